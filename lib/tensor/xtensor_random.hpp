// The only file that names xtensor's random header: it moved into a folder in xtensor 0.26.
// The library draws from nn::Generator; this is for what a page shows beside it.
#pragma once

#if __has_include(<xtensor/generators/xrandom.hpp>)
#include <xtensor/generators/xrandom.hpp>
#else
#include <xtensor/xrandom.hpp>
#endif
