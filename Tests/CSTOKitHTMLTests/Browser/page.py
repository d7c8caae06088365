"""Drives pages in Chromium, with axe-core, and looks at what they answer: page.py TOOL FOLDER."""

import json
import pathlib
import subprocess
import sys

from axe_core_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

tool, folder = sys.argv[1], pathlib.Path(sys.argv[2])
page_file = folder / "record.html"
subprocess.run([tool, "export", "html", "-o", page_file], check=True)
address = page_file.as_uri()
axe = Axe()
checks = 0


def check(condition, what):
    global checks
    checks += 1
    assert condition, what


def opened(browser, target=address, **options):
    """A page of its own, which collects what it says and what it asks for."""
    context = browser.new_context(**options)
    page = context.new_page()
    page.said = []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.on("request", lambda request: page.said.append(request.url) if not request.url.startswith(("file:", "data:", "blob:")) else None)
    page.goto(target)
    page.wait_for_timeout(400)
    return page


def violations(page):
    found = axe.run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})["violations"]
    return [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in found]


def panel(page):
    page.wait_for_timeout(350)
    return page.inner_text("#_panel")


with sync_playwright() as player:
    browser = player.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])

    # The last day, then one step and one change back by keys and buttons.
    page = opened(browser)
    check("members on 12 February 2026: 6" in page.inner_text("#_count"), page.inner_text("#_count"))
    page.focus("#_slider")
    page.keyboard.press("ArrowLeft")
    check("11 February 2026" in page.inner_text("#_count"), "an arrow key is one day")
    page.keyboard.press("Home")
    check(": 0" in page.inner_text("#_count"), page.inner_text("#_count"))
    page.click("#_next")
    check("Collective Security Treaty, members on 15 May 1992: 6" in page.inner_text("#_count"), page.inner_text("#_count"))
    page.fill("#_day", "2012-07-01")
    check(": 7" in page.inner_text("#_count"), page.inner_text("#_count"))
    page.click("#_answers a[href='#uzb']")
    check("Uzbekistan, 1 July 2012: member, suspended." in panel(page), panel(page))
    check(page.is_visible("#_chosen #uzb"), "the chosen member stands beside the answers")
    check(page.url.endswith("#uzb&on=2012-07-01"), page.url)

    # Every reading, organization and language gives what the tool gives.
    page.select_option("#_reading", label="entry into force")
    check("18 September 2003" in page.inner_text("#_answers, #_panel") or "suspended" in panel(page), panel(page))
    page.select_option("#_language", label="Русский")
    check("Узбекистан, 1 июля 2012" in panel(page), panel(page))
    check(page.get_attribute("html", "lang") == "ru" and page.is_visible("text=Кто состоял"), "Russian")
    page.select_option("#_language", label="English")
    for day, count in (("1995-01-01", 9), ("2000-01-01", 6), ("2010-01-01", 7), ("2020-12-02", 6)):
        page.select_option("#_reading", index=0)
        page.fill("#_day", day)
        check(page.inner_text("#_count").endswith(f": {count}"), (day, page.inner_text("#_count")))

    # A link to a member, a day and a reading.
    linked = opened(browser, address + "#arm&on=2025-01-01")
    check("Armenia, 1 January 2025: member." in panel(linked) and "frozen" in panel(linked), panel(linked))

    # Search, sort and downloads.
    page.fill("#_search", "tashkent")
    check(page.inner_text("#_found").startswith("Found: "), page.inner_text("#_found"))
    found = int(page.inner_text("#_found").split(": ")[1])
    check(0 < found < 100 and page.locator("#_tables tr[data-row]:visible").count() > 0, found)
    page.fill("#_search", "")
    heading = page.locator("#_tables table").last.locator("thead th").first
    heading.locator("button").click()
    check(heading.get_attribute("aria-sort") == "ascending", "sorted")
    titles = page.locator("#_tables table").last.locator("tbody tr td:first-child").all_inner_texts()
    check(titles == page.evaluate("titles => titles.slice().sort(new Intl.Collator('en', { numeric: true }).compare)", titles), titles[:5])
    with page.expect_download() as download:
        page.locator("button.picture:visible").first.click()
    picture = pathlib.Path(download.value.path()).read_text(encoding="utf-8")
    check(picture.startswith("<svg") and download.value.suggested_filename == "picture.svg", picture[:80])
    with page.expect_download() as download:
        page.locator("button.csv[data-name='spells']").click()
    rows = pathlib.Path(download.value.path()).read_text(encoding="utf-8").splitlines()
    check(len(rows) == 1 + page.locator("button.csv[data-name='spells'] >> xpath=../following-sibling::div[1] >> css=tbody tr:has(td)").count(), len(rows))
    check(page.said == [] and linked.said == [], page.said + linked.said)

    # The keyboard alone, with a visible focus.
    keys = opened(browser)
    seen = []
    for _ in range(20):
        keys.keyboard.press("Tab")
        seen.append(keys.evaluate(
            "() => { const own = document.activeElement; const style = getComputedStyle(own);"
            " return [own.id || own.tagName, style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0]; }"))
    check(all(is_seen for _, is_seen in seen), seen)
    check({"_search", "_day", "_slider", "_organization", "_reading", "_language"} <= {name for name, _ in seen}, seen)

    # Without script, on paper, in the dark, in narrow and in enlarged windows.
    plain = opened(browser, java_script_enabled=False)
    check(plain.is_visible("#uzb") and plain.is_visible("#arm") and not plain.is_visible("#_controls"), "a document")
    check("Members (6) on 12 February 2026" in plain.inner_text("header"), plain.inner_text("header"))
    narrow = opened(browser, viewport={"width": 320, "height": 900})
    width = narrow.evaluate("document.documentElement.scrollWidth")
    check(width <= 320, width)
    paper = folder / "record.pdf"
    opened(browser).pdf(path=paper, format="A4")
    pages = int(next(line for line in subprocess.run(["pdfinfo", paper], capture_output=True, text=True, check=True).stdout.splitlines() if line.startswith("Pages")).split()[1])
    check(1 <= pages <= 12, pages)
    for options in ({}, {"color_scheme": "dark"}, {"viewport": {"width": 320, "height": 900}}, {"reduced_motion": "reduce"}):
        for target in (address, address + "#uzb&on=2012-07-01&lang=ru"):
            one = opened(browser, target, **options)
            check(violations(one) == [], (options, target, violations(one)))
            check(one.said == [], one.said)
    for one in opened(browser).locator("details").all()[:3]:
        one.evaluate("own => own.open = true")

    # Texts that would be markup, scripts or other names of the language of the script stay texts.
    texts = ["</script><script>window.hit=1</script>", "<img src=x onerror=window.hit=1>", "\"'><svg onload=window.hit=1>", "constructor",
             "__proto__", "\u202ereversed", "{}", "&lt;b&gt;", "-->", "]]>", "javascript:window.hit=1"]
    ids = ["d", "constructor", "prototype", "toString".lower(), "hasownproperty", "location", "name", "length", "top", "self", "s1"]
    hostile = {
        "schema": 2, "title": texts[0], "asOf": "2024-12-31",
        "sources": [{"id": f"s{n}", "title": text, "url": "javascript:window.hit=1"} for n, text in enumerate(texts)],
        "states": [{"id": own, "names": [{"text": text, "language": "en"}]} for own, text in zip(ids, texts)],
        "organizations": [{"id": "all", "names": [{"text": texts[1], "language": "en"}], "coverage": [{"period": "1950/.."}]}],
        "memberships": [{"id": f"m{n}", "member": own, "host": "all", "capacity": "member", "period": f"{1950 + n}/..", "note": texts[n],
                         "citations": [{"source": f"s{n}", "hedge": texts[n]}]} for n, own in enumerate(ids)],
    }
    (folder / "hostile.json").write_text(json.dumps(hostile), encoding="utf-8")
    subprocess.run([tool, "export", "html", "-i", folder / "hostile.json", "-o", folder / "hostile.html"], check=True)
    for own in ids:
        bad = opened(browser, (folder / "hostile.html").as_uri() + f"#{own}&on=2020-01-01")
        check(bad.evaluate("window.hit") is None and bad.said == [], (own, bad.said))
        check(panel(bad).count(", 1 January 2020: member.") == 1, panel(bad))
        check(bad.locator("a[href^='javascript']").count() == 0, "no such link")
    check(violations(opened(browser, (folder / "hostile.html").as_uri())) == [], "hostile")
    browser.close()
print(f"{checks} checks of pages in Chromium: keys, links, search, downloads, print, axe-core, hostile texts; {pages} printed pages")
