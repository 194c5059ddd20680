#include <algorithm>
#include <chrono>
#include <csignal>
#include <memory>
#include <optional>
#include <thread>
#include <unistd.h>

#include "app/commands.hpp"
#include "app/desk.hpp"
#include "app/kit.hpp"
#include "app/screen.hpp"
#include "exercise/find_exercises.hpp"
#include "exercise/report.hpp"
#include "io/file.hpp"
#include "language/say.hpp"

namespace nn::app {
namespace {

using exercise::Exercise;
namespace fs = std::filesystem;

constexpr std::chrono::milliseconds pause{100};

volatile std::sig_atomic_t stopped = 0;

// What changes when a file is saved, whichever way an editor does it.
struct Stamp {
    fs::file_time_type time;
    std::uintmax_t size = 0;
    friend bool operator==(const Stamp&, const Stamp&) = default;
};

Stamp stamp_of(const fs::path& file) {
    std::error_code gone;  // for a moment, while an editor replaces it
    return {fs::last_write_time(file, gone), fs::file_size(file, gone)};
}

struct Watched {
    const Exercise* exercise;
    fs::path file;
    std::optional<Stamp> seen;
};

void show(const Exercise& exercise, const exercise::Result& result, Language language) {
    constexpr const char* clear_screen = "\x1b[2J\x1b[H";
    io::write_output("-",
                     {isatty(STDOUT_FILENO) != 0 ? clear_screen : "",
                      for_screen(to_text(exercise, result, file_of(exercise), language)), "\n"});
}

void show_waiting(const Exercise& exercise, Language language) {
    const Text waiting = say("Watching {}: save it, and it is checked. Ctrl-C ends.\n",
                             "正在监视 {}：保存后就会检查。按 Ctrl-C 结束。\n", file_of(exercise));
    io::write_output("-", {for_screen(waiting.in(language))});
}

// Checks a file that was saved; says whether it is solved.
bool check_saved(Watched& watched, Language language) {
    watched.seen = stamp_of(watched.file);
    exercise::Progress progress = app::progress();
    const auto result = app::check(*watched.exercise, progress);
    progress.save();
    show(*watched.exercise, result, language);
    return result.verdict.has_passed();
}

std::vector<Watched> watched_ones(const std::vector<const Exercise*>& exercises) {
    std::vector<Watched> all;
    for (const Exercise* one : exercises) {
        const exercise::Files files(kit(), *one);
        exercise::provide(files);
        all.push_back({one, files.answer, {}});
    }
    return all;
}

// The next exercise, from its next change on.
Watched go_on_to(const Exercise& exercise, Language language) {
    const Text next = say("Next: open {}.\n\n", "下一个：请打开 {}。\n\n", file_of(exercise));
    io::write_output("-",
                     {for_screen(next.in(language) + exercise::to_do(exercise, language)), "\n"});
    show_waiting(exercise, language);
    Watched watched = watched_ones({&exercise}).front();
    watched.seen = stamp_of(watched.file);
    return watched;
}

int watch(const std::vector<std::string>& names, Language language) {
    const auto all = exercise::exercises();
    const bool goes_on = names.empty();
    const Exercise* first = first_unsolved(all, app::progress());
    auto watched = watched_ones(goes_on ? std::vector{first == nullptr ? &all.front() : first}
                                        : exercise::find_exercises(all, names));
    if (!goes_on && watched.size() > 1) {
        // Only what is saved from now on; the first of them says where to start
        for (Watched& one : watched) {
            one.seen = stamp_of(one.file);
        }
        watched.front().seen.reset();
    }

    struct sigaction stop {};
    stop.sa_handler = [](int) { stopped = 1; };
    sigaction(SIGINT, &stop, nullptr);
    sigaction(SIGTERM, &stop, nullptr);
    while (stopped == 0) {
        for (Watched& one : watched) {
            if (one.seen != stamp_of(one.file)) {
                const bool is_solved = check_saved(one, language);
                if (!is_solved || !goes_on) {
                    show_waiting(*one.exercise, language);
                    continue;
                }
                const Exercise* next = first_unsolved(all, app::progress());
                if (next == nullptr) {
                    const Text last{"Every exercise is solved: that was the last.\n",
                                    "所有练习都已解决：这是最后一个。\n"};
                    io::write_output("-", {last.in(language)});
                    return ExitCode::done;
                }
                watched = {go_on_to(*next, language)};
                break;
            }
        }
        std::this_thread::sleep_for(pause);
    }
    return ExitCode::done;
}

}  // namespace

Command add_watch(CommandLine& program) {
    const auto names = std::make_shared<std::vector<std::string>>();
    auto line = program.add_command(
        "watch", {"check an exercise whenever you save it; the first unsolved when none is named",
                  "每次保存就检查练习；不点名则从第一个未解决的开始"});
    line.add_arguments("EXERCISE",
                       {"an exercise or a section, such as 04_custom/1_one_draw",
                        "练习或小节，例如 04_custom/1_one_draw"},
                       *names);
    return {line, [names, language = program.language()] { return watch(*names, language); }};
}

}  // namespace nn::app
