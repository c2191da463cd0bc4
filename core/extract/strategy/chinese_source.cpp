// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/strategy/chinese_source.h"

#include "core/extract/strategy/told_moves.h"
#include "core/extract/table.h"
#include "core/text/affix.h"
#include "core/text/clauses.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace exeunt::extract::strategy {
namespace {

using text::endsWithAny;
using text::startsWithAny;
using zh::Scene;

bool isOutsideKind(std::string_view kind)
{
    return kind == "media" || kind == "fund" || kind == "consulting" || kind == "university" || kind == "government"
        || kind == "bank_research";
}

/// Investors, advisers, brokers.
bool isOutsideName(std::string_view name)
{
    return endsWithAny(name, {"资本", "证券", "咨询", "投资", "基金", "创投", "智库"});
}

/// Where the words of the "other" list stand.
std::vector<Span> othersIn(const std::vector<CueHit>& hits)
{
    std::vector<Span> spans;
    for (const CueHit& hit : hits) {
        if (hit.cue.sort == Sort::Other)
            spans.push_back(hit.span);
    }
    return spans;
}

/// For whom each person speaks now, as far as the article says.
std::vector<std::string> employersOf(const Scene& scene, const Reading& reading, std::vector<bool>& isFormer)
{
    std::vector<std::string> employers(scene.people.size());
    isFormer.assign(scene.people.size(), false);
    std::unordered_map<std::string, std::size_t> byName;
    for (std::size_t i = 0; i < scene.people.size(); ++i)
        byName.emplace(scene.people[i].name, i);
    for (const auto& mention : scene.personMentions) {
        if (mention.person < 0 || !mention.employment || mention.employment->organization < 0)
            continue;
        const auto person = static_cast<std::size_t>(mention.person);
        if (mention.employment->isFormer)
            isFormer[person] = true;
        else if (employers[person].empty())
            employers[person] = scene.organizations[static_cast<std::size_t>(mention.employment->organization)].name;
    }
    for (const auto& draft : reading.moves) {
        const auto found = draft.claim.person ? byName.find(draft.claim.person->name) : byName.end();
        if (found == byName.end() || draft.claim.isBackground)
            continue;
        isFormer[found->second] = isFormer[found->second] || draft.claim.from.has_value();
        employers[found->second] = draft.claim.to ? draft.claim.to->name : employers[found->second];
        if (draft.claim.from && !draft.claim.to)
            employers[found->second].clear();
    }
    return employers;
}

/// Whether a name holds a word of the lists before its ending (集团, 科技), which may be such a word itself.
bool hasPlainWord(std::string_view name, const Cues& cues)
{
    constexpr std::size_t kEnding = 6; // bytes
    const auto hits = cues.scan(name);
    return std::any_of(hits.begin(), hits.end(), [name](const CueHit& hit) {
        return hit.cue.sort != Sort::Ending && (name.size() <= kEnding || hit.span.begin + kEnding < name.size());
    });
}

/// Words of the trade that were taken for an unknown company's name.
bool isNoName(const zh::OrganizationMention& organization, const Cues& cues)
{
    if (!organization.kind.empty())
        return cues.isOther(organization.name);
    const bool isAcronym = organization.name.size() <= 2;
    return isAcronym || hasPlainWord(organization.name, cues);
}

/// An unsure name that begins a clause and acts in it: 小米则…; or whose direction is told: 是小米未来三年的战略重点.
void addWeakNames(const Scene& scene, const Cues& cues, Source& source)
{
    for (const Mention& mention : scene.lexiconNames) {
        if (!mention.isWeak)
            continue;
        const std::string_view before = source.text.substr(0, mention.span.begin);
        const bool isOpening =
            before.empty() || endsWithAny(before, {",", "。", ";", ":", "!", "?", "\n", "而", "但", "“", ", "});
        const std::string_view after = source.text.substr(mention.span.end, 36);
        const bool acts = startsWithAny(after,
            {"则", "也", "还", "正", "将", "已", "试图", "计划", "宣布", "选择", "以", "通过", "把", "与", "推出", "发布", "成立",
                "表示", "创始人", "CEO", "近日", "拟", "称", "在"});
        const bool isHolder = endsWithAny(before, {"成为", "是", "作为"})
            && startsWithAny(after, {"未来", "今年", "明年", "下一", "重点", "战略", "的重点", "的战略", "的主攻"});
        const bool isKnown = scene.isCovered(scene.text.chars(mention.span));
        if (!((isOpening && acts) || isHolder) || isKnown || cues.isOther(mention.value))
            continue;
        Name name;
        name.span = mention.span;
        name.organization = mention.value;
        name.unit = mention.unit;
        source.names.push_back(std::move(name));
    }
}

bool hasEnding(std::string_view name, const Cues& cues)
{
    constexpr std::size_t kTwo = 6; // bytes
    constexpr std::size_t kThree = 9;
    if (!cues.mayClose(text::decodeBefore(name, name.size()).value))
        return false;
    return (name.size() > kTwo && cues.is(Sort::Ending, name.substr(name.size() - kTwo)))
        || (name.size() > kThree && cues.is(Sort::Ending, name.substr(name.size() - kThree)));
}

/// The short form of a name that its ending closes: 磐云计算 → 磐云; empty: it has none.
std::string_view shortForm(std::string_view name, const Cues& cues)
{
    constexpr std::size_t kTwo = 6; // bytes
    return name.size() >= 2 * kTwo && hasEnding(name, cues) ? name.substr(0, kTwo) : std::string_view{};
}

/// A name by its ending that begins a clause and acts in it: 远汀集团将…. Each clause is looked at once.
void addSuffixedNames(const Scene& scene, const Cues& cues, Source& source)
{
    constexpr std::size_t kHan = 3; // bytes
    const auto& hits = source.hits;
    const auto actsAt = [&](std::size_t at) {
        const auto hit = std::lower_bound(
            hits.begin(), hits.end(), at, [](const CueHit& h, std::size_t begin) { return h.span.begin < begin; });
        return (hit != hits.end() && hit->span.begin == at)
            || startsWithAny(source.text.substr(at),
                {"将", "在", "把", "已", "正", "也", "则", "再次", "近日", "今年", "昨日", "最近", "和", "与", "明年", "去年",
                    "上月", "下月", "昨", "今", "从", "给", "向", "对", "下半年", "上半年", "每", "只", "不", "全", "同时", "宣",
                    "春节"});
    };
    std::unordered_map<std::string_view, const zh::OrganizationMention*> known; // unknown to the lexicon, named elsewhere
    for (const auto& organization : scene.organizations) {
        const std::string_view name = scene.text.text(organization.span);
        if (scene.lexicon.find(name) || isNoName(organization, cues))
            continue;
        known.emplace(name, &organization);
        if (const auto shorter = shortForm(name, cues); !shorter.empty() && cues.scan(shorter).empty())
            known.emplace(shorter, &organization);
    }
    const auto beginsPlainly = [&](std::size_t at) { // 他, 真正: words, no name
        return scene.map.beginning(scene.text.charOf(at), zh::maskOf(zh::Cue::Common, zh::Cue::Pronoun, zh::Cue::NotName)) > 0;
    };
    std::vector<std::string_view> firsts; // characters
    for (const auto& [name, organization] : known)
        firsts.push_back(name.substr(0, kHan));
    const auto isFirst = [&](std::string_view character) {
        return std::find(firsts.begin(), firsts.end(), character) != firsts.end();
    };
    std::vector<Name> found;
    for (const auto& sentence : source.sentences) {
        for (const Span& clause : sentence.clauses) {
            const bool mayBegin = isFirst(clause.of(source.text).substr(0, kHan));
            for (std::size_t length = 2; length <= 8 && clause.begin + length * kHan < clause.end; ++length) {
                const Span span{clause.begin, clause.begin + length * kHan};
                if (span.of(source.text).ends_with("、"))
                    break; // a list of things, no name
                const auto again = mayBegin ? known.find(span.of(source.text)) : known.end();
                if (again != known.end() && !scene.isCovered(scene.text.chars(span)) && actsAt(span.end)) {
                    Name name;
                    name.span = span;
                    name.organization = again->second->name;
                    found.push_back(std::move(name));
                    break;
                }
                if (length < 4 || !hasEnding(span.of(source.text), cues) || !actsAt(span.end) || beginsPlainly(span.begin))
                    continue;
                if (!hasPlainWord(span.of(source.text), cues) && !scene.isCovered(scene.text.chars(span))) {
                    Name name;
                    name.span = span;
                    name.organization = scene.document.display(span);
                    found.push_back(std::move(name));
                }
                break;
            }
        }
    }
    source.names.insert(source.names.end(), found.begin(), found.end());
}

/// What stands beside an organization says whether it acts.
void judge(const Scene& scene, const Span& span, Name& name, const Name* previous)
{
    const std::string& text = scene.document.folded();
    const std::string_view whole = text;
    std::string_view before = whole.substr(span.begin > 24 ? span.begin - 24 : 0, std::min<std::size_t>(span.begin, 24));
    while (!before.empty() && (before.back() == ' ' || before.back() == '"'))
        before.remove_suffix(1);
    if (before.ends_with("“"))
        before.remove_suffix(std::string_view{"“"}.size());
    std::string_view after = whole.substr(span.end, 30);
    while (!after.empty() && (after.front() == ' ' || after.front() == '"'))
        after.remove_prefix(1);
    const bool isListed = startsWithAny(after, {"、", "等"}); // 甲、乙、丙等大厂: about the trade
    const bool isNear = previous && span.begin - previous->span.end <= 12;
    const std::string_view between =
        previous ? whole.substr(previous->span.end, span.begin - previous->span.end) : std::string_view{};
    const std::string_view joint = trimmed(between);
    if (isNear && (joint == "和" || joint == "及" || joint == "以及" || joint == "、")) {
        name.isJoined = true;
        name.isApart = previous->isApart || isListed;
        name.isTopic = previous->isTopic;
        return;
    }
    if (startsWithAny(after, {"来说", "而言", "方面", "内部"}) && endsWithAny(before, {"对", "对于", "就", "在"})) {
        name.isTopic = true;
        return;
    }
    const bool isHolder = endsWithAny(before, {"成为"}); // 成为远帆科技的主攻方向: its direction
    name.isApart = isListed
        || (!isHolder
            && endsWithAny(before,
                {"从", "自", "与", "跟", "同", "向", "对", "给", "把", "将", "比", "由", "于", "为", "联合", "携手", "收购",
                    "入股", "投资", "加入", "离开", "面对", "包括", "相比", "超过", "超越", "对标", "借助", "依托", "来自",
                    "不像", "当时", "前", "原", "拥有", "替", "找", "去", "入职", "追赶", "挑战", "取代", "背靠", "获", "获得",
                    "通过", "使用", "采用", "基于", "接入", "出身", "曾在", "曾任", "任职", "例如", "如", "入", "并入", "投",
                    "转投", "回归", "吸引了", "提到", "点名", "类", "像", "来到"}));
    if (!name.isApart && endsWithAny(before, {"在"}))
        name.isApart = true;
    const bool isOnce = startsWithAny(after, {"原本", "原来", "原计划", "原定", "原打算", "原先", "前不久", "前些"});
    if (!isOnce && startsWithAny(after, {"报道", "消息", "获悉", "了解到", "记者", "援引", "披露", "前员工", "原", "前"}))
        name.isApart = true;
    if (startsWithAny(after, {"的"}))
        name.isTopic = true;
    if (endsWithAny(before, {"成为", "是", "和", "不是"}) && !name.isApart)
        name.isTopic = true;
    // 被X收购: X acts.
    if (endsWithAny(before, {"被", "遭", "获"}))
        name.isApart = false;
}

/// What the posts are called up to their last word: 世界模型团队 of 世界模型团队负责人.
/// 招聘产品经理 tells whom a company looks for.
std::vector<Span> namesOfPosts(const Scene& scene, const std::vector<CueHit>& hits)
{
    constexpr auto kTalent = static_cast<std::size_t>(article::Aspect::Talent);
    const auto seeks = [&hits](const Span& span) {
        auto hit = std::lower_bound(
            hits.begin(), hits.end(), span.begin, [](const CueHit& h, std::size_t begin) { return h.span.begin < begin; });
        for (; hit != hits.end() && hit->span.begin < span.end; ++hit)
            if (hit->cue.aspect == kTalent && (hit->cue.sort == Sort::Strong || hit->cue.sort == Sort::Verb))
                return true;
        return false;
    };
    std::vector<Span> spans;
    for (const auto& role : scene.roles) {
        const Span name = scene.text.bytes({role.span.begin, role.span.end - 1});
        if (role.span.size() > 2 && !seeks(name))
            spans.push_back(name);
    }
    return spans;
}

} // namespace

