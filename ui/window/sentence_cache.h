// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QHash>
#include <QObject>
#include <QString>

namespace exeunt::ui {

class LibraryClient;

/// The sentence behind each fact, for tooltips: read ahead off the interface's thread, so that hovering never waits.
class SentenceCache : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Reads the sentences of the client's facts anew; null forgets them all.
    void follow(LibraryClient* client);
    /// The first source's sentence, in one line; "" while it is not read yet.
    [[nodiscard]] QString sentenceOf(FactId fact) const { return m_sentences.value(fact.value); }

private:
    QHash<qint64, QString> m_sentences;
    quint64 m_round = 0;
};

} // namespace exeunt::ui
