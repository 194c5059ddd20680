"""The ways into the book that the start page shows: what to read, and what to do."""
from tools.common import told, write_each


def list_of(tree, chapters, kind, item):
    """A column a chapter, and an item a section."""
    return f'<div class="path {kind}">\n' + "".join(
        f'<section><h2><a href="chapter_{chapter["id"]}.html">{told(tree, chapter["title"])}</a></h2>\n<ul>'
        + "".join(f"<li>{item(tree, section)}</li>\n" for section in chapter["sections"]) + "</ul></section>\n"
        for chapter in chapters) + "</div>\n"


def link(tree, section):
    return f'<a href="section_{section["id"]}.html">{section["id"][:2]} · {told(tree, section["title"])}</a>'


def exercises(tree, section):
    return f'<span>{section["id"][:2]} · {told(tree, section["title"])}</span> ' + "".join(
        f'<a href="section_{section["id"]}.html#exercise-{each["id"].split("/")[1]}">{told(tree, each["title"])}</a> '
        for each in section["exercises"])


def write_paths(chapters, figures):
    """`chapters` as `./workbook list --json` tells them."""
    write_each(figures, "chapters", lambda tree: list_of(tree, chapters, "to-read", link))
    write_each(figures, "exercises", lambda tree: list_of(tree, chapters, "to-do", exercises))
