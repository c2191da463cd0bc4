// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// People by surname, given name and the company they keep: a candidate is weighed by its neighbours on both sides, then all
// places where the same characters stand are weighed together, so that one name has one pair of bounds in the whole article.
#include "core/extract/zh/name_shape.h"
#include "core/extract/zh/person_forms.h"
#include "core/extract/zh/scene.h"
#include "core/extract/zh/tabled_names.h"

#include <algorithm>
#include <unordered_map>

namespace exeunt::extract::zh {
namespace {

struct Candidate {
    Span span;
    double left = 0;
    double right = 0;
    double shape = 0;
    [[nodiscard]] double score() const { return left + right + shape; }
};

/// The candidates of one spelling over the whole article.
struct Spelling {
    std::vector<std::size_t> candidates;
    double best = -100;
    double sum = 0;
    bool isJoined = false; // 加入施维亚: a company, wherever it stands
};

constexpr double kAccept = 2.0;
constexpr double kNoName = -2.5;    // the shape of what no name is made of
constexpr double kClearLeft = 1.6;  // a post, 任命: somebody is named behind it
constexpr double kOpening = 0.6;    // the begin of a clause
constexpr double kVerbBehind = 1.8; // a verb of moving, of saying, 先生 right behind
constexpr double kClearRight = 1.6; // a verb of moving, 先生, 为总裁: somebody is named before it

std::string_view spellingOf(const Scene& scene, const Candidate& candidate)
{
    return scene.text.text(candidate.span);
}

/// 原天下事业部总裁少云、…: behind a former post a name without a surname (a nickname, as companies use them) is taken too.
bool mayBeNickname(const Scene& scene, std::size_t at)
{
    const std::size_t end = scene.skipSpacesBack(at);
    const std::size_t title = scene.map.ending(end, maskOf(Cue::TopTitle));
    if (title == 0 || scene.isCovered(at) || !isHanChar(scene.text.at(at)))
        return false;
    for (std::size_t back = end - title; back > 0 && end - back < 16 && !isMark(scene.text.at(back)); --back) {
        if (scene.map.begins(back, maskOf(Cue::Former)))
            return true;
    }
    return false;
}

/// What ICU's dictionary has against a name: it goes on into a word behind it, or is a word of two characters itself.
double againstDictionary(const Scene& scene, const Span& span)
{
    double penalty = (scene.isWordBreak(span.begin) ? 0.0 : 0.4) + (scene.isWordBreak(span.end) ? 0.0 : 0.4);
    if (span.size() == 2 && penalty == 0 && !scene.isWordBreak(span.begin + 1))
        penalty = 0.5; // 胡同, 高阶
    return penalty;
}

/// Whether the neighbours leave no doubt: a post before and a verb behind, or a verb behind what opens a clause (王总也离职 is none).
bool isClear(const Scene& scene, const Span& span, double left, double right)
{
    if (isAmong(scene.text.before(span.end), U"于自")) // 李思明于五月加入
        return false;
    constexpr double kPost = 2.3; // what a title on the left is worth
    if (left >= kPost && span.size() == 3 && isMark(scene.text.at(span.end)) && scene.text.at(span.end) != U' ')
        return !scene.words.isRiskySurname(scene.text.at(span.begin)); // CPO冉再思、
    if (left >= kClearLeft)
        return right >= kClearRight;
    return left >= kOpening && right >= kVerbBehind && !isAmong(scene.text.before(span.end), U"也又再就都还才但均亦则均");
}

/// 关梁淑芬: a husband's surname before the full name, as in Hong Kong; told only where both sides leave no doubt.
std::optional<Candidate> marriedCandidate(const Scene& scene, std::size_t at, std::size_t surname)
{
    const Span span{at, at + 4};
    std::size_t own = 0;
    if (surname != 1 || span.end > scene.text.size() || !scene.isSurnameAt(at + 1, own) || own != 1 || scene.isCovered(span))
        return std::nullopt;
    const double left = leftOfName(scene, at);
    const double right = rightOfName(scene, span.end);
    const double shape = nameShape(scene, span, 2);
    const bool isDoubtful = left < kClearLeft || right < kOpening || shape < 0.5 || rightOfName(scene, span.end - 1) >= kOpening;
    return isDoubtful ? std::nullopt : std::optional{Candidate{span, left, right, shape}};
}

std::vector<Candidate> chineseCandidates(const Scene& scene)
{
    std::vector<Candidate> candidates;
    for (std::size_t at = 0; at < scene.text.size(); ++at) {
        std::size_t surname = 0;
        if (!scene.isSurnameAt(at, surname)) {
            const Span span{at, at + 2};
            const bool isNickname = mayBeNickname(scene, at) && span.end <= scene.text.size() && !scene.isCovered(span);
            const double shape = isNickname ? nameShape(scene, span, 1) - 0.5 : -3;
            if (shape > -1.5 && rightOfName(scene, span.end) >= 1.0)
                candidates.push_back({span, leftOfName(scene, at), rightOfName(scene, span.end), shape});
            continue;
        }
        const double left = leftOfName(scene, at);
        for (std::size_t given = 1; given <= 2; ++given) {
            const Span span{at, at + surname + given};
            if (span.end > scene.text.size() || scene.isCovered(span))
                break;
            // Behind what opens no clause the shape says first, and mostly, that there is no name.
            const bool mayBeClear = left >= kOpening;
            double shape = mayBeClear ? 0 : nameShape(scene, span, surname, false);
            if (shape < kNoName)
                continue;
            const double right = rightOfName(scene, span.end);
            if (mayBeClear)
                shape = nameShape(scene, span, surname, isClear(scene, span, left, right));
            if (shape < kNoName)
                continue;
            if (const Candidate candidate{span, left, right, shape}; candidate.score() > kNoName)
                candidates.push_back(candidate);
        }
        if (const auto married = marriedCandidate(scene, at, surname))
            candidates.push_back(*married);
    }
    return candidates;
}

using Spellings = std::unordered_map<std::string_view, Spelling>;

/// 加入|施维亚,后…: nobody joins a person.
bool isJoined(const Scene& scene, const Span& span)
{
    const std::size_t right = scene.skipSpaces(span.end);
    if (scene.text.at(right) != 0 && !isClauseEnd(scene.text.at(right)))
        return false;
    const std::size_t left = scene.skipSpacesBack(span.begin);
    const WordHit* verb =
        scene.map.hitEnding(left - (isAmong(scene.text.before(left), U"了到至于") ? 1 : 0), maskOf(Cue::Trigger));
    const int frame = verb && verb->span.size() > 1 ? scene.map.word(*verb).frame : -1;
    if (frame < 0)
        return false;
    const Frame& told = scene.words.frames()[static_cast<std::size_t>(frame)];
    return told.kind == "joining" && told.object.takes(Frame::End::To);
}

void count(Spelling& spelling, const Candidate& candidate)
{
    spelling.best = std::max(spelling.best, candidate.score());
    spelling.sum += candidate.score();
}

Spellings spellingsOf(const Scene& scene, const std::vector<Candidate>& candidates)
{
    Spellings spellings;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        Spelling& spelling = spellings[spellingOf(scene, candidates[i])];
        spelling.candidates.push_back(i);
        spelling.isJoined = spelling.isJoined || isJoined(scene, candidates[i].span);
        count(spelling, candidates[i]);
    }
    return spellings;
}

/// What a name gains by being told again and again.
double forRepetition(const Spelling& spelling)
{
    return std::min(1.0, 0.3 * static_cast<double>(spelling.candidates.size() - 1));
}

/// What a candidate is worth where it stands, given how its spelling fares elsewhere.
double worth(const Candidate& candidate, const Spelling& spelling)
{
    if (spelling.isJoined)
        return -100;
    const double elsewhere = spelling.best > candidate.score() ? std::clamp(spelling.best - kAccept, 0.0, 2.5) : 0.0;
    return candidate.score() + elsewhere + (spelling.sum > 0 ? forRepetition(spelling) : 0.0);
}

/// Asks the dictionary about the spellings that may yet be accepted: it is slow, and most candidates have no such hope.
void weighByDictionary(const Scene& scene, std::vector<Candidate>& candidates, Spellings& spellings)
{
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        Spelling& spelling = spellings.at(spellingOf(scene, candidates[i]));
        if (spelling.candidates.front() != i || spelling.best + forRepetition(spelling) < kAccept)
            continue;
        spelling.best = -100;
        spelling.sum = 0;
        for (const std::size_t same : spelling.candidates) {
            if (candidates[same].score() > 0)
                candidates[same].shape -= againstDictionary(scene, candidates[same].span);
            count(spelling, candidates[same]);
        }
    }
}

