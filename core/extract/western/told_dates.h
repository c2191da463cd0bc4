// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/draft.h"
#include "core/extract/western/events.h"

#include <deque>
#include <optional>
#include <vector>

namespace exeunt::extract::western {

/// Dates that a sentence of its own tells of moves told before ("She starts on 2 February.", "Both changes take effect in
/// May.") or after it ("The following changes take effect from 1 October:"; a heading with a month).
class ToldDates {
public:
    ToldDates(const Scene& scene, Reading& reading)
        : m_scene{scene}
        , m_reading{reading}
    {
    }

    /// After the moves of a sentence have been settled, before the focus moves on.
    void read(const Sentence& sentence, const std::vector<Item>& items, const std::vector<Event>& events, const Focus& focus);

private:
    struct Told {
        std::optional<date::Edtf> date;
        bool begins = false;
        bool ends = false;
        bool changes = false;
    };
    [[nodiscard]] Told toldIn(const Sentence& sentence, const std::vector<Item>& items, const std::vector<Event>& events) const;
    [[nodiscard]] int personOf(const std::vector<Item>& items, const Focus& focus) const;
    [[nodiscard]] bool fits(const article::Move& move, const Told& told, int person) const;
    void giveHeadingTo(std::size_t first);

    const Scene& m_scene;
    Reading& m_reading;
    std::size_t m_seen = 0;                // drafts looked at so far
    std::deque<std::size_t> m_starts;      // drafts known before each of the last sentences
    std::optional<date::Edtf> m_following; // for announced moves without a date of their own
};

} // namespace exeunt::extract::western
