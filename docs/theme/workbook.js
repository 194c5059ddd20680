// What a page does beyond reading: math, theme, place, copying. Each part is one function,
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

  // What is wider than its place scrolls, by keyboard too; a table says so. What is folded is looked at when it unfolds.
  function letScroll() {
    const observer = new ResizeObserver(entries => entries.forEach(({target}) => {
      const style = getComputedStyle(target);
      const scrolls = (target.scrollWidth > target.clientWidth + 1 && /auto|scroll/.test(style.overflowX)) ||
        (target.scrollHeight > target.clientHeight + 1 && /auto|scroll/.test(style.overflowY));
      target.classList.toggle("scrolls", scrolls);
      if (scrolls) target.tabIndex = 0; else target.removeAttribute("tabindex");
    }));
    findAll("div.fragment, pre.fragment, .formulaDsp, .table, .contents-list, div.toc, .memproto, div.contents table")
      .forEach(element => observer.observe(element));
  }

  // A wide screen has the contents open: a stylesheet does that, but not in browsers of before 2025.
  function unfold() {
    const wide = matchMedia("(min-width: 861px)");
    const follow = () => findAll("details.fold").forEach(each => { each.open = wide.matches; });
    wide.addEventListener("change", follow);
    follow();
  }

  function showCurrentPage() {
    const list = find(".contents-list");
    const current = find(".contents-list [aria-current]");
    if (current && list.scrollHeight > list.clientHeight) list.scrollTop = current.offsetTop - list.clientHeight / 2;
  }

  renderMath();
  offerThemes();
  keepPlace();
  offerStacking();
  offerCopying();
  unfold();
  letScroll();
  showCurrentPage();
  root.dataset.ready = "yes";
})();
