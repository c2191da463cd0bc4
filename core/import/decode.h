// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace exeunt::import {

/// Files above this are refused unread: no news article is that long.
constexpr std::size_t kLargestFile = std::size_t{64} * 1024 * 1024;

/// A file's text in UTF-8, without a byte order mark, and the encoding it came in.
struct Decoded {
    std::string text;
    std::string encoding; // "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5", "windows-1252", …
};

/// Finds the encoding of some bytes and turns them into UTF-8.
/// In:    any bytes; `source` is the file's name for error messages.
/// Out:   valid UTF-8 with at least one visible character.
/// Fails: BadInput, naming `source`: empty, too large, an image or another binary file, invalid UTF-8 (with the byte), no known encoding.
/// From:  byte order marks, strict decoding, the share of frequent ideographs, ICU's detector for what is left.
[[nodiscard]] Result<Decoded> decode(std::string_view bytes, std::string_view source);

} // namespace exeunt::import
