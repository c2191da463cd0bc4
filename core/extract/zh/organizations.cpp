// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Organizations the lexicon knows, and those that a suffix, quotation marks or their place in a sentence give away.
#include "core/extract/zh/scene.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace exeunt::extract::zh {
namespace {

constexpr std::size_t kLongestName = 10;
constexpr CueMask kBounds =
    maskOf(Cue::Trigger, Cue::Title, Cue::Former, Cue::Speech, Cue::Announce, Cue::Confirm, Cue::Rumour, Cue::Plan, Cue::Past,
        Cue::Also, Cue::Perfect, Cue::Generic, Cue::Hypothesis, Cue::Attempt, Cue::Following, Cue::Negation, Cue::Loss);

/// Characters that names of companies avoid and that therefore bound them.
bool isFunctionChar(char32_t value)
{
    return isAmong(value, U"的了在是由从被将已曾也都就还到向对于把让使等这那其此该个们与及和或为他她它我你至任称说赴");
}

void add(Scene& scene, const Span& span)
{
    scene.organizations.push_back({span, scene.display(span), {}, {}, false});
    scene.cover(span);
}

/// Where a name that ends at `end` begins, going left over its characters; `end` when nothing fits.
std::size_t nameBegin(const Scene& scene, std::size_t end)
{
    std::size_t at = end;
    while (at > 0 && end - at < kLongestName) {
        const char32_t value = scene.text.before(at);
        if (scene.isCovered(at - 1) || isMark(value) || isFunctionChar(value) || isLatinChar(value))
            break;
        const std::size_t word = scene.map.ending(at, kBounds);
        if (word > 1)
            break;
        --at;
    }
    while (at < end && isAmong(scene.text.at(at), U"前原新老家名位国") && !scene.text.startsWith(at, "新加坡")
        && !scene.text.startsWith(at, "新西兰") && !scene.text.startsWith(at, "新疆") && !scene.text.startsWith(at, "新华"))
        ++at;
    return at;
}

/// The words after a company's kind are often its sort: 国内领先的人工智能公司 is no name.
bool isPlainNoun(const Scene& scene, const Span& span)
{
    if ((scene.words.cuesOf(scene.text.text(span))
            & maskOf(Cue::NotOrganization, Cue::Generic, Cue::NotPlace, Cue::Common, Cue::Team))
        != 0)
        return true;
    return scene.map.has(span, maskOf(Cue::Trigger, Cue::Speech, Cue::Pronoun));
}

bool hasQuotes(const Scene& scene, const Span& span)
{
    return scene.text.before(span.begin) == U'“' && scene.text.at(span.end) == U'”';
}

/// 002485, 00005.HK, 600000.SH, NASDAQ:ABCD
bool isStockCode(const Scene& scene, std::size_t open)
{
    if (scene.text.at(open) != U'(')
        return false;
    std::size_t digits = 0;
    std::size_t at = open + 1;
    for (; at < open + 18 && scene.text.at(at) != U')'; ++at) {
        if (!isLatinChar(scene.text.at(at)) && !isAmong(scene.text.at(at), U".: -"))
            return false;
        digits += scene.text.at(at) >= U'0' && scene.text.at(at) <= U'9' ? 1 : 0;
    }
    return scene.text.at(at) == U')' && digits >= 4;
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
        const Span& model = spans[hit.word];
        const bool isShort = model.size() < 3 && isHanChar(scene.text.at(model.begin));
        if (!scene.isCovered(span) && !isShort)
            add(scene, span);
    }
}

/// A run of capitalized Latin words or Chinese characters that could name a company, beginning at `at`.
Span nameFrom(const Scene& scene, std::size_t at)
{
    at = scene.skipSpaces(at);
    const bool isQuoted = scene.text.at(at) == U'“';
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
            if (isFunctionChar(value) || (end > at && scene.map.beginning(end, kBounds | maskOf(Cue::Team)) > 1))
                break;
        }
        ++end;
    }
    if (isQuoted && scene.text.at(end) != U'”')
        return {at, at};
    return {at, end};
}

/// Whether the words of fields and countries (视觉, 多模态, 中国区) leave nothing of the span.
bool isTiled(const Scene& scene, const Span& span)
{
    std::size_t left = 0;
    for (std::size_t at = span.begin; at < span.end;) {
        const std::size_t word =
            scene.map.beginning(at, maskOf(Cue::NotOrganization, Cue::Generic, Cue::Common, Cue::Team, Cue::Also, Cue::Perfect));
        const bool isWord = word > 1 && at + word <= span.end;
        left += isWord ? 0 : 1;
        at += isWord ? word : 1;
    }
    return left < 2;
}

