// Search: whole words before parts of words, explanations before exercises before the reference.
(function () {
  "use strict";
  const most = 15;
  const lineLength = 160;
  const input = document.querySelector("#query");
  const list = document.querySelector("#hits");
  let rows = null;
  let groups = [];
  let hits = [];
  let chosen = -1;

  // One spelling of what is written in several ways: full-width letters, raised digits, blanks in formulas,
  // sqrt(5) and √5. `at` says where each character stood.
  const same = {"−": "-", "–": "-", "^": "", "’": "'"};
  const opens = /[([,=+\-/~<>*:]/;
  const closes = /[)\],=+\-/~<>*]/;

  function fold(text) {
    let folded = "";
    const at = [];
    const drop = (from, to) => { folded = folded.slice(0, from) + folded.slice(to); at.splice(from, to - from); };
    for (let i = 0; i < text.length; ++i) {
      const plain = text[i] < "\x80" || /[\u3400-\u9fff]/.test(text[i]) ? text[i] : text[i].normalize("NFKC");
      for (const letter of same[plain] ?? plain.toLowerCase()) {
        const last = folded.at(-1) ?? " ";
        if (/\s/.test(letter) && (last === " " || opens.test(last))) continue;
        if (closes.test(letter) && last === " " && folded) drop(folded.length - 1, folded.length);
        if (letter === "(" && folded.endsWith("sqrt")) {
          drop(folded.length - 4, folded.length);
          folded += "√";
          at.push(i - 4);
        }
        const root = letter === ")" ? folded.lastIndexOf("√(") : -1;
        if (root >= 0 && /^[\w.]+$/.test(folded.slice(root + 2))) {
          drop(root + 1, root + 2);
          continue;
        }
        folded += /\s/.test(letter) ? " " : letter;
        at.push(i);
      }
    }
    return {folded, at};
  }

  const spelt = text => fold(text).folded.trim();
  const isLetter = sign => sign !== undefined && /[a-z0-9_\u00df-\u024f\u0370-\u03ff]/.test(sign);

  // Where a word stands in a text, and how: 3 as a word, or in the plural, 2 at the beginning of one, 1 inside of one.
  function* places(text, word) {
    for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) {
      const to = from + word.length;
      const begins = !isLetter(word[0]) || !isLetter(text[from - 1]);
      const ends = !isLetter(word.at(-1)) || !isLetter(text[to]) || (text[to] === "s" && !isLetter(text[to + 1]));
      const how = begins ? (ends ? 3 : 2) : 1;
      // The inside of a word says nothing about a word of one or two letters
      if (how > 1 || word.length > 2) yield {from, to, how};
    }
  }

  // How well a text has one of these words, and how often that well.
  function best(text, words) {
    const found = words.flatMap(word => [...places(text, word)]).map(place => place.how);
    const how = Math.max(0, ...found);
    return {how, often: found.filter(each => each === how).length};
  }

  // What was asked for: for each word or phrase, all that mean the same.
  function understood(query) {
    const terms = [];
    let rest = spelt(query);
    const phrases = groups.flatMap(group => group.map(word => ({word, group})))
      .sort((a, b) => b.word.length - a.word.length);
    for (const {word, group} of phrases) {
      const place = [...places(rest, word)].find(each => each.how === 3);
      if (!place) continue;
      terms.push(groups.filter(each => each.includes(word)).flat());
      rest = rest.slice(0, place.from) + " " + rest.slice(place.to);
    }
    return terms.concat(rest.split(" ").filter(Boolean).map(word => [word]));
  }

  function rank(row, terms, query) {
    let how = 4;
    let score = 0;
    for (const words of terms) {
      const found = [row.heading, row.page, row.text, row.code].map(text => best(text, words));
      how = Math.min(how, Math.max(...found.map(each => each.how)));
      if (how === 0) return null;
      score += 8 * found[0].how + 3 * found[1].how + found[2].how * (1 + Math.log1p(found[2].often)) + found[3].how / 2;
    }
    // Who types a heading means it
    return {...row, how: row.heading === query ? 5 : how, score};
  }

  function search(query) {
    const terms = understood(query);
    const wanted = spelt(query);
    return {terms, hits: rows.map(row => rank(row, terms, wanted)).filter(Boolean)
      .sort((a, b) => b.how - a.how || a.kind - b.kind || b.score - a.score).slice(0, most)};
  }

  // The places of a text that are worth a mark: those of whole words, or else of parts.
  function marks(text, terms) {
    const {folded, at} = fold(text);
    return terms.flatMap(words => {
      const all = words.flatMap(word => [...places(folded, word)]);
      const how = Math.max(...all.map(place => place.how));
      return all.filter(place => place.how === how)
        .map(place => ({from: at[place.from], to: at[place.to - 1] + 1, how}));
    }).sort((a, b) => a.from - b.from);
  }

  function element(tag, ...inside) {
    const made = document.createElement(tag);
    made.append(...inside);
    return made;
  }

  function marked(tag, text, terms) {
    const line = element(tag);
    let at = 0;
    for (const {from, to} of marks(text, terms)) {
      if (from < at) continue;
      line.append(text.slice(at, from), element("mark", text.slice(from, to)));
      at = to;
    }
    line.append(text.slice(at));
    return line;
  }

  // A line around the best match: of the text, or where that has none, of the code.
  function context([prose, code], terms) {
    const text = marks(prose, terms).length === 0 && marks(code, terms).length > 0 ? code : prose;
    const [first] = marks(text, terms).sort((a, b) => b.how - a.how || a.from - b.from);
    const before = text.slice(0, Math.max(0, (first?.from ?? 0) - 24));
    const from = before ? text.indexOf(" ", before.length - 1) + 1 : 0;
    const start = from > 0 && from <= first.from ? from : before.length;
    return (start > 0 ? "… " : "") + text.slice(start, start + lineLength);
  }

  function item({said: [, , page, heading, ...texts]}, i, terms) {
    const made = element("li", marked("strong", heading, terms), ...(page === heading ? [] : [marked("small", page, terms)]),
      marked("span", context(texts, terms), terms));
    made.id = "hit-" + i;
    return made;
  }

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
  }

  function show() {
    chosen = -1;
    hits = [];
    input.removeAttribute("aria-activedescendant");
    if (!spelt(input.value)) return close();
    const found = search(input.value);
    hits = found.hits;
    const items = hits.map((hit, i) => item(hit, i, found.terms));
    if (items.length === 0) {
      items.push(element("li", document.documentElement.dataset.noMatch));
      items[0].setAttribute("aria-disabled", "true");
    }
    for (const each of items) {
      each.setAttribute("role", "option");
      each.setAttribute("aria-selected", "false");
    }
    list.replaceChildren(...items);
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  }

  function withIndex(then) {
    if (rows) return then();
    const script = element("script");
    script.src = "search-index.js";
    script.onload = () => {
      groups = window.WORKBOOK_SYNONYMS.map(group => group.map(spelt));
      rows = window.WORKBOOK_INDEX.map(said => {
        const [page, heading, text, code] = said.slice(2).map(spelt);
        return {said, kind: said[1], page, heading, text, code};
      });
      then();
    };
    document.head.append(script);
  }

  function choose(step) {
    if (hits.length === 0) return;
    chosen = (chosen + step + hits.length) % hits.length;
    [...list.children].forEach((each, i) => each.setAttribute("aria-selected", String(i === chosen)));
    list.children[chosen].scrollIntoView({block: "nearest"});
    input.setAttribute("aria-activedescendant", "hit-" + chosen);
  }

  function open(i) {
    if (!hits[i]) return;
    close();
    location.href = hits[i].said[0];
  }

  input.addEventListener("input", () => withIndex(show));
  input.addEventListener("keydown", event => {
    if (event.isComposing) return;
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step) { choose(step); event.preventDefault(); }
    if (event.key === "Enter") open(Math.max(chosen, 0));
    if (event.key === "Escape") close();
  });
  list.addEventListener("click", event => open([...list.children].indexOf(event.target.closest("li"))));
  document.addEventListener("click", event => { if (!event.target.closest(".search")) close(); });
  document.addEventListener("keydown", event => {
    if (event.key === "/" && !/INPUT|TEXTAREA/.test(event.target.tagName)) { input.focus(); event.preventDefault(); }
  });
})();
