#!/usr/bin/env bash
# How long a check of a plan of 100 jobs takes, against the same program printing its version, which
# loads the same libraries and writes one line. Needs hyperfine (Debian: hyperfine).
set -euo pipefail
cd "$(dirname "$0")/.."

command -v hyperfine >/dev/null || { echo "install hyperfine first" >&2; exit 1; }
swift build -c release 2>&1 | tail -n 1
program=$PWD/.build/release/creditcast
plan=$(mktemp --suffix .yaml)
trap 'rm -f "$plan"' EXIT

models=(ultra core sd3.5-large sd3.5-medium sd3.5-flash)
{
  printf 'creditcast: 1\nname: hundred\njobs:\n'
  for number in $(seq 100); do
    printf '  - id: job-%s\n    model: %s\n' "$number" "${models[number % 5]}"
    printf '    prompt: A red fox in morning fog, linocut print\n    aspect_ratio: "16:9"\n'
    printf '    seed: %s\n    count: %s\n' "$((number * 7919))" "$((number % 4 + 1))"
  done
} >"$plan"

hyperfine -N --warmup 5 --runs 100 \
  --command-name version "$program --version" \
  --command-name check "$program check $plan --balance 10000"
