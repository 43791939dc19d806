#ifndef CICUSHIMS_H
#define CICUSHIMS_H

// A neutral face of ICU: fixed-width integers and opaque structs only, because ICU's own headers
// must never reach Swift (see Sources/CICU/shim.h).

#include <stdint.h>

/// Length of the NFC form in bytes, -1 on failure, -2 if `text` is NFC already. Writes at most
/// `capacity` bytes to `out`; a result above `capacity` means that a larger buffer is needed.
int32_t cicu_nfc(const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity);

/// A collator; close with cicu_collator_close.
typedef struct cicu_collator cicu_collator;

/// Opens the order of an index: the rules of `locale`, Hangul before Latin before all else, numbers
/// by their value, blanks and punctuation only where all else is equal. NULL on failure.
cicu_collator *cicu_collator_open_index(const char *locale);
void cicu_collator_close(cicu_collator *collator);

/// Length of the sort key of a UTF-8 text, 0 on failure; writes at most `capacity` bytes.
int32_t cicu_sort_key(const cicu_collator *collator, const uint8_t *text, int32_t length,
                      uint8_t *out, int32_t capacity);

#endif
