#include "app/kit.hpp"

namespace nn::app {

const exercise::Kit& kit() {
    static const exercise::Kit kit{
        .source = WORKBOOK_SOURCE_DIR, .build = WORKBOOK_BINARY_DIR, .compiler = WORKBOOK_COMPILER};
    return kit;
}

}  // namespace nn::app
