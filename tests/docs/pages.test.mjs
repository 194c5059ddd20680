// Every page of every tree: it loads from disk alone, without an error, and fits a phone.
import assert from "node:assert/strict";
import {after, before, test} from "node:test";
import {address, allPages, launch, newContext, trees, visit} from "./book.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const [tree, lang] of Object.entries(trees)) {
  test(`every page of ${tree} loads without a request or an error, has one title, and fits 360 px`, async () => {
    const context = await newContext(browser, {viewport: {width: 360, height: 740}});
    await visit(context, allPages(tree).map(name => address(tree, name)), async ({page, problems, name}) => {
      const seen = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        titles: document.querySelectorAll("h1").length,
        sideways: document.documentElement.scrollWidth - innerWidth,
        math: document.querySelectorAll(".katex-error").length,
        formulas: document.querySelectorAll(".formulaDsp").length,
        rendered: document.querySelectorAll(".formulaDsp .katex").length,
      }));
      assert.deepEqual(problems, [], name);
      assert.equal(seen.lang, lang, name);
      assert.equal(seen.titles, 1, name);
      assert.ok(seen.sideways <= 0, `${name} is ${seen.sideways} px too wide`);
      assert.equal(seen.math, 0, name);
      assert.equal(seen.rendered, seen.formulas, name);
    });
    await context.close();
  });
}
