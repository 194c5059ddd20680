#include "3_by_name.hpp"

void by_name(nn::Sequential& net, const std::string& xavier_block,
             const std::string& constant_block, nn::Generator& generator) {
    for (const auto& [name, parameter] : net.named_parameters()) {
        const std::string block = name.substr(0, name.find('.'));
        if (!name.ends_with(".weight")) {
            continue;
        }
        if (block == xavier_block) {
            nn::init::xavier_uniform_(parameter, {}, generator);
        } else if (block == constant_block) {
            nn::init::constant_(parameter, 42.0);
        }
    }
}
