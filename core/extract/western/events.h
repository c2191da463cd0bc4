// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/claim.h"
#include "core/date/date_reader.h"
#include "core/extract/western/item.h"
#include "core/extract/western/names.h"
#include "core/extract/western/token.h"

#include <optional>
#include <string>
#include <vector>

namespace exeunt::extract::western {

/// Everything the passes over sentences share; it outlives them.
struct Scene {
    const TokenText& text;
    const Names& names;
    const Vocabulary& vocabulary;
    const std::vector<date::DateExpression>& dates;
    std::string_view article;
    std::optional<date::Day> published;
};

/// What one verb or noun of change says, before people are told apart.
struct Event {
    article::MoveKind kind = article::MoveKind::Departure;
    std::vector<PersonRef> persons;
    bool isTeam = false;
    std::string team;
    int from = kNoOrganization;
    int to = kNoOrganization;
    int predecessor = -1; // whose post it is
    std::optional<std::string> role;
    std::optional<std::string> newRole;
    int date = -1;
    int announced = -1;
    bool isImmediate = false; // takes effect on the day it was announced
    article::Status status = article::Status::Confirmed;
    bool isRelative = false; // told of in a who-clause, beside the news
    bool isPlanned = false;
    bool isPast = false;     // told as what was before the news
    bool isForward = false;  // told in the present or future: a day without a year lies ahead
    bool needsHere = false;  // an organization is meant that the sentence does not name
    bool isEnded = false;    // "is no longer … since Monday": since when it is over
    bool keepsTopic = false; // "kommt von X": told of who arrives here
    bool isHiring = false;   // somebody is fetched: from where is told beside it
    bool isListed = false;   // an entry of a list under a heading
    bool isInside = false;   // a change of posts inside the organization
    std::vector<Span> spans; // of the phrases it was read from
    std::string reason;
};

struct Report {
    PersonRef person;
    PersonRef manager;
    int organization = kNoOrganization;
    Span span;
};

/// The running state between sentences: who and what is being talked about.
struct Focus {
    int person = -1;
    int topic = kNoOrganization;
    int arriver = -1; // who was just said to come
    int newArriver = -1;
    std::vector<int> leavers;   // people whose departure was just told
    int told = kNoOrganization; // whose news the sentence just told
    int lastFrom = kNoOrganization;
    int lastTo = kNoOrganization;
};

/// Reads the events of one sentence.
struct SentenceReading {
    std::vector<Event> events;
    std::vector<Report> reports;
};
[[nodiscard]] SentenceReading readEvents(const Scene& scene, const Sentence& sentence, std::vector<Item>& items, Focus& focus);

} // namespace exeunt::extract::western
