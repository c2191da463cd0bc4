// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite.h"

#include <sqlite3.h>

namespace exeunt::store {

Error storageError(const SQLite::Exception& exception, const std::string& doing)
{
    const auto sentence = [&](const std::string& what) { return Error{Fault::Storage, what + " (while " + doing + ")."}; };
    switch (exception.getErrorCode() & 0xFF) {
    case SQLITE_FULL:
        return sentence("The disk is full: the library could not grow");
    case SQLITE_IOERR:
        return sentence("The disk refused to read or write the library: " + std::string{exception.what()});
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return sentence("The library is damaged: " + std::string{exception.what()});
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return sentence("The library cannot be written: " + std::string{exception.what()});
    case SQLITE_CANTOPEN:
        return sentence("The library cannot be opened: " + std::string{exception.what()});
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return sentence("Another program keeps the library locked");
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
        return {
            Fault::BadInput, "This does not fit into a library: " + std::string{exception.what()} + " (while " + doing + ")."};
    default:
        return sentence("The library answered: " + std::string{exception.what()});
    }
}

void bindText(SQLite::Statement& statement, const char* name, const std::optional<std::string>& text)
{
    if (text)
        statement.bind(name, *text);
    else
        statement.bind(name);
}

void bindDate(SQLite::Statement& statement, const char* name, const std::optional<date::Edtf>& date)
{
    bindText(statement, name, date ? std::optional{date->toString()} : std::nullopt);
}

std::string textOf(const SQLite::Statement& statement, int column)
{
    return statement.getColumn(column).getString();
}

std::optional<std::string> optionalText(const SQLite::Statement& statement, int column)
{
    if (statement.isColumnNull(column))
        return std::nullopt;
    return textOf(statement, column);
}

std::optional<date::Edtf> optionalDate(const SQLite::Statement& statement, int column)
{
    if (statement.isColumnNull(column))
        return std::nullopt;
    auto date = date::Edtf::parse(textOf(statement, column));
    if (!date)
        throw DamagedValue{date.error().what};
    return *date;
}

} // namespace exeunt::store
