#ifndef CCMARKSHIMS_H
#define CCMARKSHIMS_H

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>

/// Makes a syntax extension that reads `$…$` and `$$…$$` as custom inline nodes: their on_enter
/// text is the TeX, their on_exit text `$` or `$$`. Free with cmark_syntax_extension_free.
cmark_syntax_extension *ccmark_math_extension_new(void);

/// cmark_parser_finish under a process-wide lock. cmark-gfm 0.29 keeps the special characters of
/// its extensions in static tables while inlines are parsed, so only one thread may do that.
cmark_node *ccmark_parser_finish(cmark_parser *parser);

/// Label of a footnote definition, which cmark_node_get_literal does not give; its bytes and, in
/// `length`, their count.
const unsigned char *ccmark_note_label(cmark_node *definition, int *length);

/// Bytes of the destination and title of a link or image.
long ccmark_address_length(cmark_node *link);

#endif
