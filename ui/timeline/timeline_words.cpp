// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_words.h"

#include "ui/convert/date_words.h"
#include "ui/convert/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::timeline;

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("exeunt::ui::Timeline", text);
}

QStringList conflictWords(const resolve::Conflicts& conflicts)
{
    QStringList words;
    if (conflicts.dates)
        words << translated("the articles differ on the date");
    if (conflicts.origins)
        words << translated("the articles differ on the former employer");
    if (conflicts.destinations)
        words << translated("the articles differ on the destination");
    if (conflicts.denied)
        words << translated("told by one, denied by another");
    return words;
}

} // namespace

QString factToolTip(const resolve::Fact& fact, const QString& sentence)
{
    QStringList lines;
    lines << u"<b>%1</b>"_s.arg(whoMoved(fact).toHtmlEscaped());
    if (const auto path = pathWords(fact); !path.isEmpty())
        lines << path.toHtmlEscaped();
    lines << u"%1 · %2"_s.arg(kindAndDate(fact), statusWord(fact.status)).toHtmlEscaped();
    for (const auto& words : conflictWords(fact.conflicts))
        lines << u"<i>%1</i>"_s.arg(words.toHtmlEscaped());
    QString text = u"<div style='max-width:360px'>%1</div>"_s.arg(lines.join(u"<br>"_s));
    if (!sentence.isEmpty())
        text += u"<p>%1</p>"_s.arg(sentence.toHtmlEscaped());
    return text;
}

QString itemsToolTip(const Timeline& timeline, const std::vector<std::uint32_t>& items)
{
    constexpr std::size_t kMost = 10;
    QStringList lines;
    for (std::size_t i = 0; i < std::min(kMost, items.size()); ++i)
        lines << QString::fromStdString(timeline.label(timeline.items()[items[i]])).toHtmlEscaped();
    if (items.size() > kMost)
        lines << translated("… and %1 more").arg(items.size() - kMost);
    return u"<p style='white-space:pre'>%1</p>"_s.arg(lines.join(u"<br>"_s));
}

QString densityToolTip(const DensityMark& mark)
{
    const auto day = [](double number) { return inWords(view::toDay(static_cast<view::DayNumber>(std::floor(number)))); };
    return translated("%1 left, %2 joined · %3 – %4")
        .arg(mark.outCount)
        .arg(mark.inCount)
        .arg(day(mark.firstDay), day(mark.lastDay));
}

QString accessibleWords(const Timeline& timeline, const Item& item)
{
    const auto& fact = timeline.table().fact(item.row);
    const auto& lane = timeline.lanes()[item.lane];
    QStringList parts{
        QString::fromStdString(lane.title), whoMoved(fact), pathWords(fact), kindAndDate(fact), statusWord(fact.status)};
    parts += conflictWords(fact.conflicts);
    parts.removeAll(QString{});
    return parts.join(u", "_s);
}

} // namespace exeunt::ui
