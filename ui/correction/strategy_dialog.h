// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/snapshot.h"
#include "core/service/strategy_edit.h"

#include <QDialog>
#include <QString>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace exeunt::ui {

/// Asks for a strategy: whose, which aspect, in which words, who says it, when. What is wrong is said in the dialog, which stays open.
class StrategyDialog : public QDialog {
    Q_OBJECT
public:
    /// In:    how it begins; `sentence`: what the article says, shown above the fields.
    StrategyDialog(const service::Snapshot& snapshot, const service::StrategyEdit& start, const QString& sentence,
        QWidget* parent = nullptr);

    [[nodiscard]] service::StrategyEdit edit() const;

private:
    void buildFields(const service::Snapshot& snapshot, const service::StrategyEdit& start);
    void showUnderstood();
    void take();

    QComboBox* m_company;
    QComboBox* m_aspect;
    QComboBox* m_voice;
    QPlainTextEdit* m_statement;
    QLineEdit* m_date;
    QLabel* m_understood;
    QLabel* m_error;
    std::optional<std::string> m_unit;
};

} // namespace exeunt::ui
