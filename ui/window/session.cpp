// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/session.h"

#include <QFileInfo>
#include <QSettings>

namespace exeunt::ui {
namespace {

using namespace Qt::StringLiterals;
constexpr int kMostRecent = 8;
const QString kRecent = u"library/recent"_s;

} // namespace

ThemeChoice themeChoiceFromWord(const QString& word)
{
    return word == "light"_L1 ? ThemeChoice::Light : word == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::System;
}

QString wordOf(ThemeChoice choice)
{
    return choice == ThemeChoice::Light ? u"light"_s : choice == ThemeChoice::Dark ? u"dark"_s : u"system"_s;
}

QByteArray Session::bytes(const QString& key) const
{
    return m_settings.value(key).toByteArray();
}
void Session::setBytes(const QString& key, const QByteArray& value)
{
    m_settings.setValue(key, value);
}
bool Session::flag(const QString& key, bool otherwise) const
{
    return m_settings.value(key, otherwise).toBool();
}
void Session::setFlag(const QString& key, bool value)
{
    m_settings.setValue(key, value);
}
ThemeChoice Session::theme() const
{
    return themeChoiceFromWord(m_settings.value(u"window/theme"_s).toString());
}
void Session::setTheme(ThemeChoice choice)
{
    m_settings.setValue(u"window/theme"_s, wordOf(choice));
}
QString Session::page() const
{
    return m_settings.value(u"window/page"_s).toString();
}
void Session::setPage(const QString& name)
{
    m_settings.setValue(u"window/page"_s, name);
}

QStringList Session::recentLibraries() const
{
    QStringList there;
    for (const auto& path : m_settings.value(kRecent).toStringList())
        if (QFileInfo::exists(path))
            there << path;
    return there;
}

void Session::addRecentLibrary(const QString& path)
{
    auto paths = m_settings.value(kRecent).toStringList();
    const auto absolute = QFileInfo{path}.absoluteFilePath();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    m_settings.setValue(kRecent, paths.mid(0, kMostRecent));
}

void Session::clearRecentLibraries()
{
    m_settings.remove(kRecent);
}

} // namespace exeunt::ui
