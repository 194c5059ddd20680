// What the browser tests share: the pages, the browser, and how a page is opened.
import fs from "node:fs";
import path from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {chromium} from "playwright-core";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const pages = process.env.WORKBOOK_PAGES ?? path.join(root, "build/docs");
export const trees = {en: "en", zh: "zh-CN", bilingual: "en"};

export function address(tree, page) {
  return pathToFileURL(path.join(pages, tree)).href + "/" + page;
}

export function allPages(tree) {
  return fs.readdirSync(path.join(pages, tree)).filter(name => name.endsWith(".html"));
}

// The pages that people read, in the order of the contents and then of the footer; without the reference's details.
export function bookPages() {
  const start = fs.readFileSync(path.join(pages, "en/index.html"), "utf8");
  return ["contents-list", "reference"].flatMap(list =>
    [...new RegExp(`<nav class="${list}".*?</nav>`, "s").exec(start)[0].matchAll(/href="([^"#]+)"/g)].map(match => match[1]));
}

export function launch() {
  return chromium.launch({executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"], timeout: 0});
}

// Who waits in it waits for as long as it takes: what never comes is stopped by ctest.
export async function newContext(browser, options) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(0);
  return context;
}

// What goes wrong on a page: requests that leave the disk, and errors.
function watch(page, report) {
  page.on("request", request => { if (!/^(file|data|blob):/.test(request.url())) report("request " + request.url()); });
  page.on("requestfailed", request => report("failed " + request.url()));
  page.on("console", message => { if (message.type() === "error") report("console " + message.text()); });
  page.on("pageerror", error => report("error " + error.message));
}

// Goes to an address, and gives what went wrong with its math.
async function go(context, page, url) {
  await page.goto(url);
  if (context.runsScripts === false) return [];
  await page.waitForSelector("html[data-ready]", {state: "attached"});
  return (await page.evaluate(() => window.MATH_ERRORS)).map(error => "math " + error);
}

// Opens a page and collects what went wrong on it.
export async function open(context, url) {
  const page = await context.newPage();
  const problems = [];
  watch(page, problem => problems.push(problem));
  problems.push(...await go(context, page, url));
  return {page, problems};
}

// Goes to one address after another in the same tab, which is faster than a tab for each.
export async function visit(context, urls, look) {
  const page = await context.newPage();
  let problems = [];
  watch(page, problem => problems.push(problem));
  for (const url of urls) {
    problems = [];
    problems.push(...await go(context, page, url));
    await look({page, problems, name: url.slice(url.lastIndexOf("/") + 1)});
  }
  await page.close();
}
