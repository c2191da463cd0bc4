// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QStyledItemDelegate>

namespace exeunt::ui {

/// Draws an article in the list: title in up to two lines; outlet, date, language and number of moves; what the search found.
class ArticleDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ArticleDelegate(QObject* parent = nullptr);
    void setTheme(const Theme& theme) { m_theme = theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int paintTitle(QPainter& painter, const QRect& room, const QModelIndex& index) const;
    void paintMeta(QPainter& painter, const QRect& room, const QModelIndex& index) const;
    void paintFound(QPainter& painter, const QRect& room, const QModelIndex& index) const;
    Theme m_theme;
};

} // namespace exeunt::ui
