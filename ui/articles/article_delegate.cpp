// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/article_delegate.h"

#include "ui/articles/article_list_model.h"
#include "ui/style/fonts.h"

#include <QPainter>
#include <QTextLayout>

namespace exeunt::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kSide = 16;
constexpr int kTop = 10;
constexpr int kTitleLine = 19;
constexpr int kMetaLine = 16;
constexpr int kGap = 4;

/// The title's lines, two at most, the second one elided.
QStringList titleLines(const QString& title, const QFont& font, int width)
{
    QTextLayout layout{title, font};
    layout.beginLayout();
    QStringList lines;
    while (lines.size() < 2) {
        auto line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        if (lines.size() == 1)
            lines << QFontMetrics{font}.elidedText(title.mid(line.textStart()), Qt::ElideRight, width);
        else
            lines << title.mid(line.textStart(), line.textLength());
    }
    layout.endLayout();
    return lines;
}

QFont titleFont(const QModelIndex& index)
{
    return textFont(TextRole::Strong, index.data(ArticleListModel::LanguageTagRole).toString());
}

} // namespace

ArticleDelegate::ArticleDelegate(QObject* parent)
    : QStyledItemDelegate{parent}
    , m_theme{theme(ThemeKind::Light)}
{
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int width = option.widget ? option.widget->width() - 14 : option.rect.width();
    const auto lines = titleLines(index.data().toString(), titleFont(index), width - 2 * kSide).size();
    const int found = index.data(ArticleListModel::HitRole).isValid() ? kGap + kTitleLine : 0;
    return {width, kTop + int(lines) * kTitleLine + kGap + kMetaLine + found + kTop};
}

void ArticleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected || option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, isSelected ? m_theme.selection : m_theme.controlHover);
    if (isSelected)
        painter->fillRect(QRect{option.rect.topLeft(), QSize{3, option.rect.height()}}, m_theme.accent);
    auto room = option.rect.adjusted(kSide, kTop, -kSide, -kTop);
    room.setTop(paintTitle(*painter, room, index) + kGap);
    paintMeta(*painter, QRect{room.topLeft(), QSize{room.width(), kMetaLine}}, index);
    if (index.data(ArticleListModel::HitRole).isValid())
        paintFound(*painter, QRect{room.left(), room.top() + kMetaLine + kGap, room.width(), kTitleLine}, index);
    painter->setPen(m_theme.line);
    painter->drawLine(option.rect.bottomLeft() + QPoint{kSide, 0}, option.rect.bottomRight() - QPoint{kSide, 0});
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen{m_theme.focus, 2});
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

int ArticleDelegate::paintTitle(QPainter& painter, const QRect& room, const QModelIndex& index) const
{
    const auto font = titleFont(index);
    painter.setFont(font);
    painter.setPen(m_theme.ink);
    int y = room.top();
    for (const auto& line : titleLines(index.data().toString(), font, room.width())) {
        painter.drawText(QRect{room.left(), y, room.width(), kTitleLine}, Qt::AlignVCenter | Qt::AlignLeft, line);
        y += kTitleLine;
    }
    return y;
}

void ArticleDelegate::paintMeta(QPainter& painter, const QRect& room, const QModelIndex& index) const
{
    const auto font = textFont(TextRole::Secondary, index.data(ArticleListModel::LanguageTagRole).toString());
    const QFontMetrics metrics{font};
    painter.setFont(font);
    const int moves = index.data(ArticleListModel::MoveCountRole).toInt();
    const auto count = moves == 1 ? ArticleListModel::tr("1 move") : ArticleListModel::tr("%1 moves").arg(moves);
    painter.setPen(m_theme.inkSecondary);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, count);
    auto rest = room.adjusted(0, 0, -metrics.horizontalAdvance(count) - 12, 0);
    const auto date = index.data(ArticleListModel::DateRole).toString();
    const auto dot = u" · "_s;
    const bool isDated = index.data(ArticleListModel::IsDatedRole).toBool();
    const int dateWidth = metrics.horizontalAdvance(date + dot);
    const auto outlet = metrics.elidedText(
        index.data(ArticleListModel::OutletRole).toString(), Qt::ElideRight, std::max(rest.width() - dateWidth, 60));
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, outlet + dot);
    rest.adjust(metrics.horizontalAdvance(outlet + dot), 0, 0, 0);
    painter.setPen(isDated ? m_theme.inkSecondary : m_theme.warnInk);
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(date, Qt::ElideRight, rest.width()));
    rest.adjust(metrics.horizontalAdvance(date), 0, 0, 0);
    const auto language = dot + index.data(ArticleListModel::LanguageRole).toString();
    painter.setPen(m_theme.inkSecondary);
    if (metrics.horizontalAdvance(language) <= rest.width()) // left out rather than cut: the reader says it as well
        painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, language);
}

void ArticleDelegate::paintFound(QPainter& painter, const QRect& room, const QModelIndex& index) const
{
    const auto font = textFont(TextRole::Text, index.data(ArticleListModel::LanguageTagRole).toString());
    const QFontMetrics metrics{font};
    painter.setFont(font);
    painter.setPen(m_theme.inkSecondary);
    const auto hit = metrics.elidedText(index.data(ArticleListModel::HitRole).toString(), Qt::ElideRight, room.width());
    const int hitWidth = metrics.horizontalAdvance(hit);
    const auto before = metrics.elidedText(
        index.data(ArticleListModel::SnippetRole).toString(), Qt::ElideLeft, std::max((room.width() - hitWidth) / 2, 0));
    auto rest = room;
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, before);
    rest.adjust(metrics.horizontalAdvance(before), 0, 0, 0);
    painter.fillRect(QRect{rest.left(), rest.top() + 1, hitWidth, rest.height() - 2}, m_theme.evidence);
    painter.setPen(m_theme.ink);
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, hit);
    rest.adjust(hitWidth, 0, 0, 0);
    painter.setPen(m_theme.inkSecondary);
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
        metrics.elidedText(index.data(ArticleListModel::AfterHitRole).toString(), Qt::ElideRight, rest.width()));
}

} // namespace exeunt::ui
