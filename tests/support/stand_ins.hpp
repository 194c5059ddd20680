#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "support/folder.hpp"
#include "support/process.hpp"

namespace support {

/// A folder of programs that stand before all others on PATH.
class StandIns {
public:
    /// The PATH that holds them alone.
    static constexpr const char* alone = "";

    void add(const std::string& name, const std::string& script) const {
        const std::filesystem::path file = std::filesystem::path(folder_.path) / name;
        std::ofstream(file) << "#!/bin/sh\n" << script << "\n";
        std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    }

    /// Lets one of the machine's programs be found where `alone` hides the others.
    void keep(const std::string& name) const {
        std::filesystem::create_symlink("/usr/bin/" + name, folder_.path + "/" + name);
    }

    [[nodiscard]] Result run(const std::vector<std::string>& command,
                             std::map<std::string, std::string> environment = {},
                             const std::string& others = ":/usr/bin:/bin") const {
        environment["PATH"] = folder_.path + others;
        return support::run(command, environment);
    }

    [[nodiscard]] const std::string& folder() const { return folder_.path; }

private:
    Folder folder_;
};

}  // namespace support
