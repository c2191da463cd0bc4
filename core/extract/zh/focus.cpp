// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Of whom a clause speaks when it does not say: the label of its line, the subject of the clauses before, the heading above.
#include "core/extract/zh/focus.h"

#include <algorithm>

namespace exeunt::extract::zh {
namespace {

constexpr std::size_t kSubjectReach = 20; // characters between the begin of a clause and its subject
constexpr std::size_t kSentencesBack = 3; // a subject is spoken of that long
constexpr std::size_t kLongestBracket = 30;

const OrganizationMention& mentionOf(const Scene& scene, int organization)
{
    return scene.organizations[static_cast<std::size_t>(organization)];
}

/// 远帆科技(300001.SZ) | : the position behind a bracket that follows a name.
std::size_t behindBracket(const Scene& scene, std::size_t end)
{
    if (scene.text.at(end) != U'(')
        return end;
    for (std::size_t at = end + 1; at < end + kLongestBracket; ++at) {
        if (scene.text.at(at) == U')')
            return at + 1;
    }
    return end;
}

/// ● 远帆科技:…; 2、远帆科技(300001.SZ):…; 【远帆科技】…
int labelOf(const Scene& scene, const Clause& first)
{
    const Span line = scene.text.chars(scene.document.lines()[first.line].span);
    std::size_t at = line.begin;
    while (at < line.end && at < line.begin + 6 && !isHanChar(scene.text.at(at)) && scene.organizationBeginning(at) < 0)
        ++at;
    const int found = scene.organizationBeginning(at);
    if (found < 0 || !mayBeSpokenOf(scene, found))
        return -1;
    std::size_t end = mentionOf(scene, found).span.end;
    if (scene.text.at(end) == U'”')
        ++end;
    end += scene.map.beginning(end, maskOf(Cue::Place)); // 沃茵中国:…
    end = scene.skipSpaces(behindBracket(scene, end));
    return isAmong(scene.text.at(end), U":】|丨") ? found : -1;
}

/// 此前任|星图智能总经理的李思明加入公司: where somebody was.
bool holdsFormerPost(const Scene& scene, std::size_t left)
{
    return scene.text.endsWithAny(
        left, {"此前任", "曾任", "原任", "历任", "此前担任", "曾担任", "先后任", "前任职于", "此前在", "之前在"});
}

/// Whether nothing but time, descriptions and connectors stands before the name in its clause.
bool beginsClause(const Scene& scene, const Clause& clause, std::size_t token)
{
    const Span name = clause.tokens[token].span;
    const std::size_t left = scene.skipSpacesBack(name.begin);
    if (scene.map.ends(left, maskOf(Cue::Topic)))
        return true;
    if (name.begin - clause.span.begin > kSubjectReach
        || isAmong(scene.text.before(left), U"与和向对由被到至于从在给为以跟同入赴比据及、"))
        return false;
    if (holdsFormerPost(scene, left))
        return false;
    const bool isFirst = std::all_of(clause.tokens.begin(), clause.tokens.begin() + static_cast<std::ptrdiff_t>(token),
        [](const Token& earlier) { return earlier.type == Token::Type::Date || earlier.type == Token::Type::Role; });
    return isFirst && !scene.map.has({clause.span.begin, left}, maskOf(Cue::Verb, Cue::Speech, Cue::Included, Cue::Loss));
}

/// 磐石集团全资买下[磐云计算],李思明出任董事长: what the organization of that token buys is the one spoken of; -1 where it buys none.
int boughtBy(const Scene& scene, const Clause& clause, std::size_t buyer)
{
    std::size_t next = buyer + 1;
    if (next < clause.tokens.size() && clause.tokens[next].type == Token::Type::Trigger)
        ++next;
    if (next >= clause.tokens.size() || clause.tokens[next].type != Token::Type::Organization)
        return -1;
    const std::size_t begin = clause.tokens[next].span.begin;
    const std::size_t verb = begin - (scene.text.before(begin) == U'了' ? 1 : 0);
    const bool isBought = begin - clause.tokens[buyer].span.end <= 12
        && scene.text.endsWithAny(verb, {"收购", "买下", "并购", "入主", "控股", "买入", "吃下", "接管"});
    return isBought && mayBeSpokenOf(scene, clause.tokens[next].index) ? clause.tokens[next].index : -1;
}

/// The organization that a clause is about by its own words, or -1.
int subjectOf(const Scene& scene, const Clause& clause, const std::vector<bool>& isLeft)
{
    for (std::size_t i = 0; i < clause.tokens.size(); ++i) {
        const Token& token = clause.tokens[i];
        if (token.type == Token::Type::Person || token.type == Token::Type::Trigger)
            return -1;
        if (token.type != Token::Type::Organization)
            continue;
        if (!beginsClause(scene, clause, i) || scene.map.begins(token.span.end, maskOf(Cue::Passing))
            || scene.text.startsWithAny(token.span.end, {"出身", "系的", "背景的"}))
            return -1; // 这位远帆科技出身的专家: where somebody once was
        // 磐石集团旗下磐云计算: the part is spoken of.
        const bool hasPart = scene.text.startsWith(token.span.end, "旗下") && i + 1 < clause.tokens.size()
            && clause.tokens[i + 1].type == Token::Type::Organization && clause.tokens[i + 1].span.begin - token.span.end <= 10;
        if (const int bought = hasPart ? -1 : boughtBy(scene, clause, i); bought >= 0)
            return bought;
        const int found = clause.tokens[hasPart ? i + 1 : i].index;
        return mayBeSpokenOf(scene, found) && !isLeft[static_cast<std::size_t>(found)] ? found : -1;
    }
    return -1;
}

/// The one organization that a heading names, or -1.
int headingOf(const Scene& scene, const std::vector<Clause>& clauses, std::size_t first)
{
    int found = -1;
    for (std::size_t i = first; i < clauses.size() && clauses[i].line == clauses[first].line; ++i) {
        for (const Token& token : clauses[i].tokens) {
            if (token.type == Token::Type::Person)
                return -1;
            if (token.type != Token::Type::Organization || !mayBeSpokenOf(scene, token.index))
                continue;
            if (found >= 0 && mentionOf(scene, found).name != mentionOf(scene, token.index).name)
                return -1;
            found = token.index;
        }
    }
    return found;
}

} // namespace

bool mayBeSpokenOf(const Scene& scene, int organization)
{
    const OrganizationMention& mention = mentionOf(scene, organization);
    const bool isPlatform = scene.text.before(mention.span.begin) == U'在'
        && scene.map.beginning(mention.span.end, maskOf(Cue::Speech, Cue::Announce)) > 1; // 在微博写道
    return !isPlatform && !mention.isMedia() && mention.kind != "agency"
        && !scene.text.endsWith(scene.skipSpacesBack(mention.span.begin), "据");
}

std::vector<Focus> readFocus(const Scene& scene, const std::vector<Clause>& clauses, const std::vector<bool>& isLeft)
{
    std::vector<Focus> all(clauses.size());
    Focus now;
    std::size_t subjectSentence = 0;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const Clause& clause = clauses[i];
        if (i == 0 || clause.line != clauses[i - 1].line) {
            const Line& line = scene.document.lines()[clause.line];
            now.earlier = now.label >= 0 ? now.label : now.subject >= 0 ? now.subject : now.earlier;
            now.label = labelOf(scene, clause);
            now.subject = -1;
            if (line.isHeading && !line.isItem) {
                now.section = headingOf(scene, clauses, i);
                now.earlier = now.section;
            }
        }
        if (now.subject >= 0 && clause.sentence - subjectSentence > kSentencesBack)
            now.subject = -1;
        all[i] = now;
        if (const int subject = subjectOf(scene, clause, isLeft); subject >= 0) {
            now.subject = subject;
            subjectSentence = clause.sentence;
        }
    }
    return all;
}

} // namespace exeunt::extract::zh
