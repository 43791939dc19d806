#include "CCmarkShims.h"

#include <pthread.h>

static pthread_mutex_t inline_parsing = PTHREAD_MUTEX_INITIALIZER;

cmark_node *ccmark_parser_finish(cmark_parser *parser) {
  pthread_mutex_lock(&inline_parsing);
  cmark_node *document = cmark_parser_finish(parser);
  pthread_mutex_unlock(&inline_parsing);
  return document;
}
