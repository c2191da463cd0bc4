// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/zoom_buttons.h"

#include "ui/style/fonts.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

QToolButton* smallButton(QWidget* parent, const QString& name, const QString& words, const QString& says)
{
    auto* button = new QToolButton{parent};
    button->setObjectName(name);
    button->setText(words);
    button->setToolTip(says);
    button->setAccessibleName(says);
    button->setFont(textFont(TextRole::Secondary));
    button->setAutoRaise(true);
    button->setCursor(Qt::ArrowCursor);
    return button;
}

QString smallButtonStyle(const Theme& t)
{
    return u"QToolButton{color:%1;background:transparent;border:1px solid transparent;border-radius:4px;padding:2px 4px}"
           "QToolButton:hover{background:%2}"
           "QToolButton:checked{color:%3;background:%4}"
           "QToolButton:focus{border-color:%5}"
           "QToolButton:disabled{color:%6}"_s.arg(t.inkSecondary.name(), t.controlHover.name(), t.accentInk.name(),
               t.accentSoft.name(), t.focus.name(), t.inkDisabled.name());
}

ZoomButtons::ZoomButtons(QWidget* parent)
    : QWidget{parent}
{
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    const auto add = [&](const QString& name, const QString& words, const QString& says, void (ZoomButtons::*asked)()) {
        auto* button = smallButton(this, name, words, says);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, asked);
    };
    add(u"zoomOut"_s, u"−"_s, tr("Zoom out (Ctrl+−)"), &ZoomButtons::outAsked);
    add(u"zoomFit"_s, tr("Fit"), tr("Show everything (0)"), &ZoomButtons::fitAsked);
    add(u"zoomIn"_s, u"+"_s, tr("Zoom in (Ctrl++)"), &ZoomButtons::inAsked);
}

} // namespace exeunt::ui
