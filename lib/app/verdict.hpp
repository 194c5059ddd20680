#pragma once

#include <string>
#include <vector>

#include "catalogue/entry.hpp"
#include "language/text.hpp"
#include "stats/diagnosis.hpp"
#include "stats/result.hpp"

namespace nn::app {

/// \en What was found of an array that is said to come from an initializer.
/// \zh 对一个据称来自某初始化方法的数组的检查结果。
/// \both
struct Verdict {
    std::string file;
    std::string initializer;
    Shape shape;
    std::size_t bits;
    catalogue::Expectation expectation;
    std::vector<stats::Result> results;
    std::vector<stats::Explanation> explanations;

    [[nodiscard]] bool is_rejected() const;
};

/// \en Reads the verdict as a table of tests and a sentence or two.
/// \zh 把结果写成一张检验表和一两句话。
/// \both
std::string to_text(const Verdict& verdict, Language language);

/// \en The object that `--json` writes.
/// \zh `--json` 所写的对象。
/// \both
std::string to_json(const Verdict& verdict);

}  // namespace nn::app
