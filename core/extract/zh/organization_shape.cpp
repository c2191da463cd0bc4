// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/zh/organization_shape.h"

#include <algorithm>

namespace exeunt::extract::zh {
namespace {

constexpr std::size_t kLongestName = 10;

/// 月影[之]上, 光年[之]外: within a name of two characters on its left; 风暴之中, 离开之后, 高管之一 are none.
bool joinsName(const Scene& scene, std::size_t at)
{
    const bool isWord =
        isAmong(scene.text.at(at + 1), U"前后一中下际时所类列多余于间内初久") || !isHanChar(scene.text.at(at + 1));
    const bool isBehindName = at >= 2 && isHanChar(scene.text.at(at - 1)) && isHanChar(scene.text.at(at - 2))
        && !isFunctionChar(scene.text.at(at - 1)) && !isFunctionChar(scene.text.at(at - 2));
    return scene.text.at(at) == U'之' && !isWord && isBehindName && scene.map.ending(at, maskOf(Cue::Trigger)) < 2;
}

} // namespace

/// Where a name that ends at `end` begins, going left over its characters; `end` when nothing fits.
std::size_t nameBegin(const Scene& scene, std::size_t end)
{
    std::size_t at = end;
    while (at > 0 && end - at < kLongestName) {
        const char32_t value = scene.text.before(at);
        const std::size_t place = scene.map.ending(at, maskOf(Cue::Place));
        if (place > 1 && (isFunctionChar(value) || isFunctionChar(scene.text.at(at - place)))) {
            at -= place; // 首都, 前海: a place, whatever its characters
            continue;
        }
        const bool isInWord = (value == U'和' && !(scene.isWordBreak(at) && scene.isWordBreak(at - 1))) // 协和医院
            || joinsName(scene, at - 1);
        if (scene.isCovered(at - 1) || isMark(value) || (isFunctionChar(value) && !isInWord) || isLatinChar(value))
            break;
        const std::size_t word = scene.map.ending(at, kOrganizationBounds);
        if (word > 1)
            break;
        --at;
    }
    const auto isLead = [&](std::size_t place) { // 我国|芯片公司, but 国晟证券
        return isAmong(scene.text.at(place), U"前原新老家名位")
            || (scene.text.at(place) == U'国' && isAmong(scene.text.before(place), U"我全各该本他两多外中美英法德韩泰俄"));
    };
    while (at < end && isLead(at) && !scene.map.begins(at, maskOf(Cue::Place)) && !scene.text.startsWith(at, "新华")
        && !scene.text.startsWith(at, "新希望"))
        ++at;
    // 再看|远帆科技: what leads to a topic is none of its name.
    if (const std::size_t topic = scene.map.beginning(at, maskOf(Cue::Topic)); topic > 1 && at + topic + 2 <= end)
        at += topic;
    // 做|公有云, 聊|磐云: a verb of one character before the name.
    const bool isVerb =
        isAmong(scene.text.at(at), U"做看聊趟用买卖找请带拿去来自共话记很想问谈见投未曾岗另像叫是对让给把被没有据而继");
    if (isVerb && end - at >= 3 && scene.isWordBreak(at + 1))
        ++at;
    // 当过|天虹科技: what one did there.
    if (end - at >= 4
        && scene.text.startsWithAny(
            at, {"去做", "来做", "想做", "要做", "当过", "做过", "任过", "进过", "到过", "待过", "干过", "去过"}))
        at += 2;
    return at;
}

/// The words after a company's kind are often its sort: 国内领先的人工智能公司 is no name.
bool isPlainNoun(const Scene& scene, const Span& span)
{
    if ((scene.cuesOf(span) & maskOf(Cue::NotOrganization, Cue::Generic, Cue::NotPlace, Cue::Common, Cue::Team)) != 0)
        return true;
    return scene.map.has(span, maskOf(Cue::Trigger, Cue::Speech, Cue::Pronoun));
}

bool holdsUnit(const Scene& scene, const Span& span)
{
    const bool endsInKe = scene.text.before(span.end) == U'科' && span.size() == 2; // 恒科, 万科
    return scene.map.has({span.begin, span.end - (endsInKe ? 1 : 0)}, maskOf(Cue::UnitSuffix));
}

bool isBranchWord(const Scene& scene, std::size_t at)
{
    return scene.text.startsWithAny(
        at, {"公司", "分公司", "区域", "大区", "分行", "分部", "城市公司", "地区公司", "事业部", "总部"});
}

bool hasQuotes(const Scene& scene, const Span& span)
{
    return scene.text.before(span.begin) == U'“' && scene.text.at(span.end) == U'”';
}

/// NASDAQ:ABCD, NYSE: AB
bool isTicker(const Scene& scene, const Span& span)
{
    bool hasColon = false;
    for (std::size_t at = span.begin; at < span.end; ++at) {
        const char32_t value = scene.text.at(at);
        hasColon = hasColon || value == U':';
        if (!(value >= U'A' && value <= U'Z') && !isAmong(value, U".: "))
            return false;
    }
    return hasColon;
}

/// 002485, 00005.HK, 600000.SH, NASDAQ:ABCD
bool isStockCode(const Scene& scene, std::size_t open)
{
    if (scene.text.at(open) != U'(')
        return false;
    std::size_t run = 0; // digits on end: 10.21 is a day
    std::size_t longest = 0;
    std::size_t at = open + 1;
    for (; at < open + 18 && scene.text.at(at) != U')'; ++at) {
        if (!isLatinChar(scene.text.at(at)) && !isAmong(scene.text.at(at), U".: -"))
            return false;
        run = scene.text.at(at) >= U'0' && scene.text.at(at) <= U'9' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return scene.text.at(at) == U')' && (longest >= 4 || isTicker(scene, {open + 1, at}));
}

/// A run of capitalized Latin words or Chinese characters that could name a company, beginning at `at`.
Span nameFrom(const Scene& scene, std::size_t at)
{
    at = scene.skipSpaces(at);
    const bool isTitle = scene.text.at(at) == U'《' || scene.text.before(at) == U'《'; // a paper or site
    const bool isQuoted = scene.text.at(at) == U'“' || scene.text.at(at) == U'《';
    if (isQuoted)
        ++at;
    std::size_t end = at;
    const bool isLatin = isLatinChar(scene.text.at(at));
    while (end < scene.text.size() && end - at < (isLatin ? 30 : kLongestName)) {
        const char32_t value = scene.text.at(end);
        if (scene.isCovered(end))
            break;
        if (isLatin) {
            const bool joins = isAmong(value, U" .-&'") && isLatinChar(scene.text.at(end + 1));
            if (!isLatinChar(value) && !joins)
                break;
        } else {
            if (!isHanChar(value) && !isLatinChar(value))
                break;
            if ((isFunctionChar(value) && !(end >= at + 2 && joinsName(scene, end))) || (value == U'并' && end - at >= 2)
                || (end > at && scene.map.beginning(end, kOrganizationBounds | maskOf(Cue::Team)) > 1))
                break;
        }
        ++end;
    }
    if ((isQuoted || isTitle) && scene.text.at(end) != (isTitle ? U'》' : U'”'))
        return {at, at};
    return {at, end};
}

/// Whether the words of fields and countries (视觉, 多模态, 中国区) leave nothing of the span.
bool isTiled(const Scene& scene, const Span& span)
{
    std::size_t left = 0;
    for (std::size_t at = span.begin; at < span.end;) {
        const std::size_t word = scene.map.beginning(at,
            maskOf(Cue::NotOrganization, Cue::Generic, Cue::Common, Cue::Team, Cue::Also, Cue::Perfect, Cue::OrganizationSuffix,
                Cue::BusinessWord, Cue::Place));
        const bool isWord = word > 1 && at + word <= span.end;
        left += isWord ? 0 : 1;
        at += isWord ? word : 1;
    }
    return left < 2;
}

/// 头一封信, 家小团队, 移动生态时坐, 他揣着一份商业: a count, a pronoun or a particle that no name holds.
bool holdsPhrase(const Scene& scene, const Span& span)
{
    constexpr char32_t kMeasures[] = U"个家位名封份场次支只款条件项张台部笔批轮段种套座间句番出任届";
    for (std::size_t at = span.begin; at < span.end; ++at) {
        const char32_t value = scene.text.at(at);
        const char32_t next = at + 1 < span.end ? scene.text.at(at + 1) : 0;
        if (isAmong(value, U"他她它你您们吗呢吧啊着"))
            return true;
        if (next != 0 && isAmong(value, U"一两几这那某每首头") && isAmong(next, kMeasures))
            return true;
        if (at > span.begin && value == U'未' && next != U'来' && next != U'央')
            return true; // 表现未达
        if (at > span.begin && next != 0 && value == U'时' && !isAmong(next, U"代尚空光装间差报讯珍"))
            return true;
    }
    return isAmong(scene.text.at(span.begin), U"家个位名") && isAmong(scene.text.at(span.begin + 1), U"小大新老");
}

/// Whether a name found by its place may be one: no common noun, no place, not a person.
bool isPlausible(const Scene& scene, const Span& span)
{
    if (span.size() < 2 || scene.isCovered(span))
        return false;
    const CueMask whole = scene.cuesOf(span);
    if ((whole & ~maskOf(Cue::OrganizationSuffix)) != 0 || scene.map.has(span, maskOf(Cue::Title)))
        return false;
    const bool isLatin = isLatinChar(scene.text.at(span.begin));
    if (isLatin)
        return scene.text.at(span.begin) >= U'A' && scene.text.at(span.begin) <= U'Z' && span.size() >= 2;
    if (span.size() > 8 || isTiled(scene, span) || holdsUnit(scene, span)
        || scene.map.has(span, maskOf(Cue::Trigger, Cue::Speech, Cue::Pronoun, Cue::OrganizationVerb)))
        return false;
    for (std::size_t at = span.begin; at < span.end; ++at) {
        const std::size_t length = scene.map.beginning(at, maskOf(Cue::NotPlace, Cue::Team));
        if (length > 1 && at + length <= span.end)
            return false;
    }
    if (holdsPhrase(scene, span))
        return false;
    if (isAmong(scene.text.at(span.end - 1), U"于从"))
        return false; // 地位仅次于
    return !isAmong(scene.text.at(span.begin), U"一二两三四五六七八九十几多数各某每全大小更最很有不没去来进前后上下并");
}

bool startsPost(const Scene& scene, std::size_t at)
{
    at = scene.skipSpaces(at);
    return scene.map.begins(at, maskOf(Cue::Title));
}

/// Whether a post ends the run of characters that begins at `at`: 苹果 | AI搜索负责人.
bool leadsToPost(const Scene& scene, std::size_t at)
{
    for (std::size_t end = at;
         end < at + 12 && !isClauseEnd(scene.text.at(end)) && scene.text.at(end) != U'、' && !isFunctionChar(scene.text.at(end));
         ++end) {
        if (scene.map.begins(end, maskOf(Cue::Title)))
            return true;
        if (scene.map.beginning(end, maskOf(Cue::Trigger, Cue::Speech)) > 1)
            return false;
    }
    return false;
}

/// 做硬件的公司, 卖茶饮的小公司: what a company does, not what it is called.
bool describesCompany(const Scene& scene, const Span& span)
{
    if (scene.text.at(span.end) != U'的')
        return false;
    const std::size_t at = span.end + 1;
    return scene.map.begins(at, maskOf(Cue::Generic)) || scene.map.begins(at + 1, maskOf(Cue::Generic));
}

} // namespace exeunt::extract::zh
