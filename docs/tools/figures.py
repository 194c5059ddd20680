"""Every figure of the pages, a file a tree, from data that was computed just now."""
import html

from tools import chart
from tools.common import TREES, write


def write_section_plots(sections, figures):
    """What a section drew, and the law over it: the picture of its --plot."""
    for section in (each for each in sections if each["plots"]):
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


def first_and_last(values):
    """The ends of a line, for its text alternative; what the scale does not have is no number."""
    known = [value for value in values if value is not None]
    return (f"{known[0]:.1e}", f"{known[-1]:.1e}") if known else ("–", "–")


def write_section_charts(sections, figures):
    """The lines of a section: the picture of its --plot."""
    for section, each in ((section, each) for section in sections for each in section["charts"]):
        ends = [(line["name"], *first_and_last(line["values"])) for line in each["curves"]]
        for tree in TREES:
            description = chart.plain(
                tree, "; ".join(f"{name['en']}: from {first} to {last}" for name, first, last in ends),
                "；".join(f"{name['zh']}：从 {first} 到 {last}" for name, first, last in ends))
            title = chart.plain(tree, each["caption"]["en"], each["caption"]["zh"])
            drawing = chart.lines(f"chart-{section['id']}-{each['id']}", tree, each, title, description)
            write(figures / tree / f"chart_{section['id']}_{each['id']}.html", chart.figure(
                drawing, tree, each["caption"]["en"] + ".", each["caption"]["zh"] + "。"))
