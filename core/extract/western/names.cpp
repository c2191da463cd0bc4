// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/name_parts.h"

#include <algorithm>
#include <tuple>

namespace exeunt::extract::western {

namespace {

using enum WordClass;

/// Decides what each name is, which of them are one, and who a surname alone stands for.
class NameJudge {
public:
    explicit NameJudge(const NameScene& scene)
        : m_scene{scene}
        , m_tokens{scene.text.tokens}
        , m_vocabulary{scene.vocabulary}
    {
    }

    Names run()
    {
        m_candidates = findCandidates(m_scene);
        for (const auto& candidate : m_candidates)
            weigh(m_scene, candidate, m_signs);
        weighShortForms();
        settlePersons();
        settleOrganizations();
        placeMentions();
        return std::move(m_names);
    }

private:
    /// "Volta Alpin" of an article that also says Volta Alpin AG is that company.
    void weighShortForms()
    {
        constexpr int kProof = 6;
        std::vector<std::string> stems;
        for (const auto& [key, signs] : m_signs)
            if (const auto last = key.rfind(' ');
                signs.words > 1 && last != std::string::npos && isOnlyForm(key.substr(last + 1)))
                stems.push_back(key.substr(0, last));
        for (const auto& stem : stems)
            for (const auto& form : {stem, stem + "s"})
                if (const auto found = m_signs.find(form); found != m_signs.end() && !m_vocabulary.isGivenName(form))
                    found->second.organization += kProof;
    }

    void settlePersons()
    {
        for (auto& [key, signs] : m_signs) {
            const bool isShaped = signs.person >= 2 || (signs.person == 1 && signs.organization <= 0 && !hasOrdinaryWord(signs));
            if (signs.words < 2 || signs.words > 5 || !isShaped || signs.person < signs.organization)
                continue;
            m_order.emplace_back(signs.firstToken, key);
        }
        std::sort(m_order.begin(), m_order.end());
        for (const auto& [first, key] : m_order) {
            auto& signs = m_signs[key];
            signs.kind = NameKind::Person;
            signs.index = personNamed(key);
        }
        // Surnames alone, after (or in a heading before) the full name.
        for (auto& [key, signs] : m_signs) {
            if (signs.kind != NameKind::None || signs.words > 2)
                continue;
            const auto found = m_bySurname.find(key);
            auto person = found;
            if (found == m_bySurname.end() && key.size() > 3 && key.ends_with('s'))
                person = m_bySurname.find(key.substr(0, key.size() - 1));
            if (person == m_bySurname.end() || person->second < 0)
                continue;
            const bool isCompany = (signs.lexicon >= 0 && signs.organization >= 6 && signs.person < 4 && !signs.isWeak)
                || (!m_vocabulary.isGerman() && signs.organization >= 6 && signs.organization > signs.person + 2);
            if (isCompany)
                continue;
            signs.kind = NameKind::Person;
            signs.index = person->second;
            addForm(person->second, key);
        }
        for (auto& [key, signs] : m_signs)
            if (signs.kind == NameKind::None && signs.words == 1 && signs.lexicon < 0 && signs.person >= 6
                && signs.person > signs.organization) {
                signs.kind = NameKind::Person;
                signs.index = personNamed(key);
            }
    }

    /// "Black Friday", "New Economy": two capitals are not always a person.
    [[nodiscard]] bool hasOrdinaryWord(const Signs& signs) const
    {
        if (signs.isHeading)
            return true;
        for (std::size_t at = signs.firstToken; at < signs.firstToken + signs.words; ++at) {
            const auto& token = m_tokens[at];
            if (token.is(Common) || token.is(Place) || token.is(Stop) || token.is(OrgWord) || token.is(Month) || token.isNumber
                || token.is(RoleModifier) || token.is(Team) || token.is(Noun))
                return true;
        }
        return false;
    }

