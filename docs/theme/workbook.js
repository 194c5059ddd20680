// What a page does beyond reading: math, theme, place, copying, search. Each part is one function,
// and the page is whole without any of them.
(function () {
  "use strict";
  const root = document.documentElement;
  const settings = root.dataset;

  function recall(key) { try { return localStorage.getItem(key); } catch (blocked) { return null; } }
  function remember(key, value) { try { localStorage.setItem(key, value); } catch (blocked) { /* no storage */ } }
  function find(selector, inside) { return (inside || document).querySelector(selector); }
  function findAll(selector, inside) { return Array.from((inside || document).querySelectorAll(selector)); }

  function renderMath() {
    const errors = window.MATH_ERRORS = [];
    renderMathInElement(find("main"), {
      delimiters: [{left: "\\[", right: "\\]", display: true}, {left: "\\(", right: "\\)", display: false}],
      throwOnError: false,
      errorCallback: (message, error) => errors.push(String(error)),
    });
    findAll("main .katex-error").forEach(element => errors.push(element.title));
  }

  function offerThemes() {
    const button = find("#theme");
    button.hidden = false;
    button.addEventListener("click", () => {
      const dark = root.classList.contains("dark-mode") ||
        (!root.classList.contains("light-mode") && matchMedia("(prefers-color-scheme: dark)").matches);
      root.classList.remove("dark-mode", "light-mode");
      root.classList.add(dark ? "light-mode" : "dark-mode");
      remember("workbook-theme", dark ? "light" : "dark");
    });
  }

  // The reader's place is a landmark that every tree has, and the share of the way to the next one.
  const readingLine = 90;

  function landmarks() {
    return findAll("#main h1.title, #main h2, #main figure, #main .memtitle, #main [id^=l0]")
      .filter(element => element.getClientRects().length > 0);
  }

  function place() {
    const tops = landmarks().map(element => element.getBoundingClientRect().top);
    tops.push(find("#main").getBoundingClientRect().bottom);
    let i = 0;
    while (i + 2 < tops.length && tops[i + 1] <= readingLine) ++i;
    const share = Math.min(1, Math.max(0, (readingLine - tops[i]) / Math.max(1, tops[i + 1] - tops[i])));
    return scrollY < 4 ? "top" : i + ":" + share.toFixed(3);
  }

  function goTo(where) {
    if (where === "top") return scrollTo(0, 0);
    const [index, share] = where.split(":").map(Number);
    const tops = landmarks().map(element => element.getBoundingClientRect().top);
    tops.push(find("#main").getBoundingClientRect().bottom);
    const i = Math.min(index, tops.length - 2);
    scrollTo(0, scrollY + tops[i] + (tops[i + 1] - tops[i]) * share - readingLine);
  }

  function keepPlace() {
    remember("workbook-tree", settings.tree);
    // What else the address says, such as a seed, holds in the other tree too
    findAll(".languages a, .here a[hreflang]").forEach(link => link.addEventListener("click", () => {
      const query = new URLSearchParams(location.search);
      if (!link.hash) query.set("at", place());
      link.search = query;
    }));
    const query = new URLSearchParams(location.search);
    const given = /^(top|[\d.]+:[\d.]+)$/.exec(query.get("at") || "");
    if (!given) return;
    const go = () => goTo(given[1]);
    go();
    addEventListener("load", go);
    document.fonts.ready.then(go);
    query.delete("at");
    const rest = query.toString();
    history.replaceState(null, "", location.pathname + (rest && "?" + rest) + location.hash);
  }

  function offerStacking() {
    if (settings.tree !== "bilingual") return;
    const button = find("#stack");
    const set = stacked => {
      root.classList.toggle("stacked", stacked);
      button.setAttribute("aria-pressed", String(stacked));
    };
    button.hidden = false;
    set(recall("workbook-stacked") === "yes");
    button.addEventListener("click", () => {
      const where = place();
      set(!root.classList.contains("stacked"));
      remember("workbook-stacked", root.classList.contains("stacked") ? "yes" : "no");
      goTo(where);
    });
  }

  function copyText(text) {
    if (navigator.clipboard && isSecureContext) return navigator.clipboard.writeText(text);
    const area = document.createElement("textarea");
    area.value = text;
    document.body.appendChild(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    return Promise.resolve();
  }

  function offerCopying() {
    findAll("figure.cell").forEach(figure => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = settings.copy;
      figure.appendChild(button);
      button.addEventListener("click", () => {
        const lines = findAll("div.line", find("div.fragment", figure)).map(line => line.textContent);
        copyText(lines.join("\n") + "\n").then(() => {
          button.textContent = settings.copied;
          setTimeout(() => { button.textContent = settings.copy; }, 1500);
        });
      });
    });
  }

  // What is wider than the page scrolls, by keyboard too.
  function letKeyboardScroll() {
    findAll("div.fragment, pre.fragment, .formulaDsp, .table, table.markdownTable tbody, .contents-list, div.toc, .memproto, div.contents table")
      .filter(element => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      .filter(element => /auto|scroll/.test(getComputedStyle(element).overflowX + getComputedStyle(element).overflowY))
      .forEach(element => { element.tabIndex = 0; });
  }

  // On a phone the contents are one long line: it begins where the reader is.
  function showCurrentPage() {
    const list = find(".contents-list");
    const current = find(".contents-list [aria-current]");
    if (current && list.scrollWidth > list.clientWidth) list.scrollLeft = current.offsetLeft - 60;
    if (current && list.scrollHeight > list.clientHeight) list.scrollTop = current.offsetTop - list.clientHeight / 2;
  }

  // Search finds pieces of words, so that Chinese needs no word splitting.
  const most = 12;
  let hits = [];
  let chosen = -1;

  function withIndex(then) {
    if (window.WORKBOOK_INDEX) return then();
    const script = document.createElement("script");
    script.src = "search-index.js";
    script.onload = then;
    document.head.appendChild(script);
  }

  function rank(row, words) {
    const [, page, section, text] = row.map(part => part.toLowerCase());
    let score = 0;
    for (const word of words) {
      const inTitle = page.includes(word) || section.includes(word);
      if (!inTitle && !text.includes(word)) return null;
      score += (section.includes(word) ? 5 : 0) + (inTitle ? 3 : 0) + (text.includes(word) ? 1 : 0);
    }
    return {row, score, at: Math.max(0, text.indexOf(words[0]) - 30)};
  }

  function marked(text, words) {
    const escape = part => part.replace(/[&<>]/g, sign => ({"&": "&amp;", "<": "&lt;", ">": "&gt;"}[sign]));
    const pattern = words.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
    return text.split(new RegExp("(" + pattern + ")", "gi"))
      .map((part, i) => i % 2 ? "<mark>" + escape(part) + "</mark>" : escape(part)).join("");
  }

  function show(input, list) {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    chosen = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = words.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (list.hidden) return;
    hits = window.WORKBOOK_INDEX.map(row => rank(row, words)).filter(Boolean)
      .sort((a, b) => b.score - a.score).slice(0, most);
    list.innerHTML = hits.map(({row, at}, i) =>
      `<li role="option" id="hit-${i}" aria-selected="false">${marked(row[2], words)}` +
      `<small>${marked(row[1], words)} … ${marked(row[3].slice(at, at + 110), words)}</small></li>`
    ).join("") || `<li role="option" aria-disabled="true" aria-selected="false">${settings.noMatch}</li>`;
  }

  function choose(step, input, list) {
    if (hits.length === 0) return;
    chosen = (chosen + step + hits.length) % hits.length;
    findAll("li", list).forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
    find("#hit-" + chosen).scrollIntoView({block: "nearest"});
    input.setAttribute("aria-activedescendant", "hit-" + chosen);
  }

  function offerSearch() {
    const input = find("#query");
    const list = find("#hits");
    const close = () => { list.hidden = true; input.setAttribute("aria-expanded", "false"); };
    const open = i => { if (hits[i]) { close(); location.href = hits[i].row[0]; } };
    input.addEventListener("input", () => withIndex(() => show(input, list)));
    input.addEventListener("keydown", event => {
      if (event.isComposing) return;
      if (event.key === "ArrowDown") { choose(1, input, list); event.preventDefault(); }
      if (event.key === "ArrowUp") { choose(-1, input, list); event.preventDefault(); }
      if (event.key === "Enter") open(Math.max(chosen, 0));
      if (event.key === "Escape") close();
    });
    list.addEventListener("click", event => {
      const item = event.target.closest("li");
      if (item) open(findAll("li", list).indexOf(item));
    });
    document.addEventListener("click", event => { if (!event.target.closest(".search")) close(); });
    document.addEventListener("keydown", event => {
      if (event.key === "/" && !/INPUT|TEXTAREA/.test(event.target.tagName)) { input.focus(); event.preventDefault(); }
    });
  }

  renderMath();
  offerThemes();
  keepPlace();
  offerStacking();
  offerCopying();
  letKeyboardScroll();
  showCurrentPage();
  offerSearch();
  root.dataset.ready = "yes";
})();
