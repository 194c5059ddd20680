#include "bench/python_peers.hpp"

#include <array>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace bench {
namespace {

constexpr const char* python = "/usr/bin/python3";
constexpr const char* script = WORKBOOK_SOURCE_DIR "/tests/bench/python_peers.py";

std::string question(const char* verb, const std::string& framework, const Contest& contest) {
    return nlohmann::json{{"verb", verb},
                          {"framework", framework},
                          {"initializer", contest.initializer},
                          {"shape", contest.shape},
                          {"options", contest.options}}
        .dump();
}

}  // namespace

PythonPeers::PythonPeers() {
    if (access(python, X_OK) != 0) {
        return;
    }
    std::array<int, 2> to_child{};
    std::array<int, 2> from_child{};
    if (pipe(to_child.data()) != 0 || pipe(from_child.data()) != 0) {
        throw std::runtime_error("cannot open a pipe to Python");
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, to_child[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, from_child[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, to_child[1]);
    posix_spawn_file_actions_addclose(&actions, from_child[0]);
    std::array<char*, 3> arguments{const_cast<char*>(python), const_cast<char*>(script), nullptr};
    const int failure =
        posix_spawn(&process_, python, &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(to_child[0]);
    close(from_child[1]);
    questions_ = fdopen(to_child[1], "w");
    answers_ = fdopen(from_child[0], "r");
    if (failure != 0 || questions_ == nullptr || answers_ == nullptr) {
        throw std::runtime_error("cannot start Python");
    }
    versions_ = nlohmann::json::parse(ask(R"({"verb": "versions"})"))
                    .get<std::map<std::string, std::string>>();
}

PythonPeers::~PythonPeers() {
    if (questions_ != nullptr) {
        std::fclose(questions_);
        std::fclose(answers_);
        waitpid(process_, nullptr, 0);
    }
}

std::string PythonPeers::ask(const std::string& question) {
    fmt::print(questions_, "{}\n", question);
    std::fflush(questions_);
    std::array<char, 4096> line{};
    if (std::fgets(line.data(), line.size(), answers_) == nullptr) {
        throw std::runtime_error("Python stopped before it answered");
    }
    return line.data();
}

bool PythonPeers::has(const std::string& framework, const Contest& contest) {
    return nlohmann::json::parse(ask(question("has", framework, contest))).get<bool>();
}

double PythonPeers::time(const std::string& framework, const Contest& contest, std::size_t calls) {
    auto asked = nlohmann::json::parse(question("time", framework, contest));
    asked["calls"] = calls;
    return nlohmann::json::parse(ask(asked.dump())).get<double>();
}

}  // namespace bench
