// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/drop_veil.h"

#include "ui/style/fonts.h"
#include "ui/widget/icon.h"

#include <QPainter>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

DropVeil::DropVeil(QWidget* parent)
    : QWidget{parent}
    , m_theme{theme(ThemeKind::Light)}
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setObjectName(u"dropVeil"_s);
    hide();
}

void DropVeil::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    auto ground = m_theme.window;
    ground.setAlphaF(0.9F);
    painter.fillRect(rect(), ground);
    painter.setPen(QPen{m_theme.accent, 2, Qt::DashLine});
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF{rect()}.adjusted(16, 16, -16, -16), 12, 12);
    const auto middle = rect().center();
    painter.drawPixmap(middle.x() - 24, middle.y() - 56, iconPixmap(u"drop"_s, m_theme.accentInk, 48, devicePixelRatioF()));
    painter.setFont(textFont(TextRole::Heading));
    painter.setPen(m_theme.ink);
    painter.drawText(QRect{0, middle.y(), width(), 28}, Qt::AlignCenter, tr("Let go to add these articles"));
}

} // namespace exeunt::ui
