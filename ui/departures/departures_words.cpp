// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/departures/departures_words.h"

#include "ui/convert/date_words.h"
#include "ui/convert/text.h"
#include "ui/convert/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::departures;
using article::Status;
using view::PlaceKind;
using view::Presence;

namespace {

QString translated(const char* text, const char* hint = nullptr)
{
    return QCoreApplication::translate("exeunt::ui::Departures", text, hint);
}

const view::Post* postOf(const Departures& departures, const Card& card)
{
    return card.post == kNone ? nullptr : &departures.posts()[card.post];
}

/// "since August 2024"; a date that is open anyway says so itself.
QString sinceWords(const date::Edtf& date)
{
    const bool isOpen = !date.firstDay() || !date.lastDay();
    const bool isStretch = date.precision() == date::Precision::Interval;
    return isOpen ? inWords(date) : translated(isStretch ? "came %1" : "since %1", "a date").arg(inWords(date));
}

QString originWords(const view::FactTable& table, const Card& card)
{
    if (!card.origin || card.origin->kind == PlaceKind::Unknown || card.origin->kind == PlaceKind::SameCompany)
        return {};
    const auto words = placeWords(table, *card.origin);
    return words.isEmpty() ? QString{} : translated("from %1", "a company").arg(words);
}

QString turnWords(const Departures& departures, const Card& card)
{
    const auto* post = postOf(departures, card);
    switch (card.presence) {
    case Presence::Left:
        return card.until ? translated("left %1", "a date").arg(inWords(*card.until)) : translated("left, date not stated");
    case Presence::Planned:
        return card.until ? translated("to leave %1", "a date").arg(inWords(*card.until)) : translated("is to leave");
    case Presence::MayHaveLeft:
        return card.until ? translated("may have left, %1", "a date").arg(inWords(*card.until)) : translated("may have left");
    case Presence::MayHaveCome:
        return card.since ? translated("may have come, %1", "a date").arg(inWords(*card.since)) : translated("may have come");
    case Presence::Unknown:
        return post && post->end.isTold ? translated("left, date not stated") : translated("came, date not stated");
    case Presence::Here:
        return card.since ? sinceWords(*card.since) : QString{};
    case Presence::Absent:
        break;
    }
    return {};
}

void addConflict(QStringList& parts, const Card& card)
{
    if (card.hasConflict)
        parts << translated("the articles differ");
    if (card.isInCycle)
        parts << translated("the reporting lines lead in a circle");
}

} // namespace

ShownName cardName(const Departures& departures, const Card& card)
{
    if (card.kind == CardKind::UnitNotStated)
        return {translated("Unit not stated"), {}};
    if (card.kind == CardKind::Company)
        return shownOrganization(departures.table().snapshot(), card.name);
    if (card.kind == CardKind::Vacancy)
        return {translated("Vacant"), {}};
    const auto* post = postOf(departures, card);
    if (card.kind == CardKind::Person && post)
        return shownName(card.name, post->aliases);
    return {card.name.empty() && card.kind == CardKind::Team ? translated("A team") : toQString(card.name), {}};
}

QString cardRole(const Card& card)
{
    if (card.kind == CardKind::Vacancy)
        return toQString(card.name);
    QStringList parts;
    if (card.kind == CardKind::Team && !card.name.empty()) // else its name says it
        parts << translated("team");
    if (!card.role.empty())
        parts << toQString(card.role);
    else if (!card.reportsTo.empty())
        parts << translated("reports to %1", "a person").arg(toQString(card.reportsTo));
    return parts.join(u" · "_s);
}

QString cardTime(const Departures& departures, const Card& card)
{
    if (card.kind == CardKind::Vacancy)
        return card.successor.empty() ? QString{} : translated("next: %1", "a person").arg(toQString(card.successor));
    QStringList parts;
    if (card.status == Status::Rumoured)
        parts << statusWord(card.status);
    if (const auto words = turnWords(departures, card); !words.isEmpty())
        parts << words;
    if (card.presence == Presence::Here)
        if (const auto words = originWords(departures.table(), card); !words.isEmpty())
            parts << words;
    return parts.join(u" · "_s);
}

CardLines cardLines(const Departures& departures, const Card& card)
{
    const auto role = cardRole(card);
    const auto turn = card.kind == CardKind::Vacancy ? QString{} : turnWords(departures, card);
    const bool hasShortRole = card.kind == CardKind::Team && card.role.empty();
    if ((!role.isEmpty() && !hasShortRole) || turn.isEmpty())
        return {role, cardTime(departures, card)};
    QStringList upper{role};
    if (card.status == Status::Rumoured)
        upper << statusWord(card.status);
    if (card.presence == Presence::Here)
        upper << originWords(departures.table(), card);
    upper.removeAll(QString{});
    return {upper.join(u" · "_s), turn};
}

QString cardCounts(const Card& card)
{
    QStringList parts;
    if (card.left > 0)
        parts << translated("%1 left").arg(card.left);
    if (card.here > 0)
        parts << translated("%1 here").arg(card.here);
    if (card.unknown > 0)
        parts << translated("%1 open", "people of whom it is not known").arg(card.unknown);
    return parts.isEmpty() ? translated("nobody named yet") : parts.join(u" · "_s);
}