/// Whether a name found by its place may be one: no common noun, no place, not a person.
bool isPlausible(const Scene& scene, const Span& span)
{
    if (span.size() < 2 || scene.isCovered(span))
        return false;
    const CueMask whole = scene.words.cuesOf(scene.text.text(span));
    if ((whole & ~maskOf(Cue::OrganizationSuffix)) != 0 || scene.map.has(span, maskOf(Cue::Title)))
        return false;
    const bool isLatin = isLatinChar(scene.text.at(span.begin));
    if (isLatin)
        return scene.text.at(span.begin) >= U'A' && scene.text.at(span.begin) <= U'Z' && span.size() >= 2;
    if (span.size() > 8 || isTiled(scene, span)
        || scene.map.has(span, maskOf(Cue::Trigger, Cue::Speech, Cue::Pronoun, Cue::UnitSuffix, Cue::OrganizationVerb)))
        return false;
    for (std::size_t at = span.begin; at < span.end; ++at) {
        const std::size_t length = scene.map.beginning(at, maskOf(Cue::NotPlace, Cue::Team));
        if (length > 1 && at + length <= span.end)
            return false;
    }
    return !isAmong(scene.text.at(span.begin), U"一二两三四五六七八九十几多数各某每全大小更最很有不没去来进前后上下");
}

bool startsPost(const Scene& scene, std::size_t at)
{
    at = scene.skipSpaces(at);
    return scene.map.begins(at, maskOf(Cue::Title));
}

/// What may follow the object of 加入, 离开, 出任: a mark, 的, a post or a verb that goes on.
bool endsObject(const Scene& scene, std::size_t end)
{
    const std::size_t at = scene.skipSpaces(scene.text.at(end) == U'”' ? end + 1 : end);
    const char32_t value = scene.text.at(at);
    return value == 0 || isClauseEnd(value) || isAmong(value, U"的后并担任出负为)(、时去") || startsPost(scene, at)
        || scene.map.beginning(at, maskOf(Cue::Trigger, Cue::Title, Cue::UnitSuffix)) > 1;
}

/// 加入做陪伴硬件的小公司栗子机器人, 转投主权基金旗下的海岬投资: a description first, then the sort of company or its owner, the
/// name at the end of the clause. Where the name begins; nothing where no such words follow.
std::optional<std::size_t> behindDescription(const Scene& scene, std::size_t at)
{
    std::optional<std::size_t> begin;
    for (std::size_t place = at; place < at + 30 && !isClauseEnd(scene.text.at(place)) && scene.text.at(place) != 0; ++place) {
        if (scene.map.begins(place, maskOf(Cue::Trigger)))
            break;
        if (const std::size_t sort = scene.map.beginning(place, maskOf(Cue::Generic)); sort > 1) {
            begin = place + sort;
            place += sort - 1;
        } else if (place > at && scene.text.startsWith(place, "旗下")) {
            begin = place + (scene.text.at(place + 2) == U'的' ? 3 : 2);
        }
    }
    return begin;
}

void findObjects(Scene& scene, std::vector<Span>& accepted)
{
    for (const WordHit& hit : scene.map.hits()) {
        const Word& word = scene.map.word(hit);
        if (word.frame < 0)
            continue;
        const Frame& frame = scene.words.frames()[static_cast<std::size_t>(word.frame)];
        const bool isObject = frame.object.takes(Frame::End::To) || frame.object.takes(Frame::End::From);
        if (!isObject || frame.name == "leave")
            continue; // 离职, 请辞 take no object; what follows is another word
        std::size_t at = hit.span.end;
        while (isAmong(scene.text.at(at), U"了至到于 "))
            ++at;
        // 加入国内芯片企业星图: the sort of company comes before its name.
        for (std::size_t step = 0; step < 8 && scene.map.beginning(at, maskOf(Cue::Generic)) > 1; ++step)
            at += scene.map.beginning(at, maskOf(Cue::Generic));
        if (const auto begin = behindDescription(scene, at)) {
            const Span described = nameFrom(scene, *begin);
            if (scene.isCovered(described))
                continue;
            if (isPlausible(scene, described) && endsObject(scene, described.end)) {
                accepted.push_back(described);
                continue;
            }
        }
        const Span span = nameFrom(scene, at);
        const bool isGood = frame.object.takes(Frame::End::NewRole) ? startsPost(scene, span.end) : endsObject(scene, span.end);
        if (isPlausible(scene, span) && isGood)
            accepted.push_back(span);
    }
}

