// JavaScriptCore's C interface (Debian libjavascriptcoregtk-4.1-dev); the same as macOS's framework.
#include <JavaScriptCore/JavaScript.h>
