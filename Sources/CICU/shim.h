// ICU (Debian libicu-dev). Only for linking: its headers must never reach Swift, because Foundation
// carries an ICU module of its own with the same type names. CICUShims includes them in its .c file.
