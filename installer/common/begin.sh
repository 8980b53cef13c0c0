# shellcheck shell=bash disable=SC2034 # whoever sources it uses what it sets
# What build.sh of Linux and macOS begin with; sourced, and leaves $out, $version, $modules, $left_out, $notices,
# $options (of both launchers) and $out/cli.properties (of the second).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
: "${JAVA_HOME:?must name a JDK 25}"
PATH=$JAVA_HOME/bin:$PATH
# They travel with the program; mvn package writes them, and cp ends the build where one is missing.
notices=(target/app/THIRD-PARTY-NOTICES.txt target/app/tomes.cdx.xml)
out=target/installer
rm -rf "$out"
mkdir -p "$out"

# Class path, JavaFX as modules, icons, version.
java -cp 'target/app/*' installer/common/Prepare.java target/app "$out"
version=$(cat "$out/version.txt")
# Only the modules that something in the class path asks for.
modules=$(grep -v '^#' installer/common/modules.txt | paste -sd, -)
left_out=$(grep -v '^#' installer/common/left-out-of-java.txt | paste -sd, -)
options=()
while IFS= read -r option; do options+=(--java-options "$option"); done < <(grep -v '^#' installer/common/java-options.txt)

# A command is over before the second compiler has paid for itself: without it, commands take a tenth to a quarter less
# time, and half the processor time.
printf 'description=Tomes on the command line\nlinux-shortcut=false\njava-options=%s -XX:TieredStopAtLevel=1\n' \
  "$(grep -v '^#' installer/common/java-options.txt | paste -sd' ' -)" > "$out/cli.properties"
