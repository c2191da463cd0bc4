// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flow/flow_painter.h"

#include "ui/flow/flow_words.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::flow;
using Kind = FlowMark::Kind;

namespace {

constexpr double kLabelGap = 8;
constexpr double kHeading = 20; // how far above the first box the words over the sides stand
constexpr double kPlain = 0.42, kSingledOut = 0.8, kStepsBack = 0.16;

QRectF toRectF(const view::Rect& r)
{
    return {r.x, r.y, r.width, r.height};
}

QPainterPath pathOf(const Band& band)
{
    const double third = (band.x1 - band.x0) * 0.5;
    const double t = band.thickness;
    QPainterPath path{{band.x0, band.y0}};
    path.cubicTo(band.x0 + third, band.y0, band.x1 - third, band.y1, band.x1, band.y1);
    path.lineTo(band.x1, band.y1 + t);
    path.cubicTo(band.x1 - third, band.y1 + t, band.x0 + third, band.y0 + t, band.x0, band.y0 + t);
    path.closeSubpath();
    return path;
}

std::vector<std::uint32_t> bandsByThickness(const Layout& layout)
{
    std::vector<std::uint32_t> order(layout.bands.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
        [&](std::uint32_t a, std::uint32_t b) { return layout.bands[a].thickness > layout.bands[b].thickness; });
    return order;
}

bool isSingledOut(const FlowStage& stage, std::uint32_t band, const FlowHighlights& highlights)
{
    const auto by = [&](const std::optional<FlowMark>& mark) {
        if (!mark)
            return false;
        if (mark->kind == Kind::Band)
            return mark->index == band;
        const auto& box = stage.layout().boxes[mark->index];
        const auto& link = stage.flow().links()[stage.layout().bands[band].link];
        return (box.side == Side::Left ? link.from : link.to) == box.node;
    };
    return by(highlights.hovered) || by(highlights.selected) || by(highlights.focused);
}

QColor withOpacity(QColor color, double opacity)
{
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

} // namespace

FlowPainter::FlowPainter(Surface& surface, const Theme& theme, const TextRuler& ruler)
    : m_surface{surface}
    , m_theme{theme}
    , m_ruler{ruler}
{
}

void FlowPainter::paint(const FlowStage& stage, const QRectF& seen, const FlowHighlights& highlights)
{
    if (stage.mode() == FlowMode::Matrix) {
        paintMatrix(stage, seen, highlights);
        return;
    }
    beginSeen(seen);
    paintBands(stage, highlights, highlights.any());
    paintSingledOut(stage, highlights);
    endSeen();
}

void FlowPainter::paintGround(const FlowStage& stage, const QRectF& seen, bool isSteppedBack)
{
    beginSeen(seen);
    paintBands(stage, {}, isSteppedBack);
    endSeen();
}

void FlowPainter::paintFront(const FlowStage& stage, const QRectF& seen, const FlowHighlights& highlights)
{
    beginSeen(seen);
    paintSingledOut(stage, highlights);
    endSeen();
}

void FlowPainter::beginSeen(const QRectF& seen)
{
    m_surface.pushClip({0, 0, seen.width(), seen.height()});
    m_surface.pushOffset(-seen.topLeft());
}

void FlowPainter::endSeen()
{
    m_surface.popOffset();
    m_surface.popClip();
}

void FlowPainter::text(double x, double middle, const QString& words, TextRole role, const QColor& color)
{
    m_surface.text({x, middle + m_ruler.baseline(role)}, words, role, color);
}

void FlowPainter::textEndingAt(double right, double middle, const QString& words, TextRole role, const QColor& color)
{
    text(right - m_ruler.width(words, role), middle, words, role, color);
}

void FlowPainter::textAround(double x, double middle, const QString& words, TextRole role, const QColor& color)
{
    text(x - m_ruler.width(words, role) / 2, middle, words, role, color);
}

QColor FlowPainter::colorOf(const Node& node) const
{
    return node.kind == view::PlaceKind::Company ? companyColor(m_theme, node.company) : m_theme.neutralMark;
}

/// The thick ones first, so that the thin ones are not buried; what is singled out comes last, and all others step back.
void FlowPainter::paintBands(const FlowStage& stage, const FlowHighlights& highlights, bool isSteppedBack)
{
    for (const auto index : bandsByThickness(stage.layout()))
        if (!isSingledOut(stage, index, highlights))
            paintBand(stage, index, isSteppedBack ? kStepsBack : kPlain, false);
}

void FlowPainter::paintSingledOut(const FlowStage& stage, const FlowHighlights& highlights)
{
    const auto& layout = stage.layout();
    if (highlights.any())
        for (const auto index : bandsByThickness(layout))
            if (isSingledOut(stage, index, highlights))
                paintBand(stage, index, kSingledOut, highlights.focused == FlowMark{Kind::Band, index});
    for (std::uint32_t i = 0; i < layout.boxes.size(); ++i)
        paintBox(stage, i, highlights);
    paintSides(stage);
}

void FlowPainter::paintBand(const FlowStage& stage, std::uint32_t index, double opacity, bool isOutlined)
{
    const auto& band = stage.layout().bands[index];
    const auto& link = stage.flow().links()[band.link];
    const auto& from = stage.flow().nodes()[link.from];
    const auto& to = stage.flow().nodes()[link.to];
    const auto color = from.kind == view::PlaceKind::Company ? colorOf(from) : colorOf(to);
    m_surface.beginGroup({{u"class"_s, band.isGroups ? u"band groups"_s : u"band"_s},
        {u"data-count"_s, QString::number(band.count)}, {u"data-link"_s, QString::number(band.link)}});
    const auto fill = withOpacity(color, band.isGroups ? opacity * 0.5 : opacity);
    const Stroke outline = isOutlined ? Stroke{m_theme.focus, 2}
        : band.isGroups               ? Stroke{withOpacity(color, std::min(1.0, opacity * 1.6)), 1.2, true}
                                      : Stroke{};
    m_surface.path(pathOf(band), fill, outline);
    m_surface.endGroup();
}

void FlowPainter::paintBox(const FlowStage& stage, std::uint32_t index, const FlowHighlights& highlights)
{
    const auto& box = stage.layout().boxes[index];
    const auto& node = stage.flow().nodes()[box.node];
    const auto rect = toRectF(box.box);
    m_surface.beginGroup({{u"class"_s, u"node"_s}, {u"data-side"_s, box.side == Side::Left ? u"left"_s : u"right"_s},
        {u"data-people"_s, QString::number(box.people)}, {u"data-groups"_s, QString::number(box.groups)}});
    m_surface.rect(rect, colorOf(node), 2);
    if (highlights.focused == FlowMark{Kind::Box, index})
        m_surface.rect(rect.adjusted(-3, -3, 3, 3), QColor{}, 4, {m_theme.focus, 2});
    const auto count = QString::number(box.people + box.groups);
    const double room =
        box.side == Side::Left ? rect.left() - 2 * kLabelGap : stage.content().width() - rect.right() - 2 * kLabelGap;
    const double countWidth = m_ruler.width(count, TextRole::Secondary) + 6;
    const auto name = m_ruler.elided(nodeName(stage.flow(), box.node), room - countWidth);
    const double nameWidth = m_ruler.width(name);
    const auto whole = nodeOriginal(stage.flow(), box.node);
    const double originalWidth = whole.isEmpty() ? 0 : m_ruler.width(whole, TextRole::Secondary) + 6;
    const bool hasOriginal = originalWidth > 0 && nameWidth + originalWidth + countWidth <= room;
    const double middle = rect.center().y();
    const auto& ink = node.kind == view::PlaceKind::Company ? m_theme.ink : m_theme.inkSecondary;
    const double all = nameWidth + (hasOriginal ? originalWidth : 0) + countWidth;
    double x = box.side == Side::Left ? rect.left() - kLabelGap - all : rect.right() + kLabelGap;
    text(x, middle, name, TextRole::Text, ink);
    x += nameWidth + 6;
    if (hasOriginal)
        text(x, middle, whole, TextRole::Secondary, m_theme.inkSecondary);
    text(hasOriginal ? x + originalWidth : x, middle, count, TextRole::Secondary, m_theme.ink);
    m_surface.endGroup();
}

void FlowPainter::paintSides(const FlowStage& stage)
{
    const auto& boxes = stage.layout().boxes;
    const auto at = [&](Side side) {
        return std::find_if(boxes.begin(), boxes.end(), [side](const NodeBox& box) { return box.side == side; });
    };
    double top = stage.content().height();
    for (const auto& box : boxes)
        top = std::min(top, box.box.y);
    if (const auto left = at(Side::Left); left != boxes.end())
        textEndingAt(left->box.right(), top - kHeading, tr("left"), TextRole::Strong, m_theme.inkSecondary);
    if (const auto right = at(Side::Right); right != boxes.end())
        text(right->box.x, top - kHeading, tr("went to"), TextRole::Strong, m_theme.inkSecondary);
}

void FlowPainter::paintMatrix(const FlowStage& stage, const QRectF& seen, const FlowHighlights& highlights)
{
    const auto& frame = stage.frame();
    const double left = frame.margin + frame.rowHeads;
    const double top = frame.margin + frame.columnHeads;
    m_surface.pushClip({left, top, seen.width() - left, seen.height() - top});
    m_surface.pushOffset(-seen.topLeft());
    paintCells(stage, seen, highlights);
    m_surface.popOffset();
    m_surface.popClip();
    m_surface.pushClip({0, top, left, seen.height() - top});
    m_surface.pushOffset({0, -seen.top()});
    paintRowHeads(stage, seen, highlights);
    m_surface.popOffset();
    m_surface.popClip();
    m_surface.pushClip({left - 4, 0, seen.width() - left + 4, top});
    m_surface.pushOffset({-seen.left(), 0});
    paintColumnHeads(stage, seen, highlights);
    m_surface.popOffset();
    m_surface.popClip();
    text(frame.margin, top - 12, tr("left ↓   went to →"), TextRole::Secondary, m_theme.inkSecondary);
}

void FlowPainter::paintSum(const QRectF& cell, const Matrix::Sum& sum)
{
    textAround(cell.center().x(), cell.center().y(), QString::number(sum.people + sum.groups), TextRole::Strong, m_theme.ink);
}

void FlowPainter::paintCells(const FlowStage& stage, const QRectF& seen, const FlowHighlights& highlights)
{
    const auto& matrix = stage.matrix();
    const auto& links = stage.flow().links();
    std::uint32_t most = 1;
    for (const auto link : matrix.cells)
        if (link != Matrix::kNoLink && !links[link].isWithin())
            most = std::max(most, links[link].counted());
    for (std::size_t row = 0; row < matrix.rows.size(); ++row) {
        const auto line = stage.cellRect(row, 0);
        if (line.bottom() < seen.top() || line.top() > seen.bottom())
            continue;
        for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
            const auto cell = stage.cellRect(row, column);
            if (cell.right() < seen.left() || cell.left() > seen.right())
                continue;
            const auto index = matrix.cell(row, column);
            const auto inner = cell.adjusted(1, 1, -1, -1);
            const bool isWithin = matrix.rows[row] == matrix.columns[column];
            const FlowMark mark{Kind::Cell, static_cast<std::uint32_t>(row * matrix.columns.size() + column)};
            const auto count = index == Matrix::kNoLink ? 0 : links[index].counted();
            const double part = std::sqrt(static_cast<double>(std::min(count, most)) / most);
            m_surface.rect(inner,
                isWithin         ? m_theme.strip
                    : count == 0 ? m_theme.panel
                                 : blend(m_theme.accent, m_theme.panel, 0.08 + 0.34 * part));
            if (index == Matrix::kNoLink)
                continue;
            m_surface.beginGroup(
                {{u"class"_s, u"cell"_s}, {u"data-count"_s, QString::number(count)}, {u"data-link"_s, QString::number(index)}});
            textAround(cell.center().x(), cell.center().y(), QString::number(count), TextRole::Text,
                isWithin || count == 0 ? m_theme.inkSecondary : m_theme.ink);
            m_surface.endGroup();
            if (highlights.selected == mark || highlights.hovered == mark || highlights.focused == mark)
                m_surface.rect(inner, QColor{}, 2, {highlights.hovered == mark ? m_theme.neutralMark : m_theme.focus, 2});
        }
        paintSum(stage.cellRect(row, matrix.columns.size()), matrix.rowSums[row]);
    }
    for (std::size_t column = 0; column < matrix.columns.size(); ++column)
        paintSum(stage.cellRect(matrix.rows.size(), column), matrix.columnSums[column]);
    paintSum(stage.cellRect(matrix.rows.size(), matrix.columns.size()), matrix.total);
}

