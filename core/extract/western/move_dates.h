// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/western/events.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace exeunt::extract::western {

/// What a date of a sentence says: when something happened, when it was said, how long something lasted, or what is told
/// beside the news ("founded in 2011", ", who had come in 2015,").
enum class DateSense : std::uint8_t { Event, Said, Span, Aside };

/// The dates of one move, as numbers of Scene::dates.
struct MoveTimes {
    int date = -1;
    int announced = -1;
    bool isImmediate = false; // "with immediate effect": the day it was announced
};

/// Tells the dates of one sentence apart and gives each verb its own.
class SentenceDates {
public:
    SentenceDates(const Scene& scene, const std::vector<Item>& items);

    /// The times of the verb or noun `trigger`, whose clause is items [left, right).
    [[nodiscard]] MoveTimes of(std::size_t trigger, std::size_t left, std::size_t right) const;
    [[nodiscard]] DateSense senseOf(std::size_t item) const;
    /// "three months later": a date with no value but the one it is counted from.
    [[nodiscard]] bool isCounted(std::size_t item) const;

private:
    [[nodiscard]] const Token& head(std::size_t item) const { return m_scene.text.tokens[m_items[item].first]; }
    [[nodiscard]] const date::DateExpression& expression(std::size_t item) const;
    [[nodiscard]] bool isWord(std::size_t item, WordClass wordClass) const;
    [[nodiscard]] bool isBreak(std::size_t item) const;
    [[nodiscard]] bool isDash(std::size_t item) const;
    [[nodiscard]] bool isDateline(std::size_t item) const;
    [[nodiscard]] bool isSaid(std::size_t item) const;
    [[nodiscard]] bool isSaidInGerman(std::size_t item) const;
    [[nodiscard]] bool isSpan(std::size_t item) const;
    [[nodiscard]] bool isOfPost(std::size_t item) const;
    [[nodiscard]] bool isOfParticiple(std::size_t item) const;
    [[nodiscard]] bool isInsertion(std::size_t item, std::size_t trigger) const;
    [[nodiscard]] bool isEffective(std::size_t item) const;

    const Scene& m_scene;
    const std::vector<Item>& m_items;
    std::vector<std::size_t> m_dates; // items that are dates
    bool m_hasImmediate = false;
};

/// "Three months later", counted from the date of the event before; nothing when that is not known finely enough.
[[nodiscard]] std::optional<date::Edtf> countedFrom(const Scene& scene, int counted, const date::Edtf& base);
/// A day without a year that lies some weeks ahead of the publication ("June 15", told in May) rather than most of a year behind.
[[nodiscard]] std::optional<date::Edtf> turnedToNearDay(const Scene& scene, int date);
/// "joins on 1 February", told in December, is still to come. `isPlanned`: said to be ahead, however near the date lies.
[[nodiscard]] std::optional<date::Edtf> turnedForward(const Scene& scene, int date, bool isPlanned);

} // namespace exeunt::extract::western
