"""What the pages need besides Doxygen's output: KaTeX, its fonts, and the start page."""
import pathlib
import shutil
import subprocess

from tools.common import Problem, TREES, write

KATEX = pathlib.Path("/usr/share/javascript/katex")
FONTS = pathlib.Path("/usr/share/fonts/truetype/katex")
THEME = pathlib.Path("/usr/share/doxygen-awesome-css/doxygen-awesome.css")

START_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>Parameter Initialization · 参数初始化</title>
<style>
body {{ font: 1.25rem/1.8 system-ui, sans-serif; margin: 20vh auto; max-width: 32rem; padding: 0 1rem; }}
a {{ color: #1b5fb8; }}
@media (prefers-color-scheme: dark) {{ body {{ background: #1c1d1f; color: #d2dbde; }} a {{ color: #8cbcff; }} }}
</style>
</head>
<body>
<main>
<h1>Parameter Initialization <span lang="zh-CN">参数初始化</span></h1>
<ul>
{items}
</ul>
</main>
</body>
</html>
"""

ITEMS = """<li><a href="en/index.html">English</a></li>
<li><a lang="zh-CN" href="zh/index.html">中文</a></li>
<li><a href="bilingual/index.html">English and <span lang="zh-CN">中文</span>, side by side</a></li>"""


def need_packages():
    needed = {
        "doxygen": shutil.which("doxygen"),
        "doxygen-awesome-css": THEME.exists(),
        "libjs-katex": (KATEX / "katex.js").exists(),
        "fonts-katex": any(FONTS.glob("*.woff2")),
    }
    missing = " ".join(package for package, found in needed.items() if not found)
    if missing:
        raise Problem(f"install {missing} (Debian's names) and run this again.",
                      f"请安装 {missing}（Debian 的软件包名）后再运行。")
    # Before the minutes are spent that come before it
    version = subprocess.run(["doxygen", "--version"], stdout=subprocess.DEVNULL)
    if version.returncode != 0:
        raise Problem(f"doxygen --version: exit code {version.returncode}")


def copy_katex(folder):
    (folder / "fonts").mkdir(parents=True)
    shutil.copyfile(KATEX / "katex.js", folder / "katex.min.js")
    shutil.copyfile(KATEX / "contrib/auto-render.js", folder / "auto-render.min.js")
    shutil.copyfile(KATEX / "katex.min.css", folder / "katex.min.css")
    for font in sorted(FONTS.glob("*.woff2")):
        shutil.copyfile(font, folder / "fonts" / font.name)


def write_start_page(out):
    assert set(TREES) == {"en", "zh", "bilingual"}
    write(out / "index.html", START_PAGE.format(items=ITEMS))
