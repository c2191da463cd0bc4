// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/zh/clause.h"

#include <map>
#include <optional>
#include <vector>

namespace exeunt::extract::zh {

/// A date expression in characters of the text.
struct DateMention {
    Span span;
    std::optional<date::Edtf> value;
    bool isVague = false;
    bool lacksYear = false;
};

/// The dates of an article, read sentence by sentence when they are asked for. A year that an expression lacks is taken from
/// the publication date, else from the years the text itself names.
class Dates {
public:
    explicit Dates(const Scene& scene);
    [[nodiscard]] const std::vector<DateMention>& inSentence(std::size_t sentence);
    /// The year the article is about: of its publication, else the one it names most often.
    [[nodiscard]] std::optional<int> year() const { return m_year; }
    /// The time an undated page was written at, where it speaks of 今年 and of a year by number: the month it counts to
    /// (截至2026年2月12日), else the year. The last day it names is no proof of the month: it may have been written much later.
    [[nodiscard]] std::optional<date::Edtf> writtenIn() const;

private:
    [[nodiscard]] std::optional<int> yearAt(std::size_t at, std::size_t lineBegin) const;
    void guessYear();
    void guessToday();
    [[nodiscard]] std::vector<DateMention> readSentence(std::size_t sentence) const;
    void takeYearWrittenOut(DateMention& mention) const;
    void keepNear(DateMention& mention) const;
    void placeBare(const Span& sentence, std::size_t lineBegin, std::vector<DateMention>& mentions) const;
    void countFromEarlier(std::size_t sentence, std::vector<DateMention>& mentions);
    [[nodiscard]] const date::Edtf* dateBefore(
        std::size_t sentence, std::size_t at, const std::vector<DateMention>& mentions, bool isDay);
    const Scene& m_scene;
    date::Anchor m_anchor;
    std::optional<int> m_year;
    bool m_namesPresent = false; // 今年, 本月: the text speaks of its own time
    bool m_guessHasDay = false;
    bool m_guessIsCount = false;                      // the page counts up to that day
    bool m_isTodayGuessed = false;                    // the page bears no date; the text's last day stands in for it
    std::vector<std::pair<std::size_t, int>> m_years; // position, explicit year
    std::map<std::pair<int, int>, int> m_yearOfDay;   // of month and day: the year first written with them; undated pages alone
    std::map<std::size_t, std::vector<DateMention>> m_read;
    int m_depth = 0; // of sentences that count from the sentence before
};

} // namespace exeunt::extract::zh
