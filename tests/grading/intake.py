"""Submissions that attack the grader before a compiler sees them: links, devices, names, archives."""
import io
import os
import pathlib
import shutil
import socket
import stat
import warnings
import zipfile

from students import (CHAPTER, ONE_DRAW, QUICK_ONE_DRAW, SOLUTIONS, Expected, Student, all_exercises, full_marks,
                      mixed, writes)

FILE = f"{ONE_DRAW}.cpp"
RIGHT = QUICK_ONE_DRAW.encode()


def rejected(*reasons):
    return Expected(tuple(f"REJECTED({reason})" for reason in reasons), 0)


def odd_file(name, make, *reasons):
    """A student whose file is something else: `make` makes it at a path."""
    def write(folder):
        file = folder / FILE
        file.parent.mkdir(parents=True)
        make(file)
    return Student(mixed(f"intake-{name}"), write, {ONE_DRAW: rejected(*reasons)}, is_hostile=True)


def bytes_of(name, content, expected):
    return Student(mixed(f"intake-{name}"), writes({ONE_DRAW: content}), {ONE_DRAW: expected}, is_hostile=True)


def links(host):
    def link_to(target):
        return lambda file: file.symlink_to(target)

    yield odd_file("link-to-solution", link_to(SOLUTIONS / CHAPTER / FILE), "symlink")
    yield odd_file("link-to-secret", link_to(host / "secret.txt"), "symlink")
    yield odd_file("link-to-neighbour", link_to("../../honest/04_custom/1_one_draw.cpp"), "symlink")
    yield odd_file("link-to-nothing", link_to("nowhere"), "symlink")
    yield odd_file("link-to-itself", link_to("1_one_draw.cpp"), "symlink")
    yield odd_file("link-to-zero", link_to("/dev/zero"), "symlink")
    yield odd_file("hard-link", lambda file: os.link(host / "linked.cpp", file), "hard link")

    def link_a_folder(folder):
        folder.mkdir()
        (folder / "04_custom").symlink_to(SOLUTIONS / CHAPTER / "04_custom")
    yield Student(mixed("intake-linked-section"), link_a_folder,
                  {exercise: rejected("symlink") for exercise in all_exercises() if exercise.startswith("04_custom")},
                  is_hostile=True)
    yield Student(mixed("intake-linked-student"), lambda folder: folder.symlink_to("honest"),
                  verdicts=("REJECTED(symlink)",), is_hostile=True)


def no_files():
    def listen(file):
        # A path of a socket is short: it is made where we stand
        here = pathlib.Path.cwd()
        os.chdir(file.parent)
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(file.name)
        os.chdir(here)

    yield odd_file("pipe", os.mkfifo, "not a file")
    yield odd_file("folder", pathlib.Path.mkdir, "not a file")
    yield odd_file("socket", listen, "not a file")
    if os.geteuid() == 0:
        yield odd_file("device", lambda file: os.mknod(file, stat.S_IFCHR | 0o666, os.makedev(1, 5)), "not a file")
    else:
        yield odd_file("unreadable", lambda file: file.touch(0), "unreadable")


def contents():
    def sparse(file):
        with file.open("wb") as stream:
            stream.truncate(1 << 40)

    yield odd_file("sparse", sparse, "too large")
    yield bytes_of("large", RIGHT + b"//" + b"x" * 300_000 + b"\n", rejected("too large"))
    yield bytes_of("large-enough", RIGHT + b"//" + b"x" * 150_000 + b"\n", full_marks())
    yield bytes_of("latin-1", "// Größe\n".encode("latin-1") + RIGHT, rejected("encoding"))
    yield bytes_of("gb18030", "// 抽取\n".encode("gb18030") + RIGHT, rejected("encoding"))
    yield bytes_of("utf-16", RIGHT.decode().encode("utf-16"), rejected("encoding", "NUL byte"))
    yield bytes_of("surrogates", b"// \xed\xa0\x80\n" + RIGHT, rejected("encoding"))
    yield bytes_of("overlong", b"// \xc0\xaf\n" + RIGHT, rejected("encoding"))
    yield bytes_of("nul", RIGHT + b"// \0\n", rejected("NUL byte"))
    yield bytes_of("empty", b"", Expected(("MISSING_FUNCTION",), 0))


# Names

HOSTILE_NAMES = [
    "line\nbreak", "carriage\rreturn", "tab\tstop", "quote\"quote'", "comma,semicolon;", "=cmd|' C calc'!A0",
    "+1", "-1", "@SUM(A1)", "<script>alert(1)<script>", "]]><testcase>", "&amp;", "--help", "-rf", "$(reboot)",
    "`reboot`", "%s%n", "back\\slash", " blank ", "con", "\x1b[31mred", "\u202eleft", "\ufeffmark", "李伟", "é",
    "e\u0301", "x" * 255, "no-text-\udcff\udcfe", "\\xFF",
]


