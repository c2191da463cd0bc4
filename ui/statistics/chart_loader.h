// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/statistics/statistics.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <vector>

namespace exeunt::ui {

/// The charts of one filter.
struct LoadedCharts {
    std::shared_ptr<const view::statistics::Statistics> statistics;
    std::vector<std::shared_ptr<const view::statistics::Chart>> charts; // in the order of kChartKinds
    [[nodiscard]] const std::shared_ptr<const view::statistics::Chart>& of(view::statistics::ChartKind kind) const
    {
        return charts[static_cast<std::size_t>(kind)];
    }
};

/// Counts: a small library at once, a large one in a thread of its own. Of wishes that come meanwhile only the last is met.
class ChartLoader : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kMostAtOnce = 4000; // facts: counted and shown before the next frame is due

    explicit ChartLoader(QObject* parent = nullptr);
    ~ChartLoader() override;

    void load(std::shared_ptr<const view::FactTable> table, const view::Filter& filter, const view::statistics::Options& options);
    [[nodiscard]] bool isIdle() const { return !m_isRunning; }

signals:
    void loaded(const exeunt::ui::LoadedCharts& charts);

private:
    struct Wish {
        std::shared_ptr<const view::FactTable> table;
        view::Filter filter;
        view::statistics::Options options;
    };
    struct Answer {
        std::shared_ptr<const view::statistics::Ledger> ledger;
        LoadedCharts charts;
    };
    [[nodiscard]] static Answer count(const Wish& wish, std::shared_ptr<const view::statistics::Ledger> ledger);
    void start(Wish wish);
    void take(Answer answer);

    QThreadPool m_pool;
    std::shared_ptr<const view::statistics::Ledger> m_ledger; // of the table asked for last
    std::optional<Wish> m_waiting;
    bool m_isRunning = false;
};

} // namespace exeunt::ui
