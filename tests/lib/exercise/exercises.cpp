#include "exercises.hpp"

#include <algorithm>
#include <stdexcept>

#include "app/kit.hpp"

namespace exercises {

const nn::exercise::Exercise& find(std::string_view id) {
    static const auto all = nn::exercise::exercises();
    const auto found = std::ranges::find(all, id, &nn::exercise::Exercise::id);
    if (found == all.end()) {
        throw std::out_of_range("there is no exercise " + std::string(id));
    }
    return *found;
}

}  // namespace exercises
