// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Organizations that a suffix gives away: 云途汽车, 苏州晶湛半导体有限公司.
#include "core/extract/zh/organization_shape.h"

#include <algorithm>

namespace exeunt::extract::zh {

namespace {

/// 信息|技术|股份|有限公司: where the words of a legal form that begin behind `end` lead; `end` when they lead to none.
std::size_t legalEnd(const Scene& scene, std::size_t end)
{
    std::size_t legal = end;
    for (std::size_t at = end; at < end + 16;) {
        const std::size_t word = scene.map.beginning(at, maskOf(Cue::OrganizationSuffix, Cue::BusinessWord));
        if (word < 2 || scene.isCovered(at))
            break;
        at += word;
        if (scene.text.endsWith(at, "有限公司") || scene.text.endsWith(at, "责任公司") || scene.text.endsWith(at, "股份公司")
            || scene.text.endsWith(at, "集团") || scene.text.endsWith(at, "合伙"))
            legal = at;
    }
    return legal;
}

/// X-Lab, 01实验室: Latin letters and digits directly before a suffix.
std::size_t latinBegin(const Scene& scene, std::size_t end)
{
    std::size_t at = end;
    while (at > 0 && end - at < 16 && !scene.isCovered(at - 1)
        && (isLatinChar(scene.text.before(at)) || (scene.text.before(at) == U'-' && at < end)))
        --at;
    const char32_t first = scene.text.at(at);
    const bool isName = (first >= U'A' && first <= U'Z') || (first >= U'0' && first <= U'9');
    const CueMask cues = scene.cuesOf({at, end});
    return isName && end - at >= 2 && (cues & maskOf(Cue::NotOrganization, Cue::Title, Cue::Generic)) == 0 ? at : end;
}

/// What stands around a run with a suffix.
struct Surroundings {
    bool isBeside = false; // a post, a stock code, quotes, a verb of moving beside it
    bool isUnit = false;   // 研究院 is a unit behind a company, and a company of its own behind a name
    bool isLegal = false;
};

Surroundings surroundingsOf(const Scene& scene, const Span& span, const WordHit& suffix)
{
    Surroundings around;
    const std::size_t right = scene.skipSpaces(span.end);
    const std::size_t left = scene.skipSpacesBack(span.begin);
    const char32_t before = scene.text.before(span.begin);
    around.isUnit = scene.map.ending(suffix.span.end, maskOf(Cue::UnitSuffix)) >= suffix.span.size()
        && (scene.organizationEnding(left) >= 0
            || !(before == 0 || isMark(before) || isAmong(before, U"前原是在从到入于由自据")
                || (scene.map.ending(left, maskOf(Cue::Trigger)) > 1 && scene.map.begins(span.begin, maskOf(Cue::Place)))));
    around.isBeside = scene.map.begins(right, maskOf(Cue::Title)) || isStockCode(scene, right) || hasQuotes(scene, span)
        || scene.text.at(right) == U'的' || scene.map.ending(left, maskOf(Cue::Trigger)) > 1 || before == U'从'
        || isAmong(before, U"前原") || scene.map.beginning(right, maskOf(Cue::OrganizationVerb, Cue::Announce)) > 1;
    around.isLegal = scene.text.endsWith(span.end, "集团") || scene.text.endsWith(span.end, "有限公司")
        || scene.text.endsWith(span.end, "银行") || scene.text.endsWith(span.end, "大学")
        || scene.text.endsWith(span.end, "责任公司");
    return around;
}

/// 远|帆: the dictionary knows no such word.
bool isCoinedStem(const Scene& scene, const Span& stem)
{
    return stem.size() == 2 && scene.isWordBreak(stem.begin + 1);
}

/// Whether a run and its suffix are words of the language: 国内智能汽车, 股份有限公司, 云计算产业, 做硬件的公司.
bool isDescription(const Scene& scene, const Span& span, const WordHit& suffix)
{
    const Span stem{span.begin, suffix.span.begin};
    const std::string_view sort = scene.text.text(suffix.span);
    const bool isHouse = sort == "证券" || sort == "信托" || sort == "期货" || sort == "人寿" || sort == "财险" || sort == "航空"
        || sort == "大学" || sort == "学院";
    const bool isNational = scene.map.begins(stem.begin, maskOf(Cue::Place))
        && (stem.size() >= 4 || isHouse) // 中国建材集团, 华中证券
        && (isHouse || surroundingsOf(scene, span, suffix).isLegal);
    // 飞行汽车|公司凌云智航: the sort of company whose name follows.
    std::size_t behind = span.end;
    for (const std::string_view word : {"公司", "企业", "厂商", "品牌", "平台", "巨头", "独角兽", "初创公司", "创业公司"}) {
        if (behind == span.end && scene.text.startsWith(behind, word))
            behind += word.size() / 3; // three bytes a character
    }
    const bool isSort = behind > span.end && isHanChar(scene.text.at(behind)) && !isFunctionChar(scene.text.at(behind))
        && !scene.map.begins(behind,
            maskOf(Cue::Title, Cue::Trigger, Cue::OrganizationVerb, Cue::OrganizationNoun, Cue::Announce, Cue::UnitSuffix,
                Cue::When, Cue::Also, Cue::Perfect, Cue::Speech, Cue::Verb, Cue::Plan, Cue::Negation));
    if (isSort && stem.size() <= 2 && !isCoinedStem(scene, stem))
        return true;
    // 南塔|工作室: the suffix itself may hold a verb.
    const bool isPlain = sort == "工作室" ? isPlainNoun(scene, stem) : isPlainNoun(scene, span);
    return scene.map.begins(span.begin, maskOf(Cue::OwnCompany)) || isPlain
        || (!isNational && (isPlainNoun(scene, stem) || isTiled(scene, stem)))
        || (isAmong(scene.text.at(span.end), U"业行股类板界圈")
            && !scene.map.begins(span.end, maskOf(Cue::Title))) // 远帆银行|行长 || scene.text.startsWith(span.end, "产业")
        || scene.text.startsWithAny(span.end, {"领域", "赛道", "方向"}) || describesCompany(scene, span);
}

/// The name that ends with `suffix`; empty when the words before make none.
Span suffixedName(const Scene& scene, const WordHit& suffix)
{
    const Span none{suffix.span.begin, suffix.span.begin};
    const Span span{nameBegin(scene, suffix.span.begin), legalEnd(scene, suffix.span.end)};
    const std::size_t body = suffix.span.begin - span.begin;
    if (body == 0 && suffix.span.size() > 1) {
        const Span latin{latinBegin(scene, suffix.span.begin), span.end};
        return latin.begin < suffix.span.begin && surroundingsOf(scene, latin, suffix).isBeside ? latin : none;
    }
    const std::size_t field = scene.map.beginning(suffix.span.begin, maskOf(Cue::NotOrganization));
    const std::size_t behindField = suffix.span.begin + field;
    if (field > suffix.span.size()
        && (scene.map.begins(behindField, maskOf(Cue::Title, Cue::UnitSuffix, Cue::Team)) || leadsToPost(scene, behindField)))
        return none; // 远帆汽车[智能]驾驶副总裁, 远帆汽车[智能]驾驶量产研发负责人
    if (body < 2 || body > 10
        || scene.map.ending(suffix.span.end, maskOf(Cue::NotOrganization, Cue::Generic, Cue::UnitSuffix)) > suffix.span.size())
        return none;
    // 云 ends a name only where no word goes on: 先看[云迹].
    const char32_t next = scene.text.at(span.end);
    if (suffix.span.size() == 1 && isHanChar(next) && !isFunctionChar(next) && !scene.isCovered(span.end)
        && !scene.map.begins(span.end, maskOf(Cue::Title, Cue::OrganizationVerb, Cue::Trigger)))
        return none;
    // 自动驾驶负责人[李力云]卸任: a person whose name ends like a company's.
    std::size_t surname = 0;
    const bool isName = suffix.span.size() == 1 && span.size() <= 3 && scene.isSurnameAt(span.begin, surname)
        && scene.map.ends(scene.skipSpacesBack(span.begin), maskOf(Cue::Title));
    if (isName)
        return none;
    const bool isPlainCompany =
        scene.text.text({suffix.span.begin, span.end}) == "公司" && !isStockCode(scene, span.end) && !hasQuotes(scene, span);
    const Surroundings around = surroundingsOf(scene, span, suffix);
    // 科技 and the like are also plain nouns: behind a long stem the name needs a sign beside it.
    const bool isSigned = around.isBeside || around.isLegal || body <= 4;
    return around.isUnit || isPlainCompany || !isSigned || isDescription(scene, span, suffix) ? none : span;
}

} // namespace

void findSuffixedOrganizations(Scene& scene)
{
    std::vector<Span> accepted;
    for (const WordHit& hit : scene.map.hits()) {
        // 远帆[科技|首席科学家]: a post that begins behind the suffix and reaches farther than one that begins with it.
        const std::size_t word = scene.map.beginning(hit.span.begin, maskOf(Cue::OrganizationSuffix, Cue::Title, Cue::Trigger));
        const std::size_t post = scene.map.beginning(hit.span.end, maskOf(Cue::Title));
        const bool isSuffix = (scene.map.cues(hit) & maskOf(Cue::OrganizationSuffix)) != 0
            && (word == hit.span.size() || (post > 0 && hit.span.size() + post > word));
        const bool isField =
            word > hit.span.size() && !accepted.empty() && accepted.back().end == hit.span.begin; // 海棠证券|汽车首席
        if (!isSuffix || isField || scene.isCovered(hit.span))
            continue;
        const Span span = suffixedName(scene, hit);
        if (span.isEmpty())
            continue;
        const bool isUnit = scene.map.ends(hit.span.end, maskOf(Cue::UnitSuffix)) // 海棠证券|研究所, 屏芯光电|面板事业部
            || scene.text.startsWithAny(hit.span.end, {"事业部", "事业群", "业务", "部门", "部", "团队", "产品线", "中心"});
        if (!accepted.empty() && accepted.back().begin == span.begin)
            accepted.back().end = isUnit ? accepted.back().end : std::max(accepted.back().end, span.end); // 云途|汽车|科技
        else
            accepted.push_back(span);
    }
    for (const Span& span : accepted) {
        if (!scene.isCovered(span))
            addOrganization(scene, span);
    }
    findAgain(scene, accepted);
    scene.sortOrganizations();
}

} // namespace exeunt::extract::zh
