// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The mentions of all passes as one row of tokens that never overlap: names first, then posts, then triggers.
#include "core/extract/zh/scene.h"

#include <algorithm>

namespace exeunt::extract::zh {
namespace {

/// A trigger inside a longer word of another list (离职率, 加入时间) or a name is none.
bool isFree(const Scene& scene, const WordHit& hit)
{
    if (scene.isCovered(hit.span))
        return false;
    const Span around = scene.map.hitsAt(hit.span.begin);
    for (std::size_t i = around.begin; i < around.end; ++i) {
        const WordHit& other = scene.map.hits()[i];
        if (other.span.size() > hit.span.size()
            && (scene.map.cues(other) & maskOf(Cue::Trigger, Cue::NotOrganization, Cue::Generic, Cue::Title)) != 0)
            return false;
    }
    return true;
}

/// 李思明代理总裁: behind a name 代理 is the verb; in 代理总裁李思明 it belongs to the post.
void cutVerbsFromRoles(const Scene& scene, std::vector<Token>& tokens)
{
    std::vector<bool> endsName(scene.text.size() + 1);
    for (const PersonMention& mention : scene.personMentions)
        endsName[mention.span.end] = true;
    for (std::size_t i = 0, count = tokens.size(); i < count; ++i) {
        if (tokens[i].type != Token::Type::Role || !endsName[tokens[i].span.begin])
            continue;
        const Span hits = scene.map.hitsAt(tokens[i].span.begin);
        for (std::size_t hit = hits.begin; hit < hits.end; ++hit) {
            const Word& word = scene.map.word(scene.map.hits()[hit]);
            const Span verb = scene.map.hits()[hit].span;
            if (word.frame < 0 || verb.size() >= tokens[i].span.size()
                || !scene.words.frames()[static_cast<std::size_t>(word.frame)].object.takes(Frame::End::NewRole))
                continue;
            tokens[i].span.begin = verb.end;
            tokens.push_back({Token::Type::Trigger, verb, word.frame});
            break;
        }
    }
}

} // namespace

void tokenize(Scene& scene)
{
    auto& tokens = scene.tokens;
    for (std::size_t i = 0; i < scene.organizations.size(); ++i)
        tokens.push_back({Token::Type::Organization, scene.organizations[i].span, static_cast<int>(i)});
    for (std::size_t i = 0; i < scene.personMentions.size(); ++i)
        tokens.push_back({Token::Type::Person, scene.personMentions[i].span, static_cast<int>(i)});
    for (std::size_t i = 0; i < scene.roles.size(); ++i)
        tokens.push_back({Token::Type::Role, scene.roles[i].span, static_cast<int>(i)});
    cutVerbsFromRoles(scene, tokens);
    std::size_t done = 0;
    for (const WordHit& hit : scene.map.hits()) {
        const Word& word = scene.map.word(hit);
        if ((word.cues & maskOf(Cue::Trigger)) == 0 || hit.span.begin < done || !isFree(scene, hit))
            continue;
        done = hit.span.end;
        if (word.frame >= 0)
            tokens.push_back({Token::Type::Trigger, hit.span, word.frame});
    }
    for (const WordHit& hit : scene.map.hits()) {
        if ((scene.map.cues(hit) & maskOf(Cue::Pronoun)) != 0 && !scene.isCovered(hit.span)) {
            const char32_t next = scene.text.at(hit.span.end);
            const bool isPlural = next == U'们'
                || (scene.text.at(hit.span.begin) == U'其'
                    && (next == U'他' || next == U'中' || next == U'余' || next == U'实' || next == U'它' || next == U'次'));
            if (!isPlural)
                tokens.push_back({Token::Type::Pronoun, hit.span, -1});
        }
    }
    std::stable_sort(tokens.begin(), tokens.end(), [](const Token& a, const Token& b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.size() > b.span.size();
    });
    std::vector<Token> kept;
    for (const Token& token : tokens) {
        if (kept.empty() || token.span.begin >= kept.back().span.end)
            kept.push_back(token);
        else if (token.type == Token::Type::Person || token.type == Token::Type::Organization)
            kept.back() = token; // a name inside a post's words ends the post's claim to them
    }
    tokens = std::move(kept);
}

} // namespace exeunt::extract::zh
