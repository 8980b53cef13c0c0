#!/usr/bin/env bash
# Makes target/installer/tomes-VERSION.flatpak out of the archive that installer/linux/build.sh made before. Needs flatpak,
# flatpak-builder and, from any remote, the runtime and SDK that org.tomes.Tomes.yaml names: flatpak-builder --install-deps-from=flathub
# installs them. Arguments are passed on to flatpak-builder.
set -euo pipefail
cd "$(dirname "$0")/../../.."
archive=$(echo target/installer/tomes-*-linux-*.tar.gz)
version=$(basename "$archive" | sed 's/^tomes-//; s/-linux-.*//')
work=target/installer/flatpak
rm -rf "$work"
mkdir -p "$work"
cp "$archive" "$work/tomes.tar.gz"
cp installer/common/train.sh installer/linux/flatpak/org.tomes.Tomes.yaml "$work/"
cd "$work"
flatpak-builder --force-clean --repo=repo --state-dir=state "$@" build org.tomes.Tomes.yaml
flatpak build-bundle repo "../tomes-$version.flatpak" org.tomes.Tomes
ls -l "../tomes-$version.flatpak"
