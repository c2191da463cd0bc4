// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/convert/words.h"

#include "ui/convert/date_words.h"
#include "ui/convert/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace exeunt::ui {
namespace {

using article::MoveKind;
using article::Status;
using namespace Qt::StringLiterals;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString removedPiece(const article::Removed& removed)
{
    const auto count = static_cast<int>(removed.count);
    const bool one = count == 1;
    if (removed.kind == "pinyin")
        return one ? Tr::tr("1 pinyin note") : Tr::tr("%n pinyin notes", nullptr, count);
    if (removed.kind == "chrome")
        return one ? Tr::tr("1 page line") : Tr::tr("%n page lines", nullptr, count);
    if (removed.kind == "notice")
        return one ? Tr::tr("1 notice") : Tr::tr("%n notices", nullptr, count);
    if (removed.kind == "counter")
        return one ? Tr::tr("1 visitor counter") : Tr::tr("%n visitor counters", nullptr, count);
    if (removed.kind == "byline")
        return one ? Tr::tr("1 byline") : Tr::tr("%n bylines", nullptr, count);
    if (removed.kind == "date")
        return one ? Tr::tr("1 date line") : Tr::tr("%n date lines", nullptr, count);
    if (removed.kind == "section number")
        return one ? Tr::tr("1 section number") : Tr::tr("%n section numbers", nullptr, count);
    if (removed.kind == "broken word")
        return one ? Tr::tr("1 broken word") : Tr::tr("%n broken words", nullptr, count);
    if (removed.kind == "converter slip")
        return one ? Tr::tr("1 converter slip") : Tr::tr("%n converter slips", nullptr, count);
    return Tr::tr("%1 × %2", "count, kind of thing").arg(count).arg(toQString(removed.kind));
}

QString place(const std::optional<article::Organization>& organization)
{
    if (!organization)
        return {};
    const auto name = toQString(organization->name);
    return organization->unit ? Tr::tr("%1 · %2", "organization, unit").arg(name, toQString(*organization->unit)) : name;
}

} // namespace

QString kindWord(MoveKind kind)
{
    switch (kind) {
    case MoveKind::Departure:
        return Tr::tr("departure");
    case MoveKind::Joining:
        return Tr::tr("joining");
    case MoveKind::Move:
        return Tr::tr("move");
    case MoveKind::Appointment:
        return Tr::tr("appointment");
    case MoveKind::RoleChange:
        return Tr::tr("change of role");
    case MoveKind::Founding:
        return Tr::tr("founding");
    case MoveKind::Dismissal:
        return Tr::tr("dismissal");
    case MoveKind::Layoff:
        return Tr::tr("layoff");
    case MoveKind::Acquihire:
        return Tr::tr("acquihire");
    case MoveKind::PlannedDeparture:
        return Tr::tr("planned departure");
    }
    return {};
}

QString kindPlural(MoveKind kind)
{
    switch (kind) {
    case MoveKind::Departure:
        return Tr::tr("Departures");
    case MoveKind::Joining:
        return Tr::tr("Joinings");
    case MoveKind::Move:
        return Tr::tr("Moves");
    case MoveKind::Appointment:
        return Tr::tr("Appointments");
    case MoveKind::RoleChange:
        return Tr::tr("Changes of role");
    case MoveKind::Founding:
        return Tr::tr("Foundings");
    case MoveKind::Dismissal:
        return Tr::tr("Dismissals");
    case MoveKind::Layoff:
        return Tr::tr("Layoffs");
    case MoveKind::Acquihire:
        return Tr::tr("Acquihires");
    case MoveKind::PlannedDeparture:
        return Tr::tr("Planned departures");
    }
    return {};
}

QString statusWord(Status status)
{
    switch (status) {
    case Status::Rumoured:
        return Tr::tr("rumoured");
    case Status::Announced:
        return Tr::tr("announced");
    case Status::Confirmed:
        return Tr::tr("confirmed");
    case Status::Denied:
        return Tr::tr("denied");
    case Status::Reversed:
        return Tr::tr("reversed");
    }
    return {};
}

QString aspectWord(article::Aspect aspect)
{
    switch (aspect) {
    case article::Aspect::Product:
        return Tr::tr("product");
    case article::Aspect::Model:
        return Tr::tr("model");
    case article::Aspect::Market:
        return Tr::tr("market");
    case article::Aspect::Pricing:
        return Tr::tr("pricing");
    case article::Aspect::Talent:
        return Tr::tr("talent");
    case article::Aspect::Partnership:
        return Tr::tr("partnership");
    case article::Aspect::Compute:
        return Tr::tr("compute");
    case article::Aspect::Structure:
        return Tr::tr("structure");
    case article::Aspect::Funding:
        return Tr::tr("funding");
    }
    return {};
}

QString voiceWord(article::Voice voice)
{
    switch (voice) {
    case article::Voice::Company:
        return Tr::tr("the company itself");
    case article::Voice::Analyst:
        return Tr::tr("an analyst");
    case article::Voice::Press:
        return Tr::tr("the press");
    }
    return {};
}

QString languageWord(std::string_view tag)
{
    if (tag == "zh-Hans")
        return Tr::tr("Chinese, simplified");
    if (tag == "zh-Hant")
        return Tr::tr("Chinese, traditional");
    if (tag.substr(0, 2) == "zh")
        return Tr::tr("Chinese");
    if (tag.substr(0, 2) == "en")
        return Tr::tr("English");
    if (tag.substr(0, 2) == "de")
        return Tr::tr("German");
    return tag == "und" || tag.empty() ? Tr::tr("language unknown") : toQString(tag);
}

QString removedWords(const std::vector<article::Removed>& removed)
{
    QStringList pieces;
    for (const auto& one : removed)
        if (one.count > 0)
            pieces << removedPiece(one);
    return pieces.isEmpty() ? QString{} : Tr::tr("%1 removed").arg(pieces.join(Tr::tr(", ")));
}

QString pathWords(const resolve::Fact& fact)
{
    const auto from = place(fact.from);
    const auto to = place(fact.to);
    if (!from.isEmpty() && !to.isEmpty())
        return fact.from->name == fact.to->name && from == to ? from : from + u" → "_s + to;
    if (!to.isEmpty()) // a post or a founding has no origin to point from
        return fact.kind == MoveKind::Appointment || fact.kind == MoveKind::RoleChange || fact.kind == MoveKind::Founding
            ? to
            : u"→ "_s + to;
    if (!from.isEmpty())
        return fact.kind == MoveKind::Appointment || fact.kind == MoveKind::RoleChange ? from : from + u" →"_s;
    return {};
}

QString whoMoved(const resolve::Fact& fact)
{
    if (fact.person)
        return toQString(fact.person->name);
    if (fact.unitMoved)
        return toQString(*fact.unitMoved);
    if (fact.from)
        return Tr::tr("A team of %1").arg(toQString(fact.from->name));
    return Tr::tr("A team");
}

QString kindAndDate(const resolve::Fact& fact)
{
    return Tr::tr("%1, %2", "kind of move, date").arg(kindWord(fact.kind), inWords(fact.date));
}

} // namespace exeunt::ui
