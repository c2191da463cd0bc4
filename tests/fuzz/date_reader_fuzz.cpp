// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/date_reader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// The first byte chooses language, convention and anchor; the rest is the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace exeunt::date;
    if (size == 0)
        return 0;
    constexpr std::string_view kLanguages[] = {"zh", "en", "de", "zh-Hant"};
    const unsigned choice = data[0];
    const std::string_view text{reinterpret_cast<const char*>(data + 1), size - 1};
    Anchor anchor;
    if ((choice & 4U) != 0)
        anchor.today = parseIsoDay("2024-02-29");
    if ((choice & 8U) != 0)
        anchor.year = 2023;
    const ReadingOptions options{
        (choice & 16U) != 0 ? Tense::Nearest : Tense::Past, (choice & 32U) != 0 ? Convention::Calendar : Convention::News};
    std::size_t end = 0;
    for (const auto& date : readDates(text, kLanguages[choice & 3U], anchor, options)) {
        const bool isSound = date.span.begin >= end && date.span.begin < date.span.end && date.span.end <= text.size()
            && (!date.first || !date.last || *date.first <= *date.last);
        if (!isSound)
            std::abort();
        end = date.span.end;
    }
    return 0;
}
