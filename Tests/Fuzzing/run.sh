#!/bin/sh
# Feeds the readers with bytes that libFuzzer makes, under AddressSanitizer.
#
#   Tests/Fuzzing/run.sh SECONDS [yaml|plan]
#
# The modules are compiled here rather than by SwiftPM, which knows no fuzzer. A crash is written to
# .build/fuzzing/crashes; make it small with the printed command and keep it in Fixtures/Crashes, which
# an ordinary test replays.
set -eu

seconds=${1:?how many seconds}
target=${2:-yaml}
root=$(cd "$(dirname "$0")/../.." && pwd)
build="$root/.build/fuzzing"
corpus="$build/corpus-$target"
mkdir -p "$build/crashes" "$build/empty" "$corpus"
cd "$build"

flags="-swift-version 6 -package-name creditcast -parse-as-library -O -g -wmo
  -sanitize=address,fuzzer -enable-upcoming-feature ExistentialAny
  -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility
  -enable-upcoming-feature NonisolatedNonsendingByDefault -enable-experimental-feature Lifetimes
  -I $build -I $root/Sources/CYAML"

objects=""
for module in Quantities Diagnostics YAMLReading Plans; do
  sources=$(find "$root/Sources/$module" -name '*.swift' | sort)
  # shellcheck disable=SC2086
  swiftc $flags -module-name "$module" -emit-module -c $sources -o "$module.o"
  objects="$objects $module.o"
done
# shellcheck disable=SC2086
swiftc $flags -module-name Fuzzing "$root/Tests/Fuzzing/Fuzzing.swift" $objects -lyaml -o fuzzing

# The seeds: every plan and every case that the tests have.
find "$root/Plans" "$root/Sources/Catalogues/Resources" "$root/Fixtures/Crashes" -type f \
  -size -64k -exec cp {} "$corpus" \; 2>/dev/null || true
awk -v folder="$corpus" '
  /^@/ { file = folder "/case-" ++number }
  /^\|/ { gsub("→", "\t"); gsub("∎", ""); print substr($0, 2) > file }
' "$root/Fixtures/YAML/cases.txt"

cd "$build/empty"
CREDITCAST_FUZZ="$target" exec "$build/fuzzing" "$corpus" \
  -max_total_time="$seconds" -timeout=5 -rss_limit_mb=1024 -max_len=8192 -print_final_stats=1 \
  -dict="$root/Tests/Fuzzing/yaml.dict" -artifact_prefix="$build/crashes/"
