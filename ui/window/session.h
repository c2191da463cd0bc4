// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

class QSettings;

namespace exeunt::ui {

/// Which theme a person asked for.
enum class ThemeChoice { System, Light, Dark };
[[nodiscard]] ThemeChoice themeChoiceFromWord(const QString& word);
[[nodiscard]] QString wordOf(ThemeChoice choice);

/// What the window remembers from one start to the next; nothing here belongs to a library.
class Session {
public:
    explicit Session(QSettings& settings)
        : m_settings{settings}
    {
    }

    [[nodiscard]] QByteArray bytes(const QString& key) const;
    void setBytes(const QString& key, const QByteArray& value);
    [[nodiscard]] bool flag(const QString& key, bool otherwise) const;
    void setFlag(const QString& key, bool value);

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    [[nodiscard]] QString page() const;
    void setPage(const QString& name);

    /// The latest first; files that are gone are left out. The library used last is the first one.
    [[nodiscard]] QStringList recentLibraries() const;
    void addRecentLibrary(const QString& path);
    void clearRecentLibraries();

private:
    QSettings& m_settings;
};

} // namespace exeunt::ui
