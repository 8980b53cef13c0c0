#!/usr/bin/env bash
# Tries the package that build.sh made in a root of its own, with no other Java in it: installs it, runs commands and the
# window, installs it once more over itself, removes it, and looks that the user's data stayed. Needs root, debootstrap,
# Xvfb, ImageMagick. Argument: a folder for the root, made where it does not exist. Leaves window.png beside the package.
set -euo pipefail
deb=$(realpath "$(dirname "$0")"/../../target/installer/tomes_*.deb)
root=$1
if [ ! -x "$root/bin/sh" ]; then
  debootstrap --variant=minbase --include=libgtk-3-0t64,desktop-file-utils,shared-mime-info,fonts-dejavu-core stable "$root"
fi
inside() { chroot "$root" /usr/bin/env -i HOME=/home/anna LANG=C.UTF-8 "$@"; }
system() { inside PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"; }
mkdir -p "$root/home/anna"
cp "$deb" "$root/tomes.deb"
mount --bind /proc "$root/proc"
trap 'umount "$root/proc"' EXIT

echo "== install"
system dpkg -i --force-depends /tomes.deb
[ -z "$(system sh -c 'command -v java || true')" ] || { echo "there is another Java"; exit 1; }

echo "== commands, with an empty PATH"
cli=(inside PATH= XDG_DATA_HOME=/home/anna/data XDG_CONFIG_HOME=/home/anna/config /usr/bin/tomes-cli)
"${cli[@]}" --version
"${cli[@]}" init --demo
"${cli[@]}" check
"${cli[@]}" document export cloud-security-policy --format docx,pdf --lang de --out /home/anna/documents
"${cli[@]}" measure export /home/anna/measures.xlsx

echo "== a cache that does not fit is left alone"
aot=$root/opt/tomes/lib/app/tomes.aot
mv "$aot" "$aot.kept"
for broken in missing broken; do
  [ $broken = missing ] || head -c 100000 /dev/urandom > "$aot"
  [ "$("${cli[@]}" --version 2>&1 | wc -l)" = 1 ] || { echo "a $broken cache is talked about"; exit 1; }
done
mv "$aot.kept" "$aot"

echo "== window"
Xvfb :91 -screen 0 1280x820x24 -nolisten tcp 2> /dev/null &
screen=$!
mkdir -p "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
sleep 2
inside PATH= DISPLAY=:91 XDG_DATA_HOME=/home/anna/data XDG_CONFIG_HOME=/home/anna/config /usr/bin/tomes /home/anna/data/tomes/register.mv.db &
window=$!
sleep "${PATIENCE:-15}"
import -display :91 -window root "$(dirname "$deb")/window.png"
kill $window
wait $window || true
kill $screen
umount "$root/tmp/.X11-unix"

echo "== the same package over itself, then away"
system dpkg -i --force-depends /tomes.deb
"${cli[@]}" check
system dpkg --purge tomes
[ ! -e "$root/opt/tomes" ] || { echo "files are left:"; find "$root/opt/tomes"; exit 1; }
ls -l "$root/home/anna/data/tomes" "$root/home/anna/documents" "$root/home/anna/measures.xlsx"
echo "== all well"
