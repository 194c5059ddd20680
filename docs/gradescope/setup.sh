#!/bin/sh
# Gradescope runs this once, when it makes the image: installs what the grader needs, and builds it.
set -eu
cd "${AUTOGRADER:-/autograder}/source"
sh ./workbook grade --help >/dev/null
