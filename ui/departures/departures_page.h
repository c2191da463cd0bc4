// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/fact_table.h"
#include "ui/page/view_page.h"
#include "ui/style/theme.h"

#include <functional>

class QLabel;
class QLineEdit;
class QTimer;
class QToolButton;

namespace exeunt::ui {

class DaySlider;
class DeparturesCanvas;
class EmptyState;
class ZoomButtons;

/// A company's org chart as of any day, with those who have left by then and where they went.
class DeparturesPage : public ViewPage {
    Q_OBJECT
public:
    explicit DeparturesPage(QWidget* parent = nullptr);

    void showFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter) override;
    void selectFact(FactId fact) override;

    void setTheme(ThemeKind kind);
    /// The sentence a tooltip shows for a fact; called only when one is shown.
    void setSnippet(std::function<QString(FactId)> snippet);
    [[nodiscard]] DeparturesCanvas& canvas() { return *m_canvas; }
    [[nodiscard]] const DeparturesCanvas& canvas() const { return *m_canvas; }
    [[nodiscard]] view::DayNumber day() const;
    [[nodiscard]] bool isPlaying() const;

    /// Day, folds, zoom and place, for the next start.
    [[nodiscard]] QByteArray saveState() const;
    bool restoreState(const QByteArray& state);

public slots:
    void setDay(exeunt::view::DayNumber day);
    void step(int direction); // to the next or the previous change
    void togglePlaying();
    void zoomIn();
    void zoomOut();
    void fitAll();

signals:
    void addArticlesWanted();
    void clearFilterWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildBar();
    void buildFind();
    void buildEmptyState();
    void arrange();
    void showDay();
    void showState();
    void showFound();
    void setPlaying(bool isPlaying);
    void playOn();
    void dress();

    DeparturesCanvas* m_canvas;
    QWidget* m_bar;
    QLabel* m_dayLabel = nullptr;
    DaySlider* m_slider = nullptr;
    QToolButton* m_back = nullptr;
    QToolButton* m_play = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_fold = nullptr;
    QLineEdit* m_find = nullptr;
    QLabel* m_found = nullptr;
    ZoomButtons* m_zoom;
    EmptyState* m_empty;
    QTimer* m_timer;
};

} // namespace exeunt::ui
