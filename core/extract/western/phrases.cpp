// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/phrases.h"

#include <algorithm>
#include <array>

namespace exeunt::extract::western {

namespace {

using enum WordClass;

class PhraseReader {
public:
    PhraseReader(const TokenText& text, const Sentence& sentence, const Names& names, const Marks& marks,
        const Vocabulary& vocabulary, std::string_view article)
        : m_tokens{text.tokens}
        , m_sentence{sentence}
        , m_names{names}
        , m_marks{marks}
        , m_vocabulary{vocabulary}
        , m_article{article}
    {
    }

    std::vector<Item> run()
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

private:
    // --- base ----------------------------------------------------------------------------------------------------------
    void readBase()
    {
        for (std::size_t at = m_sentence.first; at < m_sentence.last;) {
            Item item = baseAt(at);
            at = item.last;
            m_items.push_back(std::move(item));
        }
    }

    [[nodiscard]] Item baseAt(std::size_t at) const
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
        if (m_marks.roleEndAt[at] > 0 && static_cast<std::size_t>(m_marks.roleEndAt[at]) <= m_sentence.last) {
            Item item = make(ItemType::Role, at, static_cast<std::size_t>(m_marks.roleEndAt[at]));
            item.attribute.role = std::string{item.span.of(m_article)};
            item.attribute.span = item.span;
            return item;
        }
        if (const auto length = token.lengthOf(Trigger);
            length > 0 && at + length <= m_sentence.last && !isAuxiliaryOnly(at, length))
            return make(ItemType::Trigger, at, at + length);
        if (const auto length = token.lengthOf(Held); length > 1)
            return make(ItemType::Word, at, at + length);
        if (token.is(Pronoun)
            || ((token.isNumber || token.isCapital) && (token.lower.ends_with("-jährige") || token.lower.ends_with("-jähriger"))))
            return make(ItemType::Pronoun, at, at + 1);
        if (const auto length = token.lengthOf(Place); length > 0 && token.isCapital)
            return make(ItemType::Place, at, at + length);
        return make(token.isWord ? ItemType::Word : ItemType::Mark, at, at + 1);
    }

