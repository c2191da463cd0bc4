// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/strategy/western_source.h"

#include "core/extract/strategy/told_moves.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string_view>
#include <unordered_map>

namespace exeunt::extract::strategy {
namespace {

using western::Item;
using western::ItemType;
using western::Scene;

using Rows = std::vector<std::vector<Item>>;

/// For whom each person speaks, by the posts beside the name anywhere in the article; empty: nobody.
std::vector<std::string> employersOf(const Scene& scene, const Rows& rows, const Reading& reading)
{
    const auto& names = scene.names;
    std::vector<std::string> employers(names.persons.size());
    for (const auto& row : rows) {
        for (const auto& item : row) {
            for (const auto& ref : item.persons) {
                if (ref.person < 0)
                    continue;
                auto& employer = employers[static_cast<std::size_t>(ref.person)];
                for (const auto& attribute : ref.attributes) {
                    if (employer.empty() && attribute.organization >= 0 && (!attribute.isFormer || attribute.isNew))
                        employer = names.organizations[static_cast<std::size_t>(attribute.organization)].name;
                }
            }
        }
    }
    std::unordered_map<std::string, std::size_t> byName;
    for (std::size_t i = 0; i < names.persons.size(); ++i)
        byName.emplace(names.persons[i].name, i);
    for (const auto& draft : reading.moves) {
        const auto found = draft.claim.person ? byName.find(draft.claim.person->name) : byName.end();
        if (found != byName.end() && draft.claim.to && !draft.claim.isBackground)
            employers[found->second] = draft.claim.to->name;
    }
    return employers;
}

/// The parts of a sentence that a conjunction or a semicolon divides.
std::vector<Span> clausesOf(const Scene& scene, const western::Sentence& sentence)
{
    const auto& tokens = scene.text.tokens;
    const auto divides = [](const std::string& word) {
        return word == "but" || word == "while" || word == "whereas" || word == "aber" || word == "während" || word == "sondern"
            || word == "and" || word == "und" || word == "so" || word == "doch";
    };
    std::vector<Span> clauses;
    std::size_t first = sentence.first;
    const auto close = [&](std::size_t last) {
        std::size_t end = last;
        while (end > first + 1 && !tokens[end - 1].isWord && !tokens[end - 1].isMark(')'))
            --end;
        std::size_t begin = first;
        while (begin + 1 < end && !tokens[begin].isWord)
            ++begin;
        if (begin < end)
            clauses.push_back({tokens[begin].span.begin, tokens[end - 1].span.end});
    };
    for (std::size_t at = sentence.first + 1; at + 1 < sentence.last; ++at) {
        const bool isMark = tokens[at].isMark(';') || (tokens[at].isMark(',') && divides(tokens[at + 1].lower));
        if (!isMark)
            continue;
        close(at);
        first = at + 1;
    }
    close(sentence.last);
    return clauses;
}

/// A word of the trade that was taken for a name: Joint Ventures, AGI.
bool isPlainWord(const std::string& name, const Cues& cues)
{
    const auto hits = cues.scan(name);
    return std::any_of(hits.begin(), hits.end(),
        [&](const CueHit& hit) { return hit.cue.sort != Sort::Verb && 3 * hit.span.size() > 2 * name.size(); });
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "comes as X turns …", "since X cut …": a conjunction before a subject, no preposition.
bool opensClause(const Scene& scene, const Item& item)
{
    if (!isOneOf(item.preposition, {"as", "after", "before", "since", "until", "than", "while"})
        || item.last >= scene.text.tokens.size())
        return false;
    const auto& next = scene.text.tokens[item.last];
    return next.isWord && !next.isCapital && !next.is(western::WordClass::Preposition) && next.lower != "'s"
        && !next.is(western::WordClass::Determiner) && next.lower != "and" && next.lower != "or";
}

/// "Its battery unit X": a part of the one the article is about, which acts.
bool isSubsidiary(const Scene& scene, const Item& item, const Cues& cues)
{
    const auto& tokens = scene.text.tokens;
    std::size_t first = item.first; // an item may begin with its article
    while (first < item.last && tokens[first].span.begin < item.span.begin)
        ++first;
    return first > 0 && tokens[first - 1].isWord && !tokens[first - 1].is(western::WordClass::Preposition)
        && cues.has(Sort::Unit, tokens[first - 1].span.of(scene.article));
}

Name nameOf(const Scene& scene, const Item& item, bool isFirst)
{
    Name name;
    name.span = item.span;
    const std::string_view before{scene.article.data(), item.span.begin};
    const bool isWhence = before.ends_with("von der ") || before.ends_with("vom ") || before.ends_with("von dem "); // comes from
    const bool isWhose = item.isPossessive || isOneOf(item.preposition, {"of", "von", "for", "bei", "beim"});
    name.isTopic = (isWhose && !isWhence) || (isFirst && isOneOf(item.preposition, {"at", "within", "inside"}));
    name.isPlaced = !item.preposition.empty();
    name.isApart = !item.preposition.empty() && !name.isTopic && !opensClause(scene, item);
    return name;
}

void addNames(const Scene& scene, const Item& item, bool isFirst, const std::vector<std::string>& employers, const Cues& cues,
    Source& source)
{
    if (item.type == ItemType::Organization && !item.organizations.empty()) {
        for (std::size_t i = 0; i < item.organizations.size() && i < 2; ++i) {
            const int number = item.organizations[i];
            if (number < 0)
                continue; // "the company" is a cue
            Name name = nameOf(scene, item, isFirst);
            const auto& known = scene.names.organizations[static_cast<std::size_t>(number)];
            if (isPlainWord(known.name, cues))
                continue;
            name.organization = known.name;
            name.unit = known.unit;
            name.isJoined = i > 0;
            name.isApart = name.isApart || isSubsidiary(scene, item, cues);
            source.names.push_back(std::move(name));
        }
    }
    if (item.type == ItemType::Person && !item.persons.empty() && item.persons.front().person >= 0) {
        Name name = nameOf(scene, item, isFirst);
        name.isPerson = true;
        name.organization = employers[static_cast<std::size_t>(item.persons.front().person)];
        for (const auto& attribute : item.persons.front().attributes) {
            if (attribute.organization >= 0 && !attribute.isFormer)
                name.organization = scene.names.organizations[static_cast<std::size_t>(attribute.organization)].name;
            name.hasPost = name.hasPost
                || (attribute.organization < 0 && !attribute.isFormer && !attribute.role.empty()
                    && !cues.has(Sort::Analyst, attribute.role));
        }
        name.hasPost = name.hasPost && name.organization.empty();
        name.isUnplaced = !name.isApart && !name.isTopic && name.organization.empty() && !name.hasPost;
        name.isApart = name.isApart || (name.organization.empty() && !name.hasPost);
        source.names.push_back(std::move(name));
    }
}

/// "The low-cost carrier", "der Lübecker Reeder": a company told by its kind, without a name.
std::optional<Span> descriptionAt(const std::vector<western::Token>& tokens, std::size_t at, std::size_t last)
{
    using enum western::WordClass;
    constexpr std::size_t kLongest = 5;
    if (!isOneOf(tokens[at].lower, {"the", "this", "der", "die", "das", "dieser", "diese", "dieses"}))
        return std::nullopt;
    for (std::size_t end = at + 1; end < last && end < at + kLongest; ++end) {
        const auto& token = tokens[end];
        if (!token.isWord || token.is(Preposition) || token.is(Auxiliary) || token.is(Determiner))
            return std::nullopt;
        const bool isHead = token.is(OrgCue) && (end + 1 == last || !tokens[end + 1].isWord || !tokens[end + 1].isCapital)
            && !token.is(PersonNoun) && !(end + 1 < last && tokens[end + 1].lower == "'s");
        if (isHead && (end + 1 == last || !tokens[end + 1].is(OrgCue)))
            return Span{tokens[at].span.begin, token.span.end};
    }
    return std::nullopt;
}

/// Adds companies told by their kind alone to the cues: they are the one spoken of, as "the company" is.
void addDescriptions(const Scene& scene, std::vector<CueHit>& hits)
{
    const auto& tokens = scene.text.tokens;
    std::vector<CueHit> found;
    for (const auto& sentence : scene.text.sentences)
        for (std::size_t at = sentence.first; at < sentence.last; ++at) {
            if (at > sentence.first && tokens[at - 1].is(western::WordClass::Preposition))
                continue;
            if (const auto span = descriptionAt(tokens, at, sentence.last))
                found.push_back({*span, {Sort::Self, 0}});
        }
    const auto byBegin = [](const CueHit& a, const CueHit& b) { return a.span.begin < b.span.begin; };
    const auto middle = static_cast<std::ptrdiff_t>(hits.size());
    hits.insert(hits.end(), found.begin(), found.end());
    std::inplace_merge(hits.begin(), hits.begin() + middle, hits.end(), byBegin);
}

/// "She comes from X": whence somebody comes or where to, X does nothing there.
void setApart(const std::vector<Span>& told, std::vector<Name>& names)
{
    for (auto& name : names) {
        const auto after = std::upper_bound(
            told.begin(), told.end(), name.span.begin, [](std::size_t at, const Span& span) { return at < span.begin; });
        if (name.isPlaced && after != told.begin() && std::prev(after)->contains(name.span))
            name.isApart = true;
    }
}

/// "Instead of", "rather than", "statt": what follows is what one does not do.
bool isInstead(const std::vector<western::Token>& tokens, std::size_t at)
{
    const std::string& word = tokens[at].lower;
    if (at + 1 >= tokens.size())
        return false;
    return (word == "instead" && tokens[at + 1].lower == "of") || (word == "rather" && tokens[at + 1].lower == "than")
        || ((word == "statt" || word == "anstatt") && !tokens[at + 1].is(western::WordClass::Auxiliary));
}

/// Words inside what tells a person's move, a post, or who somebody is (", who built the group,"), are no company's plan.
void dropAsides(const Scene& scene, const Rows& rows, const Reading& reading, std::vector<CueHit>& hits)
{
    std::vector<Span> asides = toldMoves(reading);
    for (const auto& row : rows)
        for (const auto& item : row) { // "head of sales in Asia"
            if (item.type == ItemType::Role)
                asides.push_back(item.span);
            for (const auto& ref : item.persons)
                for (const auto& attribute : ref.attributes)
                    asides.push_back(attribute.span);
        }
    const auto& tokens = scene.text.tokens;
    for (const auto& sentence : scene.text.sentences)
        for (std::size_t at = sentence.first + 1; at < sentence.last; ++at) {
            const bool isWho = tokens[at].lower == "who" && tokens[at - 1].isMark(',');
            if (!isWho && !isInstead(tokens, at))
                continue;
            std::size_t end = at + 1;
            while (end < sentence.last && !tokens[end].isMark(',') && !tokens[end].isMark(';'))
                ++end;
            asides.push_back({tokens[at].span.begin, tokens[end - 1].span.end});
        }
    dropCuesIn(std::move(asides), hits);
}

} // namespace

Source westernSource(
    const Scene& scene, const Rows& rows, const std::vector<int>& topics, const Reading& reading, const Cues& cues)
{
    Source source;
    source.text = scene.article;
    source.hits = cues.scan(source.text);
    dropAsides(scene, rows, reading, source.hits);
    addDescriptions(scene, source.hits);
    source.isWestern = true;
    source.isVerbSecond = scene.vocabulary.isGerman();
    const auto employers = employersOf(scene, rows, reading);
    std::vector<std::optional<date::Edtf>> dates;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto& sentence = scene.text.sentences[row];
        const auto& line = scene.text.lines[sentence.line];
        const auto& tokens = scene.text.tokens;
        Source::Sentence out;
        if (sentence.first < sentence.last)
            out.span = {tokens[sentence.first].span.begin, tokens[sentence.last - 1].span.end};
        out.clauses = clausesOf(scene, sentence);
        out.line = sentence.line;
        if (topics[row] >= 0)
            out.topic = scene.names.organizations[static_cast<std::size_t>(topics[row])].name;
        out.isItem = line.isItem;
        const bool isClosed =
            sentence.first < sentence.last && (tokens[sentence.last - 1].isMark('.') || tokens[sentence.last - 1].isMark(':'));
        out.isHeading = line.isHeading && !line.isItem && !isClosed;
        source.sentences.push_back(std::move(out));
        dates.emplace_back();
        for (const auto& item : rows[row]) {
            addNames(scene, item, &item == &rows[row].front(), employers, cues, source);
            if (item.type == ItemType::Date && item.date >= 0 && !dates.back())
                dates.back() = scene.dates[static_cast<std::size_t>(item.date)].value;
        }
    }
    std::stable_sort(source.names.begin(), source.names.end(), [](const Name& a, const Name& b) { return a.span < b.span; });
    setApart(toldMoves(reading), source.names);
    source.dateOf = [dates = std::move(dates)](std::size_t sentence) { return dates[sentence]; };
    source.display = [text = scene.article](const Span& span) { return std::string{span.of(text)}; };
    return source;
}

} // namespace exeunt::extract::strategy
