// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/timeline_export.h"

#include "core/view/fact_export.h"
#include "ui/export/picture_file.h"
#include "ui/export/timeline_content.h"

#include <QClipboard>
#include <QGuiApplication>

namespace exeunt::ui {

namespace {

Sheet sheetOf(const view::FactTable& table, const view::Filter& filter, const ExportOptions& options)
{
    return Sheet{std::make_unique<TimelineContent>(table, filter, options), filter, options};
}

} // namespace

Result<void> exportTimeline(
    const view::FactTable& table, const view::Filter& filter, const ExportOptions& options, const QString& file)
{
    FileMaker maker;
    maker.sheet = [&] { return sheetOf(table, filter, options); };
    maker.csv = [&] { return view::factsCsv(table, filter); };
    maker.json = [&] { return view::factsJson(table, filter); };
    return writeView(maker, options, file);
}

QImage timelineImage(const view::FactTable& table, const view::Filter& filter, const ExportOptions& options)
{
    return imageOf(sheetOf(table, filter, options));
}

void copyTimeline(const view::FactTable& table, const view::Filter& filter, const ExportOptions& options)
{
    QGuiApplication::clipboard()->setImage(timelineImage(table, filter, options));
}

ExportCounts exportCounts(const view::FactTable& table, const view::Filter& filter, const ExportOptions& options)
{
    const auto sheet = sheetOf(table, filter, options);
    return static_cast<const TimelineContent&>(sheet.content()).counts();
}

} // namespace exeunt::ui
