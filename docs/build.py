#!/usr/bin/python3
"""Writes the pages in English, in Chinese and side by side.

    build.py --binary-dir BUILD --out DIR [--lang en|zh|both]

Runs the chapter's programs, draws what they printed, runs Doxygen once a tree, finishes the HTML and
checks it. The pages replace those of an earlier run only when everything holds. Needs doxygen,
doxygen-awesome-css, KaTeX (libjs-katex, fonts-katex), lxml and the built programs. Where clang 19 for WebAssembly
is installed, the pages compute.
--lang is the language of what the script says.
"""
import argparse
import contextlib
import pathlib
import shutil
import sys
import tempfile

from tools import (assets, capture, catalogue, check, doxygen, evidence, exercises, finish, gallery, glossary, labels,
                   listing, live, navigation, reference, search_index, start)
from tools.common import ROOT, TREES, Problem


def draw_figures(binary_dir, work):
    """Runs the programs, and writes what the pages include of them; gives what they said."""
    figures = work / "figures"
    capture.capture(binary_dir / "run", ROOT / "chapters", work / "capture")
    data = capture.run_json([binary_dir / "docs/data/book_data"])
    capture.keep_guide_cells(data, work / "capture")
    glossary.write_glossary(figures)
    capture.write_figures(data, figures)
    catalogue.write_catalogue(data, figures)
    chapters = capture.run_json([binary_dir / "workbook", "list", "--json", "-"])["chapters"]
    exercises.write_exercises(chapters, figures)
    start.write_paths(chapters, figures)
    gallery.write_galleries(data, figures)
    listing.write_listings(work)
    for chapter in chapters:
        evidence.write_evidence(binary_dir, chapter["id"], figures, work)
    return chapters, data["catalogue"]


def build(binary_dir, out, work, language):
    assets.need_packages()
    chapters, every_initializer = draw_figures(binary_dir, work)
    book = doxygen.run(out, work)
    order = navigation.reading_order(chapters)
    book = {tree: finish.reachable(pages, order) for tree, pages in book.items()}
    labels.translate(book)
    missing = live.missing_packages()
    for tree in TREES:
        finish.finish_tree(book[tree], tree, order)
        if not missing:
            live.add_to_pages(book[tree])
        finish.write_tree(out / tree, book[tree])
        search_index.write_index(out / tree, book[tree], order)
    assets.copy_to(out)
    if not missing:
        live.write_scripts(out)

    findings = [*check.check(out, book), *glossary.check(book["bilingual"]), *reference.check(book, every_initializer)]
    if findings:
        raise Problem("\n".join(findings[:40]))
    if missing:
        print(live.without(missing, language), file=sys.stderr)
    else:
        live.write_module(binary_dir, out)


@contextlib.contextmanager
def replacing(out):
    """A new folder and one to work in, beside `out`. The new one takes its place if all goes well; both
    go away."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f"{out.name}.", dir=out.parent) as folder:
        new, work, old = (pathlib.Path(folder, name) for name in ("new", "work", "old"))
        new.mkdir()
        work.mkdir()
        yield new, work
        if out.exists():
            out.rename(old)
        new.rename(out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary-dir", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--lang", choices=["en", "zh", "both"], default="en")
    arguments = parser.parse_args()
    try:
        with replacing(arguments.out.resolve()) as (new, work):
            build(arguments.binary_dir.resolve(), new, work, arguments.lang)
    except Problem as problem:
        sys.exit(problem.sentence(arguments.lang))


if __name__ == "__main__":
    main()
