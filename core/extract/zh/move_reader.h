// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/draft.h"
#include "core/extract/zh/clause.h"
#include "core/extract/zh/dates.h"
#include "core/extract/zh/focus.h"

#include <map>
#include <set>
#include <span>

namespace exeunt::extract::zh {

/// A move as its trigger tells it, before discourse fills in what the clause leaves out. Organizations are indexes of mentions.
struct Event {
    const Frame* frame = nullptr;
    Span trigger;
    std::size_t clause = 0;      // where the trigger stands
    std::size_t firstClause = 0; // where its words begin
    Actor actor;
    article::MoveKind kind = article::MoveKind::Departure;
    int from = -1;
    int to = -1;
    std::string fromUnit, toUnit, role, newRole;
    std::string fromName;         // of an employer known from elsewhere in the article
    bool hasOwnGoal = false;      // the clause itself names where to
    bool isInsidePost = false;    // changes posts inside one organization
    bool isFromElsewhere = false; // takes a post of another organization than their own
    bool isHistory = false;       // told as something long past
    // What the readers of frames look at: the actor's own post and employer, the verb's object, the phrase with 从.
    const Employment* employment = nullptr;
    int attribute = -1;
    int object = -1;
    int source = -1;
    int agent = -1;                    // 被…: who moves them
    std::optional<date::Edtf> ownDate; // of a table's column
    bool isDetail = false;             // only says more of a joining told before
    bool isPassive = false;
    std::vector<std::string> reasons;
};

/// Why an employer was taken of whom no sentence says so.
constexpr std::string_view kTopicReason = "employer: the organization the article is about";

/// Finds moves clause by clause. The state that carries over (who was spoken of, which company) lives here.
class MoveReader {
public:
    MoveReader(const Scene& scene, Dates& dates);
    void read(Reading& reading);

private:
    // One trigger.
    void readTrigger(std::size_t clause, std::size_t token, Reading& reading);
    [[nodiscard]] bool isRuledOut(const Event& event) const;
    [[nodiscard]] bool isNegated(const Span& between, std::size_t trigger) const;
    [[nodiscard]] bool isDenied(const Clause& clause, const Span& trigger) const;
    [[nodiscard]] bool isOtherWord(const Event& event) const;
    [[nodiscard]] bool findEnds(Event& event) const;

    // People who move themselves (person_frames.cpp).
    [[nodiscard]] bool readPersonFrame(Event& event) const;
    [[nodiscard]] bool isLedByDate(const Event& event) const;
    [[nodiscard]] bool isHeldBehind(const Event& event) const;
    [[nodiscard]] bool goesSomewhere(Event& event) const;
    [[nodiscard]] static bool isCount(const std::string& team);
    [[nodiscard]] bool readJoining(Event& event) const;
    [[nodiscard]] std::string postHeldBefore(const Event& event, const std::string& goal) const;
    [[nodiscard]] bool readPost(Event& event) const;
    [[nodiscard]] bool readStartup(Event& event) const;
    [[nodiscard]] bool readFounding(Event& event) const;
    void addPartner(Event& event) const;
    [[nodiscard]] bool describesNew(const Span& words) const;
    void readNewCompany(const Event& event, Reading& reading) const;
    [[nodiscard]] bool readLeaving(Event& event) const;
    [[nodiscard]] bool findGoalBefore(Event& event) const;
    void findGoal(Event& event) const;
    [[nodiscard]] bool settleEnds(Event& event) const;
    [[nodiscard]] std::string leftBehind(const Event& event) const;
    [[nodiscard]] bool isChangeOfPost(const Event& event) const;
    [[nodiscard]] bool isAppointedInList(const Event& event) const;
    [[nodiscard]] bool leavesNoCompany(const Event& event) const;
    [[nodiscard]] bool endsStay(Event& event) const;
    [[nodiscard]] std::string lateHome(const Event& event) const;
    [[nodiscard]] bool endsBare(const Event& event) const;
    [[nodiscard]] bool arrivesForGood(const Event& event) const;
    bool comeFromOutside(Event& event, int home) const;
    [[nodiscard]] bool isOneHouse(int one, int other) const;
    [[nodiscard]] bool readDroppedPost(Event& event) const;
    [[nodiscard]] bool readComing(Event& event) const;
    [[nodiscard]] bool keepsWorking(const Event& event) const;
    struct OpenPost {
        std::string role;
        int organization = -1; // the one named with it
    };
    [[nodiscard]] OpenPost postNamedBefore(std::size_t clause, std::size_t clausesBack) const;
    void takeOpenPost(Event& event, std::size_t clausesBack) const;
    [[nodiscard]] int unspokenGoal(const Event& event) const;

