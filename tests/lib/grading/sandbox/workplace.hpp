#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/kit.hpp"
#include "grading/sandbox/sandbox.hpp"
#include "grading/sandbox/slot.hpp"
#include "grading/sandbox/stage.hpp"

/// A sandbox as a worker has it.
struct Workplace {
    explicit Workplace(nn::grading::Jail jail = nn::grading::Jail::bubblewrap, bool has_user = true)
        : sandbox({.jail = jail,
                   .stage = &stage,
                   .programs = kit.build,
                   .compiler = std::filesystem::canonical(kit.compiler).string(),
                   .user = has_user ? slot.user() : std::nullopt}) {}

    nn::exercise::Kit kit = nn::app::kit();
    nn::grading::Stage stage{kit};
    nn::grading::UserSlot slot;
    nn::grading::Sandbox sandbox;

    /// What the compiler makes of a program's text.
    [[nodiscard]] nn::process::Outcome build(std::string_view source) const {
        const auto tools = sandbox.tools();
        return tools.run(
            {.command = {tools.compiler, "-static", "-std=c++20", "program.cpp", "-o", "program"},
             .input_name = "program.cpp",
             .input = source,
             .output_name = "program"});
    }

    [[nodiscard]] std::string compiler_says(std::string_view source) const {
        return build(source).printed;
    }
};
