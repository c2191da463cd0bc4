// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace exeunt::import {

/// Decodes strictly with an ICU converter; nothing when a byte does not fit.
[[nodiscard]] std::optional<std::string> convertStrictly(std::string_view bytes, const char* encoding);

/// The most plausible legacy encoding of bytes that are no UTF-8 (GB18030, Big5, windows-1252, else what ICU's detector is sure of).
/// Out: an ICU converter name, or nothing where no encoding gives plausible text.
[[nodiscard]] std::optional<std::string> guessLegacyEncoding(std::string_view bytes);

} // namespace exeunt::import
