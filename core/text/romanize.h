// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace exeunt::text {

/// A Chinese name in pinyin without tones, lower case, in one piece: 黄文灏 → "huangwenhao", 曾国 → "zengguo" (surnames are
/// read as surnames). What is not Chinese stays, in ASCII where it is Latin.
/// From:  ICU's Han-Latin/Names. Thread-safe; some microseconds a name.
[[nodiscard]] std::string pinyinOf(std::string_view name);

/// Pinyin without tones in the older romanization of Taiwan (Wade-Giles, without its marks): "wenhao" → "wenhao",
/// "zhongmou" → "chungmou". What is no pinyin is copied.
[[nodiscard]] std::string wadeGilesOf(std::string_view pinyin);

/// True for one to four syllables of pinyin without tones, in lower case: "wenhao", not "jonas".
[[nodiscard]] bool isPinyin(std::string_view word);

/// Latin letters without their marks, lower case: "Müller" → "muller", "Łukasz" → "lukasz". The rest stays.
[[nodiscard]] std::string withoutMarks(std::string_view text);

/// The same as German telegraphs it: "Müller" → "mueller", "Grøn" → "groen".
[[nodiscard]] std::string withSpelledMarks(std::string_view text);

} // namespace exeunt::text
