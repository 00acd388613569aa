#!/bin/sh
# Simulates ledgers whose rates are known, and writes how often batches stayed within what is told as needed.
# TRIALS=4000 and SEED=1 say how many for each line, and which.
set -eu
cd "$(dirname "$0")/../.."
swift build -c release --product simulate-rates 2>&1 | tail -n 1 >&2
exec .build/release/simulate-rates "${TRIALS:-4000}" "${SEED:-1}"
