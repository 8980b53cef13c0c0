#!/usr/bin/env bash
# Runs every benchmark in 15 to 20 minutes, on a quiet machine with two cores, and writes docs/benchmarks.md whole.
#
#   src/jmh/sh/benchmarks.sh [FOLDER OF THE INSTALLED IMAGE]
#
# The image is that of installer/linux/build.sh; startup.sh needs Xvfb. With CLASSES set to a class path nothing is built before; PAGE names
# another file to write; SECTIONS names some of the sections below, whose page is target/benchmarks.md. Java 25 is that of JAVA_HOME or the path.
# Peers that are not on this machine are named as missing. A section that fails, or takes more than its time, says so in the page and does not
# stop the others.
set -euo pipefail
cd "$(dirname "$0")/../../.."
# shellcheck source=src/jmh/sh/common.sh
. src/jmh/sh/common.sh

all="writes trail records typing search connections snapshots server nsg growth documents example policies commands pull startup"
seconds=3 iterations=2 rounds=7
most=${MOST_SECONDS:-400}
image=${1:-}
selected=${SECTIONS:-$all}
page=${PAGE:-$([ "${SECTIONS:-}" ] && echo target/benchmarks.md || echo docs/benchmarks.md)}
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
reasons=src/jmh/sh/reasons.txt
export BUDGETS=$work/budgets
touch "$BUDGETS"
# What the installed program runs with, but for its cache. Comparisons with peers have Java's own choice.
mapfile -t program < <(grep -v -e "^#" -e AOTCache -e "^-Xlog" -e "^--enable" installer/common/java-options.txt)

if [ -z "${CLASSES:-}" ]; then
  mvn -q -B -ntp -Pbench test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$work/classpath"
  CLASSES=target/test-classes:target/classes:$(cat "$work/classpath")
fi
mkdir "$work/tmp"
# Of a quiet machine the figures in milliseconds hold; a busy one leaves the ratios and what is counted in processor time.
loaded=$(cut -d' ' -f1 /proc/loadavg)

# run HEAP CLASS ARGUMENTS…: one class, in a JVM of its own with Java's own options. Prefixed with "as_program", with those of the installed program.
run() {
  local heap=$1 class=$2; shift 2
  echo "  $SECONDS s: $class $*" >&2
  timeout "$most" "$java" "-Xmx$heap" "${options[@]}" -Djava.io.tmpdir="$work/tmp" -Dbudgets="$BUDGETS" --enable-native-access=ALL-UNNAMED \
    -Djava.awt.headless=true -Dglass.platform=Headless -Dprism.order=sw -Djava.util.logging.config.file=src/test/resources/logging.properties \
    -cp "$CLASSES" "$class" "$@" 2>"$work/errors" || failed "$class" $?
  rm -rf "$work/tmp" && mkdir "$work/tmp"
  echo
}
options=()
as_program() { local options=("${program[@]}"); "$@"; }

# failed WHAT STATUS
failed() {
  local why
  why=$([ "$2" = 124 ] && echo "not done after $most s" || grep -m 1 -E 'Exception|Error|failed' "$work/errors" || echo "exit code $2")
  printf '\n**%s failed:** %s\n' "$1" "$why"
  echo "  failed: $1: $why" >&2
  echo "$1" >>"$work/failed"
}

# tomes ARGUMENTS…: the command line as it is called from the shell: that of the image, else the classes in a fresh JVM
tomes() {
  if [ -n "$image" ]; then
    JAVA_TOOL_OPTIONS=-Xmx256m XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data "$image/bin/tomes-cli" --register "$work/company" "$@"
  else
    "$java" -Xmx256m "${program[@]}" -Duser.home="$work" --enable-native-access=ALL-UNNAMED -cp "$CLASSES" org.tomes.Main --register "$work/company" "$@"
  fi
}

