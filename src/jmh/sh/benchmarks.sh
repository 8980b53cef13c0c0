#!/usr/bin/env bash
# Runs every benchmark in about ten minutes, on a quiet machine with two cores, and writes docs/benchmarks.md whole.
#
#   src/jmh/sh/benchmarks.sh [FOLDER OF THE INSTALLED IMAGE]
#
# The image is that of installer/linux/build.sh; startup.sh needs JAVA_HOME, Xvfb and hyperfine. With CLASSES set to a class path nothing is
# built before; PAGE names another file to write. Java 25 is that of JAVA_HOME or the path. Peers that are not on this machine are named as missing.
set -euo pipefail
cd "$(dirname "$0")/../../.."

seconds=3 iterations=2 pairs=7
image=${1:-}
page=${PAGE:-docs/benchmarks.md}
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
reasons=src/jmh/sh/reasons.txt

if [ -z "${CLASSES:-}" ]; then
  mvn -q -B -ntp -Pbench test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$work/classpath"
  CLASSES=target/test-classes:target/classes:$(cat "$work/classpath")
fi
mkdir "$work/tmp"
# Of a quiet machine the figures in milliseconds hold; a busy one leaves the ratios and what is counted in processor time.
loaded=$(cut -d' ' -f1 /proc/loadavg)

# run HEAP CLASS ARGUMENTS…: one section, in a JVM of its own; a section that fails says so in the page and does not stop the others.
run() {
  local heap=$1 class=$2; shift 2
  echo "  $SECONDS s: $class" >&2
  "$java" "-Xmx$heap" -Djava.io.tmpdir="$work/tmp" -Dbudgets="$work/budgets" --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true \
    -Dglass.platform=Headless -Dprism.order=sw -Djava.util.logging.config.file=src/test/resources/logging.properties \
    -cp "$CLASSES" "$class" "$@" 2>"$work/errors" || { echo; echo "**$class failed:** $(grep -m 1 -E 'Exception|Error' "$work/errors")"; }
  rm -rf "$work/tmp" && mkdir "$work/tmp"
  echo
}

# tomes ARGUMENTS…: the command line as it is called from the shell: that of the image, else the classes in a fresh JVM
tomes() {
  if [ -n "$image" ]; then
    JAVA_TOOL_OPTIONS=-Xmx256m XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data "$image/bin/tomes-cli" --register "$work/company" "$@"
  else
    "$java" -Xmx256m -Duser.home="$work" --enable-native-access=ALL-UNNAMED -cp "$CLASSES" org.tomes.Main --register "$work/company" "$@"
  fi
}

# A policy over 1,000 measures in a fresh JVM, step by step, and as a whole command. Of three runs that with the least processor time.
policies() {
  { echo "code,title"; for i in $(seq 1 1000); do echo "T-$i,Netzwerksicherheitsgruppe an Subnetz $i"; done; } >"$work/measures.csv"
  tomes init >"$work/errors" 2>&1
  tomes measure import "$work/measures.csv" >"$work/errors" 2>&1
  mkdir -p "$work/out"
  cat <<END
The cloud security policy over 1,000 measures, in a heap of 256 MB. Each step is done the first time in its JVM, of which most is loading classes and
compiling them; then composing and writing once more in the same JVM, as in a window that has been open for a while. The whole command is that
$([ -n "$image" ] && echo "of the installed program, with its AOT cache" || echo "of the classes in a fresh JVM"). Clock / processor time.

| | start of Java | opening the register | composing | writing | composing again | writing again | whole command |
|---|---|---|---|---|---|---|---|
END
  local format steps command
  for format in docx pdf; do
    steps=$(for _ in 1 2 3; do
      "$java" -Xmx256m -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED -cp "$CLASSES" org.tomes.office.PolicyRun "$work/company" $format "$work/out" 2>/dev/null
    done | sort -n -k 13 | head -1)
    command=$(TIMEFORMAT='%R %U'; for _ in 1 2 3; do
      { time tomes document export cloud-security-policy --format $format --lang de --out "$work/out" >/dev/null 2>&1; } 2>&1
    done | sort -n -k 2 | head -1)
    [ -s "$work/out/cloud-security-policy-de.$format" ] || return 1
    # shellcheck disable=SC2086 # one value each
    printf "| ${format^^} | %s / %s s | %s / %s s | %s / %s s | %s / %s s | %s / %s s | %s / %s s | %s / %s s |\n" $(echo $steps | cut -d' ' -f1-12) $command
    # shellcheck disable=SC2046
    set -- $steps
    row "policy over 1,000 measures as ${format^^}, composed and written the first time in its JVM, processor time" "1 s" 1 "$(sum "$6" "$8")" " s"
    row "the same once more in that JVM" "1 s" 1 "$(sum "${10}" "${12}")" " s"
    echo "| the same as a whole command, start of Java and opening the register included | | ${command#* } s | |" >>"$work/budgets"
  done
}

