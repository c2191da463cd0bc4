// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

class QWidget;

namespace exeunt::ui {

/// What a widget that draws its marks itself tells of them, so that screen readers meet each as a child with a name.
/// Marks are numbered 0 to markCount() - 1; the numbers hold until marksChanged().
class MarkHost {
public:
    virtual ~MarkHost() = default;
    [[nodiscard]] virtual int markCount() const = 0;
    [[nodiscard]] virtual QString markName(int mark) const = 0;
    [[nodiscard]] virtual QRect markRect(int mark) const = 0; // in the widget; may lie outside what is seen
    [[nodiscard]] virtual int markAt(QPoint at) const = 0;    // -1: none
    [[nodiscard]] virtual int focusedMark() const = 0;        // -1: none
    [[nodiscard]] virtual int chosenMark() const = 0;         // -1: none
    virtual void activateMark(int mark) = 0;                  // what a click does
};

/// The nearest mark in the direction of an arrow key, rather ahead than aside; the same one where there is none.
[[nodiscard]] int nextMark(const MarkHost& host, int mark, int key);

/// Makes every widget that is a MarkHost speak; call it before the first is shown, as often as you like.
void installMarkAccessibility();
/// Tells screen readers that another mark has the focus.
void announceFocusedMark(QWidget& widget, int mark);
/// Tells them that the marks are others.
void announceMarksChanged(QWidget& widget);

} // namespace exeunt::ui
