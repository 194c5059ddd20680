#include <algorithm>
#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include "app/kit.hpp"
#include "app/workshop/commands.hpp"
#include "exercise/files.hpp"
#include "io/file.hpp"
#include "language/say.hpp"
#include "process/run.hpp"

namespace nn::app {
namespace fs = std::filesystem;
namespace {

// What students build with. Of lib/app the workshop stays here, and the tests with the solutions.
const std::vector<std::string> parts{"workbook", "CMakeLists.txt", "CMakePresets.json", "LICENSE",
                                     "lib",      "chapters"};

const fs::path source = kit().source;

bool stays_here(const fs::path& file) {
    return file == source / "lib" / "app" / "workshop" ||
           file == source / "lib" / "app" / "grader" || file == source / "lib" / "grading";
}

// A reader's own work, and what `reset` kept of it.
bool is_work_of_a_reader(const fs::path& file) {
    const std::string name = file.filename().string();
    const bool is_ours = name.ends_with(".check.cpp") || name.ends_with(".stub.cpp");
    return file.parent_path().filename() == "exercises" && name.ends_with(".cpp") && !is_ours;
}

void copy_tree(const fs::path& from, const fs::path& to) {
    if (stays_here(from) || is_work_of_a_reader(from)) {
        return;
    }
    if (!fs::is_directory(from)) {
        fs::copy_file(from, to);
        return;
    }
    fs::create_directory(to);
    for (const auto& entry : fs::directory_iterator(from)) {
        copy_tree(entry.path(), to / entry.path().filename());
    }
}

void write_bundle(const fs::path& folder) {
    for (const std::string& part : parts) {
        copy_tree(source / part, folder / part);
    }
    // Its own: what a reader writes is ignored here, and handed in from there
    for (const auto& entry : fs::directory_iterator(source / "docs" / "students")) {
        copy_tree(entry.path(), folder / entry.path().filename());
    }
    for (const exercise::Exercise& one : exercise::exercises()) {
        exercise::provide(exercise::Files({.source = folder, .build = {}, .compiler = {}}, one));
    }
    fs::copy(source / "build" / "docs", folder / "pages", fs::copy_options::recursive);
}

fs::path target_of(const std::vector<std::string>& typed) {
    if (typed.size() != 1) {
        throw UsageError({"release needs one folder to write, such as ../students",
                          "release 需要一个要写入的文件夹，例如 ../students"});
    }
    fs::path target = fs::absolute(typed.front()).lexically_normal();
    if (fs::exists(fs::symlink_status(target)) &&
        !(fs::is_directory(target) && fs::is_empty(target))) {
        throw UsageError(say("{} holds something already; give a folder that is empty, or none yet",
                             "{} 中已有内容；请给出空文件夹，或尚不存在的名称", typed.front()));
    }
    for (const std::string& part : parts) {
        const auto inside = target.lexically_relative(source / part);
        if (!inside.empty() && *inside.begin() != "..") {
            throw UsageError(say("{} lies in {}, which is copied; give a folder elsewhere",
                                 "{} 位于要复制的 {} 之中；请给出别处的文件夹", typed.front(),
                                 part));
        }
    }
    return target;
}

int release(const std::vector<std::string>& typed, Language language) {
    const fs::path target = target_of(typed);
    const int pages =
        process::run({(kit().source / "workbook").string(), "docs", "--lang", name_of(language)});
    if (pages != 0) {
        return ExitCode::failed;
    }
    // Whole or not at all
    const fs::path partial = target.string() + ".partial";
    try {
        fs::remove_all(partial);
        fs::create_directories(partial);
        write_bundle(partial);
        fs::remove(target);
        fs::rename(partial, target);
    } catch (const fs::filesystem_error& error) {
        std::error_code ignored;
        fs::remove_all(partial, ignored);
        throw io::WriteError(
            fmt::format("{} cannot be written ({}); free some space there, or "
                        "give another folder",
                        target.string(), error.code().message()));
    }
    const Text done =
        say("{} is the students' edition: hand it out as it is. It holds the exercises and the "
            "pages, and neither solutions nor tests.\n",
            "{} 就是学生版，可以直接分发。其中有练习与页面，没有解答和测试。\n", target.string());
    io::write_output("-", {done.in(language)});
    return ExitCode::done;
}

}  // namespace

Command add_release(CommandLine& program) {
    const auto typed = std::make_shared<std::vector<std::string>>();
    auto line = program.add_command(
        "release",
        {"write the students' edition: no solutions, no tests", "写出学生版：不含解答与测试"});
    line.add_arguments("DIR", {"the folder to write", "要写入的文件夹"}, *typed);
    return {line, [typed, language = program.language()] { return release(*typed, language); }};
}

}  // namespace nn::app
