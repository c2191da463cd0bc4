// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/departures/departures.h"
#include "ui/convert/names.h"
#include "ui/page/statement.h"

#include <QString>

namespace exeunt::ui {

/// The name as this person reads it; of a unit that no article states, words that say so; of a vacancy its role.
[[nodiscard]] ShownName cardName(const view::departures::Departures& departures, const view::departures::Card& card);
/// What is below the name: the role, "team", else whom the person reports to; "" where nothing is told.
[[nodiscard]] QString cardRole(const view::departures::Card& card);
/// Since or until when, as far as it is told: "left August 2024", "since 2023 · from 阿里巴巴", "to leave in May 2025".
[[nodiscard]] QString cardTime(const view::departures::Departures& departures, const view::departures::Card& card);
/// The two lines below a name, divided so that neither need be cut: role above time, or what is doubtful and the origin above it.
struct CardLines {
    QString upper, lower;
};
[[nodiscard]] CardLines cardLines(const view::departures::Departures& departures, const view::departures::Card& card);
/// "6 left · 3 here": the people below a company or unit.
[[nodiscard]] QString cardCounts(const view::departures::Card& card);
/// A destination for its chip: the company, "own company", "retires", "?".
[[nodiscard]] QString placeWords(const view::FactTable& table, const view::Place& place);
/// The date of the slider's label: "As of 31 December 2024".
[[nodiscard]] QString dayWords(view::DayNumber day);

/// Plain text for a screen reader.
[[nodiscard]] QString accessibleCard(const view::departures::Departures& departures, const view::departures::Card& card);
/// Rich text: everything the card says, whole, and the sentence.
[[nodiscard]] QString cardToolTip(
    const view::departures::Departures& departures, const view::departures::Card& card, const QString& sentence);
/// What the details pane tells of a card that is not one fact: a post that an article names in passing, or a company or unit with
/// all its facts.
[[nodiscard]] Statement statementOf(
    const view::departures::Departures& departures, const view::departures::Chart& chart, std::uint32_t card);

} // namespace exeunt::ui
