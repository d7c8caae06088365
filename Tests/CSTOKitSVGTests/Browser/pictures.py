"""Draws charts in Chromium, light and dark, and with librsvg, and compares what is seen: pictures.py TOOL FOLDER."""

import pathlib
import subprocess
import sys

from PIL import Image, ImageChops, ImageFilter

tool, folder = sys.argv[1], pathlib.Path(sys.argv[2])
views = ["timeline", "attendance", "members-by-year", "treaty-matrix"]
grounds = {"light": (255, 255, 255), "dark": (0x14, 0x18, 0x1F)}


def size(picture):
    head = picture.read_text(encoding="utf-8")[:400]
    return [round(float(head.split(f'{name}="')[1].split('"')[0])) for name in ("width", "height")]


def chromium(picture, target, scheme):
    width, height = size(picture)
    # A window is higher than its page by what the browser itself takes.
    run = subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--enable-logging=stderr",
         f"--blink-settings=preferredColorScheme={0 if scheme == 'dark' else 1}", f"--screenshot={target}",
         f"--window-size={width},{height + 200}", picture.as_uri()],
        capture_output=True, text=True, timeout=120)
    said = [line for line in run.stderr.splitlines() if ":CONSOLE" in line]
    assert run.returncode == 0 and not said, (picture, said or run.stderr[-400:])
    return Image.open(target).convert("RGB").crop((0, 0, width, height))


def edges(image):
    """Where something is drawn, blurred, so that anti-aliasing does not count; a missing name makes a difference of 40."""
    return image.convert("L").filter(ImageFilter.GaussianBlur(6))


count = 0
for view in views:
    for language in ("en", "ru"):
        for width in ("760", "375"):
            for theme in ("auto", "print"):
                name = f"{view}-{language}-{width}-{theme}"
                picture = folder / f"{name}.svg"
                subprocess.run(
                    [tool, "export", "svg", "--view", view, "--names", language, "--width", width, "--theme", theme,
                     "-o", picture], check=True)
                other = folder / f"{name}-librsvg.png"
                subprocess.run(["rsvg-convert", picture, "-o", other], check=True)
                reference = Image.open(other).convert("RGB")
                for scheme in ("light", "dark"):
                    seen = chromium(picture, folder / f"{name}-{scheme}.png", scheme)
                    ground = grounds["dark" if theme == "auto" and scheme == "dark" else "light"]
                    assert seen.getpixel((2, 2)) == ground, (name, scheme, seen.getpixel((2, 2)))
                    if scheme == "light":
                        reference = reference.crop((0, 0) + seen.size)
                        difference = ImageChops.difference(edges(seen), edges(reference))
                        worst = max(value for value, number in enumerate(difference.histogram()) if number)
                        assert worst < 20, (name, worst)
                    count += 1
print(f"{count} pictures drawn by Chromium, and the light ones as librsvg draws them")
