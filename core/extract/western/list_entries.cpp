// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/list_entries.h"

#include <algorithm>

namespace exeunt::extract::western {

namespace {

using article::MoveKind;

class EntryReader {
public:
    EntryReader(const Scene& scene, const std::vector<std::vector<Item>>& rows)
        : m_scene{scene}
        , m_rows{rows}
    {
    }

    std::vector<std::pair<Event, std::size_t>> run()
    {
        for (const auto& line : m_scene.text.lines) {
            if (line.firstSentence >= line.lastSentence)
                continue;
            const std::size_t row = line.firstSentence;
            if (isSection(line, row))
                m_section = onlyOrganization(m_rows[row]);
            else if (!readLabelled(row))
                readTransfer(row);
        }
        return std::move(m_events);
    }

private:
    [[nodiscard]] const Token& head(const Item& item) const { return m_scene.text.tokens[item.first]; }

    /// A short line of its own that names a company and nobody: what stands below is the company's.
    [[nodiscard]] bool isSection(const TextLine& line, std::size_t row) const
    {
        constexpr std::size_t kShort = 8; // phrases
        const auto& items = m_rows[row];
        if (line.isItem || line.lastSentence != row + 1 || items.empty() || items.size() > kShort)
            return false;
        const auto& last = m_scene.text.tokens[items.back().last - 1];
        if (last.isMark('.') || last.isMark(','))
            return false;
        return std::none_of(items.begin(), items.end(), [](const Item& item) {
            return item.type == ItemType::Person || item.type == ItemType::Trigger || item.type == ItemType::Pronoun;
        });
    }

    [[nodiscard]] static int onlyOrganization(const std::vector<Item>& items)
    {
        int only = kNoOrganization;
        for (const auto& item : items) {
            if (item.type != ItemType::Organization || item.organizations.front() < 0)
                continue;
            if (only != kNoOrganization)
                return kNoOrganization;
            only = item.organizations.front();
        }
        return only;
    }

    /// "IN: …", "OUT: …", "Zugang: …": who comes to, or leaves, whom the line or the heading names.
    bool readLabelled(std::size_t row)
    {
        const auto& items = m_rows[row];
        std::size_t label = 0;
        while (label < items.size() && items[label].type == ItemType::Mark && !head(items[label]).isMark(':'))
            ++label; // a bullet
        if (label + 2 >= items.size() || !head(items[label + 1]).isMark(':'))
            return false;
        const auto word = head(items[label]).lower + ":";
        const bool isOut = m_scene.vocabulary.hasClass(word, WordClass::HeadingExit);
        if (!isOut && !m_scene.vocabulary.hasClass(word, WordClass::HeadingHire))
            return false;
        const std::size_t before = m_events.size();
        for (std::size_t at = label + 2; at < items.size(); ++at) {
            if (items[at].type == ItemType::Trigger)
                break; // a sentence tells the rest itself
            if (items[at].type == ItemType::Person && items[at].preposition.empty() && !items[at].isPossessive)
                addLabelled(items, at, row, isOut);
        }
        return m_events.size() > before;
    }

    void addLabelled(const std::vector<Item>& items, std::size_t at, std::size_t row, bool isOut)
    {
        Event event;
        event.persons = items[at].persons;
        event.kind = isOut ? MoveKind::Departure : MoveKind::Joining;
        event.reason = "entry";
        event.spans.push_back(items[at].span);
        int& home = isOut ? event.from : event.to;
        auto& role = isOut ? event.role : event.newRole;
        for (const auto& attribute : items[at].persons.front().attributes) {
            if (!role && !attribute.role.empty() && (isOut || !attribute.isFormer))
                role = attribute.role;
            if (attribute.organization >= 0)
                (attribute.isFormer && !isOut ? event.from : home) = attribute.organization;
        }
        for (std::size_t next = at + 1; next < items.size() && items[next].type != ItemType::Person; ++next) {
            const auto& item = items[next];
            if (item.type == ItemType::Role && !role)
                role = item.attribute.role;
            if (item.type == ItemType::Role && item.attribute.organization >= 0 && home == kNoOrganization)
                home = item.attribute.organization;
            if (item.type == ItemType::Date && event.date < 0)
                event.date = item.date;
            if (item.type != ItemType::Organization || item.organizations.front() < 0)
                continue;
            const auto& word = item.preposition;
            if (word == "from" || word == "von" || word == "vom")
                (isOut ? home : event.from) = item.organizations.front();
            else if (word == "to" || word == "zu" || word == "zur" || word == "zum" || word == "for")
                event.to = item.organizations.front();
            else if (home == kNoOrganization)
                home = item.organizations.front();
            event.spans.push_back(item.span);
        }
        if (home == kNoOrganization)
            home = m_section != kNoOrganization ? m_section : kTopicOrganization;
        if (event.from == event.to)
            return;
        m_events.emplace_back(std::move(event), row);
    }

    /// "Ann Roe: from Norvane to Quillon", "Ann Roe – Norvane → Quillon", "Ann Roe (Norvane → Quillon)".
    void readTransfer(std::size_t row)
    {
        const auto& items = m_rows[row];
        std::size_t at = 0;
        while (at < items.size() && items[at].type == ItemType::Mark)
            ++at;
        if (at + 2 >= items.size() || items[at].type != ItemType::Person || items[at + 1].type != ItemType::Mark
            || head(items[at + 1]).isMark('.') || hasVerb(items))
            return;
        Event event;
        event.kind = MoveKind::Move;
        event.reason = "entry";
        event.persons = items[at].persons;
        event.spans.push_back(items[at].span);
        bool isArrow = false;
        bool isTransfer = false;
        for (std::size_t next = at + 1; next < items.size(); ++next) {
            const auto& item = items[next];
            isArrow = isArrow || isArrowMark(item);
            if (item.type == ItemType::Person)
                return;
            if (item.type == ItemType::Date && event.date < 0)
                event.date = item.date;
            if (item.type == ItemType::Role)
                (isArrow || event.to >= 0 ? event.newRole : event.role) = item.attribute.role;
            if (item.type != ItemType::Organization || item.organizations.front() < 0)
                continue;
            const auto& word = item.preposition;
            const bool isTo = isArrow || word == "to" || word == "zu" || word == "zur" || word == "zum";
            (isTo ? event.to : event.from) = item.organizations.front();
            event.spans.push_back(item.span);
            isTransfer = isTransfer || isArrow || word == "from" || word == "von" || word == "vom";
        }
        if (isTransfer && event.from >= 0 && event.to >= 0 && event.from != event.to)
            m_events.emplace_back(std::move(event), row);
    }

    [[nodiscard]] bool isArrowMark(const Item& item) const
    {
        const auto& text = head(item).text;
        return item.type == ItemType::Mark
            && (text == "→" || text == "➔" || text == "➜" || text == "⇒" || text == ">" || text == "»");
    }

    [[nodiscard]] static bool hasVerb(const std::vector<Item>& items)
    {
        return std::any_of(items.begin(), items.end(), [](const Item& item) { return item.type == ItemType::Trigger; });
    }

    const Scene& m_scene;
    const std::vector<std::vector<Item>>& m_rows;
    std::vector<std::pair<Event, std::size_t>> m_events;
    int m_section = kNoOrganization; // whose heading stands above
};

} // namespace

std::vector<std::pair<Event, std::size_t>> readEntries(const Scene& scene, const std::vector<std::vector<Item>>& rows)
{
    return EntryReader{scene, rows}.run();
}

} // namespace exeunt::extract::western
