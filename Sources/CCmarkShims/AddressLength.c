#include "CCmarkShims.h"

#include <string.h>

static long length(const char *text) { return text ? (long)strlen(text) : 0; }

long ccmark_address_length(cmark_node *link) {
  return length(cmark_node_get_url(link)) + length(cmark_node_get_title(link));
}
