#!/usr/bin/python3
"""Spoils the book in one place at a time: every build must stop, and say where.

    mutations.py --binary-dir BUILD [--jobs N] [NAME...]
"""
import argparse
import concurrent.futures
import os
import pathlib
import shlex
import shutil
import stat
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CHAPTER = "chapters/parameter_initialization"
CUSTOM = f"{CHAPTER}/04_custom/section.cpp"


def edit(path, old, new, count=1):
    """A mutation that replaces the first `old` in a file."""
    def mutate(tree):
        file = tree / path
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{path} no longer holds {old!r}"
        file.write_text(text.replace(old, new, count), encoding="utf-8")
    return mutate


def program(name, script):
    """A mutation that puts a script in the place of a program; REAL is the program itself."""
    def mutate(tree):
        binary = tree / "build" / name
        real = binary.with_name(f"{binary.name}.real")
        binary.rename(real)
        put_script(binary, script.replace("REAL", shlex.quote(str(real))))
    return mutate


def put_script(path, script):
    path.write_text("#!/bin/sh\n" + script, encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


# No mutation changes what a program answers: each answer is computed once, and what a test measured with it
REMEMBERS = """
answer=ANSWERS/$(printf '%s\\n' PROGRAM "$@" | cksum | tr ' ' -)
[ -d "$answer" ] || {
  new=$(mktemp -d ANSWERS/new.XXXXXX)
  ${WORKBOOK_RECORD:+env "WORKBOOK_RECORD=$new/record"} PROGRAM "$@" >"$new/said"
  echo $? >"$new/code"
  mv -T "$new" "$answer" 2>/dev/null || rm -r "$new"
}
[ ! -f "$answer/record" ] || cp "$answer/record" "$WORKBOOK_RECORD"
cat "$answer/said"
exit "$(cat "$answer/code")"
"""


# What is spoilt, and what the message must name
MUTATIONS = {
    "a marker is renamed": (edit(CUSTOM, "// [custom]", "// [costum]"), ["custom"]),
    "a cell names no marker": (edit(CUSTOM, "\\cell{04_custom,custom}", "\\cell{04_custom,costum}"), ["costum"]),
    "a snippet is gone": (edit(f"tests/{CHAPTER}/test_04_custom.cpp", "// [law_custom]\n", "", 2), ["law_custom"]),
    "a section crashes": (
        program("run", '[ "$1" != 04_custom ] || { echo "04_custom, cell trap: ended by a signal" >&2; '
                            'kill -SEGV $$; }\nexec REAL "$@"\n'), ["04_custom/section.cpp", "signal 11", "cell trap"]),
    "a section fails": (
        program("run", '[ "$1" != 03_per_block ] || { echo "no such layer" >&2; exit 1; }\nexec REAL "$@"\n'),
        ["03_per_block", "no such layer"]),
    "a quoted test is not run": (
        program("tests/test_chapters_parameter_initialization", 'REAL "$@" | sed "s/04: half of the weights/04: some/"\n'),
        ["04: half of the weights", "not run"]),
    "a reference leads nowhere": (edit("docs/guide/api.dox", "\\ref nn::init ", "\\ref nn::inti "), ["nn::inti"]),
    "a page is named that does not exist": (
        edit("docs/index.dox", "\\footer{glossary", "\\footer{glosary"), ["glosary"]),
    "a text is not closed": (
        edit("docs/guide/glossary.dox", " * \\both\n * \\figure", " * \\figure"), ["glossary"]),
    "a text has no Chinese": (
        edit("docs/guide/glossary.dox",
             " * \\zh\n * 每种语言里，一个事物只用一个词。页面用词是否与本表一致，有程序检查。\n *\n", ""), ["glossary"]),
    "a text is not translated": (
        edit("docs/guide/glossary.dox", "每种语言里，一个事物只用一个词。页面用词是否与本表一致，有程序检查。",
             "One word for one thing."), ["glossary"]),
    "a Chinese text is empty": (
        edit("docs/guide/glossary.dox", " * 每种语言里，一个事物只用一个词。页面用词是否与本表一致，有程序检查。\n", ""),
        ["glossary"]),
    "a Chinese paragraph is deleted": (
        edit("docs/index.dox", " *\n * 只要种子相同，各参数就与 Linux x86-64 上的 PyTorch 逐位相同。\n", ""),
        ["index", "paragraphs"]),
    "a formula differs between the languages": (
        edit("chapters/numerical_stability/02_keep_the_variance/section.cpp", "五十层就乘以 \\f$\\rho^{50}\\f$", "五十层就乘以 \\f$\\rho^{60}\\f$"),
        ["variance", "rho"]),
    "a page has one language": (
        edit("docs/guide/glossary.dox", "\\tr{Glossary,术语表}", "Glossary\n * \\~chinese\n * \\section only_here 术语\n * \\~"),
        ["glossary"]),
    "a comma is not escaped": (
        edit("docs/guide/api.dox", "\\tr{tensors\\, parameters", "\\tr{tensors, parameters"),
        ["api"]),
    "a figure has no data": (edit(CUSTOM, "\\figure{plot_04_custom}", "\\figure{plot_04_costum}"), ["plot_04_costum"]),
    "a term has another Chinese word": (
        edit("docs/guide/statistics.dox", "先提出<b>零假设</b>", "先提出<b>原假设</b>"), ["statistics", "零假设"]),
    "an image comes from elsewhere": (
        edit("docs/guide/glossary.dox", " * \\figure{glossary}",
             " * \\htmlonly\n * <img alt=\"x\" src=\"https://example.org/x.png\"/>\n * \\endhtmlonly\n * \\figure{glossary}"),
        ["glossary", "example.org"]),
    "an image has no text": (
        edit("docs/guide/glossary.dox", " * \\figure{glossary}",
             " * \\htmlonly\n * <img src=\"doxygen.css\"/>\n * \\endhtmlonly\n * \\figure{glossary}"), ["glossary", "alt"]),
    "an element is not closed": (
        edit("docs/guide/glossary.dox", " * \\figure{glossary}",
             " * \\htmlonly\n * <section>\n * \\endhtmlonly\n * \\figure{glossary}"), ["glossary", "section"]),
    "an exercise is not closed": (
        edit(f"{CHAPTER}/05_direct_editing/section.cpp", " * \\both\n *\n * \\figure{exercises_05",
             " *\n * \\figure{exercises_05"),
        ["section_05_direct_editing"]),
    "an option is not described": (
        edit("lib/init/xavier.hpp", "  ///< \\tr{factor of the standard deviation,标准差的倍数}", ""),
        ["xavier_uniform_", "gain"]),
    "an initializer does not say its formula": (
        edit("lib/init/uniform.hpp", "/// \\formula{w ~ U(a\\, b)\\, Var w = (b − a)²/12}\n", ""), ["uniform_", "formula"]),
    "a parameter is described that does not exist": (
        edit("lib/init/uniform.hpp", "/// \\words{n}\n", "/// \\param tensr the tensor\n/// \\words{n}\n"),
        ["uniform.hpp", "tensr"]),
    "a mutant of many seeds is on no page": (edit("docs/wrong_answers.json", '"few_seeds", ', ""), ["few_seeds"]),
    "a mutant is on no page": (
        edit("docs/wrong_answers.json", '"drawn_twice", ', ""), ["drawn_twice"]),
    "a page shows a mutant that does not exist": (
        edit("docs/wrong_answers.json", '"drawn_twice"', '"drawn_thrice"'), ["drawn_thrice"]),
    "a font is missing": (
        edit("docs/tools/assets.py", "/usr/share/fonts/truetype/katex", "/usr/share/fonts/truetype/catex"),
        ["fonts-katex"]),
}


def copy_of_the_book(folder, binary_dir, answers):
    """The sources, and programs that answer as the built ones do."""
    tree = folder / "tree"
    for name in ("docs", "chapters", "lib", "tests/chapters"):
        shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    for made in ("tests", "docs/data"):
        (tree / "build" / made).mkdir(parents=True)
    tests = [f"tests/{program.name}" for program in (binary_dir / "tests").glob("test_chapters_*")
             if program.is_file() and os.access(program, os.X_OK)]
    for name in ("run", "workbook", "docs/data/book_data", *tests):
        put_script(tree / "build" / name, REMEMBERS.replace("ANSWERS", shlex.quote(str(answers)))
                   .replace("PROGRAM", shlex.quote(str(binary_dir / name))))
    return tree


def try_mutation(name, binary_dir, answers):
    """What is wrong with how the build takes it; empty where it stops as it should."""
    mutate, named = MUTATIONS[name]
    with tempfile.TemporaryDirectory() as folder:
        tree = copy_of_the_book(pathlib.Path(folder), binary_dir, answers)
        (tree / "pages").mkdir()
        (tree / "pages/index.html").write_text("the good pages", encoding="utf-8")
        mutate(tree)
        run = subprocess.run(["/usr/bin/python3", tree / "docs/build.py", "--binary-dir", tree / "build",
                              "--out", tree / "pages"], capture_output=True, text=True, encoding="utf-8",
                             env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"})
        if run.returncode == 0:
            return "the build did not notice"
        if "Traceback" in run.stderr:
            return "the build broke instead of saying why:\n" + run.stderr
        if (tree / "pages/index.html").read_text(encoding="utf-8") != "the good pages":
            return "the good pages were replaced"
        missing = [word for word in named if word not in run.stderr]
        return f"the message does not name {missing}:\n{run.stderr}" if missing else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary-dir", type=pathlib.Path, required=True)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("names", nargs="*", metavar="NAME", help="mutations to try; all when none is given")
    arguments = parser.parse_args()
    names = arguments.names or list(MUTATIONS)
    binary_dir = arguments.binary_dir.resolve()
    failures = 0
    with tempfile.TemporaryDirectory() as answers, concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        results = pool.map(lambda name: try_mutation(name, binary_dir, answers), names)
        for name, problem in zip(names, results):
            print(f"{'FAILED' if problem else 'stopped'}: {name}" + (f": {problem}" if problem else ""), flush=True)
            failures += bool(problem)
    print(f"{len(names)} mutations, {failures} not stopped as they should be")
    sys.exit(failures > 0)


if __name__ == "__main__":
    main()
