// axe-core finds nothing to mend, in light and in dark, in all trees.
import assert from "node:assert/strict";
import fs from "node:fs";
import {createRequire} from "node:module";
import {after, before, test} from "node:test";
import {address, bookPages, launch, open, trees} from "./book.mjs";

const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const reference = ["namespacenn.html", "namespacenn_1_1init.html", "classnn_1_1Linear.html", "structnn_1_1stats_1_1Result.html",
  "source_chapters_parameter_initialization_04_custom_section_cpp.html"];

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const tree of Object.keys(trees)) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing in ${tree}, ${colorScheme}`, async () => {
      const context = await browser.newContext({viewport: {width: 1400, height: 1000}, colorScheme});
      const found = [];
      for (const name of [...bookPages(), ...reference]) {
        const {page} = await open(context, address(tree, name));
        await page.evaluate(axe);
        const {violations} = await page.evaluate(() => window.axe.run(document, {resultTypes: ["violations"]}));
        for (const each of violations) {
          found.push(`${name}: ${each.id} ×${each.nodes.length}: ${each.nodes[0].html.slice(0, 160)}`);
        }
        await page.close();
      }
      await context.close();
      assert.deepEqual(found, []);
    });
  }
}