sum() { awk "BEGIN { print $1 + $2 }"; }

# row WHAT BUDGET LIMIT MEASURED UNIT
row() {
  awk -v what="$1" -v budget="$2" -v limit="$3" -v measured="$4" -v unit="$5" 'BEGIN { printf "| %s | %s | %.2f%s | %s |\n", what, budget, measured, unit,
    measured <= limit ? "met" : sprintf("missed by %.0f %%", (measured / limit - 1) * 100) }' >>"$work/budgets"
}

pull() {
  run 1g org.tomes.azure.PullBench 200 5 | tee "$work/pull"
  local ratio; ratio=$(sed -n 's/.*ratio | median \*\*\([0-9.]*\)\*\*.*/\1/p' "$work/pull")
  [ -z "$ratio" ] || row "pull of 200 subscriptions, reading in fresh processes" "1.5 × the least it can take" 1.5 "$ratio" " ×"
}

startup() {
  if [ -n "$image" ]; then
    echo "  $SECONDS s: startup.sh" >&2
    src/jmh/sh/startup.sh "$image" "$pairs" | tee "$work/startup" || echo "**startup.sh failed**"
    local ratio; ratio=$(sed -n "s/.*median of the pairs' ratios \([0-9.]*\).*/\1/p" "$work/startup")
    [ -z "$ratio" ] || row "first useful frame of the installed app, 5,000 measures" "no later than a bare JavaFX window" 1 "$ratio" " ×"
  else
    echo "## Start-up"
    echo
    echo "Not measured in this run: no folder of an installed image was given."
    echo "| first useful frame of the installed app, 5,000 measures | no later than a bare JavaFX window | not measured in this run | |" >>"$work/budgets"
  fi
}

# What a profile says of each budget that this run missed, kept in reasons.txt by the beginning of the budget's name.
reasons() {
  local what why missed=
  while IFS='|' read -r _ what _; do
    [ "$missed" ] || { echo; echo "What the profiles say of those that are missed:"; echo; missed=yes; }
    what=${what# } what=${what% }
    why=$(awk -F' [|] ' -v what="$what" 'index(what, $1) == 1 { print $2; exit }' "$reasons")
    echo "* $what: ${why:-nobody has looked yet.}"
  done < <(grep 'missed by' "$work/budgets")
}

echo "running" >&2
{
  run 1g org.tomes.storage.WriteBench "$seconds"
  run 1g org.tomes.storage.TrailBench "$seconds"
  run 2g org.tomes.storage.RecordBench
  run 2g org.tomes.desktop.measure.TypingBench
  run 1g org.tomes.desktop.shell.SearchBench
  run 2g org.tomes.desktop.connection.ConnectionsBench
  run 512m org.tomes.inventory.ImportBench 1000 10000 100000
  run 2g org.tomes.nsg.answer.NsgSection "$iterations"
  cat <<END
## Growth

How processor time grows with the amount of data: n to the power of the exponent, from the second size to the third. Up to 1.1 counts as n·log n. A copy of
the example company's Azure has 350 resources. Times are those of one thread, the least of several runs.

END
  run 2g org.tomes.growth.GrowthBench checks 1 3 30
  run 2g org.tomes.growth.GrowthBench network 16 160 1600
  run 2g org.tomes.growth.GrowthBench records 100 1000 10000
  run 256m org.tomes.office.DocumentSection "$iterations"
  policies || echo "**The policy could not be written.**"
  echo
  pull
  startup
} >"$work/sections"

{
  cat <<END
# Benchmarks

One run of \`src/jmh/sh/benchmarks.sh\`, which writes this page whole; nothing in it is written by hand but the reasons that it keeps. Ratios compare ways of doing the same on
the same machine in the same run. No test asserts any of it.

| machine | |
|---|---|
| day | $(date -u '+%Y-%m-%d %H:%M') UTC, load $loaded before, $(cut -d' ' -f1 /proc/loadavg) at the end; all of it took $((SECONDS / 60)) min $((SECONDS % 60)) s |
| processor | $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1), $(nproc) cores |
| memory | $(awk '/MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo) |
| system | $(. /etc/os-release && echo "$PRETTY_NAME"), Linux $(uname -r) |
| Java | $("$java" -version 2>&1 | sed -n 3p) |
| peers | H2 by plain JDBC, docx4j, Apache FOP, Z3 of the profile \`bench\`; $(soffice --version 2>/dev/null | cut -d' ' -f1-2 || echo "no LibreOffice") |

## Budgets

| what | budget | measured | |
|---|---|---|---|
END
  cat "$work/budgets"
  reasons
  echo
  cat "$work/sections"
} >"$work/page"
mkdir -p "$(dirname "$page")"
cp "$work/page" "$page"
echo "written after $SECONDS s: $page" >&2
