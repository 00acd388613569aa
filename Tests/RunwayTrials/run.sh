#!/bin/sh
# Simulates accounts whose future is known, and writes how forecasts of their runway did.
# TRIALS=2000 and SEED=1 say how many of each kind, and which.
set -eu
cd "$(dirname "$0")/../.."
swift build -c release --product simulate-runway 2>&1 | tail -n 1 >&2
exec .build/release/simulate-runway "${TRIALS:-2000}" "${SEED:-1}"
