// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace exeunt::text {

/// What the two Chinese scripts make of one ideograph of the basic plane.
enum class Script : unsigned char { Either, Traditional, Simplified };

/// The simplified form of one ideograph by itself; other characters come back as they are. Constant time.
[[nodiscard]] char32_t simplifiedOf(char32_t value);
/// Which script an ideograph proves: Traditional where it has another simplified form and simplified text does not use it
/// (GB 2312), Simplified where the reverse holds (Big5, frequent part), Either where both use it (后, 里, 台).
[[nodiscard]] Script scriptOf(char32_t value);
/// Whole text to simplified, by phrases where OpenCC's data is installed, else by characters (ICU). Thread-safe.
[[nodiscard]] std::string convertToSimplified(std::string_view text);

} // namespace exeunt::text
