// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/date/edtf.h"

#include <optional>
#include <string_view>
#include <vector>

namespace exeunt::date {

/// What relative and incomplete expressions are measured from.
struct Anchor {
    std::optional<Day> today; // the publication day: 今年, last month, 8月 without a year resolve against it
    std::optional<int> year;  // else the year that the text itself names for this place: 8月 → that year's August
};

/// Which way an expression without a year looks. News tells what was: a bare month is the latest one not after `today`.
enum class Tense { Past, Nearest };

/// How spans and edges are cut. News: spans leave out since, before and the like, both ends of a range are in it, "three weeks
/// ago" is about a day. Calendar: as appointment readers count: the span holds since and before, "March to May" ends before
/// May, the last three months end yesterday, "the week" is this one.
enum class Convention { News, Calendar };

struct ReadingOptions {
    Tense tense = Tense::Past;
    Convention convention = Convention::News;
};

/// One date expression in a text.
struct DateExpression {
    Span span;                 // without a leading preposition, as a reader would underline it
    std::optional<Edtf> value; // nothing when it cannot be resolved ("近日" without an anchor)
    std::optional<Day> first;  // first and last day, inclusive; nothing where open or unresolved
    std::optional<Day> last;
    bool isVague = false;    // 近日, recently, kürzlich: about the time of publication, no calendar unit of its own
    bool isRelative = false; // needed the anchor's today: 去年, last month, vor drei Wochen
    bool lacksYear = false;  // a month or day without a year of its own
};

/// Finds the date expressions of a text.
/// In:    UTF-8, any length; `language` is a BCP 47 tag ("zh-Hans", "zh-Hant", "zh", "en", "de"; anything else reads as "en").
/// Out:   in reading order, never overlapping, spans in bytes of `text`.
/// Fails: never; what is no date is not returned, what cannot be resolved has no value.
[[nodiscard]] std::vector<DateExpression> readDates(
    std::string_view text, std::string_view language, const Anchor& anchor, Tense tense = Tense::Past);

/// The same with a choice of convention.
[[nodiscard]] std::vector<DateExpression> readDates(
    std::string_view text, std::string_view language, const Anchor& anchor, ReadingOptions options);

} // namespace exeunt::date
