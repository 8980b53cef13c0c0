#!/usr/bin/env bash
# Creates target/installer/tomes-VERSION-linux-ARCH.tar.gz, tomes_VERSION_ARCH.deb and, if rpmbuild is installed,
# tomes-VERSION.ARCH.rpm from target/app, and SHA256SUMS. Run mvn -DskipTests package first. Requires JDK 25, binutils,
# fakeroot and dpkg-deb.

# 1. The steps common to all systems.
# shellcheck source=installer/common/begin.sh
. "$(dirname "$0")/../common/begin.sh"
# Builds of an unreleased version are distinguished by the time of their last commit, and count as older than the
# release.
stamp=${TOMES_BUILD:-$(git log -1 --format=%cd --date=format-local:%Y%m%d%H%M%S)}
package=$version$(case $(ls "$out"/jars/tomes-*.jar) in *-SNAPSHOT.jar) echo "~$stamp" ;; esac)

# 2. The Java runtime. Stack traces keep their line numbers except in the classes of Java and JavaFX. Encodings for
# Chinese, Japanese and Korean are left out: no file is read in them, and Linux systems use UTF-8, whereas Windows uses
# them as system encodings.
left_out="$left_out,regex:/java.base/sun/nio/cs/(Big5|EUC_|GB|HKSCS|JIS_|Johab|MS932|PCK|SJIS).*"
jlink --module-path "$out/jmods" --add-modules "$modules" \
  --include-locales de,en --no-header-files --no-man-pages --compress zip-9 --strip-java-debug-attributes \
  --exclude-resources "$left_out" --output "$out/runtime"
# Names of native functions, which only describe crashes of the JVM itself: 5 MB.
strip_natives() { find "$@" -type f \( -name '*.so' -o -perm /111 \) -exec strip --strip-unneeded {} +; }
strip_natives "$out/runtime"
# Removes AWT's windows, splash screen and sound, since AWT is used only for drawing, and files that only developer
# tools read. Vectorised sorting is only for the optimising compiler, which is disabled.
(cd "$out/runtime/lib" && rm libawt_xawt.so libsplashscreen.so libjsound.so jrt-fs.jar classlist && rm -f libsimdsort.so)
find "$out/runtime/bin" -type f ! -name java -delete

# 3. The app image, with our own launchers (launcher.sh gives the reason). Names are in lower case, as usual in
# /usr/bin.
jpackage --type app-image --name tomes --app-version "$version" --vendor Tomes \
  --description "Register of technical and organisational measures" --icon "$out/icons/tomes-512.png" \
  --input "$out/jars" --main-jar "$(basename "$out"/jars/tomes-*.jar)" --main-class org.tomes.Main \
  --runtime-image "$out/runtime" "${options[@]}" --add-launcher tomes-cli="$out/cli.properties" --dest "$out"
strip_natives "$out/tomes/lib"
answer=$("$out/runtime/bin/java" -cp "$out/jars/*" org.tomes.Main --version)
case $answer in *" $version"*) ;; *) echo "The program says that it is $answer, and not version $version."; exit 1 ;; esac
for launcher in tomes tomes-cli; do
  cfg=$out/tomes/lib/app/$launcher.cfg
  sed -e "s|@VERSION@|$answer|" -e "s|@OPTIONS@|$(sed -n 's/^java-options=\(.*\)/"\1"/p' "$cfg" | paste -sd' ' -)|" \
    -e "s|@CLASSPATH@|$(sed -n 's/^app.classpath=//p' "$cfg" | paste -sd: -)|" installer/linux/launcher.sh > "$out/tomes/bin/$launcher"
done
rm "$out/tomes/lib/libapplauncher.so"
for notice in "${notices[@]}"; do mv "$out/tomes/lib/app/$(basename "$notice")" "$out/tomes/"; done

# 4. The AOT cache, created by running this image.
installer/common/train.sh "$out/tomes/lib/app" "$out/tomes/lib/runtime/bin/java" "$out/training"
size=$(du -sb "$out/tomes" | cut -f1)
echo "installed: $size bytes"
[ "$size" -lt 240000000 ] || { echo "An image of 240 MB or more is not shipped; installer/README.md says what weighs how much."; exit 1; }

