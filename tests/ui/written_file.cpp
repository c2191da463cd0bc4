// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/written_file.h"

#include "tests/support/catch.h"

#include <QFile>
#include <QXmlStreamReader>

namespace exeunt::test {

QByteArray contentOf(const QString& file)
{
    QFile in{file};
    REQUIRE(in.open(QIODevice::ReadOnly));
    return in.readAll();
}

std::size_t groupsOf(const QByteArray& svg, const QString& word)
{
    std::size_t count = 0;
    QXmlStreamReader xml{svg};
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement
            && xml.attributes().value(QStringLiteral("class")).toString().split(u' ').front() == word)
            ++count;
    CHECK_FALSE(xml.hasError());
    return count;
}

} // namespace exeunt::test
