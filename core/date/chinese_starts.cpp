// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/chinese_starts.h"

#include "core/date/chinese_words.h"

namespace exeunt::date {
namespace {

constexpr std::u32string_view kDigits = U"0123456789";
constexpr std::u32string_view kNumerals = U"零一二三四五六七八九两十百千廿卅";

/// Characters that an expression can begin with; anything else is passed over at once.
constexpr std::u32string_view kExpression =
    U"零一二三四五六七八九十百千廿两几数半今昨前后明次大去本上下这同当年月周星礼农阴公西元正"
    U"腊第首末近最日不连新未过接此之自从截直到至早晚在=q岁开若好多春夏秋冬清端中重"
    U"情妇植愚劳青儿建教国万光双平圣感母父复黑地马总独退除七小女跨耶贞永武景会太咸庆嘉熙崇宣"
    U"靖绍淳德洪成弘隆泰天顺康雍乾道同民昭令神至来于扫灯龙乞乾";

} // namespace

const ChineseStarts& ChineseStarts::all()
{
    static const ChineseStarts kStarts;
    return kStarts;
}

ChineseStarts::ChineseStarts()
    : m_rules(0x10000)
{
    constexpr auto kNumber =
        YearBased | MonthBased | Decade | Ago | Window | PartOfYear | DayAlone; // they may begin with any number
    add(kDigits, kNumber | NumericDate | Expression);
    add(kNumerals, kNumber);
    add(U"几数好若多", Ago | Window); // several
    add(U"半", Ago | Window);
    add(U"农阴", YearBased | MonthBased);
    add(U"公西", YearBased);
    add(U"今本这去上昨前大明下来后", YearBased);
    add(U"上前下后第首末q头最元正腊", MonthBased | PartOfYear);
    add(U"本这上下", RelativeMonth);
    add(U"上本", Decade);
    add(U"过近最此上之前未接今后下", Window);
    add(U"上下本这周星礼", Weekday);
    add(U"上下本这当同周", RelativeUnit);
    add(U"今昨前大明后次", DayWord);
    add(U"年岁开月", Edge);
    add(U"自从早截直到至晚=在于", Lead);
    add(chineseFirstCharacters(ChineseList::Eras), YearBased | Expression);
    add(chineseFirstCharacters(ChineseList::Holidays), Holiday | MonthBased | PartOfYear);
    add(chineseFirstCharacters(ChineseList::Vague), Vague);
    add(kExpression, Expression);
}

void ChineseStarts::add(std::u32string_view characters, std::uint32_t rules)
{
    for (const char32_t c : characters)
        if (c < m_rules.size())
            m_rules[c] |= rules;
}

} // namespace exeunt::date
