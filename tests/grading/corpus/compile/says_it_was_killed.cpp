// exercise: 04_custom/1_one_draw
// verdict: COMPILE_LIMIT
// points: 0
// Has the compiler say what its driver says when the machine kills it: that would be no verdict.
#line 1 "nowhere"
static_assert(false, "no\ng++: fatal error: Killed signal terminated program cc1plus\ncompilation terminated.");
