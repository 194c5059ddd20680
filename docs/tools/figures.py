"""Every figure of the pages, a file a tree, from data that was computed just now."""
import html

from tools import chart
from tools.common import TREES, write


def write_section_plots(sections, figures):
    """What a section drew, and the law over it: the picture of its --plot."""
    for section in sections:
        [plot] = section["plots"]
        drawn, law = html.escape(plot["name"]), html.escape(plot["law"])
        count = sum(each["count"] for each in plot["bins"])
        for tree in TREES:
            title = chart.plain(tree, f"{plot['name']} beside {plot['law']}", f"{plot['name']} 与 {plot['law']}")
            drawing = chart.histogram(f"plot-{section['id']}", tree, plot["bins"], title)
            write(figures / tree / f"plot_{section['id']}.html", chart.figure(
                drawing, tree, f"The {count} numbers of <code>{drawn}</code> from seed {section['seed']}, "
                f"and the law {law}.",
                f"种子 {section['seed']} 下 <code>{drawn}</code> 的 {count} 个数，以及分布 {law}。"))


def write_depth(data, figures):
    """Activations and gradients through the deep networks."""
    captions = {
        "activations": ("mean square of the signal behind each layer", "信号经过每一层之后的均方值"),
        "gradients": ("mean square of the gradient before each layer", "梯度到达每一层之前的均方值")}
    for quantity, (en, zh) in captions.items():
        ends = [(each["name"], each[quantity][0], each[quantity][-1]) for each in data["depth"]]
        for tree in TREES:
            description = chart.plain(
                tree, "; ".join(f"{name['en']}: {first:.2g} at layer 1, {last:.2g} at layer 50" for name, first, last in ends),
                "；".join(f"{name['zh']}：第 1 层 {first:.2g}，第 50 层 {last:.2g}" for name, first, last in ends))
            lines = [(chart.plain(tree, each["name"]["en"], each["name"]["zh"]) if each["name"]["en"] != each["name"]["zh"]
                      else each["name"]["en"], each[quantity]) for each in data["depth"]]
            drawing = chart.courses(f"depth-{quantity}", tree, lines, chart.plain(tree, en, zh), "", description)
            write(figures / tree / f"depth_{quantity}.html",
                  chart.figure(drawing, tree, en[0].upper() + en[1:] + ".", zh + "。"))
