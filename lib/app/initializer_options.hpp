#pragma once

#include <map>
#include <string>

#include "catalogue/catalogue.hpp"
#include "command_line/command_line.hpp"

namespace nn::app {

/// What a user typed for an initializer's options, by name.
using TypedOptions = std::map<std::string, std::string>;

/// Makes a flag of every option of every initializer, and lists the initializers under the
/// help. Whether the chosen one has an option shows when it is known. `typed` must outlive the
/// parsing.
void add_initializer_options(CommandLine& line, TypedOptions& typed);

/// The names of all initializers, as a sentence lists them.
Text initializer_names();

/// The initializer of that name.
/// \errors{UsageError: there is none; a name that is nearly one is told}
const catalogue::Entry& find_initializer(const std::string& name);

/// Calls what an initializer's arguments may be refused by, and says so as a user's mistake.
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
