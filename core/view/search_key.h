// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#if __has_include("core/text/fold.h")
#include "core/text/fold.h"
#endif

namespace exeunt::view {

/// What names are compared by: text::foldKey; until that room is furnished, ASCII letters and digits folded.
inline std::string searchKey(std::string_view text)
{
#if __has_include("core/text/fold.h")
    return text::foldKey(text);
#else
    std::string key;
    for (const char c : text)
        if (c != ' ' && c != '.' && c != '-')
            key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return key;
#endif
}

} // namespace exeunt::view
