#!/usr/bin/env bash
# Draws the pictures of README and user guides anew, from the example company as the tests of the screens show it: run this after
# a change that they show, look at each, and commit them. Needs ImageMagick, which makes them small; the tests need no display.
set -eu
cd "$(dirname "$0")/../../.."
mvn -q -B -ntp -Dtest=ScreensTest -Dtomes.pictures=true surefire:test
mkdir -p docs/pictures
for language in de en; do
    while read -r screen picture; do
        convert "target/screens/${screen/LANGUAGE/$language}.png" +dither -colors 200 -define png:compression-level=9 -strip "PNG8:docs/pictures/$picture-$language.png"
    done <<'PICTURES'
welcome-LANGUAGE-light welcome
overview-LANGUAGE-light overview
measures-LANGUAGE-light measures
azure-LANGUAGE-light-tab2 azure
findings-LANGUAGE-light findings
score-LANGUAGE-light score
documents-LANGUAGE-light documents
documents-LANGUAGE-light-tab3 statements
PICTURES
done
ls -l docs/pictures
