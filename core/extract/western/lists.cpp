// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/lists.h"

#include <algorithm>

namespace exeunt::extract::western {

namespace {

using article::MoveKind;

struct Heading {
    MoveKind kind = MoveKind::Joining;
    int organization = kNoOrganization;
    int origin = kNoOrganization; // "Recruits from Norvane:"
    bool isOpen = false;
};

bool hasOne(const Scene& scene, const std::vector<Item>& row, WordClass wordClass)
{
    for (const auto& item : row)
        for (std::size_t at = item.first; at < item.last; ++at)
            if (scene.text.tokens[at].is(wordClass))
                return true;
    return false;
}

/// "New partners at Norvane", "Neue Geschäftsführer bei Norvane": a post of many, new, at somebody's.
bool announcesNewPosts(const Scene& scene, const std::vector<Item>& row)
{
    if (row.empty() || !scene.text.tokens[row.front().first].is(WordClass::New))
        return false;
    return std::any_of(row.begin(), row.end(), [](const Item& item) {
        return item.type == ItemType::Organization || !item.attribute.role.empty()
            || (item.type == ItemType::Team && !item.organizations.empty());
    });
}

/// What a line that ends in a colon promises.
Heading headingOf(const Scene& scene, const std::vector<Item>& row, std::size_t end)
{
    Heading heading;
    std::vector<Item> before{row.begin(), row.begin() + static_cast<std::ptrdiff_t>(std::min(end, row.size()))};
    if (hasOne(scene, before, WordClass::HeadingExit))
        heading.kind = MoveKind::Departure;
    else if (hasOne(scene, before, WordClass::HeadingPost))
        heading.kind = MoveKind::Appointment;
    else if (!hasOne(scene, before, WordClass::HeadingHire) && !announcesNewPosts(scene, before))
        return heading;
    for (const auto& item : before) {
        if (item.type == ItemType::Organization && item.preposition == "from" && heading.kind != MoveKind::Departure)
            heading.origin = item.organizations.front();
        else if (item.type == ItemType::Organization && heading.organization == kNoOrganization)
            heading.organization = item.organizations.front();
        if (item.type == ItemType::Team && !item.organizations.empty() && heading.organization == kNoOrganization)
            heading.organization = item.organizations.front();
        if (item.type == ItemType::Person)
            return {};
    }
    if (heading.organization == kNoOrganization)
        heading.organization = kTopicOrganization; // "Recent hires:"
    heading.isOpen = true;
    return heading;
}

class ListReader {
public:
    ListReader(const Scene& scene, const std::vector<std::vector<Item>>& rows)
        : m_scene{scene}
        , m_rows{rows}
    {
    }

    std::vector<std::pair<Event, std::size_t>> run()
    {
        Heading heading;
        for (std::size_t line = 0; line < m_scene.text.lines.size(); ++line) {
            const auto& shape = m_scene.text.lines[line];
            for (std::size_t row = shape.firstSentence; row < shape.lastSentence; ++row) {
                if (heading.isOpen && shape.isItem) {
                    readItem(heading, row, 0);
                    continue;
                }
                heading = {};
                const std::size_t colon = colonOf(row);
                if (colon >= m_rows[row].size())
                    continue;
                heading = headingOf(m_scene, m_rows[row], colon);
                if (heading.isOpen && colon + 1 < m_rows[row].size())
                    readItem(heading, row, colon + 1);
            }
        }
        return std::move(m_events);
    }

private:
    [[nodiscard]] std::size_t colonOf(std::size_t row) const
    {
        const auto& items = m_rows[row];
        for (std::size_t at = 0; at < items.size(); ++at)
            if (items[at].type == ItemType::Mark && m_scene.text.tokens[items[at].first].isMark(':'))
                return at;
        return items.size();
    }

    void readItem(const Heading& heading, std::size_t row, std::size_t from)
    {
        const auto& items = m_rows[row];
        for (std::size_t at = from; at < items.size(); ++at) {
            if (items[at].type == ItemType::Trigger && from > 0)
                return;
            if (items[at].type != ItemType::Person)
                continue;
            for (const auto& person : items[at].persons) {
                Event event;
                event.kind = heading.kind;
                event.persons = {person};
                event.reason = "list";
                event.isListed = true;
                event.spans.push_back(person.span);
                auto& role = heading.kind == MoveKind::Departure ? event.role : event.newRole;
                for (const auto& attribute : person.attributes)
                    if (!attribute.isFormer && !attribute.role.empty() && !role) {
                        role = attribute.role;
                        event.spans.push_back(attribute.span);
                    }
                if (!role && at + 2 < items.size() && items[at + 2].type == ItemType::Role && items[at].persons.size() == 1) {
                    role = items[at + 2].attribute.role;
                    event.spans.push_back(items[at + 2].attribute.span);
                }
                if (heading.kind != MoveKind::Departure)
                    for (const auto& attribute : person.attributes)
                        if (attribute.isFormer && attribute.organization != kNoOrganization)
                            event.from = attribute.organization; // "formerly of Norvane"
                if (event.from == kNoOrganization)
                    event.from = heading.origin;
                (heading.kind == MoveKind::Departure ? event.from : event.to) = heading.organization;
                m_events.emplace_back(std::move(event), row);
            }
            if (from == 0)
                return; // one person a line; who is named behind is a colleague
        }
    }

    const Scene& m_scene;
    const std::vector<std::vector<Item>>& m_rows;
    std::vector<std::pair<Event, std::size_t>> m_events;
};

} // namespace

std::vector<std::pair<Event, std::size_t>> readLists(const Scene& scene, const std::vector<std::vector<Item>>& rows)
{
    return ListReader{scene, rows}.run();
}

} // namespace exeunt::extract::western
