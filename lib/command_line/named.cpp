#include "command_line/named.hpp"

namespace nn {

bool is_name_of(const std::string& id, const std::string& name) {
    const std::string number = id.substr(0, id.find('_'));
    const std::size_t digits = std::min(number.find_first_not_of('0'), number.size() - 1);
    return name == id || name == number || name == number.substr(digits);
}

}  // namespace nn
