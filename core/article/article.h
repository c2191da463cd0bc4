// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/date/edtf.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exeunt::article {

/// What cleaning took away: "pinyin", "chrome", "notice", "counter", …, and how many pieces.
struct Removed {
    std::string kind;
    std::size_t count = 0;
    bool operator==(const Removed&) const = default;
};

/// From where the publication date is known.
enum class PublishedFrom { Page, Text, User };
[[nodiscard]] std::string_view toString(PublishedFrom from); // "page", "text", "user"
[[nodiscard]] std::optional<PublishedFrom> publishedFromString(std::string_view word);

/// `length` bytes of the cleaned text from `clean` on stand in the decoded original (UTF-8) from `original` on, byte for byte.
/// Cleaned bytes that no run covers were inserted by cleaning (a line break, a mended character).
struct OffsetRun {
    std::size_t clean = 0;
    std::size_t original = 0;
    std::size_t length = 0;
    bool operator==(const OffsetRun&) const = default;
};

/// What was imported, cleaned. Immutable but for what the user may correct (the publication date).
struct Article {
    ArticleId id;
    std::string source; // the file's name, for people: "001_page.txt"
    std::string sha256; // of the original bytes, 64 hex digits
    std::optional<std::string> title;
    std::optional<std::string> outlet;
    std::optional<std::string> author;
    std::optional<date::Edtf> published;
    std::optional<PublishedFrom> publishedFrom;
    std::string language; // BCP 47: "zh-Hans", "zh-Hant", "en", "de", "und"
    std::string encoding; // of the original: "UTF-8", "GB18030", …
    std::string text;     // cleaned, UTF-8, NFC untouched, "\n" line ends; evidence points into it
    std::vector<Removed> removed;
    std::vector<OffsetRun> offsets; // sorted by `clean`
};

} // namespace exeunt::article
