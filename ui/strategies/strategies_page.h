// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/view_page.h"
#include "ui/strategies/strategies_stage.h"
#include "ui/style/theme.h"

#include <QHash>

#include <functional>

class QLabel;
class QPushButton;
class QScrollBar;
class QToolButton;

namespace exeunt::ui {

class EmptyState;
class SplitPanel;
class StayOpenMenu;
class StrategiesCanvas;

/// Two to six companies side by side, aspect by aspect, in quotes from the articles.
class StrategiesPage : public ViewPage {
    Q_OBJECT
public:
    explicit StrategiesPage(QWidget* parent = nullptr);

    void showFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter) override;
    void selectFact(FactId fact) override;
    bool tellAgain() override;

    void setTheme(ThemeKind kind);
    /// What pins are kept under: each library has its own.
    void setLibraryName(std::function<QString()> name) { m_libraryName = std::move(name); }
    /// Whether there is a correction to take back.
    void setCanUndo(std::function<bool()> canUndo) { m_canUndo = std::move(canUndo); }
    [[nodiscard]] StrategiesCanvas& canvas() { return *m_canvas; }
    [[nodiscard]] const StrategiesCanvas& canvas() const { return *m_canvas; }
    void setSplit(const std::optional<date::Day>& day, const std::vector<std::string>& only = {});
    void showEverything(); // rows and columns that were hidden

    /// Order, what is hidden, split, pins: for the next start.
    [[nodiscard]] QByteArray saveState() const;
    bool restoreState(const QByteArray& state);

signals:
    void addArticlesWanted();
    void clearFilterWanted();
    void companiesWanted(); // to choose them
    void aspectWanted(exeunt::StrategyId strategy, exeunt::article::Aspect aspect);
    void correctionWanted(exeunt::StrategyId strategy);
    void rejectionWanted(exeunt::StrategyId strategy);
    void undoWanted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildBar();
    void buildNotice();
    void buildEmptyState();
    void arrange();
    void connectCanvas();
    void showState();
    void showEmpty();
    void takeWaiting();
    void showScroll();
    void fillRowsMenu();
    void openSplit(const std::string& company = {});
    void tell(const StrategiesMark& mark);
    void addActions(Statement& shown, const StrategiesMark& mark);
    void addCorrections(Statement& shown, const view::strategies::Statement& statement);
    void offerAspects(QWidget& anchor, StrategyId id, article::Aspect current);
    void showMenu(const StrategiesMark& mark, QPoint global);
    void togglePin(StrategyId id);
    void keepPins();
    void dress();

    StrategiesCanvas* m_canvas;
    QWidget* m_bar;
    QLabel* m_summary;
    QToolButton* m_all;
    QToolButton* m_split;
    QToolButton* m_rows;
    StayOpenMenu* m_rowsMenu;
    SplitPanel* m_splitPanel;
    QWidget* m_notice;
    QScrollBar* m_down;
    QScrollBar* m_across;
    QWidget* m_legend;
    QWidget* m_ground; // canvas and scroll bars
    EmptyState* m_empty;
    QPushButton* m_add;
    QPushButton* m_clear;
    QPushButton* m_choose;
    std::function<QString()> m_libraryName;
    std::function<bool()> m_canUndo;
    QString m_pinsOf; // the library whose pins the stage has
    QHash<QString, std::vector<StrategyId>> m_pins;
    std::shared_ptr<const view::FactTable> m_waiting; // came while the page was hidden
    view::Filter m_waitingFilter;
    bool m_isWaiting = false;
};

} // namespace exeunt::ui
