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


def milliseconds(words, folder, times=5, statuses=(0,)):
    took = []
    for _ in range(times):
        start = time.perf_counter()
        run = subprocess.run(words, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        took.append((time.perf_counter() - start) * 1000)
        if run.returncode not in statuses:
            sys.exit(f"{words} ended with {run.returncode}: {run.stderr.decode()}")
    return statistics.median(took)


COLUMNS = ["events", "file", "fill", "`check`", "`hold open`", "`ledger list`", "`history`",
           "`ledger purchase`", "`reconcile`", "`ledger check`"]
print("| " + " | ".join(COLUMNS) + " |")
print("| " + " | ".join("---" for _ in COLUMNS) + " |")
with tempfile.TemporaryDirectory() as folder:
    os.makedirs(f"{folder}/.creditcast")
    path = ".creditcast/ledger.sqlite"
    client, program = f"{BUILD}/ledger-client", f"{BUILD}/creditcast"
    events = 1000
    while events <= MOST:
        fill = milliseconds([client, path, "fill", str(events)], folder, 1)
        size = os.path.getsize(f"{folder}/{path}") / 1e6
        plan = [f"{ROOT}/Plans/campaign.yaml", "--balance", "900000000"]
        long = 1 if events > 100_000 else 3
        row = [
            milliseconds([program, "check", *plan], folder),
            milliseconds([program, "hold", "open", *plan], folder),
            milliseconds([program, "ledger", "list", "--limit", "20"], folder),
            milliseconds([program, "history"], folder),
            milliseconds([program, "ledger", "purchase", "--credits", "1", "--on", "2026-11-01"], folder),
            # The readings of a ledger that is filled in a moment explain nothing: 65 is an answer as well.
            milliseconds([program, "reconcile"], folder, long, (0, 65)),
            milliseconds([program, "ledger", "check"], folder, long),
        ]
        cells = [f"{events:,}", f"{size:.1f} MB", f"{fill / 1000:.1f} s"] + [f"{value:,.0f}" for value in row]
        print("| " + " | ".join(cells) + " |", flush=True)
        events *= 10
