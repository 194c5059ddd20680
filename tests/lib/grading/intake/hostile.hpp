#pragma once

#include <filesystem>
#include <unistd.h>

/// What a test needs to stand in a submission's way.
namespace hostile {

/// Makes this program nobody in particular for as long as it lives: root may read everything.
class Nobody {
public:
    Nobody();
    ~Nobody();
    Nobody(const Nobody&) = delete;
    Nobody& operator=(const Nobody&) = delete;

private:
    bool is_root_ = geteuid() == 0;
};

void make_fifo(const std::filesystem::path& path);
void make_socket(const std::filesystem::path& path);

/// Says whether it could: only root can.
bool make_device(const std::filesystem::path& path);

}  // namespace hostile
