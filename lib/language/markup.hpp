#pragma once

#include <string>
#include <string_view>

namespace nn {

/// The text for the contents or a quoted attribute of an element, in HTML and in XML.
std::string escaped(std::string_view text);

}  // namespace nn
