// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/preflight.h"

#include "core/store/schema.h"
#include "core/store/sqlite.h"

#include <unistd.h>

#include <array>
#include <fstream>
#include <string_view>
#include <system_error>

namespace fs = std::filesystem;

namespace exeunt::store {
namespace {

// The database header: https://www.sqlite.org/fileformat.html#the_database_header
constexpr std::size_t kHeaderBytes = 100;
constexpr std::string_view kMagic{"SQLite format 3\0", 16};
constexpr std::size_t kPageSizeAt = 16, kChangeCounterAt = 24, kPageCountAt = 28, kUserVersionAt = 60, kApplicationIdAt = 68,
                      kPageCountValidForAt = 92;
/// Up to here the whole file is checked at each opening; beyond, `check` does it.
constexpr std::uintmax_t kCheckedBytes = 16U << 20U;

using Header = std::array<unsigned char, kHeaderBytes>;

std::uint32_t number(const Header& header, std::size_t at, std::size_t bytes)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i)
        value = value << 8U | header.at(at + i);
    return value;
}

Error refused(Fault fault, const fs::path& path, const std::string& why)
{
    return {fault, path.string() + " " + why + "."};
}

/// The size in bytes that the header promises, or 0 where it promises none.
std::uintmax_t promisedSize(const Header& header)
{
    const std::uint32_t stored = number(header, kPageSizeAt, 2);
    const std::uintmax_t pageSize = stored == 1 ? 65536 : stored;
    if (number(header, kChangeCounterAt, 4) != number(header, kPageCountValidForAt, 4))
        return 0;
    return pageSize * number(header, kPageCountAt, 4);
}

std::string uriOf(const fs::path& path)
{
    std::string uri{"file:"};
    for (const char c : path.string()) {
        const bool isSpecial = c == '%' || c == '?' || c == '#';
        uri += isSpecial ? (c == '%' ? "%25" : c == '?' ? "%3f" : "%23") : std::string(1, c);
    }
    return uri + "?immutable=1";
}

/// SQLite's own quick look through a copy-less, lock-less connection that leaves nothing behind.
Result<void> lookInside(const fs::path& path)
{
    try {
        Connection connection{uriOf(path), SQLite::OPEN_READONLY | SQLite::OPEN_URI, 0};
        SQLite::Statement check{connection.db, "PRAGMA quick_check(1)"};
        const bool isSound = check.executeStep() && textOf(check, 0) == "ok";
        if (!isSound)
            return refused(Fault::BadInput, path, "is damaged: " + textOf(check, 0));
        return {};
    } catch (const SQLite::Exception& exception) {
        return refused(Fault::BadInput, path, "is damaged: " + std::string{exception.what()});
    }
}

Result<void> mayBeWritten(const fs::path& path)
{
    if (::access(path.c_str(), R_OK) != 0)
        return refused(Fault::Storage, path, "cannot be read: " + std::generic_category().message(errno));
    if (::access(path.c_str(), W_OK) != 0)
        return refused(Fault::Storage, path, "cannot be written: " + std::generic_category().message(errno));
    const auto folder = fs::absolute(path).parent_path();
    if (::access(folder.c_str(), W_OK | X_OK) != 0)
        return refused(
            Fault::Storage, path, "cannot be used: its folder cannot be written: " + std::generic_category().message(errno));
    return {};
}

Result<void> judge(const Header& header, std::uintmax_t size, const fs::path& path)
{
    if (number(header, kApplicationIdAt, 4) != static_cast<std::uint32_t>(kApplicationId))
        return refused(Fault::BadInput, path, "is a SQLite file, but not a library of Exeunt");
    const auto version = static_cast<std::int32_t>(number(header, kUserVersionAt, 4));
    if (version > schemaVersion())
        return refused(Fault::Newer, path,
            "was made by a newer Exeunt (format " + std::to_string(version) + ", this one knows "
                + std::to_string(schemaVersion()) + "); it was left untouched");
    if (version < 1)
        return refused(Fault::BadInput, path, "is damaged: it bears no format number");
    std::error_code ignored;
    const auto walSize = fs::file_size(path.string() + "-wal", ignored);
    if (!ignored && walSize > 0)
        return {}; // the log beside it holds the truth; SQLite will merge it
    if (size < promisedSize(header))
        return refused(Fault::BadInput, path,
            "is cut off: " + std::to_string(size) + " of " + std::to_string(promisedSize(header)) + " bytes");
    return size <= kCheckedBytes ? lookInside(path) : Result<void>{};
}

} // namespace

Result<Found> inspect(const fs::path& path)
{
    std::error_code error;
    const auto status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found)
        return Found::Nothing;
    if (fs::is_directory(status))
        return refused(Fault::BadInput, path, "is a folder, not a library");
    if (error)
        return refused(Fault::Storage, path, "cannot be read: " + error.message());
    const auto size = fs::file_size(path, error);
    if (error)
        return refused(Fault::BadInput, path, "is not a library of Exeunt");
    std::ifstream file{path, std::ios::binary};
    if (!file)
        return refused(Fault::Storage, path, "cannot be read: " + std::generic_category().message(errno));
    if (size == 0) {
        if (auto permission = mayBeWritten(path); !permission)
            return permission.error();
        return Found::EmptyFile;
    }
    Header header{};
    file.read(reinterpret_cast<char*>(header.data()), kHeaderBytes);
    const std::string_view magic{reinterpret_cast<const char*>(header.data()), kMagic.size()};
    if (file.gcount() != static_cast<std::streamsize>(kHeaderBytes) || magic != kMagic)
        return refused(Fault::BadInput, path, "is not a library of Exeunt");
    if (auto verdict = judge(header, size, path); !verdict)
        return verdict.error();
    if (auto permission = mayBeWritten(path); !permission)
        return permission.error();
    return Found::Library;
}

} // namespace exeunt::store
