// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/fact_card.h"

#include "ui/convert/date_words.h"
#include "ui/convert/text.h"
#include "ui/convert/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace exeunt::ui {
namespace {

using article::MoveKind;
using namespace Qt::StringLiterals;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FactCard)
};

/// What the date of a fact of this kind is the date of.
QString dateLabel(MoveKind kind)
{
    switch (kind) {
    case MoveKind::Departure:
    case MoveKind::Dismissal:
        return Tr::tr("Left");
    case MoveKind::PlannedDeparture:
        return Tr::tr("To leave");
    case MoveKind::Joining:
        return Tr::tr("Joined");
    case MoveKind::Move:
    case MoveKind::Acquihire:
        return Tr::tr("Moved");
    case MoveKind::Appointment:
        return Tr::tr("Appointed");
    case MoveKind::RoleChange:
        return Tr::tr("Changed role");
    case MoveKind::Founding:
        return Tr::tr("Founded");
    case MoveKind::Layoff:
        return Tr::tr("Laid off");
    }
    return {};
}

QString upperFirst(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

QString roleWords(const resolve::Fact& fact)
{
    const auto before = fact.role ? toQString(*fact.role) : QString{};
    const auto after = fact.newRole ? toQString(*fact.newRole) : QString{};
    if (before.isEmpty() || after.isEmpty() || before == after)
        return before.isEmpty() ? after : before;
    return before + u" → "_s + after;
}

std::vector<CardRow> rowsOf(const resolve::Fact& fact)
{
    std::vector<CardRow> rows{{dateLabel(fact.kind), inWords(fact.date)}};
    if (fact.announced && fact.announced != fact.date)
        rows.push_back({Tr::tr("Announced"), inWords(*fact.announced)});
    if (fact.reported && fact.reported != fact.date)
        rows.push_back({Tr::tr("Reported"), inWords(*fact.reported)});
    if (const auto role = roleWords(fact); !role.isEmpty())
        rows.push_back({Tr::tr("Role"), role});
    if (fact.unitMoved && fact.person)
        rows.push_back({Tr::tr("Team"), toQString(*fact.unitMoved)});
    rows.push_back(
        {Tr::tr("Kind"), upperFirst(kindWord(fact.kind)) + (fact.isBackground ? Tr::tr(" (career history)") : QString{})});
    rows.push_back({Tr::tr("Status"), upperFirst(statusWord(fact.status))});
    return rows;
}

/// The different words that the sources use, in their order.
template <class Words>
QStringList differentWords(const resolve::Fact& fact, Words words)
{
    QStringList list;
    for (const auto& source : fact.sources)
        if (const QString word = words(source); !word.isEmpty() && !list.contains(word))
            list << word;
    return list;
}

std::vector<QString> conflictsOf(const resolve::Fact& fact)
{
    const auto dot = u" · "_s;
    std::vector<QString> conflicts;
    if (fact.conflicts.dates) {
        const auto dates =
            differentWords(fact, [](const auto& source) { return source.date ? inWords(*source.date) : QString{}; });
        conflicts.push_back(dates.size() > 1 ? Tr::tr("Dates differ: %1").arg(dates.join(dot)) : Tr::tr("Dates differ"));
    }
    if (fact.conflicts.origins) {
        const auto places =
            differentWords(fact, [](const auto& source) { return source.from ? toQString(*source.from) : QString{}; });
        conflicts.push_back(
            places.size() > 1 ? Tr::tr("Former employers differ: %1").arg(places.join(dot)) : Tr::tr("Former employers differ"));
    }
    if (fact.conflicts.destinations) {
        const auto places =
            differentWords(fact, [](const auto& source) { return source.to ? toQString(*source.to) : QString{}; });
        conflicts.push_back(
            places.size() > 1 ? Tr::tr("Destinations differ: %1").arg(places.join(dot)) : Tr::tr("Destinations differ"));
    }
    if (fact.conflicts.denied)
        conflicts.push_back(Tr::tr("Said by one article, denied by another"));
    return conflicts;
}

QString differenceOf(const resolve::Fact& fact, const resolve::Source& source)
{
    QStringList differences;
    if (source.date && fact.date && !(*source.date == *fact.date))
        differences << inWords(*source.date);
    if (source.from && fact.from && *source.from != fact.from->name)
        differences << Tr::tr("from %1", "a former employer").arg(toQString(*source.from));
    if (source.to && fact.to && *source.to != fact.to->name)
        differences << Tr::tr("to %1", "a destination").arg(toQString(*source.to));
    if (source.status != fact.status)
        differences << statusWord(source.status);
    return differences.isEmpty() ? QString{} : Tr::tr("says %1").arg(differences.join(Tr::tr(", ")));
}

SourceCard sourceOf(const service::Snapshot& snapshot, const resolve::Fact& fact, const resolve::Source& source)
{
    auto card = sourceCardOf(snapshot, source.article, source.evidence);
    card.claim = source.claim;
    card.isCopy = source.isCopy;
    card.difference = differenceOf(fact, source);
    return card;
}

std::vector<CareerStep> careerOf(const view::FactTable& table, view::Row row)
{
    std::vector<CareerStep> steps;
    const auto person = table.person(row);
    if (person == view::kNoName)
        return steps;
    for (view::Row other = 0; other < table.size(); ++other) // rows are in order of their first day
        if (table.person(other) == person) {
            const auto& fact = table.fact(other);
            auto words = pathWords(fact);
            if (fact.kind == MoveKind::Appointment || fact.kind == MoveKind::RoleChange || words.isEmpty())
                words = roleWords(fact).isEmpty() ? words
                    : words.isEmpty()             ? roleWords(fact)
                                                  : words + u" · "_s + roleWords(fact);
            steps.push_back(
                {fact.id, inWords(fact.date), words.isEmpty() ? upperFirst(kindWord(fact.kind)) : words, other == row});
        }
    return steps.size() > 1 ? steps : std::vector<CareerStep>{};
}

QString originalForms(const resolve::Fact& fact)
{
    QStringList forms;
    if (fact.person)
        for (const auto& alias : fact.person->aliases)
            if (alias != fact.person->name && !forms.contains(toQString(alias)))
                forms << toQString(alias);
    return forms.join(u" · "_s);
}

} // namespace

