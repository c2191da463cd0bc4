// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who works where: a name with an organization and a post in apposition, before it or in brackets behind it.
#include "core/extract/zh/scene.h"

#include <algorithm>

namespace exeunt::extract::zh {
namespace {

int roleEnding(const Scene& scene, std::size_t end)
{
    const auto found = std::lower_bound(
        scene.roles.begin(), scene.roles.end(), end, [](const RoleMention& role, std::size_t at) { return role.span.end < at; });
    return found != scene.roles.end() && found->span.end == end ? static_cast<int>(found - scene.roles.begin()) : -1;
}

/// The organization whose words lead up to `at`: 星图智能的 |, 星图智能旗下云业务 |, 前星图智能 |. At most a few words lie between.
int organizationBefore(const Scene& scene, std::size_t at, std::string& unit)
{
    std::size_t end = scene.skipSpacesBack(at);
    if (scene.text.before(end) == U'的')
        end = scene.skipSpacesBack(end - 1);
    if (end < at && scene.text.before(end) == U'系' && scene.organizationEnding(end - 1) >= 0)
        return scene.organizationEnding(end - 1); // 远帆系的李思明
    if (end < at && scene.text.endsWith(end, "出身") && scene.organizationEnding(end - 2) >= 0)
        return scene.organizationEnding(end - 2); // 远帆科技出身的李思明
    if (scene.text.before(end) == U'》' && scene.organizationEnding(end - 1) >= 0)
        return scene.organizationEnding(end - 1);
    if (scene.text.before(end) == U'”' || scene.text.before(end) == U')') {
        // A quoted name, or a stock code behind it.
        std::size_t open = end - 1;
        while (open > 0 && end - open < 20 && !isAmong(scene.text.at(open), U"(“"))
            --open;
        if (scene.text.at(open) == U'(' && scene.organizationEnding(open) >= 0)
            return scene.organizationEnding(open);
        end = end - 1;
    }
    if (const int found = scene.organizationEnding(end); found >= 0) {
        // 远帆科技[灵溪]事业部总裁: a name that stands behind the company's is the unit's.
        const OrganizationMention& mention = scene.organizations[static_cast<std::size_t>(found)];
        const bool isUnit = mention.kind.empty() && scene.map.begins(at, maskOf(Cue::UnitSuffix));
        const int owner = isUnit ? scene.organizationEnding(mention.span.begin) : -1;
        const bool isInner = isUnit && scene.text.startsWithAny(at, {"事业部", "事业群", "项目组", "产品线", "业务线"});
        if (isInner && owner < 0) {
            unit = scene.display({mention.span.begin, at + scene.map.beginning(at, maskOf(Cue::UnitSuffix))});
            return -1; // 原天下事业部总裁李思明、[Zen]事业部总裁王晓岚
        }
        if (owner >= 0)
            unit = scene.display({mention.span.begin, at + scene.map.beginning(at, maskOf(Cue::UnitSuffix))});
        return owner >= 0 ? owner : found;
    }
    // A unit of the organization may lie between: 远帆科技云计算事业部总经理.
    std::size_t begin = end;
    while (begin > 0 && end - begin < 16 && !isClauseEnd(scene.text.before(begin)) && scene.text.before(begin) != U'、') {
        if (const int found = scene.organizationEnding(begin); found >= 0) {
            const Span between{begin, end};
            const bool isUnit = scene.map.ends(end, maskOf(Cue::UnitSuffix)) || scene.text.startsWith(begin, "旗下");
            if (!isUnit || scene.map.has(between, maskOf(Cue::Trigger)))
                return -1;
            std::size_t first = begin;
            while (first < end
                && (isAmong(scene.text.at(first), U"的 ") || scene.text.startsWith(first, "旗下")
                    || scene.text.before(first) == U'旗'))
                ++first;
            // 远帆科技[灵溪事业部]总裁: a name that stands behind the company's is the unit's.
            const OrganizationMention& mention = scene.organizations[static_cast<std::size_t>(found)];
            const int owner = mention.kind.empty() && first == begin ? scene.organizationEnding(mention.span.begin) : -1;
            unit = scene.display({owner >= 0 ? mention.span.begin : first, end});
            return owner >= 0 ? owner : found;
        }
        --begin;
    }
    return -1;
}

/// The unit at the head of a post: 云计算事业部总经理 → 云计算事业部.
std::string unitOfRole(const Scene& scene, const Span& role)
{
    const WordHit* suffix = scene.map.lastIn(role, maskOf(Cue::UnitSuffix));
    return suffix && suffix->span.end < role.end && suffix->span.begin > role.begin && suffix->span.size() >= 2
        ? scene.display({role.begin, suffix->span.end})
        : std::string{};
}

/// Reads the apposition that ends at `end`: [organization] [的] post [、 post …].
std::optional<Employment> appositionEnding(const Scene& scene, std::size_t end)
{
    std::size_t at = scene.skipSpacesBack(end);
    // 杭州人李思明, 95后天才少女李思明: a post may be parted from the name by nothing but spaces and quotes.
    int role = roleEnding(scene, at);
    Employment employment;
    std::size_t begin = at;
    bool isFormer = false;
    while (role >= 0) {
        const RoleMention& mention = scene.roles[static_cast<std::size_t>(role)];
        begin = mention.span.begin;
        isFormer = isFormer || mention.isFormer;
        const std::string words = scene.display(mention.span);
        employment.role = employment.role.empty() ? words : words + "、" + employment.role;
        if (employment.unit.empty())
            employment.unit = unitOfRole(scene, mention.span);
        std::size_t left = scene.skipSpacesBack(begin);
        if (mention.isFormer) { // 远帆科技原总裁: the mark may stand between
            left = scene.skipSpacesBack(left - scene.map.ending(left, maskOf(Cue::Former)));
            begin = left;
        }
        left = scene.skipSpacesBack(left - scene.map.ending(left, maskOf(Cue::Newly))); // 远帆科技的新任总裁
        int organization = organizationBefore(scene, left, employment.unit);
        // 通义大模型前员工: a field may stand before the mark.
        for (std::size_t back = left;
             mention.isFormer && organization < 0 && back > 0 && left - back < 8 && isHanChar(scene.text.before(back)); --back)
            organization = scene.organizationEnding(back - 1);
        if (organization >= 0) {
            employment.organization = organization;
            break;
        }
        if (!isAmong(scene.text.before(left), U"、兼和及"))
            break;
        role = roleEnding(scene, scene.skipSpacesBack(left - 1));
    }
    if (employment.role.empty()) {
        // 星图智能的李思明, 星图智能李思明
        const int organization = organizationBefore(scene, at, employment.unit);
        if (organization < 0)
            return std::nullopt;
        employment.organization = organization;
    }
    if (employment.organization >= 0) {
        const OrganizationMention& mention = scene.organizations[static_cast<std::size_t>(employment.organization)];
        begin = mention.span.begin;
        // 原远帆科技总监李思明, 来自远帆科技的李思明
        const std::size_t mark = scene.skipSpacesBack(begin);
        const std::size_t former = scene.map.ending(mark, maskOf(Cue::Former));
        // 创始人、前星图智能总监李思明: the post before is theirs today.
        const int today = former > 0 && scene.text.before(mark - former) == U'、' ? roleEnding(scene, mark - former - 1) : -1;
        if (today >= 0 && !scene.roles[static_cast<std::size_t>(today)].isFormer) {
            const Span held = scene.roles[static_cast<std::size_t>(today)].span;
            std::string unit;
            const int house = organizationBefore(scene, scene.skipSpacesBack(held.begin), unit);
            return Employment{house, unit, scene.display(held), false, {held.begin, end}};
        }
        isFormer = isFormer || scene.map.ends(scene.skipSpacesBack(begin), maskOf(Cue::Former, Cue::ComesFrom))
            || isAmong(scene.text.at(scene.skipSpaces(mention.span.end)), U"原前") // 远帆科技原销售公司总经理
            || (scene.text.at(mention.span.end) == U'系' && scene.text.at(mention.span.end + 1) == U'的')
            || scene.text.startsWith(mention.span.end, "出身的");
    }
    employment.isFormer = isFormer;
    employment.span = {begin, end};
    return employment;
}

/// (原远帆科技总监), (前远帆产品经理): the post stands in brackets behind the name.
std::optional<Employment> bracketAfter(const Scene& scene, std::size_t end)
{
    if (scene.text.at(end) != U'(')
        return std::nullopt;
    std::size_t close = end + 1;
    while (close < scene.text.size() && close < end + 50 && scene.text.at(close) != U')')
        ++close;
    if (scene.text.at(close) != U')')
        return std::nullopt;
    return appositionEnding(scene, close);
}

/// 李思明,原远帆科技总监,: the post follows the name between commas.
std::optional<Employment> commaAfter(const Scene& scene, std::size_t end)
{
    if (scene.text.at(end) != U',')
        return std::nullopt;
    std::size_t close = end + 1;
    while (close < scene.text.size() && close < end + 40 && !isClauseEnd(scene.text.at(close)))
        ++close;
    const std::size_t first = scene.skipSpaces(end + 1);
    if (!scene.map.begins(first, maskOf(Cue::Former)) && scene.organizationBeginning(first) < 0)
        return std::nullopt;
    if (roleEnding(scene, close) < 0)
        return std::nullopt;
    return appositionEnding(scene, close);
}

} // namespace

void findEmployments(Scene& scene)
{
    const Employment* shared = nullptr;
    std::size_t sharedEnd = 0;
    for (PersonMention& mention : scene.personMentions) {
        mention.employment = appositionEnding(scene, mention.span.begin);
        for (const auto read : {bracketAfter, commaAfter}) {
            auto behind = read(scene, mention.span.end);
            if (behind && behind->organization >= 0) {
                if (!mention.employment || mention.employment->organization < 0) {
                    if (mention.employment && !mention.employment->role.empty() && behind->isFormer) {
                        // Noisee前产品负责人李思明(前远帆产品经理): two posts; the bracket is history.
                        continue;
                    }
                    mention.employment = std::move(behind);
                }
            }
        }
        // 远帆科技的首席战略官李思明和副总裁王晓岚, 联合创始人李思明、王晓岚: the next name of a list shares what stands before the first.
        const std::size_t begin = mention.employment ? mention.employment->span.begin : mention.span.begin;
        const std::size_t left = scene.skipSpacesBack(begin);
        const bool isListed =
            shared && left > 0 && (left - 1 == sharedEnd || left == sharedEnd) && isAmong(scene.text.before(left), U"、和与及");
        if (isListed) {
            if (!mention.employment)
                mention.employment = *shared;
            else if (mention.employment->organization < 0)
                mention.employment->organization = shared->organization;
        }
        shared = mention.employment ? &*mention.employment : nullptr;
        sharedEnd = mention.span.end;
    }
}

} // namespace exeunt::extract::zh
