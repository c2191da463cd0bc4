// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/date/edtf.h"
#include "core/extract/zh/scene.h"

#include <optional>
#include <vector>

namespace exeunt::extract::zh {

/// An expression that counts from a date told before it: 同日, 次年, 半年后.
struct LaterDate {
    enum class Unit : std::uint8_t { Day, Week, Month, Year };
    Span span; // characters
    Unit unit = Unit::Day;
    int count = 0;
    bool isCounted = false; // 三个月后: also read as counted from today
};

/// The words of resources/lexicon/zh/dates_after.tsv in `within`, in reading order.
[[nodiscard]] std::vector<LaterDate> laterDates(const Scene& scene, const Span& within);

/// The date `later` means after `before`, as exact as that one: 2015年, 次年 → 2016. Nothing where it cannot be told (2015年,三天后).
[[nodiscard]] std::optional<date::Edtf> dateAfter(const date::Edtf& before, const LaterDate& later);

} // namespace exeunt::extract::zh
