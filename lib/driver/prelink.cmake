# Links the `objects` with themselves, once for each list `.may_call` of the `checks`, into `libraries`: an
# object in which only what those exercises may call has a name, and the list of these names.
function(run)
    execute_process(COMMAND ${ARGV} COMMAND_ERROR_IS_FATAL ANY OUTPUT_VARIABLE output)
    string(REPLACE "\n" ";" output "${output}")
    set(output "${output}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${libraries})
file(MAKE_DIRECTORY ${libraries})
set(whole ${libraries}/whole.o)
# Without groups: what several objects share would be taken from the reader's
run(${linker} -r --force-group-allocation -o ${whole} ${objects})

# The names as the linker has them, beside those of the source
run(${nm} --defined-only --extern-only --format=just-symbols ${whole})
set(symbols "${output}")
run(${nm} --defined-only --extern-only --format=just-symbols --demangle ${whole})
set(names "${output}")

# Nothing that draws but nn::rand, no way back, and nothing of what stands around a reader's functions
set(public "^((vtable|typeinfo|typeinfo name) for )?(nn|xt|fmt)::|^main$")
set(not_public "nn::(init|call|driver|process|detail)::|nn::random::[^M]|vtable for nn::(Lazy)?Linear|nn::Linear::Linear|nn::LazyLinear::forward")
string(APPEND not_public "|nn::[A-Za-z0-9]+::backward|(vtable for )?nn::(Tanh|Sigmoid|Norm|LayerNorm|BatchNorm1d)|nn::(mse_loss|cross_entropy)")
# A layer that an exercise allows is allowed as a whole
set(layer "nn::(Lazy)?Linear")

foreach(check IN LISTS checks)
    file(READ ${check} text)
    set(allowed "")
    if(text MATCHES "\\.may_call = {([^}]*)}")
        string(REGEX MATCHALL "[A-Za-z_]+" allowed "${CMAKE_MATCH_1}")
    endif()
    list(JOIN allowed "+" library)
    set(library ${libraries}/only${library})
    if(EXISTS ${library}.o)
        continue()
    endif()
    list(JOIN allowed "|" allowed)
    set(may_call "^nn::init::(${allowed})[(]")
    if(allowed MATCHES "Linear")
        string(APPEND may_call "|${layer}")
    endif()
    set(kept "")
    foreach(symbol name IN ZIP_LISTS symbols names)
        if((name MATCHES "${public}" AND NOT name MATCHES "${not_public}") OR name MATCHES "${may_call}")
            string(APPEND kept "${symbol}\n")
        endif()
    endforeach()
    file(WRITE ${library}.names "${kept}")
    run(${objcopy} --strip-debug --keep-global-symbols=${library}.names ${whole} ${library}.o)
endforeach()
file(REMOVE ${whole})
