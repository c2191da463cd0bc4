// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/export_dialog.h"
#include "ui/filter/filter_state.h"
#include "ui/window/page_entry.h"

#include <QAction>
#include <QImage>
#include <QString>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace exeunt::ui {

class LibraryClient;

/// What a view may ask of the window it stands in. The window outlives its views.
struct ViewContext {
    QWidget* window = nullptr; // the parent of its page
    FilterState* filter = nullptr;
    QAction* addArticles = nullptr;
    QAction* chooseCompanies = nullptr;
    std::function<std::shared_ptr<const view::FactTable>()> table; // null while there is none
    std::function<LibraryClient*()> library;                       // the same
    std::function<ThemeKind()> theme;
    std::function<FactId()> chosenFact;
    std::function<QString(FactId)> sentenceOf; // in one line, for tooltips; "" while it is not read yet
    std::function<void(ExportOffer)> askHowToExport;
    std::function<void(const QImage&, const QString& says)> copy; // to the clipboard; `says` what was copied
};

/// How a view becomes a file or a picture on the clipboard. `Options` are SheetOptions and what the view adds to them.
template <class Options>
struct ViewExport {
    QString title;                       // of the dialog: "Export the flow"
    QString copied;                      // "Copied the flow"
    std::function<void(Options&)> shown; // adds what the screen shows
    std::function<Result<void>(const view::FactTable&, const view::Filter&, const Options&, const QString& file)> write;
    std::function<QImage(const view::FactTable&, const view::Filter&, const Options&)> image;
    std::vector<ExportOffer::Format> moreFormats = {};
};

/// Options of a file as the screen has them.
template <class Options>
[[nodiscard]] Options shownOptions(const ViewContext& context, const QWidget& page, const ViewExport<Options>& how)
{
    Options options;
    options.theme = context.theme();
    options.scale = 2;
    options.size = page.size();
    options.selected = context.chosenFact();
    how.shown(options);
    return options;
}

/// Lets an entry, whose page and name are set, be exported and copied.
template <class Options>
void addExport(PageEntry& entry, const ViewContext& context, const ViewExport<Options>& how)
{
    entry.exportPicture = [&context, how, name = entry.name, page = entry.page] {
        const auto table = context.table();
        if (!table)
            return;
        const auto shown = shownOptions(context, *page, how);
        ExportOffer offer{name, how.title, shown, false, {}, how.moreFormats};
        offer.write = [table, filter = context.filter->filter(), shown, write = how.write](
                          const SheetOptions& chosen, bool, const QString& file) {
            auto options = shown;
            static_cast<SheetOptions&>(options) = chosen;
            return write(*table, filter, options, file);
        };
        context.askHowToExport(std::move(offer));
    };
    entry.copyPicture = [&context, how, page = entry.page] {
        if (const auto table = context.table())
            context.copy(how.image(*table, context.filter->filter(), shownOptions(context, *page, how)), how.copied);
    };
}

/// Lets a page ask for articles and for an empty filter.
template <class Page>
void connectWishes(const ViewContext& context, Page* page)
{
    QObject::connect(page, &Page::addArticlesWanted, context.addArticles, &QAction::trigger);
    QObject::connect(page, &Page::clearFilterWanted, context.filter, &FilterState::clear);
}

} // namespace exeunt::ui
