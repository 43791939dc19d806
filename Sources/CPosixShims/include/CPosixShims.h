#ifndef CPOSIXSHIMS_H
#define CPOSIXSHIMS_H

/// Exchanges two paths in one step; 0 when done. A wrapper because glibc declares renameat2 only
/// under _GNU_SOURCE, which Swift's Glibc module does not set.
int cposix_exchange(const char *first, const char *second);

#endif
