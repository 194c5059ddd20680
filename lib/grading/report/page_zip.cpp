#include "grading/report/page_zip.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <new>

#include "grading/intake/zip_reader.hpp"
#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::grading {
namespace {

la_ssize_t append(archive* /*writer*/, void* zip, const void* bytes, std::size_t count) {
    static_cast<std::string*>(zip)->append(static_cast<const char*>(bytes), count);
    return static_cast<la_ssize_t>(count);
}

void require(int result, archive* writer) {
    if (result < ARCHIVE_WARN) {
        const char* reason = archive_error_string(writer);
        throw Failure(say("the pages cannot be packed ({})", "无法打包反馈页（{}）",
                          reason == nullptr ? "" : reason));
    }
}

}  // namespace

PageZip::PageZip() : writer_(archive_write_new(), archive_write_free) {
    if (writer_ == nullptr) {
        throw std::bad_alloc();
    }
    const Utf8Locale locale;
    archive_write_set_format_zip(writer_.get());
    archive_write_set_options(writer_.get(), "zip:hdrcharset=UTF-8");
    require(archive_write_open2(writer_.get(), &zip_, nullptr, append, nullptr, nullptr),
            writer_.get());
}

void PageZip::add(const std::string& name, const std::string& page) {
    const Utf8Locale locale;
    const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(),
                                                                         archive_entry_free);
    if (entry == nullptr) {
        throw std::bad_alloc();
    }
    // Without a time: the same pages give the same archive
    archive_entry_set_pathname_utf8(entry.get(), name.c_str());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(page.size()));
    require(archive_write_header(writer_.get(), entry.get()), writer_.get());
    if (archive_write_data(writer_.get(), page.data(), page.size()) < 0) {
        require(ARCHIVE_FATAL, writer_.get());
    }
}

std::string PageZip::finish() {
    require(archive_write_close(writer_.get()), writer_.get());
    return std::move(zip_);
}

}  // namespace nn::grading
