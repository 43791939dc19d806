#include "CICUShims.h"

#include <stdlib.h>
#include <unicode/ucol.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

struct cicu_collator {
  UCollator *collator;
};

// The text as UTF-16 in a fresh buffer, NULL on failure.
static UChar *utf16(const uint8_t *text, int32_t length, int32_t *units) {
  UErrorCode status = U_ZERO_ERROR;
  UChar *buffer = malloc(((size_t)length + 1) * sizeof(UChar));
  if (buffer == NULL) return NULL;
  u_strFromUTF8(buffer, length + 1, units, (const char *)text, length, &status);
  if (U_FAILURE(status)) {
    free(buffer);
    return NULL;
  }
  return buffer;
}

int32_t cicu_nfc(const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFCInstance(&status);
  if (U_FAILURE(status)) return -1;
  int32_t units = 0;
  UChar *source = utf16(text, length, &units);
  if (source == NULL) return -1;
  UBool normalized = unorm2_isNormalized(normalizer, source, units, &status);
  if (U_SUCCESS(status) && normalized) {
    free(source);
    return -2;
  }
  int32_t result = -1;
  // NFC is at most three times as long as its source in UTF-16 (Unicode FAQ, normalization).
  UChar *composed = malloc(((size_t)units * 3 + 1) * sizeof(UChar));
  if (composed != NULL) {
    int32_t count =
        unorm2_normalize(normalizer, source, units, composed, units * 3 + 1, &status);
    if (U_SUCCESS(status)) {
      int32_t bytes = 0;
      u_strToUTF8((char *)out, capacity, &bytes, composed, count, &status);
      if (U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR) result = bytes;
    }
    free(composed);
  }
  free(source);
  return result;
}

// Hangul with Hanja, Latin, other scripts, digits, signs; blanks and punctuation count only where
// all else is equal.
static void order_as_index(UCollator *collator, UErrorCode *status) {
  const int32_t groups[] = {USCRIPT_HANGUL,           USCRIPT_HAN,
                            USCRIPT_LATIN,            USCRIPT_GREEK,
                            UCOL_REORDER_CODE_OTHERS, UCOL_REORDER_CODE_DIGIT,
                            UCOL_REORDER_CODE_SYMBOL, UCOL_REORDER_CODE_CURRENCY};
  ucol_setReorderCodes(collator, groups, sizeof groups / sizeof groups[0], status);
  ucol_setAttribute(collator, UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, status);
  ucol_setAttribute(collator, UCOL_STRENGTH, UCOL_QUATERNARY, status);
  ucol_setAttribute(collator, UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  ucol_setAttribute(collator, UCOL_NORMALIZATION_MODE, UCOL_ON, status);
}

cicu_collator *cicu_collator_open_index(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open(locale, &status);
  if (U_FAILURE(status)) return NULL;
  order_as_index(collator, &status);
  cicu_collator *result = malloc(sizeof(cicu_collator));
  if (result == NULL || U_FAILURE(status)) {
    ucol_close(collator);
    free(result);
    return NULL;
  }
  result->collator = collator;
  return result;
}

void cicu_collator_close(cicu_collator *collator) {
  if (collator == NULL) return;
  ucol_close(collator->collator);
  free(collator);
}

int32_t cicu_sort_key(const cicu_collator *collator, const uint8_t *text, int32_t length,
                      uint8_t *out, int32_t capacity) {
  int32_t units = 0;
  UChar *source = utf16(text, length, &units);
  if (source == NULL) return 0;
  int32_t result = ucol_getSortKey(collator->collator, source, units, out, capacity);
  free(source);
  return result;
}
