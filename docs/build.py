#!/usr/bin/python3
"""Writes the pages in English, in Chinese and side by side.

    build.py --binary-dir BUILD --out DIR

Runs the chapter's programs, draws what they printed, runs Doxygen once a tree, finishes the HTML and
checks it. The pages replace those of an earlier run only when everything holds. Needs doxygen,
doxygen-awesome-css, KaTeX (libjs-katex, fonts-katex) and the built programs; standard library only.
"""
import argparse
import pathlib
import shutil
import sys

from tools import (assets, capture, catalogue, check, doxygen, evidence, figures, finish, gallery, glossary,
                   navigation, search_index)
from tools.common import ROOT, TREES, Problem


def draw_figures(binary_dir, work):
    """Runs the programs, and writes what the pages include of them."""
    work_figures = work / "figures"
    sections = capture.capture(binary_dir / "workbook", ROOT / "chapters", work / "capture")
    data = capture.run_json([binary_dir / "tests/book_data"])
    capture.keep_guide_cells(data, work / "capture")
    glossary.write_glossary(work_figures)
    figures.write_section_plots(sections, work_figures)
    figures.write_depth(data, work_figures)
    catalogue.write_catalogue(data, work_figures)
    gallery.write_galleries(data, work_figures)
    for chapter in sorted({source.parent.parent.name for source in (ROOT / "chapters").glob("*/*/section.cpp")}):
        evidence.write_evidence(binary_dir / f"tests/test_chapters_{chapter}", work_figures, work)


def build(binary_dir, out, work):
    assets.need_packages()
    draw_figures(binary_dir, work)
    doxygen.run(out, work)

    order = navigation.reading_order()
    pages = {}
    for tree in TREES:
        pages[tree] = finish.finish_tree(out / tree, tree, work, order)
        search_index.build(out / tree, pages[tree], order)
    assets.copy_katex(out / "katex")
    assets.write_start_page(out)

    findings = list(check.check(out, pages)) + list(glossary.check(out, pages))
    if findings:
        raise Problem("\n".join(findings[:40]))


def swap_in(new, out):
    """The finished pages take the place of the old ones."""
    old = out.with_name(out.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        out.rename(old)
    new.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary-dir", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    out = arguments.out.resolve()
    new, work = out.with_name(out.name + ".new"), out.with_name(out.name + ".work")
    for folder in (new, work):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    try:
        build(arguments.binary_dir.resolve(), new, work)
    except Problem as problem:
        sys.exit(f"docs: not written.\n{problem}")
    swap_in(new, out)
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
