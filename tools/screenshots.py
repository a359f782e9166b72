"""Take the pictures of the docs from the sample: `make screenshots`. Wants Debian's chromium.

Each page is drawn at the width of a laptop, in light colours, from a record made for the purpose, and ends between two lines.
"""

import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from travaux.web.app import create_app

DOCS = Path(__file__).parents[1] / "docs"
PAGES = {"overview": "/", "ladder": "/instruments", "positions": "/positions", "timeline": "/timeline", "review": "/review"}
WIDTH, HEIGHT = 1280, 960
END = """most => {
  const all = [...document.querySelectorAll("main *")].filter(e => !e.children.length || e.closest("svg"));
  const lines = all.map(e => e.getBoundingClientRect()).filter(r => r.height);
  const free = y => lines.every(r => r.bottom <= y || r.top >= y);
  for (let y = most; y > most / 2; y--) if (free(y)) return y;
  return most;
}"""  # the lowest place on the first screen that cuts no line in two
CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


def main() -> None:
    browser_path = shutil.which("chromium")
    if not browser_path:
        sys.exit("no chromium on this machine: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "sample.travaux"
        subprocess.run(
            [sys.executable, "-m", "travaux", "demo", str(record)], check=True, stdout=subprocess.DEVNULL, cwd=folder
        )
        server = uvicorn.Server(uvicorn.Config(create_app(str(record)), port=0, log_level="error"))
        thread = threading.Thread(target=server.run)
        thread.start()
        while not server.started:
            thread.join(0.05)
        port = server.servers[0].sockets[0].getsockname()[1]
        with sync_playwright() as engine:
            browser = engine.chromium.launch(executable_path=browser_path, args=CHROMIUM)
            page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
            for name, address in PAGES.items():
                page.goto(f"http://127.0.0.1:{port}{address}")
                if name == "review":  # the first entry that waits
                    page.locator("main a[href^='/review/']").first.click()
                    end = HEIGHT
                else:
                    end = page.evaluate(END, HEIGHT)
                page.screenshot(path=DOCS / f"{name}.png", clip={"x": 0, "y": 0, "width": WIDTH, "height": end})
                print(DOCS / f"{name}.png")
            browser.close()
        server.should_exit = True
        thread.join()


if __name__ == "__main__":
    main()