    // Posts that pass on (succession.cpp).
    [[nodiscard]] bool hasLeftPost(std::size_t clause) const;
    void takeLeftPost(Event& event) const;
    void takePostOf(Event& event, const Actor& holder) const;
    void setActor(Event& event, const Actor& actor) const;
    [[nodiscard]] bool readReplacement(Event& event) const;
    [[nodiscard]] bool readHandover(Event& event) const;
    [[nodiscard]] bool readCharge(Event& event) const;
    void readSwap(const Event& event, Reading& reading);

    // Employers who move people, teams that are moved (employer_frames.cpp).
    [[nodiscard]] bool readEmployerFrame(Event& event) const;
    [[nodiscard]] std::optional<Actor> broughtBefore(const Clause& clause, const Span& trigger) const;
    [[nodiscard]] bool findMoved(Event& event) const;
    [[nodiscard]] int organizationOfPost(const Event& event) const;
    [[nodiscard]] int employerBefore(const Event& event) const;
    [[nodiscard]] bool readDismissal(Event& event) const;
    [[nodiscard]] bool readAppointing(Event& event) const;
    [[nodiscard]] bool readPoaching(Event& event) const;

    // Teams (team_frames.cpp).
    [[nodiscard]] bool readTeamFrame(Event& event) const;
    [[nodiscard]] std::optional<Actor> unitBehind(const Event& event) const;
    [[nodiscard]] bool readDissolution(Event& event) const;
    [[nodiscard]] bool readAcquihire(Event& event) const;
    [[nodiscard]] bool readLayoffSize(Event& event) const;
    [[nodiscard]] bool readAlong(Event& event) const;
    [[nodiscard]] std::optional<Actor> teamCarried(Event& event) const;

    // Who.
    [[nodiscard]] std::optional<Actor> subjectOf(Event& event) const;
    void joinListBefore(Event& event, const Clause& clause, Actor& actor) const;
    [[nodiscard]] std::optional<Actor> subjectInClause(const Clause& clause, const Span& trigger) const;
    [[nodiscard]] std::optional<Actor> companionBehind(const Clause& clause, const Span& trigger, std::size_t at) const;
    [[nodiscard]] std::optional<Actor> cleftSubject(const Clause& clause, const Span& trigger) const;
    [[nodiscard]] std::optional<Actor> relativeSubject(const Clause& clause, const Span& trigger, std::size_t begin) const;
    [[nodiscard]] bool isSpeaker(const Clause& clause, const Actor& actor) const;
    [[nodiscard]] bool isOfSpeaker(const Span& before) const;
    [[nodiscard]] bool pointsBack(const Span& before) const;
    [[nodiscard]] std::optional<Actor> pickedSubject(const Clause& clause, const Span& before) const;
    [[nodiscard]] std::optional<Actor> subjectBehind(const Event& event) const;
    [[nodiscard]] bool isObjectAt(std::size_t begin) const;
    [[nodiscard]] bool endsInObjectVerb(std::size_t begin) const;
    [[nodiscard]] bool isOnlyObject(const Actor& actor) const;
    [[nodiscard]] bool succeedsNamed(const Event& event) const;
    [[nodiscard]] std::optional<Actor> actorAfter(const Clause& clause, std::size_t at) const;

