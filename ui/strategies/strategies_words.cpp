// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategies/strategies_words.h"

#include "ui/convert/date_words.h"
#include "ui/convert/names.h"
#include "ui/convert/text.h"
#include "ui/convert/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::strategies;
using GridStatement = view::strategies::Statement;
using Kind = StrategiesMark::Kind;

namespace {

QString translated(const char* text, const char* hint = nullptr)
{
    return QCoreApplication::translate("exeunt::ui::Strategies", text, hint);
}

QString statementCount(std::size_t count)
{
    return count == 1 ? translated("1 statement") : translated("%1 statements").arg(count);
}

QString cellTitle(const StrategiesStage& stage, std::size_t row, std::size_t column)
{
    const auto& grid = stage.grid();
    const auto& at = grid.columns()[column];
    auto title = companyTitle(grid, at.company) + u" · "_s + aspectTitle(grid.rows()[row]);
    if (at.half != Half::Whole)
        title += u" · "_s + halfTitle(grid, at.half);
    return title;
}

QString companyNames(const Strategies& grid, const std::vector<std::uint32_t>& companies)
{
    QStringList names;
    for (const auto company : companies)
        names << companyTitle(grid, company);
    return names.join(translated(", "));
}

/// When it is from, at length: "January 2025", "date not stated, published 17 November 2024".
QString dateWords(const GridStatement& statement)
{
    if (statement.date)
        return inWords(*statement.date);
    return statement.published ? translated("date not stated, published %1").arg(inWords(*statement.published))
                               : translated("date not stated");
}

/// What a person did to it.
QString editedWords(const GridStatement& statement)
{
    if (statement.isByHand)
        return translated("added by hand");
    if (statement.isOwnWords)
        return translated("reworded by hand");
    return statement.isEdited ? translated("corrected by hand") : QString{};
}

QString cellWords(const StrategiesStage& stage, std::size_t row, std::size_t column)
{
    const auto& grid = stage.grid();
    const auto& cell = grid.cell(row, column);
    if (cell.isEmpty())
        return nothingWords(grid.companies()[grid.columns()[column].company]);
    QStringList parts{translated("%1 in %2").arg(statementCount(cell.size()), articleCount(cell.articles))};
    if (cell.isStale)
        parts << staleWords(grid, cell);
    if (const auto momentum = momentumWords(momentumOf(grid, row, column), true); !momentum.isEmpty())
        parts << momentum;
    return parts.join(u" · "_s);
}

QString termWords(const StrategiesStage& stage, const StrategiesMark& mark)
{
    const auto& term = stage.termOf(mark);
    const auto names = companyNames(stage.grid(), term.companies);
    return term.companies.size() > 1 ? translated("said by %1", "companies").arg(names)
                                     : translated("said by %1 alone", "a company").arg(names);
}

} // namespace

QString aspectTitle(article::Aspect aspect)
{
    auto word = aspectWord(aspect);
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

QString companyTitle(const Strategies& grid, std::uint32_t company)
{
    return shownOrganization(grid.table().snapshot(), grid.companies()[company].text).name;
}

QString companyOriginal(const Strategies& grid, std::uint32_t company)
{
    return shownOrganization(grid.table().snapshot(), grid.companies()[company].text).original;
}

QString halfTitle(const Strategies& grid, Half half)
{
    const auto& split = grid.options().split;
    if (half == Half::Whole || !split)
        return {};
    const auto day = toQString(date::isoDay(*split));
    return half == Half::Earlier ? translated("before %1", "a date").arg(day) : translated("since %1", "a date").arg(day);
}

QString sharedLabel()
{
    return translated("Shared");
}

QString singleLabel()
{
    return translated("Only here");
}

QString shortDate(const date::Edtf& date)
{
    const auto text = toQString(date.toString());
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() || c == u'-'; });
    const auto precision = date.precision();
    const bool isShort =
        precision == date::Precision::Day || precision == date::Precision::Month || precision == date::Precision::Year;
    return isPlain && isShort ? text : inWords(date);
}

QString metaLine(const GridStatement& statement, std::size_t number)
{
    QStringList parts;
    if (statement.date)
        parts << shortDate(*statement.date);
    else
        parts << (statement.published ? translated("publ. %1", "a date").arg(shortDate(*statement.published))
                                      : translated("undated"));
    constexpr qsizetype kLongestTitle = 28; // so that what follows is seen
    auto source = toQString(statement.outlet.empty() ? statement.sourceName : statement.outlet);
    if (statement.outlet.empty() && source.size() > kLongestTitle)
        source = source.left(kLongestTitle - 1).trimmed() + u'…';
    if (number > 0)
        source.prepend(u"[%1] "_s.arg(number)); // first: it must not be elided
    parts << source;
    if (statement.articles > 1)
        parts << articleCount(statement.articles);
    if (const auto edited = editedWords(statement); !edited.isEmpty())
        parts << edited;
    return parts.join(u" · "_s);
}

QString articleCount(std::size_t count)
{
    return count == 1 ? translated("1 article") : translated("%1 articles").arg(count);
}

QString nothingWords(const Company& company)
{
    return company.articles == 0 ? translated("no article names it")
        : company.articles == 1  ? translated("nothing in 1 article")
                                 : translated("nothing in %1 articles").arg(company.articles);
}

QString moreWords(const Layout& layout, std::uint32_t index)
{
    const auto& cell = layout.cells[index];
    return cell.hidden > 0 ? translated("%1 more").arg(cell.hidden) : translated("fewer");
}

