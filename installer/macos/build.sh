#!/usr/bin/env bash
# Creates target/installer/Tomes-VERSION.dmg, Tomes-VERSION-macos-ARCH.zip and SHA256SUMS from target/app.
# Run mvn -DskipTests package first, on this Mac. Requires JDK 25 and Apple's command line tools.

# 1. The steps common to all systems. Apple rejects versions that begin with 0, so the first number becomes 1.
# shellcheck source=installer/common/begin.sh
. "$(dirname "$0")/../common/begin.sh"
version=${version/#0./1.}

# 2. The Java runtime. Stack traces keep their line numbers except in the classes of Java and JavaFX.
jlink --module-path "$out/jmods" --add-modules "$modules" \
  --include-locales de,en --no-header-files --no-man-pages --compress zip-9 --strip-java-debug-attributes \
  --exclude-resources "$left_out" --output "$out/runtime"

# 3. The app image with both launchers; tomes-cli is in Tomes.app/Contents/MacOS.
jpackage --type app-image --name Tomes --app-version "$version" --vendor Tomes --mac-package-identifier org.tomes \
  --icon "$out/icons/tomes.icns" --input "$out/jars" --main-jar "$(basename "$out"/jars/tomes-*.jar)" \
  --main-class org.tomes.Main --runtime-image "$out/runtime" "${options[@]}" --add-launcher tomes-cli="$out/cli.properties" --dest "$out"
contents=$out/Tomes.app/Contents
# Notarisation also examines jars. JNA's library, which is in one, is signed before the cache is created, since the
# cache depends on the times of the jars.
identity=${TOMES_SIGNING_IDENTITY:-}
if [ "$identity" ]; then
  jna=$(cd "$contents/app" && echo "$PWD"/jna-5*.jar)
  mkdir "$out/jna"
  (cd "$out/jna" && unzip -q "$jna" '*.jnilib' && find . -name '*.jnilib' -exec codesign --force --timestamp --options runtime --sign "$identity" {} + && zip -qr "$jna" .)
fi

# 4. The AOT cache, created by running this image. jpackage keeps the java program in a runtime that it is given.
installer/common/train.sh "$contents/app" "$contents/runtime/Contents/Home/bin/java" "$out/training"

# 5. Signing: the cache was added after jpackage signed the image, so the image is signed again. TOMES_SIGNING_IDENTITY
#    is the certificate "Developer ID Application: …", with which jpackage signs each library and program of the image.
#    Without it, the signature is ad hoc, and the image runs only on this Mac.
if [ "$identity" ]; then
  jpackage --type app-image --app-image "$out/Tomes.app" --mac-sign --mac-app-image-sign-identity "$identity" --mac-entitlements installer/macos/entitlements.plist
else
  codesign --force --sign - "$out/Tomes.app"
fi

# 6. The disk image. With an identity: codesign --timestamp --sign IDENTITY FILE, xcrun notarytool submit FILE --wait,
# xcrun stapler staple FILE.
jpackage --type dmg --name Tomes --app-version "$version" --app-image "$out/Tomes.app" --license-file LICENSE --dest "$out"

# 7. The archive, created by a tool that preserves signatures and times. Data is stored in the user's folders: a file in
#    the app would invalidate its signature. If the app is notarised, staple it first: xcrun stapler staple Tomes.app.
ditto -c -k --keepParent "$out/Tomes.app" "$out/Tomes-$version-macos-$(uname -m).zip"

# 8. The hashes with which recipients verify the files, and the bill of materials.
cp target/app/tomes.cdx.xml "$out/tomes-$version.cdx.xml"
(cd "$out" && shasum -a 256 -- *.dmg *.zip *.cdx.xml > SHA256SUMS)
ls -l "$out"/*.dmg "$out"/*.zip
