#ifndef CPOSIXSHIMS_H
#define CPOSIXSHIMS_H

/// Exchanges two paths in one step; 0 when done. A wrapper because glibc declares renameat2 only
/// under _GNU_SOURCE, which Swift's Glibc module does not set.
int cposix_exchange(const char *first, const char *second);

struct dirent;

/// The name of a directory entry. Swift would copy the whole 256 bytes of its field, of which only
/// those up to the end of the name need to be there.
const char *cposix_entry_name(const struct dirent *entry);

#endif
