#!/usr/bin/env bash
# Makes target/installer/tomes-VERSION.tar.gz and target/installer/tomes_VERSION_ARCH.deb out of target/app.
# Before it: mvn -DskipTests package. Needs JDK 25, binutils, fakeroot and dpkg-deb.

# 1. What all systems need.
# shellcheck source=installer/common/begin.sh
. "$(dirname "$0")/../common/begin.sh"

# 2. A Java of our own. Stack traces keep their lines.
jlink --module-path "$out/jmods" --add-modules "$modules" \
  --include-locales de,en --no-header-files --no-man-pages --compress zip-9 \
  --exclude-resources "$left_out" --output "$out/runtime"
# Names of functions in native code, which only a crash of the JVM itself would be described with: 5 MB.
strip_natives() { find "$1" -name '*.so' -exec strip --strip-unneeded {} +; }
strip_natives "$out/runtime/lib"
# Windows, pictures at start and sounds of AWT, which only draws for us, and what only tools for developers read.
(cd "$out/runtime/lib" && rm libawt_xawt.so libsplashscreen.so libjsound.so jrt-fs.jar classlist)
find "$out/runtime/bin" -type f ! -name java -delete

# 3. The app image with both launchers. Names are lower case, as is usual in /usr/bin.
jpackage --type app-image --name tomes --app-version "$version" --vendor Tomes \
  --description "Register of technical and organisational measures" --icon "$out/icons/tomes-512.png" \
  --input "$out/jars" --main-jar "$(basename "$out"/jars/tomes-*.jar)" --main-class org.tomes.Main \
  --runtime-image "$out/runtime" "${options[@]}" --add-launcher tomes-cli="$out/cli.properties" --dest "$out"
strip_natives "$out/tomes/lib"
cp "${notices[@]}" "$out/tomes/"

# 4. The AOT cache, from a run of this very image.
installer/common/train.sh "$out/tomes/lib/app" "$out/tomes/lib/runtime/bin/java" "$out/training"
size=$(du -sb "$out/tomes" | cut -f1)
echo "installed: $size bytes"
[ "$size" -lt 210000000 ] || { echo "An image of 210 MB or more is not shipped; installer/README.md says what weighs how much."; exit 1; }

# 5. The archive.
tar -C "$out" --owner=0 --group=0 -czf "$out/tomes-$version-linux-$(uname -m).tar.gz" tomes

# 6. The Debian package: as jpackage makes it, with both launchers in /usr/bin, and with menu entry, type of file and icons
#    where Debian's own triggers find them; jpackage's scripts fail on a system without menus.
mkdir "$out/resources"
cp installer/linux/tomes.desktop "$out/resources/"
DPKG_DEB_COMPRESSOR_TYPE=none jpackage --type deb --name tomes --app-version "$version" --app-image "$out/tomes" --dest "$out" \
  --license-file LICENSE --linux-package-name tomes --linux-deb-maintainer "${TOMES_MAINTAINER:-tomes@localhost}" --linux-app-category utils \
  --linux-menu-group Office --linux-shortcut --file-associations installer/linux/register.properties --resource-dir "$out/resources"
made=$(ls "$out"/tomes_*.deb)
deb=$out/deb
dpkg-deb -R "$made" "$deb"
cp -a --no-target-directory "$out/tomes/lib/app" "$deb/opt/tomes/lib/app"
mkdir -p "$deb/usr/bin" "$deb/usr/share/applications" "$deb/usr/share/mime/packages"
ln -s /opt/tomes/bin/tomes /opt/tomes/bin/tomes-cli "$deb/usr/bin/"
doc=$deb/usr/share/doc/tomes
mkdir -p "$doc"
cp "${notices[@]}" installer/linux/copyright "$doc/"
gzip -9n < docs/CHANGELOG.md > "$doc/changelog.gz"
mv "$deb/opt/tomes/lib/tomes-tomes.desktop" "$deb/usr/share/applications/tomes.desktop"
mv "$deb/opt/tomes/lib/tomes-tomes-MimeInfo.xml" "$deb/usr/share/mime/packages/tomes.xml"
for size in 16 24 32 48 64 128 256 512; do
  mkdir -p "$deb/usr/share/icons/hicolor/${size}x$size/apps"
  cp "$out/icons/tomes-$size.png" "$deb/usr/share/icons/hicolor/${size}x$size/apps/tomes.png"
done
rm -f "$deb"/DEBIAN/p* "$deb"/opt/tomes/lib/tomes-tomes*
sed -i -e 's/^Description: .*/Description: register of technical and organisational measures/' -e 's/, xdg-utils//' "$deb/DEBIAN/control"
fakeroot dpkg-deb --root-owner-group -Zzstd -b "$deb" "$made"

ls -l "$out"/*.tar.gz "$out"/*.deb
