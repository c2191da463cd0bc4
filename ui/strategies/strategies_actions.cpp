// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// StrategiesPage: what can be done with a statement, a row and a column, and what is kept for the next start.
#include "ui/strategies/strategies_page.h"

#include "ui/convert/text.h"
#include "ui/strategies/split_panel.h"
#include "ui/strategies/strategies_canvas.h"
#include "ui/strategies/strategies_words.h"
#include "ui/widget/stay_open_menu.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPointer>
#include <QToolButton>

#include <algorithm>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using article::Aspect;
using Kind = StrategiesMark::Kind;

namespace {

constexpr int kMostLibraries = 20; // whose pins are kept

template <class T>
void toggle(std::vector<T>& list, const T& value, bool isIn)
{
    const auto at = std::find(list.begin(), list.end(), value);
    if (isIn && at == list.end())
        list.push_back(value);
    else if (!isIn && at != list.end())
        list.erase(at);
}

QJsonArray written(const std::vector<std::string>& names)
{
    QJsonArray array;
    for (const auto& name : names)
        array.append(toQString(name));
    return array;
}

std::vector<std::string> readNames(const QJsonValue& json)
{
    std::vector<std::string> names;
    for (const auto& value : json.toArray())
        names.push_back(toUtf8(value.toString()));
    return names;
}

} // namespace

/// Says to the window what was chosen.
void StrategiesPage::tell(const StrategiesMark& mark)
{
    auto shown = statementOf(m_canvas->stage(), mark);
    addActions(shown, mark);
    emit statementChosen(shown);
}

bool StrategiesPage::tellAgain()
{
    const auto& selected = m_canvas->highlights().selected;
    if (!isVisible() || !selected)
        return false;
    tell(*selected);
    return true;
}

void StrategiesPage::addActions(Statement& shown, const StrategiesMark& mark)
{
    const auto& stage = m_canvas->stage();
    if (mark.kind == Kind::Statement) {
        const auto& statement = stage.grid().statements()[stage.layout().statements[mark.index].statement];
        const bool isPinned = stage.isPinned(statement.id);
        shown.actions.push_back({u"strategyPin"_s, isPinned ? tr("Unpin") : tr("Pin to export"),
            isPinned ? tr("Let the export show all statements of this cell again (P)")
                     : tr("Of this cell the export shows only what is pinned (P)"),
            [page = QPointer{this}, id = statement.id](QWidget&) {
                if (page)
                    page->togglePin(id);
            }});
        addCorrections(shown, statement);
    }
    if (m_canUndo && m_canUndo())
        shown.actions.push_back(
            {u"strategyUndo"_s, tr("Undo"), tr("Take back the last correction (Ctrl+Z)"), [page = QPointer{this}](QWidget&) {
                 if (page)
                     emit page->undoWanted();
             }});
}

void StrategiesPage::addCorrections(Statement& shown, const view::strategies::Statement& statement)
{
    const auto id = statement.id;
    const auto aspect = m_canvas->stage().grid().strategy(statement).aspect;
    const QPointer page{this};
    shown.actions.push_back(
        {u"strategyMove"_s, tr("Move to aspect…"), tr("It belongs into another row"), [page, id, aspect](QWidget& button) {
             if (page)
                 page->offerAspects(button, id, aspect);
         }});
    shown.actions.push_back(
        {u"strategyCorrect"_s, tr("Correct…"), tr("Company, aspect, words, date or voice"), [page, id](QWidget&) {
             if (page)
                 emit page->correctionWanted(id);
         }});
    shown.actions.push_back(
        {u"strategyReject"_s, tr("Not a strategy"), tr("Take it out; it can be taken back"), [page, id](QWidget&) {
             if (page)
                 emit page->rejectionWanted(id);
         }});
}

void StrategiesPage::togglePin(StrategyId id)
{
    m_canvas->stage().togglePin(id);
    m_canvas->update();
    // later: the button that was pressed goes when the details are written anew
    QMetaObject::invokeMethod(
        this, [this] { tellAgain(); }, Qt::QueuedConnection);
}

