#!/usr/bin/env bash
# Asks the OSV database for known vulnerabilities of the libraries in the package. Before it: mvn -DskipTests package. Needs
# osv-scanner, version 2 (https://google.github.io/osv-scanner), and the network: names and versions of the libraries are sent to osv.dev.
# Ends with 0 where none is known, with 1 where some are, with 2 where it could not ask.
set -euo pipefail
cd "$(dirname "$0")/../.."
bill=target/app/tomes.cdx.xml
[ -s "$bill" ] || { echo "There is no $bill. Run mvn -DskipTests package first." >&2; exit 2; }
command -v osv-scanner > /dev/null || { echo "osv-scanner was not found. Install version 2 or newer, such as from https://github.com/google/osv-scanner/releases." >&2; exit 2; }
code=0
osv-scanner scan source --lockfile "$bill" || code=$?
case $code in
  0) echo "No vulnerability is known for any library in $bill." ;;
  1) ;;
  *) echo "osv-scanner ended with $code, so nothing is known." >&2; code=2 ;;
esac
exit $code
