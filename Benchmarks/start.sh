#!/usr/bin/env bash
# How long a check of a plan of 100 jobs takes, against programs that link what it may link and print a
# line (Benchmarks/Bare): one with libcurl, and one without it, because a check loads it only when it needs
# it. All are built as `make release` does. Needs hyperfine (Debian: hyperfine). ROUNDS=15 takes more rounds
# than 9.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v hyperfine >/dev/null || { echo "install hyperfine first" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

quietly() {
  "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}

quietly make --no-print-directory release
quietly swift build -c release --static-swift-stdlib -Xlinker -lmimalloc --package-path Benchmarks/Bare
bare=Benchmarks/Bare/.build/release

models=(ultra core sd3.5-large sd3.5-medium sd3.5-flash)
{
  printf 'creditcast: 1\nname: hundred\njobs:\n'
  for number in $(seq 100); do
    printf '  - id: job-%s\n    model: %s\n' "$number" "${models[number % 5]}"
    printf '    prompt: A red fox in morning fog, linocut print\n    aspect_ratio: "16:9"\n'
    printf '    seed: %s\n    count: %s\n' "$((number * 7919))" "$((number % 4 + 1))"
  done
} >"$work/plan.yaml"

# All three in turn, round after round, so that a busy minute of the machine is shared by all of them.
for round in $(seq "${ROUNDS:-9}"); do
  hyperfine -N --warmup 3 --runs 40 --export-csv "$work/round.csv" \
    --command-name bare "$bare/bare" \
    --command-name curl "$bare/bare-with-curl" \
    --command-name check ".build/release/creditcast check $work/plan.yaml --balance 10000" \
    >/dev/null 2>&1
  tail -n +2 "$work/round.csv"
done >"$work/rounds.csv"

# The fourth column of hyperfine's table is the median of a round, in seconds.
median() {
  awk -F, -v name="$1" '$1 == name { print $4 * 1000 }' "$work/rounds.csv" | sort -n |
    awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
}
for bare in curl bare; do
  awk -v name="$bare" -v bare="$(median "$bare")" -v check="$(median check)" \
    'BEGIN {
      with = name == "curl" ? "with libcurl" : "without it"
      printf "bare %s %.1f ms, check %.1f ms: %.2f times\n", with, bare, check, check / bare
    }'
done
