// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/motion.h"

#include <QApplication>
#include <QStyle>

namespace exeunt::ui {

bool wantsLessMotion()
{
    return qEnvironmentVariableIsSet("EXEUNT_REDUCED_MOTION")
        || QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) <= 0;
}

} // namespace exeunt::ui
