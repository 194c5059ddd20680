#pragma once

#include <memory>
#include <string>
#include <vector>

#include "language/text.hpp"
#include "verify/in_words.hpp"
#include "verify/judge.hpp"

namespace nn::app {

/// A verdict on one tensor that is said to come from an initializer.
struct Verdict {
    verify::Subject subject;
    std::string initializer;  ///< as it was typed
    const catalogue::Entry* entry;
    verify::Judgement judgement;
};

/// A table of tests and a sentence or two.
std::string to_text(const Verdict& verdict, Language language);

/// What is said in one line, and where more is needed in lines under it.
Text in_short(const Verdict& verdict);

/// What `--json` writes.
class JsonReport {
public:
    JsonReport();
    ~JsonReport();

    void add(const Verdict& verdict);
    void add(const verify::Subject& subject, const verify::Identity& identity);
    void add_skipped(const verify::Subject& subject, const Text& why);

    /// Of a single tensor the object is its own; of several it has a list.
    [[nodiscard]] std::string text(const std::string& file, bool is_single) const;

private:
    struct Tensors;
    std::unique_ptr<Tensors> tensors_;
};

}  // namespace nn::app
