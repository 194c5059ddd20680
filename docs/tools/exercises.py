"""The exercises of a section: what each asks for, where to write it, and hints that unfold."""
import html
import re

from tools.common import ROOT, read, says, table, told, write_each


def with_code(text):
    """`code` as HTML has it."""
    return re.sub(r"`(.+?)`", r"<code>\1</code>", html.escape(text, quote=False))


def blocks(text):
    """Paragraphs and lists as HTML has them."""
    for block in re.split(r"\n\n+|\n(?=- )", text.strip()):
        is_item = block.startswith("- ")
        words = with_code(block.removeprefix("- "))
        yield f"<ul><li>{words}</li></ul>" if is_item else f"<p>{words}</p>"


def commented(tree, comment):
    """What a comment says in the language of a tree, or in both."""
    text = "\n".join(line.removeprefix("///").strip() for line in comment)
    parts = re.match(r"\\en (.*)\\zh (.*)\\both\s*(.*)", text, re.S)
    en, zh = ("".join(blocks(part)).replace("</ul><ul>", "") for part in parts.groups()[:2])
    formula = re.sub(r"\\formula\{(.*)\}", lambda match: f"<p><code>{html.escape(match[1])}</code></p>",
                     parts[3].replace("\\,", ","))
    return {"en": en, "zh": zh, "bilingual": f'{en}<div lang="zh-CN">{zh}</div>'}[tree] + formula


def declared(tree, header):
    """What the header declares, each behind what it says of it."""
    text = re.sub(r"^inline (.*?) \{\n.*?\n\}$", r"\1;", read(header), flags=re.S | re.M)
    for comment, code in re.findall(r"((?:^///.*\n)+)((?:^(?!///).+\n)+)", text, re.M):
        yield (f'{commented(tree, comment.splitlines())}\n<div class="fragment"><pre>'
               f"{html.escape(code.strip(), quote=False)}</pre></div>\n")


def hint(tree, number, english, chinese):
    summary = says(tree, f"Hint {number}", f"提示 {number}")
    return f"<details><summary>{summary}</summary><p>{says(tree, with_code(english), with_code(chinese))}</p></details>"


def task_row(tree, task):
    pairs = zip(task["hints"]["en"], task["hints"]["zh"], strict=True)
    steps = "".join(hint(tree, number, *pair) for number, pair in enumerate(pairs, 1))
    return (f'<tr><th scope="row"><code>{task["id"]}</code></th><td>{task["points"]}</td>'
            f"<td>{told(tree, task['asks'])}{steps}</td></tr>\n")


def exercise(tree, number, each):
    stem = ROOT / each["file"]
    heads = [("task", "任务"), ("points", "分值"), ("what is to be done", "要求")]
    return (f'<section class="exercise"><h2><a class="anchor" id="exercise-{stem.stem}"></a>{number}. {told(tree, each["title"])}</h2>\n'
            f'{"".join(declared(tree, stem.with_suffix(".hpp")))}'
            f'{table(tree, heads, (task_row(tree, task) for task in each["tasks"]))}'
            f'<p>{says(tree, "Your file:", "你的文件：")} <code>{each["file"].replace("/", "/<wbr/>")}</code><br/>'
            f'{says(tree, "Judge it:", "评判：")} <code>./workbook check {each["id"]}</code></p></section>\n')


def write_exercises(chapters, figures):
    for section in (section for chapter in chapters for section in chapter["sections"]):
        write_each(figures, f"exercises_{section['id']}", lambda tree: "".join(
            exercise(tree, number, each) for number, each in enumerate(section["exercises"], 1)))
