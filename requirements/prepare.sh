#!/bin/sh
# What pip cannot bring: a virtual environment on a bare Debian, and the Chromium that the page tests drive.
set -eu
PATH="$PATH:/usr/sbin:/sbin"

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo -n "$@"
    else return 1
    fi
}

debian() {
    command -v apt-get >/dev/null || return 1
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 update >/dev/null &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends "$@" >/dev/null
}

case "${1:?venv or chromium}" in
venv)
    if [ -z "${PYTHON:-}" ] || ! "$PYTHON" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'; then
        echo "onrecord needs Python 3.11, 3.12 or 3.13: install one and run make PYTHON=/path/to/python3 again." >&2
        exit 1
    fi
    if ! "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null; then
        debian python3-venv || {
            echo "this Python cannot make virtual environments: run 'apt-get install python3-venv' as root first." >&2
            exit 1
        }
    fi
    "$PYTHON" -m venv --clear .venv
    ;;
chromium)
    # Playwright brings its own node, which needs libatomic.
    { command -v chromium && ldconfig -p | grep -q libatomic; } >/dev/null || debian chromium libatomic1 || {
        echo "no Chromium for the page tests: run 'apt-get install chromium libatomic1' as root; until then they are skipped." >&2
    }
    ;;
esac
