#include "grading/intake/refusal.hpp"

#include "language/say.hpp"

namespace nn::grading::refusal {

Refusal symlink(const std::string& what) {
    return {"symlink", say("{} is a symbolic link, which is not followed; hand in what it leads to",
                           "{} 是符号链接，评分时不会跟随；请提交它所指向的内容", what)};
}

Refusal not_a_file(const std::string& what) {
    return {"not a file",
            say("{} is not what belongs there; hand in ordinary files, in ordinary folders",
                "{} 不是普通的文件或文件夹；请提交普通文件夹中的普通文件", what)};
}

Refusal hard_link(const std::string& what) {
    return {"hard link",
            say("{} is a hard link: the file has another name elsewhere; hand in a copy",
                "{} 是硬链接，同一个文件在别处另有名称；请提交一份副本", what)};
}

Refusal too_large(const std::string& what, std::size_t most) {
    return {"too large", say("{} has more than {} bytes; hand in the exercises alone",
                             "{} 超过 {} 字节；请只提交练习本身", what, most)};
}

Refusal encoding(const std::string& what) {
    return {"encoding",
            say("{} is not a text in UTF-8; save it as UTF-8 in your editor and hand it in again",
                "{} 不是 UTF-8 文本；请在编辑器中另存为 UTF-8，再次提交", what)};
}

Refusal nul_byte(const std::string& what) {
    return {"NUL byte",
            say("{} holds a NUL byte, as no text does; save it as UTF-8 and hand it in again",
                "{} 含有 NUL 字节，而文本中不会有；请另存为 UTF-8，再次提交", what)};
}

Refusal unreadable(const std::string& what) {
    return {
        "unreadable",
        say("{} may not be read; give everybody the permission to read it, and hand it in again",
            "{} 没有读取权限；请允许所有人读取，再次提交", what)};
}

Refusal unsafe_path(const std::string& what) {
    return {"unsafe path",
            say("{} leads out of the archive; pack the files anew, from the folder that holds them",
                "{} 指向压缩包之外；请在文件所在的文件夹中重新打包", what)};
}

Refusal encrypted(const std::string& what) {
    return {"encrypted", say("{} is locked with a password; pack it anew without one",
                             "{} 设有密码；请不设密码重新打包", what)};
}

Refusal compression(const std::string& what) {
    return {
        "compression",
        say("{} is compressed in a way that few programs know; make an ordinary zip, with deflate",
            "{} 的压缩方式不通用；请打成普通的 zip（deflate）", what)};
}

Refusal damaged(const std::string& what) {
    return {"damaged",
            say("{} is damaged or no zip at all; pack it anew as a zip and see that it opens",
                "{} 已损坏，或者根本不是 zip；请重新打成 zip，并确认能够打开", what)};
}

Refusal too_many_files() {
    return {"too many files",
            say("it holds more than {} files and folders; hand in the exercises alone",
                "文件与文件夹超过 {} 个；请只提交练习本身", most_items)};
}

Refusal duplicate(const std::string& one, const std::string& other) {
    return {"duplicate",
            one == other
                ? say("{} is there twice, and the two differ; hand in the one that counts",
                      "{} 出现了两次，且内容不同；请只提交要评分的那一个", one)
                : say("{} and {} are both there and differ; hand in the one that counts",
                      "{} 与 {} 同时存在，且内容不同；请只提交要评分的那一个", one, other)};
}

}  // namespace nn::grading::refusal
