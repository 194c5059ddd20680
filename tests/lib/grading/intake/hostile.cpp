#include "hostile.hpp"

#include <fcntl.h>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>

#include "grading/intake/below.hpp"

namespace hostile {
namespace fs = std::filesystem;
namespace {

void require(bool is_made, const char* what) {
    if (!is_made) {
        throw std::runtime_error(std::string(what) + " could not be made");
    }
}

}  // namespace

Nobody::Nobody() {
    require(!is_root_ || seteuid(65534) == 0, "nobody");
}

Nobody::~Nobody() {
    if (is_root_) {
        [[maybe_unused]] const int back = seteuid(0);
    }
}

void make_fifo(const fs::path& path) {
    require(mkfifo(path.c_str(), 0644) == 0, "the fifo");
}

void make_socket(const fs::path& path) {
    const nn::grading::Descriptor folder(open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    // A path of a socket may have 107 bytes
    const std::string name =
        "/proc/self/fd/" + std::to_string(folder.number()) + "/" + path.filename().string();
    require(name.size() < sizeof(address.sun_path), "a name for the socket");
    name.copy(static_cast<char*>(address.sun_path), name.size());
    const nn::grading::Descriptor socket_of_it(socket(AF_UNIX, SOCK_STREAM, 0));
    require(bind(socket_of_it.number(), reinterpret_cast<const sockaddr*>(&address),
                 sizeof(address)) == 0,
            "the socket");
}

bool make_device(const fs::path& path) {
    return mknod(path.c_str(), S_IFCHR | 0666, makedev(1, 5)) == 0;
}

}  // namespace hostile
