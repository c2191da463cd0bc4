// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/phrase_reader.h"

#include <algorithm>
#include <array>

namespace exeunt::extract::western {

using enum WordClass;

std::vector<Item> PhraseReader::run()
{
    readBase();
    absorbCues();
    joinOrganizations();
    readTeams();
    attachOrganizations();
    attachTitles();
    attachAppositions();
    joinPersons();
    dropTeamBeforeNames();
    attachAppositions(); // "A, B and C, all founders of X,"
    attachAfterthoughts();
    findPrepositions();
    return std::move(m_items);
}

void PhraseReader::readBase()
{
    m_items.reserve(m_sentence.last - m_sentence.first);
    for (std::size_t at = m_sentence.first; at < m_sentence.last; at = m_items.back().last)
        m_items.push_back(baseAt(at));
    dropQuotes();
}

/// „Aare-Post“, «Aare-Post»: the marks around a name end no clause.
void PhraseReader::dropQuotes()
{
    const auto isQuote = [&](std::size_t at) {
        const auto& text = head(at).text;
        return isType(at, ItemType::Mark)
            && (text == "„" || text == "“" || text == "”" || text == "«" || text == "»" || text == "\"" || text == "‹"
                || text == "›");
    };
    for (std::size_t at = 0; at + 2 < m_items.size(); ++at) {
        if (!isType(at + 1, ItemType::Organization) || !isQuote(at) || !isQuote(at + 2))
            continue;
        m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(at) + 2);
        m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(at));
    }
}

Item PhraseReader::baseAt(std::size_t at) const
{
    const auto& token = m_tokens[at];
    if (const auto length = token.lengthOf(Trigger); length >= 2 && (token.lower == "last" || token.lower == "final"))
        return make(ItemType::Trigger, at, at + length);
    if (m_marks.dateAt[at] >= 0) {
        Item item = make(ItemType::Date, at, static_cast<std::size_t>(m_marks.dateEndAt[at]));
        item.date = m_marks.dateAt[at];
        return item;
    }
    if (const int index = m_marks.mentionAt[at]; index >= 0)
        return nameItem(m_names.mentions[static_cast<std::size_t>(index)]);
    if (const auto length = token.lengthOf(Metonym); length > 0 && !isBeforeName(at + length) && !isBeforeName(at + 1)) {
        Item item = make(ItemType::Organization, at, at + length);
        item.organizations.push_back(kTopicOrganization);
        return item;
    }
    if (const std::size_t length = generalOrganization(at); length > 0) {
        Item item = make(ItemType::Organization, at, at + length);
        item.organizations.push_back(kTopicOrganization);
        return item;
    }
    if (const std::size_t length = epithet(at); length > 0)
        return make(ItemType::Pronoun, at, at + length);
    if (m_marks.roleEndAt[at] > 0 && static_cast<std::size_t>(m_marks.roleEndAt[at]) <= m_sentence.last) {
        Item item = make(ItemType::Role, at, static_cast<std::size_t>(m_marks.roleEndAt[at]));
        item.attribute.role = std::string{item.span.of(m_article)};
        item.attribute.span = item.span;
        return item;
    }
    const bool isTeamNoun = m_vocabulary.isGerman() && token.isCapital && token.is(Team) && at > m_sentence.first; // "Stellen"
    if (const auto length = token.lengthOf(Trigger); length > 0 && at + length <= m_sentence.last && !isTeamNoun
        && !isAuxiliaryOnly(at, length) && !cutsRole(at, length) && !isNewlyMade(at))
        return make(ItemType::Trigger, at, at + length);
    if (isObjectPronoun(at)) {
        Item item = make(ItemType::Pronoun, at, at + 1);
        item.isObject = true;
        return item;
    }
    if (const std::size_t length = generalPerson(at); length > 0)
        return make(ItemType::Pronoun, at, at + length);
    if (const auto length = token.lengthOf(Held); length > 1)
        return make(ItemType::Word, at, at + length);
    if (token.is(Pronoun)
        || ((token.isNumber || token.isCapital) && (token.lower.ends_with("-jährige") || token.lower.ends_with("-jähriger"))))
        return make(ItemType::Pronoun, at, at + 1);
    if (const auto length = token.lengthOf(Place); length > 0 && token.isCapital)
        return make(ItemType::Place, at, at + length);
    return make(token.isWord ? ItemType::Word : ItemType::Mark, at, at + 1);
}

