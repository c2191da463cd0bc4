// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/file_walk.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <string_view>
#include <system_error>

namespace fs = std::filesystem;

namespace exeunt::service {
namespace {

constexpr std::array<std::string_view, 4> kArticleEndings{".txt", ".text", ".md", ".markdown"};

bool hasArticleEnding(const fs::path& path)
{
    auto ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return std::find(kArticleEndings.begin(), kArticleEndings.end(), ending) != kArticleEndings.end();
}

bool isHidden(const fs::path& path)
{
    return path.filename().string().starts_with(".");
}

/// The entries of a folder by name; stops at the first that cannot be listed.
std::vector<fs::path> entriesOf(const fs::path& folder, std::error_code& error)
{
    std::vector<fs::path> entries;
    for (fs::directory_iterator entry{folder, error}, end; !error && entry != end; entry.increment(error))
        entries.push_back(entry->path());
    std::sort(entries.begin(), entries.end());
    return entries;
}

void walkFolder(const fs::path& folder, std::vector<WalkedFile>& found)
{
    std::error_code error;
    const auto entries = entriesOf(folder, error);
    for (const auto& path : entries) {
        std::error_code ignored;
        const bool isLink = fs::is_symlink(path, ignored);
        if (isHidden(path))
            continue;
        if (fs::is_directory(path, ignored)) {
            if (!isLink)
                walkFolder(path, found);
        } else if (hasArticleEnding(path)) {
            found.push_back({path, {}});
        }
    }
    if (error)
        found.push_back({folder, "The folder cannot be read: " + error.message() + "."});
}

void walkPath(const fs::path& path, std::vector<WalkedFile>& found)
{
    std::error_code error;
    const auto status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
        found.push_back({path, "There is no such file or folder."});
    } else if (fs::is_directory(status)) {
        const auto before = found.size();
        walkFolder(path, found);
        if (found.size() == before)
            found.push_back({path, "The folder holds no text or Markdown file."});
    } else if (error) {
        found.push_back({path, "The path cannot be read: " + error.message() + "."});
    } else {
        found.push_back({path, {}});
    }
}

Error unreadable(const std::string& why)
{
    return {Fault::BadInput, why + "."};
}

} // namespace

std::vector<WalkedFile> walkFiles(const std::vector<fs::path>& paths)
{
    std::vector<WalkedFile> found;
    for (const auto& path : paths)
        walkPath(path, found);
    return found;
}

Result<std::string> readFile(const fs::path& path)
{
    std::error_code error;
    if (!fs::is_regular_file(path, error))
        return unreadable(error ? "The file cannot be read: " + error.message() : "This is not a file");
    const auto size = fs::file_size(path, error);
    if (error)
        return unreadable("The file cannot be read: " + error.message());
    if (size > kLargestFileBytes)
        return unreadable("The file is too large for an article: " + std::to_string(size >> 20U) + " MB, at most "
            + std::to_string(kLargestFileBytes >> 20U) + " MB are read");
    errno = 0;
    std::ifstream file{path, std::ios::binary};
    std::string bytes(size, '\0');
    if (file)
        file.read(bytes.data(), static_cast<std::streamsize>(size));
    if (!file.is_open() || file.bad())
        return unreadable("The file cannot be read: " + std::generic_category().message(errno != 0 ? errno : EIO));
    bytes.resize(static_cast<std::size_t>(file.gcount())); // cut off while we read: what there is
    return bytes;
}

} // namespace exeunt::service
