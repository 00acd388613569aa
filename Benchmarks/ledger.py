#!/usr/bin/env python3
"""Measures what commands cost as a ledger grows, from a thousand events to a million.

  Benchmarks/ledger.py [MOST]

Builds creditcast and ledger-client in release, fills ledgers through the real store, and prints a table of
medians of five runs, in milliseconds of whole processes.
"""
import os, statistics, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MOST = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
BUILD = f"{ROOT}/.build/release"
for product in ("creditcast", "ledger-client"):
    subprocess.run(["swift", "build", "-c", "release", "--product", product], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)


def milliseconds(words, folder, times=5):
    took = []
    for _ in range(times):
        start = time.perf_counter()
        subprocess.run(words, cwd=folder, check=True, stdout=subprocess.DEVNULL)
        took.append((time.perf_counter() - start) * 1000)
    return statistics.median(took)


print("| events | file | fill | open | list a page | record a reading | open a hold | record a purchase | check |")
print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
with tempfile.TemporaryDirectory() as folder:
    os.makedirs(f"{folder}/.creditcast")
    path = ".creditcast/ledger.sqlite"
    client, program = f"{BUILD}/ledger-client", f"{BUILD}/creditcast"
    events = 1000
    while events <= MOST:
        fill = milliseconds([client, path, "fill", str(events)], folder, 1)
        size = os.path.getsize(f"{folder}/{path}") / 1e6
        row = [
            milliseconds([client, path, "expire"], folder),
            milliseconds([program, "ledger", "list", "--limit", "20"], folder),
            milliseconds([client, path, "record", "900000000"], folder),
            milliseconds([client, path, "open", "7", "900000000"], folder),
            milliseconds([program, "ledger", "purchase", "--credits", "1", "--on", "2026-11-01"], folder),
            milliseconds([program, "ledger", "check"], folder, 1 if events > 100_000 else 3),
        ]
        cells = [f"{events:,}", f"{size:.1f} MB", f"{fill / 1000:.1f} s"] + [f"{value:,.0f}" for value in row]
        print("| " + " | ".join(cells) + " |", flush=True)
        events *= 10
