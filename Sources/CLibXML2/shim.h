// libxml2 (Debian libxml2-dev). Debian builds it with ICU, whose headers clash with Foundation's
// own ICU module, so that switch is turned off before the other headers are read.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xpath.h>
#include <libxml/xmlerror.h>
