#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "grading/pool.hpp"
#include "grading/record.hpp"
#include "process/descriptor.hpp"

namespace nn::grading {

/// Which part of a class one grader takes: 1/1 is all of it.
struct Shard {
    std::size_t index = 1;
    std::size_t of = 1;  ///< 0 for as many as the run has that goes on

    [[nodiscard]] bool is_whole() const { return of == 1; }

    /// Whether a submission is this part's. Its name alone decides, and not who stands beside it.
    [[nodiscard]] bool takes(const std::string& submission) const;
};

/// Which of so many parts a submission is in, from 1.
std::size_t shard_of(const std::string& submission, std::size_t shards);

/// What a run of grading is: what its results are kept with, so that another run can go on.
struct Run {
    std::uint64_t seed;
    std::vector<std::string> exercises;  ///< their ids
    bool is_sandboxed = true;
    Jail jail = Jail::bubblewrap;
    std::size_t shards = 1;
};

/// The run whose results a folder holds; nothing where there are none yet.
/// \errors{UsageError: it holds something else}
std::optional<Run> run_in(const std::filesystem::path& folder);

/// What a class held when a grader last looked.
struct Seen {
    std::vector<std::string> submissions = {};  ///< their names
    std::vector<std::string> passed_over = {};  ///< what is no submission, printable
};

/// The folder that results are written to. One grader has it at a time, or one for each shard.
/// Whatever ends a grader, the records that it wrote are whole.
class Results {
public:
    /// Takes the folder, which is made where there is none.
    /// \errors{UsageError: another grader has it\, or it is no folder; WriteError: it cannot be made}
    Results(std::filesystem::path folder, const Shard& shard);

    /// Begins a run, unless another shard has begun it: gives the run that is begun.
    /// \errors{UsageError: the folder holds something else; WriteError: it cannot be written}
    Run begin(const Run& run);

    /// Keeps what the class holds now.
    /// \errors{WriteError: it cannot be written}
    void see(const Seen& seen) const;

    /// What the grader that began last saw.
    /// \errors{UsageError: it cannot be read}
    [[nodiscard]] Seen seen() const;

    /// The record of a submission; nothing where there is none, or none that can be read.
    [[nodiscard]] std::optional<Record> record(const std::string& submission) const;

    /// All records, in the order of the submissions' names.
    /// \errors{UsageError: a record cannot be read}
    [[nodiscard]] std::vector<Record> records() const;

    /// Keeps what was judged, whole or not at all, and adds a line to the log.
    /// \errors{WriteError: it cannot be written}
    void keep(const Judged& judged) const;

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
    void lock(const Shard& shard);

    std::filesystem::path folder_;
    std::vector<process::Descriptor> locks_;
};

}  // namespace nn::grading
