// What lib/io calls of libzip, of which there is none for WebAssembly: reading, of members that are stored or
// deflated. Names and meanings are libzip's.
#pragma once

#include <cstdint>
#include <cstdio>

using zip_int64_t = std::int64_t;
using zip_uint64_t = std::uint64_t;

constexpr int ZIP_RDONLY = 16;
constexpr zip_uint64_t ZIP_STAT_NAME = 1;
constexpr zip_uint64_t ZIP_STAT_SIZE = 4;
constexpr zip_uint64_t ZIP_STAT_COMP_SIZE = 8;
constexpr zip_uint64_t ZIP_STAT_COMP_METHOD = 64;
constexpr zip_uint64_t ZIP_STAT_ENCRYPTION_METHOD = 128;
constexpr int ZIP_CM_STORE = 0;
constexpr int ZIP_CM_DEFLATE = 8;
constexpr int ZIP_EM_NONE = 0;

struct zip;
struct zip_file;
struct zip_stat {
    zip_uint64_t valid;
    const char* name;
    zip_uint64_t size;
    zip_uint64_t comp_size;
    std::uint16_t comp_method;
    std::uint16_t encryption_method;
};

zip* zip_open(const char* file, int flags, int* error);
void zip_discard(zip* archive);
zip_int64_t zip_get_num_entries(zip* archive, int flags);
int zip_stat_index(zip* archive, zip_uint64_t member, int flags, struct zip_stat* status);
zip_file* zip_fopen_index(zip* archive, zip_uint64_t member, int flags);
int zip_fclose(zip_file* file);
int zip_fseek(zip_file* file, zip_int64_t offset, int whence);
zip_int64_t zip_fread(zip_file* file, void* bytes, zip_uint64_t size);