QString momentumWords(const Momentum& momentum, bool isLong)
{
    if (momentum.now == 0 && momentum.before == 0)
        return {};
    const auto counts = translated("%1 now, %2 before").arg(momentum.now).arg(momentum.before);
    return isLong ? counts + u" · "_s + articleCount(momentum.articlesNow + momentum.articlesBefore) : counts;
}

QString staleWords(const Strategies& grid, const Cell& cell)
{
    if (!cell.isStale)
        return {};
    const auto& newest = grid.statementsOf(cell).front();
    if (newest.date)
        return translated("old: %1", "a date").arg(shortDate(*newest.date));
    return newest.published ? translated("old: %1", "a date").arg(shortDate(*newest.published)) : translated("old");
}

const Momentum& momentumOf(const Strategies& grid, std::size_t row, std::size_t column)
{
    return grid.companies()[grid.columns()[column].company].momentum[static_cast<std::size_t>(grid.rows()[row])];
}

QString periodsWords(const Strategies& grid)
{
    if (!grid.periods())
        return {};
    const auto day = [](view::DayNumber number) { return toQString(date::isoDay(date::Day{std::chrono::days{number}})); };
    const auto& periods = *grid.periods();
    return translated("now: %1 – %2, before: %3 – %4")
        .arg(day(periods.from), day(periods.to), day(periods.beforeFrom), day(periods.beforeTo));
}

QString strategiesSummary(const Strategies& grid)
{
    const auto count = grid.companies().size();
    auto words =
        translated("%1 of %2 in %3")
            .arg(statementCount(grid.shown()), count == 1 ? translated("1 company") : translated("%1 companies").arg(count),
                articleCount(grid.sources().size()));
    if (!grid.leftOut().empty())
        words += u" · "_s
            + (grid.leftOut().size() == 1
                    ? translated("1 more company in the filter: six are shown at a time")
                    : translated("%1 more companies in the filter: six are shown at a time").arg(grid.leftOut().size()));
    return words;
}

QString markTitle(const StrategiesStage& stage, const StrategiesMark& mark)
{
    const auto& grid = stage.grid();
    switch (mark.kind) {
    case Kind::Head:
        return companyTitle(grid, stage.layout().heads[mark.index].company);
    case Kind::Aspect:
        return aspectTitle(grid.rows()[mark.index]);
    case Kind::Cell:
    case Kind::More:
        return cellTitle(stage, stage.layout().cells[mark.index].row, stage.layout().cells[mark.index].column);
    case Kind::Statement: {
        const auto& cells = stage.layout().cells;
        for (std::uint32_t i = 0; i < cells.size(); ++i)
            if (mark.index >= cells[i].firstStatement && mark.index < cells[i].endStatement)
                return cellTitle(stage, cells[i].row, cells[i].column);
        return {};
    }
    case Kind::Term:
        return toQString(stage.termOf(mark).text);
    }
    return {};
}

QString accessibleMark(const StrategiesStage& stage, const StrategiesMark& mark)
{
    const auto title = markTitle(stage, mark);
    const auto& grid = stage.grid();
    switch (mark.kind) {
    case Kind::Head:
    case Kind::Aspect:
        return title + u", "_s + statementCount(stage.statementsOf(mark).size());
    case Kind::Cell:
        return title + u", "_s + cellWords(stage, stage.layout().cells[mark.index].row, stage.layout().cells[mark.index].column);
    case Kind::More:
        return title + u", "_s + moreWords(stage.layout(), mark.index);
    case Kind::Term:
        return title + u", "_s + termWords(stage, mark);
    case Kind::Statement: {
        const auto& statement = grid.statements()[stage.layout().statements[mark.index].statement];
        auto words = u"%1, %2, %3, %4"_s.arg(title, toQString(statement.text), voiceWord(statement.voice), metaLine(statement));
        if (statement.isStale)
            words += translated(", old");
        return stage.isPinned(statement.id) ? words + translated(", pinned") : words;
    }
    }
    return title;
}

QString markToolTip(const StrategiesStage& stage, const StrategiesMark& mark)
{
    QStringList lines;
    const auto bold = [](const QString& words) { return u"<b>%1</b>"_s.arg(words.toHtmlEscaped()); };
    switch (mark.kind) {
    case Kind::Statement: {
        const auto& statement = stage.grid().statements()[stage.layout().statements[mark.index].statement];
        lines << toQString(statement.text).toHtmlEscaped()
              << u"%1 · %2"_s.arg(voiceWord(statement.voice), metaLine(statement)).toHtmlEscaped();
        if (!statement.date)
            lines << dateWords(statement);
        break;
    }
    case Kind::Term:
        lines << bold(markTitle(stage, mark)) << termWords(stage, mark).toHtmlEscaped();
        break;
    case Kind::Cell:
        lines << bold(markTitle(stage, mark))
              << cellWords(stage, stage.layout().cells[mark.index].row, stage.layout().cells[mark.index].column).toHtmlEscaped();
        break;
    case Kind::Head:
        lines << bold(markTitle(stage, mark)) << translated("Drag it to another place, or Ctrl+Left and Ctrl+Right");
        break;
    case Kind::Aspect:
    case Kind::More:
        return {};
    }
    return u"<div style='max-width:360px'>%1</div>"_s.arg(lines.join(u"<br>"_s));
}

} // namespace exeunt::ui
