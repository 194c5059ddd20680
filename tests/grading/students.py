"""The students of a class that the grader is tested with, and what each of them must get.

A student is a function that writes a submission, and what must come of it: by exercise, or of the whole.
"""
import dataclasses
import json
import os
import pathlib
import re
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
CORPUS = pathlib.Path(__file__).resolve().parent / "corpus"
CHAPTER = "parameter_initialization"
SOLUTIONS = ROOT / "tests/solutions"
ONE_DRAW = "04_custom/1_one_draw"

# A right answer that takes the compiler a fifth of the time that an expression of whole tensors takes
QUICK_ONE_DRAW = """#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    const nn::Tensor draw = nn::rand(nn::shape(weight), generator);
    for (std::size_t i = 0; i < weight.size(); ++i) {
        const float w = 20.0F * draw.flat(i) - 10.0F;
        weight.flat(i) = std::abs(w) >= 5.0F ? w : 0.0F;
    }
}
"""


@dataclasses.dataclass
class Expected:
    """What must become of an exercise: one of the verdicts, the points or the tasks that are lost, and the
    known mistakes that tasks are told to look like."""
    verdicts: tuple = ()
    points: int | None = None
    loses: tuple | None = None
    looks_like: dict = dataclasses.field(default_factory=dict)

    def differs(self, exercise):
        """What is wrong with the record of the exercise; empty where nothing is."""
        if self.verdicts and exercise["verdict"] not in self.verdicts:
            return f"{exercise['verdict']}, not {' or '.join(self.verdicts)}"
        if self.points is not None and exercise["points"] != self.points:
            return f"{exercise['points']} points, not {self.points}"
        if self.loses and exercise["verdict"].startswith("COMPILE_"):
            return f"{exercise['verdict']}: a wrong answer compiles"
        lost = tuple(task["id"] for task in exercise["tasks"] if task["points"] < task["of"])
        if self.loses is not None and lost != self.loses:
            return f"loses {lost}, not {self.loses}"
        for task in exercise["tasks"]:
            name, named = self.looks_like.get(task["id"], ""), task["looks_like"] or {"en": ""}
            if name not in named["en"]:
                return f"{task['id']} looks like '{named['en']}', not '{name}'"
        return ""


@dataclasses.dataclass
class Student:
    """`write` makes what was handed in at a path, a folder or a zip beside it."""
    name: str
    write: object
    exercises: dict = dataclasses.field(default_factory=dict)
    verdicts: tuple = ("GRADED",)
    is_hostile: bool = False

    @property
    def is_right(self):
        """Whether all that is handed in must have full marks."""
        return bool(self.exercises) and all(expected.verdicts == ("OK",) for expected in self.exercises.values())

    @property
    def shown_name(self):
        """The name as the grader writes it: what is no text, or would do something, is escaped."""
        return printable(os.fsencode(self.name))

    def differs(self, record):
        """What is wrong with the record of the student: a list of lines."""
        if record["verdict"] not in self.verdicts:
            return [f"{record['verdict']}, not {' or '.join(self.verdicts)}"]
        found = [f"{exercise['id']}: {problem}" for exercise in record["exercises"]
                 if (problem := self.expected(exercise["id"], record).differs(exercise))]
        if record["points"] != sum(exercise["points"] for exercise in record["exercises"]):
            found.append(f"{record['points']} points are not the sum of its exercises")
        return found

    def expected(self, exercise, record):
        if record["verdict"] != "GRADED":
            return Expected(points=0)
        return self.exercises.get(exercise, Expected(("NOT_HANDED_IN",), 0))


HARMFUL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
                     r"\ufffe\uffff\U000e0000-\U000e0fff\udc80-\udcff]")


def printable(name):
    """The bytes of a name as the reports have it."""
    def escaped(match):
        return "".join(f"\\x{byte:02X}" for byte in match[0].encode("utf-8", "surrogateescape"))
    return HARMFUL.sub(escaped, name.decode("utf-8", "surrogateescape").replace("\\", "\\\\"))


