#include "exercise/files.hpp"

#include <fmt/format.h>

#include "io/file.hpp"
#include "language/error.hpp"
#include "language/say.hpp"
#include "language/utf8.hpp"

namespace nn::exercise {
namespace fs = std::filesystem;
namespace {

constexpr std::uintmax_t most_bytes = std::uintmax_t{1} << 20U;

[[noreturn]] void refuse(const fs::path& file, const char* en, const char* zh) {
    throw UsageError(say("{0} {1}", "{0} {1}", file.string(), Text{en, zh}));
}

// A name beside the file that nothing has yet.
fs::path free_name(const fs::path& file) {
    for (int number = 1;; ++number) {
        fs::path name =
            file.parent_path() / fmt::format("{}.old.{}.cpp", file.stem().string(), number);
        if (!fs::exists(fs::symlink_status(name))) {
            return name;
        }
    }
}

}  // namespace

Files::Files(const Kit& kit, const Exercise& exercise) {
    const fs::path folder =
        kit.source / "chapters" / exercise.chapter / exercise.section / "exercises";
    answer = folder / (exercise.name + ".cpp");
    stub = folder / (exercise.name + ".stub.cpp");
    header = folder / (exercise.name + ".hpp");
}

std::string read_text(const fs::path& file) {
    std::error_code unknown;
    if (!fs::is_regular_file(file, unknown)) {
        refuse(file, "cannot be read: it is no file; give a file of C++",
               "无法读取：它不是文件；请给出一个 C++ 文件");
    }
    if (fs::file_size(file, unknown) > most_bytes) {
        refuse(file, "has more than 1 MiB; a solution needs a few lines",
               "超过 1 MiB；解答只需要几行");
    }
    if (auto text = io::read_file(file)) {
        return *std::move(text);
    }
    refuse(file, "cannot be read; see to its permissions", "无法读取；请检查它的权限");
}

std::string read_answer(const fs::path& file) {
    std::string text = read_text(file);
    if (text.size() > most_bytes_of_answer) {
        throw UsageError(say("{} has more than {} bytes; a solution needs a few lines",
                             "{} 超过 {} 字节；解答只需要几行", file.string(),
                             most_bytes_of_answer));
    }
    if (!is_utf8(text) || text.find('\0') != std::string::npos) {
        refuse(file, "is not a text in UTF-8; save it as UTF-8 in your editor",
               "不是 UTF-8 文本；请在编辑器中另存为 UTF-8");
    }
    return text;
}

void provide(const Files& files) {
    if (!fs::exists(fs::symlink_status(files.answer))) {
        io::write_file(files.answer, {read_text(files.stub)});
    }
}

bool is_untouched(const Files& files) {
    return read_text(files.answer) == read_text(files.stub);
}

fs::path reset(const Files& files) {
    fs::path kept;
    if (fs::exists(files.answer) && !is_untouched(files)) {
        kept = free_name(files.answer);
        io::write_file(kept, {read_text(files.answer)});
    }
    io::write_file(files.answer, {read_text(files.stub)});
    return kept;
}

}  // namespace nn::exercise
