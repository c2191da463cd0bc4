// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace exeunt::view {
class FactTable;
}

namespace exeunt::ui {

/// The line at the bottom: what the library holds, how much of it the filter lets through, and the progress of an import.
class StatusStrip : public QWidget {
    Q_OBJECT
public:
    explicit StatusStrip(QWidget* parent = nullptr);

    /// `passing` facts of the table are shown; a null table clears the counts.
    void showCounts(const view::FactTable* table, std::size_t passing);
    void showLibrary(const QString& name, const QString& path);
    /// Says for some seconds what was done.
    void showDone(const QString& sentence);
    void showProgress(int done, int total, const QString& current);
    void endProgress();

signals:
    void cancelAsked();

private:
    QLabel* m_counts;
    QLabel* m_conflicts;
    QLabel* m_done;
    QLabel* m_library;
    QLabel* m_current;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QTimer* m_forget;
};

} // namespace exeunt::ui
