// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/export/sheet.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <functional>
#include <string>

namespace exeunt::ui {

/// What a view has to say in each sort of file; each is asked for only when the file's ending wants it.
struct FileMaker {
    std::function<Sheet()> sheet;
    std::function<std::string()> csv, json;
    std::function<std::string()> markdown = {};     // empty: the view has none
    std::function<Result<std::string>()> xlsx = {}; // the same
};

/// Writes a view.
/// In:    the format is the file's ending: png, svg, pdf pictures; csv, json, and md, xlsx of some views, the data behind them.
/// Out:   the picture bears title, filter, sources and version, in sight and inside the file. Written as a whole or not at all.
/// Fails: BadInput for an unknown ending or a size beyond what the format holds; Storage naming the file and the reason.
Result<void> writeView(const FileMaker& maker, const SheetOptions& options, const QString& file);

/// The picture without a file. An empty image where the size is too large.
[[nodiscard]] QImage imageOf(const Sheet& sheet);

} // namespace exeunt::ui
