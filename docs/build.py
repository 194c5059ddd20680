#!/usr/bin/python3
"""Writes the pages: captures what the sections print, runs Doxygen once a language, finishes the HTML.

    build.py --binary-dir BUILD --out DIR [--lang en|zh|both]

Needs doxygen, KaTeX (libjs-katex, fonts-katex) and the built program; standard library only. DIR is
replaced when all pages are written, and stays as it was where they cannot be. --lang is the language
of what the script says.
"""
import argparse
import contextlib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
LANGUAGES = json.loads((ROOT / "docs/languages.json").read_text(encoding="utf-8"))
KATEX = pathlib.Path("/usr/share/javascript/katex")
KATEX_FONTS = pathlib.Path("/usr/share/fonts/truetype/katex")
CJK = r"\u3000-\u303f\u4e00-\u9fff\uff00-\uffef"
# Between two Chinese characters, where a line of the source ended, and before Chinese punctuation
BLANK_TO_DROP = rf"(?<=[{CJK}])[ \n]+(?=[{CJK}])|[ \n]+(?=[，。；：、！？）])"


def stop(reader, en, zh):
    """Ends with one sentence in the reader's language."""
    sys.exit({"en": en, "zh": zh, "both": f"{en}\n{zh}"}[reader])


def require_packages(reader):
    missing = [] if shutil.which("doxygen") else ["doxygen"]
    if not (KATEX / "katex.js").exists() or not (KATEX / "contrib/auto-render.js").exists():
        missing.append("libjs-katex")
    if not any(KATEX_FONTS.glob("*.woff2")):
        missing.append("fonts-katex")
    if missing:
        packages = " ".join(missing)
        stop(
            reader,
            f"docs: the pages need what is missing here; install {packages} (Debian's names) and run this again.",
            f"docs：缺少生成页面所需的软件；请安装 {packages}（Debian 的软件包名）后再运行。",
        )


def capture(binary_dir, folder, reader):
    """One file a cell, holding what the cell prints with the default seed."""
    run = subprocess.run([binary_dir / "workbook", "run", "--json", "-"], stdout=subprocess.PIPE)
    if run.returncode != 0:
        stop(
            reader,
            "docs: the sections did not run, so their output cannot be shown; see above.",
            "docs：各节未能运行，无法展示它们的输出；原因见上。",
        )
    for section in json.loads(run.stdout)["sections"]:
        (folder / section["id"]).mkdir(parents=True)
        for cell in section["cells"]:
            write(folder / section["id"] / f"{cell['id']}.txt", cell["text"])


def read(path):
    return path.read_text(encoding="utf-8")


def write(path, text):
    path.write_text(text, encoding="utf-8")


def fill(template, values):
    text = read(ROOT / template)
    return re.sub(r"@([A-Z_]+)@", lambda match: values.get(match[1], match[0]), text)


def run_doxygen(language, out, work):
    values = dict(LANGUAGES[language], LANG=language, OUT=str(out), WORK=str(work), CAPTURE=str(work / "capture"))
    write(work / f"header.{language}.html", fill("docs/theme/header.html.in", values))
    doxyfile = work / f"Doxyfile.{language}"
    write(doxyfile, fill("docs/Doxyfile.in", values))
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
    write(
        out / "index.html",
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="UTF-8"/>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>'
        f"<title>Parameter Initialization · 参数初始化</title></head>\n<body><p>{links}</p></body></html>\n",
    )


def write_pages(binary_dir, out, reader):
    work = out / "work"
    work.mkdir()
    capture(binary_dir, work / "capture", reader)
    runs = [run_doxygen(language, out, work) for language in LANGUAGES]
    if any([run.wait() != 0 for run in runs]):
        stop(
            reader,
            "docs: Doxygen found something to mend, see above.",
            "docs：Doxygen 发现了需要修正的地方，见上。",
        )
    for language in LANGUAGES:
        for page in (out / language).glob("*.html"):
            write(page, finish(read(page), page.name))
    copy_katex(out / "katex")
    write_start_page(out)
    shutil.rmtree(work)


@contextlib.contextmanager
def replacing(out):
    """A new folder beside `out`, which takes its place if all goes well and goes away if not."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f"{out.name}.", dir=out.parent) as folder:
        new, old = pathlib.Path(folder, "new"), pathlib.Path(folder, "old")
        new.mkdir()
        yield new
        if out.exists():
            out.rename(old)
        new.rename(out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary-dir", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--lang", choices=["en", "zh", "both"], default="en")
    arguments = parser.parse_args()
    require_packages(arguments.lang)
    with replacing(arguments.out.resolve()) as out:
        write_pages(arguments.binary_dir.resolve(), out, arguments.lang)


if __name__ == "__main__":
    main()
