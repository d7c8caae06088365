# Runs the tool again and again, each time with a fault at another call of the file system, until none is left.
#
# usage: faults.py TOOL LIBRARY FOLDER FAULT file|folder [STEP]; FOLDER holds old.json and new.json. With a step only one call in so many meets a
# fault, and of each kind of call the first two and the last two.
import os
import shutil
import subprocess
import sys

tool, library, folder, fault, what = sys.argv[1:6]
step = int(sys.argv[6]) if len(sys.argv) > 6 else 1
os.chdir(folder)
words = {
    "file": ["export", "json", "-o", "target"],
    "folder": ["export", "csv", "-o", "target", "--replace"],
}[what]


def read(path):
    if os.path.isdir(path):
        return {name: read(os.path.join(path, name)) for name in sorted(os.listdir(path))}
    with open(path, "rb") as file:
        return file.read()


def run(name, environment=None):
    return subprocess.run([tool, *words, "-i", name], capture_output=True, text=True, env=environment)


def clear():
    if os.path.isdir("target"):
        shutil.rmtree("target")
    elif os.path.exists("target"):
        os.remove("target")


states = {}
for name in ("old.json", "new.json"):
    clear()
    assert run(name).returncode == 0
    states[name] = read("target")
assert states["old.json"] != states["new.json"]
calls = []


def meet(number):
    """Whether the call of that number was there, and met the fault."""
    clear()
    assert run("old.json").returncode == 0
    log = "../log"
    if os.path.exists(log):
        os.remove(log)
    done = run("new.json", dict(os.environ, LD_PRELOAD=library, CSTO_FAULT=f"{number}:{fault}", CSTO_FAULT_LOG=log))
    if not os.path.exists(log):
        assert done.returncode == 0 and read("target") == states["new.json"], done
        return False
    call = open(log).read().split()[0]
    calls.append(call)
    place = (number, call, done.returncode, done.stderr)
    now = read("target")
    assert now in states.values(), place
    if fault == "kill":
        assert done.returncode == -9, place
    elif fault in ("short", "EINTR"):
        # The call is made again, but for one that waits for somebody else.
        assert done.returncode == 0 and now == states["new.json"] or "target" in done.stderr, place
    elif done.returncode == 0:
        # What only tidies up, or puts a name on the disk that is there by now, keeps nobody from the result.
        assert now == states["new.json"] and call in ("fsync", "chmod", "open", "unlink", "rmdir", "renameat2"), place
    else:
        assert done.returncode == 2 and "target" in done.stderr, place
        # The new one is in its place only where it is the old one that could not be taken away.
        assert now == states["old.json"] or "could not be removed" in done.stderr, place
    assert run("old.json").returncode == 0, place
    left = [name for name in os.listdir(".") if name.startswith(".")]
    assert not left, (place, left)
    return True


clear()
assert run("old.json").returncode == 0
trace = "../trace"
if os.path.exists(trace):
    os.remove(trace)
environment = dict(os.environ, LD_PRELOAD=library, CSTO_FAULT="0:none", CSTO_FAULT_LOG=trace)
assert run("new.json", environment).returncode == 0
names = open(trace).read().split()
numbers = set(range(1, len(names) + 1, step))
for name in set(names):
    places = [number for number, other in enumerate(names, 1) if other == name]
    numbers.update(places[:2] + places[-2:])
for number in sorted(numbers):
    assert meet(number), number
assert not meet(len(names) + 1)
print(len(calls), " ".join(sorted(set(calls))))
