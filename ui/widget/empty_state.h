// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace exeunt::ui {

/// What a page shows when it has nothing to show: a drawing, what that means, and what to do next, with buttons.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    void setPicture(const QString& iconName, const QColor& colour);
    void setWords(const QString& headline, const QString& text);
    /// The first button added is the one that a person most likely wants.
    QPushButton* addButton(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitText();

    QLabel* m_picture;
    QLabel* m_headline;
    QLabel* m_text;
    QVBoxLayout* m_buttons;
};

} // namespace exeunt::ui
