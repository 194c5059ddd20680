// A live figure answers its controls by keyboard and by touch, and shows what the native program draws at them.
import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import {after, before, describe, test} from "node:test";
import {address, launch, newContext, open, pages, root, trees} from "./book.mjs";
import {moduleOf, replaceModule} from "./stand_ins.mjs";

const program = process.env.WORKBOOK_FIGURE ?? path.join(root, "build/dev/docs/data/live_figure");
const computes = fs.existsSync(path.join(pages, "live/module.js"));
const where = {
  stream: "section_00_default.html", survive: "section_00_vanishing.html", apart: "section_03_symmetry.html",
  race: "section_04_training.html", notice: "statistics.html", guess: "statistics.html",
  drop: "catalogue.html",
};

// What a page shows: the pictures, or a list, and the words below. Both sides are read by the browser, which writes HTML its own way.
function seen(page, name, html) {
  return page.evaluate(([name, html]) => {
    const figure = html === undefined ? document.querySelector("#live-" + name)
      : new DOMParser().parseFromString(html, "text/html").querySelector("figure");
    return [...figure.querySelectorAll("svg, dl, .answer")].map(part => part.matches(".answer") ? part.innerHTML : part.outerHTML);
  }, [name, html]);
}

async function expected(page, name, tree, seed, ...settings) {
  const language = tree === "bilingual" ? "both" : tree;
  const options = {cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"]};
  return seen(page, name, execFileSync(program, [name, seed, language, ...settings], options));
}

// The words change with the pictures, or their descriptions do.
async function isShown(page, name, wanted) {
  await page.waitForFunction(([name, words, pictures]) => {
    const figure = document.querySelector("#live-" + name);
    const shown = [...figure.querySelectorAll("desc, dl")];
    return figure.querySelector(".answer").innerHTML === words && shown.length === pictures.length &&
      shown.every((description, i) => pictures[i].includes(description.outerHTML));
  }, [name, wanted.at(-1), wanted.slice(0, -1)]);
  assert.deepEqual(await seen(page, name), wanted);
}

function statusOf(page, name) { return page.textContent(`#live-${name} .controls [role=status]`); }

// What a .npy file begins with: 128 bytes
function headerOf(rows, columns) {
  const dictionary = `{'descr': '<f4', 'fortran_order': False, 'shape': (${rows}, ${columns}), }`;
  return Buffer.from("\x93NUMPY\x01\x00v\x00" + dictionary.padEnd(117) + "\n", "latin1");
}

// A whole one, of numbers that are spread evenly
function npyOf(rows, columns) {
  const values = Float32Array.from({length: rows * columns}, (_, i) => (i * 0.6180339887) % 1 / 4 - 0.125);
  return Buffer.concat([headerOf(rows, columns), Buffer.from(values.buffer)]);
}

let browser;
let context;
let folder;  // of files to be chosen
before(async () => {
  browser = await launch();
  context = await newContext(browser);
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "figures-"));
});
after(async () => { await browser.close(); fs.rmSync(folder, {recursive: true}); });

