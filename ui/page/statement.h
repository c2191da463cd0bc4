// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/span.h"

#include <QString>

#include <vector>

namespace exeunt::ui {

/// What a mark stands for that is not one fact: several facts at once, or a post that an article names in passing.
struct Statement {
    struct Place {
        ArticleId article;
        std::vector<Span> spans;
    };
    QString name;              // the heading: "零一万物 → 字节跳动"
    QString words;             // below it: "3 people, 1 team"
    std::vector<Place> places; // the sentences that say so
    std::vector<FactId> facts; // each is listed with its own sentence
    [[nodiscard]] bool isEmpty() const { return name.isEmpty(); }
};

} // namespace exeunt::ui
