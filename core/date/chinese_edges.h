// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace exeunt::date {

/// Characters that make another word of 初, 中, 底, 末 after a year or month: 初创, 中国, 底层.
inline constexpr std::u32string_view kAfterStart = U"创级步中期始次衷心见学一二三四五六";
inline constexpr std::u32string_view kAfterMiddle = U"国心文央等小型信芯兴证航铁科石共东西华美日英企有旬方间外医";
inline constexpr std::u32string_view kAfterEnd = U"层部盘线座子特蕴板价薪";

} // namespace exeunt::date
