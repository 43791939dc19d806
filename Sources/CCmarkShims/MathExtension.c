#include "CCmarkShims.h"

#include <stdlib.h>
#include <string.h>

#include <cmark-gfm/chunk.h>
#include <cmark-gfm/inlines.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>

// Longest TeX of one inline formula; a lone `$` then costs a bounded look-ahead.
enum { MAXIMUM_TEX = 4096 };

static int is_space(unsigned char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The offset of the closing delimiter, or -1. A formula touches its dollars, holds no blank line,
// and no Hangul outside braces: `$50이고 $60` is money, not mathematics.
static int find_close(const unsigned char *data, int length, int start, int dollars) {
  int depth = 0;
  int limit = start + MAXIMUM_TEX < length ? start + MAXIMUM_TEX : length;
  for (int i = start; i < limit; i++) {
    unsigned char c = data[i];
    if (c == '\\' && i + 1 < limit) { i++; continue; }
    if (c == '{') depth++;
    if (c == '}' && depth > 0) depth--;
    if (c == '\n' && i + 1 < limit && data[i + 1] == '\n') return -1;
    if (depth == 0 && dollars == 1 && c >= 0xEA && c <= 0xED) return -1;
    if (c != '$') continue;
    if (dollars == 2) {
      if (i + 1 < length && data[i + 1] == '$') return i > start ? i : -1;
      continue;
    }
    if (i == start || is_space(data[i - 1])) return -1;
    if (i + 1 < length && data[i + 1] >= '0' && data[i + 1] <= '9') return -1;
    return i;
  }
  return -1;
}

static cmark_node *match(cmark_syntax_extension *self, cmark_parser *parser, cmark_node *parent,
                         unsigned char character, cmark_inline_parser *inline_parser) {
  (void)self;
  (void)parent;
  if (character != '$') return NULL;
  cmark_chunk *chunk = cmark_inline_parser_get_chunk(inline_parser);
  int offset = cmark_inline_parser_get_offset(inline_parser);
  int dollars = offset + 1 < chunk->len && chunk->data[offset + 1] == '$' ? 2 : 1;
  int start = offset + dollars;
  if (start >= chunk->len) return NULL;
  if (dollars == 1 && is_space(chunk->data[start])) return NULL;
  int close = find_close(chunk->data, chunk->len, start, dollars);
  if (close < 0) return NULL;

  cmark_node *node = cmark_node_new_with_mem(CMARK_NODE_CUSTOM_INLINE, parser->mem);
  char *tex = malloc((size_t)(close - start) + 1);
  memcpy(tex, chunk->data + start, (size_t)(close - start));
  tex[close - start] = 0;
  cmark_node_set_on_enter(node, tex);
  cmark_node_set_on_exit(node, dollars == 2 ? "$$" : "$");
  free(tex);
  node->start_line = node->end_line = cmark_inline_parser_get_line(inline_parser);
  node->start_column = cmark_inline_parser_get_column(inline_parser) - 1;
  node->end_column = node->start_column + (close - offset) + dollars - 1;
  cmark_inline_parser_set_offset(inline_parser, close + dollars);
  return node;
}

cmark_syntax_extension *ccmark_math_extension_new(void) {
  cmark_syntax_extension *extension = cmark_syntax_extension_new("hwalja-math");
  cmark_llist *characters =
      cmark_llist_append(cmark_get_default_mem_allocator(), NULL, (void *)(size_t)'$');
  cmark_syntax_extension_set_special_inline_chars(extension, characters);
  cmark_syntax_extension_set_match_inline_func(extension, match);
  return extension;
}
