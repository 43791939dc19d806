# Debian packages: says which are missing and installs only those. Meant to be sourced after say.sh.

# What the product is built from and reads at run time.
BUILD_PACKAGES=(
  libcmark-gfm-dev libcmark-gfm-extensions-dev libicu-dev libyaml-dev libxml2-dev libzip-dev
  libjavascriptcoregtk-4.1-dev libjs-katex libjs-highlight.js pkg-config
)

# What only the tests use: a real browser, Java for the checkers, another Markdown, Korean fonts.
TEST_PACKAGES=(chromium cmark-gfm default-jre-headless fonts-noto-cjk python3 python3-venv)

# missing_packages NAME…: prints those that are not installed, one on each line.
missing_packages() {
  local name
  for name in "$@"; do
    dpkg-query --show --showformat '${db:Status-Status}\n' "$name" 2>/dev/null \
      | grep --quiet --line-regexp installed || printf '%s\n' "$name"
  done
}

# as_root COMMAND…: runs it as root, or fails where nothing gives us root.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif sudo --non-interactive true 2>/dev/null; then
    sudo --non-interactive "$@"
  elif command -v sudo >/dev/null && { : </dev/tty; } 2>/dev/null; then
    sudo "$@" # Somebody is at the keyboard to give the password.
  else
    return 77
  fi
}

# run_apt ARGUMENT…: apt-get that asks for nothing, reads nothing and waits for another apt to finish.
run_apt() {
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get --quiet --quiet --option DPkg::Lock::Timeout=300 --option Dpkg::Use-Pty=0 \
    "$@" </dev/null
}

# ensure_packages NAME…: silent where everything is there.
ensure_packages() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    complain "데비안 계열이 아니어서 패키지를 확인하지 않습니다. 필요한 것: $*" \
      "not Debian; make sure that these are installed"
    return 0
  fi
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [ "${#missing[@]}" -gt 0 ] || return 0

  say "없는 데비안 패키지 ${#missing[@]}개를 설치합니다: ${missing[*]}" "installing missing packages"
  local status=0
  run_apt update || status=$?
  if [ "$status" -eq 77 ]; then
    complain "패키지를 설치하려면 root나 sudo 권한이 필요합니다. 관리자에게 다음 명령을 부탁하십시오." \
      "root or sudo is needed; ask your administrator to run"
    complain "  apt-get install --no-install-recommends ${missing[*]}" "as root"
    return 1
  fi
  if [ "$status" -ne 0 ]; then
    # An unreachable mirror need not stop us: the former lists may do.
    complain "패키지 목록을 새로 받지 못해 있던 목록으로 설치합니다." \
      "could not refresh the package lists; using the old ones"
  fi
  if ! run_apt install --yes --no-install-recommends "${missing[@]}"; then
    complain "패키지를 설치하지 못했습니다. 위 apt-get의 알림을 확인하십시오." "installation failed"
    return 1
  fi
  mapfile -t missing < <(missing_packages "$@")
  if [ "${#missing[@]}" -gt 0 ]; then
    complain "설치한 뒤에도 없는 패키지가 있습니다: ${missing[*]}" "still missing"
    return 1
  fi
}
