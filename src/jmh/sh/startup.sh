#!/usr/bin/env bash
# Measures how the window of the installed program starts against a bare JavaFX window on the same Java, on a virtual screen, and
# prints a Markdown section. Arguments: the app image (target/installer/tomes after installer/linux/build.sh), and the
# number of rounds (10). Needs Xvfb and a JDK 25 in JAVA_HOME or the path.
set -euo pipefail
image=$(cd "$1" && pwd)
rounds=${2:-10}
cd "$(dirname "$0")"
# shellcheck source=src/jmh/sh/common.sh
. ./common.sh
sources=$(cd ../java/org/tomes/startup && pwd)
work=$(mktemp -d)
java=$image/lib/runtime/bin/java
tools=${JAVA_HOME:+$JAVA_HOME/bin/}

Xvfb -displayfd 3 -screen 0 1280x820x24 -fbdir "$work" -nolisten tcp 3> "$work/display" 2> "$work/xvfb.log" &
screen=$!
trap 'kill $screen; rm -rf "$work"' EXIT
until [ -s "$work/display" ]; do kill -0 $screen; sleep 0.1; done
DISPLAY=:$(cat "$work/display")
export DISPLAY XDG_DATA_HOME=$work/data LC_ALL=C.UTF-8

# JavaFX is inside the image's Java; for the compiler it lies beside the image.
"${tools}javac" -d "$work/classes" --module-path "$image/../jmods" --add-modules javafx.controls "$sources"/{FrameWatch,HelloWindow}.java

for number in 5000 100000; do
  mkdir -p "$work/$number/config/tomes"
  XDG_CONFIG_HOME=$work/$number/config register "$work/$number" "$number" "$image"
  printf '{"language":"en","register":"%s","screen":"measures"}' "$work/$number/register" > "$work/$number/config/tomes/settings.json"
done

watch() { # the watched part of the screen, then the command
  "${tools}java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$work/classes" org.tomes.startup.FrameWatch "$work/Xvfb_screen0" "$@"
}
hello() { watch 0,0,1280,820 "$java" --enable-native-access=javafx.graphics -cp "$work/classes" org.tomes.startup.HelloWindow; }
# The rows of the table: beside the sidebar, under the table's headings, and left of the mouse pointer, which Xvfb draws in the middle.
tomes() { XDG_CONFIG_HOME=$work/$1/config watch 280,300,340,460 "$image/bin/tomes"; }

hello > "$work/log"
tomes 5000 > "$work/log"
tomes 100000 > "$work/log"
for _ in $(seq "$rounds"); do
  hello >> "$work/hello"
  tomes 5000 >> "$work/tomes"
  tomes 100000 >> "$work/many"
done
median() { awk -v column="$2" '{print $column}' "$work/$1" | middle; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", a / b}'; }
pairs() { paste "$work/$1" "$work/hello" | awk '{printf "%.2f\n", $6 / $14}' | middle; }
bare=$(median hello 6) first=$(median tomes 4) useful=$(median tomes 6) many=$(median many 6)
pair=$(pairs tomes)
later=$(paste "$work/many" "$work/tomes" | awk '{print ($6 - $14) / 1000}' | middle)
JAVA_TOOL_OPTIONS=-Dtomes.milestones=$work/milestones tomes 5000 > "$work/milestone-run" 2> "$work/log"
launch "$image" tomes
XDG_CONFIG_HOME=$work/5000/config watch 280,300,340,460 "$java" "${options[@]}" "-Xlog:class+load:file=$work/classes.log:none:filecount=0" \
  -cp "$classpath" org.tomes.Main > "$work/log"

cat <<EOM
## Start-up

Medians of $rounds alternating rounds on a virtual screen (a real GTK window, drawn by software). Frames are detected from outside, in the memory of
that screen; times are counted from the start of the process. The bare JavaFX window has one label and runs on the same Java without AOT cache.

| | ms | processor time, ms | against the bare window |
|---|---|---|---|
| bare JavaFX window | $bare | $(median hello 8) | |
| Tomes, first frame | $first | | $(ratio "$first" "$bare") |
| Tomes, 5,000 measures painted | $useful | $(median tomes 8) | $(ratio "$useful" "$bare"); median of the rounds' ratios $pair |
| Tomes, 100,000 measures painted | $many | $(median many 8) | $(ratio "$many" "$bare"); median of the rounds' ratios $(pairs many) |

Milestones of one more run, ms after the start of the process: $(awk -v start="$(cut -d' ' -f2 "$work/milestone-run")" \
  '{printf "%s%s %d", sep, $1, $2 - start; sep = ", "}' "$work/milestones"), painted $(cut -d' ' -f6 "$work/milestone-run").
Of $(grep -c source: "$work/classes.log") classes that a start loads, $(grep -c 'source: shared' "$work/classes.log") come out of the cache.
EOM
row "first useful frame of the installed app, 5,000 measures" "1.3 × a bare JavaFX window" 1.3 "$pair" " ×"
row "the same with 100,000 measures, how much later" "0.3 s" 0.3 "$later" " s"
