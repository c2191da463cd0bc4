// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/style_sheet.h"

#include <QFile>

#include <algorithm>
#include <vector>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

QString styleSheet(const Theme& theme)
{
    QFile file{u":/exeunt/style/window.qss"_s};
    auto sheet = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString{};
    std::vector<std::pair<QString, QColor>> words{{u"@window"_s, theme.window}, {u"@panel"_s, theme.panel},
        {u"@band"_s, theme.band}, {u"@chip"_s, theme.chip}, {u"@control"_s, theme.control},
        {u"@controlHover"_s, theme.controlHover}, {u"@controlPressed"_s, theme.controlPressed},
        {u"@selection"_s, theme.selection}, {u"@accentSoft"_s, theme.accentSoft}, {u"@tooltip"_s, theme.tooltip},
        {u"@line"_s, theme.line}, {u"@lineStrong"_s, theme.lineStrong},
        {u"@lineSoft"_s, blend(theme.lineStrong, theme.panel, 0.55)},
        {u"@scrollHandle"_s, blend(theme.lineStrong, theme.panel, 0.5)}, {u"@ink"_s, theme.ink},
        {u"@inkSecondary"_s, theme.inkSecondary}, {u"@inkDisabled"_s, theme.inkDisabled}, {u"@inkOnAccent"_s, theme.inkOnAccent},
        {u"@accentInk"_s, theme.accentInk}, {u"@accent"_s, theme.accent}, {u"@focus"_s, theme.focus}, {u"@good"_s, theme.good},
        {u"@goodInk"_s, theme.goodInk}, {u"@warn"_s, theme.warn}, {u"@warnInk"_s, theme.warnInk}, {u"@bad"_s, theme.bad},
        {u"@badInk"_s, theme.badInk}};
    // Longer words first: @line is the beginning of @lineStrong.
    std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    for (const auto& [word, colour] : words)
        sheet.replace(word, colour.name(QColor::HexRgb));
    return sheet;
}

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.ink);
    palette.setColor(QPalette::Base, theme.panel);
    palette.setColor(QPalette::AlternateBase, theme.band);
    palette.setColor(QPalette::Text, theme.ink);
    palette.setColor(QPalette::PlaceholderText, theme.inkSecondary);
    palette.setColor(QPalette::Button, theme.control);
    palette.setColor(QPalette::ButtonText, theme.ink);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.inkOnAccent);
    palette.setColor(QPalette::Link, theme.accentInk);
    palette.setColor(QPalette::ToolTipBase, theme.tooltip);
    palette.setColor(QPalette::ToolTipText, theme.ink);
    palette.setColor(QPalette::Light, theme.controlHover);
    palette.setColor(QPalette::Midlight, theme.line);
    palette.setColor(QPalette::Mid, theme.lineStrong);
    palette.setColor(QPalette::Dark, theme.lineStrong);
    palette.setColor(QPalette::Shadow, theme.lineStrong);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.inkDisabled);
    return palette;
}

} // namespace exeunt::ui
