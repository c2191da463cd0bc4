// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the details pane shows of a mark.
#include "ui/strategies/strategies_words.h"

#include "ui/convert/date_words.h"
#include "ui/convert/text.h"
#include "ui/convert/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <unordered_set>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using GridStatement = view::strategies::Statement;
using Kind = StrategiesMark::Kind;

namespace {

constexpr std::size_t kMostPlaces = 40; // each reads a sentence from its article

QString translated(const char* text)
{
    return QCoreApplication::translate("exeunt::ui::Strategies", text);
}

/// One statement: its words, when and by whom, each source with its own date and voice.
void describeOne(Statement& shown, const StrategiesStage& stage, const GridStatement& statement)
{
    const auto& strategy = stage.grid().strategy(statement);
    QStringList facts{voiceWord(statement.voice)};
    facts << (statement.date ? inWords(*statement.date) : translated("date not stated"));
    if (statement.independentSources < statement.articles)
        facts << translated("%1 articles, %2 of their own").arg(statement.articles).arg(statement.independentSources);
    else if (statement.articles > 1)
        facts << articleCount(statement.articles);
    if (statement.isByHand)
        facts << translated("added by hand");
    else if (statement.isEdited)
        facts << translated("corrected by hand");
    if (statement.isOwnWords)
        facts << translated("in your words");
    shown.words = toQString(statement.text) + u"\n"_s + facts.join(u" · "_s);
    for (const auto& source : strategy.sources) {
        QStringList note;
        if (source.voice != statement.voice)
            note << voiceWord(source.voice);
        if (source.date && source.date != statement.date)
            note << translated("says %1").arg(inWords(*source.date));
        if (source.isCopy)
            note << translated("copy");
        shown.places.push_back({source.article, source.evidence, note.join(u" · "_s)});
    }
}

/// Several: each with its first source.
void describeMany(Statement& shown, const StrategiesStage& stage, const std::vector<std::uint32_t>& statements, bool namesCompany)
{
    const auto& grid = stage.grid();
    std::unordered_set<std::int64_t> articles;
    for (const auto index : statements) {
        const auto& statement = grid.statements()[index];
        const auto& strategy = grid.strategy(statement);
        for (const auto& source : strategy.sources)
            articles.insert(source.article.value);
        if (shown.places.size() >= kMostPlaces)
            continue;
        QStringList note;
        if (namesCompany)
            note << toQString(strategy.organization.name);
        note << voiceWord(statement.voice);
        if (statement.date)
            note << inWords(*statement.date);
        shown.places.push_back({strategy.sources.front().article, strategy.sources.front().evidence, note.join(u" · "_s)});
    }
    shown.words = (statements.size() == 1 ? translated("1 statement") : translated("%1 statements").arg(statements.size()))
        + u", "_s + (articles.size() == 1 ? translated("1 article") : translated("%1 articles").arg(articles.size()));
    if (shown.places.size() < statements.size())
        shown.words += u"\n"_s + translated("The first %1 are listed; filter to see the others.").arg(shown.places.size());
}

} // namespace

Statement statementOf(const StrategiesStage& stage, const StrategiesMark& mark)
{
    Statement shown;
    shown.name = markTitle(stage, mark);
    const auto statements = stage.statementsOf(mark);
    if (mark.kind == Kind::Statement)
        describeOne(shown, stage, stage.grid().statements()[statements.front()]);
    else if (statements.empty())
        shown.words = accessibleMark(stage, mark).mid(shown.name.size() + 2);
    else
        describeMany(shown, stage, statements, mark.kind == Kind::Aspect || mark.kind == Kind::Term);
    if (mark.kind == Kind::Cell && !statements.empty()) {
        const auto& placed = stage.layout().cells[mark.index];
        const auto& cell = stage.grid().cell(placed.row, placed.column);
        for (const auto& words :
            {staleWords(stage.grid(), cell), momentumWords(momentumOf(stage.grid(), placed.row, placed.column), true)})
            if (!words.isEmpty())
                shown.words += u"\n"_s + words;
    }
    return shown;
}

} // namespace exeunt::ui