    /// "The law firm", "der Lkw-Hersteller": the organization that is being talked about.
    [[nodiscard]] std::size_t generalOrganization(std::size_t at) const
    {
        const auto& token = m_tokens[at];
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

    /// "will be" before "replaced" only helps.
    [[nodiscard]] bool isAuxiliaryOnly(std::size_t at, std::size_t length) const
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

    /// "the start-up Quillon" is Quillon.
    [[nodiscard]] bool isBeforeName(std::size_t at) const { return at < m_sentence.last && m_marks.mentionAt[at] >= 0; }

    [[nodiscard]] Item make(ItemType type, std::size_t first, std::size_t last) const
    {
        Item item;
        item.type = type;
        item.first = first;
        item.last = std::min(last, m_sentence.last);
        item.span = {m_tokens[first].span.begin, m_tokens[item.last - 1].span.end};
        return item;
    }

    [[nodiscard]] Item nameItem(const NameMention& mention) const
    {
        Item item =
            make(mention.kind == NameKind::Person ? ItemType::Person : ItemType::Organization, mention.first, mention.last);
        if (mention.kind == NameKind::Person)
            item.persons.push_back({mention.index, item.span, {}});
        else
            item.organizations.push_back(mention.index);
        return item;
    }

    // --- looking around ------------------------------------------------------------------------------------------------
    [[nodiscard]] bool isType(std::size_t at, ItemType type) const { return at < m_items.size() && m_items[at].type == type; }
    [[nodiscard]] const Token& head(std::size_t at) const { return m_tokens[m_items[at].first]; }
    [[nodiscard]] bool isMark(std::size_t at, char mark) const { return isType(at, ItemType::Mark) && head(at).isMark(mark); }
    [[nodiscard]] bool isPlainWord(std::size_t at) const { return isType(at, ItemType::Word) || isType(at, ItemType::Pronoun); }
    [[nodiscard]] bool isWord(std::size_t at, std::string_view word) const
    {
        return at < m_items.size() && m_items[at].last == m_items[at].first + 1 && head(at).lower == word;
    }
    [[nodiscard]] bool isOneOf(std::size_t at, std::initializer_list<std::string_view> words) const
    {
        return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return isWord(at, word); });
    }
    [[nodiscard]] bool isGenitive(std::size_t at) const { return isWord(at, "'s") || isWord(at, "'") || isWord(at, "’"); }
    void erase(std::size_t first, std::size_t last)
    {
        m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(first), m_items.begin() + static_cast<std::ptrdiff_t>(last));
    }

    // --- organizations -------------------------------------------------------------------------------------------------
    /// "the Dutch chip designer X" and "beim Lkw-Hersteller X" are X with an article.
    void absorbCues()
    {
        std::vector<Item> out;
        for (auto& item : m_items) {
            if (item.type == ItemType::Mark && !out.empty() && out.back().type == ItemType::Organization
                && head(item).lower == "'s") {
                out.back().isPossessive = true;
                continue;
            }
            if (item.type == ItemType::Mark && !out.empty() && out.back().type == ItemType::Organization
                && (item.span.of(m_article) == "’" || item.span.of(m_article) == "'") && !head(item).followsSpace) {
                out.back().isPossessive = true;
                continue;
            }
            if (item.type == ItemType::Organization && !out.empty()) {
                std::size_t taken = 0;
                bool sawCue = false;
                while (taken < out.size() && taken < 6) {
                    const auto& before = out[out.size() - 1 - taken];
                    if (before.type != ItemType::Word)
                        break;
                    const auto& token = head(before);
                    if (token.is(Determiner)) {
                        ++taken;
                        break;
                    }
                    if (token.is(OrgCue)) {
                        sawCue = true;
                        ++taken;
                        continue;
                    }
                    if (!sawCue || token.is(Stop) || token.is(Preposition) || token.is(Say) || token.is(Auxiliary)
                        || token.is(Team) || (!m_vocabulary.isGerman() && token.isCapital && taken == 0))
                        break;
                    ++taken;
                }
                if (taken > 0 && (sawCue || head(out[out.size() - taken]).is(Determiner))) {
                    item.first = out[out.size() - taken].first;
                    out.resize(out.size() - taken);
                }
            }
            out.push_back(std::move(item));
        }
        m_items = std::move(out);
    }
    [[nodiscard]] const Token& head(const Item& item) const { return m_tokens[item.first]; }

    void joinOrganizations()
    {
        for (std::size_t at = 0; at + 2 < m_items.size();) {
            const bool joins = isType(at, ItemType::Organization) && isType(at + 2, ItemType::Organization)
                && !m_items[at].isPossessive && isOneOf(at + 1, {"and", "und", "&"});
            if (!joins || isType(at + 3, ItemType::Mark)) {
                ++at;
                continue;
            }
            auto& other = m_items[at + 2];
            m_items[at].organizations.insert(
                m_items[at].organizations.end(), other.organizations.begin(), other.organizations.end());
            m_items[at].last = other.last;
            m_items[at].span.end = other.span.end;
            m_items[at].isPossessive = other.isPossessive;
            erase(at + 1, at + 3);
        }
    }

    // --- teams ---------------------------------------------------------------------------------------------------------
    void readTeams()
    {
        for (std::size_t at = 0; at < m_items.size(); ++at) {
            if (!isType(at, ItemType::Word) || !isTeamWord(head(at)))
                continue;
            Item team = m_items[at];
            team.type = ItemType::Team;
            std::size_t first = at;
            std::size_t last = at + 1;
            while (last + 1 < m_items.size() && isOneOf(last, {"and", "und"}) && isType(last + 1, ItemType::Word)
                && isTeamWord(head(last + 1)))
                last += 2;
            while (first > 0 && isTeamPart(first - 1)) {
                --first;
                if (isType(first, ItemType::Organization)) {
                    team.organizations = m_items[first].organizations;
                    if (first > 0 && isOneOf(first - 1, {"of", "von"}) && first > 1 && head(first - 2).is(Amount))
                        --first;
                }
                if (isOneOf(first, {"its", "their", "seine", "seines", "ihres"}) && team.organizations.empty())
                    team.organizations.push_back(kTopicOrganization);
            }
            if (last + 1 < m_items.size() && isOneOf(last, {"of", "at", "from", "von", "bei", "beim", "der", "des"})
                && isType(last + 1, ItemType::Organization) && team.organizations.empty()) {
                team.organizations = m_items[last + 1].organizations;
                last += 2;
            } else if (last < m_items.size() && isType(last, ItemType::Organization) && m_vocabulary.isGerman()
                && team.organizations.empty() && head(last).is(Determiner)) {
                team.organizations = m_items[last].organizations;
                ++last;
            }
            team.first = m_items[first].first;
            team.last = m_items[last - 1].last;
            team.span = {m_tokens[team.first].span.begin, m_tokens[team.last - 1].span.end};
            m_items[first] = std::move(team);
            erase(first + 1, last);
            at = first;
        }
    }

    [[nodiscard]] bool isTeamWord(const Token& token) const
    {
        if (token.is(Team))
            return !m_vocabulary.isGerman() || token.isCapital;
        return m_vocabulary.isGerman() && token.isCapital && (token.lower.ends_with("team") || token.lower.ends_with("teams"));
    }

    [[nodiscard]] bool isTeamPart(std::size_t at) const
    {
        if (isType(at, ItemType::Organization))
            return !m_vocabulary.isGerman();
        if (isType(at, ItemType::Mark))
            return m_vocabulary.isGerman() && isMark(at, '-');
        if (isType(at, ItemType::Role))
            return false;
        if (!isType(at, ItemType::Word))
            return false;
        const auto& token = head(at);
        if (token.is(Amount) || token.isNumber || token.is(RoleModifier))
            return true;
        if (isOneOf(at, {"of", "und", "and"}) || (m_vocabulary.isGerman() && isOneOf(at, {"des", "der", "von"})))
            return at > 0 && isType(at - 1, ItemType::Word) ? head(at - 1).is(Amount) || head(at - 1).is(RoleModifier)
                                                            : isMark(at - 1, '-');
        return token.isWord && !token.is(Stop) && !token.is(Preposition) && !token.is(Auxiliary) && !token.is(Say)
            && !token.is(Relative) && (!token.isCapital || m_vocabulary.isGerman() || at == 0);
    }

    // --- posts ---------------------------------------------------------------------------------------------------------
    /// A post takes in its marks (new, former, its) and the organization beside it.
    void attachOrganizations()
    {
        for (std::size_t at = 0; at < m_items.size(); ++at) {
            if (!isType(at, ItemType::Role))
                continue;
            std::size_t first = at;
            auto& attribute = m_items[at].attribute;
            takeMarks(first, attribute);
            if (first > 0 && isType(first - 1, ItemType::Organization) && isOwner(first - 1, first)) {
                --first;
                attribute.organization = m_items[first].organizations.front();
                attribute.span.begin = m_items[first].span.begin;
                takeMarks(first, attribute);
            }
            std::size_t last = at + 1;
            takeOwnerBehind(last, attribute);
            if (attribute.organization == kNoOrganization && first < at && isOneOf(first, {"its", "their"}))
                attribute.organization = kTopicOrganization;
            Item role = m_items[at];
            role.attribute = attribute;
            role.first = m_items[first].first;
            role.last = m_items[last - 1].last;
            if (last > at + 1)
                role.attribute.span.end = m_items[last - 1].span.end;
            m_items[first] = std::move(role);
            erase(first + 1, last);
            at = first;
        }
    }

    [[nodiscard]] bool isOwner(std::size_t owner, std::size_t role) const
    {
        if (m_items[owner].isPossessive)
            return true;
        if (m_vocabulary.isGerman())
            return m_tokens[m_items[owner].last - 1].lower.ends_with('-');
        // "Helios Grid chief executive", but not "joined Helios Grid chief executive"
        return head(role).followsSpace && m_items[owner].organizations.front() != kTopicOrganization;
    }

    void takeMarks(std::size_t& first, Attribute& attribute) const
    {
        while (
            first > 0 && (isType(first - 1, ItemType::Word) || isType(first - 1, ItemType::Trigger) || isGenitive(first - 1))) {
            const auto& token = head(first - 1);
            const bool isMarkWord =
                token.is(New) || token.is(Former) || token.is(Current) || token.is(Determiner) || token.is(RoleModifier);
            if (!isMarkWord || (isType(first - 1, ItemType::Trigger) && !token.is(New))
                || isOneOf(first - 1, {"now", "once", "earlier", "noch"})) {
                // "until now head of", "until recently": two words
                const bool isUntil = first > 1 && isWord(first - 2, "until") && isOneOf(first - 1, {"now", "recently"});
                if (!isUntil)
                    break;
                attribute.isFormer = true;
                first -= 2;
                continue;
            }
            attribute.isFormer = attribute.isFormer || token.is(Former);
            attribute.isNew = attribute.isNew || (token.is(New) && !isOneOf(first - 1, {"first"}));
            --first;
        }
    }

    void takeOwnerBehind(std::size_t& last, Attribute& attribute) const
    {
        if (attribute.organization != kNoOrganization && attribute.organization != kTopicOrganization)
            return;
        const bool isLinked = isOneOf(last, {"of", "at", "for", "with", "von", "bei", "beim", "vom"});
        if (isLinked && isType(last + 1, ItemType::Organization) && !m_items[last + 1].isPossessive) {
            attribute.organization = m_items[last + 1].organizations.front();
            last += 2;
            return;
        }
        if (m_vocabulary.isGerman() && isType(last, ItemType::Organization)
            && (isOneOfToken(m_items[last].first, {"der", "des"}) || head(last).is(OrgCue))) {
            attribute.organization = m_items[last].organizations.front();
            ++last;
        }
    }
    [[nodiscard]] bool isOneOfToken(std::size_t token, std::initializer_list<std::string_view> words) const
    {
        return std::find(words.begin(), words.end(), m_tokens[token].lower) != words.end();
    }

    // --- people --------------------------------------------------------------------------------------------------------
    /// "chief executive Ann Roe", "its chief executive, Ann Roe,", "Quillon's Ann Roe", "ex-Quillon Ann Roe".
    void attachTitles()
    {
        for (std::size_t at = 0; at < m_items.size(); ++at) {
            if (!isType(at, ItemType::Person))
                continue;
            while (at > 0 && takeTitle(at)) { }
        }
    }

    bool takeTitle(std::size_t& at)
    {
        auto& person = m_items[at];
        if (isType(at - 1, ItemType::Role) && !m_items[at - 1].attribute.isNew && isSettled(at - 1)) {
            takeAttribute(person, m_items[at - 1].attribute);
            person.first = m_items[at - 1].first;
            erase(at - 1, at);
            --at;
            return true;
        }
        if (isType(at - 1, ItemType::Role) && m_items[at - 1].attribute.isNew && isSettled(at - 1)) {
            takeAttribute(person, m_items[at - 1].attribute);
            person.first = m_items[at - 1].first;
            erase(at - 1, at);
            --at;
            return true;
        }
        const bool isNamedAfterComma = at > 1 && isMark(at - 1, ',') && isType(at - 2, ItemType::Role)
            && (head(at - 2).is(Determiner) || m_items[at - 2].attribute.organization != kNoOrganization)
            && !(at > 2 && (isMark(at - 3, ',') && at > 3 && isType(at - 4, ItemType::Person)))
            && (at + 1 >= m_items.size() || !isType(at + 1, ItemType::Role));
        const bool closes = at + 1 >= m_items.size() || isType(at + 1, ItemType::Mark) || isType(at + 1, ItemType::Trigger)
            || (isType(at + 1, ItemType::Word)
                && (head(at + 1).is(Auxiliary) || head(at + 1).is(Future) || head(at + 1).is(Say) || head(at + 1).is(Preposition)
                    || isOneOf(at + 1, {"and", "und"})));
        if (isNamedAfterComma && closes && !(at > 2 && isType(at - 3, ItemType::Trigger) && frameTakesRole(at - 3))) {
            takeAttribute(person, m_items[at - 2].attribute);
            person.first = m_items[at - 2].first;
            const bool hasComma = isMark(at + 1, ',');
            if (hasComma) {
                person.endsWithComma = true;
                erase(at + 1, at + 2);
            }
            erase(at - 2, at);
            at -= 2;
            return true;
        }
        if (isType(at - 1, ItemType::Organization) && (m_items[at - 1].isPossessive || (at > 1 && isWord(at - 2, "ex-")))) {
            Attribute attribute;
            attribute.organization = m_items[at - 1].organizations.front();
            attribute.isFormer = at > 1 && isWord(at - 2, "ex-");
            attribute.span = m_items[at - 1].span;
            person.first = m_items[at - 1].first;
            takeAttribute(person, attribute);
            erase(at - 1, at);
            --at;
            return true;
        }
        if (isType(at - 1, ItemType::Team) && !m_items[at - 1].organizations.empty() && head(at - 1).is(Former)) {
            Attribute attribute;
            attribute.organization = m_items[at - 1].organizations.front();
            attribute.isFormer = true;
            attribute.span = m_items[at - 1].span;
            takeAttribute(person, attribute);
            person.first = m_items[at - 1].first;
            erase(at - 1, at);
            --at;
            return true;
        }
        if (at > 1 && isType(at - 1, ItemType::Mark) && isMark(at - 1, '.') && head(at - 2).is(Honorific)) {
            person.first = m_items[at - 2].first;
            erase(at - 2, at);
            at -= 2;
            return at > 0;
        }
        if (isType(at - 1, ItemType::Word) && head(at - 1).is(Honorific)) {
            person.first = m_items[at - 1].first;
            erase(at - 1, at);
            --at;
            return at > 0;
        }
        return false;
    }

    /// In "named Ann Roe chief executive" the post behind a person is no title of the next one.
    [[nodiscard]] bool isSettled(std::size_t role) const
    {
        return !(role > 0 && isType(role - 1, ItemType::Person) && !m_vocabulary.isGerman());
    }
    [[nodiscard]] bool frameTakesRole(std::size_t) const { return false; }

    static void takeAttribute(Item& person, const Attribute& attribute)
    {
        for (auto& one : person.persons)
            one.attributes.push_back(attribute);
    }

    /// What stands behind a name between commas or in brackets.
    void attachAppositions()
    {
        for (std::size_t at = 0; at < m_items.size(); ++at)
            if (isType(at, ItemType::Person))
                while (takeApposition(at)) { }
    }

    bool takeApposition(std::size_t at)
    {
        if (isMark(at + 1, ',') && isType(at + 2, ItemType::Word) && head(at + 2).isNumber && head(at + 2).text.size() == 2
            && (isMark(at + 3, ',') || at + 3 >= m_items.size())) {
            closeApposition(at, at + 3);
            return true;
        }
        if (isMark(at + 1, ',') && isOneOf(at + 2, {"jr", "sr", "phd", "md"})) {
            closeApposition(at, isMark(at + 3, '.') ? at + 4 : at + 3);
            return true;
        }
        if (isMark(at + 1, ',')) {
            if (takePlaceBehind(at, at + 2))
                return true;
            if (isRoleBehind(at + 2))
                return takeRoleBehind(at, at + 2);
            return takeWho(at);
        }
        if (isMark(at + 1, '('))
            return takeBrackets(at);
        if (!m_vocabulary.isGerman() && isOneOf(at + 1, {"of"}) && isType(at + 2, ItemType::Organization)
            && !m_items[at + 2].isPossessive) {
            Attribute attribute;
            attribute.organization = m_items[at + 2].organizations.front();
            attribute.span = m_items[at + 2].span;
            takeAttribute(m_items[at], attribute);
            m_items[at].last = m_items[at + 2].last;
            erase(at + 1, at + 3);
            return true;
        }
        return false;
    }

    /// ", [both|all] [formerly|currently|a] ROLE" up to a comma, an end, "and".
    [[nodiscard]] bool isRoleBehind(std::size_t at) const
    {
        std::size_t role = at;
        while (role < m_items.size() && role < at + 3 && isType(role, ItemType::Word)
            && (head(role).is(Former) || head(role).is(Current) || head(role).is(New) || isOneOf(role, {"all", "both", "also"})))
            ++role;
        if (isType(role, ItemType::Team) && !m_items[role].organizations.empty())
            return closesAt(role + 1);
        if (!isType(role, ItemType::Role))
            return false;
        // "…, chief executive Ann Roe": a title of the next one.
        return closesAt(role + 1);
    }

    [[nodiscard]] bool closesAt(std::size_t at) const
    {
        if (at >= m_items.size() || isType(at, ItemType::Mark))
            return true;
        if (isType(at, ItemType::Trigger) || isType(at, ItemType::Date))
            return true;
        return isType(at, ItemType::Word)
            && (head(at).is(Auxiliary)
                || isOneOf(
                    at, {"and", "und", "sowie", "who", "until", "since", "bis", "seit", "from", "which", "after", "before"})
                || head(at).is(Say) || head(at).is(Preposition));
    }

    /// ", formerly of X,", ", bisher bei der Agentur X": where somebody was, without a post.
    bool takePlaceBehind(std::size_t at, std::size_t begin)
    {
        std::size_t next = begin;
        bool isFormer = false;
        while (isType(next, ItemType::Word)
            && (head(next).is(Former) || head(next).is(Current) || isOneOf(next, {"until", "now", "recently", "an", "a"}))
            && next < begin + 3) {
            isFormer = isFormer || head(next).is(Former);
            ++next;
        }
        if (!isFormer || !isOneOf(next, {"of", "at", "with", "from", "bei", "beim", "von"})
            || !isType(next + 1, ItemType::Organization) || !closesAt(next + 2))
            return false;
        Attribute attribute;
        attribute.organization = m_items[next + 1].organizations.front();
        attribute.isFormer = true;
        attribute.span = m_items[next + 1].span;
        takeAttribute(m_items[at], attribute);
        closeApposition(at, next + 2);
        return true;
    }

    bool takeRoleBehind(std::size_t at, std::size_t begin)
    {
        std::size_t role = begin;
        bool isFormer = false;
        while (!isType(role, ItemType::Role) && !isType(role, ItemType::Team)) {
            isFormer = isFormer || head(role).is(Former);
            ++role;
        }
        Attribute attribute = m_items[role].attribute;
        if (isType(role, ItemType::Team)) {
            attribute.organization = m_items[role].organizations.front();
            attribute.role.clear();
            attribute.span = m_items[role].span;
        }
        attribute.isFormer = attribute.isFormer || isFormer;
        takeAttribute(m_items[at], attribute);
        closeApposition(at, role + 1);
        return true;
    }

    void closeApposition(std::size_t at, std::size_t end)
    {
        const std::size_t lastItem = std::min(end, m_items.size()) - 1;
        m_items[at].last = m_items[lastItem].last;
        m_items[at].endsWithComma = false;
        if (isMark(end, ',')) {
            m_items[at].endsWithComma = true;
            m_items[at].last = m_items[end].last;
            ++end;
        }
        erase(at + 1, std::min(end, m_items.size()));
    }

    /// ", who led design at X until May,": a post that was held, when nothing else happens in it.
    bool takeWho(std::size_t at)
    {
        if (!isOneOf(at + 2, {"who", "der", "die"}))
            return false;
        std::size_t end = at + 3;
        bool isHeld = false;
        bool isPast = false;
        Attribute attribute;
        while (end < m_items.size() && !isMark(end, ',') && !isMark(end, '.') && !isMark(end, ';')) {
            if (isType(end, ItemType::Trigger) && !head(end).is(Held) && !(m_tokens[m_items[end].first].lower == "starts"))
                return false;
            if (head(end).lengthOf(Held) > 0 && !isHeld) {
                isHeld = true;
                isPast = !head(end).lower.ends_with('s') || head(end).lower == "was" || head(end).lower == "previously";
            }
            if (head(end).is(Past) || head(end).is(Former))
                isPast = true;
            if (isType(end, ItemType::Organization) && attribute.organization == kNoOrganization) {
                attribute.organization = m_items[end].organizations.front();
                attribute.span = m_items[end].span;
            }
            if (isType(end, ItemType::Role) && attribute.role.empty()) {
                attribute.role = m_items[end].attribute.role;
                if (m_items[end].attribute.organization != kNoOrganization)
                    attribute.organization = m_items[end].attribute.organization;
                isPast = isPast || m_items[end].attribute.isFormer;
                attribute.span = m_items[end].attribute.span;
            }
            ++end;
        }
        if (!isHeld)
            return false;
        attribute.isFormer = isPast;
        if (attribute.organization != kNoOrganization || !attribute.role.empty())
            takeAttribute(m_items[at], attribute);
        closeApposition(at, end);
        return true;
    }

    bool takeBrackets(std::size_t at)
    {
        std::size_t end = at + 2;
        Attribute attribute;
        while (end < m_items.size() && !isMark(end, ')') && end < at + 8) {
            if (isType(end, ItemType::Trigger))
                return false;
            attribute.isFormer = attribute.isFormer || head(end).is(Former);
            if (isType(end, ItemType::Organization))
                attribute.organization = m_items[end].organizations.front();
            if (isType(end, ItemType::Role)) {
                attribute.role = m_items[end].attribute.role;
                attribute.isFormer = attribute.isFormer || m_items[end].attribute.isFormer;
                if (m_items[end].attribute.organization != kNoOrganization)
                    attribute.organization = m_items[end].attribute.organization;
            }
            ++end;
        }
        if (!isMark(end, ')'))
            return false;
        if (attribute.organization != kNoOrganization || !attribute.role.empty()) {
            attribute.span = {m_items[at + 1].span.begin, m_items[end].span.end};
            takeAttribute(m_items[at], attribute);
        }
        closeApposition(at, end + 1);
        return true;
    }

    /// "Two partners, Ann Roe and Bo Lund, have quit": the names are the partners.
    void dropTeamBeforeNames()
    {
        for (std::size_t at = 0; at + 1 < m_items.size(); ++at) {
            if (!isType(at, ItemType::Team))
                continue;
            const std::size_t names = isMark(at + 1, ',') ? at + 2 : at + 1;
            if (!isType(names, ItemType::Person) || m_vocabulary.isGerman())
                continue;
            const bool isClosed = names == at + 1 || m_items[names].endsWithComma || isMark(names + 1, ',')
                || isMark(names + 1, '.') || names + 1 >= m_items.size();
            if (!isClosed || (names == at + 2 && isSubjectOfOwnVerb(at, names)))
                continue;
            if (!m_items[at].organizations.empty()) {
                Attribute attribute;
                attribute.organization = m_items[at].organizations.front();
                attribute.isFormer = head(at).is(Former);
                attribute.span = m_items[at].span;
                takeAttribute(m_items[names], attribute);
            }
            m_items[names].first = m_items[at].first;
            if (isMark(names + 1, ',') && names == at + 2)
                erase(names + 1, names + 2);
            erase(at, names);
        }
    }

    /// "Nachfolger soll Ann Roe werden, bislang Vorstand bei X": the post stands behind the verb.
    void attachAfterthoughts()
    {
        for (std::size_t at = 1; at + 1 < m_items.size(); ++at) {
            if (!isMark(at, ',') || isType(at - 1, ItemType::Person))
                continue;
            std::size_t role = at + 1;
            bool isMarked = false;
            while (isType(role, ItemType::Word) && (head(role).is(Former) || head(role).is(Current)) && role < at + 3) {
                isMarked = true;
                ++role;
            }
            if (!isType(role, ItemType::Role) || !(isMarked || head(role).is(Former) || head(role).is(Current))
                || !closesAt(role + 1))
                continue;
            std::size_t person = at;
            while (person > 0 && !isType(person - 1, ItemType::Person))
                --person;
            if (person == 0)
                continue;
            Attribute attribute = m_items[role].attribute;
            attribute.isFormer = attribute.isFormer || isMarked;
            takeAttribute(m_items[person - 1], attribute);
            erase(at, role + 1);
        }
    }

    /// "A, B and C" share what is said of them.
    void joinPersons()
    {
        for (std::size_t at = 0; at + 1 < m_items.size();) {
            if (!isType(at, ItemType::Person)) {
                ++at;
                continue;
            }
            std::size_t next = at + 1;
            if (isMark(next, ','))
                ++next;
            if (isOneOf(next, {"and", "und", "&", "sowie", "plus"})
                || (isOneOf(next, {"as"}) && isOneOf(next + 1, {"well"}) && isOneOf(next + 2, {"as"})))
                next += isOneOf(next, {"as"}) ? 3 : 1;
            const bool hasLink = next > at + 1 || m_items[at].endsWithComma;
            if (!hasLink || !isType(next, ItemType::Person) || isSubjectOfOwnVerb(at, next)) {
                ++at;
                continue;
            }
            auto& other = m_items[next];
            auto& group = m_items[at];
            group.persons.insert(group.persons.end(), other.persons.begin(), other.persons.end());
            group.last = other.last;
            group.span.end = other.span.end;
            group.endsWithComma = other.endsWithComma;
            erase(at + 1, next + 1);
        }
    }

    /// "A left and B joined", "X hired A, B said": the second name begins a clause of its own.
    [[nodiscard]] bool isSubjectOfOwnVerb(std::size_t at, std::size_t next) const
    {
        const bool isFinite = isType(next + 1, ItemType::Trigger)
            || (isType(next + 1, ItemType::Word)
                && (head(next + 1).is(Auxiliary) || head(next + 1).is(Say)
                    || (head(next + 1).is(Future) && (!isOneOf(next + 1, {"to"}) || isType(next + 2, ItemType::Trigger)))
                    || head(next + 1).is(Plain)));
        if (!isFinite)
            return false;
        if (head(next + 1).is(Say) && isMark(at + 1, ',') && next == at + 2)
            return true;
        // Something must be said of the first: look for a verb before it.
        for (std::size_t before = at; before-- > 0;) {
            if (isType(before, ItemType::Trigger))
                return m_vocabulary.isGerman() ? false : true;
            if (isMark(before, ';') || isMark(before, ':'))
                break;
        }
        return false;
    }

    void findPrepositions()
    {
        for (std::size_t at = 1; at < m_items.size(); ++at) {
            auto& item = m_items[at];
            if (item.type == ItemType::Word || item.type == ItemType::Mark || item.type == ItemType::Trigger)
                continue;
            std::size_t before = at - 1;
            while (before > 0 && isType(before, ItemType::Word)
                && (head(before).is(Determiner) || head(before).is(Former) || head(before).is(New) || isOneOf(before, {"both"}))
                && !head(before).is(Preposition))
                --before;
            if (isType(before, ItemType::Word) && head(before).is(Preposition))
                item.preposition = isSpan(before) ? "span" : isConjunction(before, at) ? "" : head(before).lower;
            else if (isType(before, ItemType::Trigger) && m_tokens[m_items[before].last - 1].is(Preposition)
                && m_items[before].last - m_items[before].first > 1)
                item.preposition.clear();
        }
        for (auto& item : m_items)
            if (item.type == ItemType::Person || item.type == ItemType::Organization || item.type == ItemType::Pronoun)
                markGenitive(item);
    }

    /// "after X hired Ann Roe", "as Bo Lund left": what begins a clause is no preposition.
    [[nodiscard]] bool isConjunction(std::size_t before, std::size_t at) const
    {
        if (!isOneOf(before, {"after", "before", "since", "until", "as", "than", "seit", "bis", "während", "als"})
            || isType(at, ItemType::Role))
            return false;
        const std::size_t next = at + 1;
        return isType(next, ItemType::Trigger)
            || (isType(next, ItemType::Word)
                && (head(next).is(Auxiliary) || head(next).is(Say) || (head(next).is(Future) && !isOneOf(next, {"to"}))));
    }

    /// "after twelve years at X", "nach zwölf Jahren bei X": where somebody was.
    [[nodiscard]] bool isSpan(std::size_t preposition) const
    {
        return preposition > 0 && isOneOf(preposition, {"at", "with", "bei", "beim", "as", "als"}) && isSpanWord(preposition - 1);
    }
    [[nodiscard]] bool isSpanWord(std::size_t at) const
    {
        constexpr std::array<std::string_view, 16> kSpans{"years", "year", "months", "decade", "decades", "stint", "spell",
            "career", "weeks", "tenure", "jahren", "jahre", "jahr", "monaten", "jahrzehnten", "jahrzehnt"};
        const auto& token = m_tokens[m_items[at].last - 1];
        return std::find(kSpans.begin(), kSpans.end(), token.lower) != kSpans.end();
    }

    void markGenitive(Item& item)
    {
        const auto next = static_cast<std::size_t>(&item - m_items.data()) + 1;
        if (isWord(next, "'s") || ((isWord(next, "'") || isWord(next, "’")) && !head(next).followsSpace))
            item.isPossessive = true;
    }

    const std::vector<Token>& m_tokens;
    const Sentence& m_sentence;
    const Names& m_names;
    const Marks& m_marks;
    const Vocabulary& m_vocabulary;
    std::string_view m_article;
    std::vector<Item> m_items;
};

} // namespace

std::vector<Item> readPhrases(const TokenText& text, const Sentence& sentence, const Names& names, const Marks& marks,
    const Vocabulary& vocabulary, std::string_view article)
{
    return PhraseReader{text, sentence, names, marks, vocabulary, article}.run();
}

} // namespace exeunt::extract::western
