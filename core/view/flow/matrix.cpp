// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/flow/matrix.h"

#include <algorithm>
#include <tuple>

namespace exeunt::view::flow {

namespace {

void add(Matrix::Sum& sum, const Link& link)
{
    sum.people += link.people;
    sum.groups += link.groups;
    sum.takenBack += link.takenBack;
    sum.retold += link.retold;
}

/// The nodes that have a sum, in order.
std::vector<std::uint32_t> ordered(const Flow& flow, const std::vector<Matrix::Sum>& sums, Order order)
{
    std::vector<std::uint32_t> nodes;
    for (std::uint32_t i = 0; i < sums.size(); ++i)
        if (sums[i].facts() != 0)
            nodes.push_back(i);
    const auto placeOf = [&](std::uint32_t node) {
        const bool isCompany = flow.nodes()[node].kind == PlaceKind::Company;
        const auto count = order == Order::ByCount ? -std::int64_t{sums[node].facts()} : 0;
        const std::string_view name = order == Order::ByName ? std::string_view{flow.nodes()[node].name} : std::string_view{};
        return std::tuple{!isCompany, isCompany ? count : 0, name, node};
    };
    std::sort(nodes.begin(), nodes.end(), [&](auto a, auto b) { return placeOf(a) < placeOf(b); });
    return nodes;
}

} // namespace

Matrix matrixOf(const Flow& flow, Order rows, Order columns)
{
    std::vector<Matrix::Sum> out(flow.nodes().size()), in(flow.nodes().size());
    Matrix matrix;
    for (const auto& link : flow.links()) {
        add(out[link.from], link);
        add(in[link.to], link);
        add(matrix.total, link);
    }
    matrix.rows = ordered(flow, out, rows);
    matrix.columns = ordered(flow, in, columns);
    std::vector<std::size_t> rowOf(out.size()), columnOf(in.size());
    for (std::size_t i = 0; i < matrix.rows.size(); ++i) {
        rowOf[matrix.rows[i]] = i;
        matrix.rowSums.push_back(out[matrix.rows[i]]);
    }
    for (std::size_t i = 0; i < matrix.columns.size(); ++i) {
        columnOf[matrix.columns[i]] = i;
        matrix.columnSums.push_back(in[matrix.columns[i]]);
    }
    matrix.cells.assign(matrix.rows.size() * matrix.columns.size(), Matrix::kNoLink);
    for (std::uint32_t i = 0; i < flow.links().size(); ++i)
        matrix.cells[rowOf[flow.links()[i].from] * matrix.columns.size() + columnOf[flow.links()[i].to]] = i;
    return matrix;
}

} // namespace exeunt::view::flow
