// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/view_page.h"
#include "ui/statistics/chart_loader.h"
#include "ui/statistics/chart_stage.h"
#include "ui/style/theme.h"

#include <map>
#include <optional>
#include <vector>

class QButtonGroup;
class QLabel;
class QListWidget;
class QScrollArea;
class QSplitter;
class QTimer;
class QToolButton;

namespace exeunt::ui {

class ChartCanvas;
class ChartTable;
class EmptyState;

/// The filtered facts as charts: all at a glance, or one large beside its numbers.
class StatisticsPage : public ViewPage {
    Q_OBJECT
public:
    explicit StatisticsPage(QWidget* parent = nullptr);

    void showFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter) override;
    void selectFact(FactId fact) override;

    void setTheme(ThemeKind kind);
    [[nodiscard]] view::statistics::DateRule dateRule() const { return m_options.dateRule; }
    /// How long the periods of the time axes are; nothing: months, or longer ones where those would be too many.
    [[nodiscard]] std::optional<view::statistics::Step> step() const { return m_options.step; }
    [[nodiscard]] std::optional<view::statistics::ChartKind> largeChart() const { return m_large; }
    [[nodiscard]] std::map<view::statistics::ChartKind, HiddenSeries> hiddenSeries() const;
    [[nodiscard]] ChartCanvas& canvas(view::statistics::ChartKind kind) const;
    [[nodiscard]] ChartTable& table() const { return *m_table; }
    [[nodiscard]] bool isIdle() const override;

    /// Rule, step, large chart and whether its numbers are shown, for the next start.
    [[nodiscard]] QByteArray saveState() const;
    bool restoreState(const QByteArray& state);

public slots:
    void setDateRule(exeunt::view::statistics::DateRule rule);
    void setStep(std::optional<exeunt::view::statistics::Step> step);
    /// Nothing: all of them.
    void showLarge(std::optional<exeunt::view::statistics::ChartKind> kind);
    void copyNumbers() const;

signals:
    void addArticlesWanted();
    void clearFilterWanted();
    void filterWanted(const exeunt::view::Filter& filter);
    void exportWanted();
    void loaded(); // the charts show the facts asked for last

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static constexpr int kGap = 12; // between charts

    void buildBar();
    void buildStepMenu();
    void buildCanvases();
    void buildNumbers();
    void buildEmptyState();
    void reload();
    void reloadSoon();
    void take(const LoadedCharts& charts);
    void showState();
    void arrange();
    void arrangeBoard();
    void fillVisible();
    void fill(ChartCanvas& canvas);
    void dress();

    ChartLoader* m_loader;
    QWidget* m_bar;
    QLabel* m_summary;
    QButtonGroup* m_rules;
    QToolButton* m_step = nullptr;
    QButtonGroup* m_views;
    QToolButton* m_numbers;
    QSplitter* m_split;
    QListWidget* m_names;
    QScrollArea* m_scroll;
    QWidget* m_board;
    ChartTable* m_table;
    EmptyState* m_empty;
    QTimer* m_filling;                    // the next chart's turn
    std::vector<ChartCanvas*> m_canvases; // in the order they are shown in
    std::vector<bool> m_isFilled;         // of each canvas: it shows m_charts

    std::shared_ptr<const view::FactTable> m_facts;
    view::Filter m_filter;
    view::statistics::Options m_options;
    LoadedCharts m_charts;
    std::optional<view::statistics::ChartKind> m_large;
    view::statistics::ChartKind m_lastLarge = view::statistics::ChartKind::Departures;
    FactId m_selected;
    bool m_isStale = false;   // the facts changed while nobody looked
    bool m_isLoading = false; // not every chart in sight shows m_charts yet
    const Theme* m_theme;
};

} // namespace exeunt::ui