# 5. Manual pages and completion, generated from the commands.
java -XX:TieredStopAtLevel=1 -cp 'target/app/*' installer/common/CommandManual.java "$version" "$out/manual"
find "$out/manual/man" -name '*.1' -exec gzip -9n {} +
# Metadata for software centres; the date is that of the newest commit.
homepage=${TOMES_HOMEPAGE:-https://tomes.invalid/}
sed -e "s|@VERSION@|$package|" -e "s|@HOMEPAGE@|$homepage|" -e "s|@DAY@|$(git log -1 --format=%cs)|" installer/linux/org.tomes.Tomes.metainfo.xml > "$out/metainfo.xml"
share() { # the share folder of an installation: manual, completion, menu entry, file type, icons
  mkdir -p "$1/bash-completion/completions" "$1/applications" "$1/mime/packages" "$1/metainfo"
  cp -a "$out/manual/man" "$1/"
  cp "$out/manual/tomes.bash" "$1/bash-completion/completions/tomes"
  ln -s tomes "$1/bash-completion/completions/tomes-cli"
  cp installer/linux/tomes.desktop "$1/applications/"
  cp installer/linux/tomes-mime.xml "$1/mime/packages/tomes.xml"
  cp "$out/metainfo.xml" "$1/metainfo/org.tomes.Tomes.metainfo.xml"
  for size in 16 24 32 48 64 128 256 512; do
    mkdir -p "$1/icons/hicolor/${size}x$size/apps"
    cp "$out/icons/tomes-$size.png" "$1/icons/hicolor/${size}x$size/apps/tomes.png"
  done
}

# 6. The archive, which can be unpacked anywhere. If the user creates a folder data in it, registers and settings are
# stored there.
mkdir "$out/portable"
cp -a "$out/tomes" "$out/portable/"
# shellcheck disable=SC2016 # the launcher expands it
sed -i 's|^exec .*/java" |&-Dtomes.portable="${APPDIR%/lib/app}/data" |' "$out/portable/tomes/bin/"*
share "$out/portable/tomes/share"
tar -C "$out/portable" --owner=0 --group=0 -czf "$out/tomes-$package-linux-$(uname -m).tar.gz" tomes
rm -rf "$out/portable"

# 7. The content of the packages: the image, both launchers, menu entry, file type, icons, manual, licences and notices.
tree=$out/tree
mkdir -p "$tree/usr/bin" "$tree/usr/lib"
cp -a "$out/tomes" "$tree/usr/lib/tomes"
ln -s ../lib/tomes/bin/tomes ../lib/tomes/bin/tomes-cli "$tree/usr/bin/"
# The copies of licences and notices below are at the usual place.
(cd "$tree/usr/lib/tomes" && rm LICENSE THIRD-PARTY-NOTICES.txt tomes.cdx.xml)
share "$tree/usr/share"
doc=$tree/usr/share/doc/tomes
mkdir -p "$doc"
cp target/app/THIRD-PARTY-NOTICES.txt target/app/tomes.cdx.xml "$doc/"
gzip -9n "$doc/THIRD-PARTY-NOTICES.txt" "$doc/tomes.cdx.xml"
gzip -9n < docs/CHANGELOG.md > "$doc/changelog.gz"
find "$tree" -type d -exec chmod 755 {} +
find "$tree" -type f -perm /111 -exec chmod 755 {} + -o -type f -exec chmod 644 {} +
find "$tree" -name '*.so' -exec chmod 644 {} +
# The newest version of the C library that a program or library of the image requires. Java determines it: JavaFX
# requires only 2.17.
libc=$(find "$out/tomes" -type f \( -name '*.so' -o -path '*/runtime/bin/*' \) -exec objdump -T {} + 2> /dev/null \
  | grep -o 'GLIBC_[0-9.]*' | sort -Vu | tail -1 | cut -d_ -f2)
[ "$(printf '%s\n' 2.35 "$libc" | sort -V | tail -1)" = 2.35 ] \
  || echo "The packages need glibc $libc, since the JDK of this build was made for it. Ubuntu 22.04 has 2.35, Debian 12 has 2.36: such as Eclipse Temurin runs there."
# Other system libraries that Java loads: a distribution's JDK uses those for zlib, images and fonts; other JDKs include
# most of them. JavaFX needs libraries only for the window; their packages are recommended.
mapfile -t loaded < <(find "$out/tomes/lib/runtime" -type f \( -name '*.so' -o -path '*/bin/*' \) ! -name 'libglass*' ! -name 'libjavafx*' \
  ! -name 'libjawt*' ! -name 'libprism*' -exec objdump -p {} + | sed -n 's/^ *NEEDED *//p' | sort -u \
  | grep -vxFf <(find "$out/tomes/lib" -name '*.so' -printf '%f\n') | grep -vE '^(ld-linux.*|lib(c|dl|m|pthread|rt))\.so')
maintainer=${TOMES_MAINTAINER:-The authors of Tomes <tomes@tomes.invalid>}

# 8. The Debian package.
deb=$out/deb
cp -a "$tree" "$deb"
mkdir -p "$deb/DEBIAN" "$deb/usr/share/lintian/overrides"
cp installer/linux/copyright "$deb/usr/share/doc/tomes/copyright"
grep -v '^$' installer/linux/lintian-overrides > "$deb/usr/share/lintian/overrides/tomes"
printf 'tomes (%s-1) unstable; urgency=medium\n\n  * The changes are in changelog.gz.\n\n -- %s  %s\n' "$package" "$maintainer" \
  "$(LC_ALL=C date -u -d "@$(git log -1 --format=%ct)" '+%a, %d %b %Y %H:%M:%S +0000')" \
  | gzip -9n > "$deb/usr/share/doc/tomes/changelog.Debian.gz"
arch=$(dpkg --print-architecture)
# The suffix t64 marks a library with 64-bit times; older systems have the same library without the suffix.
needed=$(for library in "${loaded[@]}"; do dpkg -S "*/$(uname -m)-linux-gnu/$library" | sed 's/[:,].*//; s/t64$//; s/^libjpeg62-turbo$/& | libjpeg62/'; done \
  | sort -u | sed 's/^/, /' | tr -d '\n')
sed -e "s|@VERSION@|$package-1|" -e "s|@ARCH@|$arch|" -e "s/@NEEDED@/$needed/" -e "s|@LIBC@|$libc|" -e "s|@MAINTAINER@|$maintainer|" -e "s|@HOMEPAGE@|$homepage|" \
  -e "s|@SIZE@|$(du -sk --apparent-size "$tree" | cut -f1)|" installer/linux/control > "$deb/DEBIAN/control"
(cd "$deb" && find usr -type f -print0 | sort -z | xargs -0 md5sum > DEBIAN/md5sums)
chmod 644 "$deb"/DEBIAN/* "$deb/usr/share/lintian/overrides/tomes" "$deb/usr/share/doc/tomes"/*
fakeroot dpkg-deb --root-owner-group -Zgzip -z6 -b "$deb" "$out/tomes_$package-1_$arch.deb"

# 9. The RPM package, if rpmbuild is installed.
if command -v rpmbuild > /dev/null; then
  cp LICENSE "$doc/"
  rpmbuild -bb --quiet --buildroot "$PWD/$out/rpmroot" --define "_topdir $PWD/$out/rpm" --define "_rpmdir $PWD/$out" \
    --define "_rpmfilename tomes-$package-1.%{ARCH}.rpm" --define "tree $PWD/$tree" --define "tomes_version $package" \
    --define "libc $libc" --define "needed $(for library in "${loaded[@]}"; do printf ', %s()(64bit)' "$library"; done)" --define "homepage $homepage" --define "maintainer $maintainer" installer/linux/tomes.spec
else
  echo "no rpmbuild: no .rpm"
fi

# 10. The hashes with which recipients verify the files, and the bill of materials.
cp target/app/tomes.cdx.xml "$out/tomes-$package.cdx.xml"
shopt -s nullglob
(cd "$out" && sha256sum -- *.tar.gz *.deb *.rpm *.cdx.xml > SHA256SUMS)
ls -l "$out"/*.tar.gz "$out"/*.deb "$out"/*.rpm
