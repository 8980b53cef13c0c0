#!/usr/bin/env bash
# Builds the committed state twice, in two folders, time zones and languages, and with other file times, and compares what
# becomes of it byte by byte: the program, the bill of materials and the third-party notices. Exit 0 where all are equal.
# Equal bytes are promised for the same Maven, the same release of the JDK and the same platform (JavaFX has other jars on another).
set -eu
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() { # FOLDER ZONE LANGUAGE
    mkdir -p "$1"
    git archive HEAD | tar -x -C "$1"
    (cd "$1" && TZ=$2 LC_ALL=$3 mvn -q -B -ntp -Dmaven.test.skip=true package)
}

build "$work/one" Europe/Berlin C.UTF-8
sleep 2 # the times in archives count in steps of two seconds
build "$work/another/folder" Pacific/Auckland C
status=0
for file in $(cd "$work/one/target/app" && echo tomes-*.jar tomes.cdx.xml THIRD-PARTY-NOTICES.txt); do
    if cmp "$work/one/target/app/$file" "$work/another/folder/target/app/$file"; then
        echo "equal: $file $(sha256sum "$work/one/target/app/$file" | cut -d' ' -f1)"
    else
        status=1
    fi
done
exit $status
