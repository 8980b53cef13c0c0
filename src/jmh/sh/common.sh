# shellcheck shell=bash disable=SC2034 # options and classpath are for those who source this
# What the scripts of the benchmarks share; sourced.

# row WHAT BUDGET LIMIT MEASURED UNIT: one row of the table of budgets, in the file that BUDGETS names
row() {
  awk -v what="$1" -v budget="$2" -v limit="$3" -v measured="$4" -v unit="$5" 'BEGIN {
    verdict = measured <= limit ? "met" : sprintf("missed by %.0f %%", (measured / limit - 1) * 100)
    printf "| %s | %s | %.2f%s | %s |\n", what, budget, measured, unit, verdict }' >> "${BUDGETS:-/dev/null}"
}

# The middle of the numbers on the standard input, one a line.
middle() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

# spent COMMAND: its seconds of clock and of processor time, user and system
spent() {
  local TIMEFORMAT='%R %U %S' times
  times=$({ time "$@" > /dev/null 2>&1; } 2>&1) || { echo "failed: $*" >&2; return 1; }
  awk '{ printf "%.3f %.3f\n", $1, $2 + $3 }' <<< "$times"
}

# launch IMAGE NAME: sets options and class path as that launcher of the image has them
launch() {
  local app=$1/lib/app
  mapfile -t options < <(sed -n 's/^java-options=//p' "$app/$2.cfg" | sed "s#\$APPDIR#$app#" | grep -v jpackage)
  classpath=$(sed -n "s#^app.classpath=\$APPDIR#$app#p" "$app/$2.cfg" | paste -sd: -)
}

# register FOLDER NUMBER IMAGE: FOLDER/register with so many measures, through the import of a spreadsheet
register() {
  {
    echo 'Code,Title,Kind,Status,Target,Implementation,Scope,Owner,Review interval (months),Controls,Tags'
    seq "$2" | awk 'BEGIN {split("planned,in progress,implemented,verified effective", state, ",")} {
      printf "TOM-%04d,Measure %d against the loss of data,%s,%s,Only those who need it reach system %d.,Checked by team %d every month.,System %d,Person %d,12,A.8.%d,area %d\n",
        $1, $1, $1 % 3 ? "technical" : "organisational", state[$1 % 4 + 1], $1 % 97, $1 % 13, $1 % 97, $1 % 25, $1 % 34 + 1, $1 % 7}'
  } > "$1/measures.csv"
  "$3/bin/tomes-cli" --register "$1/register" --lang en init > "$1/log" 2>&1
  "$3/bin/tomes-cli" --register "$1/register" --lang en measure import "$1/measures.csv" > "$1/log" 2>&1
}
