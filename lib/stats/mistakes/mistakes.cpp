#include "stats/mistakes/mistakes.hpp"

#include <algorithm>
#include <iterator>

namespace nn::stats {

const std::vector<Mistake>& mistakes() {
    static const std::vector<Mistake> all = [] {
        std::vector<Mistake> list;
        for (auto part :
             {mistakes_of_scale, mistakes_of_fans, mistakes_of_shape, mistakes_of_masks}) {
            std::ranges::move(part(), std::back_inserter(list));
        }
        return list;
    }();
    return all;
}

}  // namespace nn::stats