# A policy over 1,000 measures in a fresh JVM, step by step, and as a whole command. Of three runs that with the least processor time,
# which is that of user and system.
policies() {
  { echo "code,title"; for i in $(seq 1 1000); do echo "T-$i,Netzwerksicherheitsgruppe an Subnetz $i"; done; } >"$work/measures.csv"
  tomes init >"$work/errors" 2>&1
  tomes measure import "$work/measures.csv" >"$work/errors" 2>&1
  mkdir -p "$work/out"
  cat <<END
The cloud security policy over 1,000 measures, in a heap of 256 MB. Each step runs for the first time in its JVM, which mostly loads and compiles classes.
Composing and writing then run again in the same JVM, as in a window that has been open for a while. The whole command is that
$([ -n "$image" ] && echo "of the installed program, with its AOT cache" || echo "of the classes in a fresh JVM"). Elapsed time / processor time (user and system).

| | start of Java | opening the register | composing | writing | composing again | writing again | whole command |
|---|---|---|---|---|---|---|---|
END
  local format steps command
  for format in docx pdf; do
    steps=$(for _ in 1 2 3; do
      "$java" -Xmx256m "${program[@]}" -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED -cp "$CLASSES" org.tomes.office.PolicyRun "$work/company" $format "$work/out" 2>/dev/null
    done | sort -n -k 13 | head -1)
    command=$(for _ in 1 2 3; do
      spent tomes document export cloud-security-policy --format $format --lang de --out "$work/out"
    done | sort -n -k 2 | head -1)
    [ -s "$work/out/cloud-security-policy-de.$format" ] || return 1
    # shellcheck disable=SC2046,SC2086 # one value each
    printf "| ${format^^} | %s / %s s | %s / %s s | %s / %s s | %s / %s s | %s / %s s | %s / %s s | %s / %s s |\n" $(echo $steps | cut -d' ' -f1-12) $command
    # shellcheck disable=SC2086
    set -- $steps
    row "policy over 1,000 measures as ${format^^}, composed and written the first time in its JVM, processor time" "1 s" 1 "$(sum "$6" "$8")" " s"
    row "the same once more in that JVM" "1 s" 1 "$(sum "${10}" "${12}")" " s"
    row "policy over 1,000 measures as ${format^^}, whole command$([ -n "$image" ] && echo " of the installed program"), processor time" "1.0 s" 1 "${command#* }" " s"
  done
}

sum() { awk "BEGIN { print $1 + $2 }"; }

# Sections of classes alone
writes() { run 1g org.tomes.storage.WriteBench "$seconds"; }
trail() { run 1g org.tomes.storage.TrailBench "$seconds"; }
records() { as_program run 2g org.tomes.storage.RecordBench; }
typing() { as_program run 2g org.tomes.desktop.measure.TypingBench; }
search() { as_program run 1g org.tomes.desktop.shell.SearchBench; }
connections() { as_program run 2g org.tomes.desktop.link.ConnectionsBench; }
snapshots() { as_program run 384m org.tomes.inventory.ImportBench 1000 10000 100000; }
nsg() { run 2g org.tomes.nsg.analysis.NsgSection "$iterations"; }
documents() { run 256m org.tomes.office.DocumentSection "$iterations"; }

growth() {
  cat <<END
## Growth

The tables show how processor time grows with the amount of data: with n to the power of the exponent, between the last two sizes. An exponent of up to 1.1 counts as
n·log n; higher exponents are bold. Times are those of one thread with the options of the installed program, the least of several runs. A copy of the Azure data of the
example company has 350 resources. Other tables of this page go up to 100,000: imports with all checks, comparisons of two snapshots, lists of measures, rules of NSGs,
rows of documents, and search.

END
  as_program run 2g org.tomes.growth.GrowthBench checks 1 3 30
  as_program run 2g org.tomes.growth.GrowthBench network 16 160 1600
  as_program run 2g org.tomes.growth.GrowthBench records 100 1000 10000
  as_program run 1g org.tomes.desktop.shell.SearchGrowth 100 1000 10000 100000
}

