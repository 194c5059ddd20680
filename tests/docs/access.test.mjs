// axe-core finds nothing to mend: on the book's pages in every tree, and on each page of the reference
// in one tree, in turn. Those are all of one make, so a fault of theirs shows in each tree anyhow.
import assert from "node:assert/strict";
import fs from "node:fs";
import {createRequire} from "node:module";
import {after, before, describe, test} from "node:test";
import {address, allPages, bookPages, launch, newContext, trees, visit} from "./book.mjs";

const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// A theme changes colours and nothing else: what does not look at colours is asked once.
const questions = {light: {}, dark: {runOnly: {type: "rule", values: ["color-contrast", "link-in-text-block"]}}};

function pagesFor(tree) {
  const book = new Set(bookPages());
  const turn = Object.keys(trees).indexOf(tree);
  const reference = allPages(tree).filter(name => !book.has(name)).sort();
  const taken = reference.filter((name, i) => i % Object.keys(trees).length === turn);
  assert.ok(book.size >= 16 && reference.length >= 60, "there are pages to ask about");
  return [...book, ...taken];
}

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

// Two trees at a time: this is the longest of the checks.
describe("access", {concurrency: 2}, () => {
  for (const tree of Object.keys(trees)) {
    test(`axe finds nothing on the pages of ${tree}, in light and in dark`, async () => {
      const context = await newContext(browser, {viewport: {width: 1400, height: 1000}});
      const found = [];
      await visit(context, pagesFor(tree).map(name => address(tree, name)), async ({page, name}) => {
        await page.evaluate(axe);
        const colors = [];
        for (const [colorScheme, asked] of Object.entries(questions)) {
          await page.emulateMedia({colorScheme});
          colors.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
          const {violations} = await page.evaluate(
            options => window.axe.run(document, {resultTypes: ["violations"], ...options}), asked);
          for (const each of violations) {
            found.push(`${name}, ${colorScheme}: ${each.id} ×${each.nodes.length}: ${each.nodes[0].html.slice(0, 160)}`);
          }
        }
        assert.notEqual(colors[0], colors[1], `${name} has one theme`);
      });
      await context.close();
      assert.deepEqual(found, []);
    });
  }
});
