#!/usr/bin/env bash
# Tests the archive created by build.sh: unpacked into a read-only folder whose name contains spaces and umlauts, with
# an empty PATH, in the locale of schedulers, with the user's folders and with its own folder data, and replaced by
# itself. Requires no privileges and no display; if run as root, it runs the program as the user nobody. Argument: the
# archive.
set -euo pipefail
archive=$(realpath "$1")
work=$(mktemp -d)
# Only read-only files are certain to be unchanged, so only the owner can write.
as=()
if [ "$(id -u)" = 0 ]; then as=(setpriv --reuid=nobody --regid=nogroup --clear-groups); fi
cleanup() { chmod -R u+w "$work"; rm -rf "$work"; }
trap cleanup EXIT
chmod 755 "$work"
fail() { echo "$1"; exit 1; }
folder="$work/Büro & Söhne (neu)/mein Ordner"
home=$work/home
mkdir -p "$folder" "$home"
if [ "$(id -u)" = 0 ]; then chown nobody "$home"; fi
unpack() { tar -C "$folder" -xzf "$archive"; chmod -R a-w "$folder"; }
tomes() { # VARIABLE=VALUE... -- COMMAND
  local variables=()
  while [ "$1" != -- ]; do variables+=("$1"); shift; done
  shift
  # Java reads the home folder from the user database; the option simulates a user with this home folder.
  (cd / && "${as[@]}" /usr/bin/env -i PATH= JAVA_TOOL_OPTIONS="-Duser.home=$home" "${variables[@]}" "$folder/tomes/bin/tomes-cli" "$@")
}
sums() { (cd "$folder/tomes" && find . -path ./data -prune -o -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum); }
unpack
image=$(sums)

echo "== the user's own folders, nothing else of the home is touched but the cache of fonts that Java itself keeps"
for variable in LANG=C LANG=C.UTF-8 LANG=xx_YY.UTF-8; do
  tomes "$variable" -- --register "$home/Größe $variable" init
  [ -e "$home/Größe $variable.mv.db" ] || fail "with $variable, names lose their umlauts"
done
rm "$home"/Größe*
tomes LANG=C -- init --demo
tomes LANG=C -- check
tomes LANG=C -- document export cloud-security-policy --format docx,pdf --lang de --out "$home/.local/share/tomes/documents"
(cd "$home" && find . -type f -not -path './.local/share/tomes/*' -not -path './.config/tomes/*' -not -path './.java/fonts/*') | grep . && fail "files outside of the user's folders"
rm -rf "$home/.local" "$home/.config" "$home/.java"

echo "== folders named by the environment"
tomes LANG=C "XDG_DATA_HOME=$home/d ä" "XDG_CONFIG_HOME=$home/c ö" -- init
[ -e "$home/d ä/tomes/register.mv.db" ] || fail "XDG_DATA_HOME is not used"
[ -z "$(find "$home" -mindepth 1 -maxdepth 1 -not -name 'd ä' -not -name 'c ö')" ] || fail "files beside the folders of the environment"
rm -rf "$home/d ä" "$home/c ö"

echo "== a folder data beside the program takes everything"
data=$folder/tomes/data
chmod u+w "$folder/tomes"
mkdir "$data"
if [ "$(id -u)" = 0 ]; then chown nobody "$data"; fi
chmod u-w "$folder/tomes"
tomes LANG=C "XDG_DATA_HOME=$home/d" -- init --demo
tomes LANG=C -- check
tomes LANG=C -- backup "$data/kept.mv.db"
for kept in register.mv.db kept.mv.db settings; do [ -e "$data/$kept" ] || fail "the folder data has no $kept"; done
[ -z "$(ls -A "$home")" ] || fail "files in the home: $(ls -A "$home")"

echo "== the next version takes the folder over"
chmod -R u+w "$folder/tomes"
mv "$folder/tomes" "$work/old"
unpack
chmod u+w "$folder/tomes"
mv "$work/old/data" "$folder/tomes/"
tomes LANG=C -- check
tomes LANG=C -- audit verify
[ "$(sums)" = "$image" ] || fail "files of the program changed"
echo "== all well"