int personNamed(Scene& scene, std::unordered_map<std::string, int>& byName, const std::string& name)
{
    const auto [found, isNew] = byName.emplace(name, static_cast<int>(scene.people.size()));
    if (isNew)
        scene.people.push_back({name, {}, false, 0});
    return found->second;
}

void acceptChineseNames(Scene& scene, std::unordered_map<std::string, int>& byName)
{
    auto candidates = chineseCandidates(scene);
    auto spellings = spellingsOf(scene, candidates);
    weighByDictionary(scene, candidates, spellings);
    // Rivals share characters; among them the worthiest wins. Rivals stand next to each other, so one pass is enough.
    for (std::size_t i = 0; i < candidates.size();) {
        std::size_t best = i;
        double bestWorth = -100;
        std::size_t end = candidates[i].span.end;
        std::size_t next = i;
        for (; next < candidates.size() && candidates[next].span.begin < end; ++next) {
            const double value = worth(candidates[next], spellings.at(spellingOf(scene, candidates[next])));
            if (value > bestWorth + 0.001) {
                best = next;
                bestWorth = value;
            }
            end = std::min(end, candidates[next].span.end);
        }
        if (bestWorth < kAccept) {
            ++i;
            continue;
        }
        const Span span = candidates[best].span;
        scene.cover(span);
        scene.personMentions.push_back({span, personNamed(scene, byName, scene.display(span)), {}, isReporterAt(scene, span)});
        while (i < candidates.size() && candidates[i].span.begin < span.end)
            ++i;
    }
}