/// X宣布, X方面回应, X的股价: a run that acts as only companies do, at the head of a clause, and is named again.
void findSubjects(Scene& scene, std::vector<Span>& accepted)
{
    std::unordered_map<std::string, std::vector<Span>> seen;
    for (std::size_t at = 0; at < scene.text.size(); ++at) {
        if (at > 0 && !isClauseEnd(scene.text.before(at)) && scene.text.before(at) != U'(')
            continue;
        for (std::size_t end = at + 2; end <= at + 6 && end < scene.text.size(); ++end) {
            if (!isHanChar(scene.text.at(end - 1)) || scene.isCovered(end - 1) || isFunctionChar(scene.text.at(end - 1)))
                break;
            const std::size_t next = scene.text.at(end) == U'的' ? end + 1 : end;
            if (scene.map.beginning(next, maskOf(Cue::OrganizationVerb)) > 1 && isPlausible(scene, {at, end})) {
                const bool isStrong = end - at >= 3
                    && (scene.text.startsWith(next, "宣布") || scene.text.startsWith(next, "公告")
                        || scene.text.startsWith(next, "官宣"));
                if (isStrong)
                    accepted.push_back({at, end});
                seen[std::string{scene.text.text({at, end})}].push_back({at, end});
                break;
            }
        }
    }
    // Each is looked for in the whole text; once is chance.
    for (const auto& [name, spans] : seen) {
        const std::string& folded = scene.document.folded();
        const std::size_t first = folded.find(name);
        if (first != std::string::npos && folded.find(name, first + name.size()) != std::string::npos)
            accepted.push_back(spans.front());
    }
    std::sort(accepted.begin(), accepted.end());
}

/// 从X离职, 从X跳槽到Y.
void findSources(Scene& scene, std::vector<Span>& accepted)
{
    for (std::size_t at = 0; at < scene.text.size(); ++at) {
        if (scene.text.at(at) != U'从' || scene.isCovered(at))
            continue;
        const Span span = nameFrom(scene, at + 1);
        const std::size_t next = scene.skipSpaces(scene.text.at(span.end) == U'”' ? span.end + 1 : span.end);
        if (isPlausible(scene, span) && scene.map.beginning(next, maskOf(Cue::Trigger)) > 1)
            accepted.push_back(span);
    }
}