def hostile_names():
    """Right answers of students with odd names: whoever is called so has full marks all the same."""
    for name in HOSTILE_NAMES:
        yield Student(name, writes({ONE_DRAW: RIGHT}), {ONE_DRAW: full_marks()})


def beside(name, files, expected=None, verdicts=("GRADED",)):
    """A right answer with other files beside it."""
    def write(folder):
        writes({ONE_DRAW: RIGHT})(folder)
        for path, content in files.items():
            file = os.fsencode(folder) + b"/" + os.fsencode(path)
            os.makedirs(os.path.dirname(file), exist_ok=True)
            with open(file, "wb") as stream:
                stream.write(content)
    return Student(mixed(f"intake-{name}"), write, {ONE_DRAW: expected or full_marks()}, verdicts, is_hostile=True)


def extra_files():
    yield beside("own-results", {"results.json": b'{"score": 100}', "gradebook.csv": b"me,100\n",
                                 "records/me.json": b'{"points": 10}', "run.json": b"{}"})
    yield beside("own-build", {"CMakeLists.txt": b"execute_process(COMMAND reboot)\n", "Makefile": b"all:\n\treboot\n",
                               "workbook": b"#!/bin/sh\nreboot\n", ".ci/run": b"reboot\n"})
    yield beside("own-headers", {
        "04_custom/1_one_draw.hpp": b"#error this header is the student's\n",
        "1_one_draw.hpp": b"#error this header is the student's\n",
        "04_custom/nn/nn.hpp": b"#error this header is the student's\n",
        "04_custom/cmath": b"#error this header is the student's\n"})
    yield beside("own-checks", {
        "04_custom/1_one_draw.check.cpp": b"#error\n",
        "04_custom/1_one_draw.stub.cpp": RIGHT})
    yield beside("odd-files", {b"04_custom/no-text-\xff.cpp": b"", "04_custom/<script>alert(1)</script>.cpp": b"",
                               "04_custom/line\nbreak.cpp": b"", "04_custom/=cmd.cpp": b"", "x" * 255: b"",
                               "04_custom/1_one_draw.cpp ": b"#error\n", "04_CUSTOM/1_ONE_DRAW.CPP": b"#error\n"})
    yield beside("many-files", {f"notes/{number}.txt": b"" for number in range(20_000)},
                 verdicts=("REJECTED(too many files)",))
    yield beside("deep-folders", {"/".join(["deeper"] * 150) + "/file": b""})
    yield beside("built", {"cmake-build-debug/CMakeCache.txt": b"", f"cmake-build-debug/kit/{FILE}": b"#error\n"})
    yield beside("copied", {f"copy/{FILE}": RIGHT})
    yield beside("differing", {f"copy/{FILE}": RIGHT + b"// later\n"}, rejected("duplicate"))


# Archives

def archive(files):
    """The bytes of a zip of (name, content) pairs; a name may be a ZipInfo, and may stand twice."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as out, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, content in files:
            if isinstance(name, zipfile.ZipInfo):
                out.writestr(name, content)
            else:
                with out.open(zipfile.ZipInfo(name), "w", force_zip64=True) as stream:
                    stream.write(content)
    return buffer.getvalue()


def zipped(name, content, expected=None, verdicts=("GRADED",)):
    """A student who hands in a zip."""
    def write(folder):
        folder.with_name(folder.name + ".zip").write_bytes(content() if callable(content) else content)
    exercises = {ONE_DRAW: expected} if expected else {}
    return Student(mixed(f"zip-{name}"), write, exercises, verdicts, is_hostile=not name.startswith("right"))


def linked_entry():
    entry = zipfile.ZipInfo(FILE)
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return archive([(entry, str(SOLUTIONS / CHAPTER / FILE))])


def encrypted():
    """Says in both of its heads that its file is encrypted."""
    content = bytearray(archive([(zipfile.ZipInfo(FILE), RIGHT)]))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + place] |= 1
    return bytes(content)


def lying():
    """Says that its file has 100 bytes where it has more."""
    content = bytearray(archive([(zipfile.ZipInfo(FILE), RIGHT)]))
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = content.index(mark) + place
        content[start:start + 4] = (100).to_bytes(4, "little")
    return bytes(content)


def spoilt():
    """One bit of what is compressed is another one."""
    content = bytearray(archive([(zipfile.ZipInfo(FILE), RIGHT)]))
    content[30 + len(FILE) + 40] ^= 1
    return bytes(content)


def bomb(name, megabytes):
    """A small archive of a file that is large, and one of right answers."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as out:
        with out.open(name, "w", force_zip64=True) as stream:
            for _ in range(megabytes):
                stream.write(b" " * (1 << 20))
        if name != FILE:
            out.writestr(FILE, RIGHT)
    return buffer.getvalue()


