// SPDX-License-Identifier: MIT
#include "fuzzed.h"

#include <QDirIterator>
#include <QFile>

#include <cstdio>

// Hands each file of a folder to a fuzzer's entry point, once as it is and once cut in the middle. What fails ends the program, after
// the name of the file.
int main(int argc, char *argv[])
{
    int files = 0;
    QDirIterator seeds(argc > 1 ? QFile::decodeName(argv[1]) : QString(), QDir::Files);
    while (seeds.hasNext()) {
        QFile file(seeds.next());
        if (!file.open(QIODevice::ReadOnly))
            return 2;
        std::fprintf(stderr, "%s\n", qPrintable(file.fileName()));
        const auto bytes = file.readAll();
        for (const auto size : {bytes.size(), bytes.size() / 2})
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                                   static_cast<std::size_t>(size));
        ++files;
    }
    return files > 0 ? 0 : 2; // a corpus that is not there tests nothing
}
