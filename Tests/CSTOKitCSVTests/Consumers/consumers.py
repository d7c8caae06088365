# Reads folders of tables with the programs that people use, and fails where one of them reads something else than was written.
#
# usage: consumers.py FOLDER, which holds the packages record, plain, excel and rival.
import csv
import pathlib
import subprocess
import sys

import duckdb
import pandas
import polars
from frictionless import Package

folder = pathlib.Path(sys.argv[1])


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def same(name, one, other):
    assert one == other, f"{name}: {[(a, b) for a, b in zip(one, other) if a != b][:3]}"


for package in ("record", "plain", "excel", "rival"):
    report = Package(str(folder / package / "datapackage.json")).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "note"])[:3]
for package in ("record", "plain"):
    for table in ("names", "sources", "states", "codes", "citations", "memberships"):
        path = folder / package / f"{table}.csv"
        expected = rows(path)
        frame = pandas.read_csv(path, dtype=str, keep_default_na=False)
        same(f"pandas {table}", [list(frame.columns)] + frame.values.tolist(), expected)
        query = f"""SELECT * FROM read_csv('{path}', header=true, all_varchar=true, quote='"', escape='"', delim=',')"""
        frame = duckdb.sql(query).fetchall()
        same(f"duckdb {table}", [[cell or "" for cell in row] for row in frame], expected[1:])
        frame = polars.read_csv(path, infer_schema=False)
        same(f"polars {table}", [[cell or "" for cell in row] for row in frame.rows()], expected[1:])
# The source that is read adds a participant, and the table of who took part has a column for it.
assert rows(folder / "rival" / "attendance.csv")[0][-3:] == ["fra", "ita", "reading"]
typed = pandas.read_csv(folder / "plain" / "codes.csv", keep_default_na=False, na_values=[""])
assert typed["value"].tolist() == ["NA"]
# A late value, which a sample of the first rows does not show: a quoted text and a code with a letter.
late = [[f"s{row}", "", str(row)] for row in range(30_000)] + [["t", 'a "late" text', "0A7"]]
for name, header in (("bare", "id,note,code"), ("quoted", '"id","note","code"')):
    lines = [header] + [f"{one},{two},{three}" for one, two, three in late[:-1]] + ['t,"a ""late"" text",0A7']
    (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
recipe = """read_csv('{}', all_varchar=true, quote='"', escape='"')"""
for source in (recipe.format(folder / "bare.csv"), f"read_csv('{folder / 'quoted.csv'}', all_varchar=true)"):
    same("duckdb, late", list(duckdb.sql(f"SELECT note, code FROM {source}").fetchall()[-1]), late[-1][1:])
same("polars, late", list(polars.read_csv(folder / "bare.csv", infer_schema_length=None).row(-1))[1:], late[-1][1:])
# What a spreadsheet shows: text as it is, the guard before what would run, and no date bent.
source = [str(folder / "excel" / f"{table}.csv") for table in ("names", "states", "sources")]
options = "44,34,UTF8,1,,0,false,true,false"
subprocess.run(
    ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", f"--infilter=CSV:{options}", "--convert-to",
     f"csv:Text - txt - csv (StarCalc):{options}", "--outdir", str(folder / "shown"), *source],
    check=True, capture_output=True, timeout=180)
shown = [row[4] for row in rows(folder / "shown" / "names.csv")[1:]]
same("spreadsheet, names", shown[:4] + shown[7:8], ["'=cmd|' /C echo x'!A0", "Тоҷикистон", "Հայաստան", "x\"\u0301y", "NA"])
state = rows(folder / "shown" / "states.csv")[1]
same("spreadsheet, dates", [state[1], state[2], state[9]], ["2002-10-07/2005-05~", "2002-10-07", "2005-05~"])
same("spreadsheet, formula", rows(folder / "shown" / "sources.csv")[1][1:4], ["'=1+1", "NA", "2002-10"])
# The panel of a whole system of states merges one to one with a table of state-years.
system = pandas.read_csv(folder / "system.csv", keep_default_na=False, na_values=[""])
others = pandas.DataFrame({"ccode": [2, 255, 365, 371], "year": [1992, 1992, 1992, 1992], "own": [1, 2, 3, 4]})
merged = others.merge(system, on=["ccode", "year"], how="inner", validate="one_to_one")
same("pandas, merged", merged[["statenme", "cst"]].values.tolist(), [["United States", 0], ["Germany", 0], ["Russia", 1], ["Armenia", 1]])
same("pandas, states of 2012", int((system["year"] == 2012).sum()), 195)
print("read by pandas, polars, duckdb, frictionless and a spreadsheet")
