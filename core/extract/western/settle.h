// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/draft.h"
#include "core/extract/western/careers.h"
#include "core/extract/western/events.h"
#include "core/extract/western/origins.h"

#include <map>
#include <string>

namespace exeunt::extract::western {

[[nodiscard]] bool isLeaving(article::MoveKind kind);
[[nodiscard]] bool isArriving(article::MoveKind kind);
/// A post's words on one line.
[[nodiscard]] std::string cleanRole(std::string role);

/// Turns events into drafts of claims: one a person, organizations filled in from the person's post, from what the article
/// told before, from the company it is about; dates, status and background judged.
class Settler {
public:
    Settler(const Scene& scene, Reading& reading);

    /// The organization the article is about, by its heading.
    void setMainTopic(int organization) { m_mainTopic = organization; }
    void readLead(const std::vector<Item>& items) { m_origins.readLead(items); }
    void note(const std::vector<Item>& items); // posts held, told beside names
    /// "He was with Quillon for ten years": where somebody comes from who was just said to arrive.
    void noteCareer(const std::vector<Item>& items, const Focus& focus);
    void settle(const std::vector<Event>& events, const Sentence& sentence, Focus& focus);
    void settle(const std::vector<Report>& reports, const Focus& focus);
    void settle(const std::vector<Station>& stations);
    /// After the last sentence: background against news, departures without an organization.
    void finish();

    [[nodiscard]] article::Organization organization(int index) const;
    [[nodiscard]] article::PersonName person(int index) const;

private:
    struct Post {
        int organization = kNoOrganization;
        std::string role;
        bool isFormer = false;
        bool isComing = false; // just taken: not what is left
        bool operator==(const Post&) const = default;
    };
    static constexpr std::size_t kMostPosts = 12; // of one person
    void notePost(int person, Post post, std::size_t most);
    void settleOne(const Event& event, const PersonRef& person, const Sentence& sentence, Focus& focus);
    void settleTeam(const Event& event, const Sentence& sentence, Focus& focus);
    void setOrigin(int person, int organization, const std::optional<std::string>& role, Span evidence);
    void fillFrom(article::Move& move, const Event& event, const PersonRef& person, int& from, int to, const Focus& focus) const;
    [[nodiscard]] bool isUntold(const Event& event, int person, const Focus& focus) const;
    [[nodiscard]] bool hasJustLeft(int person, int organization) const;
    [[nodiscard]] bool joinsLast(const MoveDraft& draft, const Event& event, const Sentence& sentence);
    [[nodiscard]] static date::Edtf startOf(const date::Edtf& date);
    [[nodiscard]] bool isAhead(const std::optional<date::Edtf>& date, bool isForward) const;
    void setDates(article::Move& move, const Event& event);
    [[nodiscard]] Span evidenceOf(const Event& event, const PersonRef* person, const Sentence& sentence) const;
    [[nodiscard]] const Post* postOf(int person, bool wantsPresent) const;
    [[nodiscard]] bool isPostOf(const Attribute& attribute, const PersonRef& person) const;
    [[nodiscard]] int newHomeOf(int person, int from, const Focus& focus) const;
    [[nodiscard]] int homeOf(const article::Move& move, int person, int to) const;
    [[nodiscard]] bool isFromElsewhere(int person, int to) const;
    [[nodiscard]] int meant(int organization, const Focus& focus) const;

    const Scene& m_scene;
    Reading& m_reading;
    std::vector<Span> m_asides;               // evidence of what who-clauses tell
    std::vector<std::pair<int, int>> m_hired; // persons the sentence says are fetched, and from which organization
    std::optional<date::Edtf> m_lastDate;     // of the move told last: "three months later"
    int m_mainTopic = kNoOrganization;
    Origins m_origins;
    std::map<int, int> m_left; // by person: what the text said is left
    std::map<int, std::vector<Post>> m_posts;
    std::map<int, Attribute> m_stations; // the last place told of a person beside the news
};

} // namespace exeunt::extract::western
