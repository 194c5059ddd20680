// WASI has no second descriptor of an open file.
#pragma once

#include <errno.h>
#include_next <unistd.h>

inline int dup(int /*descriptor*/) {
    errno = ENOTSUP;
    return -1;
}
