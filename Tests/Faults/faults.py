#!/usr/bin/env python3
"""Breaks the ledger's processes and its disk in every way that strace can, and looks at what is left.

  faults.py PROGRAMS kill [SECONDS]       ends a process at every call that writes, for each mutating command
  faults.py PROGRAMS errors [SECONDS]     lets every such call fail with EIO, and with ENOSPC
  faults.py PROGRAMS murders [KILLS]      ends eight writers again and again, at any moment
  faults.py PROGRAMS claims [PROCESSES] [PERCENT]   claims from many processes until nothing is left
  faults.py PROGRAMS syncs                looks whether a commit syncs all that it must
  faults.py PROGRAMS power [IMAGES] [off] loses the power: what was not synced is there or not

PROGRAMS is the folder with creditcast and ledger-client. Needs strace and sqlite3. The first line that starts with
FAILED tells what broke; else the last line tells what was seen.
"""
import os, random, re, shutil, signal, sqlite3, subprocess, sys, tempfile, time

CALLS = "pwrite64,write,fsync,fdatasync,unlink,ftruncate,rename"
# A folder is synced by SQLite too, and it goes on where that fails.
PROGRAMS, MODE, REST = sys.argv[1], sys.argv[2], sys.argv[3:]
CREDITCAST, CLIENT = f"{PROGRAMS}/creditcast", f"{PROGRAMS}/ledger-client"
ENVIRONMENT = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "SWIFT_BACKTRACE": "enable=no",
               "LANG": "C.UTF-8"}
PURCHASE = [CREDITCAST, "ledger", "purchase", "--credits", "1", "--on", "2026-11-01"]
random.seed(int(os.environ.get("SEED", "1")))


def fail(text):
    print("FAILED", text)
    sys.exit(1)


def run(words, folder, inject=None, wait=120):
    """Runs a command; with a call that is broken, answers that call as well."""
    log = f"{folder}.log"
    if inject:
        words = ["strace", "-f", "-qq", "-y", "-o", log, "-e", f"trace={CALLS}", "-e",
                 f"inject={CALLS}:{inject}"] + words
    answer = subprocess.run(words, cwd=folder, env=ENVIRONMENT, stdin=subprocess.DEVNULL,
                            capture_output=True, text=True, timeout=wait)
    if not inject:
        return answer, ""
    lines = open(log).read().splitlines()
    os.unlink(log)
    broken = [line for line in lines if "INJECTED" in line] or lines[-2:-1]
    return answer, broken[0][:160] if broken else ""


def ledger(folder):
    return f"{folder}/.creditcast/ledger.sqlite"


def count(folder):
    """How many events there are; the look itself rolls back what a killed writer left."""
    if not os.path.exists(ledger(folder)):
        return 0
    database = sqlite3.connect(ledger(folder), timeout=30)
    try:
        tables = database.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        return database.execute("SELECT count(*) FROM event").fetchone()[0] if tables else 0
    finally:
        database.close()


def check(folder, what):
    """The program itself finds nothing wrong."""
    if not os.path.exists(ledger(folder)) or os.path.getsize(ledger(folder)) == 0:
        return
    answer, _ = run([CREDITCAST, "ledger", "check"], folder)
    if answer.returncode != 0:
        fail(f"{what}: ledger check says {answer.stdout}{answer.stderr}")


def commands():
    """Every kind of change: (name, how the ledger is prepared, the command, how many events it adds)."""
    def bought(*more):
        return [CREDITCAST, "ledger", "purchase", "--credits", "500", "--on", "2026-11-01", *more]

    def client(*words):
        return [CLIENT, ".creditcast/ledger.sqlite", *words]

    yield "first purchase", [], bought(), 1
    yield "purchase", [bought()], bought("--reference", "INV-7", "--usd", "5", "--by", "Ann"), 1
    yield "adjust", [bought()], [CREDITCAST, "ledger", "adjust", "--credits", "-3", "--reason", "expired",
                                 "--on", "2026-11-02"], 1
    yield "correct", [bought()], [CREDITCAST, "ledger", "correct", "#1", "--credits", "400",
                                  "--reason", "typing"], 1
    yield "retract", [bought()], [CREDITCAST, "ledger", "retract", "#1", "--reason", "not ours"], 1
    yield "record a reading", [bought()], client("record", "300"), 1
    yield "open a hold", [bought()], client("open", "7", "300"), 2
    opened = [bought(), client("open", "7", "300")]
    yield "renew a hold", opened, client("renew", "HOLD"), 1
    yield "progress", opened, client("progress", "HOLD", "3"), 1
    yield "settle a hold", opened, client("settle", "HOLD", "5"), 1
    yield "void a hold", opened, client("void", "HOLD"), 1
    yield "first reading", [], client("record", "300"), 1
    yield "first hold", [], client("open", "7", "300"), 2
    yield "settle more than was held", opened, client("settle", "HOLD", "9"), 1
    short = [client("open", "7", "300", "1")]
    yield "expire a hold", short, client("expire"), 1
    yield "open a hold when another expires", short, client("open", "7", "300"), 3
    yield "purchase with a key", [bought()], bought("--key", "k"), 1
    yield "purchase in another account", [bought()], bought("--account", "other"), 1


