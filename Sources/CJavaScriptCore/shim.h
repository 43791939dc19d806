// JavaScriptCore's C interface (Debian libjavascriptcoregtk-4.1-dev); the same as macOS's framework.
#include <JavaScriptCore/JavaScript.h>

// Exported by the library on Linux and macOS but declared only in WebKit's private
// JSContextRefPrivate.h. The limit is in seconds; the callback says whether to stop.
typedef bool (*JSShouldTerminateCallback)(JSContextRef context, void *info);
JS_EXPORT void JSContextGroupSetExecutionTimeLimit(
    JSContextGroupRef group, double limit, JSShouldTerminateCallback callback, void *info);
