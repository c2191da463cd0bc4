// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

namespace {

QSpinBox* pixels(QWidget* parent, const QString& name, int value)
{
    auto* box = new QSpinBox{parent};
    box->setObjectName(name);
    box->setRange(400, 20000);
    box->setSingleStep(100);
    box->setValue(value);
    return box;
}

} // namespace

ExportOffer timelineOffer(std::shared_ptr<const view::FactTable> table, view::Filter filter, ExportOptions options)
{
    ExportOffer offer;
    offer.name = u"timeline"_s;
    offer.title = ExportDialog::tr("Export the timeline");
    offer.options = options;
    offer.hasVisiblePart = options.visible.has_value();
    offer.write = [table = std::move(table), filter = std::move(filter), shown = std::move(options)](
                      const SheetOptions& chosen, bool isVisiblePart, const QString& file) {
        auto whole = shown;
        static_cast<SheetOptions&>(whole) = chosen;
        if (!isVisiblePart)
            whole.visible.reset();
        return exportTimeline(*table, filter, whole, file);
    };
    return offer;
}

QString askForExportFile(QWidget* parent, const QString& suggestion)
{
    return QFileDialog::getSaveFileName(parent, ExportDialog::tr("Export the view"), suggestion);
}

ExportDialog::ExportDialog(std::shared_ptr<const view::FactTable> table, view::Filter filter, ExportOptions options,
    FileQuestion question, QWidget* parent)
    : ExportDialog{timelineOffer(std::move(table), std::move(filter), std::move(options)), std::move(question), parent}
{
}

ExportDialog::ExportDialog(ExportOffer offer, FileQuestion question, QWidget* parent)
    : QDialog{parent}
    , m_offer{std::move(offer)}
    , m_question{std::move(question)}
    , m_format{new QComboBox{this}}
    , m_part{new QComboBox{this}}
    , m_theme{new QComboBox{this}}
    , m_width{pixels(this, u"exportWidth"_s, m_offer.options.size.width())}
    , m_height{pixels(this, u"exportHeight"_s, m_offer.options.size.height())}
    , m_scale{new QDoubleSpinBox{this}}
    , m_transparent{new QCheckBox{tr("Transparent ground"), this}}
    , m_title{new QLineEdit{m_offer.options.title, this}}
    , m_error{new QLabel{this}}
{
    setWindowTitle(m_offer.title);
    auto* column = new QVBoxLayout{this};
    buildFields(column);
    auto* buttons = new QDialogButtonBox{QDialogButtonBox::Cancel, this};
    auto* save = buttons->addButton(tr("Export…"), QDialogButtonBox::ActionRole);
    save->setObjectName(u"exportSave"_s);
    save->setDefault(true);
    column->addWidget(m_error);
    column->addWidget(buttons);
    connect(save, &QPushButton::clicked, this, &ExportDialog::write);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::followFormat);
    followFormat();
}

void ExportDialog::buildFields(QLayout* layout)
{
    m_format->setObjectName(u"exportFormat"_s);
    m_format->addItem(tr("PNG picture"), u"png"_s);
    m_format->addItem(tr("SVG drawing"), u"svg"_s);
    m_format->addItem(tr("PDF page"), u"pdf"_s);
    m_format->addItem(tr("CSV table of the facts"), u"csv"_s);
    m_format->addItem(tr("JSON data of the facts"), u"json"_s);
    for (const auto& format : m_offer.moreFormats)
        m_format->addItem(format.words, format.ending);
    m_part->setObjectName(u"exportPart"_s);
    m_part->addItem(tr("Everything that passes the filter"));
    if (m_offer.hasVisiblePart)
        m_part->addItem(tr("The part on the screen"));
    m_theme->setObjectName(u"exportTheme"_s);
    m_theme->addItem(tr("Light"), static_cast<int>(ThemeKind::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(ThemeKind::Dark));
    m_theme->addItem(tr("Print, on white"), static_cast<int>(ThemeKind::Print));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(m_offer.options.theme)));
    m_scale->setObjectName(u"exportScale"_s);
    m_scale->setRange(0.5, 8);
    m_scale->setSingleStep(0.5);
    m_scale->setValue(m_offer.options.scale);
    m_transparent->setObjectName(u"exportTransparent"_s);
    m_title->setObjectName(u"exportTitle"_s);
    m_title->setPlaceholderText(tr("No title"));
    m_error->setObjectName(u"exportError"_s);
    m_error->setWordWrap(true);
    m_error->hide();
    auto* size = new QHBoxLayout;
    size->addWidget(m_width, 1);
    size->addWidget(new QLabel{u"×"_s, this});
    size->addWidget(m_height, 1);
    auto* form = new QFormLayout;
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Part"), m_part);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Size"), size);
    form->addRow(tr("Scale"), m_scale);
    form->addRow(tr("Look"), m_theme);
    form->addRow(QString{}, m_transparent);
    static_cast<QVBoxLayout*>(layout)->addLayout(form);
}

QString ExportDialog::ending() const
{
    return m_format->currentData().toString();
}

bool ExportDialog::isPicture() const
{
    return ending() == u"png" || ending() == u"svg" || ending() == u"pdf";
}

void ExportDialog::followFormat()
{
    for (QWidget* field : {static_cast<QWidget*>(m_part), static_cast<QWidget*>(m_theme), static_cast<QWidget*>(m_width),
             static_cast<QWidget*>(m_height), static_cast<QWidget*>(m_title)})
        field->setEnabled(isPicture());
    m_scale->setEnabled(ending() == u"png");
    m_transparent->setEnabled(ending() == u"png" || ending() == u"svg");
}

SheetOptions ExportDialog::chosenOptions() const
{
    auto options = m_offer.options;
    options.theme = static_cast<ThemeKind>(m_theme->currentData().toInt());
    options.size = QSize{m_width->value(), m_height->value()};
    options.scale = m_scale->value();
    options.isTransparent = m_transparent->isEnabled() && m_transparent->isChecked();
    options.title = m_title->text().trimmed();
    return options;
}

void ExportDialog::write()
{
    auto file = m_question(this, m_offer.name + u'.' + ending());
    if (file.isEmpty())
        return;
    if (!file.endsWith(u'.' + ending(), Qt::CaseInsensitive))
        file += u'.' + ending();
    if (const auto written = m_offer.write(chosenOptions(), m_part->currentIndex() > 0, file); !written) {
        m_error->setText(QString::fromStdString(written.error().what));
        m_error->show();
        return;
    }
    emit exported(file);
    accept();
}

} // namespace exeunt::ui
