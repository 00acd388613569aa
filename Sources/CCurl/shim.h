#pragma once
#include <curl/curl.h>
#include <dlfcn.h>
#include <stdbool.h>
#include <string.h>

// The functions of libcurl that are called. They are looked up in the library instead of being
// linked, because linking it costs every start of the program the loading of some thirty libraries.
// The table is written once and only read after that, hence @Sendable.
typedef struct __attribute__((swift_attr("@Sendable"))) CurlFunctions {
  CURLcode (*global_init)(long);
  CURL *(*easy_init)(void);
  void (*easy_cleanup)(CURL *);
  CURLcode (*easy_setopt)(CURL *, CURLoption, ...);
  CURLcode (*easy_getinfo)(CURL *, CURLINFO, ...);
  CURLcode (*easy_perform)(CURL *);
  const char *(*easy_strerror)(CURLcode);
  struct curl_slist *(*slist_append)(struct curl_slist *, const char *);
  void (*slist_free_all)(struct curl_slist *);
} CurlFunctions;

// Opens the library and fills the table; on failure the reason is dlerror's.
static inline bool curl_functions_load(CurlFunctions *f, const char *name) {
  memset(f, 0, sizeof *f);
  void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (!library) return false;
#define CURL_FIND(field) \
  if (!(*(void **)&f->field = dlsym(library, "curl_" #field))) { dlclose(library); return false; }
  CURL_FIND(global_init)
  CURL_FIND(easy_init)
  CURL_FIND(easy_cleanup)
  CURL_FIND(easy_setopt)
  CURL_FIND(easy_getinfo)
  CURL_FIND(easy_perform)
  CURL_FIND(easy_strerror)
  CURL_FIND(slist_append)
  CURL_FIND(slist_free_all)
#undef CURL_FIND
  return f->global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

static inline const char *curl_functions_problem(void) { return dlerror(); }

// The names and versions of a library and of those that it uses, with blanks between them; null
// where it cannot be opened.
static inline const char *curl_library_version(const char *name) {
  void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  char *(*version)(void) = NULL;
  if (library) *(void **)&version = dlsym(library, "curl_version");
  return version ? version() : NULL;
}

static inline CURL *curl_make(CurlFunctions f) { return f.easy_init(); }

static inline void curl_free_handle(CurlFunctions f, CURL *c) { f.easy_cleanup(c); }

static inline CURLcode curl_run(CurlFunctions f, CURL *c) { return f.easy_perform(c); }

static inline const char *curl_describe(CurlFunctions f, CURLcode code) {
  return f.easy_strerror(code);
}

static inline CURLcode curl_set_long(CurlFunctions f, CURL *c, CURLoption o, long value) {
  return f.easy_setopt(c, o, value);
}

static inline CURLcode curl_set_text(
    CurlFunctions f, CURL *c, CURLoption o, const char *value) {
  return f.easy_setopt(c, o, value);
}

static inline CURLcode curl_set_pointer(CurlFunctions f, CURL *c, CURLoption o, void *value) {
  return f.easy_setopt(c, o, value);
}

static inline CURLcode curl_set_receiver(
    CurlFunctions f, CURL *c, CURLoption o,
    size_t (*value)(char *, size_t, size_t, void *)) {
  return f.easy_setopt(c, o, value);
}

static inline long curl_status(CurlFunctions f, CURL *c) {
  long status = 0;
  f.easy_getinfo(c, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

static inline struct curl_slist *curl_append(
    CurlFunctions f, struct curl_slist *list, const char *line) {
  return f.slist_append(list, line);
}

// Header lines hold the key, so their text is wiped before it is given back.
static inline void curl_wipe_list(CurlFunctions f, struct curl_slist *list) {
  for (struct curl_slist *node = list; node; node = node->next) {
    volatile char *text = node->data;
    while (*text) *text++ = 0;
  }
  f.slist_free_all(list);
}
