// SPDX-License-Identifier: Apache-2.0

// Stands before the C library and lets one call of the file system fail, or ends the process there.
//
// CSTO_FAULT=NUMBER:FAULT says which of the calls that write, counted from 1, and what becomes of it: the name of an error, `short` for
// a write of one byte, or `kill`. CSTO_FAULT_LOG names a file that gets the name of the call that met it; with the number 0 none does,
// and it gets the names of all calls. Without these two nothing changes.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int calls, wanted = -1;
static char fault[16];

static const struct { const char *name; int code; } codes[] = {
    {"ENOSPC", ENOSPC}, {"EIO", EIO}, {"EDQUOT", EDQUOT}, {"EINTR", EINTR}, {"EROFS", EROFS}, {"EACCES", EACCES}};

/// 0 for a call that goes on as it is, 1 for a short write; an error otherwise, in errno.
static int meet(const char *call) {
  if (wanted < 0) {
    wanted = 0;
    const char *text = getenv("CSTO_FAULT");
    if (text) sscanf(text, "%d:%15s", &wanted, fault);
  }
  const char *log = getenv("CSTO_FAULT_LOG");
  if (!log || (wanted != 0 && ++calls != wanted)) return 0;
  int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
  int file = real(log, O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (file >= 0) {
    ssize_t (*put)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
    put(file, call, strlen(call));
    put(file, "\n", 1);
    close(file);
  }
  if (wanted == 0) return 0;
  if (!strcmp(fault, "kill")) raise(SIGKILL);
  if (!strcmp(fault, "short")) return 1;
  for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
    if (!strcmp(fault, codes[i].name)) {
      errno = codes[i].code;
      return -1;
    }
  return 0;
}

#define REAL(type, name, ...) ((type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void *bytes, size_t count) {
  // What is told on standard output and error is no file.
  int met = file > 2 ? meet("write") : 0;
  if (met < 0) return -1;
  return REAL(ssize_t, write, int, const void *, size_t)(file, bytes, met ? 1 : count);
}

static int opened(const char *name, const char *path, int flags, mode_t mode) {
  if ((flags & (O_CREAT | O_WRONLY)) && meet("open") < 0) return -1;
  return ((int (*)(const char *, int, ...))dlsym(RTLD_NEXT, name))(path, flags, mode);
}

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return opened("open", path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return opened("open64", path, flags, mode);
}

int fsync(int file) { return meet("fsync") < 0 ? -1 : REAL(int, fsync, int)(file); }
int rename(const char *one, const char *other) {
  return meet("rename") < 0 ? -1 : REAL(int, rename, const char *, const char *)(one, other);
}
int renameat2(int a, const char *one, int b, const char *other, unsigned flags) {
  return meet("renameat2") < 0 ? -1 : REAL(int, renameat2, int, const char *, int, const char *, unsigned)(a, one, b, other, flags);
}
int mkdir(const char *path, mode_t mode) { return meet("mkdir") < 0 ? -1 : REAL(int, mkdir, const char *, mode_t)(path, mode); }
int fchmod(int file, mode_t mode) { return meet("fchmod") < 0 ? -1 : REAL(int, fchmod, int, mode_t)(file, mode); }
int chmod(const char *path, mode_t mode) { return meet("chmod") < 0 ? -1 : REAL(int, chmod, const char *, mode_t)(path, mode); }
int unlink(const char *path) { return meet("unlink") < 0 ? -1 : REAL(int, unlink, const char *)(path); }
int rmdir(const char *path) { return meet("rmdir") < 0 ? -1 : REAL(int, rmdir, const char *)(path); }
