"""Compares folders byte by byte."""

import hashlib
from pathlib import Path


def digests(folder: Path) -> dict[str, str]:
    """The digest of every file, by its path in the folder."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*") if path.is_file()
    }


def differences(left: Path, right: Path) -> list[str]:
    """The files that stand in one folder only or have other bytes."""
    a, b = digests(left), digests(right)
    return sorted(name for name in a.keys() | b.keys() if a.get(name) != b.get(name))
