// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/line_breaks.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

namespace exeunt::text {

std::vector<std::size_t> lineBreaks(std::string_view text)
{
    static const auto kPrototype = [] {
        UErrorCode status = U_ZERO_ERROR;
        auto iterator =
            std::unique_ptr<icu::BreakIterator>{icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status)};
        return U_SUCCESS(status) ? std::move(iterator) : nullptr;
    }();
    std::vector<std::size_t> breaks;
    if (text.empty())
        return breaks;
    UErrorCode status = U_ZERO_ERROR;
    UText* bytes = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    const auto iterator = kPrototype ? std::unique_ptr<icu::BreakIterator>{kPrototype->clone()} : nullptr;
    if (iterator && U_SUCCESS(status)) {
        iterator->setText(bytes, status);
        if (U_SUCCESS(status))
            for (auto at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next())
                breaks.push_back(static_cast<std::size_t>(at));
    }
    utext_close(bytes);
    if (breaks.empty() || breaks.back() != text.size())
        breaks.push_back(text.size());
    return breaks;
}

} // namespace exeunt::text
