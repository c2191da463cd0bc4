// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/chart_loader.h"

namespace exeunt::ui {

using namespace view::statistics;

ChartLoader::ChartLoader(QObject* parent)
    : QObject{parent}
{
    m_pool.setMaxThreadCount(1);
}

ChartLoader::~ChartLoader()
{
    m_pool.clear();
    m_pool.waitForDone();
}

ChartLoader::Answer ChartLoader::count(const Wish& wish, std::shared_ptr<const Ledger> ledger)
{
    if (!ledger || ledger->tablePointer() != wish.table)
        ledger = std::make_shared<const Ledger>(wish.table);
    Answer answer{ledger, {std::make_shared<const Statistics>(ledger, wish.filter, wish.options), {}}};
    for (auto& chart : answer.charts.statistics->charts())
        answer.charts.charts.push_back(std::make_shared<const Chart>(std::move(chart)));
    return answer;
}

void ChartLoader::load(std::shared_ptr<const view::FactTable> table, const view::Filter& filter, const Options& options)
{
    Wish wish{std::move(table), filter, options};
    if (m_isRunning)
        m_waiting = std::move(wish);
    else if (wish.table->size() <= kMostAtOnce)
        take(count(wish, m_ledger));
    else
        start(std::move(wish));
}

void ChartLoader::start(Wish wish)
{
    m_isRunning = true;
    m_pool.start([this, wish = std::move(wish), ledger = m_ledger]() mutable {
        // The destructor waits for the pool, so `this` lives; an answer still queued then is dropped with it.
        QMetaObject::invokeMethod(
            this,
            [this, answer = count(wish, std::move(ledger))]() mutable {
                m_isRunning = false;
                take(std::move(answer));
            },
            Qt::QueuedConnection);
    });
}

void ChartLoader::take(Answer answer)
{
    m_ledger = std::move(answer.ledger);
    if (m_waiting) {
        auto wish = std::move(*m_waiting);
        m_waiting.reset();
        load(std::move(wish.table), wish.filter, wish.options);
        return;
    }
    emit loaded(answer.charts);
}

} // namespace exeunt::ui
