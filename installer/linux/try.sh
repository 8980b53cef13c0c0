#!/usr/bin/env bash
# Tests the package created by build.sh in a separate root file system without another Java: installs it, runs commands
# and the window, reinstalls it, removes it, and verifies that the user's data is kept. Requires root privileges,
# debootstrap, Xvfb and ImageMagick. Argument: a folder for the root file system, created if it does not exist. Writes
# window.png next to the package. OTHER_CACHE can be the path of an AOT cache from another Java. Responses of Azure are
# tested by
# mvn test -Dtest=PullProcessTest -Dtomes.image="$PWD/target/installer/tomes/bin/tomes-cli"
set -euo pipefail
root=$(realpath "$1")
cd "$(dirname "$0")/../.."
deb=$(realpath target/installer/tomes_*.deb)
if [ ! -x "$root/bin/sh" ]; then
  debootstrap --variant=minbase --include=libgtk-3-0t64,libxtst6,libgl1,libxxf86vm1,dbus-x11,desktop-file-utils,shared-mime-info,fonts-dejavu-core stable "$root"
fi
inside=(chroot "$root" /usr/bin/env -i HOME=/home/anna LANG=C.UTF-8)
system() { "${inside[@]}" PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"; }
# Data of an earlier test would affect this one.
rm -rf "$root/home/anna"
mkdir -p "$root/home/anna"
cp "$deb" "$root/tomes.deb"
mount --bind /proc "$root/proc"
screen=
cleanup() {
  umount "$root/proc"
  if [ "$screen" ]; then close_screen; fi
}
close_screen() {
  umount "$root/tmp/.X11-unix"
  kill "$screen"
  screen=
}
trap cleanup EXIT

echo "== install"
system dpkg -i /tomes.deb
[ -z "$(system sh -c 'command -v java || true')" ] || { echo "there is another Java"; exit 1; }

echo "== licences and bill of materials"
for kept in copyright THIRD-PARTY-NOTICES.txt.gz tomes.cdx.xml.gz changelog.gz changelog.Debian.gz; do
  [ -s "$root/usr/share/doc/tomes/$kept" ] || { echo "/usr/share/doc/tomes/$kept is missing"; exit 1; }
done
for jar in "$root"/usr/lib/tomes/lib/app/*.jar; do
  case $(basename "$jar") in tomes-*) continue ;; esac
  name=$(basename "$jar" | sed -E 's/-[0-9].*//')
  zgrep -q "<name>$name</name>" "$root/usr/share/doc/tomes/tomes.cdx.xml.gz" || { echo "the bill of materials lacks $name"; exit 1; }
done

echo "== commands, with an empty PATH"
cli=("${inside[@]}" PATH= XDG_DATA_HOME=/home/anna/data XDG_CONFIG_HOME=/home/anna/config /usr/bin/tomes-cli)
case $("${cli[@]}" --version) in "Tomes $(cat target/installer/version.txt)"*) ;; *) echo "no version"; exit 1 ;; esac
"${cli[@]}" init --demo
"${cli[@]}" check
"${cli[@]}" document export cloud-security-policy --format docx,pdf --lang de --out /home/anna/documents
"${cli[@]}" measure export /home/anna/measures.xlsx
"${cli[@]}" measure import /home/anna/measures.xlsx
printf 'date,subscription,current,max,weight\n2026-01-15,aaaaaaaa-0000-0000-0000-000000000001,20.5,40,12\n' > "$root/home/anna/scores.csv"
"${cli[@]}" score import /home/anna/scores.csv
"${cli[@]}" backup /home/anna/kept.mv.db
"${cli[@]}" restore /home/anna/kept.mv.db
printf 'four horses graze behind the mill\n' > "$root/home/anna/passphrase"
"${cli[@]}" passphrase set --new-passphrase-file /home/anna/passphrase
"${cli[@]}" --passphrase-file /home/anna/passphrase check
"${cli[@]}" --passphrase-file /home/anna/passphrase passphrase remove
# In the environment in which cron starts programs.
"${inside[@]}" LANG=C PATH= XDG_CONFIG_HOME=/home/anna/config /usr/bin/tomes-cli --register "/home/anna/Größe" init
[ -e "$root/home/anna/Größe.mv.db" ] || { echo "in the locale C, names lose their umlauts"; exit 1; }
# No server responds there, and there is no keychain: expects one sentence on the standard error and the exit code for
# Azure, not that of an internal error (70).
printf 'secret\n' > "$root/home/anna/secret"
code=0
"${cli[@]}" azure pull --arm-endpoint https://localhost:9/ --authority https://localhost:9 --sign-in client-secret \
  --tenant 11111111-1111-1111-1111-111111111111 --client-id 22222222-2222-2222-2222-222222222222 --secret-file /home/anna/secret || code=$?
[ $code = 4 ] || { echo "a pull from nowhere ends with $code"; exit 1; }

echo "== a cache that does not fit is left alone"
app=$root/usr/lib/tomes/lib/app
aot=$app/tomes.aot
mv "$aot" "$aot.kept"
said() { # both streams must contain only the version
  [ "$("${cli[@]}" --version 2>&1)" = "Tomes $version" ] || { echo "$1: $("${cli[@]}" --version 2>&1 | head -3)"; exit 1; }
}
version=$("${cli[@]}" --version | sed 's/^Tomes //')
said "a missing cache"
head -c 100000 /dev/urandom > "$aot"
said "a file that is no cache"
head -c 40000000 "$aot.kept" > "$aot"
said "half a cache"
if [ "${OTHER_CACHE:-}" ]; then
  cp "$OTHER_CACHE" "$aot"
  said "the cache of another Java"
fi
cp "$aot.kept" "$aot"
touch -d '2020-01-01' "$app"/jooq-*.jar
said "jars of another time"
TZ=UTC touch -t 202601010000 "$app"/*.jar
mv "$aot.kept" "$aot"

echo "== window"
number=$(mktemp)
Xvfb -displayfd 3 -screen 0 1280x820x24 -nolisten tcp 3> "$number" 2> /dev/null &
screen=$!
until [ -s "$number" ]; do kill -0 $screen; sleep 0.1; done
display=:$(cat "$number")
rm "$number"
mkdir -p "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
"${inside[@]}" PATH= DISPLAY="$display" XDG_DATA_HOME=/home/anna/data XDG_CONFIG_HOME=/home/anna/config /usr/bin/tomes /home/anna/data/tomes/register.mv.db &
window=$!
sleep "${PATIENCE:-15}"
import -display "$display" -window root "$(dirname "$deb")/window.png"
kill $window
wait $window || true
close_screen
[ -z "$(find "$root/tmp" -path '*/tomes-*/*' -type s)" ] || { echo "the window left its register open"; exit 1; }

echo "== the same package over itself, then away"
system dpkg -i /tomes.deb
"${cli[@]}" check
system dpkg --purge tomes
[ ! -e "$root/usr/lib/tomes" ] || { echo "files are left:"; find "$root/usr/lib/tomes"; exit 1; }
ls -l "$root/home/anna/data/tomes" "$root/home/anna/documents" "$root/home/anna/measures.xlsx"
echo "== all well"
