// A section's page runs its section from another seed, and says what the native program says.
import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import {after, before, describe, test} from "node:test";
import {address, launch, newContext, open, pages, root, trees} from "./book.mjs";
import {moduleOf, replaceModule} from "./stand_ins.mjs";

const runner = process.env.WORKBOOK_RUNNER ?? path.join(root, "build/dev/run");
const computes = fs.existsSync(path.join(pages, "live/module.js"));

// What the native program says of a section.
function told(section, seed) {
  return JSON.parse(execFileSync(runner, [section, "--seed", seed, "--json", "-"], {encoding: "utf8", maxBuffer: 2 ** 28})).sections[0];
}

// What every cell prints natively, by its id.
function printed(section, seed) {
  return Object.fromEntries(told(section, seed).cells.map(cell => [cell.id, cell.text]));
}

function outputs(page) {
  return page.evaluate(() => Object.fromEntries(Array.from(document.querySelectorAll("figure.cell .output .fragment"),
    output => [output.closest("figure").id.replace("cell-", ""), output.textContent])));
}

function seedOf(page) { return page.evaluate(() => document.documentElement.dataset.seed ?? "42"); }
function isShown(page, seed) { return page.waitForSelector(`html[data-seed="${seed}"]`, {state: "attached"}); }
async function ask(page, seed) { await page.fill(".seed input", seed); await page.keyboard.press("Enter"); }

let browser;
let context;
before(async () => { browser = await launch(); context = await newContext(browser); });
after(() => browser.close());

describe("a seed", {skip: !computes && "the pages were written without what computes"}, () => {
  for (const tree of Object.keys(trees)) {
    test(`in ${tree}, a seed that is typed redraws every output as the native program prints it`, async () => {
      for (const section of ["00_default", "04_custom", "03_symmetry"]) {
        const {page, problems} = await open(context, address(tree, `section_${section}.html`));
        const built = await outputs(page);
        await ask(page, "7");
        await isShown(page, "7");
        const expected = printed(section, "7");
        const shown = await outputs(page);
        assert.notDeepEqual(shown, built, section);
        for (const [id, text] of Object.entries(shown)) assert.equal(text, expected[id], `${section}/${id}`);
        assert.match(page.url(), /\?seed=7$/);

        await page.click(".seed button:has-text('42')");
        assert.deepEqual(await outputs(page), built);
        assert.ok(!page.url().includes("seed"));
        assert.deepEqual(problems, [], section);
        await page.close();
      }
    });
  }

  test("the pictures are of that seed too, and their words count what the native program counts", async () => {
    for (const section of ["04_custom", "05_direct_editing"]) {
      const {page} = await open(context, address("en", `section_${section}.html`));
      const figure = page.locator(`figure:has(> svg[aria-labelledby^="plot-${section}-chart"])`);
      const built = await figure.innerHTML();
      await ask(page, "7");
      await isShown(page, "7");
      const {plots: [{bins}]} = told(section, "7");
      const tallest = bins.reduce((most, bin) => bin.count > most.count ? bin : most);
      assert.match(await figure.locator("svg.wide desc").textContent(), new RegExp(`counts ${tallest.count} where`));
      assert.match(await figure.locator("figcaption").textContent(), /from seed 7,/);
      assert.equal(await figure.locator("svg.wide .bar, svg.wide .atom").count(), bins.length + 1);  // the legend's bar
      await page.click(".seed button:has-text('42')");
      assert.equal(await figure.innerHTML(), built);
      await page.close();
    }
  });

  test("an address with a seed shows it, and hands it on to the other trees", async () => {
    const {page} = await open(context, address("en", "section_04_custom.html?seed=-1#custom_trap"));
    await isShown(page, "18446744073709551615");
    assert.ok(page.url().endsWith("?seed=18446744073709551615#custom_trap"));
    await page.click('.languages a[href^="../zh/"]');
    await page.waitForURL(url => url.pathname.includes("/zh/"));
    await isShown(page, "18446744073709551615");
    assert.ok(!page.url().includes("at="));
    await page.close();
  });

  test("the die rolls a seed, by keyboard alone", async () => {
    const {page} = await open(context, address("zh", "section_00_default.html"));
    await page.focus(".seed input");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector(".seed [role=status]").textContent.includes("以下输出"));
    assert.equal(await page.inputValue(".seed input"), await seedOf(page));
    await page.close();
  });

  test("what is no seed gets one sentence, and changes nothing", async () => {
    const {page} = await open(context, address("en", "section_00_default.html"));
    const built = await outputs(page);
    for (const seed of ["", "seven", "1.5", "18446744073709551616", "-9223372036854775809", "<b>"]) {
      await ask(page, seed);
      assert.match(await page.textContent(".seed [role=status]"), /^A seed is a whole number[^.]*\.$/, seed);
      assert.equal(await page.getAttribute(".seed input", "aria-invalid"), "true");
      assert.deepEqual(await outputs(page), built);
    }
    await page.close();
  });

  test("a module that traps, that no browser takes or that is not there leaves the page as it was", async () => {
    for (const base64 of [moduleOf(0x00), Buffer.from("no module").toString("base64"), null]) {
      const {page} = await open(context, address("en", "section_00_default.html"));
      const built = await outputs(page);
      await replaceModule(page, base64);
      await ask(page, "7");
      await page.waitForFunction(() => document.querySelector(".seed [role=status]").textContent.includes("could not compute"));
      assert.deepEqual(await outputs(page), built);
      assert.equal(await seedOf(page), "42");
      await page.close();
    }
  });

  test("what never ends is stopped", async () => {
    const {page} = await open(context, address("en", "section_00_default.html"));
    const built = await outputs(page);
    await replaceModule(page, moduleOf(0x03, 0x40, 0x0c, 0x00, 0x0b));
    await ask(page, "7");
    await page.click(".seed button:has-text('Stop')");
    assert.equal(await page.textContent(".seed [role=status]"), "Stopped.");
    assert.equal(await page.isVisible(".seed progress"), false);
    assert.deepEqual(await outputs(page), built);
    await page.close();
  });

  test("nothing is loaded before a seed is asked for", async () => {
    const page = await context.newPage();
    const loaded = [];
    page.on("request", request => loaded.push(request.url()));
    await page.goto(address("en", "section_00_default.html"));
    await page.waitForSelector(".seed");
    assert.ok(!loaded.some(url => url.endsWith("module.js")));
    await page.close();
  });
});

test("without scripts there is nothing to type into", async () => {
  const silent = await newContext(browser, {javaScriptEnabled: false});
  const page = await silent.newPage();
  await page.goto(address("en", "section_00_default.html"));
  assert.equal(await page.locator(".seed").count(), 0);
  await silent.close();
});
