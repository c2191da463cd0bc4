// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// People with names in Latin letters or transcribed into Chinese characters.
#include "core/extract/zh/name_shape.h"

#include "core/base/resource.h"
#include "core/extract/table.h"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace exeunt::extract::zh {

bool isLatinName(const Scene& scene, const Span& span)
{
    std::size_t wordCount = 0;
    bool isInside = false;
    for (std::size_t at = span.begin; at < span.end; ++at) {
        const char32_t value = scene.text.at(at);
        if (value == U' ' || value == U'\n' || value == U'.' || value == U'-' || value == U'\'') {
            isInside = false;
            continue;
        }
        if (!isLatinChar(value) || (value >= U'0' && value <= U'9'))
            return false;
        if (!isInside) {
            if (value >= U'a' && value <= U'z')
                return false;
            isInside = true;
            ++wordCount;
        }
    }
    return wordCount >= 1 && wordCount <= 4 && span.size() >= 3;
}

namespace {

bool isPlainLatin(char32_t value)
{
    return isLatinChar(value) && !(value >= U'0' && value <= U'9');
}

/// The run of capitalized Latin words that begins at `at`.
Span latinRun(const Scene& scene, std::size_t at)
{
    std::size_t end = at;
    while (end < scene.text.size() && end < at + 40) {
        const char32_t value = scene.text.at(end);
        const bool joins =
            (value == U' ' || value == U'-' || value == U'\'' || value == U'.') && isPlainLatin(scene.text.at(end + 1));
        if (!isPlainLatin(value) && !joins)
            break;
        ++end;
    }
    return {at, end};
}

/// Mostly lower case after the first letter: a person's name, not an abbreviation.
bool isCapitalized(const Scene& scene, const Span& span)
{
    const char32_t second = scene.text.at(span.begin + 1);
    return scene.text.at(span.begin) >= U'A' && scene.text.at(span.begin) <= U'Z' && second >= U'a' && second <= U'z';
}

Span transcribedRun(const Scene& scene, std::size_t at)
{
    std::size_t end = at;
    for (; end < scene.text.size() && end < at + 16 && !scene.isCovered(end); ++end) {
        const bool isDot = scene.text.at(end) == U'·' && end > at;
        if (!isDot && !scene.words.isTranscription(scene.text.at(end)))
            break;
        if (end > at && scene.map.beginning(end, kNameVerbs | kNameAdverbs | maskOf(Cue::Title)) > 1)
            break; // 比尔|加入
    }
    return {at, end};
}

/// Whether the first of several Latin words is a given name of English.
bool isGivenName(const Scene& scene, const Span& run)
{
    static const auto kNames = [] {
        std::unordered_set<std::string> names;
        for (const auto& row : tableRows(resource("lexicon/en/given_names.txt").value_or("")))
            names.emplace(row[0]);
        return names;
    }();
    const std::string_view words = scene.text.text(run);
    return kNames.count(std::string{words.substr(0, words.find(' '))}) > 0;
}

void addLatinName(const Scene& scene, const Span& run, std::vector<Span>& names)
{
    if (run.size() < 3 || !isLatinName(scene, run) || !isCapitalized(scene, run))
        return;
    const std::size_t left = scene.skipSpacesBack(run.begin);
    const std::size_t right = scene.skipSpaces(run.end);
    const bool follows = scene.map.ends(left, maskOf(Cue::Title));
    const bool hasTwoWords = scene.text.text(run).find(' ') != std::string_view::npos;
    const bool isTaken = leftOfName(scene, run.begin) >= 1.5; // 接替Ada Lane
    const bool goesOn = isTaken || scene.map.beginning(right, maskOf(Cue::Speech)) > 1 || rightOfName(scene, right) >= 1.2;
    const bool isNamed = hasTwoWords && isGivenName(scene, run);
    const bool isCompany = hasTwoWords && scene.map.ends(run.end, maskOf(Cue::LatinOrganization));
    const bool isEmployer =
        scene.map.begins(right, maskOf(Cue::Title, Cue::UnitSuffix, Cue::Generic)) || scene.text.at(right) == U'的';
    const bool hasChineseBeside = scene.text.at(run.end) == U'(' && isHanChar(scene.text.at(run.end + 1)) && hasTwoWords;
    const bool isPerson = (!isEmployer && (follows || hasChineseBeside || (hasTwoWords && goesOn)))
        || (isNamed && (follows || rightOfName(scene, run.end) >= 0.5)); // 原CFO Martin Koh的任期
    if (!isCompany && isPerson)
        names.push_back(run);
}

void addTranscribedName(const Scene& scene, const Span& run, std::vector<Span>& names)
{
    const bool hasDot = scene.text.text(run).find("·") != std::string_view::npos;
    const std::size_t left = scene.skipSpacesBack(run.begin);
    const double before = leftOfName(scene, run.begin);
    const double after = rightOfName(scene, run.end);
    const bool hasTitle = scene.map.ends(left, maskOf(Cue::Title));
    const std::size_t shortest = hasDot ? 4 : hasTitle ? 2 : 3;
    if (run.size() < shortest || (!hasDot && run.size() > 6) || scene.cuesOf(run) != 0)
        return;
    if (run.size() == 2 && (after < 0.8 || !scene.isWordBreak(run.begin) || !scene.isWordBreak(run.end)))
        return;
    if (hasDot ? before > -1 : (hasTitle && after > 0) || (before >= 0.6 && after >= 1.9))
        names.push_back(run);
}

/// (Noel Quinn), (音译,Noel Quinn): two Latin words in brackets; empty where there are none.
struct Gloss {
    Span name;
    bool isTransliterated = false; // 音译: said of people
};

Gloss glossAt(const Scene& scene, std::size_t open)
{
    Gloss gloss;
    std::size_t begin = open + 1;
    if (scene.text.startsWithAny(begin, {"音译", "译音"})) {
        gloss.isTransliterated = true;
        begin += 2;
        while (isAmong(scene.text.at(begin), U",、: 为"))
            ++begin;
    }
    if (scene.text.at(open) != U'(' || !isPlainLatin(scene.text.at(begin)))
        return {};
    std::size_t close = begin;
    while (close < open + 40 && scene.text.at(close) != U')' && scene.text.at(close) != 0)
        ++close;
    gloss.name = {begin, close};
    const bool isName = scene.text.at(close) == U')' && isLatinName(scene, gloss.name) && isCapitalized(scene, gloss.name)
        && scene.text.text(gloss.name).find_first_of(" \n") != std::string_view::npos;
    return isName ? gloss : Gloss{};
}

/// 补上|奎克(Jonathan Quick): where nothing but the name stands between a mark, a word or a company and the bracket.
std::size_t boundBefore(const Scene& scene, std::size_t open)
{
    constexpr std::size_t kLongest = 6;
    std::size_t begin = open;
    while (begin > 0 && open - begin <= kLongest && (isHanChar(scene.text.before(begin)) || scene.text.before(begin) == U'·')
        && !scene.isCovered(begin - 1) && !isAmong(scene.text.before(begin), U"的了由与和及被让请给对向")
        && (begin == open || scene.map.ending(begin, kNameVerbs | kNameAdverbs | maskOf(Cue::Title, Cue::Verb)) < 2))
        --begin;
    return open - begin >= 2 && open - begin <= kLongest ? begin : open;
}

/// 行政总裁祈耀年(Noel Quinn): a post before and a Latin name in brackets behind make a name of any characters.
void addGlossedNames(const Scene& scene, std::vector<Span>& names)
{
    for (std::size_t open = 2; open < scene.text.size(); ++open) {
        if (scene.text.at(open) != U'(')
            continue;
        const Gloss gloss = glossAt(scene, open);
        if (gloss.name.isEmpty())
            continue;
        const bool isPerson = gloss.isTransliterated
            || (isGivenName(scene, gloss.name) && !scene.map.ends(gloss.name.end, maskOf(Cue::LatinOrganization)));
        if (const std::size_t bound = isPerson ? boundBefore(scene, open) : open; bound < open) {
            names.push_back({bound, open});
            continue;
        }
        std::size_t begin = open;
        while (begin > 0 && open - begin < 12 && (isHanChar(scene.text.before(begin)) || scene.text.before(begin) == U'·')
            && !scene.isCovered(begin - 1) && !scene.map.ends(begin, maskOf(Cue::Title)))
            --begin;
        if (open - begin >= 2 && scene.map.ends(begin, maskOf(Cue::Title)))
            names.push_back({begin, open});
    }
}

} // namespace

