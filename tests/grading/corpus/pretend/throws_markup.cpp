// exercise: 04_custom/1_one_draw
// verdict: EXCEPTION
// points: 0
// Throws a text that is a page of its own: markup, colours, formulas of a spreadsheet, bytes that
// are no text.
#include "1_one_draw.hpp"

#include <stdexcept>

void one_draw(nn::Tensor&, nn::Generator&) {
    throw std::runtime_error(
        "<script>alert(1)</script><img src=x onerror=alert(1)>]]></failure></testcase>&lt;"
        "\033[31m\r\n=cmd|' /C calc'!A0\",\"10\x01\x02\xff\xfe\xed\xa0\x80 \xe2\x80\xae end");
}
