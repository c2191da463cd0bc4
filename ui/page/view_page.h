// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/view/fact_table.h"
#include "core/view/filter.h"
#include "ui/page/statement.h"

#include <QWidget>

#include <memory>

namespace exeunt::ui {

/// What the window asks of every page that shows facts. Pages do not know each other; they meet in the window.
class ViewPage : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Shows the facts of `table` that pass `filter`; called again whenever either changes. Keeps zoom and selection.
    virtual void showFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter) = 0;
    /// Marks the fact as selected and brings it into sight; an id of 0 clears. Emits nothing.
    virtual void selectFact(FactId fact) = 0;
    /// After a change of the library: says once more what is chosen here and is no fact. Out: whether there still is something.
    virtual bool tellAgain() { return false; }
    /// Nothing is being counted or filled in: what is in sight is what was asked for.
    [[nodiscard]] virtual bool isIdle() const { return true; }

signals:
    void factChosen(exeunt::FactId fact);                              // a click or Enter; an id of 0: nothing chosen
    void factOpened(exeunt::FactId fact);                              // a double click: open its article at the sentence
    void statementChosen(const exeunt::ui::Statement& statement);      // a click on a mark that is not one fact
    void sentenceOpened(exeunt::ArticleId article, exeunt::Span span); // a double click on one that stands on no fact
};

} // namespace exeunt::ui
