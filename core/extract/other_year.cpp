// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/other_year.h"

#include <algorithm>
#include <string>

namespace exeunt::extract {

std::optional<date::Edtf> yearsLater(const date::Edtf& date, int years)
{
    constexpr std::size_t kDigits = 4;
    std::string text = date.toString();
    for (std::size_t at = 0; at + kDigits <= text.size(); ++at) {
        const auto first = text.begin() + static_cast<std::ptrdiff_t>(at);
        const bool isStart = at == 0 || text[at - 1] == '/';
        const bool isYear = isStart && std::all_of(first, first + kDigits, [](char c) { return c >= '0' && c <= '9'; });
        if (isYear)
            text.replace(at, kDigits, std::to_string(std::stoi(text.substr(at, kDigits)) + years));
    }
    const auto shifted = date::Edtf::parse(text);
    return shifted ? std::optional{*shifted} : std::nullopt;
}

} // namespace exeunt::extract
