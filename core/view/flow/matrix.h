// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/flow/flow.h"

#include <vector>

namespace exeunt::view::flow {

enum class Order : std::uint8_t { ByCount, ByName, AsGiven };

/// A flow as a table: rows leave, columns join, the diagonal stays within. The same numbers.
struct Matrix {
    std::vector<std::uint32_t> rows, columns; // nodes
    struct Sum {
        std::uint32_t people = 0, groups = 0, takenBack = 0, retold = 0;
        bool operator==(const Sum&) const = default;
        [[nodiscard]] std::uint32_t facts() const { return people + groups + takenBack + retold; }
    };
    std::vector<Sum> rowSums, columnSums;
    Sum total;                        // of all cells: the filtered facts
    std::vector<std::uint32_t> cells; // links, row by row; kNoLink where nobody moved
    static constexpr std::uint32_t kNoLink = 0xFFFFFFFFU;
    [[nodiscard]] std::uint32_t cell(std::size_t row, std::size_t column) const { return cells[row * columns.size() + column]; }
};

/// In:    the orders of rows and columns; founding, retirement and unknown stand last in each.
[[nodiscard]] Matrix matrixOf(const Flow& flow, Order rows = Order::ByCount, Order columns = Order::ByCount);

} // namespace exeunt::view::flow