def prepared(folder, steps, command):
    """Prepares a ledger, and puts the hold's name into the command."""
    os.makedirs(f"{folder}/.creditcast", exist_ok=True)
    hold = ""
    for step in steps:
        answer, _ = run(step, folder)
        if answer.returncode != 0:
            fail(f"{step}: {answer.stdout}{answer.stderr}")
        hold = answer.stdout.strip()
    return [hold if word == "HOLD" else word for word in command]


def calls_of(words, master):
    """How many calls a command makes that can be broken."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(master, folder, dirs_exist_ok=True)
        log = f"{folder}.log"
        subprocess.run(["strace", "-f", "-qq", "-o", log, "-e", f"trace={CALLS}"] + words, cwd=folder,
                       env=ENVIRONMENT, stdin=subprocess.DEVNULL, capture_output=True)
        lines = open(log).read().splitlines()
        os.unlink(log)
        return sum("(" in line for line in lines)


def points(injection, seconds, judge):
    """Breaks each command at its first call, its second, and so on to its last; with a limit, at some of them."""
    deadline = time.time() + seconds if seconds else None
    total = 0
    rounds = list(commands())
    for index, (name, steps, command, adds) in enumerate(rounds):
        with tempfile.TemporaryDirectory() as master:
            words = prepared(master, steps, command)
            before = count(master)
            chosen = list(range(1, calls_of(words, master) + 1))
            if deadline:
                random.shuffle(chosen)
                share = (deadline - time.time()) / (len(rounds) - index)
                end = time.time() + share
            for point in chosen:
                if deadline and time.time() > end:
                    break
                with tempfile.TemporaryDirectory() as folder:
                    shutil.copytree(master, folder, dirs_exist_ok=True)
                    answer, broken = run(words, folder, f"{injection}:when={point}")
                    what = f"{name}, {injection} at call {point}, {broken}"
                    judge(folder, answer, broken, count(folder) - before, adds, what)
                    there = count(folder)
                    total += 1
                    # The same again where nothing came of it, else the next thing.
                    next_words, more = (words, adds) if there == before else (PURCHASE, 1)
                    again, _ = run(next_words, folder)
                    if again.returncode != 0 or count(folder) < there + more:
                        fail(f"{what}: the next command says {again.stdout}{again.stderr}")
                    check(folder, what)
    return total


def judged_kill(folder, answer, broken, there, adds, what):
    check(folder, what)
    if there not in (0, adds) or (answer.stdout.strip() and not there):
        fail(f"{what}: {there} events, and it said {answer.stdout!r}")


def judged_error(folder, answer, broken, there, adds, what):
    """Only a folder's sync may fail without a word, and only what comes after the commit leaves an event."""
    check(folder, what)
    if not broken or "INJECTED" not in broken:
        return
    is_folder = "sync" in broken and "ledger.sqlite" not in broken
    if answer.returncode == 0:
        if not is_folder or there != adds:
            fail(f"{what}: it says that it did it, and {there} events are there")
    elif there not in (0, adds) or (there and " write(" not in broken and "unlink" not in broken):
        fail(f"{what}: it says that it failed, and {there} events are there")
    elif re.search("recorded|hold-", answer.stdout):
        fail(f"{what}: it says {answer.stdout!r}")


