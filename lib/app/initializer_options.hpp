#pragma once

#include <map>
#include <string>

#include "catalogue/catalogue.hpp"
#include "section/command_line.hpp"

namespace nn::app {

/// \en What a user typed for an initializer's options, by name.
/// \zh 用户为初始化方法的选项输入的内容，按名称存放。
/// \both
using TypedOptions = std::map<std::string, std::string>;

/// \en Makes a flag of every option of every initializer, and lists the initializers under the
/// help. Whether the chosen one has an option shows when it is known. `typed` must outlive the
/// parsing.
/// \zh 把每个初始化方法的每个选项都变成命令行选项，并在帮助末尾列出各初始化方法。
/// 所选的方法是否有某个选项，要等知道选了谁才能判断。`typed` 必须活到解析结束。
/// \both
void add_initializer_options(section::CommandLine& line, TypedOptions& typed);

/// \en The names of all initializers, as a sentence lists them.
/// \zh 全部初始化方法的名称，供句子列举。
/// \both
Text initializer_names();

/// \en Calls what an initializer's arguments may be refused by, and says so as a user's mistake.
/// \zh 调用可能拒绝参数的函数，并把拒绝转为用户的错误。
/// \both
/// \errors{UsageError: in the place of ShapeError and ValueError}
template <class Call>
auto refusing(Call call) {
    try {
        return call();
    } catch (const std::invalid_argument& error) {
        throw UsageError({error.what(), std::string("这些参数不被接受：") + error.what()});
    }
}

}  // namespace nn::app
