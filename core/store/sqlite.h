// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/store: the one header that knows SQLite.
#pragma once

#include "core/base/result.h"
#include "core/date/edtf.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

namespace exeunt::store {

/// One connection to a library; used by one thread at a time.
class Connection {
public:
    Connection(const std::string& name, int flags, int busyTimeoutMs)
        : db{name, flags, busyTimeoutMs}
    {
    }
    SQLite::Database db;
};

/// What the library holds but no program of ours wrote: a date that is none, an unknown word.
struct DamagedValue : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The sentence for a storage failure: "The library x.exeunt is damaged … while storing an article". BadInput where the value
/// is at fault and not the storage.
[[nodiscard]] Error storageError(const SQLite::Exception& exception, const std::string& doing);

/// Runs `work`; the exceptions of the library stop here. `doing` ends the sentence "… while <doing>".
template <class Work>
auto guarded(const std::string& doing, Work&& work) -> Result<std::invoke_result_t<Work>>
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const SQLite::Exception& exception) {
        return storageError(exception, doing);
    } catch (const DamagedValue& damage) {
        return Error{Fault::Storage, "The library is damaged: " + std::string{damage.what()} + " (while " + doing + ")"};
    }
}

void bindText(SQLite::Statement& statement, const char* name, const std::optional<std::string>& text);
void bindDate(SQLite::Statement& statement, const char* name, const std::optional<date::Edtf>& date);
[[nodiscard]] std::string textOf(const SQLite::Statement& statement, int column);
[[nodiscard]] std::optional<std::string> optionalText(const SQLite::Statement& statement, int column);
[[nodiscard]] std::optional<date::Edtf> optionalDate(const SQLite::Statement& statement, int column);

/// The enumerator of a stored word. Throws DamagedValue when there is none.
template <class Enum>
Enum known(const std::optional<Enum>& value, const std::string& word)
{
    if (!value)
        throw DamagedValue{"unknown word \"" + word + "\""};
    return *value;
}

} // namespace exeunt::store