QString placeWords(const view::FactTable& table, const view::Place& place)
{
    const auto name = place.name.empty() ? QString{} : shownOrganization(table.snapshot(), place.name).name;
    switch (place.kind) {
    case PlaceKind::Company:
        return name;
    case PlaceKind::SameCompany:
        return place.unit.empty() ? translated("another post") : toQString(place.unit);
    case PlaceKind::Founding:
        return name.isEmpty() ? translated("own company") : name;
    case PlaceKind::Retirement:
        return translated("retires");
    case PlaceKind::Unknown:
        break;
    }
    return u"?"_s;
}

QString dayWords(view::DayNumber day)
{
    return translated("As of %1", "a day").arg(inWords(view::toDay(day)));
}

QString accessibleCard(const Departures& departures, const Card& card)
{
    const auto name = cardName(departures, card);
    QStringList parts{name.name, name.original};
    if (card.kind == CardKind::Company || card.kind == CardKind::Unit || card.kind == CardKind::UnitNotStated)
        parts << cardCounts(card);
    else {
        parts << cardRole(card) << toQString(card.unit) << cardTime(departures, card);
        if (card.destination && card.presence != Presence::Here)
            parts << (card.destination->kind == PlaceKind::Unknown
                    ? translated("destination not stated")
                    : translated("to %1", "a destination").arg(placeWords(departures.table(), *card.destination)));
        addConflict(parts, card);
    }
    parts.removeAll(QString{});
    return parts.join(u", "_s);
}

QString cardToolTip(const Departures& departures, const Card& card, const QString& sentence)
{
    const auto name = cardName(departures, card);
    QStringList lines;
    lines << u"<b>%1</b> %2"_s.arg(name.name.toHtmlEscaped(), name.original.toHtmlEscaped());
    if (card.post == kNone) {
        lines << cardCounts(card).toHtmlEscaped();
        return u"<div>%1</div>"_s.arg(lines.join(u"<br>"_s));
    }
    QStringList parts{cardRole(card), cardTime(departures, card)};
    if (card.destination && card.presence != Presence::Here)
        parts << translated("to %1", "a destination").arg(placeWords(departures.table(), *card.destination));
    if (!card.reportsTo.empty() && !card.role.empty())
        parts << translated("reports to %1", "a person").arg(toQString(card.reportsTo));
    if (!card.predecessor.empty())
        parts << translated("follows %1", "a person").arg(toQString(card.predecessor));
    if (!card.successor.empty() && card.kind != CardKind::Vacancy)
        parts << translated("followed by %1", "a person").arg(toQString(card.successor));
    addConflict(parts, card);
    for (const auto& part : parts)
        if (!part.isEmpty())
            lines << part.toHtmlEscaped();
    QString text = u"<div style='max-width:360px'>%1</div>"_s.arg(lines.join(u"<br>"_s));
    if (!sentence.isEmpty())
        text += u"<p>%1</p>"_s.arg(sentence.toHtmlEscaped());
    return text;
}

namespace {

void addPlaces(Statement& statement, const std::vector<resolve::Sighting>& sightings)
{
    for (const auto& sighting : sightings)
        statement.places.push_back({sighting.article, sighting.evidence});
}

/// The facts of every card below one, each once.
std::vector<FactId> factsBelow(const Departures& departures, const Chart& chart, std::uint32_t top)
{
    std::vector<std::uint8_t> isBelow(chart.cards.size(), 0);
    isBelow[top] = 1;
    std::vector<FactId> facts;
    for (std::uint32_t i = top + 1; i < chart.cards.size(); ++i) { // parents stand first
        const auto& card = chart.cards[i];
        if (card.parent == kNone || !isBelow[card.parent])
            continue;
        isBelow[i] = 1;
        if (const auto* post = postOf(departures, card))
            for (const auto row : post->rows)
                facts.push_back(departures.table().fact(row).id);
    }
    std::sort(facts.begin(), facts.end());
    facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
    return facts;
}

} // namespace

Statement statementOf(const Departures& departures, const Chart& chart, std::uint32_t index)
{
    const auto& card = chart.cards[index];
    const auto& snapshot = departures.table().snapshot();
    const auto name = cardName(departures, card);
    Statement statement;
    statement.name = name.name;
    if (const auto* post = postOf(departures, card)) {
        QStringList words{name.original, toQString(departures.table().organizations()[card.company]), toQString(card.unit),
            cardRole(card), cardTime(departures, card)};
        words.removeAll(QString{});
        statement.words = words.join(u" · "_s);
        for (const auto affiliation : post->affiliations)
            addPlaces(statement, snapshot.affiliations[affiliation].sources);
        for (const auto line : post->lines)
            addPlaces(statement, snapshot.reporting[line].sources);
        for (const auto row : post->rows)
            statement.facts.push_back(departures.table().fact(row).id);
        return statement;
    }
    QStringList words{name.original};
    if (card.kind != CardKind::Company)
        words << toQString(departures.table().organizations()[card.company]);
    words << cardCounts(card);
    words.removeAll(QString{});
    statement.words = words.join(u" · "_s);
    statement.facts = factsBelow(departures, chart, index);
    return statement;
}

} // namespace exeunt::ui
