// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/careers.h"

#include <algorithm>

namespace exeunt::extract::western {

namespace {

using enum WordClass;

class CareerReader {
public:
    CareerReader(const Scene& scene, const std::vector<Item>& items, const Focus& focus)
        : m_scene{scene}
        , m_items{items}
        , m_person{focus.newArriver >= 0 ? focus.newArriver
                  : focus.arriver >= 0   ? focus.arriver
                                         : focus.person}
    {
    }

    std::vector<Station> run()
    {
        for (std::size_t begin = 0; begin < m_items.size();) {
            std::size_t end = begin;
            while (end < m_items.size() && m_items[end].type != ItemType::Mark)
                ++end;
            readClause(begin, end);
            begin = end + 1;
        }
        return std::move(m_careers);
    }

private:
    [[nodiscard]] const Token& head(std::size_t at) const { return m_scene.text.tokens[m_items[at].first]; }

    void readClause(std::size_t begin, std::size_t end)
    {
        bool tellsPast = false;  // zuvor, bisher; war, arbeitete, hatte
        bool tellsState = false; // a verb of being somewhere
        std::size_t place = end;
        for (std::size_t at = begin; at < end; ++at) {
            const auto& item = m_items[at];
            noteSubject(at, begin);
            if (item.type == ItemType::Trigger)
                break;
            if (item.type == ItemType::Date && liesFarBack(item))
                return;
            if (item.type == ItemType::Word) {
                const auto& token = head(at);
                if (token.lower == "vor" && at + 1 < end && head(at + 1).is(Owner))
                    return; // "vor seiner Zeit bei X"
                tellsPast = tellsPast || token.is(Former) || token.is(Past) || token.is(Current) || token.lower == "heute"
                    || ((token.is(Held) || token.is(PastSign)) && isPastForm(token.lower));
                tellsState = tellsState || token.is(Held) || token.is(PastSign) || token.is(Former) || token.is(Past);
            }
            if (place == end && isPlaceOf(at))
                place = at;
        }
        if (tellsPast && tellsState && place < end && m_subject >= 0)
            add(place);
    }

    static bool isPastForm(std::string_view word) { return word.ends_with("te") || word == "war" || word == "hatte"; }

    /// Who the clause is about: a bare name, "er", else who was talked about.
    void noteSubject(std::size_t at, std::size_t begin)
    {
        const auto& item = m_items[at];
        if (at == begin && begin == 0)
            m_subject = -1;
        if (item.type == ItemType::Person && item.preposition.empty() && !item.isPossessive)
            m_subject = item.persons.size() == 1 ? item.persons.front().person : -1;
        else if (item.type == ItemType::Pronoun && !item.isObject && m_subject < 0)
            m_subject = m_person;
    }

    /// "bei X", "Partner bei X", "die Rechtsabteilung des Logistikers X"
    [[nodiscard]] bool isPlaceOf(std::size_t at) const
    {
        const auto& item = m_items[at];
        if (item.type == ItemType::Role)
            return item.attribute.organization >= 0 && !item.attribute.isNew;
        if (item.type != ItemType::Organization || item.organizations.front() < 0)
            return false;
        if (item.preposition == "bei" || item.preposition == "beim" || item.preposition == "span" || item.preposition == "für")
            return true;
        const auto& first = m_scene.text.tokens[item.first].lower;
        return item.preposition.empty() && (first == "des" || first == "der") && at > 0;
    }

    [[nodiscard]] bool liesFarBack(const Item& item) const
    {
        constexpr auto kYears = std::chrono::days{550};
        const auto& value = m_scene.dates[static_cast<std::size_t>(item.date)].value;
        return value && value->lastDay() && m_scene.published && *m_scene.published - *value->lastDay() > kYears;
    }

    void add(std::size_t place)
    {
        const auto& item = m_items[place];
        Station career;
        career.person = m_subject;
        if (item.type == ItemType::Role) {
            career.attribute = item.attribute;
        } else {
            career.attribute.organization = item.organizations.front();
            career.attribute.span = item.span;
            for (std::size_t at = place + 1; at < m_items.size() && m_items[at].type != ItemType::Mark && at < place + 4; ++at)
                if (m_items[at].type == ItemType::Role && m_items[at].preposition == "als")
                    career.attribute.role = m_items[at].attribute.role;
        }
        career.attribute.isFormer = true;
        m_careers.push_back(std::move(career));
    }

    const Scene& m_scene;
    const std::vector<Item>& m_items;
    int m_person;
    int m_subject = -1;
    std::vector<Station> m_careers;
};

} // namespace

std::vector<Station> readGermanStations(const Scene& scene, const std::vector<Item>& items, const Focus& focus)
{
    return CareerReader{scene, items, focus}.run();
}

} // namespace exeunt::extract::western
