// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace exeunt::ui {

/// One of resources/icons, in one colour.
/// In:    its name without ending ("timeline"); an unknown name gives an empty picture.
[[nodiscard]] QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio = 1.0);
/// The same for buttons and actions, sharp on screens of one to three times the density.
[[nodiscard]] QIcon icon(const QString& name, const QColor& colour);
/// The application's icon, in its own colours.
[[nodiscard]] QIcon applicationIcon();

} // namespace exeunt::ui
