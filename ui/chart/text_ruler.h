// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/fonts.h"

#include <QFontMetricsF>
#include <QHash>
#include <QString>

#include <array>
#include <string_view>

namespace exeunt::ui {

/// Measures text in plain units by adding up the widths of its characters, each asked for once: fast enough for a hundred
/// thousand labels, and never narrower than what is drawn by more than kerning.
class TextRuler {
public:
    TextRuler();
    [[nodiscard]] double width(const QString& words, TextRole role = TextRole::Text) const;
    [[nodiscard]] double width(std::string_view utf8, TextRole role = TextRole::Text) const;
    /// The words, or as many of them as fit with an ellipsis.
    [[nodiscard]] QString elided(const QString& words, double room, TextRole role = TextRole::Text) const;
    /// How far below the middle of a line its baseline stands.
    [[nodiscard]] double baseline(TextRole role = TextRole::Text) const;

private:
    struct Face {
        explicit Face(TextRole role);
        QFontMetricsF metrics;
        std::array<float, 128> ascii;
        QHash<char32_t, float> others;
    };
    [[nodiscard]] Face& face(TextRole role) const { return m_faces[static_cast<std::size_t>(role)]; }
    [[nodiscard]] static double widthOf(Face& face, char32_t character);

    mutable std::array<Face, 4> m_faces;
};

} // namespace exeunt::ui
