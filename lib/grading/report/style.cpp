#include "grading/report/style.hpp"

namespace nn::grading {

std::string_view style() {
    return R"(:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1c2329; --quiet: #55616d; --edge: #d5dbe1; --raised: #f4f6f8;
  --accent: #1b5fb8; --bar: #4a86d8; --good: #1f6f43; --bad: #a8232a;
  --good-tint: #e6f3ea; --bad-tint: #fbeaea;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15191d; --ink: #e4e8eb; --quiet: #a9b4ba; --edge: #39424a; --raised: #1e2429;
    --accent: #8cbcff; --bar: #5b93dd; --good: #7fd1a0; --bad: #ff9d96;
    --good-tint: #1a2c22; --bad-tint: #351f21;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC",
    "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
}
main { max-width: 1060px; margin: 0 auto; padding: 16px 16px 64px; }
h1 { margin: 4px 0 12px; font-size: 1.7rem; line-height: 1.25; }
h2 { margin: 44px 0 10px; font-size: 1.25rem; line-height: 1.3; }
h2 code { font-size: 0.8em; font-weight: 400; }
p { margin: 8px 0; }
a { color: var(--accent); text-underline-offset: 3px; }
code { font: 0.88em/1.5 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
:lang(zh-CN) { line-break: strict; }
.quiet { color: var(--quiet); }
.good { color: var(--good); }
.bad { color: var(--bad); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

/* One language at a time; the switch is two radio buttons */
main > input { position: absolute; opacity: 0; }
main > label {
  display: inline-block; padding: 4px 12px; border: 1px solid var(--quiet); border-radius: 6px;
  cursor: pointer; font-size: 0.9rem;
}
main > input:checked + label { background: var(--accent); border-color: var(--accent); color: var(--paper); font-weight: 600; }
main > input:focus-visible + label, a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
#show-en:checked ~ .page [lang|="zh"], #show-zh:checked ~ .page [lang|="en"] { display: none; }
.page { margin-top: 20px; }

/* Notes */
.note { margin: 16px 0; padding: 10px 14px; border-left: 4px solid var(--edge); background: var(--raised); border-radius: 0 6px 6px 0; }
.note.bad { border-color: var(--bad); background: var(--bad-tint); color: var(--ink); }
.note.bad > strong { color: var(--bad); }
.note > p:last-child { margin-bottom: 0; }
.problem { white-space: pre-wrap; }
.verdict { padding: 1px 6px; border: 1px solid var(--edge); border-radius: 4px; background: var(--raised); }

/* Numbers */
.total { margin: 0 0 4px; font-size: 1.1rem; }
.total strong { font-size: 2.4rem; line-height: 1.2; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(120px, 1fr)); gap: 10px; margin: 12px 0; padding: 0; }
.facts > div { padding: 10px 14px; border: 1px solid var(--edge); border-radius: 8px; }
.facts dt { color: var(--quiet); font-size: 0.9rem; }
.facts dd { margin: 0; font-size: 1.5rem; font-weight: 650; font-variant-numeric: tabular-nums; }

/* Tables */
table { border-collapse: collapse; width: 100%; }
th, td { padding: 7px 10px; border-bottom: 1px solid var(--edge); text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: var(--quiet); font-size: 0.9rem; vertical-align: bottom; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; margin: 0 -16px; padding: 0 16px; }
.wide table { overflow-wrap: normal; }
.wide .upright { padding: 7px 3px; vertical-align: bottom; }
.wide .upright > a, .wide .upright > span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; }
.wide td.number { padding: 7px 5px; }
.wide tbody th { position: sticky; left: 0; min-width: 125px; max-width: 180px; background: var(--paper); box-shadow: inset 0 -1px var(--edge); overflow-wrap: anywhere; }
.wide .verdicts { min-width: 150px; font-size: 0.9rem; overflow-wrap: anywhere; }
td.full { background: var(--good-tint); }
td.none { background: var(--bad-tint); }

/* Tasks */
.tasks { margin: 10px 0; padding: 0; list-style: none; }
.tasks > li { display: grid; grid-template-columns: 1.4em minmax(0, 1fr) auto; gap: 0 8px; padding: 9px 0; border-top: 1px solid var(--edge); }
.tasks > li > .detail { grid-column: 2 / -1; }
.tasks .mark { font-weight: 700; }
dl.findings { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 3px 14px; margin: 6px 0; padding: 8px 12px; background: var(--raised); border-radius: 6px; }
dl.findings dt { color: var(--quiet); }
dl.findings dd { margin: 0; white-space: pre-wrap; }
.head { display: flex; justify-content: space-between; align-items: baseline; gap: 16px; }
.head > .number { font-size: 1.1rem; font-weight: 650; }

/* Charts: lengths are shares of the width, so that letters keep their size on a phone */
svg { display: block; width: 100%; overflow: visible; }
svg text { fill: var(--ink); font-size: 13px; font-variant-numeric: tabular-nums; }
svg .axis { fill: var(--quiet); }
svg .bar { fill: var(--bar); }
svg .track { fill: var(--raised); }
svg .line { stroke: var(--quiet); }
figure { margin: 12px 0; }
figcaption { color: var(--quiet); font-size: 0.92rem; }
.bars { margin: 12px 0; padding: 0; list-style: none; }
.bars > li { padding: 6px 0; }
.bars svg { margin-top: 3px; }

@media (max-width: 520px) {
  dl.findings { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dl.findings dd { margin-bottom: 6px; }
  h2 code { display: block; }
  svg .axis { font-size: 11px; }
}
@media print {
  main { max-width: none; padding: 0; }
  main > label { display: none; }
  h2 { break-after: avoid; }
  .tasks > li, .bars > li, figure, .note { break-inside: avoid; }
  .wide { overflow: visible; margin: 0; padding: 0; }
  .wide table { font-size: 0.6rem; }
  .bar, .track, td, .note, .verdict { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)";
}

}  // namespace nn::grading
