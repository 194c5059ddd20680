"""The exercises of a section: what each asks for, where to write it, and hints that unfold."""
import html
import re

from tools import capture
from tools.common import ROOT, TREES, read, says, write


def with_code(text):
    """`code` as HTML has it."""
    return re.sub(r"`(.+?)`", r"<code>\1</code>", html.escape(text, quote=False))


def declarations(header):
    """What the header declares, without its comments and what it defines."""
    lines = [line for line in read(header).splitlines() if not line.startswith(("///", "#", "//"))]
    declared = re.sub(r"^inline (.*?) \{\n.*?\n\}$", r"\1;", "\n".join(lines), flags=re.S | re.M)
    return re.sub(r"\n{3,}", "\n\n", declared).strip()


def hint(tree, number, english, chinese):
    summary = says(tree, f"Hint {number}", f"提示 {number}")
    return f"<details><summary>{summary}</summary><p>{says(tree, with_code(english), with_code(chinese))}</p></details>"


def task_row(tree, task):
    asks = says(tree, html.escape(task["asks"]["en"]), html.escape(task["asks"]["zh"]))
    pairs = zip(task["hints"]["en"], task["hints"]["zh"], strict=True)
    steps = "".join(hint(tree, number, *pair) for number, pair in enumerate(pairs, 1))
    return (f'<tr><th scope="row"><code>{task["id"]}</code></th><td>{task["points"]}</td>'
            f"<td>{asks}{steps}</td></tr>\n")


def exercise(tree, number, each):
    stem = ROOT / each["file"]
    title = says(tree, html.escape(each["title"]["en"]), html.escape(each["title"]["zh"]))
    heads = [("task", "任务"), ("points", "分值"), ("what is to be done", "要求")]
    head = "".join(f'<th scope="col">{says(tree, *texts)}</th>' for texts in heads)
    rows = "".join(task_row(tree, task) for task in each["tasks"])
    return (f'<section class="exercise"><h2><a class="anchor" id="exercise-{stem.stem}"></a>{number}. {title}</h2>\n'
            f'<div class="fragment"><pre>{html.escape(declarations(stem.with_suffix(".hpp")), quote=False)}</pre></div>\n'
            f'<div class="table"><table><thead><tr>{head}</tr></thead><tbody>\n{rows}</tbody></table></div>\n'
            f'<p>{says(tree, "Your file:", "你的文件：")} <code>{each["file"].replace("/", "/<wbr/>")}</code><br/>'
            f'{says(tree, "Judge it:", "评判：")} <code>./workbook check {each["id"]}</code></p></section>\n')


def write_exercises(workbook, figures):
    chapters = capture.run_json([workbook, "list", "--json", "-"])["chapters"]
    for section in (section for chapter in chapters for section in chapter["sections"]):
        for tree in TREES:
            write(figures / tree / f"exercises_{section['id']}.html",
                  "".join(exercise(tree, number, each) for number, each in enumerate(section["exercises"], 1)))
