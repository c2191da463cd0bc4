// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Organizations the lexicon knows.
#include "core/extract/zh/name_shape.h"
#include "core/extract/zh/organization_shape.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace exeunt::extract::zh {
namespace {

/// Where only a company stands: before a post or unit, behind 加入, 从 or 前, as the subject of what companies do.
bool isInCompanyPlace(const Scene& scene, const Span& span)
{
    const std::size_t right = scene.skipSpaces(span.end);
    const std::size_t left = scene.skipSpacesBack(span.begin);
    const char32_t before = scene.text.before(left);
    const bool isHead = before == 0 || isClauseEnd(before);
    return leadsToPost(scene, right) || scene.map.ending(left, maskOf(Cue::Trigger)) > 1 || before == U'从'
        || hasQuotes(scene, span) || (isAmong(before, U"前原") && scene.map.begins(right, maskOf(Cue::UnitSuffix, Cue::Title)))
        || scene.map.beginning(right, maskOf(Cue::OrganizationVerb, Cue::Announce)) > 1
        || (isHead
            && (isAmong(scene.text.at(right), U"以则在将已也从还拟") || scene.map.beginning(right, maskOf(Cue::Trigger)) > 1));
}

/// 万科|企业股份有限公司 is the same company; 瑞穗|证券 is a company of its own; 腾讯|游戏 is a unit.
void takeSuffix(const Scene& scene, OrganizationMention& mention)
{
    constexpr std::string_view kOwn[] = {"银行", "证券", "基金", "保险", "信托", "期货", "人寿", "财险", "寿险", "资管", "租赁",
        "医院", "大学", "创投", "资本", "金控", "投信", "投顾", "产险"};
    std::size_t end = mention.span.end;
    while (const std::size_t length = scene.map.beginning(end, maskOf(Cue::OrganizationSuffix)))
        end += length;
    if (scene.text.startsWith(end, "企业") && scene.map.begins(end + 2, maskOf(Cue::OrganizationSuffix)))
        end += 2 + scene.map.beginning(end + 2, maskOf(Cue::OrganizationSuffix));
    if (end == mention.span.end
        || scene.map.beginning(mention.span.end, maskOf(Cue::Title, Cue::Trigger)) > end - mention.span.end)
        return;
    const std::string whole = scene.display({mention.span.begin, end});
    if (mention.isWeak && end - mention.span.end < 2)
        return;
    for (const std::string_view suffix : kOwn) {
        if (whole.ends_with(suffix) && mention.unit.empty()) {
            mention.name = whole;
            mention.kind.clear();
        }
    }
    mention.isWeak = false;
    mention.span.end = end;
}

/// 离[开云]海集团, 董事[长和]总裁: the name would begin in the middle of a verb of moving or a post.
bool startsInsideWord(const Scene& scene, const Span& span)
{
    for (std::size_t inside = 1; inside < span.size(); ++inside) {
        if (scene.map.ending(span.begin + inside, maskOf(Cue::Trigger, Cue::Title)) > inside)
            return true;
    }
    return false;
}

/// 每[日经]纬, 闻[海信]息, [商务部]门: a short name that cuts words. Where only its end lies inside a word of ICU's dictionary, the
/// word must be on our lists too: [京东]方面.
bool cutsWords(const Scene& scene, const Span& span)
{
    if (span.size() > 3 || !isHanChar(scene.text.at(span.begin)))
        return false;
    if (scene.map.beginning(span.begin, maskOf(Cue::NotOrganization)) > span.size()) // [财富]管理
        return true;
    if (scene.isWordBreak(span.end)) // 北[极星]
        return span.size() == 2 && isHanChar(scene.text.before(span.begin)) && !scene.isWordBreak(span.begin);
    if (!scene.isWordBreak(span.begin))
        return true;
    constexpr CueMask kWords = maskOf(
        Cue::Common, Cue::NotOrganization, Cue::BusinessWord, Cue::Team, Cue::UnitSuffix, Cue::Verb, Cue::NotPlace, Cue::Generic);
    for (std::size_t at = span.begin + 1; at < span.end; ++at) {
        if (scene.map.beginning(at, kWords) > span.end - at)
            return true;
    }
    return false;
}

/// Whether neither side belongs to another word: [远星]辰, [Nova]rtis are none.
bool standsFree(const Scene& scene, const Span& span)
{
    const bool cutsLatin = (isLatinChar(scene.text.at(span.begin)) && isLatinChar(scene.text.before(span.begin)))
        || (isLatinChar(scene.text.at(span.end - 1)) && isLatinChar(scene.text.at(span.end)));
    if (cutsLatin)
        return false;
    if (span.size() > 3 || isLatinChar(scene.text.at(span.begin)))
        return true;
    if (!scene.isWordBreak(span.begin) || !scene.isWordBreak(span.end))
        return false;
    return leftOfOrganization(scene, span.begin) + rightOfOrganization(scene, span.end) > -1;
}

} // namespace

