#include "CCmarkShims.h"

#include <cmark-gfm/chunk.h>
#include <cmark-gfm/node.h>

const unsigned char *ccmark_note_label(cmark_node *definition, int *length) {
  *length = definition->as.literal.len;
  return definition->as.literal.data;
}