void FlowPainter::paintRowHeads(const FlowStage& stage, const QRectF& seen, const FlowHighlights& highlights)
{
    const auto& matrix = stage.matrix();
    for (std::uint32_t row = 0; row < matrix.rows.size(); ++row) {
        const FlowMark mark{Kind::RowHead, row};
        const auto rect = stage.rectOf(mark);
        if (rect.bottom() < seen.top() || rect.top() > seen.bottom())
            continue;
        const auto& node = stage.flow().nodes()[matrix.rows[row]];
        const bool isSorting = stage.sortedBy() == FlowMark{Kind::RowHead, matrix.rows[row]};
        if (highlights.hovered == mark || highlights.focused == mark || highlights.selected == mark || isSorting)
            m_surface.rect(rect.adjusted(0, 1, -2, -1), isSorting ? m_theme.accentSoft : m_theme.controlHover, 4);
        m_surface.rect({rect.left() + 4, rect.center().y() - 4, 8, 8}, colorOf(node), 4);
        text(rect.left() + 18, rect.center().y(), m_ruler.elided(nodeName(stage.flow(), matrix.rows[row]), rect.width() - 28),
            TextRole::Text, node.kind == view::PlaceKind::Company ? m_theme.ink : m_theme.inkSecondary);
    }
    const auto last = stage.cellRect(matrix.rows.size(), 0);
    text(stage.frame().margin + 18, last.center().y(), tr("all"), TextRole::Strong, m_theme.inkSecondary);
}

