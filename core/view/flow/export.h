// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/flow/flow.h"

#include <string>

namespace exeunt::view::flow {

/// "Norvane", "founding", "retirement", "unknown": a node in a file.
[[nodiscard]] std::string nodeWord(const Node& node);

/// A flow as a table for spreadsheets: RFC 4180, UTF-8 with a byte order mark, one line a link; facts are ids and sources
/// "outlet, date, title", both joined by "; ".
[[nodiscard]] std::string flowCsv(const Flow& flow);
/// The same for programs: {"generator", "filter", "people", "groups", "taken_back", "nodes": […], "links": […], "sources": […]}; a link
/// names two nodes by their place, and its facts by id; "retold" counts those that tell the founding for which another one lets leave.
[[nodiscard]] std::string flowJson(const Flow& flow);

} // namespace exeunt::view::flow