def archives():
    right = archive([(FILE, RIGHT)])
    damaged = ("REJECTED(damaged)",)
    # A path is only a name: nothing is unpacked, and what is no exercise's file is not even read
    for name, path in (("up", "../../written_by_a_submission"), ("root", "/tmp/written_by_a_submission"),
                       ("up-backwards", "..\\..\\written_by_a_submission"), ("drive", "C:/written_by_a_submission")):
        yield zipped(name, archive([(path, b"x"), (FILE, RIGHT)]), full_marks())
    for name, path in (("up-to-exercise", f"../honest/{FILE}"), ("root-exercise", f"/tmp/{FILE}"),
                       ("up-inside", f"04_custom/../../honest/{FILE}")):
        yield zipped(name, archive([(path, RIGHT)]), rejected("unsafe path"))
    yield zipped("backwards", archive([(FILE.replace("/", "\\"), RIGHT)]), full_marks())
    yield zipped("link", linked_entry, rejected("symlink"), verdicts=("GRADED", "REJECTED(symlink)"))
    yield zipped("right-twice", archive([(FILE, RIGHT), (FILE, RIGHT)]), full_marks())
    yield zipped("twice", archive([(FILE, RIGHT), (FILE, RIGHT + b"// later\n")]), rejected("duplicate"))
    yield zipped("right-name-alone", archive([("1_one_draw.cpp", RIGHT)]), full_marks())
    yield zipped("encrypted", encrypted, rejected("encrypted"), verdicts=("GRADED", "REJECTED(encrypted)"))
    yield zipped("cut", right[:len(right) // 2], verdicts=damaged)
    yield zipped("no-archive", RIGHT, verdicts=damaged)
    yield zipped("empty-file", b"", verdicts=damaged)
    yield zipped("lying", lying, rejected("damaged", "too large"), verdicts=("GRADED", *damaged))
    yield zipped("spoilt", spoilt, rejected("damaged"), verdicts=("GRADED", *damaged))
    yield zipped("bomb", lambda: bomb(FILE, 2000), rejected("too large"), verdicts=("GRADED", "REJECTED(too large)"))
    yield zipped("bomb-beside", lambda: bomb("notes.txt", 2000), full_marks(),
                 verdicts=("GRADED", "REJECTED(too large)"))
    yield zipped("many", archive([(f"notes/{number}.txt", b"") for number in range(20_000)] + [(FILE, RIGHT)]),
                 verdicts=("REJECTED(too many files)",))
    yield zipped("in-a-zip", archive([("inner.zip", right)]))
    yield zipped("nul", archive([(FILE, RIGHT + b"\0")]), rejected("NUL byte"))

    def write_both(folder):
        writes({ONE_DRAW: RIGHT})(folder)
        folder.with_name(folder.name + ".zip").write_bytes(right)
    yield Student(mixed("zip-and-folder"), write_both, {ONE_DRAW: full_marks()})

    def write_different(folder):
        writes({ONE_DRAW: RIGHT + b"// later\n"})(folder)
        folder.with_name(folder.name + ".zip").write_bytes(right)
    yield Student(mixed("zip-and-another-folder"), write_different, verdicts=("REJECTED(duplicate)",),
                  is_hostile=True)


def packed():
    """The ways in which students and platforms pack a right answer."""
    def folder_of_a_zip(folder):
        folder.mkdir()
        (folder / "homework 1.zip").write_bytes(archive([(FILE, RIGHT)]))

    def below(path):
        return lambda folder: writes({ONE_DRAW: RIGHT})(folder / path)

    def whole_edition(folder):
        file = folder / "students/chapters" / CHAPTER / "04_custom/exercises/1_one_draw.cpp"
        file.parent.mkdir(parents=True)
        file.write_bytes(RIGHT)
        file.with_name("1_one_draw.hpp").write_text("#error the header is ours\n")

    for name, write in (("zip-in-a-folder", folder_of_a_zip), ("one-below", below("homework")),
                        ("whole-edition", whole_edition)):
        yield Student(mixed(f"packed-{name}"), write, {ONE_DRAW: full_marks()})
    yield zipped("right", archive([(FILE, RIGHT)]), full_marks())
    yield zipped("right-below", archive([(f"ann/{FILE}", RIGHT), (f"__MACOSX/ann/._{FILE}", b"\0")]), full_marks())


def attacks(host):
    shutil.copyfile(SOLUTIONS / CHAPTER / FILE, host / "linked.cpp")
    yield from links(host)
    yield from no_files()
    yield from contents()
    yield from hostile_names()
    yield from extra_files()
    yield from packed()
    yield from archives()
