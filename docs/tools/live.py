"""What the pages compute with: sections and figures as WebAssembly, where the compiler for it is installed."""
import base64
import json
import pathlib
import shutil
import subprocess

from tools.common import ROOT, Problem, read, write
from tools.page import element

LIVE = ROOT / "docs/live"
LLVM = pathlib.Path("/usr/lib/llvm-19")


def missing_packages():
    needed = {
        "clang-19": shutil.which("clang++-19"),
        "lld-19": shutil.which("wasm-ld-19"),
        "libc++-19-dev-wasm32": (LLVM / "include/wasm32-wasi/c++/v1").exists(),
        "libc++abi-19-dev-wasm32": any(LLVM.glob("lib/wasm32-wasi/libc++abi.a")),
        "libclang-rt-19-dev-wasm32": any(LLVM.glob("lib/clang/*/lib/wasi/libclang_rt.builtins-wasm32.a")),
        "wasi-libc": pathlib.Path("/usr/lib/wasm32-wasi/libc.a").exists(),
        "binaryen": shutil.which("wasm-opt"),
    }
    return [package for package, found in needed.items() if not found]


def without(missing, language):
    """What the reader is told where the pages stay as they are printed."""
    names = " ".join(missing)
    en = f"docs: the pages do not compute; {names} (Debian's names) would let them."
    zh = f"docs：页面不能现场计算；装上 {names}（Debian 的软件包名）就能。"
    return {"en": en, "zh": zh, "both": f"{en}\n{zh}"}[language]


def write_scripts(out):
    """What offers a seed and a figure's controls."""
    for script in ("live.js", "figures.js"):
        write(out / "live" / script, read(LIVE / script))


def add_to_pages(pages):
    """The pages that load the scripts: those of sections, and others that have a figure to change."""
    for name, page in pages.items():
        has_figures = page.find(".//figure[@class='plot live']") is not None
        is_section = name.startswith("section_")
        if has_figures or is_section:
            section = name.removeprefix("section_").removesuffix(".html")
            of = f' data-section="{section}"' if is_section else ""
            page.find("head").append(element(f'<script defer="defer" src="../live/live.js"{of}></script>'))
        if has_figures:
            page.find("head").append(element('<script defer="defer" src="../live/figures.js"></script>'))


def run(*command):
    step = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8")
    if step.returncode != 0:
        raise Problem(f"docs/live: {command[0]} failed\n{step.stdout[-4000:]}")


def build_module(folder):
    """Compiles what has changed since the last time."""
    # The sources may have been copied or moved with their build
    cache = folder / "CMakeCache.txt"
    is_elsewhere = cache.exists() and f"CMAKE_HOME_DIRECTORY:INTERNAL={LIVE}\n" not in read(cache)
    run("cmake", *["--fresh"] * is_elsewhere, "-G", "Ninja", "-S", LIVE, "-B", folder,
        f"-DCMAKE_TOOLCHAIN_FILE={LIVE / 'wasm32.cmake'}")
    run("cmake", "--build", folder)


def write_module(binary_dir, out):
    """A page that is a file may read no other: what it computes with is a script."""
    build_module(binary_dir / "live")
    module = base64.b64encode((binary_dir / "live/book.wasm").read_bytes()).decode("ascii")
    parts = json.dumps({"source": read(LIVE / "worker.js"), "base64": module})
    write(out / "live/module.js", f"window.WORKBOOK_MODULE = {parts};\n")
