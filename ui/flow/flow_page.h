// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/flow/flow_stage.h"
#include "ui/page/view_page.h"
#include "ui/style/theme.h"

class QButtonGroup;
class QLabel;

namespace exeunt::ui {

class EmptyState;
class FlowCanvas;

/// Who went from which company to which: bands, or a matrix where there are too many companies for them.
class FlowPage : public ViewPage {
    Q_OBJECT
public:
    explicit FlowPage(QWidget* parent = nullptr);

    void showFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter) override;
    void selectFact(FactId fact) override;

    void setTheme(ThemeKind kind);
    [[nodiscard]] FlowCanvas& canvas() { return *m_canvas; }
    [[nodiscard]] const FlowCanvas& canvas() const { return *m_canvas; }
    [[nodiscard]] FlowMode mode() const;

    /// Mode and order, for the next start.
    [[nodiscard]] QByteArray saveState() const;
    bool restoreState(const QByteArray& state);

public slots:
    void setMode(std::optional<exeunt::ui::FlowMode> mode);

signals:
    void addArticlesWanted();
    void clearFilterWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildBar();
    void buildEmptyState();
    void showState();
    void dress();

    FlowCanvas* m_canvas;
    QWidget* m_bar;
    QLabel* m_summary;
    QButtonGroup* m_modes;
    QButtonGroup* m_orders;
    QWidget* m_orderSwitch;
    EmptyState* m_empty;
};

} // namespace exeunt::ui