    int personNamed(const std::string& key)
    {
        std::string name = key;
        // "Kai-Fus neue Firma": German genitive of a name also seen without it.
        if (m_vocabulary.isGerman() && name.ends_with('s') && m_signs.contains(name.substr(0, name.size() - 1)))
            name.pop_back();
        if (const auto known = m_byName.find(name); known != m_byName.end()) {
            addForm(known->second, key);
            return known->second;
        }
        const int index = static_cast<int>(m_names.persons.size());
        m_names.persons.push_back({name, {}});
        m_byName.emplace(name, index);
        addForm(index, key);
        for (const auto& part : surnamesOf(name)) {
            const auto [entry, isNew] = m_bySurname.try_emplace(part, index);
            if (!isNew && entry->second != index
                && m_names.persons[static_cast<std::size_t>(entry->second < 0 ? 0 : entry->second)].name.find(name)
                    == std::string::npos)
                entry->second = entry->second == index ? index : -1; // two people of one surname: it names neither
        }
        return index;
    }

    /// The words by which a full name is taken up again: the last one; the first of Chinese and Korean names; "van der Meer".
    [[nodiscard]] std::vector<std::string> surnamesOf(const std::string& name) const
    {
        std::vector<std::string> parts;
        const auto last = name.rfind(' ');
        if (last == std::string::npos)
            return {name};
        parts.push_back(name.substr(last + 1));
        const auto first = name.find(' ');
        const auto head = name.substr(0, first);
        const auto hyphen = name.find('-', last);
        const bool isKorean = first == last && hyphen != std::string::npos && hyphen + 1 < name.size() && name[hyphen + 1] >= 'a'
            && name[hyphen + 1] <= 'z'; // "Baek Seung-ho"
        if (isKorean || m_vocabulary.hasClass(lowered(head), Surname))
            parts.push_back(head);
        for (std::size_t at = first; at != std::string::npos && at < last; at = name.find(' ', at + 1))
            if (const auto word = name.substr(at + 1, name.find(' ', at + 1) - at - 1);
                m_vocabulary.hasClass(lowered(word), Surname))
                parts.push_back(word); // "Vanessa Tan Li Ping"
        for (std::size_t at = first; at != std::string::npos && at < last; at = name.find(' ', at + 1))
            if (name[at + 1] >= 'a' && name[at + 1] <= 'z') {
                parts.push_back(name.substr(at + 1));
                break;
            }
        return parts;
    }

    void addForm(int person, const std::string& form)
    {
        auto& known = m_names.persons[static_cast<std::size_t>(person)];
        if (std::find(known.forms.begin(), known.forms.end(), form) == known.forms.end())
            known.forms.push_back(form);
    }

    void settleOrganizations()
    {
        std::vector<std::pair<std::size_t, std::string>> order;
        for (auto& [key, signs] : m_signs)
            if (signs.kind == NameKind::None)
                order.emplace_back(signs.firstToken, key);
        // Longer names first, so that "Vellum" finds "Vellum AI" and "GM" General Motors.
        std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
            const auto words = [&](const std::string& key) { return -std::count(key.begin(), key.end(), ' '); };
            return std::make_tuple(isAllCapital(a.second), words(a.second), a.first, a.second)
                < std::make_tuple(isAllCapital(b.second), words(b.second), b.first, b.second);
        });
        for (const auto& [first, key] : order) {
            auto& signs = m_signs[key];
            const auto& token = m_tokens[signs.firstToken];
            const bool isForeign = m_vocabulary.isGerman() && !token.is(Noun) && !token.is(Common) && !token.is(Stop)
                && !m_vocabulary.isGivenName(token.text) && signs.placed == 0
                && (signs.bare > 0 || m_scene.isSentenceStart(signs.firstToken)); // "Apple" is a word in English alone
            const bool isKnown = signs.lexicon >= 0 && (!signs.isWeak || signs.organization >= 3 || isForeign);
            const bool isOrdinary =
                signs.words == 1 && (token.is(Common) || token.is(Place) || token.is(Stop) || token.is(Month));
            if (isNameByUse(signs))
                signs.organization = std::max(signs.organization, 2);
            // Named again and again, or the begin of a longer name of the article: less has to speak for it.
            constexpr std::size_t kOften = 4;
            const int wanted = !m_vocabulary.isGerman() && signs.words == 1 && signs.count >= kOften ? 1 : 2;
            const bool isEnough = signs.organization >= wanted && signs.organization > signs.person - 2;
            if (!isKnown && (isOrdinary || isPlace(key) || !(isEnough || isShortForm(key, signs))))
                continue;
            signs.kind = NameKind::Organization;
            signs.index = organizationNamed(key, signs);
        }
    }