void acceptNames(Scene& scene, std::unordered_map<std::string, int>& byName, const std::vector<Span>& spans)
{
    for (const Span& span : spans) {
        if (scene.isCovered(span))
            continue;
        scene.cover(span);
        scene.personMentions.push_back({span, personNamed(scene, byName, scene.display(span)), {}, isReporterAt(scene, span)});
    }
}

/// 穆拉蒂 after 米拉·穆拉蒂: the last part of a transcribed name stands for the whole.
void acceptLastParts(Scene& scene)
{
    AhoCorasick automaton;
    std::vector<int> people;
    for (std::size_t i = 0; i < scene.people.size(); ++i) {
        const std::string& name = scene.people[i].name;
        const std::size_t dot = name.rfind("·");
        if (dot == std::string::npos || name.size() - dot < 2 + 6)
            continue;
        automaton.add(std::string_view{name}.substr(dot + 2), static_cast<std::uint32_t>(people.size()));
        people.push_back(static_cast<int>(i));
    }
    if (people.empty())
        return;
    automaton.compile();
    for (const auto& hit : automaton.scan(scene.document.folded())) {
        const Span span = scene.text.chars(hit.span);
        if (scene.isCovered(span))
            continue;
        scene.cover(span);
        scene.personMentions.push_back({span, people[hit.word], {}, false});
    }
}

