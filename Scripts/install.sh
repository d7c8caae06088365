# Sourced by Scripts/demo and Scripts/test: finds what is missing, says what it would run, asks, and installs it.
# Expects the array `arguments`; understands --yes.

assume_yes=no
# Bash 3.2, which macOS has, takes an empty array for an unset one.
for argument in ${arguments[@]+"${arguments[@]}"}; do
  case "$argument" in
    --yes) assume_yes=yes ;;
    *) echo "usage: $(basename "$0") [--yes]" >&2; exit 2 ;;
  esac
done

say() { printf '\n== %s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

command -v swift >/dev/null || fail "Swift 6.3 or later is needed first: https://www.swift.org/install"

missing=()
# need PACKAGE-ON-DEBIAN PACKAGE-OF-BREW TEST...
need() {
  local debian=$1 brew=$2
  shift 2
  "$@" >/dev/null 2>&1 && return
  if command -v apt-get >/dev/null; then missing+=("$debian"); else missing+=("$brew"); fi
}

has() { command -v "$1"; }
has_venv() { python3 -c 'import ensurepip, venv'; }
has_libxml2() { pkg-config --exists libxml-2.0; }

has_zlib() { echo '#include <zlib.h>' | cc -E -; }

# Installs what `need` found missing.
install_missing() {
  [ ${#missing[@]} -eq 0 ] && return
  local install
  if command -v apt-get >/dev/null; then
    install="apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
    if [ "$(id -u)" -ne 0 ]; then
      command -v sudo >/dev/null || fail "Missing: ${missing[*]}. Without sudo only root can install them: $install"
      install="sudo DEBIAN_FRONTEND=noninteractive sh -c '$install'"
    fi
  elif command -v brew >/dev/null; then
    install="brew install ${missing[*]}"
  else
    fail "Missing: ${missing[*]}. Neither apt-get nor brew is here to install them."
  fi
  echo "Missing: ${missing[*]}. To be run: $install"
  if [ "$assume_yes" = no ]; then
    [ -t 0 ] || fail "There is no terminal to ask on. Run the command above, or this script with --yes."
    read -r -p "Run it? [y/N] " answer
    case "$answer" in [yY]*) ;; *) fail "Nothing was installed." ;; esac
  fi
  DEBIAN_FRONTEND=noninteractive bash -c "$install"
}
