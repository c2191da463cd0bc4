// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace exeunt::service {

/// True for a post that every house has, and so says nothing of who holds it: 首席执行官, chief technology officer, Finanzvorstand.
/// In:    a role in any script and case. From: resources/lexicon/*/titles.tsv.
[[nodiscard]] bool isCommonTitle(std::string_view role);

} // namespace exeunt::service
