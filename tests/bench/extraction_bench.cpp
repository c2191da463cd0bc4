// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes a second from bytes to claims on one core, beside ICU's word break iterator over the same bytes in the same run.
// The articles are those of the folder EXEUNT_BENCH_ARTICLES, else the shared ones beside the checkout, else the sample ones.
#include "core/extract/extractor.h"
#include "core/import/importer.h"
#include "tests/support/shared_material.h"

#include <benchmark/benchmark.h>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <sys/resource.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kTotal = 50U * 1024 * 1024; // bytes read in one iteration of the whole-corpus benchmarks

fs::path articleFolder()
{
    if (const char* wanted = std::getenv("EXEUNT_BENCH_ARTICLES"))
        return wanted;
    if (const auto shared = exeunt::test::sharedMaterial("articles"))
        return *shared;
    return fs::path{EXEUNT_SOURCE_DIR} / "resources" / "sample";
}

std::vector<std::string> readArticles()
{
    std::vector<std::string> articles;
    for (const auto& entry : fs::directory_iterator{articleFolder()}) {
        std::ifstream file{entry.path(), std::ios::binary};
        if (entry.path().extension() == ".txt")
            articles.emplace_back(std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{});
    }
    return articles;
}

const std::vector<std::string>& articles()
{
    static const auto all = readArticles();
    return all;
}

const exeunt::extract::Extractor& extractor()
{
    static const exeunt::extract::Extractor instance;
    return instance;
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

/// Calls `read` with one article after the other until kTotal bytes went by.
template <class Read>
void overCorpus(benchmark::State& state, Read read)
{
    std::size_t done = 0;
    for (auto _ : state)
        for (std::size_t bytes = 0; bytes < kTotal;)
            for (const auto& article : articles()) {
                read(article);
                bytes += article.size();
                done += article.size();
            }
    state.SetBytesProcessed(static_cast<std::int64_t>(done));
    state.counters["peak_MB"] = peakMegabytes();
}

void wordBreaks(benchmark::State& state)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words{icu::BreakIterator::createWordInstance(icu::Locale{"zh"}, status)};
    overCorpus(state, [&](const std::string& article) {
        UErrorCode failure = U_ZERO_ERROR;
        UText* text = utext_openUTF8(nullptr, article.data(), static_cast<std::int64_t>(article.size()), &failure);
        words->setText(text, failure);
        int count = 0;
        while (words->next() != icu::BreakIterator::DONE)
            ++count;
        benchmark::DoNotOptimize(count);
        utext_close(text);
    });
}
BENCHMARK(wordBreaks)->Unit(benchmark::kMillisecond)->Iterations(1);

void bytesToArticle(benchmark::State& state)
{
    overCorpus(state, [](const std::string& bytes) {
        auto article = exeunt::import::readArticle(bytes, "bench.txt");
        benchmark::DoNotOptimize(article);
    });
}
BENCHMARK(bytesToArticle)->Unit(benchmark::kMillisecond)->Iterations(1);

void bytesToClaims(benchmark::State& state)
{
    std::size_t moves = 0;
    overCorpus(state, [&](const std::string& bytes) {
        const auto article = exeunt::import::readArticle(bytes, "bench.txt");
        moves += extractor().extract(*article).moves.size();
    });
    state.counters["moves"] = static_cast<double>(moves);
}
BENCHMARK(bytesToClaims)->Unit(benchmark::kMillisecond)->Iterations(1);

/// One text of about a megabyte, of the shapes that make a careless reader hang.
void oneMegabyte(benchmark::State& state, const std::string& bytes)
{
    std::size_t moves = 0;
    for (auto _ : state) {
        const auto article = exeunt::import::readArticle(bytes, "bench.txt");
        if (article)
            moves = extractor().extract(*article).moves.size();
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes.size() * state.iterations()));
    state.counters["moves"] = static_cast<double>(moves);
}

std::string repeated(const std::string& unit, std::size_t atLeast)
{
    std::string text;
    while (text.size() < atLeast)
        text += unit;
    return text;
}

std::string numbered(std::size_t count, const std::string& before, const std::string& between, const std::string& after)
{
    static const char* const kGiven[] = {"明", "晓东", "思远", "雨桐", "建国", "丽华", "子涵", "文博"};
    static const char* const kFamily[] = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"};
    std::string text = before;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0)
            text += between;
        text += std::string{kFamily[i % 10]} + kGiven[(i / 10) % 8] + (i % 3 == 0 ? "轩" : "");
    }
    return text + after;
}

void addShapes()
{
    constexpr std::size_t kMegabyte = 1024U * 1024;
    std::string joined;
    while (joined.size() < kMegabyte)
        for (const auto& article : articles())
            joined += article + "\n\n";
    const std::vector<std::pair<const char*, std::string>> shapes = {
        {"oneMegabyte/articles", joined},
        {"oneMegabyte/noLineBreaks", repeated("据悉，星河智能副总裁王明已于上月离职，将加入远山科技。", kMegabyte)},
        {"oneMegabyte/oneSentence", repeated("星河智能副总裁王明，", kMegabyte) + "已离职。"},
        {"oneMegabyte/noMarks", repeated("星河智能副总裁王明离职后加入了云帆科技又", kMegabyte)},
        {"oneMegabyte/commas", repeated("星河智能副总裁王明离职加入云帆科技，", kMegabyte) + "已宣布。"},
        {"oneMegabyte/oneHanCharacter", repeated("王", kMegabyte)},
        {"oneMegabyte/oneLetter", "Anna Bell left Acme.\n" + repeated("A", kMegabyte)},
        {"oneMegabyte/capitals", "Anna Bell left Acme.\n" + repeated("Anna Bell ", kMegabyte)},
        {"oneMegabyte/brackets", "王明离职。" + repeated("（", kMegabyte / 2) + repeated("）", kMegabyte / 2)},
        {"oneMegabyte/digits", "王明离职。" + repeated("2024年", kMegabyte)},
        {"oneMegabyte/english",
            repeated("Anna Bell left Brightloom on Monday and joined Kestrel Labs as chief scientist. ", kMegabyte)},
        {"oneMegabyte/englishSentence", repeated("Anna Bell left Brightloom, ", kMegabyte) + "she said."},
        {"oneMegabyte/german",
            repeated("Anna Bell verlässt die Hellfeld AG zum Jahresende und wechselt zur Nordlicht GmbH. ", kMegabyte)},
        {"names/100000", numbered(100'000, "", "、", "等人离开了星河智能。")},
        {"names/100000lines", numbered(100'000, "以下人员离开星河智能：\n", "\n", "\n")},
    };
    for (const auto& [name, bytes] : shapes)
        benchmark::RegisterBenchmark(name, oneMegabyte, bytes)->Unit(benchmark::kMillisecond)->Iterations(1);
}

} // namespace

int main(int argc, char** argv)
{
    std::cout << "articles: " << articleFolder().string() << " (" << articles().size() << ")\n";
    if (articles().empty())
        return 1;
    addShapes();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    std::cout << "peak memory of the run: " << peakMegabytes() << " MB\n";
    return 0;
}
