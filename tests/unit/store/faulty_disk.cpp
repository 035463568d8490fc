// SPDX-License-Identifier: MIT
#include "faulty_disk.h"

#include <QtGlobal>

#include <atomic>
#include <cstring>

#include <sqlite3.h>

namespace rollcall::test {

namespace {

constexpr int off = -1;
std::atomic<int> left = off; ///< operations until the fault
std::atomic<bool> failed = false;
std::atomic<bool> lasting = false;
std::atomic<bool> full = false; ///< the fault is a lack of room

/// Zero where the operation is to go on; what SQLite is to hear otherwise.
int meet(bool needsRoom, int broken)
{
    if (left == off)
        return SQLITE_OK;
    if (full && !needsRoom)
        return SQLITE_OK; // is not counted either: each fault is met by something that it can hit
    if (left > 0) {
        --left;
        return SQLITE_OK;
    }
    if (failed && !lasting)
        return SQLITE_OK;
    failed = true;
    return full ? SQLITE_FULL : broken;
}

sqlite3_vfs *real = nullptr;

/// SQLite gives us as much room as we ask for: ours, with the real file right behind.
struct File {
    sqlite3_file base;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

File *ours(sqlite3_file *file) { return reinterpret_cast<File *>(file); }

int closeFile(sqlite3_file *file)
{
    auto *behind = ours(file)->real();
    return behind->pMethods ? behind->pMethods->xClose(behind) : SQLITE_OK;
}

int readFile(sqlite3_file *file, void *to, int count, sqlite3_int64 at)
{
    if (const int fault = meet(false, SQLITE_IOERR_READ))
        return fault;
    auto *behind = ours(file)->real();
    return behind->pMethods->xRead(behind, to, count, at);
}

int writeFile(sqlite3_file *file, const void *from, int count, sqlite3_int64 at)
{
    auto *behind = ours(file)->real();
    if (const int fault = meet(true, SQLITE_IOERR_WRITE)) {
        // A write that fails may have been made in part.
        behind->pMethods->xWrite(behind, from, count / 2, at);
        return fault;
    }
    return behind->pMethods->xWrite(behind, from, count, at);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (const int fault = meet(false, SQLITE_IOERR_TRUNCATE))
        return fault;
    auto *behind = ours(file)->real();
    return behind->pMethods->xTruncate(behind, size);
}

/// Nobody cuts the power here: waiting for the real disk would only take long.
int syncFile(sqlite3_file *, int) { return meet(true, SQLITE_IOERR_FSYNC); }

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    auto *behind = ours(file)->real();
    return behind->pMethods->xFileSize(behind, size);
}

int lockFile(sqlite3_file *file, int level)
{
    auto *behind = ours(file)->real();
    return behind->pMethods->xLock(behind, level);
}

int unlockFile(sqlite3_file *file, int level)
{
    auto *behind = ours(file)->real();
    return behind->pMethods->xUnlock(behind, level);
}

int isReserved(sqlite3_file *file, int *result)
{
    auto *behind = ours(file)->real();
    return behind->pMethods->xCheckReservedLock(behind, result);
}

int controlFile(sqlite3_file *file, int what, void *argument)
{
    auto *behind = ours(file)->real();
    return behind->pMethods->xFileControl(behind, what, argument);
}

int sectorSize(sqlite3_file *file)
{
    auto *behind = ours(file)->real();
    return behind->pMethods->xSectorSize(behind);
}

int characteristics(sqlite3_file *file)
{
    auto *behind = ours(file)->real();
    return behind->pMethods->xDeviceCharacteristics(behind);
}

int mapShared(sqlite3_file *file, int page, int size, int extend, volatile void **memory)
{
    auto *behind = ours(file)->real();
    return behind->pMethods->xShmMap(behind, page, size, extend, memory);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    auto *behind = ours(file)->real();
    return behind->pMethods->xShmLock(behind, offset, count, flags);
}

void barrier(sqlite3_file *file)
{
    auto *behind = ours(file)->real();
    behind->pMethods->xShmBarrier(behind);
}

int unmapShared(sqlite3_file *file, int remove)
{
    auto *behind = ours(file)->real();
    return behind->pMethods->xShmUnmap(behind, remove);
}

constexpr sqlite3_io_methods methods{2,           closeFile,   readFile,        writeFile,  truncateFile,
                                     syncFile,    fileSize,    lockFile,        unlockFile, isReserved,
                                     controlFile, sectorSize,  characteristics, mapShared,  lockShared,
                                     barrier,     unmapShared, nullptr,         nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *openedAs)
{
    file->pMethods = nullptr; // SQLite closes only what has them
    if (const int fault = meet(false, SQLITE_CANTOPEN))
        return fault;
    auto *behind = ours(file)->real();
    std::memset(behind, 0, static_cast<std::size_t>(real->szOsFile));
    const int opened = real->xOpen(real, name, behind, flags, openedAs);
    if (opened == SQLITE_OK)
        file->pMethods = &methods;
    return opened;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    if (const int fault = meet(false, SQLITE_IOERR_DELETE))
        return fault;
    return real->xDelete(real, name, syncFolder);
}

sqlite3_vfs disk{};

} // namespace

FaultyDisk::FaultyDisk()
{
    real = sqlite3_vfs_find(nullptr);
    disk = *real; // what is not about content stays as it is
    disk.zName = "faulty-disk";
    disk.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
    disk.xOpen = openFile;
    disk.xDelete = deleteFile;
    mend();
    if (sqlite3_vfs_register(&disk, 1) != SQLITE_OK)
        qFatal("the disk cannot be put in place");
}

FaultyDisk::~FaultyDisk()
{
    mend();
    sqlite3_vfs_unregister(&disk);
    sqlite3_vfs_register(real, 1);
}

void FaultyDisk::failAfter(int count, Fault fault, Lasts lasts)
{
    failed = false;
    lasting = lasts == Lasts::ForEver;
    full = fault == Fault::Full;
    left = count;
}

void FaultyDisk::mend() { left = off; }

bool FaultyDisk::hasFailed() const { return failed; }

} // namespace rollcall::test
