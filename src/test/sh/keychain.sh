#!/usr/bin/env bash
# Tries the keychain of Linux against a real secret service of its own: gnome-keyring on a bus of its own, with a home that is
# deleted afterwards. Needs gnome-keyring, libsecret-tools and dbus-daemon, and target/classes and target/test-classes
# (mvn test-compile). Argument: the class path of the libraries, such as 'target/app/*'.
set -euo pipefail
cd "$(dirname "$0")/../../.."
: "${1:?the class path of the libraries, such as target/app/*}"
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_DATA_HOME=$home/data XDG_RUNTIME_DIR=$home/run CHECK="java --enable-native-access=ALL-UNNAMED -cp target/classes:target/test-classes:$1 org.tomes.azure.LinuxKeyringCheck"
mkdir -m 700 "$XDG_RUNTIME_DIR"

echo "== no bus: no keychain, and no fault"
env -u DBUS_SESSION_BUS_ADDRESS -u DISPLAY $CHECK none

dbus-run-session -- bash -euo pipefail <<'INSIDE'
export GVFS_DISABLE_FUSE=1
printf 'keyring password' | gnome-keyring-daemon --daemonize --unlock --components=secrets > /dev/null
echo "== a secret service: kept, found, replaced, forgotten"
$CHECK
echo "== what earlier versions of Tomes stored is found"
printf 'of before' | secret-tool store --label='Tomes before' service Tomes account 'tenant/application ä'
$CHECK find 'of before'
INSIDE
echo "== all well"
