// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/date/edtf.h"
#include "core/extract/zh/scene.h"

#include <optional>

namespace exeunt::extract::zh {

/// A date told with its year: 2023年3月, 去年9月5日.
struct YearTold {
    std::size_t end = 0; // characters
    int year = 0;
    int month = 0; // 0: none
    bool hasDay = false;
};

/// The date at `span` (characters), written without a year and read as `value` of the last twelve months: of the year `before`
/// that the text has named last (2023年3月加入,6月离开), or ahead of `today` where only some weeks lie between (in May:
/// 6月1日上任). `lineBegin` is where its line begins. Otherwise `value` itself.
[[nodiscard]] date::Edtf bareDate(const Scene& scene, const Span& span, const date::Edtf& value,
    const std::optional<YearTold>& before, std::size_t lineBegin, date::Day today);

} // namespace exeunt::extract::zh
