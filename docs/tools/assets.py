"""What the pages need besides Doxygen's output: KaTeX, its fonts, and the start page."""
import pathlib
import shutil
import subprocess

from tools import page
from tools.common import ROOT, Problem

KATEX = pathlib.Path("/usr/share/javascript/katex")
FONTS = pathlib.Path("/usr/share/fonts/truetype/katex")
THEME = pathlib.Path("/usr/share/doxygen-awesome-css/doxygen-awesome.css")


def need_packages():
    needed = {
        "doxygen": shutil.which("doxygen"),
        "doxygen-awesome-css": THEME.exists(),
        "libjs-katex": (KATEX / "katex.js").exists(),
        "fonts-katex": any(FONTS.glob("*.woff2")),
        "python3-lxml": page.html,
    }
    missing = " ".join(package for package, found in needed.items() if not found)
    if missing:
        raise Problem(f"install {missing} (Debian's names) and run this again.",
                      f"请安装 {missing}（Debian 的软件包名）后再运行。")
    # Before the minutes are spent that come before it
    version = subprocess.run(["doxygen", "--version"], stdout=subprocess.DEVNULL)
    if version.returncode != 0:
        raise Problem(f"doxygen --version: exit code {version.returncode}")


def copy_to(out):
    (out / "katex/fonts").mkdir(parents=True)
    for source, name in (("katex.js", "katex.min.js"), ("contrib/auto-render.js", "auto-render.min.js"),
                         ("katex.min.css", "katex.min.css")):
        shutil.copyfile(KATEX / source, out / "katex" / name)
    for font in sorted(FONTS.glob("*.woff2")):
        shutil.copyfile(font, out / "katex/fonts" / font.name)
    shutil.copyfile(ROOT / "docs/theme/start.html", out / "index.html")
