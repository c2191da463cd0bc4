// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QToolButton;

namespace exeunt::ui {

struct Theme;

/// A flat button with one short word, for the edges of a drawn page.
[[nodiscard]] QToolButton* smallButton(QWidget* parent, const QString& name, const QString& words, const QString& says);
/// Their look, as a style sheet.
[[nodiscard]] QString smallButtonStyle(const Theme& theme);

/// − Fit +: what every page with a zoom has in its corner.
class ZoomButtons : public QWidget {
    Q_OBJECT
public:
    explicit ZoomButtons(QWidget* parent = nullptr);

signals:
    void outAsked();
    void fitAsked();
    void inAsked();
};

} // namespace exeunt::ui
