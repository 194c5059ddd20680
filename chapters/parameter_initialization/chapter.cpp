#include "parameter_initialization/chapter.hpp"

#include "parameter_initialization/00_default/section.hpp"
#include "parameter_initialization/01_built_in/section.hpp"
#include "parameter_initialization/02_constant/section.hpp"
#include "parameter_initialization/03_per_block/section.hpp"
#include "parameter_initialization/04_custom/section.hpp"
#include "parameter_initialization/05_direct_editing/section.hpp"

namespace parameter_initialization {

nn::section::Chapter chapter() {
    return nn::section::make_chapter<Story>(
        "parameter_initialization", {"Parameter Initialization", "参数初始化"},
        {
            {"00_default", {"Default initialization", "默认初始化"}, default_initialization},
            {"01_built_in", {"Built-in initialization", "内置初始化"}, built_in_initialization},
            {"02_constant", {"Constant initialization", "常数初始化"}, constant_initialization},
            {"03_per_block", {"Block by block", "逐块初始化"}, per_block_initialization},
            {"04_custom", {"Custom initialization", "自定义初始化"}, custom_initialization},
            {"05_direct_editing", {"Direct editing", "直接修改参数"}, direct_editing},
        });
}

}  // namespace parameter_initialization
