# Writes `calls`, the list of the functions that the `checks` ask for by YOURS(name). A reader's file defines
# those of one exercise: each is declared weak, so that a file without it links too.
set(includes "")
set(declared "")
set(listed "")
foreach(check IN LISTS checks)
    string(REGEX REPLACE "\\.check\\.cpp$" ".hpp" header ${check})
    string(APPEND includes "#include \"${header}\"\n")
    file(READ ${check} text)
    string(REGEX MATCHALL "YOURS\\([A-Za-z0-9_]+\\)" functions "${text}")
    list(TRANSFORM functions REPLACE "YOURS\\((.*)\\)" "\\1")
    list(REMOVE_DUPLICATES functions)
    foreach(function IN LISTS functions)
        string(APPEND declared "[[gnu::weak]] decltype(${function}) ${function};\n")
        string(APPEND listed "        {\"${function}\", &${function}},\n")
    endforeach()
endforeach()
# Left alone where nothing has changed: a check is edited more often than what it calls
file(CONFIGURE OUTPUT ${calls} @ONLY CONTENT "${includes}
#include \"driver/driver.hpp\"

${declared}
std::vector<nn::driver::Function> nn::driver::functions() {
    return {
${listed}    };
}
")
