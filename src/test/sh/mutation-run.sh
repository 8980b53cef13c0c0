#!/usr/bin/env bash
# Gives damaged inputs to every reader and writes a page with what came of them. Exit 0 where each was read, or refused with a sentence.
# What failed lies in target/mutation, and the output says how to see each again.
# usage: src/test/sh/mutation-run.sh [INPUTS] [SEED] [PAGE] [READER…]
set -euo pipefail
cd "$(dirname "$0")/../../.."
inputs=${1:-100000}
seed=${2:-random}
page=${3:-docs/mutation.md}
shift $(($# < 3 ? $# : 3))
exec mvn -q -B -ntp test-compile exec:exec@mutation -Dinputs="$inputs" -Dseed="$seed" -Dresult="$page" -Dreaders="$*" \
    -Dstate="$(git rev-parse --short HEAD)"
