#include "chapters/parameter_initialization/pool.hpp"

#include "parameter_initialization/00_default/section.hpp"

namespace pool {

parameter_initialization::Story fresh_story(std::uint64_t seed) {
    nn::manual_seed(seed);
    parameter_initialization::Story story;
    nn::section::Output unheard;
    parameter_initialization::default_initialization(story, unheard);
    return story;
}

nn::section::Output output_of(std::size_t section) {
    return nn::section::chapters().front().output_of(section, 42);
}

}  // namespace pool