bool followsSurname(const Scene& scene, const Span& span)
{
    const char32_t surname = scene.text.before(span.begin);
    if (span.size() != 2 || !isHanChar(scene.text.at(span.begin)) || !scene.words.isSurname(surname)
        || scene.words.isRiskySurname(surname))
        return false;
    const std::size_t at = span.begin - 1;
    const char32_t before = scene.text.before(at);
    return (before == 0 || isMark(before) || scene.map.ends(at, maskOf(Cue::Title)))
        && nameShape(scene, {at, span.end}, 1, scene.map.ends(at, maskOf(Cue::Title))) + rightOfName(scene, span.end) >= 1;
}

void addOrganization(Scene& scene, const Span& span, std::string name)
{
    scene.organizations.push_back({span, name.empty() ? scene.display(span) : std::move(name), {}, {}, false});
    scene.cover(span);
}

/// Names accepted at one place are looked for everywhere; short ones only where nothing else claims the characters.
void findAgain(Scene& scene, const std::vector<Span>& accepted)
{
    if (accepted.empty())
        return;
    std::unordered_map<std::string, int> numbers;
    AhoCorasick automaton;
    std::vector<Span> spans;
    for (const Span& span : accepted) {
        const std::string name{scene.text.text(span)};
        if (span.size() >= 2 && numbers.emplace(name, static_cast<int>(spans.size())).second) {
            automaton.add(name, static_cast<std::uint32_t>(spans.size()));
            spans.push_back(span);
        }
    }
    automaton.compile();
    for (const auto& hit : automaton.scan(scene.document.folded())) {
        const Span span = scene.text.chars(hit.span);
        if (!scene.isCovered(span) && standsFree(scene, span))
            addOrganization(scene, span);
    }
}

void findKnownOrganizations(Scene& scene)
{
    scene.lexiconNames = scene.lexicon.organizationsIn(scene.document.folded(), scene.listed[Scene::Names], true);
    for (const Mention& mention : scene.lexiconNames) {
        const Span span = scene.text.chars(mention.span);
        if (startsInsideWord(scene, span) || cutsWords(scene, span) || followsSurname(scene, span))
            continue;
        const OrganizationEntry& entry = scene.lexicon.organizations()[static_cast<std::size_t>(mention.index)];
        OrganizationMention found{span, mention.value, mention.unit, entry.kind, mention.isWeak};
        takeSuffix(scene, found);
        // A longer word of the language that holds the name: 苹果汁, 京东方向.
        scene.organizations.push_back(std::move(found));
    }
    scene.sortOrganizations();
    // A common word is a company only in a company's place; where it is one once, it is one in the whole article.
    std::map<std::string, int> signs;
    for (const OrganizationMention& mention : scene.organizations) {
        if (mention.isWeak)
            signs[mention.name] += isInCompanyPlace(scene, mention.span) ? 2 : 0;
    }
    auto& all = scene.organizations;
    const auto words = std::stable_partition(
        all.begin(), all.end(), [&](const OrganizationMention& mention) { return !mention.isWeak || signs[mention.name] >= 2; });
    std::for_each(words, all.end(), [&](const OrganizationMention& word) { scene.uncover(word.span); });
    all.erase(words, all.end());
    scene.sortOrganizations();
}

} // namespace exeunt::extract::zh
