// What the pages show is what the files and the programs say.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import {fileURLToPath} from "node:url";
import {after, before, test} from "node:test";
import {address, bookPages, launch, newContext, open, root, trees} from "./book.mjs";

// The folders of all sections, of whatever chapter.
const sections = fs.readdirSync(path.join(root, "chapters"))
  .map(chapter => path.join(root, "chapters", chapter))
  .filter(folder => fs.statSync(folder).isDirectory())
  .flatMap(folder => fs.readdirSync(folder).filter(name => /^\d\d_/.test(name)).map(name => path.join(folder, name)));

let browser;
let context;
before(async () => { browser = await launch(); context = await newContext(browser); });
after(() => browser.close());

// The lines between a file's markers, at the left margin.
function snippet(file, line) {
  const lines = fs.readFileSync(path.join(root, file), "utf8").split("\n");
  const marker = lines[line - 2].trim();
  const end = lines.findIndex((text, i) => i >= line - 1 && text.trim() === marker);
  const code = lines.slice(line - 1, end);
  const margin = Math.min(...code.filter(text => text.trim()).map(text => text.search(/\S/)));
  return code.map(text => text.slice(margin)).join("\n").trim();
}

const tidy = text => text.replaceAll("\u00a0", " ").split("\n").map(line => line.trimEnd()).join("\n").trim();

for (const tree of Object.keys(trees)) {
  test(`every cell of ${tree} shows its lines of source, and links to them`, async () => {
    let cells = 0;
    for (const name of bookPages()) {
      const {page} = await open(context, address(tree, name));
      const shown = await page.evaluate(() => Array.from(document.querySelectorAll("figure.cell")).map(figure => ({
        link: figure.querySelector(".line-link").getAttribute("href"),
        code: Array.from(figure.querySelectorAll(":scope > .fragment .line"), line => line.textContent).join("\n"),
      })));
      for (const {link, code} of shown) {
        const [listing, anchor] = link.split("#");
        const html = fs.readFileSync(fileURLToPath(new URL(listing, page.url())), "utf8");
        const file = /<h1 class="title">(.*?) *<\/h1>/.exec(html)[1];
        assert.ok(html.includes(`id="${anchor}"`), `${name}: ${link}`);
        assert.equal(tidy(code), tidy(snippet(file, Number(anchor.slice(1)))), `${name}: ${link}`);
        ++cells;
      }
      await page.close();
    }
    assert.ok(cells > 40, `${cells} cells`);
  });
}

test("every output is what the section's program prints", async () => {
  for (const folder of sections) {
    const section = path.basename(folder);
    const expected = fs.readFileSync(path.join(folder, "expected.en.txt"), "utf8");
    for (const tree of Object.keys(trees)) {
      const {page} = await open(context, address(tree, `section_${section}.html`));
      const outputs = await page.evaluate(() =>
        Array.from(document.querySelectorAll(".cell .output .fragment"), output => output.textContent));
      assert.ok(outputs.length >= 2, section);
      for (const output of outputs) assert.ok(expected.includes(tidy(output)), `${tree}/${section}:\n${output}`);
      await page.close();
    }
  }
});

test("a gallery shows six wrong answers, folds the rest, and needs no script for it", async () => {
  const shown = JSON.parse(fs.readFileSync(path.join(root, "docs/wrong_answers.json"), "utf8"));
  const silent = await newContext(browser, {javaScriptEnabled: false});
  let folded = 0;
  for (const [section, {answers = []}] of Object.entries(shown)) {
    const name = /^\d/.test(section) ? `section_${section}.html` : section === "seeds" ? "statistics.html" : `${section}.html`;
    const page = await silent.newPage();
    await page.goto(address("zh", name));
    const cards = page.locator(`.gallery figure:has(svg)`);
    const first = Math.min(6, answers.length);
    assert.equal(await page.locator(".gallery").nth(section === "seeds" ? 2 : 0).locator("figure").count(), first, section);
    const rest = page.locator("details.more");
    if (answers.length > first) {
      const hidden = rest.first().locator(".gallery figure");
      assert.equal(await hidden.count(), answers.length - first, section);
      assert.equal(await hidden.first().isVisible(), false, section);
      await rest.first().locator("summary").click();
      assert.equal(await hidden.first().isVisible(), true, section);
      folded += await hidden.count();
    }
    assert.equal(await cards.count(), await page.locator(".gallery figure").count(), `${section}: each has its picture`);
    await page.close();
  }
  assert.ok(folded > 20, `${folded} are folded`);
  await silent.close();
});

test("in the bilingual tree English comes before Chinese, and both are marked", async () => {
  for (const name of bookPages()) {
    const {page} = await open(context, address("bilingual", name));
    const pairs = await page.evaluate(() => Array.from(document.querySelectorAll(".pair"), pair =>
      Array.from(pair.children, half => [half.lang, /[\u4e00-\u9fff]/.test(half.textContent)])));
    for (const pair of pairs) {
      assert.deepEqual(pair.map(([lang]) => lang), ["en", "zh-CN"], name);
      assert.ok(pair[1][1], name);
    }
    await page.close();
  }
});
