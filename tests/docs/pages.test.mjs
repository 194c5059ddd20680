// Every page of every tree: it loads from disk alone, without an error, and fits a phone.
import assert from "node:assert/strict";
import {after, before, test} from "node:test";
import {address, allPages, launch, newContext, trees, visit} from "./book.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const [tree, lang] of Object.entries(trees)) {
  test(`every page of ${tree} loads without a request or an error, has one title, and fits 360 px with labels that can be read`, async () => {
    const context = await newContext(browser, {viewport: {width: 360, height: 740}});
    await visit(context, allPages(tree).map(name => address(tree, name)), async ({page, problems, name}) => {
      await page.evaluate(() => document.querySelectorAll("details").forEach(each => { each.open = true; }));
      const seen = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        titles: document.querySelectorAll("h1").length,
        sideways: document.documentElement.scrollWidth - innerWidth,
        math: document.querySelectorAll(".katex-error").length,
        formulas: document.querySelectorAll(".formulaDsp").length,
        rendered: document.querySelectorAll(".formulaDsp .katex").length,
        // Of what a picture says: how large it is on the screen, and whether it is there
        labels: Array.from(document.querySelectorAll("svg text"))
          .filter(text => text.getClientRects().length > 0)
          .map(text => {
            const {left, right} = text.getBoundingClientRect();
            const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
            return {text: text.textContent, size, cut: Math.max(-left, right - innerWidth)};
          }),
      }));
      assert.deepEqual(problems, [], name);
      assert.equal(seen.lang, lang, name);
      assert.equal(seen.titles, 1, name);
      assert.ok(seen.sideways <= 0, `${name} is ${seen.sideways} px too wide`);
      for (const {text, size, cut} of seen.labels) {
        assert.ok(size >= 11, `${name}: ${text} is ${size.toFixed(1)} px high`);
        assert.ok(cut <= 0, `${name}: ${text} is cut by ${cut} px`);
      }
      assert.equal(seen.math, 0, name);
      assert.equal(seen.rendered, seen.formulas, name);
    });
    await context.close();
  });
}
