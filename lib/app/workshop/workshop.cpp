#include "app/workshop.hpp"

#include "app/workshop/commands.hpp"

namespace nn::app {

std::vector<Command> workshop_commands(CommandLine& program) {
    std::vector<Command> commands{add_release(program)};
    program.mention_command(
        "grade", {"grade a class of submissions in a sandbox", "在沙箱中为一个班级的提交评分"});
    commands.push_back(add_test(program));
    commands.push_back(add_docs(program));
    program.mention_command("bench", {"time our initializers beside every peer on this machine",
                                      "测量我们的初始化方法与本机所有同类的速度"});
    program.mention_command("setup", {"install what every command needs, and build nothing",
                                      "安装所有命令所需的软件包，不编译"});
    return commands;
}

}  // namespace nn::app
