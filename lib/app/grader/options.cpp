#include "app/grader/options.hpp"

#include <sstream>

#include "language/say.hpp"

namespace nn::app {
namespace {

constexpr std::size_t most_jobs = 1000;
constexpr std::size_t most_shards = 100'000;

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, ',');) {
        parts.push_back(part);
    }
    return parts;
}

[[noreturn]] void refuse_shard(const std::string& text) {
    throw UsageError(say("--shard was given '{}'; give which of how many, such as 2/8",
                         "--shard 的值是 '{}'；应为“第几片/共几片”，例如 2/8", text));
}

grading::Shard parse_shard(const std::string& text) {
    const auto slash = text.find('/');
    try {
        grading::Shard shard{.index = parse_count("--shard", text.substr(0, slash), most_shards),
                             .of = 0};
        if (slash == std::string::npos) {
            return shard;
        }
        shard.of = parse_count("--shard", text.substr(slash + 1), most_shards);
        if (shard.index <= shard.of) {
            return shard;
        }
    } catch (const UsageError&) {
        // The whole text says more than a half of it
    }
    refuse_shard(text);
}

grading::Jail parse_jail(const std::string& text) {
    if (const auto jail = grading::jail_named(text)) {
        return *jail;
    }
    throw UsageError(say("--sandbox was given '{}'; give bubblewrap or landlock",
                         "--sandbox 的值是 '{}'；应为 bubblewrap 或 landlock", text));
}

std::string require_name(const char* option, const std::string& text) {
    if (text.empty()) {
        throw UsageError(say("{} was given an empty name; give a folder or a file",
                             "{} 的名称为空；请给出文件夹或文件", option));
    }
    return text;
}

void add_places(CommandLine& line, GradeOptions& options) {
    line.add_arguments(
        "DIR",
        {"a folder with one folder or zip a student; `merge OUT` writes the reports "
         "of shards that are done",
         "存放提交的文件夹，每名学生一个文件夹或 zip；`merge OUT` 为已完成的分片写出报告"},
        options.typed);
    line.add_option(
        "--out", "DIR", {"where the results go", "结果写到哪里"},
        [&options](const std::string& text) { options.out = require_name("--out", text); });
    line.add_option(
        "--roster", "CSV",
        {"the class list: what Canvas or Moodle exports, or folder, name, id, login, email, "
         "section",
         "班级名单：Canvas 或 Moodle 导出的文件，或 folder、姓名、学号、登录名、邮箱、班级"},
        [&options](const std::string& text) { options.roster = require_name("--roster", text); });
    line.add_option("--title", "TEXT",
                    {"what gradebooks call the assignment (default: Parameter Initialization)",
                     "成绩册中作业的名称（默认 Parameter Initialization）"},
                    [&options](const std::string& text) { options.title = text; });
    options.json.add_to(line, {"all records", "全部记录"});
    line.add_option("--gradescope", "FILE",
                    {"what Gradescope shows of the one submission, as its results.json",
                     "Gradescope 对这一份提交所显示的内容，即它的 results.json"},
                    [&options](const std::string& text) {
                        options.gradescope = require_name("--gradescope", text);
                    });
}

void add_ways(CommandLine& line, GradeOptions& options) {
    line.add_option("--exercises", "LIST",
                    {"what is graded, such as 04_custom or 04/1,04/2 (default all)",
                     "评哪些练习，例如 04_custom 或 04/1,04/2（默认全部）"},
                    [&options](const std::string& text) {
                        options.exercises = split(require_name("--exercises", text));
                    });
    line.add_option("--jobs", "N",
                    {"how many are graded at a time (default, and at most: a core and 400 MB each)",
                     "同时评多少份（默认且至多：每份一个核、400 MB 内存）"},
                    [&options](const std::string& text) {
                        options.jobs = parse_count("--jobs", text, most_jobs);
                    });
    line.add_flag("--oversubscribe",
                  {"as many as --jobs says, though the machine has no room for them",
                   "即使机器容纳不下，也按 --jobs 的数目同时评"},
                  options.oversubscribes);
    line.add_option(
        "--shard", "I/N",
        {"grade this part of the class alone, such as 2/8; again as 2; then `grade merge "
         "OUT`",
         "只评班级的这一部分，例如 2/8；重评时写 2 即可；之后运行 `grade merge OUT`"},
        [&options](const std::string& text) { options.shard = parse_shard(text); });
    line.add_option("--seed", "N",
                    {"the secret that seeds and shapes come from (default: a new one)",
                     "产生种子与形状的保密数（默认取一个新的）"},
                    [&options](const std::string& text) { options.seed = parse_seed(text); });
    line.add_flag("--resume", {"go on where an earlier run stopped", "从上次停下的地方接着评"},
                  options.resumes);
    line.add_option("--sandbox", "NAME",
                    {"bubblewrap, or landlock where namespaces are refused (default: what works)",
                     "bubblewrap，或在不许创建命名空间时用 landlock（默认用可行的那一个）"},
                    [&options](const std::string& text) { options.jail = parse_jail(text); });
    line.add_flag("--unsafe-no-sandbox",
                  {"run what students wrote with your own rights: only for code that you trust",
                   "以你自己的权限运行学生的代码：只用于你信任的代码"},
                  options.is_unsafe);
}

}  // namespace

Text about_grade() {
    return {"grade a class of submissions in a sandbox", "在沙箱中为一个班级的提交评分"};
}

void add_grade_options(CommandLine& line, GradeOptions& options) {
    add_places(line, options);
    add_ways(line, options);
}

}  // namespace nn::app
