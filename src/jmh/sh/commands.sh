#!/usr/bin/env bash
# Measures commands of the installed program and prints a Markdown section. Arguments: the app image (target/installer/tomes
# after installer/linux/build.sh), and the number of rounds (7). Needs a JDK 25 in JAVA_HOME or the path, to compile the peer.
set -euo pipefail
image=$(cd "$1" && pwd)
rounds=${2:-7}
cd "$(dirname "$0")"
# shellcheck source=src/jmh/sh/common.sh
. ./common.sh
tools=${JAVA_HOME:+$JAVA_HOME/bin/}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data LC_ALL=C.UTF-8
java=$image/lib/runtime/bin/java
register "$work" 5000 "$image"
launch "$image" tomes-cli

# The peer: measures read by plain JDBC, on the same Java with the same options, and with an AOT cache of its own.
"${tools}javac" --release 25 -d "$work/classes" ../java/org/tomes/startup/PlainList.java
"${tools}jar" -cf "$work/plain.jar" -C "$work/classes" .
peer=(-cp "$work/plain.jar:$(echo "$image"/lib/app/h2-*.jar)" org.tomes.startup.PlainList "$work/register")
plain_options=()
for option in "${options[@]}"; do case $option in -XX:AOTCache=* | *native-access*) ;; *) plain_options+=("$option") ;; esac; done
"$java" "${plain_options[@]}" -XX:AOTCacheOutput="$work/plain.aot" "${peer[@]}" > "$work/log" 2>&1
test -s "$work/plain.aot"
[ "$("$java" "${plain_options[@]}" -XX:AOTCache="$work/plain.aot" "${peer[@]}" | wc -l)" = 5000 ] || { echo "the peer lists something else" >&2; exit 1; }

plain() { "$java" "${plain_options[@]}" -XX:AOTCache="$work/plain.aot" "${peer[@]}"; }
by_java() { "$java" "${options[@]}" -cp "$classpath" org.tomes.Main "$@"; }
without_cache() { "$java" "${options[@]}" -XX:AOTMode=off -cp "$classpath" org.tomes.Main --register "$work/register" "$@"; }
example() { rm -rf "$work/company"; "$image/bin/tomes-cli" --register "$work/company/register" init --demo; }
cli() { "$image/bin/tomes-cli" --register "$work/register" "$@"; }

measured() { spent "${@:2}" >> "$work/$1"; }
plain > "$work/log"
for round in $(seq 0 "$rounds"); do
  measured launcher "$image/bin/tomes-cli" --version
  measured version by_java --version
  measured plain plain
  measured list cli measure list
  measured uncached without_cache measure list
  measured example example
  # The first round only makes the files known to the system.
  if [ "$round" = 0 ]; then rm "$work"/{launcher,version,plain,list,uncached,example}; fi
done
clock() { cut -d' ' -f1 "$work/$1" | middle; }
processor() { cut -d' ' -f2 "$work/$1" | middle; }
ratio() { paste -d' ' "$work/$1" "$work/$2" | awk -v at="$3" '{ print $at / $(at + 2) }' | middle; }
line() { printf '| %s | %.0f ms | %.0f ms |\n' "$2" "$(clock "$1" | awk '{ print $1 * 1000 }')" "$(processor "$1" | awk '{ print $1 * 1000 }')"; }
size=$(du -sb "$image" | cut -f1)

cat <<EOM
## Commands

Whole commands of the installed program, medians of $rounds alternating rounds. Processor time is the sum of user and system time. The register has
5,000 measures. Plain H2 reads the content of \`measure list\` by JDBC and prints it, with the same Java, the same options and a separate AOT cache.

| command | clock | processor time |
|---|---|---|
$(line launcher "\`tomes-cli --version\`, which the launcher of the Linux image answers without Java")
$(line version "\`tomes-cli --version\` by Java, as on other systems")
$(line plain "plain H2 read")
$(line list "\`tomes-cli measure list\`")
$(line uncached "\`tomes-cli measure list\` without AOT cache")
$(line example "\`tomes-cli init --demo\`")

\`measure list\` takes $(ratio list plain 1 | awk '{ printf "%.2f", $1 }') times as long as the plain read, and $(ratio list plain 2 | awk '{ printf "%.2f", $1 }') times its processor time (medians of the ratios of the rounds).
The image has $(awk -v size="$size" 'BEGIN { printf "%.1f", size / 1e6 }') MB.
EOM
row "\`tomes-cli --version\`" "150 ms" 0.150 "$(clock launcher)" " s"
row "\`tomes-cli --version\` by Java, as on other systems" "150 ms" 0.150 "$(clock version)" " s"
row "\`measure list\` of 5,000 measures, clock" "1.5 × a plain H2 read" 1.5 "$(ratio list plain 1)" " ×"
row "\`measure list\` of 5,000 measures, processor time" "1.5 × a plain H2 read" 1.5 "$(ratio list plain 2)" " ×"
row "example company by the installed program, processor time" "1.0 s" 1 "$(processor example)" " s"
row "size of the installed image" "240 MB" 240 "$(awk -v size="$size" 'BEGIN { print size / 1e6 }')" " MB"
