#!/usr/bin/python3
"""Writes the pages: captures what the sections print, runs Doxygen once a language, finishes the HTML.

    build.py --binary-dir BUILD --out DIR

Needs doxygen, KaTeX (libjs-katex, fonts-katex) and the built program; standard library only.
"""
import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LANGUAGES = json.loads((ROOT / "docs/languages.json").read_text())
KATEX = pathlib.Path("/usr/share/javascript/katex")
KATEX_FONTS = pathlib.Path("/usr/share/fonts/truetype/katex")
CJK = r"\u3000-\u303f\u4e00-\u9fff\uff00-\uffef"
# Between two Chinese characters, where a line of the source ended, and before Chinese punctuation
BLANK_TO_DROP = rf"(?<=[{CJK}])[ \n]+(?=[{CJK}])|[ \n]+(?=[，。；：、！？）])"


def capture(binary_dir, folder):
    """One file a cell, holding what the cell prints with the default seed."""
    run = subprocess.run([binary_dir / "workbook", "run", "--json", "-"], check=True, capture_output=True, text=True)
    for section in json.loads(run.stdout)["sections"]:
        (folder / section["id"]).mkdir(parents=True)
        for cell in section["cells"]:
            (folder / section["id"] / f"{cell['id']}.txt").write_text(cell["text"])


def fill(template, values):
    text = (ROOT / template).read_text()
    return re.sub(r"@([A-Z_]+)@", lambda match: values.get(match[1], match[0]), text)


def run_doxygen(language, out, work):
    values = dict(LANGUAGES[language], LANG=language, OUT=str(out), WORK=str(work), CAPTURE=str(work / "capture"))
    (work / f"header.{language}.html").write_text(fill("docs/theme/header.html.in", values))
    doxyfile = work / f"Doxyfile.{language}"
    doxyfile.write_text(fill("docs/Doxyfile.in", values))
    (out / language).mkdir()
    return subprocess.Popen(["doxygen", doxyfile], cwd=ROOT)


def copy_katex(folder):
    (folder / "fonts").mkdir(parents=True)
    shutil.copyfile(KATEX / "katex.js", folder / "katex.min.js")
    shutil.copyfile(KATEX / "contrib/auto-render.js", folder / "auto-render.min.js")
    shutil.copyfile(KATEX / "katex.min.css", folder / "katex.min.css")
    for font in KATEX_FONTS.glob("*.woff2"):
        shutil.copyfile(font, folder / "fonts" / font.name)


def dedent(fragment):
    """A snippet from inside a function starts at the left margin."""
    lines = re.findall(r'<div class="line">(.*?)</div>', fragment[0])
    margins = [len(line) - len(line.lstrip(" ")) for line in lines if line.strip()]
    return re.sub(r'(<div class="line">) {%d}' % min(margins, default=0), r"\1", fragment[0])


def finish(html, name):
    html = html.replace("@PAGE@", name)
    html = re.sub(r'<div class="fragment">.*?<!-- fragment -->', dedent, html, flags=re.S)
    parts = re.split(r"(<pre.*?</pre>|<[^>]+>)", html, flags=re.S)
    return "".join(
        part if part.startswith("<") else re.sub(BLANK_TO_DROP, "", part) for part in parts
    )


def write_start_page(out):
    links = " · ".join(
        f'<a lang="{values["HTML_LANG"]}" href="{language}/index.html">{values["PROJECT"]}</a>'
        for language, values in LANGUAGES.items()
    )
    (out / "index.html").write_text(
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="UTF-8"/>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>'
        f"<title>Parameter Initialization · 参数初始化</title></head>\n<body><p>{links}</p></body></html>\n"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary-dir", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    out = arguments.out.resolve()
    work = out / "work"
    shutil.rmtree(out, ignore_errors=True)
    work.mkdir(parents=True)

    capture(arguments.binary_dir.resolve(), work / "capture")
    runs = [run_doxygen(language, out, work) for language in LANGUAGES]
    if any([run.wait() != 0 for run in runs]):
        sys.exit("docs: Doxygen found something to mend, see above")
    for language in LANGUAGES:
        for page in (out / language).glob("*.html"):
            page.write_text(finish(page.read_text(), page.name))
    copy_katex(out / "katex")
    write_start_page(out)
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