/// X(的)副总裁李思明: the run before a post that a person's name follows.
void findEmployers(Scene& scene, std::vector<Span>& accepted)
{
    for (const PersonMention& mention : scene.personMentions) {
        const std::size_t end = scene.skipSpacesBack(mention.span.begin);
        // Only the posts that a company has one of: before 视觉负责人 or 产品经理 stands a field as often as a name.
        std::size_t title = scene.map.ending(end, maskOf(Cue::TopTitle));
        const std::size_t anyTitle = scene.map.ending(end, maskOf(Cue::Title));
        const bool isMarked = anyTitle > 0 && isAmong(scene.text.before(scene.skipSpacesBack(end - anyTitle)), U"前原");
        if (isMarked)
            title = anyTitle; // 拼好货前员工: who is former belongs to a company
        if (title == 0)
            continue;
        while (const std::size_t more = scene.map.ending(scene.skipSpacesBack(end - title), maskOf(Cue::Title)))
            title = end - (scene.skipSpacesBack(end - title) - more);
        std::size_t at = scene.skipSpacesBack(end - title);
        if (isMarked)
            at = scene.skipSpacesBack(at - 1);
        while (isAmong(scene.text.before(at), U"一二两三四五六七八九十几多数名位个"))
            --at; // 的三名副总裁
        const bool hasParticle = scene.text.before(at) == U'的';
        if (hasParticle)
            --at;
        Span span{at, at};
        if (isLatinChar(scene.text.before(at))) {
            while (span.begin > 0 && !scene.isCovered(span.begin - 1) && span.end - span.begin < 24
                && (isLatinChar(scene.text.at(span.begin - 1))
                    || (scene.text.at(span.begin - 1) == U' ' && span.begin > 1 && isLatinChar(scene.text.at(span.begin - 2)))))
                --span.begin;
        } else {
            span.begin = nameBegin(scene, at);
        }
        const char32_t before = scene.text.before(scene.skipSpacesBack(span.begin));
        const bool isBounded = before == 0 || isMark(before) || scene.map.ends(span.begin, kBounds) || isFunctionChar(before);
        const bool isUnit = scene.map.has(span, maskOf(Cue::UnitSuffix));
        if (isBounded && !isUnit && span.size() <= 6 + (isLatinChar(scene.text.at(span.begin)) ? 18U : 0U)
            && isPlausible(scene, span) && !scene.map.has(span, maskOf(Cue::Title, Cue::Former))
            && (hasParticle || span.size() >= 3 || title >= 2))
            accepted.push_back(span);
    }
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
    constexpr std::string_view kOwn[] = {
        "银行", "证券", "基金", "保险", "信托", "期货", "人寿", "财险", "寿险", "资管", "租赁", "医院", "大学"};
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

/// 离[开云]海集团: the name would begin in the middle of a verb of moving.
bool startsInsideVerb(const Scene& scene, const Span& span)
{
    for (std::size_t inside = 1; inside < span.size(); ++inside) {
        if (scene.map.ending(span.begin + inside, maskOf(Cue::Trigger)) > inside)
            return true;
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

} // namespace

void findKnownOrganizations(Scene& scene)
{
    for (const Mention& mention : scene.lexicon.organizationsIn(scene.document.folded(), true)) {
        const Span span = scene.text.chars(mention.span);
        if (startsInsideVerb(scene, span))
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
    all.erase(std::remove_if(all.begin(), all.end(),
                  [&](const OrganizationMention& mention) { return mention.isWeak && signs[mention.name] < 2; }),
        all.end());
    scene.sortOrganizations();
}

void findSuffixedOrganizations(Scene& scene)
{
    std::vector<Span> accepted;
    for (const WordHit& hit : scene.map.hits()) {
        if ((scene.map.cues(hit) & maskOf(Cue::OrganizationSuffix)) == 0 || scene.isCovered(hit.span))
            continue;
        if (scene.map.beginning(hit.span.begin, maskOf(Cue::OrganizationSuffix)) > hit.span.size())
            continue;
        const Span span{nameBegin(scene, hit.span.begin), hit.span.end};
        const std::size_t body = hit.span.begin - span.begin;
        if (body < 2 || body > 8
            || scene.map.ending(hit.span.end, maskOf(Cue::NotOrganization, Cue::Generic, Cue::UnitSuffix)) > hit.span.size())
            continue;
        // 科技 and the like are also plain nouns: the name then needs a post, a stock code, quotes or a verb of moving beside it.
        const std::size_t right = scene.skipSpaces(span.end);
        // 研究院 is a unit behind a company, and a company of its own behind a name.
        const char32_t before = scene.text.before(span.begin);
        const bool isUnitWord = scene.map.ending(hit.span.end, maskOf(Cue::UnitSuffix)) >= hit.span.size();
        const bool isUnit = isUnitWord
            && (scene.organizationEnding(scene.skipSpacesBack(span.begin)) >= 0
                || !(before == 0 || isMark(before) || isAmong(before, U"前原")));
        const bool isPlainCompany = hit.span.size() == 2 && scene.text.startsWith(hit.span.begin, "公司")
            && !scene.text.endsWith(hit.span.begin, "有限") && !isStockCode(scene, span.end) && !hasQuotes(scene, span);
        const bool isBeside = scene.map.begins(right, maskOf(Cue::Title)) || isStockCode(scene, right) || hasQuotes(scene, span)
            || scene.text.at(right) == U'的' || scene.map.ending(scene.skipSpacesBack(span.begin), maskOf(Cue::Trigger)) > 1
            || scene.text.before(span.begin) == U'从' || isAmong(scene.text.before(span.begin), U"前原");
        const bool isLegal = scene.map.ends(span.end, maskOf(Cue::OrganizationSuffix))
            && (scene.text.endsWith(span.end, "集团") || scene.text.endsWith(span.end, "有限公司")
                || scene.text.endsWith(span.end, "银行"));
        if (!isPlainNoun(scene, span) && !isPlainNoun(scene, {span.begin, hit.span.begin}) && !isUnit && !isPlainCompany
            && !isTiled(scene, {span.begin, hit.span.begin}) && !isAmong(scene.text.at(span.end), U"业行股类板界圈")
            && !scene.text.startsWith(span.end, "产业") && !describesCompany(scene, span) && (isBeside || isLegal || body <= 4))
            accepted.push_back(span);
    }
    for (const Span& span : accepted) {
        if (!scene.isCovered(span))
            add(scene, span);
    }
    findAgain(scene, accepted);
    scene.sortOrganizations();
}

void findPlacedOrganizations(Scene& scene)
{
    std::vector<Span> accepted;
    findSubjects(scene, accepted);
    findObjects(scene, accepted);
    findSources(scene, accepted);
    findEmployers(scene, accepted);
    std::vector<Span> kept;
    for (const Span& span : accepted) {
        if (!scene.isCovered(span)) {
            add(scene, span);
            kept.push_back(span);
        }
    }
    findAgain(scene, kept);
    scene.sortOrganizations();
}

} // namespace exeunt::extract::zh
