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

// Who is to have it: students, GitHub Classroom as a template for them, or Gradescope, which judges them.
enum class Place { students, github, gradescope };

struct ReleaseOptions {
    std::vector<std::string> typed;
    bool is_for_github = false;
    bool is_for_gradescope = false;
};

// What all build with. Of lib/app the workshop stays here, and the tests with the solutions.
const std::vector<std::string> parts{"workbook", "CMakeLists.txt", "CMakePresets.json", "LICENSE",
                                     "lib",      "chapters"};

const fs::path source = kit().source;

bool stays_here(const fs::path& file, Place place) {
    return file == source / "lib" / "app" / "workshop" ||
           (place != Place::gradescope &&
            (file == source / "lib" / "app" / "grader" || file == source / "lib" / "grading"));
}

// A reader's own work, and what `reset` kept of it.
bool is_work_of_a_reader(const fs::path& file) {
    const std::string name = file.filename().string();
    const bool is_ours = name.ends_with(".check.cpp") || name.ends_with(".stub.cpp");
    return file.parent_path().filename() == "exercises" && name.ends_with(".cpp") && !is_ours;
}

void copy_tree(const fs::path& from, const fs::path& to, Place place) {
    if (stays_here(from, place) || is_work_of_a_reader(from)) {
        return;
    }
    if (!fs::is_directory(from)) {
        fs::copy_file(from, to);
        return;
    }
    fs::create_directory(to);
    for (const auto& entry : fs::directory_iterator(from)) {
        copy_tree(entry.path(), to / entry.path().filename(), place);
    }
}

// The folders of docs/ whose files it has besides.
std::vector<std::string> folders_of(Place place) {
    switch (place) {
        case Place::students:
            return {"students"};
        case Place::github:
            return {"students", "github"};
        case Place::gradescope:
            break;
    }
    return {"gradescope"};
}

void write_bundle(const fs::path& folder, Place place) {
    for (const std::string& part : parts) {
        copy_tree(source / part, folder / part, place);
    }
    for (const std::string& own : folders_of(place)) {
        for (const auto& entry : fs::directory_iterator(source / "docs" / own)) {
            copy_tree(entry.path(), folder / entry.path().filename(), place);
        }
    }
    if (place == Place::gradescope) {
        return;
    }
    // What a reader writes is ignored here, and handed in from there
    for (const exercise::Exercise& one : exercise::exercises()) {
        exercise::provide(exercise::Files({.source = folder, .build = {}, .compiler = {}}, one));
    }
    fs::copy(source / "build" / "docs", folder / "pages", fs::copy_options::recursive);
}

// The archive that Gradescope takes, beside the folder.
fs::path zip_of(const fs::path& folder) {
    return folder.string() + ".zip";
}

void pack(const fs::path& folder, const fs::path& zip) {
    std::vector<std::string> command{"cmake", "-E", "chdir",      folder.string(), "cmake", "-E",
                                     "tar",   "cf", zip.string(), "--format=zip",  "--"};
    for (const auto& entry : fs::directory_iterator(folder)) {
        command.push_back(entry.path().filename().string());
    }
    if (process::run(command) != 0) {
        throw io::WriteError(zip.string() + " cannot be written; free some space there");
    }
}

void require_free(const fs::path& target, const std::string& typed) {
    if (fs::exists(fs::symlink_status(target)) &&
        !(fs::is_directory(target) && fs::is_empty(target))) {
        throw UsageError(say("{} holds something already; give a folder that is empty, or none yet",
                             "{} 中已有内容；请给出空文件夹，或尚不存在的名称", typed));
    }
}

fs::path target_of(const std::vector<std::string>& typed) {
    if (typed.size() != 1) {
        throw UsageError({"release needs one folder to write, such as ../students",
                          "release 需要一个要写入的文件夹，例如 ../students"});
    }
    fs::path target = fs::absolute(typed.front()).lexically_normal();
    require_free(target, typed.front());
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

Place place_of(const ReleaseOptions& options) {
    if (options.is_for_github && options.is_for_gradescope) {
        throw UsageError(
            {"release writes one edition at a time; leave out --github or --gradescope",
             "release 每次只写一个版本；请去掉 --github 或 --gradescope"});
    }
    return options.is_for_github       ? Place::github
           : options.is_for_gradescope ? Place::gradescope
                                       : Place::students;
}

Text done(Place place, const fs::path& target) {
    switch (place) {
        case Place::github:
            return say(
                "{} is a template repository for GitHub Classroom: commit it as it is. It holds "
                "the exercises, the pages and a workflow that hands over points, and neither "
                "solutions nor tests.\n",
                "{} 是供 GitHub Classroom "
                "使用的模板仓库，原样提交即可。其中有练习、页面和上报分数的"
                "工作流，没有解答和测试。\n",
                target.string());
        case Place::gradescope:
            return say(
                "{} is what Gradescope takes as an autograder; {} holds the same unpacked. There "
                "are no solutions in it.\n",
                "{} 可作为自动评分程序交给 Gradescope；{} 中是同样的内容，未打包。其中没有解答。\n",
                zip_of(target).string(), target.string());
        case Place::students:
            break;
    }
    return say(
        "{} is the students' edition: hand it out as it is. It holds the exercises and the "
        "pages, and neither solutions nor tests.\n",
        "{} 就是学生版，可以直接分发。其中有练习与页面，没有解答和测试。\n", target.string());
}

int release(const ReleaseOptions& options, Language language) {
    const Place place = place_of(options);
    const fs::path target = target_of(options.typed);
    if (place == Place::gradescope) {
        require_free(zip_of(target), zip_of(options.typed.front()).string());
    } else if (process::run({(kit().source / "workbook").string(), "docs", "--lang",
                             name_of(language)}) != 0) {
        return ExitCode::failed;
    }
    // Whole or not at all
    const fs::path partial = target.string() + ".partial";
    try {
        fs::remove_all(partial);
        fs::create_directories(partial);
        write_bundle(partial, place);
        fs::remove(target);
        fs::rename(partial, target);
        if (place == Place::gradescope) {
            pack(target, zip_of(target));
        }
    } catch (const fs::filesystem_error& error) {
        std::error_code ignored;
        fs::remove_all(partial, ignored);
        throw io::WriteError(
            fmt::format("{} cannot be written ({}); free some space there, or "
                        "give another folder",
                        target.string(), error.code().message()));
    }
    io::write_output("-", {done(place, target).in(language)});
    return ExitCode::done;
}

}  // namespace

Command add_release(CommandLine& program) {
    const auto typed = std::make_shared<ReleaseOptions>();
    auto line = program.add_command(
        "release",
        {"write the students' edition: no solutions, no tests", "写出学生版：不含解答与测试"});
    line.add_arguments("DIR", {"the folder to write", "要写入的文件夹"}, typed->typed);
    line.add_flag(
        "--github",
        {"a template repository for GitHub Classroom, with a workflow that hands over points",
         "供 GitHub Classroom 使用的模板仓库，带有上报分数的工作流"},
        typed->is_for_github);
    line.add_flag("--gradescope",
                  {"an autograder for Gradescope instead, in DIR and packed in DIR.zip",
                   "改写供 Gradescope 使用的自动评分程序，在 DIR 中，并打包为 DIR.zip"},
                  typed->is_for_gradescope);
    return {line, [typed, language = program.language()] { return release(*typed, language); }};
}

}  // namespace nn::app
