#!/usr/bin/env bash
# Measures how the installed program starts against a bare JavaFX window on the same Java, on a virtual screen, and
# prints a Markdown section. Arguments: the app image (target/installer/tomes after installer/linux/build.sh), and the
# number of pairs (10). Needs JDK 25 in JAVA_HOME, Xvfb and hyperfine.
set -euo pipefail
: "${JAVA_HOME:?must name a JDK 25}"
image=$(cd "$1" && pwd)
pairs=${2:-10}
sources=$(cd "$(dirname "$0")/../java/org/tomes/startup" && pwd)
work=$(mktemp -d)
java=$image/lib/runtime/bin/java
app=$image/lib/app

Xvfb -displayfd 3 -screen 0 1280x820x24 -fbdir "$work" -nolisten tcp 3> "$work/display" 2> "$work/xvfb.log" &
screen=$!
trap 'kill $screen; rm -rf "$work"' EXIT
until [ -s "$work/display" ]; do sleep 0.1; done
DISPLAY=:$(cat "$work/display")
export DISPLAY XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data LC_ALL=C.UTF-8

# JavaFX is inside the image's Java; for the compiler it lies beside the image.
"$JAVA_HOME/bin/javac" -d "$work/classes" --module-path "$image/../jmods" --add-modules javafx.controls "$sources"/*.java

# A register with 5,000 measures, through the spreadsheet import.
{
  echo 'Code,Title,Kind,Status,Target,Implementation,Scope,Owner,Review interval (months),Controls,Tags'
  seq 5000 | awk 'BEGIN {split("planned,in progress,implemented,verified effective", state, ",")} {
    printf "TOM-%04d,Measure %d against the loss of data,%s,%s,Only those who need it reach system %d.,Checked by team %d every month.,System %d,Person %d,12,A.8.%d,area %d\n",
      $1, $1, $1 % 3 ? "technical" : "organisational", state[$1 % 4 + 1], $1 % 97, $1 % 13, $1 % 97, $1 % 25, $1 % 34 + 1, $1 % 7}'
} > "$work/measures.csv"
cli=("$image/bin/tomes-cli" --register "$work/register" --lang en)
"${cli[@]}" init > "$work/log"
"${cli[@]}" measure import "$work/measures.csv" > "$work/log"
mkdir -p "$XDG_CONFIG_HOME/tomes"
printf '{"language":"en","register":"%s","screen":"measures"}' "$work/register" > "$XDG_CONFIG_HOME/tomes/settings.json"

watch() { # the watched part of the screen, then the command
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$work/classes" org.tomes.startup.FrameWatch "$work/Xvfb_screen0" "$@"
}
hello() { watch 0,0,1280,820 "$java" --enable-native-access=javafx.graphics -cp "$work/classes" org.tomes.startup.HelloWindow; }
# The rows of the table: beside the sidebar, under the table's headings.
tomes() { watch 280,300,440,460 "$image/bin/tomes"; }

hello > "$work/log"
tomes > "$work/log"
for _ in $(seq "$pairs"); do
  hello >> "$work/hello"
  tomes >> "$work/tomes"
done
middle() { sort -n | awk '{v[NR] = $1} END {print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'; }
median() { awk -v column="$2" '{print $column}' "$work/$1" | middle; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", a / b}'; }
bare=$(median hello 6) first=$(median tomes 4) useful=$(median tomes 6)
pair=$(paste "$work/tomes" "$work/hello" | awk '{printf "%.2f\n", $6 / $14}' | middle)
JAVA_TOOL_OPTIONS=-Dtomes.milestones=$work/milestones tomes > "$work/milestone-run" 2> "$work/log"
launch() { # sets options and class path as a launcher has them
  mapfile -t options < <(sed -n 's/^java-options=//p' "$app/$1.cfg" | sed "s#\$APPDIR#$app#" | grep -v jpackage)
  classpath=$(sed -n "s#^app.classpath=\$APPDIR#$app#p" "$app/$1.cfg" | paste -sd: -)
}
launch tomes
watch 280,300,440,460 "$java" "${options[@]}" "-Xlog:class+load:file=$work/classes.log:none:filecount=0" -cp "$classpath" org.tomes.Main > "$work/log"

cat <<EOM
## Start-up

Medians of $pairs pairs that take turns, on a virtual screen (a real GTK window, drawn by software), seen from outside in the memory of that screen
and counted from the start of the process. Budget: the first useful frame of the installed program, its table of 5,000 measures painted, comes no
later than a bare JavaFX window with one label on the same Java without AOT cache.

| | ms | processor time, ms | against the bare window |
|---|---|---|---|
| bare JavaFX window | $bare | $(median hello 8) | |
| Tomes, first frame | $first | | $(ratio "$first" "$bare") |
| Tomes, 5,000 measures painted | $useful | $(median tomes 8) | $(ratio "$useful" "$bare"); median of the pairs' ratios $pair |

Milestones of one more run, ms after the start of the process: $(awk -v start="$(cut -d' ' -f2 "$work/milestone-run")" \
  '{printf "%s%s %d", sep, $1, $2 - start; sep = ", "}' "$work/milestones"), painted $(cut -d' ' -f6 "$work/milestone-run").
Of $(grep -c source: "$work/classes.log") classes that a start loads, $(grep -c 'source: shared' "$work/classes.log") come out of the cache.

| command line | with AOT cache | without | ratio |
|---|---|---|---|
EOM
launch tomes-cli
for command in "measure list" --version; do
  for way in auto off; do
    printf '#!/bin/sh\nexec "%s" %s -XX:AOTMode=%s -cp "%s" org.tomes.Main --register "%s" %s\n' "$java" "${options[*]}" $way "$classpath" \
      "$work/register" "$command" > "$work/$way.sh"
    chmod +x "$work/$way.sh"
  done
  hyperfine --shell none --warmup 1 --runs "$pairs" --export-csv "$work/times.csv" "$work/auto.sh" "$work/off.sh" > "$work/log" 2>&1
  awk -F, -v command="$command" 'NR == 2 {a = $4} NR == 3 {b = $4}
    END {printf "| `tomes-cli %s` | %.0f ms | %.0f ms | %.2f |\n", command, a * 1000, b * 1000, a / b}' "$work/times.csv"
done
# On Linux the launcher answers this without Java; above it is what Java needs for it, as on other systems.
hyperfine --shell none --warmup 1 --runs "$pairs" --export-csv "$work/times.csv" "$image/bin/tomes-cli --version" > "$work/log" 2>&1
awk -F, 'NR == 2 {printf "| the same by the launcher of the Linux image, without Java | %.1f ms | | |\n", $4 * 1000}' "$work/times.csv"
