# Messages: Korean first, short English beside it. Meant to be sourced.

# say KOREAN ENGLISH
say() { printf '%s (%s)\n' "$1" "$2"; }

# complain KOREAN ENGLISH: the same on standard error.
complain() { say "$@" >&2; }
