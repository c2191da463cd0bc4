// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/stay_open_menu.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace exeunt::ui {

bool StayOpenMenu::tickActive()
{
    auto* action = activeAction();
    if (!action || !action->isCheckable() || !action->isEnabled())
        return false;
    action->trigger();
    return true;
}

void StayOpenMenu::mouseReleaseEvent(QMouseEvent* event)
{
    if (!rect().contains(event->position().toPoint()) || !tickActive())
        QMenu::mouseReleaseEvent(event);
}

void StayOpenMenu::keyPressEvent(QKeyEvent* event)
{
    const bool ticks = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!ticks || !tickActive())
        QMenu::keyPressEvent(event);
}

} // namespace exeunt::ui
