# The Python environment of the tests: in .cache/venv, never in the system. Meant to be sourced after
# say.sh. The product itself needs no Python.

PYTHON_REQUIREMENTS=Tests/EndToEnd/requirements.txt
PYTHON_ENVIRONMENT=.cache/venv

# Makes the environment, or brings it up to date where the requirements changed.
ensure_python_environment() {
  local stamp="$PYTHON_ENVIRONMENT/requirements.installed"
  cmp --silent "$PYTHON_REQUIREMENTS" "$stamp" && return 0
  say "시험용 Python 꾸러미를 .cache/venv에 설치합니다." "installing the test tools into .cache/venv"
  local python=/usr/bin/python3 # Debian's own, which python3-venv belongs to.
  [ -x "$python" ] || python=python3
  rm -rf "$PYTHON_ENVIRONMENT"
  mkdir -p "$(dirname "$PYTHON_ENVIRONMENT")"
  "$python" -m venv "$PYTHON_ENVIRONMENT"
  PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_USE_PEP517=1 \
    "$PYTHON_ENVIRONMENT/bin/python" -m pip install --quiet --no-input \
    --requirement "$PYTHON_REQUIREMENTS" || {
    complain "PyPI에서 꾸러미를 받지 못했습니다. 네트워크를 확인하십시오." "could not fetch from PyPI"
    return 1
  }
  cp "$PYTHON_REQUIREMENTS" "$stamp"
}

test_python() { "$PYTHON_ENVIRONMENT/bin/python" "$@"; }
