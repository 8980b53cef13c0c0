#!/usr/bin/env bash
# Makes target/installer/Tomes-VERSION.dmg, Tomes-VERSION-macos-ARCH.zip and SHA256SUMS out of target/app.
# Before it, on this Mac: mvn -DskipTests package. Needs JDK 25 and Apple's command line tools.

# 1. What all systems need. Apple takes no version that begins with 0: its first number becomes 1 here.
# shellcheck source=installer/common/begin.sh
. "$(dirname "$0")/../common/begin.sh"
version=${version/#0./1.}

# 2. A Java of our own. Stack traces keep their lines in all but Java's and JavaFX's own classes.
jlink --module-path "$out/jmods" --add-modules "$modules" \
  --include-locales de,en --no-header-files --no-man-pages --compress zip-9 --strip-java-debug-attributes \
  --exclude-resources "$left_out" --output "$out/runtime"

# 3. The app image with both launchers; tomes-cli lies in Tomes.app/Contents/MacOS.
jpackage --type app-image --name Tomes --app-version "$version" --vendor Tomes --mac-package-identifier org.tomes \
  --icon "$out/icons/tomes.icns" --input "$out/jars" --main-jar "$(basename "$out"/jars/tomes-*.jar)" \
  --main-class org.tomes.Main --runtime-image "$out/runtime" "${options[@]}" --add-launcher tomes-cli="$out/cli.properties" --dest "$out"
contents=$out/Tomes.app/Contents
# Notarisation looks into jars, too: JNA's library lies in one, and the cache below fits jars by their times.
identity=${TOMES_SIGNING_IDENTITY:-}
if [ "$identity" ]; then
  jna=$(cd "$contents/app" && echo "$PWD"/jna-5*.jar)
  mkdir "$out/jna"
  (cd "$out/jna" && unzip -q "$jna" '*.jnilib' && find . -name '*.jnilib' -exec codesign --force --timestamp --options runtime --sign "$identity" {} + && zip -qr "$jna" .)
fi

# 4. The AOT cache, from a run of this very image. jpackage leaves java itself in the runtime where it was given one.
installer/common/train.sh "$contents/app" "$contents/runtime/Contents/Home/bin/java" "$out/training"

# 5. Signing: the cache came after jpackage sealed the image, so it is sealed anew. TOMES_SIGNING_IDENTITY names the certificate
#    "Developer ID Application: …"; jpackage signs each library and program of the image with it. Without one the signature is
#    nobody's, and the image runs on this Mac only.
if [ "$identity" ]; then
  jpackage --type app-image --app-image "$out/Tomes.app" --mac-sign --mac-app-image-sign-identity "$identity" --mac-entitlements installer/macos/entitlements.plist
else
  codesign --force --sign - "$out/Tomes.app"
fi

# 6. The disk image. With an identity: codesign --timestamp --sign IDENTITY FILE, xcrun notarytool submit FILE --wait, xcrun stapler staple FILE.
jpackage --type dmg --name Tomes --app-version "$version" --app-image "$out/Tomes.app" --license-file LICENSE --dest "$out"

# 7. The archive, by the tool that keeps signatures and times. Data stays in the user's own folders: a file within the app would
#    break its signature. Where the app is notarised, staple it before: xcrun stapler staple Tomes.app.
ditto -c -k --keepParent "$out/Tomes.app" "$out/Tomes-$version-macos-$(uname -m).zip"

# 8. What somebody who receives the files compares them with, and what they are made of.
cp target/app/tomes.cdx.xml "$out/tomes-$version.cdx.xml"
(cd "$out" && shasum -a 256 -- *.dmg *.zip *.cdx.xml > SHA256SUMS)
ls -l "$out"/*.dmg "$out"/*.zip
