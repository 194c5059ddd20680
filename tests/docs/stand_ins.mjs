// What stands in for the module that pages compute with.

// A module that does no more than `_start`, whose code this is.
export function moduleOf(...code) {
  const letters = text => [text.length, ...Buffer.from(text)];
  const bytes = [0, ...Buffer.from("asm"), 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 1,
    7, 19, 2, ...letters("memory"), 2, 0, ...letters("_start"), 0, 0, 10, code.length + 4, 1, code.length + 2, 0, ...code, 0x0b];
  return Buffer.from(bytes).toString("base64");
}

// Puts a module in the place of the book's, or nothing at all.
export function replaceModule(page, base64) {
  return page.evaluate(base64 => {
    if (base64 === null) document.querySelector('script[src$="live.js"]').src = "nowhere/live.js";
    let given;
    Object.defineProperty(window, "WORKBOOK_MODULE", {set: value => { given = value; }, get: () => ({...given, base64})});
  }, base64);
}