    // Which organization. Answers are indexes of organizations, -1 when there is none.
    [[nodiscard]] int objectOrganization(const Clause& clause, const Span& trigger, std::size_t reach) const;
    [[nodiscard]] int phraseOrganization(const Clause& clause, const Span& trigger, std::u32string_view prepositions) const;
    [[nodiscard]] int organizationBefore(const Clause& clause, std::size_t at) const;
    [[nodiscard]] int precedingOrganization(std::size_t clause) const;
    [[nodiscard]] int spokenOf(std::size_t clause) const;
    [[nodiscard]] std::size_t lineBegin(std::size_t clause) const;
    [[nodiscard]] int headingOrganization(std::size_t clause) const;
    [[nodiscard]] std::size_t lineEnd(std::size_t clause) const;
    [[nodiscard]] int pointedOrganization(std::size_t clause) const;
    [[nodiscard]] std::string employerOf(const Actor& actor, std::size_t clause, std::vector<std::string>& reasons) const;
    [[nodiscard]] std::string formerEmployer(int personMention, std::size_t clause, const std::string& goal) const;
    [[nodiscard]] int originOf(int person, std::size_t clause, const std::string& goal) const;
    [[nodiscard]] int mentionNamed(const std::string& name) const;
    [[nodiscard]] std::string unitAfter(int organization) const;
    [[nodiscard]] std::string roleAfter(const Clause& clause, std::size_t at) const;
    [[nodiscard]] const Employment* employmentOf(int personMention) const;

    // What the claim says beside.
    void emit(Event& event, Reading& reading);
    [[nodiscard]] std::vector<int> goalsOfEach(const Event& event) const;
    [[nodiscard]] std::optional<DateMention> introducedDate(std::size_t clause) const;
    using DateWindow = std::span<const DateMention>;
    [[nodiscard]] DateWindow datesNear(const Event& event) const;
    [[nodiscard]] bool hasOwnDate(const Event& event) const;
    void dateMove(const Event& event, article::Move& move) const;
    [[nodiscard]] bool hasAnyDate(std::size_t clause) const;
    void carryDay(const Event& event, article::Move& move, const Reading& reading) const;
    [[nodiscard]] static const DateMention* dateBefore(const Clause& clause, std::size_t end, DateWindow dates);
    [[nodiscard]] std::optional<date::Edtf> dayItself(const DateMention& date) const;
    [[nodiscard]] bool isDayOfEffect(const DateMention& date) const;
    [[nodiscard]] bool isTermBegin(const Clause& clause, const DateMention& date) const;
    [[nodiscard]] const DateMention* dateBehind(const Event& event, DateWindow dates) const;
    [[nodiscard]] const DateMention* dateOfEarlierClause(const Event& event, DateWindow dates) const;
    [[nodiscard]] std::optional<date::Edtf> noticeBefore(const Event& event) const;
    [[nodiscard]] std::size_t sentenceBegin(std::size_t clause) const;
    [[nodiscard]] bool isAfterWhile(const Event& event) const;
    [[nodiscard]] bool isAnnouncedIn(const Event& event, const DateMention& date) const;
    [[nodiscard]] bool isAnnouncementDay(const Event& event, const DateMention& date) const;
    [[nodiscard]] article::Status statusOf(const Event& event) const;
    [[nodiscard]] bool hasLongWord(const Span& within, Cue cue) const;
    [[nodiscard]] bool isDeniedLater(std::size_t clause) const;
    [[nodiscard]] bool isOfOthers(std::size_t clause) const;
    [[nodiscard]] bool isReport(const DateMention& date) const;
    [[nodiscard]] bool isPlanned(const Event& event) const;
    [[nodiscard]] bool isBackground(const Event& event, const article::Move& move) const;
    [[nodiscard]] Span evidenceOf(const Event& event) const;
    [[nodiscard]] article::PersonName nameOf(int personMention) const;
    [[nodiscard]] article::Organization organizationOf(int mention, const std::string& unit) const;
    [[nodiscard]] bool addToJoining(const Event& event, const article::Move& move, Reading& reading) const;
    [[nodiscard]] bool addStartDay(const Event& event, Reading& reading) const;
    [[nodiscard]] std::string postNamedBehind(std::size_t clause) const;
    void remember(const Event& event, const article::Move& move);
    // Tables and lists (tables.cpp).
    enum class Column : std::uint8_t { Name, From, To, Date, Other };
    using Columns = std::vector<Column>;
    [[nodiscard]] Span clausesOfLine(std::size_t clause) const;
    [[nodiscard]] Columns columnsOf(const Span& cells) const;
    [[nodiscard]] std::vector<std::size_t> cellsOf(const Span& clauses) const;
    std::size_t readTable(std::size_t first, Reading& reading);
    void readRow(const Columns& columns, const Span& clauses, Reading& reading);
    std::size_t readListed(std::size_t head, Reading& reading);

