// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chart/text_ruler.h"
#include "ui/flow/flow_stage.h"
#include "ui/page/statement.h"

#include <QString>

namespace exeunt::ui {

/// A node's name as this person reads it: "零一万物", "founding", "retirement", "not stated".
[[nodiscard]] QString nodeName(const view::flow::Flow& flow, std::uint32_t node);
/// How the articles write it; "" where that is the same.
[[nodiscard]] QString nodeOriginal(const view::flow::Flow& flow, std::uint32_t node);
/// Of all names, in pixels.
[[nodiscard]] double widestName(const view::flow::Flow& flow, const TextRuler& ruler);
/// "3 people, 1 team".
[[nodiscard]] QString countWords(std::size_t people, std::size_t groups);
/// All that is shown: "24 people and 3 teams between 9 companies · 2 within one · 1 taken back".
[[nodiscard]] QString flowSummary(const view::flow::Flow& flow);
/// "零一万物 → 字节跳动", "all who left 零一万物".
[[nodiscard]] QString markTitle(const FlowStage& stage, const FlowMark& mark);
/// Plain text for a screen reader.
[[nodiscard]] QString accessibleMark(const FlowStage& stage, const FlowMark& mark);
/// Rich text: who it is, as far as they fit.
[[nodiscard]] QString markToolTip(const FlowStage& stage, const FlowMark& mark);
/// What the details pane lists of a mark that is not one fact.
[[nodiscard]] Statement statementOf(const FlowStage& stage, const FlowMark& mark);

} // namespace exeunt::ui
