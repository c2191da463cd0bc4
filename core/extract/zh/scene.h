// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/document.h"
#include "core/extract/lexicon.h"
#include "core/extract/zh/char_text.h"
#include "core/extract/zh/words.h"
#include "core/text/word_breaks.h"

#include <optional>
#include <string>
#include <vector>

namespace exeunt::extract::zh {

/// An organization in the text. All spans of the Chinese passes count characters.
struct OrganizationMention {
    Span span;
    std::string name;    // canonical
    std::string unit;    // the product or unit that stands for it
    std::string kind;    // of the lexicon: company, media …; empty when unknown
    bool isWeak = false; // also a common word; counts only where its neighbours confirm it
    [[nodiscard]] bool isMedia() const { return kind == "media"; }
};

/// A post: 算法副总裁, AI Lab 计算机视觉中心负责人.
struct RoleMention {
    Span span;
    bool isFormer = false; // 前, 原, 时任
};

/// Where a person works or worked, as words beside the name say.
struct Employment {
    int organization = -1; // index of an OrganizationMention
    std::string unit;
    std::string role;
    bool isFormer = false;
    Span span; // from the organization to the name's end
};

/// One place where a person is named.
struct PersonMention {
    Span span;
    int person = -1;                      // index into Scene::people
    std::optional<Employment> employment; // in apposition
    bool isReporter = false;
};

struct Person {
    std::string name;
    std::vector<std::string> aliases;
    bool isReporter = false; // signs or writes the article
    int mentions = 0;
};

struct Token {
    enum class Type : std::uint8_t { Organization, Person, Role, Trigger, Pronoun, Date };
    Type type;
    Span span;
    int index = -1; // of the mention; trigger: of its frame
};

/// What the passes over one Chinese article know so far. Each pass reads it and adds its own kind of mention.
class Scene {
public:
    /// The lists whose words are looked for in one pass over the article.
    enum List : std::uint32_t { Names, ChineseWords, StrategyCues, kLists };

    Scene(const Document& document, const Lexicon& lexicon, const Words& words, const ListScan& lists,
        const text::WordBreaker& breaker);

    const Document& document;
    const Lexicon& lexicon;
    const Words& words;
    CharText text;
    ListScan::Hits listed; // by List, as bytes of the folded text
    WordMap map;
    std::vector<Mention> lexiconNames;              // all the lexicon knows, by position, as bytes of the folded text
    std::vector<OrganizationMention> organizations; // by position
    std::vector<RoleMention> roles;
    std::vector<PersonMention> personMentions;
    std::vector<Person> people;
    std::vector<Token> tokens; // by position, never overlapping; built by tokenize()

    [[nodiscard]] bool isCovered(std::size_t at) const { return m_cover[at] != 0; }
    [[nodiscard]] bool isCovered(const Span& span) const;
    void cover(const Span& span);
    void uncover(const Span& span);
    /// The organization that ends (begins) at `at`, or -1.
    [[nodiscard]] int organizationEnding(std::size_t end) const;
    [[nodiscard]] int organizationBeginning(std::size_t at) const;
    void sortOrganizations();
    [[nodiscard]] std::string display(const Span& chars) const { return document.display(text.bytes(chars)); }
    /// The position after spaces from `at` on; the position before spaces that end at `end`.
    [[nodiscard]] std::size_t skipSpaces(std::size_t at) const;
    [[nodiscard]] std::size_t skipSpacesBack(std::size_t end) const;
    [[nodiscard]] bool isSurnameAt(std::size_t at, std::size_t& length) const
    {
        const bool isCompound = words.isCompoundSurname(text.at(at), text.at(at + 1));
        length = isCompound ? 2 : 1;
        return isCompound || words.isSurname(text.at(at));
    }
    /// The cues of exactly this word; 0 when it is in no list.
    [[nodiscard]] CueMask cuesOf(const Span& span) const
    {
        // The map tells Latin words by whole words and in either case.
        return isLatinChar(text.at(span.begin)) ? words.cuesOf(text.text(span)) : map.exactly(span);
    }
    /// Whether ICU's dictionary lets a word begin (end) at `at`. Looked up a clause at a time, when first asked.
    [[nodiscard]] bool isWordBreak(std::size_t at) const;

private:
    enum class Break : std::uint8_t { Unknown, Yes, No };
    void breakWordsAround(std::size_t at) const;

    std::vector<char> m_cover;         // characters that belong to a name already
    std::vector<Span> m_organizations; // as last sorted: where the two lists below are not -1
    std::vector<int> m_organizationBegin, m_organizationEnd;
    mutable text::WordBreaker m_breaker; // a scene belongs to one thread
    mutable std::vector<Break> m_breaks;
};

// The passes, in their order.
void findKnownOrganizations(Scene& scene);
void findSuffixedOrganizations(Scene& scene);
void findShortNames(Scene& scene);
void findPeople(Scene& scene);
void findPlacedOrganizations(Scene& scene);
void findRoles(Scene& scene);
void tokenize(Scene& scene);
void findEmployments(Scene& scene);

} // namespace exeunt::extract::zh
