#pragma once

#include <memory>
#include <string>

struct archive;

namespace nn::grading {

/// A zip archive of pages, in memory: the same pages give the same bytes.
class PageZip {
public:
    PageZip();

    /// \errors{Failure: the page cannot be added}
    void add(const std::string& name, const std::string& page);

    /// The archive, which nothing can be added to any more.
    std::string finish();

private:
    std::string zip_;
    std::unique_ptr<archive, int (*)(archive*)> writer_;
};

}  // namespace nn::grading
