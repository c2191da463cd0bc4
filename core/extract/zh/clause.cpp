// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/zh/clause.h"

#include <algorithm>

namespace exeunt::extract::zh {
namespace {

/// For each character of the text whether it stands in round brackets that close within a hundred characters.
std::vector<bool> bracketed(const CharText& text)
{
    std::vector<bool> inside(text.size() + 1);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.at(at) != U'(')
            continue;
        std::size_t close = at + 1;
        while (close < text.size() && close < at + 100 && text.at(close) != U')' && text.at(close) != U'\n')
            ++close;
        if (text.at(close) != U')')
            continue;
        std::fill(
            inside.begin() + static_cast<std::ptrdiff_t>(at), inside.begin() + static_cast<std::ptrdiff_t>(close) + 1, true);
        at = close;
    }
    return inside;
}

/// Text that has lost its marks is cut all the same, not within a word that says something: what is read of a clause is looked for in
/// all of it.
bool mayCut(const Scene& scene, std::size_t at)
{
    const auto next = std::lower_bound(scene.tokens.begin(), scene.tokens.end(), at,
        [](const Token& token, std::size_t place) { return token.span.begin < place; });
    return next == scene.tokens.begin() || std::prev(next)->span.end <= at;
}

bool isOverlong(const Scene& scene, std::size_t begin, std::size_t at)
{
    constexpr std::size_t kLongest = 160; // characters: hardly anybody writes a clause half as long
    return at - begin >= kLongest && mayCut(scene, at);
}

std::vector<Clause> splitSentence(const Scene& scene, std::size_t sentence, const std::vector<bool>& inside)
{
    std::vector<Clause> clauses;
    const Span whole = scene.text.chars(scene.document.sentences()[sentence]);
    std::size_t begin = whole.begin;
    const auto close = [&](std::size_t end) {
        Clause clause;
        clause.span = {begin, end};
        while (!clause.span.isEmpty() && isAmong(scene.text.at(clause.span.begin), U" ”)』」"))
            ++clause.span.begin;
        clause.sentence = sentence;
        clause.line = scene.document.lineAt(scene.document.sentences()[sentence].begin);
        if (!clause.span.isEmpty())
            clauses.push_back(clause);
    };
    for (std::size_t at = whole.begin; at < whole.end; ++at) {
        const char32_t value = scene.text.at(at);
        const bool isInNumber = value == U',' && at + 1 < whole.end && scene.text.before(at) >= U'0'
            && scene.text.before(at) <= U'9' && scene.text.at(at + 1) >= U'0' && scene.text.at(at + 1) <= U'9';
        const bool isEnd = !isHanChar(value) && isClauseEnd(value) && !isInNumber;
        if ((!isEnd && !isOverlong(scene, begin, at)) || inside[at])
            continue;
        close(at);
        begin = isEnd ? at + 1 : at;
    }
    close(whole.end);
    return clauses;
}

/// Where a list goes on after `end`: 、 和 与 及 以及; the position behind the connector, or npos.
std::size_t behindConnector(const Scene& scene, std::size_t end)
{
    std::size_t at = scene.skipSpaces(end);
    if (scene.text.startsWith(at, "以及"))
        return scene.skipSpaces(at + 2);
    if (!isAmong(scene.text.at(at), U"、和与及跟同暨"))
        return std::string::npos;
    return scene.skipSpaces(at + 1);
}

/// 等 | 等人 | 等三位负责人 | 等多位远帆旧部 behind a list of names.
std::size_t behindEtc(const Scene& scene, std::size_t end)
{
    if (scene.text.at(end) != U'等')
        return end;
    ++end;
    if (scene.text.at(end) == U'人')
        return end + 1;
    return end;
}

/// A verb of moving that is no part of a post: 搜索算法负责人.
bool hasTrigger(const Clause& clause, const Span& within)
{
    return std::any_of(clause.tokens.begin(), clause.tokens.end(),
        [&](const Token& token) { return token.type == Token::Type::Trigger && within.contains(token.span); });
}

void findActors(const Scene& scene, Clause& clause)
{
    for (const Token& token : clause.tokens) {
        if (token.type != Token::Type::Person)
            continue;
        const PersonMention& mention = scene.personMentions[static_cast<std::size_t>(token.index)];
        const std::size_t begin = mention.employment && mention.employment->span.end <= mention.span.begin + 1
            ? mention.employment->span.begin
            : mention.span.begin;
        if (!clause.actors.empty()) {
            Actor& last = clause.actors.back();
            const std::size_t next = behindConnector(scene, last.span.end);
            // The words of a post may stand between the connector and the name.
            const bool isNext = next != std::string::npos && next <= token.span.begin
                && (next >= begin || next == token.span.begin
                    || scene.map.ends(scene.skipSpacesBack(token.span.begin), maskOf(Cue::Title)))
                && token.span.begin - next < 30 && !hasTrigger(clause, {next, token.span.begin});
            if (isNext) {
                last.mentions.push_back(token.index);
                last.span.end = behindEtc(scene, token.span.end);
                continue;
            }
        }
        Actor actor;
        actor.mentions = {token.index};
        actor.span = {std::max(begin, clause.span.begin), behindEtc(scene, token.span.end)};
        actor.nameBegin = token.span.begin;
        clause.actors.push_back(std::move(actor));
    }
}

