// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <cstdint>
#include <string>

namespace exeunt::extract {

/// What a stretch of text stands for.
enum class MentionType : std::uint8_t { Organization, Person, Role, Unit, Team, Date, Trigger, Pronoun, Cue };

/// A typed span: the one thing that passes hand on to each other. Spans are bytes of Document::folded.
struct Mention {
    MentionType type = MentionType::Cue;
    Span span;
    std::string value;     // canonical: the organization's name, the person's full name, the role's words
    std::string unit;      // organization: the unit or product by which the text names it
    int index = -1;        // organization: of the lexicon (-1: unknown); trigger, cue: of its word list
    bool isFormer = false; // 前, 原, ex-, ehemalig
    bool isWeak = false;   // a name that is also a common word, not yet confirmed by its surroundings
};

} // namespace exeunt::extract
