// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/span.h"

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace exeunt::ui {

/// What a mark stands for that is not one fact: several facts at once, or a post that an article names in passing.
struct Statement {
    struct Place {
        ArticleId article;
        std::vector<Span> spans;
        QString note = {}; // beside outlet and date: "the company itself"
    };
    /// What can be done with it, as a button.
    struct Action {
        QString name; // of the button, for tests
        QString word; // "Pin to export"
        QString says; // at length, as its tooltip
        std::function<void(QWidget& button)> run;
    };
    QString name;              // the heading: "零一万物 → 字节跳动"
    QString words;             // below it: "3 people, 1 team"
    std::vector<Place> places; // the sentences that say so
    std::vector<FactId> facts; // each is listed with its own sentence
    std::vector<Action> actions = {};
    [[nodiscard]] bool isEmpty() const { return name.isEmpty(); }
};

} // namespace exeunt::ui
