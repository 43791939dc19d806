# The release build. Meant to be sourced after say.sh.

ensure_swift() {
  command -v swift >/dev/null && return 0
  complain "swift 명령이 없습니다. Swift 6.2 이상을 설치하고 PATH에 넣으십시오: https://www.swift.org/install" \
    "no Swift toolchain on PATH"
  return 1
}

build_release() { swift build --configuration release --product hwalja; }

# Prints the path of the release binary.
release_binary() { printf '%s/hwalja\n' "$(swift build --configuration release --show-bin-path)"; }