server() {
  cat <<END
## Import on a server

100,000 resources are imported into a register on a PostgreSQL server on the same computer, while another connection continuously queries whether the
write lock is held. Every twentieth resource is a key vault with three findings. Elapsed time, from the start of the lock to the end of the commit.

| import | findings | all of it | lock held at most |
|---|---|---|---|
END
  as_program run 1g org.tomes.app.SharedRegisterTimes 100000 >"$work/server"
  sed -n 's/^\(first\|second\) import of .* with \([0-9]*\) findings: \([0-9]*\) ms; turns held [0-9]*, longest \([0-9.]*\) ms.*/\1 \2 \3 \4/p' "$work/server" >"$work/turns"
  awk '{ printf "| %s | %d | %.0f s | %.0f ms |\n", $1, $2, $3 / 1000, $4 }' "$work/turns"
  grep 'failed:' "$work/server" || row "write lock held by an import of 100,000 resources on a server" "1 s" 1 "$(awk '$4 > most { most = $4 } END { print most / 1000 }' "$work/turns")" " s"
}

# The example company composed from source, as the build does once for each package.
example() {
  echo "  $SECONDS s: example company" >&2
  local least
  least=$(for _ in 1 2 3; do
    rm -rf "$work/source"
    spent "$java" "${program[@]}" -Duser.home="$work" --enable-native-access=ALL-UNNAMED -cp "$CLASSES" org.tomes.Main --register "$work/source/register" init --demo
  done | sort -n -k 2 | head -1)
  cat <<END
## Example company

Composed from source in a fresh JVM without AOT cache, as the build does once for each language: ${least% *} s elapsed, ${least#* } s of processor time (fastest of three runs).
Users receive the copy that the build created (\`init --demo\` under *Commands*).
END
  row "example company composed from source, processor time" "4 s" 4 "${least#* }" " s"
}

pull() {
  run 1g org.tomes.azure.PullBench 200 5 | tee "$work/pull"
  local ratio; ratio=$(sed -n 's/.*ratio | median \*\*\([0-9.]*\)\*\*.*/\1/p' "$work/pull")
  [ -z "$ratio" ] || row "pull of 200 subscriptions, reading in fresh processes" "1.5 × the least it can take" 1.5 "$ratio" " ×"
}

# installed SCRIPT HEADING: what needs the image
installed() {
  if [ -z "$image" ]; then
    printf '## %s\n\nNot measured in this run: no folder of an installed image was given.\n' "$2"
    return
  fi
  echo "  $SECONDS s: $1" >&2
  timeout $((2 * most)) "src/jmh/sh/$1" "$image" "$rounds" 2>"$work/errors" || failed "$1" $?
}
commands() { installed commands.sh Commands; }
startup() { installed startup.sh Start-up; }

# What a profile says of each budget that this run missed, kept in reasons.txt by the beginning of the budget's name.
reasons() {
  local what why missed=
  while IFS='|' read -r _ what _; do
    [ "$missed" ] || { echo; echo "Reasons for the missed budgets, according to profiles:"; echo; missed=yes; }
    what=${what# } what=${what% }
    why=$(awk -F' [|] ' -v what="$what" 'index(what, $1) == 1 { print $2; exit }' "$reasons")
    echo "* $what: ${why:-not profiled yet.}"
  done < <(grep 'missed by' "$BUDGETS")
}

echo "running" >&2
for section in $selected; do
  set +e
  (set -e; "$section") >"$work/section"
  status=$?
  set -e
  cat "$work/section"
  [ $status = 0 ] || failed "$section" $status
  echo
done >"$work/sections"

{
  cat <<END
# Benchmarks

\`src/jmh/sh/benchmarks.sh\` wrote this page in one run. Only the reasons for missed budgets are written by hand (\`src/jmh/sh/reasons.txt\`). Ratios compare different
ways to do the same work on the same machine in the same run. No test verifies these figures. One-off comparisons, such as before and after a change, are in the
[decision](decisions/README.md) that they support.

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
  cat "$BUDGETS"
  [ ! -e "$work/failed" ] || printf '\n**Not measured**, since it failed: %s.\n' "$(sort -u "$work/failed" | paste -sd, | sed 's/,/, /g')"
  reasons
  echo
  cat "$work/sections"
} >"$work/page"
mkdir -p "$(dirname "$page")"
cp "$work/page" "$page"
echo "written after $SECONDS s: $page" >&2
