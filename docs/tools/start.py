"""The ways into the book that the start page shows: what to read, and what to do."""
import html

from tools.common import TREES, says, write


def title(tree, each):
    return says(tree, html.escape(each["title"]["en"]), html.escape(each["title"]["zh"]))


def list_of(tree, chapters, kind, item):
    """A column a chapter, and an item a section."""
    return f'<div class="path {kind}">\n' + "".join(
        f'<section><h2><a href="chapter_{chapter["id"]}.html">{title(tree, chapter)}</a></h2>\n<ul>'
        + "".join(f"<li>{item(section)}</li>\n" for section in chapter["sections"]) + "</ul></section>\n"
        for chapter in chapters) + "</div>\n"


def write_paths(chapters, figures):
    """`chapters` as `./workbook list --json` tells them."""
    for tree in TREES:
        def link(section):
            return (f'<a href="section_{section["id"]}.html">{section["id"][:2]} · {title(tree, section)}</a>')

        def exercises(section):
            return f'<span>{section["id"][:2]} · {title(tree, section)}</span> ' + "".join(
                f'<a href="section_{section["id"]}.html#exercise-{each["id"].split("/")[1]}">{title(tree, each)}</a> '
                for each in section["exercises"])

        write(figures / tree / "chapters.html", list_of(tree, chapters, "to-read", link))
        write(figures / tree / "exercises.html", list_of(tree, chapters, "to-do", exercises))
