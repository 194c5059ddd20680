#include "grading/jail.hpp"

namespace nn::grading {

std::string name_of(Jail jail) {
    return jail == Jail::bubblewrap ? "bubblewrap" : "landlock";
}

std::optional<Jail> jail_named(std::string_view name) {
    for (const Jail jail : {Jail::bubblewrap, Jail::landlock}) {
        if (name == name_of(jail)) {
            return jail;
        }
    }
    return {};
}

}  // namespace nn::grading
