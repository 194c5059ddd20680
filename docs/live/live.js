// A page computes with the book's own code, compiled to WebAssembly. On a section's page the reader gives a seed, and
// it says what the section prints from that. Without it a page is whole, as it was built from the usual seed.
(function () {
  "use strict";
  const root = document.documentElement;
  const script = document.currentScript;
  const section = script.dataset.section;
  const usual = "42";
  const language = {bilingual: "both"}[root.dataset.tree] ?? root.dataset.tree;

  function findAll(selector) { return Array.from(document.querySelectorAll(selector)); }

  // One call says both languages: the page shows its own, or the Chinese beside the English.
  function say(en, zh) {
    const chinese = make("span", {lang: "zh-CN", textContent: zh});
    if (root.dataset.tree === "zh") return [zh];
    if (root.dataset.tree === "en") return [en];
    chinese.className = "zh";
    return [en + " ", chinese];
  }

  function plain(en, zh) { return {en, zh, bilingual: en + " · " + zh}[root.dataset.tree]; }

  function make(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children.flat());
    return element;
  }

  // What draws the section: each is given what `run SECTION --json -` writes for it, with the figures of this tree,
  // or null for the page as it was built. Another script adds one: `(window.WORKBOOK_VIEWS ??= []).push(draw)`.
  const views = window.WORKBOOK_VIEWS ??= [];
  views.unshift(showOutputs, showFigures);

  const outputs = new Map(findAll("figure.cell[id^=cell-] .output .fragment").map(output =>
    [output.closest("figure").id.slice("cell-".length), {output, built: output.textContent}]));

  function showOutputs(told) {
    const texts = new Map((told ? told.cells : []).map(cell => [cell.id, cell.text]));
    for (const [id, {output, built}] of outputs) output.textContent = texts.get(id) ?? built;
  }

  // A figure has its place by the name that its picture is called by.
  const figures = new Map(findAll("figure:not(.live) > svg.wide").map(picture =>
    [picture.getAttribute("aria-labelledby"), {place: picture.closest("figure"), built: picture.closest("figure").innerHTML}]));

  function showFigures(told) {
    const drawn = new Map((told ? told.figures : []).map(html => {
      const figure = new DOMParser().parseFromString(html, "text/html").querySelector("figure");
      return [figure.querySelector("svg").getAttribute("aria-labelledby"), figure.innerHTML];
    }));
    for (const [name, {place, built}] of figures) place.innerHTML = drawn.get(name) ?? built;
  }

  // The module and its worker come as a script, for on file:// nothing else can be read; and only when they are asked
  // for, for they are large.
  let loading = null;
  function load() {
    loading ??= new Promise((resolve, reject) => {
      const module = make("script", {src: script.src.replace(/live\.js$/, "module.js")});
      module.onload = () => resolve(window.WORKBOOK_MODULE);
      module.onerror = () => { loading = null; module.remove(); reject(new Error("module.js")); };
      document.head.append(module);
    });
    return loading;
  }

  // A Worker that runs the module, one run at a time. Of a run that was stopped nobody hears again.
  function machine() {
    let worker = null;
    let running = null;

    function stop() {
      if (running?.isComputing) { worker.terminate(); worker = null; }
      running = null;
    }

    // What the module prints. It may read one file; `tell` hears what it says on the way.
    async function run(args, file = null, tell = () => {}) {
      const mine = running = {isComputing: false};
      const {base64, source} = await load();
      if (mine !== running) return new Promise(() => {});
      const isNew = worker === null;
      if (isNew) {
        const address = URL.createObjectURL(new Blob([source], {type: "text/javascript"}));
        worker = new Worker(address);
        URL.revokeObjectURL(address);
      }
      mine.isComputing = true;
      const {code, out, err} = await new Promise((resolve, reject) => {
        worker.onmessage = ({data}) => { if (data.told === undefined) resolve(data); else tell(data.told); };
        worker.onerror = event => reject(new Error(event.message));
        worker.postMessage({base64: isNew ? base64 : null, args: ["book", ...args], file});
      });
      running = null;
      if (code === null) { worker.terminate(); worker = null; }
      if (code !== 0) throw new Error(err.trim() || "exit " + code);
      return out;
    }

    return {run, stop};
  }

  const computer = machine();

  async function compute(seed) {
    const out = await computer.run([section, seed, language]);
    const last = out.trimEnd().lastIndexOf("\n");
    return {...JSON.parse(out.slice(0, last)).sections[0], figures: JSON.parse(out.slice(last))};
  }

  // As --seed takes it: what is below 0 counts from 2^64 downwards. Null for what is no seed.
  function parsed(text) {
    const trimmed = text.trim();
    if (!/^-?\d{1,20}$/.test(trimmed)) return null;
    const seed = BigInt(trimmed);
    return -(2n ** 63n) <= seed && seed < 2n ** 64n ? BigInt.asUintN(64, seed).toString() : null;
  }

  window.WORKBOOK_LIVE = {make, say, plain, machine, views, usual, language, seed: () => shown};

  const input = make("input", {type: "text", inputMode: "numeric", autocomplete: "off", spellcheck: false, size: 12, value: usual});
  const status = make("p", {id: "seed-status"});
  status.setAttribute("role", "status");
  input.setAttribute("aria-describedby", status.id);
  const die = make("button", {type: "button", title: plain("Roll a seed", "随机选一个种子")}, "⚄");
  die.setAttribute("aria-label", die.title);
  const back = make("button", {type: "button", hidden: true}, say("Back to " + usual, "回到 " + usual));
  const halt = make("button", {type: "button"}, say("Stop", "停止"));
  const progress = make("progress", {});
  progress.setAttribute("aria-label", plain("Computing", "正在计算"));
  const busy = make("span", {className: "busy", hidden: true}, progress, halt);
  const form = make("form", {className: "seed", noValidate: true},
    make("label", {}, say("Seed", "种子"), " ", input),
    make("button", {type: "submit"}, say("Run", "运行")), die, back, busy, status);
  form.setAttribute("aria-label", plain("Run this section from another seed", "用另一个种子运行本节"));

  let shown = usual;
  let turn = 0;  // of the seed that was asked for last

  function settle(seed, told) {
    shown = seed;
    views.forEach(view => view(told));
    back.hidden = seed === usual;
    if (seed === usual) delete root.dataset.seed;
    else root.dataset.seed = seed;
    const query = new URLSearchParams(location.search);
    if (seed === usual) query.delete("seed");
    else query.set("seed", seed);
    const search = query.toString();
    history.replaceState(null, "", location.pathname + (search && "?" + search) + location.hash);
  }

  function tell(...sentence) { status.replaceChildren(...sentence); }

  async function show(text) {
    const mine = ++turn;
    computer.stop();
    busy.hidden = true;
    const seed = parsed(text);
    input.setAttribute("aria-invalid", String(seed === null));
    if (seed === null) {
      return tell(...say("A seed is a whole number from −2⁶³ to 2⁶⁴ − 1, such as 7.", "种子是 −2⁶³ 到 2⁶⁴ − 1 之间的整数，例如 7。"));
    }
    input.value = seed;
    if (seed === usual) {
      settle(usual, null);
      return tell();
    }
    busy.hidden = false;
    tell(...say("Computing …", "正在计算……"));
    try {
      const told = await compute(seed);
      if (mine !== turn) return;
      settle(seed, told);
      tell(...say(`These outputs and pictures are seed ${seed}'s; the text and the tests are of seed ${usual}.`,
        `以下输出和图来自种子 ${seed}；正文和测试仍是种子 ${usual} 的。`));
    } catch (error) {
      if (mine !== turn) return;
      computer.stop();
      settle(usual, null);
      tell(...say(`This browser could not compute seed ${seed} (${error.message}); the page shows seed ${usual}.`,
        `此浏览器未能计算种子 ${seed}（${error.message}）；页面显示的是种子 ${usual}。`));
    }
    busy.hidden = true;
  }

  form.addEventListener("submit", event => { event.preventDefault(); show(input.value); });
  die.addEventListener("click", () => show(String(Math.floor(Math.random() * 10000))));
  back.addEventListener("click", () => { show(usual); input.focus(); });
  halt.addEventListener("click", () => {
    ++turn;
    computer.stop();
    busy.hidden = true;
    input.value = shown;
    tell(...say("Stopped.", "已停止。"));
    input.focus();
  });

  if (outputs.size === 0 || typeof WebAssembly === "undefined" || typeof Worker === "undefined") return;
  findAll(".cell .output")[0].closest("figure").before(form);
  const asked = new URLSearchParams(location.search).get("seed");
  if (asked !== null) { input.value = asked; show(asked); }
})();
