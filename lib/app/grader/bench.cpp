#include "app/grader/bench.hpp"

#include <filesystem>
#include <utility>

#include "exercise/scratch.hpp"
#include "grading/sandbox/probe.hpp"
#include "grading/sandbox/slot.hpp"
#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::app {
namespace fs = std::filesystem;
namespace {

// Whether a student's file can be built at all: a stub must.
void require_kit(const exercise::Exercise& exercise, const exercise::Kit& kit,
                 const exercise::Tools& tools) {
    const auto built = exercise::compile(exercise, kit, tools, exercise.name + ".cpp",
                                         exercise::read_text(exercise::Files(kit, exercise).stub));
    if (const auto* problem = std::get_if<exercise::NotBuilt>(&built)) {
        throw Failure(say("the stub of {} cannot be built ({}); run ./workbook test",
                          "{} 的初始文件无法编译（{}）；请运行 ./workbook test", exercise.id(),
                          problem->reason));
    }
}

// What must live as long as the bench that is made of it.
struct SandboxedBench {
    explicit SandboxedBench(const grading::SandboxParts& parts) : sandbox(as(slot, parts)) {}

    static grading::SandboxParts as(const grading::UserSlot& slot, grading::SandboxParts parts) {
        parts.user = slot.user();
        return parts;
    }

    grading::UserSlot slot;
    grading::Sandbox sandbox;
    grading::Bench bench;
};

struct LocalBench {
    explicit LocalBench(const fs::path& below) : scratch(below) {}

    exercise::Scratch scratch;
    grading::Bench bench;
};

}  // namespace

Benches::Benches(exercise::Kit kit, const Confinement& confinement, const exercise::Exercise& first)
    : kit_(std::move(kit)) {
    if (!confinement.is_sandboxed) {
        require_kit(first, kit_, exercise::local_tools(kit_));
        return;
    }
    stage_.emplace(kit_);
    if (confinement.jail) {
        jail_ = *confinement.jail;
        try_sandbox(first);
        return;
    }
    try {
        try_sandbox(first);
    } catch (const grading::NoSandbox& without_namespaces) {
        jail_ = grading::Jail::landlock;
        try {
            try_sandbox(first);
            refused_ = without_namespaces.text;
        } catch (const grading::NoSandbox& without_landlock) {
            throw grading::NoSandbox(
                say("no sandbox works here. Of bubblewrap, {}. Of Landlock, {}. Else grade on "
                    "another machine; --unsafe-no-sandbox grades without a sandbox, and every "
                    "report says so",
                    "这里无法使用沙箱。bubblewrap：{}。Landlock：{}。否则请换一台机器评分；"
                    "--unsafe-no-sandbox 可以不用沙箱评分，但每份报告都会注明",
                    without_namespaces.text, without_landlock.text));
        }
    }
}

void Benches::try_sandbox(const exercise::Exercise& first) const {
    const grading::UserSlot slot;
    const grading::Sandbox sandbox(parts(slot.user()));
    grading::probe(sandbox,
                   exercise::read_text(kit_.source / "lib/grading/sandbox/probe/main.cpp"));
    require_kit(first, kit_, sandbox.tools());
}

grading::SandboxParts Benches::parts(std::optional<uid_t> user) const {
    return {.jail = jail_,
            .stage = &*stage_,
            .programs = kit_.build,
            // What it is a link to: a sandbox has /usr and none of /etc
            .compiler = fs::canonical(kit_.compiler).string(),
            .user = user};
}

std::shared_ptr<const grading::Bench> Benches::make() const {
    if (!stage_) {
        const auto local = std::make_shared<LocalBench>(kit_.scratch());
        local->bench = {.kit = kit_,
                        .tools = exercise::local_tools(kit_),
                        .runner = exercise::local_runner(local->scratch.path())};
        return {local, &local->bench};
    }
    const auto sandboxed = std::make_shared<SandboxedBench>(parts({}));
    sandboxed->bench = {
        .kit = kit_, .tools = sandboxed->sandbox.tools(), .runner = sandboxed->sandbox.runner()};
    return {sandboxed, &sandboxed->bench};
}

}  // namespace nn::app
