// The exceptions of C++ on WebAssembly's own. Debian's libc++abi for wasm32 is built without them: it knows
// the types of what is thrown, and this adds what throws it, finds who catches it, and ends it. A landing pad
// asks _Unwind_CallPersonality which of its handlers the exception is for; nothing is unwound by hand.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <typeinfo>

namespace {

// On WebAssembly a destructor returns the object.
using Destroy = void*(void*);

// Stands in front of the object that was thrown. What WebAssembly carries is its address.
struct alignas(std::max_align_t) Exception {
    const std::type_info* type;
    Destroy* destroy;
    void* caught;          // the object as the handler's type
    Exception* enclosing;  // what was being handled when a handler took this one
    int handlers;          // that have begun and not ended
    bool is_thrown;        // on its way to a handler

    void* object() { return this + 1; }
};

// What is being handled, the innermost first. One thread, so one list.
Exception* handled = nullptr;

void end(Exception* exception) {
    if (exception->destroy != nullptr) {
        exception->destroy(exception->object());
    }
    std::free(exception);
}

[[noreturn]] void raise(Exception* exception) {
    constexpr int cpp_exception = 0;  // the tag that clang gives to those of C++
    exception->is_thrown = true;
    __builtin_wasm_throw(cpp_exception, exception);
}

// Every type_info of libc++abi is one of these: the functions stand in this order in its table.
struct CatchType : std::type_info {
    virtual void unused_1() const = 0;
    virtual void unused_2() const = 0;
    virtual bool can_catch(const std::type_info* thrown, void*& object) const = 0;
};

// A table of the compiler, read from front to back.
class Reader {
public:
    explicit Reader(const std::uint8_t* at) : at_(at) {}

    [[nodiscard]] const std::uint8_t* at() const { return at_; }
    std::uint8_t byte() { return *at_++; }

    std::uint32_t uleb128() { return static_cast<std::uint32_t>(leb128().value); }

    std::int32_t sleb128() {
        const auto [value, bits, last] = leb128();
        const bool is_negative = (last & 0x40U) != 0 && bits < 64;
        return static_cast<std::int32_t>(is_negative ? value | (~std::uint64_t{0} << bits) : value);
    }

private:
    struct Number {
        std::uint64_t value;
        unsigned bits;
        std::uint8_t last;
    };

    Number leb128() {
        Number number{};
        do {
            number.last = byte();
            number.value |= std::uint64_t{number.last & 0x7FU} << number.bits;
            number.bits += 7;
        } while ((number.last & 0x80U) != 0);
        return number;
    }

    const std::uint8_t* at_;
};

// The handlers of a function: for each landing pad the first of its actions, and for each action a type by its
// number and the way to the next one.
struct Handlers {
    Reader landing_pads;
    const std::uint8_t* actions;
    const CatchType* const* types;  // counted backwards, from 1

    explicit Handlers(const std::uint8_t* table) : landing_pads(table) {
        constexpr std::uint8_t omitted = 0xFF;
        landing_pads.byte();  // where landing pads count from: they are numbers here
        if (landing_pads.byte() != omitted) {
            const std::uint32_t offset = landing_pads.uleb128();
            types = reinterpret_cast<const CatchType* const*>(landing_pads.at() + offset);
        }
        landing_pads.byte();  // how places in the code are written: there are none
        const std::uint32_t size = landing_pads.uleb128();
        actions = landing_pads.at() + size;
    }

    // The number of the type that takes the exception; 0 for none.
    int handler_of(Exception& exception, std::uintptr_t landing_pad) {
        std::uint32_t first = 0;
        for (std::uintptr_t i = 0; i <= landing_pad; ++i) {
            landing_pads.uleb128();
            first = landing_pads.uleb128();
        }
        if (first == 0) {
            return 0;
        }
        for (Reader action(actions + first - 1);;) {
            const std::int32_t type = action.sleb128();
            if (type > 0 && takes(types[-type], exception)) {
                return type;
            }
            const std::uint8_t* const here = action.at();
            const std::int32_t next = action.sleb128();
            if (next == 0) {
                return 0;
            }
            action = Reader(here + next);
        }
    }

    // `catch (...)` has no type.
    static bool takes(const CatchType* type, Exception& exception) {
        exception.caught = exception.object();
        return type == nullptr || type->can_catch(exception.type, exception.caught);
    }
};

}  // namespace

extern "C" {

// Written by a landing pad, but for the handler's type, which it reads.
struct LandingPad {
    std::uintptr_t index;
    const std::uint8_t* table;
    std::uintptr_t type;
};
LandingPad __wasm_lpad_context;

int _Unwind_CallPersonality(void* exception) {
    LandingPad& pad = __wasm_lpad_context;
    pad.type = static_cast<std::uintptr_t>(
        Handlers(pad.table).handler_of(*static_cast<Exception*>(exception), pad.index));
    return 0;
}

// Clang names it beside every table; _Unwind_CallPersonality does its work.
void __gxx_personality_wasm0() {
    std::abort();
}

void* __cxa_allocate_exception(std::size_t size) noexcept {
    void* const memory = std::malloc(sizeof(Exception) + size);
    if (memory == nullptr) {
        std::terminate();
    }
    return static_cast<Exception*>(memory) + 1;
}

void __cxa_free_exception(void* object) noexcept {
    std::free(static_cast<Exception*>(object) - 1);
}

[[noreturn]] void __cxa_throw(void* object, std::type_info* type, Destroy* destroy) {
    Exception* const exception = static_cast<Exception*>(object) - 1;
    *exception = {.type = type,
                  .destroy = destroy,
                  .caught = object,
                  .enclosing = nullptr,
                  .handlers = 0,
                  .is_thrown = false};
    raise(exception);
}

void* __cxa_get_exception_ptr(void* exception) noexcept {
    return static_cast<Exception*>(exception)->caught;
}

void* __cxa_begin_catch(void* thrown) noexcept {
    Exception* const exception = static_cast<Exception*>(thrown);
    exception->is_thrown = false;
    if (exception->handlers++ == 0) {
        exception->enclosing = handled;
        handled = exception;
    }
    return exception->caught;
}

void __cxa_end_catch() {
    Exception* const exception = handled;
    if (--exception->handlers == 0) {
        handled = exception->enclosing;
        if (!exception->is_thrown) {
            end(exception);
        }
    }
}

[[noreturn]] void __cxa_rethrow() {
    if (handled == nullptr) {
        std::terminate();
    }
    raise(handled);
}

// The runtime's last words. It would format them, and with printf comes a hundredth of the module.
[[noreturn]] void abort_message(const char* words, ...) {
    std::fputs(words, stderr);
    std::abort();
}

// Called for what no page shows: nlohmann's own words of a character that it refuses, and fmt's hexadecimal
// floating-point numbers.
int snprintf(char* buffer, std::size_t size, const char* /*format*/, ...) {
    if (size > 0) {
        *buffer = '\0';
    }
    return 0;
}

}  // extern "C"

// The library's last words, likewise
[[noreturn]] void std::__libcpp_verbose_abort(const char* words, ...) {
    abort_message(words);
}
