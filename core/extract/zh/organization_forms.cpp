// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shorter forms of an organization that the article also names in full: 晶湛 for 苏州晶湛半导体有限公司, 墨池 for 墨池智能, and
// those it announces itself: (以下简称“沐辰信息”).
#include "core/extract/zh/organization_shape.h"

#include <algorithm>
#include <unordered_map>

namespace exeunt::extract::zh {
namespace {

constexpr CueMask kSorts = maskOf(Cue::OrganizationSuffix, Cue::BusinessWord);

/// 苏州|晶湛|半导体|有限公司: what is left without the place before and the line of business behind.
Span coreOf(const Scene& scene, const Span& name)
{
    Span core = name;
    while (const std::size_t place = scene.map.beginning(core.begin, maskOf(Cue::Place))) {
        if (core.size() < place + 2)
            break;
        core.begin += place;
        if (isAmong(scene.text.at(core.begin), U"市省") && core.size() > 3)
            ++core.begin;
    }
    for (bool isCut = true; isCut;) {
        isCut = false;
        // 衡微|电子, not 衡|微电子: the longest word that leaves a name.
        for (std::size_t sort = core.size() > 2 ? std::min<std::size_t>(6, core.size() - 2) : 0; sort > 0 && !isCut; --sort) {
            if ((scene.cuesOf({core.end - sort, core.end}) & kSorts) != 0) {
                core.end -= sort;
                isCut = true;
            }
        }
    }
    return core;
}

/// (以下简称“沐辰信息”), (下称沐辰): the short name itself; empty when none is announced.
Span announcedAfter(const Scene& scene, std::size_t end)
{
    if (scene.text.at(end) != U'(')
        return {end, end};
    std::size_t at = end + 1;
    while (at < end + 12 && !scene.text.startsWith(at, "简称") && !scene.text.startsWith(at, "下称") && scene.text.at(at) != U')')
        ++at;
    if (!scene.text.startsWith(at, "简称") && !scene.text.startsWith(at, "下称"))
        return {end, end};
    at += 2;
    while (isAmong(scene.text.at(at), U"为:“\" 《"))
        ++at;
    std::size_t close = at;
    while (close < at + 12 && (isHanChar(scene.text.at(close)) || isLatinChar(scene.text.at(close))))
        ++close;
    return close - at >= 2 && isAmong(scene.text.at(close), U")”\",、》") ? Span{at, close} : Span{end, end};
}

bool isCoined(const Scene& scene, const Span& span)
{
    for (std::size_t at = span.begin + 1; at < span.end; ++at) {
        if (!scene.isWordBreak(at))
            return false;
    }
    return true;
}

struct ShortForm {
    std::string text;
    std::string name; // of the organization in full
    bool isSure = false;
};

/// 德一银 for 德一银行, 宝岛金 for 宝岛金控: as the press of Taiwan clips the names of financial houses.
void addClippedForms(const Scene& scene, std::vector<ShortForm>& forms)
{
    for (const OrganizationMention& mention : scene.organizations) {
        const std::size_t end = mention.span.end;
        const bool isHouse = scene.text.endsWithAny(end, {"银行", "金控", "人寿", "证券", "产险"});
        if (isHouse && mention.span.size() >= 4 && mention.span.size() <= 6 && isHanChar(scene.text.at(mention.span.begin)))
            forms.push_back({std::string{scene.text.text({mention.span.begin, end - 1})}, mention.name, true});
    }
}

std::vector<ShortForm> shortForms(const Scene& scene)
{
    std::vector<ShortForm> forms;
    for (const OrganizationMention& mention : scene.organizations) {
        if (!mention.kind.empty() || !isHanChar(scene.text.at(mention.span.begin)))
            continue;
        const Span announced = announcedAfter(scene, mention.span.end);
        if (!announced.isEmpty() && scene.cuesOf(announced) == 0)
            forms.push_back({std::string{scene.text.text(announced)}, mention.name, true});
        const Span core = coreOf(scene, mention.span);
        const bool isShorter = core.size() < mention.span.size() && core.size() >= 2 && core.size() <= 4;
        if (isShorter && scene.cuesOf(core) == 0)
            forms.push_back({std::string{scene.text.text(core)}, mention.name, isCoined(scene, core)});
    }
    addClippedForms(scene, forms);
    return forms;
}

} // namespace

void findShortNames(Scene& scene)
{
    AhoCorasick automaton;
    std::unordered_map<std::string, std::size_t> numbers;
    const std::vector<ShortForm> forms = shortForms(scene);
    for (std::size_t i = 0; i < forms.size(); ++i) {
        if (numbers.emplace(forms[i].text, i).second)
            automaton.add(forms[i].text, static_cast<std::uint32_t>(i));
    }
    if (numbers.empty())
        return;
    automaton.compile();
    for (const auto& hit : automaton.scan(scene.document.folded())) {
        const Span span = scene.text.chars(hit.span);
        const ShortForm& form = forms[hit.word];
        const bool isBounded = scene.isWordBreak(span.end) || (form.isSure && scene.map.begins(span.end, maskOf(Cue::Title)));
        if (scene.isCovered(span) || !scene.isWordBreak(span.begin) || !isBounded)
            continue;
        if (!form.isSure && followsSurname(scene, span))
            continue; // 柳[月明] beside 月明资产
        if (form.isSure || leftOfOrganization(scene, span.begin) + rightOfOrganization(scene, span.end) >= 1.2)
            addOrganization(scene, span, form.name);
    }
    scene.sortOrganizations();
}

} // namespace exeunt::extract::zh