void StrategiesPage::offerAspects(QWidget& anchor, StrategyId id, Aspect current)
{
    auto* menu = new QMenu{this};
    menu->setObjectName(u"strategyAspects"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (std::size_t i = 0; i < view::strategies::kAspectCount; ++i) {
        const auto aspect = static_cast<Aspect>(i);
        auto* action = menu->addAction(aspectTitle(aspect));
        action->setCheckable(true);
        action->setChecked(aspect == current);
        action->setEnabled(aspect != current);
        connect(action, &QAction::triggered, this, [this, id, aspect] { emit aspectWanted(id, aspect); });
    }
    menu->popup(anchor.mapToGlobal(QPoint{0, anchor.height() + 2}));
}

void StrategiesPage::showMenu(const StrategiesMark& mark, QPoint global)
{
    const auto& stage = m_canvas->stage();
    auto* menu = new QMenu{this};
    menu->setObjectName(u"strategiesMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto change = [this](auto work) {
        return [this, work] {
            m_canvas->change(work);
            showState();
        };
    };
    if (mark.kind == Kind::Head) {
        const auto head = mark.index;
        const auto company = stage.layout().heads[head].company;
        const auto name = stage.grid().companies()[company].text;
        menu->addAction(tr("Earlier | now…"), this, [this, name] { openSplit(name); });
        menu->addSeparator();
        auto* left = menu->addAction(
            tr("Move to the left"), this, change([head](StrategiesStage& s) { s.moveCompany(head, std::max(1U, head) - 1); }));
        left->setEnabled(head > 0);
        auto* right =
            menu->addAction(tr("Move to the right"), this, change([head](StrategiesStage& s) { s.moveCompany(head, head + 2); }));
        right->setEnabled(head + 1 < stage.layout().heads.size());
        menu->addAction(tr("Hide column"), this, change([company](StrategiesStage& s) { s.hideCompany(company); }));
    } else if (mark.kind == Kind::Aspect) {
        menu->addAction(tr("Hide row"), this, change([row = mark.index](StrategiesStage& s) { s.hideAspect(row); }));
    } else if (mark.kind == Kind::Statement) {
        Statement shown;
        addActions(shown, mark);
        for (const auto& action : shown.actions)
            connect(menu->addAction(action.word), &QAction::triggered, this, [this, run = action.run] { run(*m_canvas); });
    }
    menu->isEmpty() ? menu->deleteLater() : menu->popup(global);
}

void StrategiesPage::openSplit(const std::string& company)
{
    const auto& stage = m_canvas->stage();
    m_split->setChecked(stage.options().split.has_value()); // a press says nothing yet
    std::vector<std::pair<std::string, QString>> companies;
    for (std::uint32_t i = 0; i < stage.grid().companies().size(); ++i)
        companies.emplace_back(stage.grid().companies()[i].text, companyTitle(stage.grid(), i));
    m_splitPanel->openBelow(*m_split, stage.options(), companies, company);
}

void StrategiesPage::setSplit(const std::optional<date::Day>& day, const std::vector<std::string>& only)
{
    auto options = m_canvas->stage().options();
    options.split = day;
    options.splitOnly = only;
    m_canvas->change([&](StrategiesStage& stage) { stage.setOptions(options); });
    showState();
}

void StrategiesPage::showEverything()
{
    auto options = m_canvas->stage().options();
    options.hiddenAspects.clear();
    options.hiddenCompanies.clear();
    options.hidesEmptyRows = false;
    m_canvas->change([&](StrategiesStage& stage) { stage.setOptions(options); });
    showState();
}

/// Every row and column there could be, those shown ticked.
void StrategiesPage::fillRowsMenu()
{
    m_rowsMenu->clear();
    const auto& stage = m_canvas->stage();
    if (!stage.hasGrid())
        return;
    const auto addLine = [this](const QString& words, bool isShown, auto set) {
        auto* action = m_rowsMenu->addAction(words);
        action->setCheckable(true);
        action->setChecked(isShown);
        connect(action, &QAction::toggled, this, [this, set](bool isOn) {
            auto options = m_canvas->stage().options();
            set(options, isOn);
            m_canvas->change([&](StrategiesStage& s) { s.setOptions(options); });
            showState();
        });
    };
    const auto& options = stage.options();
    for (std::size_t i = 0; i < view::strategies::kAspectCount; ++i) {
        const auto aspect = static_cast<Aspect>(i);
        const auto& hidden = options.hiddenAspects;
        addLine(aspectTitle(aspect), std::find(hidden.begin(), hidden.end(), aspect) == hidden.end(),
            [aspect](auto& o, bool isOn) { toggle(o.hiddenAspects, aspect, !isOn); });
    }
    m_rowsMenu->addSeparator();
    std::vector<std::string> names;
    for (const auto& company : stage.grid().companies())
        names.push_back(company.text);
    const auto shown = names.size();
    names.insert(names.end(), stage.grid().hiddenCompanies().begin(), stage.grid().hiddenCompanies().end());
    for (std::size_t i = 0; i < names.size(); ++i)
        addLine(
            toQString(names[i]), i < shown, [name = names[i]](auto& o, bool isOn) { toggle(o.hiddenCompanies, name, !isOn); });
    m_rowsMenu->addSeparator();
    addLine(tr("Rows without a statement"), !options.hidesEmptyRows, [](auto& o, bool isOn) { o.hidesEmptyRows = !isOn; });
    m_rowsMenu->addSeparator();
    m_rowsMenu->addAction(tr("Show everything"), this, &StrategiesPage::showEverything);
}

/// Pins belong to a library: another one's are put away, and this one's taken out.
void StrategiesPage::keepPins()
{
    const auto name = m_libraryName ? m_libraryName() : QString{};
    if (name == m_pinsOf)
        return;
    m_pins.insert(m_pinsOf, m_canvas->stage().pins());
    m_pinsOf = name;
    m_canvas->change([&](StrategiesStage& stage) { stage.setPins(m_pins.value(name)); });
}

QByteArray StrategiesPage::saveState() const
{
    const auto& options = m_canvas->stage().options();
    QJsonObject state;
    state.insert(u"order"_s, written(options.order));
    state.insert(u"hiddenCompanies"_s, written(options.hiddenCompanies));
    QJsonArray aspects;
    for (const auto aspect : options.hiddenAspects)
        aspects.append(toQString(article::toString(aspect)));
    state.insert(u"hiddenAspects"_s, aspects);
    state.insert(u"hidesEmptyRows"_s, options.hidesEmptyRows);
    if (options.split)
        state.insert(u"split"_s, toQString(date::isoDay(*options.split)));
    state.insert(u"splitOnly"_s, written(options.splitOnly));
    auto all = m_pins;
    all.insert(m_pinsOf, m_canvas->stage().pins());
    QJsonObject pins;
    for (auto at = all.cbegin(); at != all.cend(); ++at) {
        QJsonArray ids;
        for (const auto id : at.value())
            ids.append(static_cast<qint64>(id.value));
        if (!ids.isEmpty() && (pins.size() < kMostLibraries || at.key() == m_pinsOf))
            pins.insert(at.key(), ids);
    }
    state.insert(u"pins"_s, pins);
    return QJsonDocument{state}.toJson(QJsonDocument::Compact);
}

bool StrategiesPage::restoreState(const QByteArray& bytes)
{
    const auto document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return false;
    const auto state = document.object();
    auto options = m_canvas->stage().options();
    options.order = readNames(state[u"order"_s]);
    options.hiddenCompanies = readNames(state[u"hiddenCompanies"_s]);
    options.hiddenAspects.clear();
    for (const auto& word : readNames(state[u"hiddenAspects"_s]))
        if (const auto aspect = article::aspectFromString(word))
            options.hiddenAspects.push_back(*aspect);
    options.hidesEmptyRows = state[u"hidesEmptyRows"_s].toBool();
    const auto split = date::parseIsoDay(toUtf8(state[u"split"_s].toString()));
    options.split = split ? std::optional{*split} : std::nullopt;
    options.splitOnly = readNames(state[u"splitOnly"_s]);
    const auto pins = state[u"pins"_s].toObject();
    for (auto at = pins.begin(); at != pins.end(); ++at) {
        std::vector<StrategyId> ids;
        for (const auto& id : at.value().toArray())
            ids.push_back(StrategyId{id.toInteger()});
        m_pins.insert(at.key(), ids);
    }
    m_canvas->change([&](StrategiesStage& stage) {
        stage.setOptions(options);
        stage.setPins(m_pins.value(m_pinsOf));
    });
    showState();
    return true;
}

} // namespace exeunt::ui