    /// "Vellum" of an article that also says Vellum AI.
    [[nodiscard]] bool isShortForm(const std::string& key, const Signs& signs) const
    {
        if (signs.person >= 4 || m_vocabulary.isGivenName(key) || m_vocabulary.isNoName(key))
            return false;
        if (m_vocabulary.isGerman()
            && (signs.bare == 0 || m_tokens[signs.firstToken].is(Noun) || m_tokens[signs.firstToken].is(OrgCue)
                || m_tokens[signs.firstToken].is(OrgWord) || signs.placed > 0))
            return false; // "Klinik" of "Klinik am Park" is any
        const auto known = sharingFirstWord(key);
        return std::any_of(known.begin(), known.end(), [&](std::size_t index) {
            const auto& name = m_names.organizations[index].name;
            return name.size() > key.size() && name.starts_with(key) && name[key.size()] == ' ';
        });
    }

    /// German: a word that is no common noun and does without an article again and again names something; who and where are
    /// told by then.
    [[nodiscard]] bool isNameByUse(const Signs& signs) const
    {
        return m_vocabulary.isGerman() && signs.words == 1 && signs.bare >= 3 && signs.placed == 0 && signs.person <= 1
            && signs.organization >= 0 && !m_tokens[signs.firstToken].is(Noun) && m_tokens[signs.firstToken].text.size() > 3;
    }

    [[nodiscard]] bool isPlace(const std::string& key) const { return m_vocabulary.hasClass(lowered(key), Place); }

    int organizationNamed(const std::string& key, const Signs& signs)
    {
        KnownOrganization organization;
        organization.firstToken = signs.firstToken;
        if (signs.lexicon >= 0) {
            organization.name = m_scene.lexicon.organizations()[static_cast<std::size_t>(signs.lexicon)].name(false);
            organization.unit = signs.unit;
            if (organization.unit == organization.name)
                organization.unit.clear();
            return addOrganization(std::move(organization));
        }
        organization.name = key;
        // "Vellum" after "Vellum AI" is the same company.
        for (const std::size_t index : sharingFirstWord(key)) {
            const auto& other = m_names.organizations[index].name;
            if (other.size() > key.size() && other.starts_with(key) && (other[key.size()] == ' ' || other[key.size()] == '-'))
                return static_cast<int>(index);
            if (other.size() == key.size() && withoutHyphens(other) == withoutHyphens(key))
                return static_cast<int>(index);
            if (m_vocabulary.isGerman() && key.ends_with('s') && other == key.substr(0, key.size() - 1))
                return static_cast<int>(index);
            if (key.size() > other.size() && key.starts_with(other) && key[other.size()] == ' '
                && m_names.organizations[index].unit.empty() && isOnlyForm(key.substr(other.size() + 1)))
                return static_cast<int>(index);
        }
        if (const int whole = initialsOf(key); whole >= 0)
            return whole;
        if (m_vocabulary.isGerman() && key.ends_with('s') && (key.find('-') != std::string::npos || key.size() > 8)
            && m_vocabulary.endsLike(lowered(key.substr(0, key.size() - 1)), OrgEnding))
            organization.name.pop_back(); // "des Leuthold-Instituts"
        const std::size_t behind = signs.firstToken + signs.words;
        if (m_vocabulary.isGerman() && signs.words == 1 && key.size() > 4 && key.ends_with('s') && behind < m_tokens.size()
            && m_scene.inRole[behind] && m_tokens[behind].followsSpace)
            organization.name.pop_back(); // "Zahlwerks Finanzchefin"
        return addOrganization(std::move(organization));
    }

    static std::string withoutHyphens(std::string name)
    {
        std::replace(name.begin(), name.end(), '-', ' ');
        return name;
    }

    int addOrganization(KnownOrganization organization)
    {
        m_byFirstWord[organization.name.substr(0, organization.name.find_first_of(" -"))].push_back(m_names.organizations.size());
        m_names.organizations.push_back(std::move(organization));
        return static_cast<int>(m_names.organizations.size()) - 1;
    }