/// …加入远帆科技,任副总裁: too short for a word of the lists, a verb only where a post follows.
/// Whether 任 at `at` is the verb: at the clause's begin, behind a name (王晓岚任总裁), behind 将 or 则.
bool isBareVerb(const Scene& scene, const Clause& clause, std::size_t at)
{
    if (at == clause.span.begin)
        return true;
    if (isAmong(scene.text.before(at), U"将则"))
        return true;
    return scene.isCovered(at - 1) && std::any_of(clause.tokens.begin(), clause.tokens.end(), [at](const Token& token) {
        return token.type == Token::Type::Person && token.span.end == at;
    });
}

void addBareVerb(const Scene& scene, Clause& clause)
{
    const auto& frames = scene.words.frames();
    for (std::size_t i = 0; i < clause.tokens.size(); ++i) {
        const Token& post = clause.tokens[i];
        if (post.type == Token::Type::Trigger || post.type == Token::Type::Person)
            continue;
        std::size_t at = post.span.begin;
        const std::size_t left = i == 0 ? clause.span.begin : clause.tokens[i - 1].span.end;
        // 任销售公司总经理: a few words may stand before the post.
        while (at > left && post.span.begin - at < 7 && scene.text.at(at) != U'任' && !isMark(scene.text.before(at)))
            --at;
        if (at == post.span.begin || scene.text.at(at) != U'任' || !isBareVerb(scene, clause, at))
            continue;
        const auto hold = std::find_if(frames.begin(), frames.end(), [](const Frame& frame) { return frame.name == "hold"; });
        if (hold != frames.end())
            clause.tokens.insert(clause.tokens.begin() + static_cast<std::ptrdiff_t>(i),
                {Token::Type::Trigger, {at, at + 1}, static_cast<int>(hold - frames.begin())});
        return;
    }
}

} // namespace

std::vector<Clause> readClauses(const Scene& scene)
{
    std::vector<Clause> clauses;
    const auto inside = bracketed(scene.text);
    std::size_t next = 0;
    for (std::size_t sentence = 0; sentence < scene.document.sentences().size(); ++sentence) {
        for (Clause& clause : splitSentence(scene, sentence, inside)) {
            while (next < scene.tokens.size() && scene.tokens[next].span.begin < clause.span.begin)
                ++next;
            for (std::size_t i = next; i < scene.tokens.size() && scene.tokens[i].span.begin < clause.span.end; ++i) {
                if (!inside[scene.tokens[i].span.begin])
                    clause.tokens.push_back(scene.tokens[i]);
            }
            addBareVerb(scene, clause);
            findActors(scene, clause);
            clauses.push_back(std::move(clause));
        }
    }
    return clauses;
}

std::optional<Actor> teamIn(const Scene& scene, const Span& within, bool isLast)
{
    constexpr char32_t kCounts[] = U"一二两三四五六七八九十百几多数余名位大部分全体整个部分批众";
    const WordHit* hit = isLast ? scene.map.lastIn(within, maskOf(Cue::Team)) : scene.map.firstIn(within, maskOf(Cue::Team));
    if (!hit)
        return std::nullopt;
    Span span = hit->span;
    bool isCounted = false;
    while (span.begin > within.begin) {
        const char32_t value = scene.text.before(span.begin);
        if (scene.organizationEnding(span.begin) >= 0 || isAmong(value, U"的了在是由从被将已曾也都把让使等这那其此该之和与及、")
            || (isMark(value) && value != U' '))
            break;
        isCounted = isCounted || isAmong(value, kCounts) || (value >= U'0' && value <= U'9');
        --span.begin;
    }
    const std::string_view word = scene.text.text(hit->span);
    const bool isGroup = word == "团队" || word == "小组" || word == "班底" || word == "班子" || word == "人马" || word == "部门"
        || word == "全体员工" || word == "高管团队";
    if (!isCounted && !isGroup)
        return std::nullopt;
    Actor actor;
    actor.isTeam = true;
    actor.span = span;
    actor.nameBegin = span.begin;
    actor.team = scene.display(span);
    return actor;
}

} // namespace exeunt::extract::zh