/// 野口晓 beside 野口晓(Satoru Noguchi): a foreign name told at one place stands elsewhere too.
void acceptAgain(Scene& scene, const std::vector<Span>& names)
{
    AhoCorasick automaton;
    std::vector<int> people;
    for (const Span& span : names) {
        const auto told = std::find_if(scene.personMentions.begin(), scene.personMentions.end(),
            [&](const PersonMention& mention) { return mention.span == span; });
        const bool isHan = span.size() >= 2 && isHanChar(scene.text.at(span.begin)) && scene.text.at(span.end) == U'(';
        if (!isHan || told == scene.personMentions.end())
            continue;
        automaton.add(scene.text.text(span), static_cast<std::uint32_t>(people.size()));
        people.push_back(told->person);
    }
    if (people.empty())
        return;
    automaton.compile();
    for (const auto& hit : automaton.scan(scene.document.folded())) {
        const Span span = scene.text.chars(hit.span);
        if (scene.isCovered(span) || leftOfName(scene, span.begin) + rightOfName(scene, span.end) < kOpening)
            continue;
        scene.cover(span);
        scene.personMentions.push_back({span, people[hit.word], {}, false});
    }
}

/// 祈耀年(Noel Quinn), Vinces Yao(姚顺雨): one person under two names.
void joinBracketedNames(Scene& scene)
{
    auto& mentions = scene.personMentions;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        PersonMention& mention = mentions[i];
        if (scene.text.at(mention.span.end) != U'(')
            continue;
        std::size_t end = mention.span.end + 1;
        while (end < scene.text.size() && end < mention.span.end + 40 && scene.text.at(end) != U')')
            ++end;
        if (scene.text.at(end) != U')')
            continue;
        std::size_t open = mention.span.end + 1;
        if (scene.text.startsWithAny(open, {"音译,", "译音,", "音译:", "音译、"}))
            open = scene.skipSpaces(open + 3);
        const Span inside{open, end};
        Person& person = scene.people[static_cast<std::size_t>(mention.person)];
        if (i + 1 < mentions.size() && mentions[i + 1].span == inside) {
            const int other = mentions[i + 1].person;
            if (other != mention.person) {
                const std::string otherName = scene.people[static_cast<std::size_t>(other)].name;
                const bool isChineseInside = isHanChar(scene.text.at(inside.begin));
                person.aliases.push_back(isChineseInside ? person.name : otherName);
                if (isChineseInside)
                    person.name = otherName;
                for (PersonMention& same : mentions) {
                    if (same.person == other)
                        same.person = mention.person;
                }
            }
            mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(i) + 1);
            mention.span.end = end + 1;
        } else if (isLatinName(scene, inside) && isHanChar(scene.text.at(mention.span.begin))) {
            person.aliases.push_back(scene.display(inside));
            mention.span.end = end + 1;
        }
        scene.cover(mention.span);
    }
}

} // namespace

void findPeople(Scene& scene)
{
    std::unordered_map<std::string, int> byName;
    acceptNames(scene, byName, tabledNames(scene));
    acceptNames(scene, byName, dottedNames(scene));
    acceptLastParts(scene);
    acceptChineseNames(scene, byName);
    const std::vector<Span> foreign = foreignNames(scene);
    acceptNames(scene, byName, foreign);
    acceptAgain(scene, foreign);
    const auto isBefore = [](const PersonMention& a, const PersonMention& b) { return a.span < b.span; };
    if (!std::is_sorted(scene.personMentions.begin(), scene.personMentions.end(), isBefore))
        std::sort(scene.personMentions.begin(), scene.personMentions.end(), isBefore);
    joinBracketedNames(scene);
    findNicknames(scene);
    findShortForms(scene);
    for (const PersonMention& mention : scene.personMentions) {
        Person& person = scene.people[static_cast<std::size_t>(mention.person)];
        ++person.mentions;
        person.isReporter = person.isReporter || mention.isReporter;
    }
}

} // namespace exeunt::extract::zh