    [[nodiscard]] std::vector<std::size_t> sharingFirstWord(const std::string& key) const
    {
        constexpr std::size_t kMost = 50;
        std::vector<std::size_t> found;
        auto word = key.substr(0, key.find_first_of(" -"));
        for (int tries = 0; tries < 2; ++tries) {
            if (const auto entry = m_byFirstWord.find(word); entry != m_byFirstWord.end())
                found.insert(found.end(), entry->second.begin(),
                    entry->second.begin() + static_cast<std::ptrdiff_t>(std::min(kMost, entry->second.size())));
            if (!m_vocabulary.isGerman() || !word.ends_with('s') || word.size() < 4)
                break;
            word.pop_back();
        }
        return found;
    }

    /// "GM" of an article that also says General Motors.
    [[nodiscard]] int initialsOf(const std::string& key) const
    {
        if (key.size() < 2 || key.size() > 5 || !isAllCapital(key))
            return -1;
        for (std::size_t index = 0; index < m_names.organizations.size() && index < 200; ++index) {
            std::string initials;
            const auto& name = m_names.organizations[index].name;
            for (std::size_t at = 0; at < name.size(); ++at)
                if ((at == 0 || name[at - 1] == ' ') && name[at] >= 'A' && name[at] <= 'Z')
                    initials += name[at];
            if (initials == key && name.find(' ') != std::string::npos)
                return static_cast<int>(index);
        }
        return -1;
    }

    /// "Norvane Inc" is Norvane; "Norvane Capital" may be another.
    [[nodiscard]] bool isOnlyForm(const std::string& rest) const { return m_vocabulary.hasClass(lowered(rest), BareForm); }

    /// "KIEL (nwd) - …", "Wien (Nordfunk) – …": who sent the news.
    [[nodiscard]] bool isWire(const Candidate& candidate) const
    {
        constexpr std::size_t kFew = 4; // "Frankfurt am Main"
        const std::size_t end = candidate.last;
        if (!m_vocabulary.isGerman() || candidate.first < 2 || end + 1 >= m_tokens.size()
            || m_tokens[candidate.first - 1].text != "(" || !m_tokens[end].isMark(')'))
            return false;
        const auto& dash = m_tokens[end + 1].text;
        if (dash != "-" && dash != "–" && dash != "—")
            return false;
        for (std::size_t at = candidate.first - 1; at > 0 && candidate.first - at <= kFew; --at) {
            const Span between{m_tokens[at - 1].span.end, m_tokens[at].span.begin};
            if (between.of(m_scene.document.article().text).find('\n') != std::string_view::npos)
                return true;
        }
        return candidate.first <= kFew;
    }

    void placeMentions()
    {
        for (const auto& candidate : m_candidates) {
            const auto& signs = m_signs[candidate.key];
            NameMention mention;
            mention.kind = signs.kind;
            mention.first = candidate.first;
            mention.last = candidate.last;
            mention.index = signs.index;
            if (signs.kind == NameKind::None || isWire(candidate))
                continue;
            if (signs.kind == NameKind::Organization)
                ++m_names.organizations[static_cast<std::size_t>(signs.index)].count;
            m_names.mentions.push_back(mention);
        }
    }

    const NameScene& m_scene;
    const std::vector<Token>& m_tokens;
    const Vocabulary& m_vocabulary;
    std::vector<Candidate> m_candidates;
    SignsByName m_signs;
    std::vector<std::pair<std::size_t, std::string>> m_order;
    std::unordered_map<std::string, int> m_byName;
    std::unordered_map<std::string, int> m_bySurname;
    std::unordered_map<std::string, std::vector<std::size_t>> m_byFirstWord; // organizations
    Names m_names;
};

} // namespace

Names findNames(const TokenText& text, const Document& document, const Lexicon& lexicon, const Vocabulary& vocabulary,
    const std::vector<bool>& taken, const std::vector<std::vector<RoleSpan>>& roles, const std::vector<Column>& columnAt)
{
    NameScene scene{text, document, lexicon, vocabulary, taken, std::vector<bool>(text.tokens.size(), false), columnAt};
    for (const auto& sentence : roles)
        for (const auto& role : sentence)
            for (std::size_t at = role.first; at < role.last; ++at)
                scene.inRole[at] = true;
    return NameJudge{scene}.run();
}

} // namespace exeunt::extract::western