Source chineseSource(const Scene& scene, zh::Dates& dates, const Reading& reading, const Cues& cues)
{
    const auto& document = scene.document;
    Source source;
    source.text = document.folded();
    source.hits = cues.cuesOf(source.text, scene.listed[Scene::StrategyCues]);
    dropCuesIn(toldMoves(reading), source.hits);
    dropCuesIn(namesOfPosts(scene, source.hits), source.hits);
    for (const Span& sentence : document.sentences()) {
        Source::Sentence out;
        out.span = sentence;
        out.clauses = text::splitClauses(source.text, sentence);
        out.line = document.lineAt(sentence.begin);
        if (out.line < document.lines().size()) {
            out.isItem = document.lines()[out.line].isItem;
            out.isHeading = document.lines()[out.line].isHeading && !out.isItem;
        }
        source.sentences.push_back(std::move(out));
    }
    std::vector<bool> isFormer;
    const auto employers = employersOf(scene, reading, isFormer);
    const auto others = othersIn(source.hits);
    for (const auto& organization : scene.organizations) {
        const Span at = scene.text.bytes(organization.span);
        const auto after =
            std::upper_bound(others.begin(), others.end(), at, [](const Span& a, const Span& b) { return a.begin < b.begin; });
        const bool isInWord = after != others.begin() && std::prev(after)->contains(at);
        if (isInWord || isNoName(organization, cues))
            continue;
        Name name;
        name.span = at;
        name.organization = organization.name;
        name.unit = organization.unit;
        name.isOutside = isOutsideKind(organization.kind) || isOutsideName(organization.name);
        source.names.push_back(std::move(name));
    }
    std::vector<bool> hasPost(scene.people.size());
    for (const auto& mention : scene.personMentions) {
        if (mention.person >= 0 && mention.employment && !mention.employment->isFormer && mention.employment->organization < 0
            && !cues.has(Sort::Analyst, mention.employment->role))
            hasPost[static_cast<std::size_t>(mention.person)] = true;
    }
    for (const auto& mention : scene.personMentions) {
        if (mention.person < 0)
            continue;
        const auto person = static_cast<std::size_t>(mention.person);
        Name name;
        name.span = scene.text.bytes(mention.span);
        name.isPerson = true;
        name.organization = employers[person];
        name.hasPost = name.organization.empty() && !isFormer[person] && hasPost[person];
        name.isUnplaced = name.organization.empty() && !isFormer[person] && !name.hasPost;
        name.isApart = name.isUnplaced;
        name.isOutside = isOutsideName(name.organization);
        source.names.push_back(std::move(name));
    }
    addWeakNames(scene, cues, source);
    addSuffixedNames(scene, cues, source);
    std::sort(source.names.begin(), source.names.end(), [](const Name& a, const Name& b) { return a.span < b.span; });
    const Name* previous = nullptr;
    for (auto& name : source.names) {
        if (!name.isPerson)
            judge(scene, name.span, name, previous);
        previous = name.isPerson ? nullptr : &name;
    }
    source.dateOf = [&dates](std::size_t sentence) -> std::optional<date::Edtf> {
        for (const auto& mention : dates.inSentence(sentence)) {
            if (mention.value && !mention.isVague)
                return mention.value;
        }
        return std::nullopt;
    };
    source.display = [&document](const Span& span) { return document.display(span); };
    return source;
}

} // namespace exeunt::extract::strategy
