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

/// \en Which part of a class one grader takes: 1/1 is all of it.
/// \zh 一个评分程序负责班级的哪一部分；1/1 表示全部。
/// \both
struct Shard {
    std::size_t index = 1;
    std::size_t of = 1;

    [[nodiscard]] bool is_whole() const { return of == 1; }
    [[nodiscard]] bool takes(std::size_t job) const { return job % of == index - 1; }
};

/// \en What a run of grading is: what its results are kept with, so that another run can go on.
/// \zh 一次评分的基本情况，与结果存放在一起，以便接着评。
/// \both
struct Run {
    std::uint64_t seed;
    std::vector<std::string> exercises;  ///< \tr{their ids,练习的 id}
    bool is_sandboxed = true;
    std::size_t shards = 1;
    std::size_t submissions = 0;  ///< \tr{how many there are in all,提交总数}
};

/// \en The folder that results are written to. One grader has it at a time, or one for each shard.
/// Whatever ends a grader, the records that it wrote are whole.
/// \zh 写入结果的文件夹。同一时间只归一个评分程序使用，或每个分片一个。无论评分程序因何结束，已写出的记录都是完整的。
/// \both
class Results {
public:
    /// \en Takes the folder, which is made where there is none.
    /// \zh 占用该文件夹；不存在则创建。
    /// \both
    /// \errors{UsageError: another grader has it\, or it is no folder; WriteError: it cannot be made}
    Results(std::filesystem::path folder, const Shard& shard);

    /// \en The run whose results these are; nothing where there are none yet.
    /// \zh 其中结果所属的那次评分；还没有结果则为空。
    /// \both
    /// \errors{UsageError: it holds something else}
    [[nodiscard]] std::optional<Run> run() const;

    /// \en Begins a run, unless another shard has begun it: gives the run that is begun.
    /// \zh 开始一次评分；若别的分片已经开始，就采用它的。返回实际开始的那一次。
    /// \both
    /// \errors{WriteError: it cannot be written}
    Run begin(const Run& run);

    /// \en The record of a submission; nothing where there is none, or none that can be read.
    /// \zh 某份提交的记录；没有或无法读取则为空。
    /// \both
    [[nodiscard]] std::optional<Record> record(const std::string& submission) const;

    /// \en All records, in the order of the submissions' names.
    /// \zh 全部记录，按提交的名称排序。
    /// \both
    /// \errors{UsageError: a record cannot be read}
    [[nodiscard]] std::vector<Record> records() const;

    /// \en Keeps what was judged, whole or not at all, and adds a line to the log.
    /// \zh 保存评判结果：要么完整写入，要么不写；并在日志中添一行。
    /// \both
    /// \errors{WriteError: it cannot be written}
    void keep(const Judged& judged) const;

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
    void lock(const Shard& shard);

    std::filesystem::path folder_;
    std::vector<process::Descriptor> locks_;
};

}  // namespace nn::grading