def mixed(name):
    """A name that sorts by chance, so that honest and hostile students are graded side by side."""
    return f"{zlib.crc32(name.encode()) % 10000:04}-{name}"


def full_marks():
    return Expected(("OK",), loses=())


def written_for(exercise, folder, name):
    """A text of an exercise: its section is in one chapter only."""
    [path] = folder.glob(f"*/{exercise.split('/')[0]}/{name}")
    return path.read_text(encoding="utf-8")


def solution_of(exercise):
    return written_for(exercise, SOLUTIONS, f"{exercise.split('/')[1]}.cpp")


def all_exercises():
    return sorted(f"{path.parent.name}/{path.stem}" for path in SOLUTIONS.glob("*/*/*.cpp"))


def writes(texts):
    """Writes a file an exercise: `texts` has its text or bytes."""
    def write(folder):
        folder.mkdir(parents=True, exist_ok=True)
        for exercise, text in texts.items():
            file = folder / f"{exercise}.cpp"
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return write


# The files of the corpus

def head(text, key):
    match = re.search(rf"^// {key}: (.*)$", text, re.M)
    return match[1] if match else ""


def as_written(text):
    """The bytes of the file, as the editor of its author saves them."""
    written = head(text, "written")
    if "CRLF" in written:
        text = text.replace("\n", "\r\n")
    if "without the last line break" in written:
        text = text.rstrip("\n")
    return (b"\xef\xbb\xbf" if "BOM" in written else b"") + text.encode()


def from_corpus(places, sandbox):
    """A student a file. `places` are the paths that hostile ones would like to know: @SECRET@ and others. A
    sandbox that promises less may have a verdict of its own. Those that take a limit of processor time to its
    end, which is the same in each sandbox, are for the first one."""
    for path in sorted(CORPUS.glob("*/*.cpp")):
        text = path.read_text(encoding="utf-8")
        if sandbox != "bubblewrap" and head(text, "takes"):
            continue
        for name, place in places.items():
            text = text.replace(f"@{name}@", str(place))
        exercise = head(text, "exercise")
        verdicts = head(text, sandbox) or head(text, "verdict")
        expected = Expected(tuple(verdicts.split(" or ")), int(head(text, "points")))
        yield Student(mixed(f"{path.parent.name}-{path.stem}"), writes({exercise: as_written(text)}),
                      {exercise: expected}, is_hostile=path.parent.name != "honest")


# Right and wrong answers

def solved():
    """Whoever solves everything, and is the neighbour that hostile ones would copy from."""
    texts = {exercise: solution_of(exercise) for exercise in all_exercises()}
    yield Student("honest", writes(texts), {exercise: full_marks() for exercise in texts})


def not_begun():
    stubs = {exercise: written_for(exercise, ROOT / "chapters", f"exercises/{exercise.split('/')[1]}.stub.cpp")
             for exercise in all_exercises()}
    yield Student(mixed("stubs"), writes(stubs), {exercise: Expected(("UNTOUCHED",), 0) for exercise in stubs})
    yield Student(mixed("nothing"), writes({}))


def wrong():
    """Every spoilt solution of every exercise, with the tasks that it loses."""
    for exercise in all_exercises():
        solution = solution_of(exercise)
        mutants = written_for(exercise, SOLUTIONS, f"{exercise.split('/')[1]}.mutants.json")
        for wrong in json.loads(mutants):
            assert wrong["loses"], f"{exercise}: {wrong['id']} loses nothing"
            assert solution.count(wrong["replace"]) == 1, f"{exercise}: {wrong['id']} replaces no text that stands once"
            expected = Expected(loses=tuple(wrong["loses"]), looks_like=wrong.get("looks_like", {}))
            yield Student(mixed(f"wrong-{exercise.replace('/', '-')}-{wrong['id']}"),
                          writes({exercise: solution.replace(wrong["replace"], wrong["by"])}), {exercise: expected})