/// "Der Däne", "die promovierte Juristin": who was just talked about.
std::size_t PhraseReader::epithet(std::size_t at) const
{
    if (!m_vocabulary.isGerman() || (m_tokens[at].lower != "der" && m_tokens[at].lower != "die"))
        return 0;
    std::size_t noun = at + 1;
    while (noun + 1 < m_sentence.last && noun < at + 3 && m_tokens[noun].isWord && !m_tokens[noun].isCapital
        && !m_tokens[noun].is(Stop) && m_tokens[noun].lower.ends_with('e') && !m_tokens[noun].is(Former)
        && !m_tokens[noun].is(New))
        ++noun;
    const bool isLearned = noun > at + 1 && m_tokens[noun - 1].is(Learned);
    // "Agraringenieurin", "Wirtschaftsjurist": what somebody has learned, not the post.
    const bool isTrained = noun < m_sentence.last && m_vocabulary.endsLike(m_tokens[noun].lower, EpithetEnding);
    if (noun >= m_sentence.last || !m_tokens[noun].isCapital || !(m_tokens[noun].is(Epithet) || isLearned || isTrained)
        || isBeforeName(noun))
        return 0;
    const std::size_t next = noun + 1;
    if (next < m_sentence.last && (isBeforeName(next) || m_tokens[next].is(Determiner) || m_tokens[next].is(Preposition)))
        return m_tokens[next < m_sentence.last ? next : noun].is(Preposition) && !isBeforeName(next) && !leadsToName(next)
            ? next - at
            : 0;
    return next - at;
}

/// "der Banker aus Köln" is who was talked about, "der Banker von Norvane" another.
bool PhraseReader::leadsToName(std::size_t at) const
{
    std::size_t next = at + 1;
    while (next < m_sentence.last && (m_tokens[next].is(Determiner) || m_tokens[next].is(OrgCue)))
        ++next;
    return isBeforeName(next);
}

bool PhraseReader::isContracted(std::string_view word)
{
    return word == "zur" || word == "zum" || word == "beim" || word == "vom";
}

/// "The law firm", "der Lkw-Hersteller": the organization that is being talked about.
std::size_t PhraseReader::generalOrganization(std::size_t at) const
{
    const auto& token = m_tokens[at];
    if (m_vocabulary.isGerman() && token.isCapital && at > m_sentence.first && isContracted(m_tokens[at - 1].lower)) {
        const bool goesOn = isBeforeName(at) || isBeforeName(at + 1)
            || (at + 1 < m_sentence.last && (m_tokens[at + 1].isCapital || m_tokens[at + 1].is(Determiner)));
        return token.is(House) && !goesOn ? 1 : 0; // "stößt zur Bank"
    }
    const bool isArticle = m_vocabulary.isGerman() ? token.is(Relative) : token.lower == "the";
    if (!isArticle || at + 1 >= m_sentence.last)
        return 0;
    std::size_t cue = at + 1;
    if (!m_vocabulary.isGerman() && !m_tokens[cue].is(OrgCue) && cue + 1 < m_sentence.last && !m_tokens[cue].is(Stop)
        && !m_tokens[cue].isCapital && m_tokens[cue].isWord)
        ++cue;
    const auto& noun = m_tokens[cue];
    if (!noun.is(OrgCue) || noun.is(RoleHead) || noun.is(PersonNoun) || m_marks.roleEndAt[cue] >= 0 || isBeforeName(cue)
        || isBeforeName(cue + 1) || isBeforeName(at + 1))
        return 0;
    if (m_vocabulary.isGerman() && !noun.isCapital)
        return 0;
    cue += std::max<std::size_t>(noun.lengthOf(OrgCue), 1) - 1; // "law firm"
    const bool goesOn = cue + 1 < m_sentence.last
        && (m_tokens[cue + 1].lower == "of" || m_tokens[cue + 1].is(OrgCue)
            || (m_tokens[cue + 1].isCapital && !m_vocabulary.isGerman()) || m_tokens[cue + 1].lower == "business"
            || m_tokens[cue + 1].lower == "market");
    return goesOn ? 0 : cue + 1 - at;
}

/// "hired him in 2019", "succeeds her": not "her exit".
bool PhraseReader::isObjectPronoun(std::size_t at) const
{
    const auto& token = m_tokens[at];
    if (m_vocabulary.isGerman()) { // "hat ihn geholt", "Ihm folgt Ida Voss", but "ihr Amt"
        if (token.lower == "ihn" || token.lower == "ihm")
            return true;
        const bool isAlone = at + 1 >= m_sentence.last || !m_tokens[at + 1].isWord || m_marks.dateAt[at + 1] >= 0
            || isBeforeName(at + 1) || m_marks.roleEndAt[at + 1] >= 0;
        if (token.lower == "ihr" && at + 1 < m_sentence.last && m_tokens[at + 1].lower.starts_with("folg")
            && !m_tokens[at + 1].isCapital)
            return true;
        const bool isOwner = at + 1 < m_sentence.last && m_marks.roleEndAt[at + 1] >= 0
            && (at == m_sentence.first || !m_tokens[at - 1].lower.starts_with("folg")); // "übernimmt ihr Stellvertreter"
        return token.lower == "ihr" && isAlone && !isOwner && at > m_sentence.first && m_tokens[at - 1].is(Trigger);
    }
    if (at == m_sentence.first)
        return false;
    if (token.lower == "him")
        return true;
    if (token.lower != "her")
        return false;
    if (at + 1 >= m_sentence.last || m_marks.dateAt[at + 1] >= 0)
        return true;
    const auto& next = m_tokens[at + 1];
    return !next.isWord || next.is(Preposition) || next.lower == "away" || next.lower == "and" || next.is(Be);
}

