"""The catalogue's table: every initializer, from lib/catalogue."""
import html

from tools.common import Problem, says, table, told, write_each

PARITY = {"bits": ("PyTorch draws the same bits.", "与 PyTorch 逐位相同。"),
          "rounding": ("The same as PyTorch up to rounding.", "与 PyTorch 仅舍入不同。"),
          "absent": ("PyTorch has none.", "PyTorch 没有这一种。")}


def option(tree, each):
    default = f" = {html.escape(each['default'])}" if each["default"] else ""
    choices = f" ({html.escape(', '.join(each['choices']))})" if each["choices"] else ""
    return f"<code>{each['name']}{default}</code>{'：' if tree == 'zh' else ': '}{told(tree, each['about'])}{choices}"


# How many words an initializer draws, where it takes more than a number to say it
WORDS_IN_CHINESE = {
    "as normal": "与 normal 相同",
    "as normal of out·in numbers": "与 out·in 个数的 normal 相同",
    "as normal, then columns·(rows − 1)": "先与 normal 相同，再加 columns·(rows − 1)",
    "n; distribution normal: as normal": "n；distribution 为 normal 时与 normal 相同",
    "n < 16: 4⌈(n − spare)/2⌉; n ≥ 16: n, + 16 if 16 ∤ n": "n < 16：4⌈(n − spare)/2⌉；n ≥ 16：n，若 16 ∤ n 再加 16",
}


def words_drawn(tree, words):
    chinese = words if words in ("0", "n") else WORDS_IN_CHINESE.get(words)
    if not chinese:
        raise Problem(f"docs/tools/catalogue.py: say in Chinese how many words are drawn: {words!r}")
    return says(tree, f"Words drawn: {html.escape(words)}", f"消耗的随机整数：{html.escape(chinese)}")


def elsewhere(tree, entry):
    lines = []
    for key, name in (("pytorch", "PyTorch"), ("jax", "JAX"), ("keras", "Keras")):
        if entry[key]["name"]:
            other = "" if entry[key]["same_law"] else " " + says(tree, "(another distribution)", "（分布不同）")
            lines.append(f"{name} <code>{html.escape(entry[key]['name'])}</code>{other}")
    return "<br/>".join(lines)


def row(tree, entry):
    aliases = "".join(f"<br/><code>{alias}</code>" for alias in entry["aliases"])
    options = "<br/>".join(option(tree, each) for each in entry["options"])
    options = f"<td>{options}</td>" if options else '<td class="none">–</td>'
    return (f'<tr id="catalogue-{entry["name"]}"><th scope="row"><code>{entry["name"]}</code>{aliases}'
            f'<span class="thumbnail">{entry["thumbnail"]}</span></th>'
            f"<td>{html.escape(entry['formula'])}<br/>{told(tree, entry['about'])}"
            f"<small>{words_drawn(tree, entry['words'])}</small></td>"
            f"{options}<td>{elsewhere(tree, entry)}<small>{says(tree, *PARITY[entry['parity']])}</small></td></tr>\n")


def write_catalogue(data, figures):
    heads = [("name", "名称"), ("distribution", "分布"), ("options", "选项"), ("elsewhere", "在其他框架里")]
    write_each(figures, "catalogue", lambda tree: table(
        tree, heads, (row(tree, entry) for entry in data["catalogue"]), "table catalogue"))
