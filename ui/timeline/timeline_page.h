// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/timeline/scene.h"
#include "ui/page/view_page.h"
#include "ui/style/theme.h"

#include <QByteArray>
#include <QDate>

#include <functional>

class QButtonGroup;
class QScrollBar;

namespace exeunt::ui {

class TimelineCanvas;

/// Facts along time, in lanes by company, person or outlet.
class TimelinePage : public ViewPage {
    Q_OBJECT
public:
    explicit TimelinePage(QWidget* parent = nullptr);

    void showFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter) override;
    void selectFact(FactId fact) override;

    void setTheme(ThemeKind kind);
    /// The sentence a tooltip shows for a fact; called only when one is shown.
    void setSnippet(std::function<QString(FactId)> snippet);
    [[nodiscard]] view::timeline::LaneMode laneMode() const;
    /// What is looked at now, for exporting the visible part.
    [[nodiscard]] view::timeline::Viewport viewport() const;
    [[nodiscard]] TimelineCanvas& canvas() { return *m_canvas; }

    /// Lane mode, zoom and place, for the next start.
    [[nodiscard]] QByteArray saveState() const;
    bool restoreState(const QByteArray& state);

public slots:
    void setLaneMode(exeunt::view::timeline::LaneMode mode);
    void zoomIn();
    void zoomOut();
    void fitAll();

signals:
    void periodChosen(QDate from, QDate to); // an invalid date: open on that side
    void addArticlesWanted();
    void clearFilterWanted();
    void laneModeChanged(exeunt::view::timeline::LaneMode mode);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildLaneSwitch();
    void buildZoomButtons();
    void buildScrollBar();
    void buildEmptyState();
    void arrange();
    void showEmptyState();
    void followViewport();
    void dress();

    TimelineCanvas* m_canvas;
    QWidget* m_laneSwitch = nullptr;
    QButtonGroup* m_laneButtons = nullptr;
    QWidget* m_zoomButtons = nullptr;
    QScrollBar* m_scrollBar = nullptr;
    QWidget* m_empty = nullptr;
};

} // namespace exeunt::ui
