// axe-core finds nothing to mend on any page of any tree, in light and in dark.
import assert from "node:assert/strict";
import fs from "node:fs";
import {createRequire} from "node:module";
import {after, before, describe, test} from "node:test";
import {address, allPages, launch, trees, visit} from "./book.mjs";

const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// A theme changes colours and nothing else: what does not look at colours is asked once.
const questions = {light: {}, dark: {runOnly: {type: "rule", values: ["color-contrast", "link-in-text-block"]}}};

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

// Two trees at a time: this is the longest of the checks.
describe("access", {concurrency: 2}, () => {
  for (const tree of Object.keys(trees)) {
    test(`axe finds nothing on any page of ${tree}, in light and in dark`, async () => {
      const context = await browser.newContext({viewport: {width: 1400, height: 1000}});
      const found = [];
      await visit(context, allPages(tree).map(name => address(tree, name)), async ({page, name}) => {
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
