// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/highlight.h"

#include "ui/convert/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace exeunt::ui {
namespace {

using namespace Qt::StringLiterals;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Highlight)
};

/// The fact that each claim went into.
std::unordered_map<ClaimId, view::Row> rowsByClaim(const view::FactTable& table)
{
    std::unordered_map<ClaimId, view::Row> rows;
    for (view::Row row = 0; row < table.size(); ++row)
        for (const auto& source : table.fact(row).sources)
            rows.emplace(source.claim, row);
    return rows;
}

QString organizationWords(const article::Organization& organization)
{
    return organization.unit ? toQString(organization.name) + u" · "_s + toQString(*organization.unit)
                             : toQString(organization.name);
}

} // namespace

std::vector<Highlight> highlightsOf(const article::Article& article, const article::Claims& claims, const view::FactTable& table)
{
    const OffsetMap map{article.text};
    std::vector<Highlight> highlights;
    const auto add = [&](const std::vector<Span>& evidence, HighlightKind kind, FactId fact, const QString& words) {
        for (const auto& span : evidence)
            highlights.push_back({map.toUtf16(span), kind, fact, words});
    };
    const auto rows = rowsByClaim(table);
    for (const auto& move : claims.moves) {
        const auto at = rows.find(move.id);
        const auto* fact = at == rows.end() ? nullptr : &table.fact(at->second);
        add(move.evidence, HighlightKind::Move, fact ? fact->id : FactId{},
            fact ? Tr::tr("%1: %2", "person, kind and date").arg(whoMoved(*fact), kindAndDate(*fact)) : kindWord(move.kind));
    }
    for (const auto& one : claims.affiliations) {
        auto words =
            Tr::tr("%1: %2", "person, organization").arg(toQString(one.person.name), organizationWords(one.organization));
        if (one.role)
            words += u", "_s + toQString(*one.role);
        add(one.evidence, HighlightKind::Affiliation, {}, one.isPast ? Tr::tr("%1 (formerly)").arg(words) : words);
    }
    for (const auto& line : claims.reporting)
        add(line.evidence, HighlightKind::Reporting, {},
            Tr::tr("%1 reports to %2").arg(toQString(line.person.name), toQString(line.manager.name)));
    for (const auto& strategy : claims.strategies)
        add(strategy.evidence, HighlightKind::Strategy, {},
            Tr::tr("%1: strategy, %2").arg(organizationWords(strategy.organization), aspectWord(strategy.aspect)));
    std::stable_sort(
        highlights.begin(), highlights.end(), [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
    return highlights;
}

QColor colourOf(HighlightKind kind, const Theme& theme)
{
    const bool isDark = theme.ground == view::Ground::Dark;
    switch (kind) {
    case HighlightKind::Move:
        return isDark ? QColor{0xE8, 0xB8, 0x4A} : QColor{0x9A, 0x67, 0x00};
    case HighlightKind::Affiliation:
        return isDark ? QColor{0x6F, 0xC8, 0xA4} : QColor{0x00, 0x7A, 0x59};
    case HighlightKind::Reporting:
        return isDark ? QColor{0xD6, 0x9F, 0xC2} : QColor{0x9C, 0x44, 0x7A};
    case HighlightKind::Strategy:
        return isDark ? QColor{0x7F, 0xB6, 0xFA} : QColor{0x0B, 0x5C, 0xBF};
    }
    return theme.neutralMark;
}

QTextCharFormat formatOf(HighlightKind kind, const Theme& theme)
{
    QTextCharFormat format;
    format.setUnderlineColor(colourOf(kind, theme));
    switch (kind) {
    case HighlightKind::Move:
        format.setBackground(theme.evidence);
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        break;
    case HighlightKind::Affiliation:
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        break;
    case HighlightKind::Reporting:
        format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        break;
    case HighlightKind::Strategy:
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        break;
    }
    return format;
}

QString countedWord(HighlightKind kind, int count)
{
    switch (kind) {
    case HighlightKind::Move:
        return count == 1 ? Tr::tr("1 move") : Tr::tr("%1 moves").arg(count);
    case HighlightKind::Affiliation:
        return count == 1 ? Tr::tr("1 post") : Tr::tr("%1 posts").arg(count);
    case HighlightKind::Reporting:
        return count == 1 ? Tr::tr("1 reporting line") : Tr::tr("%1 reporting lines").arg(count);
    case HighlightKind::Strategy:
        return count == 1 ? Tr::tr("1 strategy") : Tr::tr("%1 strategies").arg(count);
    }
    return {};
}

} // namespace exeunt::ui