SourceCard sourceCardOf(const service::Snapshot& snapshot, ArticleId article, std::vector<Span> evidence)
{
    SourceCard card;
    card.article = article;
    card.evidence = std::move(evidence);
    const auto at =
        std::find_if(snapshot.articles.begin(), snapshot.articles.end(), [&](const auto& a) { return a.id == article; });
    if (at == snapshot.articles.end())
        return card;
    card.title = toQString(at->title);
    card.language = toQString(at->language);
    card.isDated = at->published.has_value();
    card.outletAndDate = (at->outlet ? toQString(*at->outlet) : toQString(at->source)) + u" · "_s
        + (at->published ? inWords(*at->published) : Tr::tr("publication date not stated"));
    return card;
}

FactCard cardOf(const view::FactTable& table, view::Row row)
{
    const auto& fact = table.fact(row);
    FactCard card;
    card.fact = fact.id;
    card.name = whoMoved(fact);
    card.originalForms = originalForms(fact);
    card.path = pathWords(fact);
    const auto independent = static_cast<int>(fact.independentSources);
    const auto copies = static_cast<int>(fact.sources.size()) - independent;
    card.sourcesBadge = independent == 1 ? Tr::tr("1 source") : Tr::tr("%1 sources").arg(independent);
    if (copies > 0)
        card.sourcesBadge += copies == 1 ? Tr::tr(", 1 copy") : Tr::tr(", %1 copies").arg(copies);
    card.rows = rowsOf(fact);
    card.conflicts = conflictsOf(fact);
    for (const auto& source : fact.sources)
        card.sources.push_back(sourceOf(table.snapshot(), fact, source));
    card.career = careerOf(table, row);
    return card;
}

} // namespace exeunt::ui
