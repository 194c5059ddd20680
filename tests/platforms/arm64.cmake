# Programs for 64-bit Arm from Debian's cross compiler, which qemu runs
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(CMAKE_CXX_COMPILER aarch64-linux-gnu-g++)
# Not what GCC 9 would have passed otherwise: nothing here was compiled by it
set(CMAKE_CXX_FLAGS_INIT -Wno-psabi)
find_program(CMAKE_CROSSCOMPILING_EMULATOR NAMES qemu-aarch64-static qemu-aarch64 REQUIRED)

# Debian's arm64 package cannot be installed beside this machine's own. It is headers alone, the same
# for all.
set(xtensor_DIR /usr/lib/${CMAKE_HOST_SYSTEM_PROCESSOR}-linux-gnu/cmake/xtensor)