/// "The fraud specialist", "The 45-year-old" at the begin of a sentence: who is being talked about.
std::size_t PhraseReader::generalPerson(std::size_t at) const
{
    if (m_vocabulary.isGerman() || at != m_sentence.first || m_tokens[at].lower != "the")
        return 0;
    constexpr std::size_t kMost = 4;
    for (std::size_t next = at + 1; next + 1 < m_sentence.last && next <= at + kMost; ++next) {
        const auto& token = m_tokens[next];
        const auto& behind = m_tokens[next + 1];
        const bool isPerson = token.is(PersonNoun) || token.lower.ends_with("-year-old");
        if (isPerson && (behind.is(Auxiliary) || behind.is(Trigger) || behind.is(Say) || behind.isMark(',') || behind.is(Future)))
            return next + 1 - at;
        if (!token.isWord || token.is(Stop) || token.is(Preposition) || m_marks.mentionAt[next] >= 0
            || m_marks.roleEndAt[next] >= 0)
            return 0;
    }
    return 0;
}

/// "promoted to head of stores": head begins a post, "to head" is no verb.
bool PhraseReader::cutsRole(std::size_t at, std::size_t length) const
{
    for (std::size_t next = at + 1; next < at + length && next < m_sentence.last; ++next)
        if (m_marks.roleEndAt[next] > static_cast<int>(at + length))
            return !m_vocabulary.isGerman();
    return false;
}

/// "a newly created position": of what kind it is, nothing that happens.
bool PhraseReader::isNewlyMade(std::size_t at) const
{
    if (m_vocabulary.isGerman() || at == m_sentence.first || m_tokens[at - 1].lower != "newly")
        return false;
    const auto& word = m_tokens[at].lower;
    return word == "created" || word == "formed" || word == "established" || word == "launched" || word == "founded"
        || word == "opened" || word == "started";
}

/// "will be" before "replaced" only helps.
bool PhraseReader::isAuxiliaryOnly(std::size_t at, std::size_t length) const
{
    if (!m_tokens[at].is(Auxiliary) || m_vocabulary.isGerman())
        return false;
    std::size_t next = at + length;
    while (next < m_sentence.last && (m_tokens[next].lower.ends_with("ly") || m_tokens[next].is(Plain)))
        ++next;
    return next < m_sentence.last
        && (m_tokens[next].is(Trigger) || m_tokens[next].lower.ends_with("ed") || m_tokens[next].lower.ends_with("ing"))
        && m_marks.roleEndAt[next] < 0;
}

Item PhraseReader::make(ItemType type, std::size_t first, std::size_t last) const
{
    Item item;
    item.type = type;
    item.first = first;
    item.last = std::min(last, m_sentence.last);
    item.span = {m_tokens[first].span.begin, m_tokens[item.last - 1].span.end};
    return item;
}

/// "Bergers" of an article that also says Ute Berger.
bool PhraseReader::isNameGenitive(const NameMention& mention) const
{
    const auto& name = m_names.persons[static_cast<std::size_t>(mention.index)].name;
    const auto& form = m_tokens[mention.last - 1].text;
    const auto surname = std::string_view{name}.substr(name.rfind(' ') == std::string::npos ? 0 : name.rfind(' ') + 1);
    return m_vocabulary.isGerman() && form.size() == surname.size() + 1 && form.ends_with('s') && form.starts_with(surname);
}

Item PhraseReader::nameItem(const NameMention& mention) const
{
    Item item = make(mention.kind == NameKind::Person ? ItemType::Person : ItemType::Organization, mention.first, mention.last);
    if (mention.kind == NameKind::Person) {
        item.persons.push_back({mention.index, item.span, {}});
        item.isPossessive = isNameGenitive(mention);
    } else
        item.organizations.push_back(mention.index);
    return item;
}

std::vector<Item> readPhrases(const TokenText& text, const Sentence& sentence, const Names& names, const Marks& marks,
    const Vocabulary& vocabulary, std::string_view article)
{
    return PhraseReader{text, sentence, names, marks, vocabulary, article}.run();
}

} // namespace exeunt::extract::western
