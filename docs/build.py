#!/usr/bin/python3
"""Writes the pages in English, in Chinese and side by side.

    build.py --binary-dir BUILD --out DIR [--lang en|zh|both]

Runs the chapter's programs, draws what they printed, runs Doxygen once a tree, finishes the HTML and
checks it. The pages replace those of an earlier run only when everything holds. Needs doxygen,
doxygen-awesome-css, KaTeX (libjs-katex, fonts-katex) and the built programs; standard library only. Where clang
19 for WebAssembly is installed, the sections' pages compute.
--lang is the language of what the script says.
"""
import argparse
import contextlib
import pathlib
import shutil
import sys
import tempfile

from tools import (assets, capture, catalogue, check, doxygen, evidence, exercises, finish, gallery, glossary, labels,
                   live, navigation, reference, search_index, start)
from tools.common import ROOT, TREES, Problem


def draw_figures(binary_dir, work):
    """Runs the programs, and writes what the pages include of them; gives what they said."""
    work_figures = work / "figures"
    capture.capture(binary_dir / "run", ROOT / "chapters", work / "capture")
    data = capture.run_json([binary_dir / "docs/data/book_data"])
    capture.keep_guide_cells(data, work / "capture")
    glossary.write_glossary(work_figures)
    capture.write_figures(data, work_figures)
    catalogue.write_catalogue(data, work_figures)
    chapters = capture.run_json([binary_dir / "workbook", "list", "--json", "-"])["chapters"]
    exercises.write_exercises(chapters, work_figures)
    start.write_paths(chapters, work_figures)
    gallery.write_galleries(data, work_figures)
    for chapter in navigation.chapters(binary_dir):
        evidence.write_evidence(binary_dir, chapter, work_figures, work)
    return data


def build(binary_dir, out, work, language):
    assets.need_packages()
    data = draw_figures(binary_dir, work)
    doxygen.run(out, work)
    labels.translate(out)

    order = navigation.reading_order(navigation.chapters(binary_dir))
    pages = {}
    for tree in TREES:
        pages[tree] = finish.finish_tree(out / tree, tree, work, order)
        search_index.build(out / tree, pages[tree], order)
    assets.copy_katex(out / "katex")
    assets.write_start_page(out)
    missing = live.missing_packages()
    if not missing:
        live.add_to_pages(out)

    findings = [*check.check(out, pages), *glossary.check(out, pages), *reference.check(out, data["catalogue"])]
    if findings:
        raise Problem("\n".join(findings[:40]))
    if missing:
        print(live.without(missing, language), file=sys.stderr)
    else:
        live.write_modules(binary_dir, out)


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
