// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

namespace exeunt::ui {

/// Text 13 px, Strong the same in bold, Secondary 11 px, Heading 17 px bold.
enum class TextRole { Text, Strong, Secondary, Heading };

/// The font of a role: the system's, then families whose Chinese glyphs suit the text.
/// In:    a BCP 47 tag; "zh-Hant" takes traditional glyphs first, everything else simplified ones, so that no Chinese name is
///        drawn with Japanese forms. `scale` multiplies the size (exports).
[[nodiscard]] QFont textFont(TextRole role, const QString& languageTag = {}, double scale = 1.0);

/// The size of a role in pixels at scale 1.
[[nodiscard]] int textSize(TextRole role);

} // namespace exeunt::ui
