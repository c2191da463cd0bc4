// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chart/surface.h"
#include "ui/chart/text_ruler.h"

#include <vector>

namespace exeunt::test {

/// Notes where words are written.
class WordsSurface : public ui::Surface {
public:
    struct Word {
        QRectF area;
        QString words;
    };
    std::vector<Word> written;

    void pushClip(const QRectF&) override { }
    void popClip() override { }
    void pushOffset(QPointF) override { }
    void popOffset() override { }
    void pushTurn(QPointF, double) override { }
    void popTurn() override { }
    void rect(const QRectF&, const QColor&, double, const ui::Stroke&) override { }
    void rects(const std::vector<QRectF>&, const QColor&) override { }
    void fade(const QRectF&, const QColor&, const QColor&) override { }
    void line(QPointF, QPointF, const ui::Stroke&) override { }
    void path(const QPainterPath&, const QColor&, const ui::Stroke&) override { }
    void text(QPointF at, const QString& words, ui::TextRole role, const QColor&) override
    {
        written.push_back({{at.x(), at.y() - 8, m_ruler.width(words, role), 9}, words});
    }

private:
    ui::TextRuler m_ruler;
};

} // namespace exeunt::test