void FlowPainter::paintColumnHeads(const FlowStage& stage, const QRectF& seen, const FlowHighlights& highlights)
{
    const auto& matrix = stage.matrix();
    const double length = stage.frame().columnHeads * stage.frame().slope;
    const auto slanted = [&](const QRectF& rect, const QString& words, TextRole role, const QColor& color) {
        m_surface.pushTurn({rect.center().x() + 2, rect.bottom() - 8}, -45);
        text(0, 0, m_ruler.elided(words, length, role), role, color);
        m_surface.popTurn();
    };
    for (std::uint32_t column = 0; column < matrix.columns.size(); ++column) {
        const FlowMark mark{Kind::ColumnHead, column};
        const auto rect = stage.rectOf(mark);
        if (rect.right() < seen.left() || rect.left() - stage.frame().slant > seen.right())
            continue;
        const auto& node = stage.flow().nodes()[matrix.columns[column]];
        const bool isSorting = stage.sortedBy() == FlowMark{Kind::ColumnHead, matrix.columns[column]};
        const bool isLit = highlights.hovered == mark || highlights.focused == mark || highlights.selected == mark || isSorting;
        m_surface.rect({rect.left() + 2, rect.bottom() - 5, rect.width() - 4, 3}, colorOf(node));
        slanted(rect, nodeName(stage.flow(), matrix.columns[column]), isLit ? TextRole::Strong : TextRole::Text,
            isLit                                       ? m_theme.accentInk
                : node.kind == view::PlaceKind::Company ? m_theme.ink
                                                        : m_theme.inkSecondary);
    }
    auto sums = stage.cellRect(0, matrix.columns.size());
    sums.moveBottom(sums.top());
    slanted(sums, tr("all"), TextRole::Strong, m_theme.inkSecondary);
}

} // namespace exeunt::ui
