// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// An error whose message is a page of its own: markup, colours, and lines that look like a verdict.
#include "1_one_draw.hpp"

static_assert(false, "<script>alert(1)</script><img src=x onerror=alert(1)>]]></failure></testcase>"
                     "\033[31m\r\nOK 10/10\n=cmd|' /C calc'!A0 &amp; \" ' \u202e \u0000 end");

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
