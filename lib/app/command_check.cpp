#include <algorithm>
#include <memory>

#include "app/commands.hpp"
#include "app/desk.hpp"
#include "app/screen.hpp"
#include "command_line/json_option.hpp"
#include "exercise/find_exercises.hpp"
#include "exercise/report.hpp"
#include "io/file.hpp"
#include "language/say.hpp"

namespace nn::app {
namespace {

using exercise::Exercise;

struct CheckOptions {
    std::vector<std::string> names;
    JsonOption json;
};

// One line for an exercise that is not begun, where there are others to speak of.
std::string not_begun(const Exercise& exercise, Language language) {
    return say("{} · {} · not begun: {}\n", "{} · {} · 尚未开始：{}\n", exercise.id(),
               exercise.title, file_of(exercise))
        .in(language);
}

Text then_check(const Exercise& exercise) {
    return say("Then: ./workbook check {}\n", "然后运行：./workbook check {}\n", exercise.id());
}

Text sum(int points, int of) {
    return say("In all: {} of {} points.\n", "合计：{} 分，满分 {} 分。\n", points, of);
}

int check_all(const CheckOptions& typed, Language language) {
    const auto all = exercise::exercises();
    const auto chosen = exercise::find_exercises(all, typed.names);
    exercise::Progress progress = app::progress();
    const bool prints = !typed.json.replaces_text();
    std::vector<exercise::Result> results;
    int points = 0;
    int of = 0;
    for (const Exercise* one : chosen) {
        const exercise::Result& result = results.emplace_back(app::check(*one, progress));
        points += result.points();
        of += result.of();
        if (prints) {
            const bool is_untouched = !result.is_handed_in();
            const bool is_brief = is_untouched && chosen.size() > 1;
            const std::string told = is_brief ? not_begun(*one, language)
                                              : to_text(*one, result, file_of(*one), language);
            io::write_output("-", {for_screen(told), is_brief ? "" : "\n"});
            if (is_untouched && !is_brief) {
                io::write_output("-", {then_check(*one).in(language)});
            }
        }
    }
    progress.save();
    if (prints && chosen.size() > 1) {
        io::write_output("-", {sum(points, of).in(language)});
    }
    if (typed.json.is_given()) {
        typed.json.write(to_json(results));
    }
    return points == of ? ExitCode::done : ExitCode::failed;
}

}  // namespace

Command add_check(CommandLine& program) {
    const auto typed = std::make_shared<CheckOptions>();
    auto line = program.add_command(
        "check",
        {"judge your exercises; all of them when none is named", "评判你的练习；不点名则评判全部"});
    line.add_arguments("EXERCISE",
                       {"an exercise or a section, such as 04_custom/1_one_draw, 04/1 or 04",
                        "练习或小节，例如 04_custom/1_one_draw、04/1 或 04"},
                       typed->names);
    typed->json.add_to(line, {"the verdicts", "结果"});
    return {line, [typed, language = program.language()] { return check_all(*typed, language); }};
}

}  // namespace nn::app
