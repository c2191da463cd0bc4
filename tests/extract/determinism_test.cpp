// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resource.h"
#include "core/extract/extractor.h"
#include "core/import/importer.h"
#include "core/service/claims_json.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <numeric>
#include <random>
#include <string>
#include <thread>
#include <vector>

using namespace exeunt;

namespace {

/// The sample articles and those of tests/data/articles, in three languages.
const std::vector<article::Article>& articles()
{
    static const auto kArticles = [] {
        std::vector<article::Article> all;
        const auto add = [&](std::string_view bytes, const std::string& name) {
            if (auto article = import::readArticle(bytes, name, {}))
                all.push_back(std::move(*article));
        };
        for (const auto& file : resourcesUnder("sample/"))
            if (file.path.ends_with(".txt"))
                add(file.content, std::string{file.path});
        std::vector<std::filesystem::path> files;
        for (const auto& entry :
            std::filesystem::directory_iterator{std::filesystem::path{EXEUNT_SOURCE_DIR} / "tests/data/articles"})
            if (entry.path().extension() == ".txt")
                files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        for (const auto& file : files) {
            std::ifstream stream{file, std::ios::binary};
            add(std::string{std::istreambuf_iterator<char>{stream}, {}}, file.filename().string());
        }
        return all;
    }();
    return kArticles;
}

using Order = std::vector<std::size_t>;

Order inTurn()
{
    Order order(articles().size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

/// The claims of every article, by its index, read in `order` by so many threads through one extractor.
std::vector<std::string> readBy(const extract::Extractor& extractor, std::size_t threads, const Order& order)
{
    std::vector<std::string> claims(articles().size());
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (auto i = next++; i < order.size(); i = next++) {
            const auto& article = articles()[order[i]];
            claims[order[i]] = service::claimsJson(article, extractor.extract(article));
        }
    };
    std::vector<std::thread> hands;
    for (std::size_t i = 0; i < threads; ++i)
        hands.emplace_back(work);
    for (auto& hand : hands)
        hand.join();
    return claims;
}

} // namespace

TEST_CASE("the same articles give the same claims, byte for byte, on any number of threads and in any order", "[extract]")
{
    REQUIRE(articles().size() >= 10);
    const extract::Extractor extractor;
    const auto expected = readBy(extractor, 1, inTurn());
    for (const auto& claims : expected)
        CHECK_FALSE(claims.empty());
    for (const std::size_t threads : {std::size_t{2}, std::size_t{8}}) {
        CAPTURE(threads);
        CHECK(readBy(extractor, threads, inTurn()) == expected);
        auto shuffled = inTurn();
        std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937{static_cast<unsigned>(threads)});
        CHECK(readBy(extractor, threads, shuffled) == expected);
    }
    CHECK(readBy(extract::Extractor{}, 8, inTurn()) == expected); // another extractor, its first words read by eight at once
}