describe("a live figure", {skip: !computes && "the pages were written without what computes"}, () => {
  for (const tree of Object.keys(trees)) {
    test(`in ${tree}, is drawn by keyboard as the native program draws it, and back`, async () => {
      const {page, problems} = await open(context, address(tree, where.survive));
      const built = await seen(page, "survive");
      assert.deepEqual(built, await expected(page, "survive", tree, "42"));

      const [std, width] = await page.locator("#live-survive input[type=range]").all();
      await std.focus();
      await page.keyboard.press("Home");
      await isShown(page, "survive", await expected(page, "survive", tree, "42", "std=0.1"));
      await page.keyboard.press("Tab");  // the marks
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await isShown(page, "survive", await expected(page, "survive", tree, "42", "std=1.414"));
      await page.keyboard.press("Tab");
      assert.ok(await width.evaluate(input => input === document.activeElement));
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Tab");
      await page.keyboard.press("t");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      await isShown(page, "survive", await expected(page, "survive", tree, "42", "std=1.414", "width=64", "activation=tanh", "bias=off"));
      assert.equal(await width.getAttribute("aria-valuetext"), "64");

      await page.locator("#live-survive .controls button:visible").last().press("Enter");
      assert.deepEqual(await seen(page, "survive"), built);
      assert.ok(await std.evaluate(input => input === document.activeElement));
      assert.deepEqual(problems, []);
      await page.close();
    });
  }

  for (const [name, changes] of [["apart", ["start=zeros", "by=bias", "steps=1000"]], ["race", ["depth=2", "depth=5"]],
    ["stream", ["order=WbX", "weight=normal", "samples=3"]]]) {
    test(`${name} is drawn by its lists as the native program draws it, and back`, async () => {
      const {page, problems} = await open(context, address("en", where[name]));
      const built = await seen(page, name);
      assert.deepEqual(built, await expected(page, name, "en", "42"));
      const settings = new Map();
      for (const change of changes) {
        const [key, value] = change.split("=");
        settings.set(key, change);
        await page.locator(`#live-${name} select:has(option[value="${value}"])`).selectOption(value);
        await isShown(page, name, await expected(page, name, "en", "42", ...settings.values()));
      }
      await page.locator(`#live-${name} .controls button:visible`).last().click();
      assert.deepEqual(await seen(page, name), built);
      assert.deepEqual(problems, []);
      await page.close();
    });
  }

  test("follows a word along the stream by keyboard, from the page's seed", async () => {
    const {page, problems} = await open(context, address("zh", where.stream));
    const word = page.locator("#live-stream input[type=range]");
    await word.focus();
    await page.keyboard.press("ArrowRight");
    await isShown(page, "stream", await expected(page, "stream", "zh", "42", "word=10"));
    await page.keyboard.press("End");
    await isShown(page, "stream", await expected(page, "stream", "zh", "42", "word=32"));
    assert.equal(await word.getAttribute("aria-valuetext"), "32");
    await page.fill(".seed input", "7");
    await page.keyboard.press("Enter");
    await isShown(page, "stream", await expected(page, "stream", "zh", "7", "word=32"));
    assert.deepEqual(problems, []);
    await page.close();
  });

  for (const [name, first, answer] of [["notice", ["mistake=std_off", "n=512"], "right"], ["guess", [], "half_width"]]) {
    test(`${name} hides what is to be guessed of another sample, and tells it when it is guessed`, async () => {
      const {page, problems} = await open(context, address("bilingual", where[name]));
      const built = await seen(page, name);
      assert.deepEqual(built, await expected(page, name, "bilingual", "42"));
      const die = page.locator(`#live-${name} button`, {hasText: "⚄"});
      await die.focus();
      await page.keyboard.press("Enter");
      const seed = await page.getAttribute("#live-" + name, "data-seed");
      await isShown(page, name, await expected(page, name, "bilingual", seed, ...first, "guess=none"));
      const list = page.locator(`#live-${name} select:has(option[value="none"])`);
      assert.equal(await list.inputValue(), "none");
      await list.selectOption(answer);
      await isShown(page, name, await expected(page, name, "bilingual", seed, ...first, "guess=" + answer));
      await page.locator(`#live-${name} .controls button:visible`).last().click();
      assert.deepEqual(await seen(page, name), built);
      assert.deepEqual(problems, []);
      await page.close();
    });
  }

  test("keeps a guess where a slider shows more, and takes it back at another mistake", async () => {
    const {page} = await open(context, address("en", where.notice));
    await page.focus("#live-notice input[type=range]");
    for (let i = 0; i < 3; ++i) await page.keyboard.press("ArrowRight");
    await isShown(page, "notice", await expected(page, "notice", "en", "42", "n=4096"));
    await page.locator('#live-notice select:has(option[value="std_off"])').selectOption("gain_forgotten");
    await isShown(page, "notice", await expected(page, "notice", "en", "42", "n=4096", "mistake=gain_forgotten", "guess=none"));
    await page.close();
  });

  test("reads a file that is chosen, says what a bad one is, and goes on", async () => {
    const {page, problems} = await open(context, address("bilingual", where.drop));
    const built = await seen(page, "drop");
    assert.deepEqual(built, await expected(page, "drop", "bilingual", "42"));
    const bad = {"readme.npy": "no array", "empty.npz": "", "<b>&.safetensors": "PK\x03\x04"};
    for (const [name, bytes] of Object.entries({"w.npy": npyOf(40, 16), ...bad})) fs.writeFileSync(path.join(folder, name), bytes);
    fs.writeFileSync(path.join(folder, "huge.npy"), headerOf(2 ** 20, 2 ** 10));
    fs.truncateSync(path.join(folder, "huge.npy"), 128 + 2 ** 32);
    for (const name of [...Object.keys(bad), "huge.npy", "w.npy"]) {
      await page.setInputFiles("#live-drop input[type=file]", path.join(folder, name));
      await isShown(page, "drop", await expected(page, "drop", "bilingual", "42", "file=" + name));
    }
    assert.equal(await page.locator("#live-drop dt").count(), 1);
    await page.locator("#live-drop .controls button:visible").last().press("Enter");
    assert.deepEqual(await seen(page, "drop"), built);
    assert.equal(await page.inputValue("#live-drop input[type=file]"), "");
    assert.deepEqual(problems, []);
    await page.close();
  });

  test("reads a file that is dropped on it", async () => {
    const {page, problems} = await open(context, address("zh", where.drop));
    fs.writeFileSync(path.join(folder, "dropped.npy"), npyOf(8, 8));
    await page.evaluate(bytes => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([Uint8Array.from(bytes)], "dropped.npy"));
      document.querySelector("#live-drop").dispatchEvent(new DragEvent("drop", {dataTransfer: dropped, bubbles: true, cancelable: true}));
    }, [...npyOf(8, 8)]);
    await isShown(page, "drop", await expected(page, "drop", "zh", "42", "file=dropped.npy"));
    assert.deepEqual(problems, []);
    await page.close();
  });

  test("is of the page's seed", async () => {
    const {page} = await open(context, address("en", where.survive));
    await page.check("text=Residual connections");
    await page.fill(".seed input", "7");
    await page.keyboard.press("Enter");
    await isShown(page, "survive", await expected(page, "survive", "en", "7", "residual=on"));
    await page.uncheck("text=Residual connections");
    await isShown(page, "survive", await expected(page, "survive", "en", "7"));
    await page.click(".seed button:has-text('42')");
    await isShown(page, "survive", await expected(page, "survive", "en", "42"));
    await page.close();
  });

  test("shows the newest of many questions", async () => {
    const {page} = await open(context, address("en", where.survive));
    await page.focus("#live-survive input[type=range]");
    for (let i = 0; i < 40; ++i) await page.keyboard.press(i % 3 === 2 ? "ArrowLeft" : "ArrowRight");
    const std = await page.textContent("#live-survive output");
    assert.notEqual(std, "0.577");
    await isShown(page, "survive", await expected(page, "survive", "en", "42", "std=" + std));
    await page.close();
  });

  test("works by touch, and fits a phone", async () => {
    const phone = await newContext(browser, {viewport: {width: 390, height: 800}, hasTouch: true, isMobile: true});
    const {page} = await open(phone, address("zh", where.survive));
    await page.tap("#live-survive button:has-text('Xavier')");
    await isShown(page, "survive", await expected(page, "survive", "zh", "42", "std=1"));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    await phone.close();
  });

  test("loads nothing before a control is touched", async () => {
    const page = await context.newPage();
    const loaded = [];
    page.on("request", request => loaded.push(request.url()));
    await page.goto(address("en", where.survive));
    await page.waitForSelector("#live-survive .controls");
    assert.ok(!loaded.some(url => url.endsWith("module.js")));
    await page.close();
  });

  test("that cannot be computed stays, with a sentence, and so does one that is stopped", async () => {
    for (const [base64, sentence] of [[moduleOf(0x00), "could not compute"], [null, "could not compute"],
      [moduleOf(0x03, 0x40, 0x0c, 0x00, 0x0b), "Stopped."]]) {
      const {page} = await open(context, address("en", where.survive));
      const built = await seen(page, "survive");
      await replaceModule(page, base64);
      await page.check("text=LayerNorm");
      if (sentence === "Stopped.") {
        await page.click("#live-survive button:has-text('Stop')");
        assert.equal(await page.isChecked("text=LayerNorm"), false);
      }
      await page.waitForFunction(sentence => document.querySelector(".controls [role=status]").textContent.includes(sentence), sentence);
      assert.deepEqual(await seen(page, "survive"), built);
      assert.equal(await page.isVisible("#live-survive button:has-text('Stop')"), false, await statusOf(page, "survive"));
      await page.close();
    }
  });
});

test("without scripts and on paper a figure is a picture", async () => {
  const silent = await newContext(browser, {javaScriptEnabled: false});
  const page = await silent.newPage();
  await page.goto(address("en", where.survive));
  assert.equal(await page.locator("#live-survive svg:visible").count(), 1);
  assert.equal(await page.locator(".controls").count(), 0);
  await silent.close();

  const {page: printed} = await open(context, address("en", where.survive));
  await printed.emulateMedia({media: "print"});
  assert.equal(await printed.isVisible("#live-survive svg.wide"), true);
  assert.equal(await printed.locator(".controls:visible").count(), 0);
  await printed.close();
});
