// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace exeunt::ui {

/// One line above the pages: a sentence, buttons, a cross. It stays until someone dismisses it, and blocks nothing.
class Banner : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Notice, Error };
    explicit Banner(Kind kind, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    QPushButton* addButton(const QString& text);

signals:
    void dismissed();

private:
    Kind m_kind;
    QLabel* m_sign;
    QLabel* m_text;
    QHBoxLayout* m_row;
    QToolButton* m_cross;
};

} // namespace exeunt::ui
