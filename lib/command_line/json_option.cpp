#include "command_line/json_option.hpp"

#include "io/file.hpp"
#include "language/say.hpp"

namespace nn {

void JsonOption::add_to(CommandLine& line, const Text& what) {
    line.add_option("--json", "FILE",
                    say("write {} as JSON to FILE; - is standard output, instead of text",
                        "把{}以 JSON 写入 FILE；- 表示写到标准输出，代替文本", what),
                    [this](const std::string& file) { file_ = file; });
}

void JsonOption::write(const std::string& json) const {
    io::write_output(*file_, {json});
}

}  // namespace nn
