// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategies/strategies_stage.h"

#include "ui/strategies/strategies_words.h"

#include <algorithm>

namespace exeunt::ui {

using namespace view::strategies;
using Kind = StrategiesMark::Kind;

namespace {

constexpr double kSightMargin = 12;
constexpr double kHandle = 20; // the room of a grip or a cross

QRectF toRectF(const view::Rect& r)
{
    return {r.x, r.y, r.width, r.height};
}

TextRole roleOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Statement:
        return TextRole::Text;
    case TextStyle::Head:
    case TextStyle::Aspect:
        return TextRole::Strong;
    case TextStyle::Meta:
    case TextStyle::Term:
        break;
    }
    return TextRole::Secondary;
}

template <class T>
void toggle(std::unordered_set<T>& set, const T& value)
{
    if (set.erase(value) == 0)
        set.insert(value);
}

} // namespace

StrategiesStage::StrategiesStage() = default;

void StrategiesStage::setFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter)
{
    if (m_grid && table == m_table && filter == m_filter)
        return;
    const bool isOther = filter != m_filter;
    m_table = std::move(table);
    m_filter = filter;
    if (isOther)
        m_scroll = {};
    makeGrid();
}

void StrategiesStage::makeGrid()
{
    if (!m_table)
        return;
    m_grid = std::make_unique<Strategies>(m_table, m_filter, m_options);
    arrange();
}

void StrategiesStage::setSize(const QSizeF& size)
{
    if (size == m_size)
        return;
    const bool isNarrower = size.width() != m_size.width();
    m_size = size;
    if (isNarrower)
        arrange();
    keepInBounds();
}

void StrategiesStage::setOptions(const Options& options)
{
    if (options == m_options)
        return;
    m_options = options;
    makeGrid();
}

void StrategiesStage::setForExport(bool isForExport)
{
    m_isForExport = isForExport;
    arrange();
}

void StrategiesStage::setPins(const std::vector<StrategyId>& pins)
{
    m_pins = {pins.begin(), pins.end()};
    arrange();
}

std::vector<StrategyId> StrategiesStage::pins() const
{
    std::vector<StrategyId> pins{m_pins.begin(), m_pins.end()};
    std::sort(pins.begin(), pins.end());
    return pins;
}

void StrategiesStage::togglePin(StrategyId id)
{
    toggle(m_pins, id);
}

void StrategiesStage::arrange()
{
    if (!m_grid)
        return;
    LayoutOptions options;
    options.width = m_size.width();
    options.opensAll = m_opensAll || m_isForExport;
    if (options.opensAll)
        options.mostLines = 0;
    options.opened = m_opened;
    options.openedTexts = m_openedTexts;
    if (m_isForExport)
        options.pinned = m_pins;
    options.sharedLabel = sharedLabel().toStdString();
    options.singleLabel = singleLabel().toStdString();
    m_layout = layOut(
        *m_grid, [this](std::string_view text, TextStyle style) { return m_ruler.width(text, roleOf(style)); }, options);
    collectMarks();
    keepInBounds();
}

void StrategiesStage::moveCompany(std::size_t from, std::size_t to)
{
    const auto& companies = m_grid->companies();
    if (from >= companies.size() || to == from || to == from + 1)
        return;
    std::vector<std::string> order;
    for (std::size_t i = 0; i < companies.size(); ++i) {
        if (i == to)
            order.push_back(companies[from].text);
        if (i != from)
            order.push_back(companies[i].text);
    }
    if (to >= companies.size())
        order.push_back(companies[from].text);
    for (const auto& before : m_options.order) // those that are not shown now keep their places behind
        if (std::find(order.begin(), order.end(), before) == order.end())
            order.push_back(before);
    auto options = m_options;
    options.order = std::move(order);
    setOptions(options);
}

void StrategiesStage::hideCompany(std::size_t company)
{
    auto options = m_options;
    options.hiddenCompanies.push_back(m_grid->companies()[company].text);
    setOptions(options);
}

void StrategiesStage::hideAspect(std::size_t row)
{
    auto options = m_options;
    options.hiddenAspects.push_back(m_grid->rows()[row]);
    setOptions(options);
}

void StrategiesStage::toggleCell(std::size_t cell)
{
    toggle(m_opened, m_layout.cells[cell].key);
    arrange();
}

void StrategiesStage::toggleText(std::size_t statement)
{
    toggle(m_openedTexts, m_grid->statements()[m_layout.statements[statement].statement].id);
    arrange();
}