def murders(kills):
    """Eight writers; each is killed between 0 and 200 ms after its start."""
    with tempfile.TemporaryDirectory() as folder:
        prepared(folder, [PURCHASE], [])
        acked, killed, started = 1, 0, 0
        writers = []

        def start():
            nonlocal started
            started += 1
            words = [CREDITCAST, "ledger", "purchase", "--credits", str(started), "--on", "2026-11-01"]
            child = subprocess.Popen(words, cwd=folder, env=ENVIRONMENT, stdin=subprocess.DEVNULL,
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            writers.append((child, time.time() + random.uniform(0, 0.2)))

        unsure = 0
        while killed < kills or writers:
            while killed + len(writers) < kills + 8 and len(writers) < 8 and killed < kills:
                start()
            for child, end in list(writers):
                if child.poll() is None and time.time() < end:
                    continue
                if child.poll() is None:
                    child.send_signal(signal.SIGKILL)
                output, errors = child.communicate()
                writers.remove((child, end))
                if child.returncode == -signal.SIGKILL:
                    killed += 1
                    unsure += 0 if "recorded" in output else 1
                elif child.returncode != 0:
                    fail(f"a writer that nobody killed says {output}{errors}")
                acked += 1 if "recorded" in output else 0
            time.sleep(0.001)
        rows = count(folder)
        if not acked <= rows <= acked + unsure:
            fail(f"{acked} were acknowledged, {unsure} were killed before, {rows} are there")
        check(folder, "after all")
        begun = time.time()
        answer, _ = run(PURCHASE, folder)
        if answer.returncode != 0 or time.time() - begun > 2:
            fail(f"the next command: {answer.stdout}{answer.stderr}")
        print(f"{killed} kills of {started} writers, {acked} acknowledged, {rows} there")


def claims(processes, percent):
    """Everybody claims 7 of 10,000 until nobody is granted anything."""
    balance, amount = 10_000, 7
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(f"{folder}/.creditcast")
        words = [CLIENT, ".creditcast/ledger.sqlite", "claim", str(amount), str(balance)]
        begun = time.time()
        children = [subprocess.Popen(words, cwd=folder, env=ENVIRONMENT, stdout=subprocess.PIPE,
                                     stderr=subprocess.PIPE, text=True) for _ in range(processes)]
        doomed = random.sample(children, processes * percent // 100)
        for child in doomed:
            time.sleep(random.uniform(0, 0.3))
            child.kill()
        grants = 0
        for child in children:
            output, errors = child.communicate()
            if child in doomed:
                continue
            if child.returncode != 0:
                fail(f"a process says {output}{errors}")
            grants += int(output)
        check(folder, "after all claims")
        database = sqlite3.connect(ledger(folder))
        holds, held = database.execute("SELECT count(*), sum(amount) FROM hold").fetchone()
        if held > balance * 1_000_000 or holds != balance // amount:
            fail(f"{holds} holds of {amount} were granted of {balance}")
        if not doomed and grants != holds:
            fail(f"{grants} grants were told, {holds} are there")
        print(f"{processes} processes, {len(doomed)} of them killed: {holds} holds of {amount} of {balance},",
              f"{time.time() - begun:.1f} s")


def syncs():
    """A commit syncs the journal, the file and twice the folder, before it says anything."""
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(f"{folder}/.creditcast")
        run([CLIENT, ".creditcast/ledger.sqlite", "record", "300"], folder)
        log = f"{folder}.log"
        subprocess.run(["strace", "-f", "-qq", "-y", "-o", log, "-e", "trace=fsync,fdatasync,write", CLIENT,
                        ".creditcast/ledger.sqlite", "record", "299"], cwd=folder, env=os.environ,
                       stdin=subprocess.DEVNULL, capture_output=True)
        calls = [line.split(None, 1)[1] for line in open(log)]
        os.unlink(log)
        synced = [call for call in calls if "sync(" in call]
        kinds = ["-journal>", "ledger.sqlite>", ".creditcast>"]
        missing = [kind for kind in kinds if not any(kind in call for call in synced)]
        if missing or "write(" not in calls[-1]:
            fail(f"not synced before the answer: {missing}")
        print(f"{len(synced)} syncs before the answer")


# Power loss.

LINE = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")


def traced(words, folder):
    """The calls of a command on the files of the ledger, in order: (call, file, offset, bytes)."""
    log = f"{folder}/../trace"
    subprocess.run(["strace", "-f", "-qq", "-o", log, "-y", "-xx", "-s", "100000000", "-e",
                    "trace=pwrite64,fsync,fdatasync,unlink,ftruncate,openat"] + words, cwd=folder,
                   env=ENVIRONMENT, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    calls = []
    for line in open(log, errors="replace"):
        found = LINE.match(line)
        if not found or int(found[3]) < 0:
            continue
        call, words_ = found[1], found[2]
        path = re.search(r"<((?:\\x[0-9a-f]{2}|[^>])*)>", words_)
        name = text(path[1]) if path and call != "openat" else ""
        if call == "pwrite64":
            data = bytes(re.search(r'"((?:\\x[0-9a-f]{2})*)"', words_)[1]
                         .replace("\\x", " ").strip() and
                         bytes.fromhex(re.search(r'"((?:\\x[0-9a-f]{2})*)"', words_)[1].replace("\\x", "")))
            calls.append(("write", name, int(words_.rsplit(", ", 1)[1]), data))
        elif call in ("fsync", "fdatasync"):
            calls.append(("sync", name, 0, b""))
        elif call == "ftruncate":
            calls.append(("cut", name, int(words_.rsplit(", ", 1)[1]), b""))
        elif call == "unlink":
            calls.append(("unlink", text(re.search(r'"([^"]*)"', words_)[1]), 0, b""))
        elif call == "openat" and "O_CREAT" in words_:
            calls.append(("create", text(re.search(r'"([^"]*)"', words_)[1]), 0, b""))
    return calls


def text(quoted):
    return re.sub(r"\\x([0-9a-f]{2})", lambda two: chr(int(two[1], 16)), quoted)


def image(start, calls, until):
    """The files after a loss of power: synced writes are there, each other one is or is not, also in part.

    A name comes and goes for certain only when the folder is synced."""
    disk = {name: bytearray(data) for name, data in start.items()}   # what is on the disk, by name
    files = {name: bytearray(data) for name, data in start.items()}  # what programs see
    open_writes = {}                                                 # by name: not synced yet
    names = []                                                       # creations and removals, not synced
    for call, path, place, data in calls[:until]:
        name = os.path.basename(path)
        if "ledger.sqlite" not in name:
            if call == "sync":
                for step, other in names:
                    apply_name(disk, files, step, other)
                names = []
            continue
        if call == "create":
            if name not in files:
                files[name] = bytearray()
                names.append(("create", name))
        elif call == "unlink":
            files.pop(name, None)
            open_writes.pop(name, None)
            names.append(("unlink", name))
        elif call in ("write", "cut"):
            change(files[name], call, place, data)
            open_writes.setdefault(name, []).append((call, place, data))
        elif call == "sync":
            for kind, at, written in open_writes.pop(name, []):
                if name in disk:
                    change(disk[name], kind, at, written)
                else:
                    names = [(c, n) for c, n in names if n != name or c != "create"]
                    disk[name] = bytearray(files[name])
                    break
    for kind, name in names:
        if random.random() < 0.5:
            apply_name(disk, files, kind, name)
    for name, writes in open_writes.items():
        if name not in disk:
            continue
        for kind, place, data in writes:
            draw = random.random()
            if draw < 0.45:
                change(disk[name], kind, place, data)
            elif draw < 0.6 and kind == "write" and len(data) > 512:
                change(disk[name], kind, place, data[:random.randrange(1, len(data) // 512 + 1) * 512])
    return disk


def apply_name(disk, files, kind, name):
    if kind == "unlink":
        disk.pop(name, None)
    elif name not in disk:
        disk[name] = bytearray()


def change(content, kind, place, data):
    if kind == "cut":
        del content[place:]
        return
    if len(content) < place:
        content.extend(bytes(place - len(content)))
    content[place:place + len(data)] = data


def power(images, is_off):
    """Records what commands write, and looks at what a loss of power at any moment would leave."""
    seen = broken = 0
    with tempfile.TemporaryDirectory() as root:
        rounds = []
        for index, (name, steps, command, adds) in enumerate(commands()):
            folder = f"{root}/{index}/work"
            os.makedirs(folder)
            words = prepared(folder, steps, command)
            home = f"{folder}/.creditcast"
            start = {n: open(f"{home}/{n}", "rb").read() for n in os.listdir(home)}
            before = count(folder)
            calls = traced(words, folder)
            if is_off:
                calls = [call for call in calls if call[0] != "sync"]
            rounds.append((name, start, calls, before, adds))
        while seen < images:
            name, start, calls, before, adds = random.choice(rounds)
            until = random.randint(0, len(calls))
            seen += 1
            with tempfile.TemporaryDirectory() as folder:
                os.makedirs(f"{folder}/.creditcast")
                for file, data in image(start, calls, until).items():
                    open(f"{folder}/.creditcast/{file}", "wb").write(data)
                done = until == len(calls)
                try:
                    database = sqlite3.connect(ledger(folder))
                    fine = database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
                    database.close()
                    rows = count(folder) - before
                    fine = fine and rows in (0, adds) and (not done or rows == adds)
                    if fine and not is_off and seen % 50 == 0:
                        check(folder, f"{name}, power lost at call {until}")
                except sqlite3.DatabaseError as problem:
                    fine, rows = False, problem
                if not fine:
                    broken += 1
                    if not is_off:
                        fail(f"{name}: power lost at call {until} of {len(calls)} leaves {rows}")
        if is_off and not broken:
            fail("without syncs nothing breaks, so that this tells nothing")
        print(f"{seen} images, {broken} broken")


if MODE == "kill":
    seconds = int(REST[0]) if REST else 0
    print(f"{points('signal=KILL', seconds, judged_kill)} points, none lost and none half written")
elif MODE == "errors":
    seconds = int(REST[0]) if REST else 0
    total = sum(points(f"error={error}", seconds / 2, judged_error) for error in ("EIO", "ENOSPC"))
    print(f"{total} points, each told, none half written")
elif MODE == "murders":
    murders(int(REST[0]) if REST else 1000)
elif MODE == "claims":
    claims(int(REST[0]) if REST else 64, int(REST[1]) if len(REST) > 1 else 0)
elif MODE == "syncs":
    syncs()
elif MODE == "power":
    power(int(REST[0]) if REST else 10_000, "off" in REST)
else:
    sys.exit(__doc__)
