// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/flow/export.h"

#include "core/view/csv.h"
#include "core/view/fact_export.h"

#include <nlohmann/json.hpp>

namespace exeunt::view::flow {

namespace {

using nlohmann::ordered_json;

std::string factsCell(const Flow& flow, const Link& link)
{
    std::string cell;
    for (const auto row : link.rows)
        cell += (cell.empty() ? "" : "; ") + std::to_string(flow.table().fact(row).id.value);
    return cell;
}

std::string sourcesCell(const Flow& flow, const Link& link)
{
    std::string cell;
    for (const auto* article : sourcesOf(flow.table(), link.rows))
        cell += (cell.empty() ? "" : "; ") + citation(*article);
    return cell;
}

} // namespace

std::string nodeWord(const Node& node)
{
    return node.kind == PlaceKind::Company ? node.name : std::string{toString(node.kind)};
}

std::string flowCsv(const Flow& flow)
{
    auto text = kCsvMark + csvLine({"from", "to", "people", "teams", "taken_back", "retold", "facts", "sources"});
    for (const auto& link : flow.links())
        text += csvLine({nodeWord(flow.nodes()[link.from]), nodeWord(flow.nodes()[link.to]), std::to_string(link.people),
            std::to_string(link.groups), std::to_string(link.takenBack), std::to_string(link.retold), factsCell(flow, link),
            sourcesCell(flow, link)});
    return text;
}

std::string flowJson(const Flow& flow)
{
    ordered_json file{{"generator", "Exeunt " EXEUNT_VERSION}, {"filter", describe(flow.filter())}, {"people", flow.people()},
        {"groups", flow.groups()}, {"taken_back", flow.takenBack()}};
    file["nodes"] = ordered_json::array();
    for (const auto& node : flow.nodes())
        file["nodes"].push_back({{"kind", toString(node.kind)}, {"name", nodeWord(node)}});
    file["links"] = ordered_json::array();
    for (const auto& link : flow.links()) {
        auto facts = ordered_json::array();
        for (const auto row : link.rows)
            facts.push_back(flow.table().fact(row).id.value);
        file["links"].push_back({{"from", link.from}, {"to", link.to}, {"people", link.people}, {"groups", link.groups},
            {"taken_back", link.takenBack}, {"retold", link.retold}, {"facts", std::move(facts)}});
    }
    file["sources"] = ordered_json::array();
    for (const auto* article : sourcesOf(flow.table(), flow.rows()))
        file["sources"].push_back(citation(*article));
    return file.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

} // namespace exeunt::view::flow
