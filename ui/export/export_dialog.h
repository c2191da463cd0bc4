// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/filter.h"
#include "ui/export/timeline_export.h"

#include <QDialog>

#include <functional>
#include <memory>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace exeunt::ui {

/// Where to write: the program asks with a file dialog, a test answers. In: a suggestion with its ending. Out: "" to give up.
using FileQuestion = std::function<QString(QWidget* parent, const QString& suggestion)>;
/// Asks with the system's dialog.
[[nodiscard]] QString askForExportFile(QWidget* parent, const QString& suggestion);

/// Asks how the timeline becomes a file, and writes it. A failure is shown in the dialog, which then stays open.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// `options`: lanes, theme and selection as on the screen; `visible` set: the part that is looked at can be chosen.
    ExportDialog(std::shared_ptr<const view::FactTable> table, view::Filter filter, ExportOptions options, FileQuestion question,
        QWidget* parent = nullptr);

    [[nodiscard]] ExportOptions chosenOptions() const;

signals:
    void exported(const QString& file);

private:
    void buildFields(QLayout* layout);
    void followFormat();
    void write();
    [[nodiscard]] QString ending() const;

    std::shared_ptr<const view::FactTable> m_table;
    view::Filter m_filter;
    ExportOptions m_options;
    FileQuestion m_question;
    QComboBox* m_format;
    QComboBox* m_part;
    QComboBox* m_theme;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QDoubleSpinBox* m_scale;
    QCheckBox* m_transparent;
    QLineEdit* m_title;
    QLabel* m_error;
};

} // namespace exeunt::ui
