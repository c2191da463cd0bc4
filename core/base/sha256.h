// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace exeunt {

/// The SHA-256 of some bytes as 64 lower-case hexadecimal digits (FIPS 180-4, by OpenSSL's libcrypto).
[[nodiscard]] std::string sha256Hex(std::string_view bytes);

} // namespace exeunt
