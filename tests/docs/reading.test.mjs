// What readers do: search, change the language and the theme, go on, and all that without scripts.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import {after, before, test} from "node:test";
import {address, bookPages, launch, newContext, open, pages} from "./book.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

// What search answers: of each hit its heading, page, line of text, address, and what is marked.
async function hits(page, words) {
  await page.fill("#query", "");
  await page.fill("#query", words);
  await page.waitForFunction(() => !document.querySelector("#hits").hidden);
  return page.$$eval("#hits li[role=option]:not([aria-disabled])", items => items.map(item => {
    const text = selector => item.querySelector(selector)?.textContent ?? "";
    return {heading: text("strong"), page: text("small"), line: text("span"), all: item.textContent,
      marks: Array.from(item.querySelectorAll("mark"), mark => mark.textContent)};
  }));
}

async function searching(tree, ask) {
  const context = await newContext(browser);
  const {page} = await open(context, address(tree, "index.html"));
  await ask(words => hits(page, words), page);
  await context.close();
}

for (const [tree, words] of [["zh", ["密度", "定义", "自定义", "方差", "fan_in"]], ["en", ["variance", "fan_in", "density"]],
  ["bilingual", ["密度", "定义", "自定义", "方差", "variance", "fan_in"]]]) {
  test(`search in ${tree} finds what stands in the text, and shows it in its line`, () => searching(tree, async find => {
    for (const word of words) {
      const found = await find(word);
      assert.ok(found.length > 0, word);
      assert.ok(found.every(hit => hit.heading && hit.line && hit.marks.length > 0), word);
      assert.ok(found.some(hit => hit.line.toLowerCase().includes(word) && hit.marks.some(mark => mark.toLowerCase() === word)), word);
    }
    assert.deepEqual(await find("qqqqq"), []);
  }));
}

test("search finds whole words before parts of words", () => searching("en", async find => {
  const found = await find("He");
  assert.ok(found.length > 3);
  for (const {marks} of found) assert.ok(marks.every(mark => ["he", "kaiming"].includes(mark.toLowerCase())), `${marks}`);
  const parts = (await find("gain")).map(({marks}) => marks.some(mark => /^gains?$/i.test(mark)));
  assert.deepEqual(parts, [...parts].sort((a, b) => b - a), "words come first");
  assert.ok((await find("vari")).length > 3, "the beginning of a word is found");
}));

for (const [tree, asked, said] of [
  ["zh", "vanishing", "梯度消失"], ["en", "梯度消失", "vanishing"], ["en", "sqrt(5)", "√5"], ["zh", "root of five", "√5"],
  ["en", "√5", "sqrt(5"], ["en", "He", "Kaiming"], ["en", "Glorot", "Xavier"], ["zh", "bias", "偏置"], ["en", "偏置", "bias"],
  ["en", "沙箱", "sandbox"]]) {
  test(`search in ${tree} for ${asked} finds ${said} too`, () => searching(tree, async find => {
    assert.ok((await find(asked)).some(({marks}) => marks.some(mark => mark.toLowerCase() === said.toLowerCase())));
  }));
}

test("search takes full-width letters and formulas as they are typed", () => searching("en", async find => {
  assert.deepEqual(await find("ｆａｎ＿ｉｎ"), await find("fan_in"));
  const asked = await find("N(0,0.01²)");
  assert.ok(asked.length > 3 && asked.every(({marks}) => marks.includes("N(0, 0.01²)")));
  assert.deepEqual(await find("N(0, 0.01^2)"), asked);
}));

for (const [tree, words] of [["en", ["gain", "variance", "√5", "fan_in", "Xavier"]], ["zh", ["方差", "增益"]]]) {
  test(`search in ${tree} ranks explanations over exercises over the reference`, () => searching(tree, async (find, page) => {
    const kinds = {};
    for (const word of words) {
      await find(word);
      const found = await page.evaluate(() => Array.from(document.querySelectorAll("#hits li"), item => {
        const named = [item.querySelector("strong").textContent, (item.querySelector("small") ?? item.querySelector("strong")).textContent];
        return window.WORKBOOK_INDEX.find(row => row[3] === named[0] && row[2] === named[1])[1];
      }));
      assert.deepEqual(found, [...found].sort(), word);
      found.forEach(kind => { kinds[kind] = true; });
    }
    assert.ok(kinds[0] && (kinds[1] || kinds[2]));
  }));
}

test("search shows no markup, and nothing of hints", () => searching("bilingual", async (find, page) => {
  await find("variance");
  const texts = await page.evaluate(() => window.WORKBOOK_INDEX.map(row => row.slice(2).join(" ")));
  // Code has backslashes too, but only before a character that it escapes
  for (const text of texts) assert.doesNotMatch(text, /\\[a-zA-Z]{2,}|\\[()[\]]|<\/?(?:span|div|code|sub|sup)\b/);
  const context = await newContext(browser);
  const {page: section} = await open(context, address("bilingual", "section_04_custom.html"));
  const hidden = await section.$$eval(".exercise details > p > .zh, .exercise details > p", all => all.map(each => each.textContent.trim()));
  await context.close();
  assert.ok(hidden.length > 20);
  for (const hint of hidden) assert.ok(!texts.some(text => text.includes(hint)), hint);
}));

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

