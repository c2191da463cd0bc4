// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/span.h"
#include "core/date/edtf.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exeunt::article {

/// The kinds of the claims format; their words are "departure" … "planned_departure".
enum class MoveKind {
    Departure,
    Joining,
    Move,
    Appointment,
    RoleChange,
    Founding,
    Dismissal,
    Layoff,
    Acquihire,
    PlannedDeparture
};
[[nodiscard]] std::string_view toString(MoveKind kind);
[[nodiscard]] std::optional<MoveKind> moveKindFromString(std::string_view word);

/// How sure the event is, by what the article says.
enum class Status { Rumoured, Announced, Confirmed, Denied, Reversed };
[[nodiscard]] std::string_view toString(Status status);
[[nodiscard]] std::optional<Status> statusFromString(std::string_view word);

enum class Aspect { Product, Model, Market, Pricing, Talent, Partnership, Compute, Structure, Funding };
[[nodiscard]] std::string_view toString(Aspect aspect);
[[nodiscard]] std::optional<Aspect> aspectFromString(std::string_view word);

/// Who says it: the company itself, an analyst or investor, the press.
enum class Voice { Company, Analyst, Press };
[[nodiscard]] std::string_view toString(Voice voice);
[[nodiscard]] std::optional<Voice> voiceFromString(std::string_view word);

/// A person as one article names it: Chinese names in simplified script, the forms in the text are aliases.
struct PersonName {
    std::string name;
    std::vector<std::string> aliases;
    bool operator==(const PersonName&) const = default;
};

/// An organization by its canonical name (the lexicon's, else as the text has it), and the unit inside it.
struct Organization {
    std::string name;
    std::optional<std::string> unit;
    bool operator==(const Organization&) const = default;
};

/// A person's (or a team's) change of membership, as one article tells it once.
struct Move {
    ClaimId id;
    std::optional<PersonName> person; // nothing for a team
    bool isTeam = false;
    std::optional<std::string> unitMoved; // the team that moved: 预训练算法团队
    MoveKind kind = MoveKind::Departure;
    std::optional<Organization> from;
    std::optional<Organization> to;
    std::optional<std::string> role;    // the post left (or held)
    std::optional<std::string> newRole; // the post taken
    std::optional<date::Edtf> date;     // when it took effect
    std::optional<date::Edtf> announced;
    std::optional<date::Edtf> reported;
    Status status = Status::Confirmed;
    double confidence = 0.5;    // 0 to 1
    bool isBackground = false;  // career history beside the news
    std::vector<Span> evidence; // into Article::text, never empty, sorted
};

struct Affiliation {
    ClaimId id;
    PersonName person;
    Organization organization;
    std::optional<std::string> role;
    bool isPast = false;
    std::vector<Span> evidence;
};

struct ReportingLine {
    ClaimId id;
    PersonName person;
    PersonName manager;
    std::optional<Organization> organization;
    std::vector<Span> evidence;
};

struct Strategy {
    ClaimId id;
    Organization organization;
    Aspect aspect = Aspect::Product;
    std::string statement; // the clause, as the text has it
    std::optional<date::Edtf> date;
    Voice voice = Voice::Press;
    double confidence = 0.5;
    std::vector<Span> evidence;
};

/// All that one article says.
struct Claims {
    std::vector<Move> moves;
    std::vector<Affiliation> affiliations;
    std::vector<ReportingLine> reporting;
    std::vector<Strategy> strategies;
};

} // namespace exeunt::article
