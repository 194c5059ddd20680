// What readers do: search, change the language and the theme, go on, and all that without scripts.
import assert from "node:assert/strict";
import {after, before, test} from "node:test";
import {address, bookPages, launch, newContext, open} from "./book.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

async function hits(page, words) {
  await page.fill("#query", words);
  await page.waitForFunction(() => !document.querySelector("#hits").hidden);
  return page.$$eval("#hits li[role=option]:not([aria-disabled])", items => items.map(item => item.textContent));
}

test("search finds what stands in the text, in both languages", async () => {
  const context = await newContext(browser);
  for (const [tree, words] of [["zh", ["密度", "定义", "自定义", "方差", "variance", "fan_in"]], ["en", ["variance", "fan_in", "density"]],
    ["bilingual", ["密度", "定义", "自定义", "方差", "variance", "fan_in"]]]) {
    const {page} = await open(context, address(tree, "index.html"));
    for (const word of words) {
      const found = await hits(page, word);
      assert.ok(found.length > 0, `${tree}: ${word}`);
      assert.ok(found.every(text => text.toLowerCase().includes(word)), `${tree}: ${word}: ${found}`);
    }
    assert.deepEqual(await hits(page, "qqqqq"), []);
    await page.close();
  }
  await context.close();
});

test("search opens what was chosen by keyboard", async () => {
  const context = await newContext(browser);
  const {page} = await open(context, address("zh", "index.html"));
  await page.keyboard.press("/");
  await hits(page, "自定义");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/section_04_custom/);
  await context.close();
});

test("the theme is remembered from page to page", async () => {
  const context = await newContext(browser, {colorScheme: "light"});
  const {page} = await open(context, address("en", "index.html"));
  await page.click("#theme");
  const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto(address("zh", "section_04_custom.html"));
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), dark);
  assert.ok(await page.evaluate(() => document.documentElement.classList.contains("dark-mode")));
  await context.close();
});

test("a change of language keeps the reader's place", async () => {
  const context = await newContext(browser, {viewport: {width: 1400, height: 900}});
  const heading = () => {
    const above = Array.from(document.querySelectorAll("#main h2 a.anchor")).filter(each => each.getBoundingClientRect().top < 300);
    return above.at(-1)?.id;
  };
  const {page} = await open(context, address("en", "section_04_custom.html#custom_trap"));
  assert.equal(await page.evaluate(heading), "custom_trap");
  for (const tree of ["zh", "bilingual", "en"]) {
    await page.click(`.languages a[href^="../${tree}/"]`);
    await page.waitForURL(url => url.pathname.includes(`/${tree}/`));
    // The place is kept once more when all is loaded, and when the fonts are
    await page.waitForLoadState("load");
    await page.evaluate(async () => { await document.fonts.ready; });
    assert.equal(await page.evaluate(heading), "custom_trap", tree);
  }
  await context.close();
});

test("without scripts one reads on, changes the language, and keeps the place by a heading's link", async () => {
  const context = await newContext(browser, {javaScriptEnabled: false});
  context.runsScripts = false;
  const {page} = await open(context, address("en", "index.html"));
  for (const next of bookPages().slice(1)) {
    await page.click(".pager .next");
    assert.ok(page.url().endsWith("/" + next), `${page.url()} is not ${next}`);
  }
  await page.goto(address("en", "section_04_custom.html"));
  const link = page.locator('h2:has(#custom_trap) .here a[hreflang="zh-CN"]');
  assert.equal(await link.getAttribute("href"), "../zh/section_04_custom.html#custom_trap");
  await page.click('.languages a[hreflang="zh-CN"]');
  assert.ok(page.url().endsWith("zh/section_04_custom.html"));
  await context.close();
});

test("copying takes the code as it stands", async () => {
  const context = await newContext(browser);
  const {page} = await open(context, address("en", "section_04_custom.html"));
  await page.evaluate(() => {
    document.execCommand = () => { window.COPIED = document.activeElement.value; return true; };
    Object.defineProperty(navigator, "clipboard", {value: undefined});
  });
  await page.click("figure.cell .copy");
  assert.match(await page.evaluate(() => window.COPIED), /^void init_custom\(nn::Module& module\) \{\n {4}if/);
  await context.close();
});

test("on paper there is the text, and nothing to click", async () => {
  const context = await newContext(browser);
  const {page} = await open(context, address("bilingual", "section_00_default.html"));
  await page.emulateMedia({media: "print"});
  for (const selector of [".bar", ".contents-list", ".pager", ".copy"]) {
    assert.equal(await page.locator(selector).first().isVisible(), false, selector);
  }
  assert.ok(await page.locator("figure.cell").first().isVisible());
  await context.close();
});