for (const tree of ["en", "zh", "bilingual"]) {
  test(`on a phone ${tree} begins on the first screen, and nothing covers a heading`, async () => {
    const context = await newContext(browser, {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true});
    for (const name of bookPages()) {
      const {page} = await open(context, address(tree, name));
      const seen = await page.evaluate(() => {
        const words = element => {
          const range = document.createRange();
          range.setStartAfter(element.querySelector(".anchor"));
          range.setEndBefore(element.querySelector(".here"));
          return Array.from(range.getClientRects());
        };
        const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        const covered = Array.from(document.querySelectorAll("main :is(h2, h3):has(> .here)")).filter(heading =>
          Array.from(heading.querySelectorAll(".here a")).flatMap(link => Array.from(link.getClientRects()))
            .some(link => words(heading).some(word => meet(link, word))));
        return {first: document.querySelector(".contents p").getBoundingClientRect().bottom, covered: covered.map(each => each.textContent)};
      });
      assert.ok(seen.first < 844, `${name}: the first paragraph ends at ${seen.first}`);
      assert.deepEqual(seen.covered, [], name);
      await page.close();
    }
    await context.close();
  });
}

for (const javaScriptEnabled of [true, false]) {
  test(`on a phone the menu unfolds ${javaScriptEnabled ? "with" : "without"} scripts`, async () => {
    const context = await newContext(browser, {viewport: {width: 390, height: 844}, javaScriptEnabled});
    context.runsScripts = javaScriptEnabled;
    const {page} = await open(context, address("en", "section_04_custom.html"));
    for (const [fold, link] of [[".contents-list", "a[href='section_03_per_block.html']"], [".toc", "a[href='#custom_trap']"]]) {
      assert.equal(await page.locator(`${fold} ${link}`).isVisible(), false, fold);
      await page.click(`${fold} summary`);
      assert.ok(await page.locator(`${fold} ${link}`).isVisible(), fold);
    }
    await page.click(".toc a[href='#custom_trap']");
    await page.setViewportSize({width: 1400, height: 900});
    assert.ok(await page.locator(".contents-list a[href='section_03_per_block.html']").isVisible());
    await context.close();
  });
}

test("a table that is wider than a phone says so, when it is unfolded too", async () => {
  const context = await newContext(browser, {viewport: {width: 390, height: 844}});
  const {page} = await open(context, address("en", "section_00_default.html"));
  await page.evaluate(async () => {
    document.querySelectorAll("main details").forEach(each => { each.open = true; });
    // Sizes are observed at the end of a frame
    for (let frame = 0; frame < 2; ++frame) await new Promise(requestAnimationFrame);
  });
  const tables = await page.$$eval(".table", all => all.map(each => ({
    wide: each.scrollWidth > each.clientWidth + 1,
    says: getComputedStyle(each, "::before").content,
    reached: each.tabIndex === 0,
  })));
  assert.ok(tables.some(table => table.wide));
  for (const {wide, says, reached} of tables) {
    assert.equal(says.includes("Scroll sideways"), wide);
    assert.equal(reached, wide);
  }
  await context.close();
});

test("the start page shows a picture at once, a command, and the ways into the book", async () => {
  const context = await newContext(browser);
  for (const tree of ["en", "zh", "bilingual"]) {
    const {page} = await open(context, address(tree, "index.html"));
    const seen = await page.evaluate(() => {
      const range = document.createRange();
      range.setStart(document.querySelector("main"), 0);
      range.setEndBefore(document.querySelector("figure.plot"));
      const links = selector => Array.from(document.querySelectorAll(selector), link => link.getAttribute("href"));
      return {words: range.toString().match(/[\u4e00-\u9fff]|[\w'-]+/g).length, command: document.querySelector("main pre, main .fragment").textContent,
        read: links(".to-read a"), done: links(".to-do li a"), main: links("main a"), footer: links(".reference a")};
    });
    assert.ok(seen.words <= 300, `${seen.words} words before the picture`);
    assert.match(seen.command, /^\.\/workbook run/);
    const book = bookPages();
    assert.deepEqual(seen.read.filter(link => !book.includes(link)), []);
    assert.equal(seen.read.length, book.filter(name => /^(chapter|section)_/.test(name)).length);
    const exercises = book.flatMap(name => [...fs.readFileSync(path.join(pages, tree, name), "utf8").matchAll(/id="(exercise-\w+)"/g)]
      .map(match => `${name}#${match[1]}`));
    assert.ok(exercises.length > 0);
    assert.deepEqual(seen.done, exercises);
    assert.ok(seen.main.includes("grading.html"));
    assert.ok(seen.footer.includes("api.html"));
    await page.close();
  }
  await context.close();
});
