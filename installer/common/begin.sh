# shellcheck shell=bash disable=SC2034 # the sourcing script uses the variables
# The common beginning of build.sh on Linux and macOS. Source it; it sets $out, $version, $modules, $left_out, $notices
# and $options (of both launchers), and writes $out/cli.properties (of the second launcher).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# JAVA_HOME if it is a JDK 25 or newer with jpackage, otherwise the JDK that Maven uses for the build.
feature() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2> /dev/null; }
if ! { [ "$(feature "${JAVA_HOME:-}")" -ge 25 ] && [ -x "$JAVA_HOME/bin/jpackage" ]; } 2> /dev/null; then
  JAVA_HOME=$(mvn -q -B -ntp -Denforcer.skip validate exec:exec -Dexec.executable=java -Dexec.args="-XshowSettings:properties -version" 2>&1 \
    | sed -n 's/^ *java.home = //p')
fi
[ -x "$JAVA_HOME/bin/jpackage" ] || { echo "No JDK 25 with jpackage was found. Install one where Maven finds it, or set JAVA_HOME to it."; exit 1; }
export JAVA_HOME
PATH=$JAVA_HOME/bin:$PATH
# Every package contains the licence of Tomes, the licences of its libraries and the bill of materials; mvn package
# writes the latter two, and the build ends at cp if one of them is missing.
notices=(LICENSE target/app/THIRD-PARTY-NOTICES.txt target/app/tomes.cdx.xml)
out=target/installer
rm -rf "$out"
mkdir -p "$out"

# Class path, JavaFX as modules, icons, version.
java -cp 'target/app/*' installer/common/Prepare.java target/app "$out"
version=$(cat "$out/version.txt")
# jpackage includes files next to the jars in every kind of package, but not files placed next to the launchers later.
cp "${notices[@]}" "$out/jars/"
# Only the modules that the class path requires.
modules=$(grep -v '^#' installer/common/modules.txt | paste -sd, -)
left_out=$(grep -v '^#' installer/common/left-out-of-java.txt | paste -sd, -)
options=()
while IFS= read -r option; do options+=(--java-options "$option"); done < <(grep -v '^#' installer/common/java-options.txt)

printf 'description=Tomes on the command line\nlinux-shortcut=false\njava-options=%s\n' \
  "$(grep -v '^#' installer/common/java-options.txt | paste -sd' ' -)" > "$out/cli.properties"