void StrategiesStage::setOpensAll(bool opensAll)
{
    m_opensAll = opensAll;
    m_opened.clear();
    m_openedTexts.clear();
    arrange();
}

double StrategiesStage::headBottom() const
{
    double bottom = 0;
    for (const auto& head : m_layout.heads)
        bottom = std::max(bottom, head.box.y + head.box.height);
    return bottom;
}

double StrategiesStage::aspectRight() const
{
    return m_layout.columnBoxes.empty() ? 0 : m_layout.columnBoxes.front().x;
}

void StrategiesStage::scrollBy(QPointF by)
{
    m_scroll += by;
    keepInBounds();
}

void StrategiesStage::keepInBounds()
{
    const auto room = content() - m_size;
    m_scroll = {
        std::clamp(m_scroll.x(), 0.0, std::max(0.0, room.width())), std::clamp(m_scroll.y(), 0.0, std::max(0.0, room.height()))};
}

QRectF StrategiesStage::rectOf(const StrategiesMark& mark) const
{
    const auto body = -m_scroll;
    switch (mark.kind) {
    case Kind::Head:
        return toRectF(m_layout.heads[mark.index].box).translated(body.x(), 0);
    case Kind::Aspect:
        return toRectF(m_layout.rowBoxes[mark.index]).translated(0, body.y());
    case Kind::Cell:
        return toRectF(m_layout.cells[mark.index].box).translated(body);
    case Kind::Statement:
        return toRectF(m_layout.statements[mark.index].box).translated(body);
    case Kind::More:
        return toRectF(m_layout.cells[mark.index].more).translated(body);
    case Kind::Term:
        return toRectF(m_layout.terms[mark.index].box).translated(body);
    }
    return {};
}

std::optional<StrategiesMark> StrategiesStage::markAt(QPointF at) const
{
    if (!hasGrid())
        return {};
    const bool isHead = at.y() < headBottom();
    const bool isAspect = at.x() < aspectRight();
    if (isHead && isAspect)
        return {};
    const auto hit = hitAt(m_layout, at.x() + (isAspect ? 0 : m_scroll.x()), at.y() + (isHead ? 0 : m_scroll.y()));
    switch (hit.part) {
    case Hit::Part::Nothing:
        return {};
    case Hit::Part::Head:
        return isHead ? std::optional{StrategiesMark{Kind::Head, hit.index}} : std::nullopt;
    case Hit::Part::Aspect:
        return isAspect ? std::optional{StrategiesMark{Kind::Aspect, hit.index}} : std::nullopt;
    case Hit::Part::Cell:
        return StrategiesMark{Kind::Cell, hit.index};
    case Hit::Part::Statement:
        return StrategiesMark{Kind::Statement, hit.index};
    case Hit::Part::More:
        return StrategiesMark{Kind::More, hit.index};
    case Hit::Part::Term:
        return StrategiesMark{Kind::Term, hit.index};
    }
    return {};
}

QRectF StrategiesStage::gripOf(std::size_t head) const
{
    const auto box = rectOf({Kind::Head, static_cast<std::uint32_t>(head)});
    return {box.right() - kHandle, box.y() + kMetrics.head / 2 - kHandle / 2 - 4, kHandle, kHandle};
}

QRectF StrategiesStage::hiderOf(const StrategiesMark& mark) const
{
    if (mark.kind == Kind::Head)
        return gripOf(mark.index).translated(-kHandle, 0);
    const auto box = rectOf(mark);
    return {box.right() - kHandle - 4, box.y() + 8, kHandle, kHandle};
}

std::size_t StrategiesStage::dropAt(double x) const
{
    std::size_t before = 0;
    for (const auto& head : m_layout.heads)
        if (x + m_scroll.x() > head.box.x + head.box.width / 2)
            ++before;
    return before;
}

void StrategiesStage::bringIntoSight(const StrategiesMark& mark)
{
    const auto rect = rectOf(mark).adjusted(-kSightMargin, -kSightMargin, kSightMargin, kSightMargin);
    QPointF by;
    if (mark.kind != Kind::Aspect) {
        if (rect.right() > m_size.width())
            by.setX(rect.right() - m_size.width());
        if (rect.left() - by.x() < aspectRight())
            by.setX(rect.left() - aspectRight());
    }
    if (mark.kind != Kind::Head) {
        if (rect.bottom() > m_size.height())
            by.setY(rect.bottom() - m_size.height());
        if (rect.top() - by.y() < headBottom())
            by.setY(rect.top() - headBottom());
    }
    scrollBy(by);
}

} // namespace exeunt::ui
