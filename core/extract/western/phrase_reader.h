// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/western/phrases.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace exeunt::extract::western {

/// Turns a sentence into a row of phrases, step by step: names and posts, what belongs to them, lists of people.
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

    std::vector<Item> run();

private:
    // one item a name, post, verb or word
    /// "the start-up Quillon" is Quillon.
    [[nodiscard]] bool isBeforeName(std::size_t at) const { return at < m_sentence.last && m_marks.mentionAt[at] >= 0; }
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
    [[nodiscard]] const Token& head(const Item& item) const { return m_tokens[item.first]; }
    void readBase();
    void dropQuotes();
    [[nodiscard]] Item baseAt(std::size_t at) const;
    [[nodiscard]] static bool isContracted(std::string_view word);
    [[nodiscard]] std::size_t generalOrganization(std::size_t at) const;
    [[nodiscard]] bool isObjectPronoun(std::size_t at) const;
    [[nodiscard]] bool cutsRole(std::size_t at, std::size_t length) const;
    [[nodiscard]] std::size_t generalPerson(std::size_t at) const;
    [[nodiscard]] std::size_t epithet(std::size_t at) const;
    [[nodiscard]] bool leadsToName(std::size_t at) const;
    [[nodiscard]] bool isNewlyMade(std::size_t at) const;
    [[nodiscard]] bool isAuxiliaryOnly(std::size_t at, std::size_t length) const;
    [[nodiscard]] Item make(ItemType type, std::size_t first, std::size_t last) const;
    [[nodiscard]] bool isNameGenitive(const NameMention& mention) const;
    [[nodiscard]] Item nameItem(const NameMention& mention) const;

    // organizations and teams
    void absorbCues();
    [[nodiscard]] bool isShopName(const Item& genitive) const;
    void joinOrganizations();
    void readTeams();
    [[nodiscard]] bool isTeamWord(const Token& token) const;
    [[nodiscard]] bool isTeamPart(std::size_t at) const;

    // posts and the people who hold them
    [[nodiscard]] bool frameTakesRole(std::size_t) const { return false; }
    void attachOrganizations();
    [[nodiscard]] std::size_t pastAdjectives(std::size_t first) const;
    [[nodiscard]] bool isOwner(std::size_t owner, std::size_t role) const;
    [[nodiscard]] bool isGenitiveName(const Item& organization) const;
    void takeMarks(std::size_t& first, Attribute& attribute) const;
    void takeOwnerBehind(std::size_t& last, Attribute& attribute) const;
    [[nodiscard]] bool isOneOfToken(std::size_t token, std::initializer_list<std::string_view> words) const;
    void attachTitles();
    bool takeTitle(std::size_t& at);
    [[nodiscard]] bool isSettled(std::size_t role) const;
    static void takeAttribute(Item& person, const Attribute& attribute);

    // what stands behind a name
    void attachAppositions();
    [[nodiscard]] bool isDegree(std::size_t at) const;
    bool takeApposition(std::size_t at);
    [[nodiscard]] std::size_t pastUntil(std::size_t at) const;
    [[nodiscard]] std::size_t pastYears(std::size_t at) const;
    [[nodiscard]] bool isRoleBehind(std::size_t at) const;
    [[nodiscard]] bool closesAt(std::size_t at) const;
    bool takeWorkerBehind(std::size_t at, std::size_t begin);
    bool takeVeteranBehind(std::size_t at, std::size_t begin);
    bool takePlaceBehind(std::size_t at, std::size_t begin);
    bool takeRoleBehind(std::size_t at, std::size_t begin);
    void closeApposition(std::size_t at, std::size_t end);
    bool takeWho(std::size_t at, std::size_t begin);
    bool takeBrackets(std::size_t at);
    void attachAfterthoughts();

    // lists of people, prepositions
    void dropTeamBeforeNames();
    void joinPersons();
    [[nodiscard]] bool isSubjectOfOwnVerb(std::size_t at, std::size_t next) const;
    void findPrepositions();
    void throughOffice(std::size_t at);
    void shareOwner(const Item& group, Item& other) const;
    [[nodiscard]] bool isAmount(std::size_t before, std::size_t at) const;
    [[nodiscard]] bool isConjunction(std::size_t before, std::size_t at) const;
    [[nodiscard]] bool isSpan(std::size_t preposition) const;
    [[nodiscard]] bool isSpanWord(std::size_t at) const;
    void markGenitive(Item& item);

    const std::vector<Token>& m_tokens;
    const Sentence& m_sentence;
    const Names& m_names;
    const Marks& m_marks;
    const Vocabulary& m_vocabulary;
    std::string_view m_article;
    std::vector<Item> m_items;
};

} // namespace exeunt::extract::western
