#!/usr/bin/env bash
# Creates target/installer/tomes-VERSION.flatpak from the archive of installer/linux/build.sh. Requires flatpak,
# flatpak-builder and, from any remote, the runtime and SDK of org.tomes.Tomes.yaml, which
# flatpak-builder --install-deps-from=flathub installs. Arguments are passed to flatpak-builder.
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