    void readCompanions(std::size_t clause, Reading& reading);
    static void dropGuesses(Reading& reading);
    static void dropLeftPosts(Reading& reading);
    static void dropNamedTeams(Reading& reading);
    void readLosses(std::size_t clause, Reading& reading);
    void readGains(std::size_t clause, const Token& trigger, Reading& reading);
    void readArrivals(std::size_t clause, const Token& trigger, Reading& reading);
    [[nodiscard]] Event listedArrival(std::size_t index, const Token& trigger, const Actor& actor, int mention) const;

    [[nodiscard]] const OrganizationMention& organization(int mention) const
    {
        return m_scene.organizations[static_cast<std::size_t>(mention)];
    }
    /// Index into Scene::people.
    [[nodiscard]] int personOf(int mention) const { return m_scene.personMentions[static_cast<std::size_t>(mention)].person; }
    [[nodiscard]] bool isEmployer(int mention) const;
    [[nodiscard]] bool isLeftBehind(int mention) const;
    [[nodiscard]] bool isByHand(const Clause& clause, const Actor& actor) const;
    void learnEmployers();
    void learnTopic();
    void learnHeadings();
    void learnFocus();
    void learnMentions();
    void learnPastEmployers();
    void learnOrigins();
    void learnStatedPosts();
    void learnStay(std::size_t index);
    [[nodiscard]] bool tellsOrigin(const Clause& clause, std::size_t token, std::size_t& begin) const;
    void takeOrigin(Event& event) const;

    const Scene& m_scene;
    Dates& m_dates;
    std::vector<Clause> m_clauses;
    std::vector<int> m_headings;                // by clause: the organization of the line above a list, or -1
    std::vector<bool> m_isLossListed;           // by clause: an item of a list of those whom that organization lost
    std::vector<Focus> m_focus;                 // by clause
    std::vector<std::vector<int>> m_mentionsOf; // by person
    struct Origin {
        std::size_t clause = 0;
        int organization = -1;
    };
    std::map<int, std::vector<Origin>> m_origins; // by person: where they were before the move told beside, by clause
    std::map<int, std::string> m_employers;       // by person: the organization the article puts them in
    std::set<int> m_onlyFormer;                   // people of whom it names a former one alone
    std::string m_topic;                          // the organization the article is about
    std::optional<Actor> m_subject;               // the people last spoken of
    std::size_t m_subjectClause = 0;
    struct Joined {
        std::string organization;
        std::size_t line = 0;
        std::string left; // where the move was from, if it is news
    };
    std::map<int, Joined> m_joined; // by person: where the move told last leaves them
    std::vector<bool> m_isPast;     // by organization: somebody's former employer, or the goal of a move told already
    struct LeftPost {               // who succeeds takes it
        std::string role, organization;
        std::size_t clause = 0;
    };
    LeftPost m_left;
    std::size_t m_namedLosses = 0;      // one behind the clause whose unnamed leavers the next clauses name
    int m_lastTo = -1, m_lastFrom = -1; // organizations of the last event, for 同时加入的还有…
    std::size_t m_lastEventClause = 0;
    bool m_isDenying = false; // the article denies something somewhere
    std::optional<Actor> m_lastTeam;
    std::string m_lastTeamFrom; // a team laid off a clause ago may be merged somewhere now
    std::size_t m_lastTeamClause = 0;
};

} // namespace exeunt::extract::zh
