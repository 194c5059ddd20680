#!/usr/bin/python3
"""A newcomer's evening: what Canvas and Moodle export goes in, and what they import comes out, with no row typed
by hand. The importers here do what Canvas and Moodle do with a file."""
import argparse
import csv
import io
import pathlib
import shutil
import sys
import tempfile
import zipfile

import grader
from grader import expect
from students import ONE_DRAW, QUICK_ONE_DRAW

WRONG = QUICK_ONE_DRAW + "#error\n"

CANVAS = """\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,Init HW (4711),Current Score
,,,,,Manual Posting,
    Points Possible,,,,,10,(read only)
"Smith, Bob",340934,s1002,bsmith,01,,
"Smith, Ann",340777,s1001,asmith,01,,
"Wang, Wei",341200,s1003,wwei,01,,
"Ray, Gil",341300,s1004,gray,01,,
"Student, Test",350001,,fd2e1a0c5bd0,01,,
"""

MOODLE = """\ufeffIdentifier,"Full name","Email address",Status,Grade,"Maximum Grade","Last modified (grade)","Feedback comments"
"Participant 1234569","Bob Smith",bob@x.org,"Submitted for grading",,100.00,-,
"Participant 1234570","Zoë Li",zoe@x.org,"Submitted for grading",,100.00,-,
"Participant 1234571","Ann Smith",ann@x.org,"No submission",,100.00,-,
"""


def homework(text, path=f"{ONE_DRAW}.cpp"):
    """The zip that a student makes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as out:
        out.writestr(path, text)
    return packed.getvalue()


def class_of(home, files):
    """The folder that a platform's archive unpacks to."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as out:
        for name, content in files.items():
            out.writestr(name, content)
    folder = home / "submissions"
    zipfile.ZipFile(packed).extractall(folder)
    return folder


def grade(program, home, files, roster, *options):
    home.mkdir()
    (home / "export.csv").write_text(roster, encoding="utf-8")
    code, out, err = program.run(class_of(home, files), "--out", home / "results", "--exercises", "04/1",
                                 "--roster", home / "export.csv", *options)
    expect(code == 0, f"a class is graded: {code}: {err[-2000:]}")
    return home / "results", out


def rows_of(path):
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def imported_by_canvas(path):
    """The scores by Canvas's ID of a student, as its importer finds them: by ID, SIS ID or login."""
    students = {row[1]: row for row in csv.reader(io.StringIO(CANVAS[1:])) if row[1].isdigit()}
    heading, points, *rows = rows_of(path)
    expect(heading[:5] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"], "Canvas knows the headings")
    expect(heading[5] == "Init HW (4711)", "Canvas knows the assignment by its number")
    expect(points[0].strip() == "Points Possible" and points[5] == "10", "Canvas reads the points possible")
    scores = {}
    for name, number, sis, login, _, score in rows:
        found = students.get(number) or next((row for row in students.values() if row[2] == sis or row[3] == login), None)
        if expect(found is not None and found[0] == name, f"Canvas finds {name}"):
            scores[found[1]] = score
    return scores


def imported_by_moodle(path):
    """The grades and comments by participant, as Moodle's offline grading reads its worksheet."""
    heading, *rows = rows_of(path)
    expect(heading == next(csv.reader(io.StringIO(MOODLE[1:]))), "Moodle knows its worksheet")
    place = {name: heading.index(name) for name in ("Identifier", "Grade", "Feedback comments")}
    return {row[place["Identifier"]].split()[-1]: (row[place["Grade"]], row[place["Feedback comments"]]) for row in rows}


def uploaded_to_moodle(path):
    """The participants whose feedback Moodle finds in a zip: the second of five parts of a name."""
    with zipfile.ZipFile(path) as packed:
        parts = [name.split("_", 4) for name in packed.namelist()]
        for name in packed.namelist():
            expect(packed.read(name).startswith(b"<!DOCTYPE html>"), f"{name} is a page")
    return {part[1] for part in parts if part[2:4] == ["assignsubmission", "file"]}


def canvas(program, home):
    results, said = grade(program, home, {
        "smithbob_340934_88771_homework.zip": homework(QUICK_ONE_DRAW),
        "wangwei_LATE_341200_88772_homework-1.zip": homework(WRONG, "1_one_draw.cpp"),
        "raygil_341300_88773_homework.rar": b"Rar!\x1a\x07\x00",
    }, CANVAS, "--title", "Init HW (4711)")
    scores = imported_by_canvas(results / "canvas.csv")
    expect(scores == {"340934": "10.00", "340777": "", "341200": "0.00", "341300": ""}, f"Canvas's scores: {scores}")
    expect("Ray, Gil handed in what is no .zip: raygil_341300_88773_homework.rar" in said, "the .rar is told of")
    expect("1 of the roster handed in nothing" in said, "one handed in nothing")
    expect("raygil_341300_88773_homework.rar" in (results / "index.html").read_text(encoding="utf-8"),
           "index.html names the .rar")
    with zipfile.ZipFile(results / "feedback-upload.zip") as packed:
        expect(sorted(packed.namelist()) == ["smithbob_340934_88771_feedback.html",
                                             "wangwei_LATE_341200_88772_feedback.html"], "Canvas takes the pages back")
    with zipfile.ZipFile(results / "feedback-mail.zip") as packed:
        expect(sorted(packed.namelist()) == ["bsmith.html", "wwei.html"], "the pages are called by login")


def moodle(program, home):
    results, said = grade(program, home, {
        "Bob Smith_1234569_assignsubmission_file/homework.zip": homework(QUICK_ONE_DRAW),
        "Bob Smith_1234569_assignsubmission_onlinetext/onlinetext.html": b"<p>see the file</p>",
        "Zoë Li_1234570_assignsubmission_file/1_one_draw.cpp": QUICK_ONE_DRAW,
    }, MOODLE)
    grades = imported_by_moodle(results / "moodle.csv")
    expect({number: grade for number, (grade, _) in grades.items()} ==
           {"1234569": "10.00", "1234570": "10.00", "1234571": ""}, f"Moodle's grades: {grades}")
    expect(grades["1234569"][1] == f"{ONE_DRAW} 10/10", "Moodle's comments")
    expect(uploaded_to_moodle(results / "feedback-upload.zip") == {"1234569", "1234570"}, "Moodle takes the pages back")
    expect("Bob Smith_1234569_assignsubmission_onlinetext" in said, "what was typed in is told of")
    expect(not (results / "canvas.csv").exists(), "nothing is written for Canvas")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--grader", required=True, type=pathlib.Path, help="the program that grades")
    program = grader.Grader(parser.parse_args().grader.resolve())
    home = pathlib.Path(tempfile.mkdtemp(prefix="grading platforms "))
    try:
        canvas(program, home / "canvas")
        moodle(program, home / "moodle")
    finally:
        shutil.rmtree(home, ignore_errors=True)
    print(f"{len(grader.failures)} things are not as expected")
    return 1 if grader.failures else 0


if __name__ == "__main__":
    sys.exit(main())
