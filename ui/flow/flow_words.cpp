// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flow/flow_words.h"

#include "ui/convert/names.h"
#include "ui/convert/text.h"
#include "ui/convert/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::flow;
using Kind = FlowMark::Kind;
using view::PlaceKind;

namespace {

constexpr std::size_t kMostNamed = 14;

QString translated(const char* text, const char* hint = nullptr)
{
    return QCoreApplication::translate("exeunt::ui::Flow", text, hint);
}

QString pathOf(const Flow& flow, const Link& link)
{
    if (link.isWithin())
        return translated("within %1", "a company").arg(nodeName(flow, link.from));
    return nodeName(flow, link.from) + u" → "_s + nodeName(flow, link.to);
}

const Link& linkOf(const FlowStage& stage, const FlowMark& mark)
{
    return stage.flow()
        .links()[mark.kind == Kind::Band ? stage.layout().bands[mark.index].link : stage.matrix().cells[mark.index]];
}

struct Counts {
    std::size_t people = 0, groups = 0, takenBack = 0;
};

Counts countsOf(const FlowStage& stage, const FlowMark& mark)
{
    switch (mark.kind) {
    case Kind::Band:
    case Kind::Cell: {
        const auto& link = linkOf(stage, mark);
        return {link.people, link.groups, link.takenBack};
    }
    case Kind::Box:
        return {stage.layout().boxes[mark.index].people, stage.layout().boxes[mark.index].groups, 0};
    case Kind::RowHead: {
        const auto& sum = stage.matrix().rowSums[mark.index];
        return {sum.people, sum.groups, sum.takenBack};
    }
    case Kind::ColumnHead: {
        const auto& sum = stage.matrix().columnSums[mark.index];
        return {sum.people, sum.groups, sum.takenBack};
    }
    }
    return {};
}

QString wordsOf(const Counts& counts)
{
    auto words = countWords(counts.people, counts.groups);
    if (counts.takenBack > 0)
        words += (words.isEmpty() ? QString{} : u" · "_s) + translated("%1 taken back").arg(counts.takenBack);
    return words;
}

} // namespace

QString nodeName(const Flow& flow, std::uint32_t index)
{
    const auto& node = flow.nodes()[index];
    switch (node.kind) {
    case PlaceKind::Founding:
        return translated("own company");
    case PlaceKind::Retirement:
        return translated("retirement");
    case PlaceKind::Unknown:
        return translated("not stated");
    default:
        return shownOrganization(flow.table().snapshot(), node.name).name;
    }
}

QString nodeOriginal(const Flow& flow, std::uint32_t index)
{
    const auto& node = flow.nodes()[index];
    return node.kind == PlaceKind::Company ? shownOrganization(flow.table().snapshot(), node.name).original : QString{};
}

double widestName(const Flow& flow, const TextRuler& ruler)
{
    double widest = 0;
    for (std::uint32_t i = 0; i < flow.nodes().size(); ++i)
        widest = std::max(widest, ruler.width(nodeName(flow, i)));
    return widest;
}

QString countWords(std::size_t people, std::size_t groups)
{
    QStringList parts;
    if (people > 0)
        parts << (people == 1 ? translated("1 person") : translated("%1 people").arg(people));
    if (groups > 0)
        parts << (groups == 1 ? translated("1 team") : translated("%1 teams").arg(groups));
    return parts.join(u", "_s);
}

QString flowSummary(const Flow& flow)
{
    QStringList parts;
    std::size_t within = 0;
    for (const auto& link : flow.links())
        within += link.isWithin() ? link.counted() : 0;
    const auto counted = countWords(flow.people(), flow.groups());
    parts << (counted.isEmpty() ? translated("nobody") : counted);
    if (within > 0)
        parts << translated("%1 of them within one company").arg(within);
    if (flow.takenBack() > 0)
        parts << translated("%1 taken back").arg(flow.takenBack());
    return parts.join(u" · "_s);
}

QString markTitle(const FlowStage& stage, const FlowMark& mark)
{
    switch (mark.kind) {
    case Kind::Band:
    case Kind::Cell:
        return pathOf(stage.flow(), linkOf(stage, mark));
    case Kind::Box: {
        const auto& box = stage.layout().boxes[mark.index];
        const auto name = nodeName(stage.flow(), box.node);
        return box.side == Side::Left ? name + u" →"_s : u"→ "_s + name;
    }
    case Kind::RowHead:
        return nodeName(stage.flow(), stage.matrix().rows[mark.index]) + u" →"_s;
    case Kind::ColumnHead:
        return u"→ "_s + nodeName(stage.flow(), stage.matrix().columns[mark.index]);
    }
    return {};
}

QString accessibleMark(const FlowStage& stage, const FlowMark& mark)
{
    return markTitle(stage, mark) + u", "_s + wordsOf(countsOf(stage, mark));
}

QString markToolTip(const FlowStage& stage, const FlowMark& mark)
{
    QStringList lines{u"<b>%1</b>"_s.arg(markTitle(stage, mark).toHtmlEscaped()), wordsOf(countsOf(stage, mark))};
    const auto rows = stage.rowsOf(mark);
    for (std::size_t i = 0; i < std::min(rows.size(), kMostNamed); ++i) {
        const auto& fact = stage.table()->fact(rows[i]);
        lines << u"%1 · %2"_s.arg(whoMoved(fact), kindAndDate(fact)).toHtmlEscaped();
    }
    if (rows.size() > kMostNamed)
        lines << translated("… and %1 more").arg(rows.size() - kMostNamed);
    return u"<p style='white-space:pre'>%1</p>"_s.arg(lines.join(u"<br>"_s));
}

Statement statementOf(const FlowStage& stage, const FlowMark& mark)
{
    Statement statement;
    statement.name = markTitle(stage, mark);
    statement.words = wordsOf(countsOf(stage, mark));
    for (const auto row : stage.rowsOf(mark))
        statement.facts.push_back(stage.table()->fact(row).id);
    return statement;
}

} // namespace exeunt::ui
