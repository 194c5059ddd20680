#include <memory>

#include "app/commands.hpp"
#include "app/desk.hpp"
#include "app/kit.hpp"
#include "exercise/find_exercises.hpp"
#include "io/file.hpp"
#include "language/say.hpp"

namespace nn::app {
namespace {

Text what_happened(const std::string& file, const std::filesystem::path& kept) {
    if (kept.empty()) {
        return say("{} is the stub.\n", "{} 已是初始内容。\n", file);
    }
    const std::string beside = kept.filename().string();
    return say("{} is the stub again; what you wrote is kept beside it, in {}.\n",
               "{} 已恢复为初始内容；你写的内容保存在同目录的 {} 中。\n", file, beside);
}

int reset(const std::vector<std::string>& names, Language language) {
    if (names.empty()) {
        throw UsageError({"reset needs an exercise, such as 04_custom/1_one_draw",
                          "reset 需要一个练习，例如 04_custom/1_one_draw"});
    }
    const auto all = exercise::exercises();
    exercise::Progress progress = app::progress();
    for (const exercise::Exercise* one : exercise::find_exercises(all, names)) {
        const auto kept = exercise::reset(exercise::Files(kit(), *one));
        progress.forget(*one);
        io::write_output("-", {what_happened(file_of(*one), kept).in(language)});
    }
    progress.save();
    return ExitCode::done;
}

}  // namespace

Command add_reset(CommandLine& program) {
    const auto names = std::make_shared<std::vector<std::string>>();
    auto line = program.add_command(
        "reset", {"start an exercise anew; your file is kept", "重新开始一个练习；你的文件会保留"});
    line.add_arguments("EXERCISE",
                       {"an exercise or a section, such as 04_custom/1_one_draw",
                        "练习或小节，例如 04_custom/1_one_draw"},
                       *names);
    return {line, [names, language = program.language()] { return reset(*names, language); }};
}

}  // namespace nn::app
