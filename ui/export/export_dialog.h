// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/filter.h"
#include "ui/export/timeline_export.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <vector>

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

/// A view that can become a file.
struct ExportOffer {
    QString name;         // "timeline": what the file is called at first
    QString title;        // of the dialog: "Export the timeline"
    SheetOptions options; // as on the screen
    bool hasVisiblePart = false;
    std::function<Result<void>(const SheetOptions& options, bool isVisiblePart, const QString& file)> write;
    struct Format {
        QString words, ending; // "Excel workbook", "xlsx"
    };
    std::vector<Format> moreFormats = {}; // that this view can be written in beside those of every view
};

/// The timeline; `visible` set in the options: the part that is looked at can be chosen.
[[nodiscard]] ExportOffer timelineOffer(std::shared_ptr<const view::FactTable> table, view::Filter filter, ExportOptions options);

/// Asks how a view becomes a file, and writes it. A failure is shown in the dialog, which then stays open.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(ExportOffer offer, FileQuestion question, QWidget* parent = nullptr);
    ExportDialog(std::shared_ptr<const view::FactTable> table, view::Filter filter, ExportOptions options, FileQuestion question,
        QWidget* parent = nullptr);

    [[nodiscard]] SheetOptions chosenOptions() const;

signals:
    void exported(const QString& file);

private:
    void buildFields(QLayout* layout);
    void followFormat();
    void write();
    [[nodiscard]] QString ending() const;
    [[nodiscard]] bool isPicture() const;

    ExportOffer m_offer;
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
