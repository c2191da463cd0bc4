// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shorter forms of a person whom the article names in full: 李总, 李博士, 老李, the last part of a transcribed name, a nickname
// (花名“逍遥”).
#include "core/extract/zh/person_forms.h"

#include "core/extract/aho_corasick.h"
#include "core/extract/zh/name_shape.h"

#include <algorithm>
#include <unordered_map>

namespace exeunt::extract::zh {
namespace {

/// The surname at `at` with what makes a form of it, 李总 or 老李; empty when there is none.
Span shortFormAt(const Scene& scene, std::size_t at)
{
    std::size_t surname = 0;
    const bool isFamiliar = isAmong(scene.text.at(at), U"老小") && scene.isSurnameAt(at + 1, surname)
        && !scene.words.isRiskySurname(scene.text.at(at + 1)) && scene.isWordBreak(at) && scene.isWordBreak(at + 1 + surname);
    if (isFamiliar)
        return {at, at + 1 + surname};
    if (!scene.isSurnameAt(at, surname))
        return {at, at};
    const std::size_t behind = at + surname;
    if (scene.text.at(behind) == U'某')
        return {at, behind + 1};
    const std::size_t honorific = scene.map.beginning(behind, maskOf(Cue::Honorific));
    const bool goesOn = scene.map.beginning(behind, maskOf(Cue::Title, Cue::Common, Cue::NotName)) > honorific
        || scene.map.beginning(at, maskOf(Cue::Common, Cue::NotName)) > surname;
    return honorific > 0 && !goesOn ? Span{at, behind + honorific} : Span{at, at};
}

bool isBounded(const Scene& scene, std::size_t at)
{
    const char32_t before = scene.text.before(at);
    return before == 0 || isMark(before) || scene.isCovered(at - 1) || scene.isWordBreak(at);
}

/// The person last named before `at` whose surname stands at `surname`; -1 when there is none.
class LatestBySurname {
public:
    explicit LatestBySurname(const Scene& scene)
        : m_scene{scene}
    {
    }
    int before(std::size_t at, char32_t surname)
    {
        for (; m_next < m_scene.personMentions.size() && m_scene.personMentions[m_next].span.begin < at; ++m_next) {
            const PersonMention& mention = m_scene.personMentions[m_next];
            if (!mention.isReporter)
                m_latest[m_scene.text.at(mention.span.begin)] = mention.person;
        }
        const auto found = m_latest.find(surname);
        return found == m_latest.end() ? -1 : found->second;
    }

private:
    const Scene& m_scene;
    std::size_t m_next = 0;
    std::unordered_map<char32_t, int> m_latest;
};

void sortMentions(Scene& scene)
{
    std::stable_sort(scene.personMentions.begin(), scene.personMentions.end(),
        [](const PersonMention& a, const PersonMention& b) { return a.span < b.span; });
}

/// The words in quotes or behind a colon at `at`: “逍遥子”, :逍遥子.
Span nicknameAt(const Scene& scene, std::size_t at)
{
    if (isAmong(scene.text.at(at), U"为是叫:"))
        ++at;
    at = scene.skipSpaces(at);
    const bool isQuoted = isAmong(scene.text.at(at), U"“\"「『");
    at += isQuoted ? 1 : 0;
    std::size_t end = at;
    while (end < at + 5 && isHanChar(scene.text.at(end)) && !scene.isCovered(end))
        ++end;
    const bool isClosed = isQuoted ? isAmong(scene.text.at(end), U"”\"」』") : isMark(scene.text.at(end));
    return isClosed && end - at >= 2 ? Span{at, end} : Span{at, at};
}

/// The person whose name ends up to four characters before `begin` or starts up to three behind `end`: 李思明(花名:逍遥),
/// 花名“逍遥”的李思明.
int personBeside(const Scene& scene, std::size_t begin, std::size_t end)
{
    const auto& all = scene.personMentions;
    const auto next = std::lower_bound(
        all.begin(), all.end(), end, [](const PersonMention& mention, std::size_t at) { return mention.span.begin < at; });
    if (next != all.end() && next->span.begin - end <= 3)
        return next->person;
    if (next != all.begin() && std::prev(next)->span.end <= begin && begin - std::prev(next)->span.end <= 4)
        return std::prev(next)->person;
    return -1;
}

/// “逍遥”(本名李思明): the quoted words before a mark of the full name.
Span quotedBefore(const Scene& scene, std::size_t end)
{
    while (end > 0 && isAmong(scene.text.before(end), U"(, "))
        --end;
    if (!isAmong(scene.text.before(end), U"”」\""))
        return {end, end};
    std::size_t begin = --end;
    while (begin > 0 && end - begin < 5 && isHanChar(scene.text.before(begin)))
        --begin;
    return isAmong(scene.text.before(begin), U"“「\"") && end - begin >= 2 ? Span{begin, end} : Span{end, end};
}

} // namespace

void findNicknames(Scene& scene)
{
    AhoCorasick automaton;
    std::vector<int> owners;
    const std::string& folded = scene.document.folded();
    const auto take = [&](const Span& name, int owner) {
        if (name.isEmpty() || owner < 0)
            return;
        scene.people[static_cast<std::size_t>(owner)].aliases.push_back(scene.display(name));
        automaton.add(scene.text.text(name), static_cast<std::uint32_t>(owners.size()));
        owners.push_back(owner);
        scene.cover(name);
    };
    for (const WordHit& hit : scene.map.hits()) {
        const CueMask cues = scene.map.cues(hit);
        const std::size_t at = hit.span.begin;
        if ((cues & maskOf(Cue::RealName)) != 0) {
            take(quotedBefore(scene, at), personBeside(scene, at, hit.span.end));
        } else if ((cues & maskOf(Cue::Nickname)) != 0) {
            const Span name = nicknameAt(scene, hit.span.end);
            take(name, personBeside(scene, at, name.end + 1));
        }
    }
    if (owners.empty())
        return;
    automaton.compile();
    for (const auto& hit : automaton.scan(folded)) {
        const Span span = scene.text.chars(hit.span);
        if (scene.isCovered(span) || !scene.isWordBreak(span.begin) || !scene.isWordBreak(span.end))
            continue;
        scene.cover(span);
        scene.personMentions.push_back({span, owners[hit.word], {}, false});
    }
    sortMentions(scene);
}

namespace {

/// 青崖此前负责座舱, 感谢劲松四年来的付出: where a given name may stand alone, as in letters to the staff.
bool standsAlone(const Scene& scene, const Span& span)
{
    const std::size_t left = scene.skipSpacesBack(span.begin);
    const char32_t before = scene.text.before(left);
    const bool opens = before == 0 || before == U'\n' || isAmong(before, U",。;:!?“(·、") || isAmong(before, U"由和与向")
        || scene.text.endsWithAny(
            left, {"感谢", "欢迎", "祝福", "祝愿", "恭喜", "祝贺", "关于", "同时", "其中", "今后", "未来", "之后"});
    const std::size_t right = scene.skipSpaces(span.end);
    const char32_t next = scene.text.at(right);
    const bool goesOn = scene.map.beginning(right, kNameAdverbs | maskOf(Cue::Trigger, Cue::When, Cue::Speech, Cue::Plan)) > 1
        || isAmong(next, U"将在已也曾会是于从自加因一博") || (next >= U'0' && next <= U'9')
        || scene.text.startsWithAny(right, {"同学", "先生", "女士", "四年", "多年", "负责", "提出"});
    return opens && goesOn && scene.isWordBreak(span.begin) && scene.isWordBreak(span.end);
}

/// 青崖 beside 傅青崖: the given name of somebody named in full, where no word of the language is spelt like it.
void findGivenNames(Scene& scene)
{
    AhoCorasick automaton;
    std::vector<int> people;
    std::vector<std::size_t> first; // where each is named in full
    for (std::size_t i = 0; i < scene.personMentions.size(); ++i) {
        const PersonMention& mention = scene.personMentions[i];
        const bool isNamed = scene.people[static_cast<std::size_t>(mention.person)].name.size() == 9 && !mention.isReporter;
        const Span given{mention.span.begin + 1, mention.span.begin + 3};
        std::size_t surname = 0;
        if (!isNamed || !isHanChar(scene.text.at(given.begin)) || !scene.isSurnameAt(mention.span.begin, surname) || surname != 1
            || scene.cuesOf(given) != 0 || std::find(people.begin(), people.end(), mention.person) != people.end())
            continue;
        automaton.add(scene.text.text(given), static_cast<std::uint32_t>(people.size()));
        people.push_back(mention.person);
        first.push_back(given.end);
    }
    if (people.empty())
        return;
    automaton.compile();
    std::vector<PersonMention> found;
    for (const auto& hit : automaton.scan(scene.document.folded())) {
        const Span span = scene.text.chars(hit.span);
        if (scene.isCovered(span) || span.begin < first[hit.word] || !standsAlone(scene, span))
            continue;
        scene.cover(span);
        found.push_back({span, people[hit.word], {}, false});
    }
    scene.personMentions.insert(scene.personMentions.end(), found.begin(), found.end());
    sortMentions(scene);
}

} // namespace

void findShortForms(Scene& scene)
{
    findGivenNames(scene);
    std::vector<PersonMention> found;
    LatestBySurname latest{scene};
    for (std::size_t at = 0; at + 1 < scene.text.size(); ++at) {
        if (scene.isCovered(at) || !isHanChar(scene.text.at(at)))
            continue;
        const Span form = shortFormAt(scene, at);
        if (form.isEmpty() || scene.isCovered(form) || !isBounded(scene, form.begin))
            continue;
        const bool isFamiliar = isAmong(scene.text.at(at), U"老小");
        const int person = latest.before(at, scene.text.at(isFamiliar ? at + 1 : at));
        if (person < 0)
            continue;
        scene.cover(form);
        found.push_back({form, person, {}, false});
        at = form.end - 1;
    }
    scene.personMentions.insert(scene.personMentions.end(), found.begin(), found.end());
    sortMentions(scene);
}

} // namespace exeunt::extract::zh
