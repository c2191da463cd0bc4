// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filter_state.h"

#include "ui/convert/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace exeunt::ui {
namespace {

using namespace Qt::StringLiterals;

template <class T>
void choose(std::vector<T>& list, const T& value, bool isChosen)
{
    const auto at = std::find(list.begin(), list.end(), value);
    if (isChosen && at == list.end())
        list.push_back(value);
    else if (!isChosen && at != list.end())
        list.erase(at);
}

template <class T, class Write>
QJsonArray written(const std::vector<T>& list, Write write)
{
    QJsonArray array;
    for (const auto& value : list)
        array.append(toQString(write(value)));
    return array;
}

template <class T, class Read>
std::vector<T> readList(const QJsonValue& json, Read read)
{
    std::vector<T> list;
    const auto array = json.toArray();
    for (const auto& value : array)
        if (std::optional<T> one = read(toUtf8(value.toString())))
            list.push_back(*one);
    return list;
}

std::optional<std::string> asText(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional{text};
}
std::string_view sameText(const std::string& text)
{
    return text;
}

QJsonValue writtenDay(const std::optional<date::Day>& day)
{
    return day ? QJsonValue{toQString(date::isoDay(*day))} : QJsonValue{};
}

} // namespace

void FilterState::setFilter(view::Filter filter)
{
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    emit changed();
}

void FilterState::setOrganization(const std::string& name, bool isChosen)
{
    auto filter = m_filter;
    choose(filter.organizations, name, isChosen);
    setFilter(std::move(filter));
}

void FilterState::setKind(article::MoveKind kind, bool isChosen)
{
    auto filter = m_filter;
    choose(filter.kinds, kind, isChosen);
    std::sort(filter.kinds.begin(), filter.kinds.end());
    setFilter(std::move(filter));
}

void FilterState::setStatus(article::Status status, bool isChosen)
{
    auto filter = m_filter;
    choose(filter.statuses, status, isChosen);
    std::sort(filter.statuses.begin(), filter.statuses.end());
    setFilter(std::move(filter));
}

void FilterState::setPeriod(std::optional<date::Day> from, std::optional<date::Day> to)
{
    auto filter = m_filter;
    filter.from = from;
    filter.to = to;
    if (filter.from && filter.to && *filter.to < *filter.from)
        std::swap(filter.from, filter.to);
    setFilter(std::move(filter));
}

void FilterState::setWords(const QString& words)
{
    auto filter = m_filter;
    filter.words = toUtf8(words.trimmed());
    setFilter(std::move(filter));
}

QByteArray FilterState::toJson() const
{
    QJsonObject json;
    json[u"organizations"_s] = written(m_filter.organizations, sameText);
    json[u"people"_s] = written(m_filter.people, sameText);
    json[u"outlets"_s] = written(m_filter.outlets, sameText);
    json[u"kinds"_s] = written(m_filter.kinds, [](auto kind) { return article::toString(kind); });
    json[u"statuses"_s] = written(m_filter.statuses, [](auto status) { return article::toString(status); });
    json[u"from"_s] = writtenDay(m_filter.from);
    json[u"to"_s] = writtenDay(m_filter.to);
    json[u"words"_s] = toQString(m_filter.words);
    json[u"background"_s] = m_filter.includesBackground;
    json[u"undated"_s] = m_filter.includesUndated;
    return QJsonDocument{json}.toJson(QJsonDocument::Compact);
}

void FilterState::restore(const QByteArray& text)
{
    const auto json = QJsonDocument::fromJson(text).object();
    view::Filter filter;
    filter.organizations = readList<std::string>(json[u"organizations"_s], asText);
    filter.people = readList<std::string>(json[u"people"_s], asText);
    filter.outlets = readList<std::string>(json[u"outlets"_s], asText);
    filter.kinds = readList<article::MoveKind>(json[u"kinds"_s], article::moveKindFromString);
    filter.statuses = readList<article::Status>(json[u"statuses"_s], article::statusFromString);
    filter.from = date::parseIsoDay(toUtf8(json[u"from"_s].toString()));
    filter.to = date::parseIsoDay(toUtf8(json[u"to"_s].toString()));
    filter.words = toUtf8(json[u"words"_s].toString());
    filter.includesBackground = json[u"background"_s].toBool(true);
    filter.includesUndated = json[u"undated"_s].toBool(true);
    setFilter(std::move(filter));
}

} // namespace exeunt::ui
