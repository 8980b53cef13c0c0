#!/usr/bin/env bash
# Creates tomes.aot next to the jars: opens the window with the example company without a display. When the JVM ends, it
# writes the classes that it loaded, without profiles of the code, which only the optimising compiler reads. The window
# also writes one document as PDF and Word, forwarded by a command: for 37 MB, the first document then takes up to two
# fifths less processor time. Further commands would add 8 MB.
# Arguments: the folder of the jars in the app image, the java program of the app image, a working folder.
set -euo pipefail
app=$1 java=$2 work=$3
mkdir -p "$work"
work=$(cd "$work" && pwd)
# The cache is valid only for jars with these times: even seconds, which every package format can store. Flatpak sets
# all times to zero.
TZ=UTC touch -t "${TOMES_JAR_TIME:-202601010000}" "$app"/*.jar
export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_RUNTIME_DIR=$work/run
mkdir -p "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
settings=$XDG_CONFIG_HOME/tomes
case $(uname) in Darwin) settings=$work/Library/Preferences/Tomes ;; esac

# Exactly the class path and options of the launchers; otherwise the cache would not be valid.
cfg=$(find "$app" -iname tomes.cfg)
classpath=$(sed -n "s#^app.classpath=\$APPDIR#$app#p" "$cfg" | paste -sd: -)
options=()
while IFS= read -r option; do options+=("$option"); done \
  < <(sed -n 's/^java-options=//p' "$cfg" | grep -v -e AOTCache -e jpackage -e '^-Xlog')
tomes=("$java" "${options[@]}" -Duser.home="$work")

"${tomes[@]}" -cp "$classpath" org.tomes.Main --register "$work/register" init --demo > "$work/log"
mkdir -p "$settings"
printf '{"language":"de","register":"%s","screen":"measures"}' "$work/register" > "$settings/settings.json"
"${tomes[@]}" -Dtomes.milestones="$work/milestones" -Dglass.platform=Headless -Dprism.order=sw -XX:AOTCacheOutput="$app/tomes.aot" \
  -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining \
  -cp "$classpath" org.tomes.Main > "$work/log" 2>&1 &
window=$!
until grep -qs rows "$work/milestones"; do
  kill -0 $window || { cat "$work/log"; exit 1; }
  sleep 1
done
"${tomes[@]}" -cp "$classpath" org.tomes.Main --register "$work/register" document export cloud-security-policy \
  --format docx,pdf --lang de --out "$work/documents" > "$work/log" || { cat "$work/log"; exit 1; }
kill -TERM $window
wait $window || true
test -s "$app/tomes.aot" || { cat "$work/log"; exit 1; }