std::vector<Span> dottedNames(const Scene& scene)
{
    std::vector<Span> names;
    const auto isPart = [&](std::size_t at) {
        const bool isWeekday = scene.text.at(at) == U'周' && isAmong(scene.text.at(at + 1), U"一二三四五六日末");
        return !isWeekday && isHanChar(scene.text.at(at)) && !scene.isCovered(at)
            && scene.words.givenWeight(scene.text.at(at)) > -2 && scene.text.at(at) != U'和';
    };
    for (std::size_t dot = 1; dot + 1 < scene.text.size(); ++dot) {
        if (scene.text.at(dot) != U'·' || !isHanChar(scene.text.at(dot - 1)) || !isHanChar(scene.text.at(dot + 1)))
            continue;
        std::size_t begin = dot;
        while (begin > 0 && dot - begin < 5 && isPart(begin - 1) && !scene.map.ends(begin, maskOf(Cue::Title))
            && scene.map.ending(begin, kNameBounds) < 2)
            --begin;
        std::size_t end = dot + 1;
        while (end < scene.text.size() && end - dot < 7 && (isPart(end) || scene.text.at(end) == U'·')
            && scene.map.beginning(end, kNameBounds) < 2 && scene.map.beginning(end, maskOf(Cue::Title)) == 0)
            ++end;
        if (end - begin >= 4 && begin < dot && (names.empty() || names.back().end <= begin))
            names.push_back({begin, end});
        dot = std::max(dot, end - 1);
    }
    return names;
}

std::vector<Span> foreignNames(const Scene& scene)
{
    std::vector<Span> names;
    addGlossedNames(scene, names);
    for (std::size_t at = 0; at < scene.text.size();) {
        const char32_t value = scene.text.at(at);
        if (scene.isCovered(at)) {
            ++at;
        } else if (isPlainLatin(value) && !isLatinChar(scene.text.before(at))) {
            // CEO David: the post is no part of the name.
            if (const std::size_t title = scene.map.beginning(at, maskOf(Cue::Title))) {
                at += title;
                continue;
            }
            const Span run = latinRun(scene, at);
            addLatinName(scene, run, names);
            at = std::max(run.end, at + 1);
        } else if (scene.words.isTranscription(value)) {
            const Span run = transcribedRun(scene, at);
            addTranscribedName(scene, run, names);
            at = std::max(run.end, at + 1);
        } else {
            ++at;
        }
    }
    return names;
}

} // namespace exeunt::extract::zh
