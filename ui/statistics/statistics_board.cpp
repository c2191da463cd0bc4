// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The board of a statistics page: where its charts lie, and which of them are drawn.
#include "ui/statistics/chart_canvas.h"
#include "ui/statistics/chart_table.h"
#include "ui/statistics/statistics_page.h"

#include <QScrollArea>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <utility>

namespace exeunt::ui {

namespace {

constexpr int kTileWidth = 470;  // about
constexpr int kTileHeight = 268; // at least
constexpr int kMostTileHeight = 460;

} // namespace

/// As many columns as fit, as high as the window where that shows them all.
void StatisticsPage::arrangeBoard()
{
    const auto room = m_scroll->viewport()->size();
    if (m_large) {
        auto& shown = canvas(*m_large);
        const int needed = m_charts.statistics ? static_cast<int>(std::ceil(shown.stage().neededHeight())) : 0;
        const int height = std::max(room.height(), needed + 2 * kGap);
        m_board->resize(room.width(), height);
        shown.setGeometry(kGap, kGap, room.width() - 2 * kGap, height - 2 * kGap);
        fillVisible();
        return;
    }
    const int count = static_cast<int>(m_canvases.size());
    const int columns = std::clamp((room.width() + kTileWidth / 3) / kTileWidth, 1, count);
    const int rows = (count + columns - 1) / columns;
    const int tileHeight = std::clamp((room.height() - kGap) / rows - kGap, kTileHeight, kMostTileHeight);
    for (int row = 0, i = 0; row < rows; ++row) {
        const int end = count * (row + 1) / rows; // every row is full
        const int tileWidth = (room.width() - kGap) / (end - i) - kGap;
        for (int x = kGap; i < end; ++i, x += tileWidth + kGap)
            m_canvases[static_cast<std::size_t>(i)]->setGeometry(x, kGap + row * (tileHeight + kGap), tileWidth, tileHeight);
    }
    m_board->resize(room.width(), std::max(room.height(), kGap + rows * (tileHeight + kGap)));
    fillVisible();
}

/// Charts that nobody sees wait until they are scrolled to. Where one takes long, the window answers between two of them.
void StatisticsPage::fillVisible()
{
    if (!m_charts.statistics)
        return;
    const QRect seen{-m_board->pos(), m_scroll->viewport()->size()};
    const bool isQuick = m_facts->size() <= ChartLoader::kMostAtOnce;
    bool isAnyFilled = false;
    for (std::size_t i = 0; i < m_canvases.size(); ++i) {
        if (m_isFilled[i] || m_canvases[i]->isHidden() || !m_canvases[i]->geometry().intersects(seen))
            continue;
        if (isAnyFilled && !isQuick) {
            m_filling->start();
            return;
        }
        m_isFilled[i] = isAnyFilled = true;
        fill(*m_canvases[i]);
    }
    m_filling->stop();
    if (std::exchange(m_isLoading, false))
        emit loaded();
}

void StatisticsPage::fill(ChartCanvas& canvas)
{
    const auto& chart = m_charts.of(canvas.kind());
    canvas.setChart(m_charts.statistics, chart);
    if (m_large == canvas.kind()) {
        m_table->setChart(m_charts.statistics, chart);
        const auto needed = static_cast<int>(std::ceil(canvas.stage().neededHeight())) + 2 * kGap;
        if (needed > m_board->height())
            arrangeBoard();
    }
    if (const auto row = m_facts->rowOf(m_selected))
        canvas.select(*row);
}

} // namespace exeunt::ui
