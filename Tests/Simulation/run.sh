#!/bin/sh
# Simulates runs that share a ledger: the real operations, against a service that keeps the true balance.
#
#   Tests/Simulation/run.sh [SCHEDULES [FIRST]]
#
# A million schedules unless told otherwise. Ends with an error where a promise was broken, and tells the seed.
set -eu
cd "$(dirname "$0")/../.."
swift build -c release --product simulate-ledger
exec .build/release/simulate-ledger "${1:-1000000}" "${2:-0}"
