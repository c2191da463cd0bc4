// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategies/voice_sign.h"

#include "ui/convert/words.h"

#include <QCoreApplication>

namespace exeunt::ui {

using article::Voice;

namespace {

constexpr double kLine = 20; // of the legend
constexpr double kGap = 20;

QString translated(const char* text)
{
    return QCoreApplication::translate("exeunt::ui::Strategies", text);
}

void drawBubble(Surface& surface, QPointF m, const QColor& color)
{
    QPainterPath path;
    path.addRoundedRect(QRectF{m.x() - 6, m.y() - 5, 12, 8}, 2.5, 2.5);
    QPainterPath tail{{m.x() - 3.5, m.y() + 2}};
    tail.lineTo(m.x() - 3.5, m.y() + 6);
    tail.lineTo(m.x() + 1, m.y() + 2);
    tail.closeSubpath();
    surface.path(path.united(tail), color);
}

void drawBars(Surface& surface, QPointF m, const QColor& color)
{
    for (int bar = 0; bar < 3; ++bar) {
        const double height = 4 + 3 * bar;
        surface.rect({m.x() - 5.5 + 4 * bar, m.y() + 5 - height, 3, height}, color);
    }
}

void drawPage(Surface& surface, QPointF m, const QColor& color)
{
    const Stroke stroke{color, 1.2};
    surface.rect({m.x() - 4.5, m.y() - 5.5, 9, 11}, {}, 1, stroke);
    for (int line = 0; line < 3; ++line)
        surface.line({m.x() - 2.5, m.y() - 2.5 + 2.5 * line}, {m.x() + 2.5, m.y() - 2.5 + 2.5 * line}, {color, 1});
}

} // namespace

void drawVoiceSign(Surface& surface, Voice voice, QPointF middle, const QColor& color)
{
    switch (voice) {
    case Voice::Company:
        return drawBubble(surface, middle, color);
    case Voice::Analyst:
        return drawBars(surface, middle, color);
    case Voice::Press:
        return drawPage(surface, middle, color);
    }
}

void drawPin(Surface& surface, QPointF m, const QColor& color)
{
    QPainterPath head{{m.x() - 3, m.y() - 6}};
    head.lineTo(m.x() + 3, m.y() - 6);
    head.lineTo(m.x() + 2, m.y() - 1.5);
    head.lineTo(m.x() + 4.5, m.y() + 1);
    head.lineTo(m.x() - 4.5, m.y() + 1);
    head.lineTo(m.x() - 2, m.y() - 1.5);
    head.closeSubpath();
    surface.path(head, color);
    surface.line({m.x(), m.y() + 1}, {m.x(), m.y() + 6}, {color, 1.4});
}

double drawVoiceLegend(
    Surface* surface, const Theme& theme, const TextRuler& ruler, QPointF at, double width, const QString& note)
{
    double x = at.x();
    double y = at.y() + kLine / 2;
    const auto place = [&](const QString& words, const Voice* voice) {
        const double sign = voice ? 18 : 0;
        const double needed = sign + ruler.width(words, TextRole::Secondary);
        if (x > at.x() && x + needed > at.x() + width) {
            x = at.x();
            y += kLine;
        }
        if (surface && voice)
            drawVoiceSign(*surface, *voice, {x + 6, y}, theme.neutralMark);
        if (surface)
            surface->text({x + sign, y + ruler.baseline(TextRole::Secondary)}, words, TextRole::Secondary, theme.inkSecondary);
        x += needed + kGap;
    };
    for (const auto voice : {Voice::Company, Voice::Analyst, Voice::Press})
        place(voiceWord(voice), &voice);
    place(translated("publ.: no date is told, the article's own"), nullptr);
    if (!note.isEmpty())
        place(note, nullptr);
    return y + kLine / 2 - at.y();
}

} // namespace exeunt::ui
