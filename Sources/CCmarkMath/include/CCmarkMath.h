#ifndef CCMARKMATH_H
#define CCMARKMATH_H

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>

/// Makes a syntax extension that reads `$…$` and `$$…$$` as custom inline nodes: their on_enter
/// text is the TeX, their on_exit text `$` or `$$`. Free with cmark_syntax_extension_free.
cmark_syntax_extension *ccmarkmath_extension_new(void);

#endif
