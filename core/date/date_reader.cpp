// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/date_reader.h"

#include "core/date/chinese_reader.h"
#include "core/date/date_text.h"
#include "core/date/resolver.h"
#include "core/date/western_reader.h"

namespace exeunt::date {

std::vector<DateExpression> readDates(std::string_view text, std::string_view language, const Anchor& anchor, Tense tense)
{
    return readDates(text, language, anchor, ReadingOptions{tense, Convention::News});
}

std::vector<DateExpression> readDates(
    std::string_view text, std::string_view language, const Anchor& anchor, ReadingOptions options)
{
    const DateText folded{text};
    const Resolver resolver{anchor, options};
    const auto primary = language.substr(0, language.find('-'));
    if (primary == "zh")
        return ChineseReader{folded, resolver}.read();
    return WesternReader{folded, primary == "de", resolver}.read();
}

} // namespace exeunt::date
