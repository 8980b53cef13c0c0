#!/usr/bin/env bash
# Shows with strace that one sync stands between a write and its acknowledgement, in this order and not two of them.
# Needs strace, and classes: mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath -DincludeScope=test
# usage: src/test/sh/count-syncs.sh [WRITES] [CLASSPATH]
set -euo pipefail
writes=${1:-20}
classpath=${2:-target/test-classes:target/classes:$(cat target/test.classpath)}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

strace -f -qq -y -e trace=pwrite64,write,fsync,fdatasync -e signal=none -o "$work/trace" \
  "$java" -XX:TieredStopAtLevel=1 -cp "$classpath" org.tomes.durability.Acknowledging "$work/register" "$writes" > "$work/said"

# Calls on the register's file and lines on stdout, in the order in which they ended; calls that another thread interrupted are in two parts.
awk '
  /<unfinished/ { if ($0 ~ /r\.mv\.db>/) kind[$1] = ($2 ~ /^pwrite64/ ? "W" : "S"); else if ($2 ~ /^write\(1</ && $0 ~ /written /) kind[$1] = "A"; next }
  /resumed>/ { if ($1 in kind) { printf "%s", kind[$1]; delete kind[$1] } next }
  $2 ~ /^pwrite64/ && /r\.mv\.db>/ { printf "W"; next }
  $2 ~ /^f(data)?sync/ && /r\.mv\.db>/ { printf "S"; next }
  $2 ~ /^write\(1</ && /written / { printf "A"; next }
' "$work/trace" > "$work/order"

# What comes before the first and after the last acknowledgement belongs to opening and closing the register.
between=$(sed -E 's/^[WS]*A//; s/[WS]*$//' "$work/order")
printf 'order (W write, S sync, A acknowledged): %s\n' "$between"
good=$(grep -oE 'W+SA' <<< "$between" | wc -l)
syncs=$(tr -cd S <<< "$between" | wc -c)
acknowledged=$(tr -cd A <<< "$between" | wc -c)
printf '%s writes acknowledged, %s syncs, %s acknowledged after their own write and exactly one sync\n' "$acknowledged" "$syncs" "$good"
[ "$acknowledged" -eq $((writes - 1)) ] && [ "$good" -eq "$acknowledged" ] && [ "$syncs" -eq "$acknowledged" ]
