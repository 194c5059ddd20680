# Programs for 64-bit Arm from Debian's cross compiler, which qemu runs
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(CMAKE_CXX_COMPILER aarch64-linux-gnu-g++)
find_program(CMAKE_CROSSCOMPILING_EMULATOR NAMES qemu-aarch64-static qemu-aarch64 REQUIRED)

# Debian's arm64 packages of these two cannot be installed beside this machine's own. They are
# headers alone, the same for all.
foreach(package xtensor xtensor-blas)
    set(${package}_DIR /usr/lib/${CMAKE_HOST_SYSTEM_PROCESSOR}-linux-gnu/cmake/${package})
endforeach()
