# Reads tables and NDJSON with engines that go beyond one machine, by the published schemas, and reproduces the panel by SQL.
#
# usage: engines.py FOLDER, which holds the package tables, record.ndjson, schema.json and panel.csv. Docs/Reference/Scale.md has the queries.
import csv
import json
import pathlib
import re
import sys

import duckdb
from pyspark.sql import SparkSession

folder = pathlib.Path(sys.argv[1])
package = json.loads((folder / "tables" / "datapackage.json").read_text(encoding="utf-8"))
schema = json.loads((folder / "schema.json").read_text(encoding="utf-8"))
resources = {resource["name"]: resource for resource in package["resources"]}
panel = list(csv.DictReader((folder / "panel.csv").open(encoding="utf-8", newline="")))
hosts = ("cst", "csto")

# The queries that the page shows are those that are run.
page = (pathlib.Path(__file__).parents[3] / "Docs" / "Scale.md").read_text(encoding="utf-8")
PANEL, LINES = re.findall(r"```sql\n(WITH .*?|SELECT m\..*?)```", page, re.S)
COLUMNS = ("days", "days_max", "any", "jan1", "dec31")

class DuckDB:
    name = "DuckDB"
    anti_join = "ANTI JOIN"
    size = "len"
    types = {"string": "VARCHAR", "integer": "BIGINT", "date": "DATE", "boolean": "BOOLEAN", "number": "DOUBLE"}

    def __init__(self):
        self.connection = duckdb.connect()
        self.sql("CREATE MACRO days_between(a, b) AS b - a + 1")

    def sql(self, query):
        return self.connection.execute(query).fetchall()

    def table(self, name, path, fields):
        columns = ", ".join(f"'{field}': '{self.types[kind]}'" for field, kind in fields)
        self.sql(
            f"CREATE VIEW {name} AS SELECT * FROM read_csv('{path}', auto_detect=false, header=true, delim=',', quote='\"', "
            f"escape='\"', columns={{{columns}}})")

    def lines(self, path, node):
        structure = json.dumps(self.shape(node))
        self.sql(
            f"CREATE VIEW lines AS SELECT unnest(from_json(json, '{structure}')) FROM read_ndjson_objects('{path}') "
            "WHERE json->>'entity' = 'membership'")

    def shape(self, node):
        node = resolved(node)
        if node.get("type") == "array":
            return [self.shape(node["items"])]
        if node.get("type") == "object":
            return {name: self.shape(part) for name, part in node["properties"].items()}
        return self.types.get(node.get("type"), "VARCHAR")


class Spark:
    name = "Spark"
    anti_join = "LEFT ANTI JOIN"
    size = "size"
    types = {"string": "STRING", "integer": "BIGINT", "date": "DATE", "boolean": "BOOLEAN", "number": "DOUBLE"}

    def __init__(self):
        self.session = (
            SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2").getOrCreate())
        self.session.sparkContext.setLogLevel("ERROR")
        self.sql("CREATE TEMPORARY FUNCTION days_between(a DATE, b DATE) RETURNS INT RETURN datediff(b, a) + 1")

    def sql(self, query):
        return [tuple(row) for row in self.session.sql(query).collect()]

    def table(self, name, path, fields):
        columns = ", ".join(f"`{field}` {self.types[kind]}" for field, kind in fields)
        frame = self.session.read.csv(
            str(path), schema=columns, header=True, enforceSchema=False, quote='"', escape='"', multiLine=True, mode="FAILFAST")
        frame.createOrReplaceTempView(name)

    def lines(self, path, node):
        self.session.read.text(str(path)).createOrReplaceTempView("text_lines")
        self.session.sql(
            f"SELECT inline(array(from_json(value, '{self.shape(node, top=True)}', map('mode', 'FAILFAST')))) FROM text_lines "
            "WHERE get_json_object(value, '$.entity') = 'membership'").createOrReplaceTempView("lines")

    def shape(self, node, top=False):
        node = resolved(node)
        if node.get("type") == "array":
            return f"ARRAY<{self.shape(node['items'])}>"
        if node.get("type") == "object":
            parts = [f"`{name}`{' ' if top else ': '}{self.shape(part)}" for name, part in node["properties"].items()]
            return ", ".join(parts) if top else f"STRUCT<{', '.join(parts)}>"
        return self.types.get(node.get("type"), "STRING")


def resolved(node):
    while "$ref" in node:
        node = schema["$defs"][node["$ref"].rsplit("/", 1)[1]]
    return node


def check(engine):
    for name, resource in resources.items():
        engine.table(name, folder / "tables" / resource["path"], [(f["name"], f["type"]) for f in resource["schema"]["fields"]])
    with (folder / "panel.csv").open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))
    # The panel is read as text and numbers: its codes of other systems are text.
    texts = {"cowc", "iso3c", "iso3n", "statenme"}
    engine.table("state_years", folder / "panel.csv", [(column, "string" if column in texts else "integer") for column in header])
    rows = 0
    for name, resource in resources.items():
        with (folder / "tables" / resource["path"]).open(encoding="utf-8", newline="") as file:
            expected = sum(1 for _ in csv.reader(file)) - 1
        found = engine.sql(f"SELECT count(*) FROM {name}")[0][0]
        assert found == expected, f"{engine.name}, {name}: {found} rows, not {expected}"
        rows += found
    references = 0
    for name, resource in resources.items():
        for key in resource["schema"].get("foreignKeys", []):
            table = key["reference"].get("resource") or name
            pairs = list(zip(listed(key["fields"]), listed(key["reference"]["fields"])))
            lost = engine.sql(
                f"SELECT count(*) FROM {name} a {engine.anti_join} {table} b ON {' AND '.join(f'a.{x} = b.{y}' for x, y in pairs)} "
                f"WHERE {' AND '.join(f'a.{x} IS NOT NULL' for x, _ in pairs)}")[0][0]
            assert lost == 0, f"{engine.name}, {name}: {lost} rows refer to nothing by {pairs}"
            references += 1
    by_sql = {(row[0], row[1], row[2]): row[3:] for row in engine.sql(PANEL)}
    cells = 0
    for row in panel:
        for host in hosts:
            counted = by_sql.get((int(row["ccode"]), int(row["year"]), host), (0,) * len(COLUMNS))
            for column, value in zip(COLUMNS, counted):
                told = row[f"{host}_{column}"]
                if told == "":
                    continue
                assert int(told) == int(value), f"{engine.name}: {row['ccode']} {row['year']} {host}_{column}: {value}, not {told}"
                cells += 1
    engine.lines(folder / "record.ndjson", schema["$defs"]["Membership"])
    lines = engine.sql(LINES.replace("len(", f"{engine.size}("))
    from_tables = engine.sql(
        "SELECT member, host, period_start, period_end FROM memberships WHERE host IN ('cst', 'csto') AND capacity = 'member' ORDER BY id")
    assert [tuple(row[:4]) for row in lines] == [tuple(row) for row in from_tables], f"{engine.name}: NDJSON and tables differ"
    assert all(row[4] > 0 for row in lines), f"{engine.name}: citations are lost"
    assert cells > 500 and references > 50, (cells, references)
    print(f"{engine.name}: {rows} rows of {len(resources)} tables, {references} references, {cells} cells of the panel by SQL, {len(lines)} spells of NDJSON")


def listed(value):
    return value if isinstance(value, list) else [value]


for kind in (DuckDB, Spark):
    check(kind())
