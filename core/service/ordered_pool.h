// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace exeunt::service {

/// Makes values 0 to count - 1 on several threads and takes them, in order, on the calling one.
/// In:    threads (0: as many as the machine has); `produce(i)` gives value i, on any thread, and does not throw;
///        `consume(i, value)` returns false to end early.
/// Out:   returns when all are consumed or consume said so; the threads are gone then. Few values wait at any time.
template <class Produce, class Consume>
void produceInOrder(std::size_t count, unsigned threads, Produce&& produce, Consume&& consume)
{
    using Value = decltype(produce(std::size_t{0}));
    const std::size_t hands =
        std::clamp<std::size_t>(threads != 0 ? threads : std::thread::hardware_concurrency(), 1, std::max<std::size_t>(count, 1));
    const std::size_t ahead = hands * 4; // how far production may run before consumption
    std::mutex mutex;
    std::condition_variable changed;
    std::map<std::size_t, Value> made;
    std::size_t next = 0, consumed = 0;
    bool isOver = false;
    const auto work = [&] {
        std::unique_lock lock{mutex};
        for (;;) {
            changed.wait(lock, [&] { return isOver || next >= count || next < consumed + ahead; });
            if (isOver || next >= count)
                return;
            const auto index = next++;
            lock.unlock();
            auto value = produce(index);
            lock.lock();
            made.emplace(index, std::move(value));
            changed.notify_all();
        }
    };
    std::vector<std::jthread> pool;
    for (std::size_t i = 0; i < hands; ++i)
        pool.emplace_back(work);
    for (std::size_t index = 0; index < count; ++index) {
        std::unique_lock lock{mutex};
        changed.wait(lock, [&] { return made.count(index) != 0; });
        auto value = std::move(made.extract(index).mapped());
        consumed = index + 1;
        lock.unlock();
        changed.notify_all();
        if (!consume(index, std::move(value)))
            break;
    }
    {
        const std::lock_guard lock{mutex};
        isOver = true;
    }
    changed.notify_all();
}

} // namespace exeunt::service
