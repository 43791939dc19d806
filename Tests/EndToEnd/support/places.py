"""Where things are, found from the package root."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
CACHE = ROOT / ".cache"
CONTENT = ROOT / "content"
SCREENSHOTS = CACHE / "screenshots"
SITES = CACHE / "end-to-end-sites"


def binary() -> Path:
    """The release binary; `HWALJA_BINARY` overrides."""
    return Path(os.environ.get("HWALJA_BINARY", ROOT / ".build/release/hwalja"))


def shared() -> Path | None:
    """The folder of real manuscripts and specifications beside the package, where there is one."""
    folder = Path(os.environ.get("HWALJA_SHARED", ROOT.parent / "shared"))
    return folder if folder.is_dir() else None


def corpus() -> Path | None:
    folder = shared()
    return folder / "corpus" if folder and (folder / "corpus").is_dir() else None
