// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/strategy_editing.h"

#include "ui/convert/text.h"
#include "ui/correction/strategy_dialog.h"
#include "ui/library/library_client.h"
#include "ui/window/main_window.h"
#include "ui/window/views/view_context.h"

#include <algorithm>

namespace exeunt::ui {

namespace {

/// Opens a dialog; once it is taken, `then` gets the library, if there still is one, and what was typed.
template <class Then>
void open(
    const ViewContext& context, const service::StrategyEdit& start, const QString& title, const QString& sentence, Then then)
{
    auto* dialog = new StrategyDialog{context.table()->snapshot(), start, sentence, context.window};
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, context.window, [&context, dialog, then] {
        if (auto* library = context.library())
            then(*library, dialog->edit());
    });
    dialog->open();
}

/// The company whose name stands in the words: the longest, so that "Norvane Labs" is not taken for "Norvane".
std::string companyIn(const service::Snapshot& snapshot, const std::string& words)
{
    std::string found;
    std::size_t longest = 0;
    const auto look = [&](const std::string& form, const std::string& name) {
        if (form.size() > longest && words.find(form) != std::string::npos) {
            longest = form.size();
            found = name;
        }
    };
    for (const auto& organization : snapshot.organizations) {
        look(organization.name, organization.name);
        for (const auto& alias : organization.aliases)
            look(alias, organization.name);
    }
    return found;
}

} // namespace

void correctStrategy(const ViewContext& context, StrategyId id)
{
    const auto table = context.table();
    if (!table)
        return;
    const auto& all = table->snapshot().strategies;
    const auto at = std::find_if(all.begin(), all.end(), [id](const auto& strategy) { return strategy.id == id; });
    if (at == all.end())
        return;
    open(context, {at->organization, at->aspect, at->statement, at->date, at->voice}, MainWindow::tr("Correct a strategy"), {},
        [id](LibraryClient& library, const service::StrategyEdit& edit) { library.editStrategy(id, edit); });
}

void addStrategy(const ViewContext& context, ArticleId article, const Span& sentence, const std::string& words)
{
    const auto table = context.table();
    if (!table)
        return;
    service::StrategyEdit start;
    start.statement = words;
    const auto& chosen = context.filter->filter().organizations;
    start.organization.name = companyIn(table->snapshot(), words);
    if (start.organization.name.empty() && chosen.size() == 1)
        start.organization.name = chosen.front();
    open(context, start, MainWindow::tr("Add as strategy"), toQString(words),
        [article, sentence](
            LibraryClient& library, const service::StrategyEdit& edit) { library.addStrategy(article, sentence, edit); });
}

} // namespace exeunt::ui
