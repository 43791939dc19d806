"""A journal of 1,000 articles is built within bounded memory."""

import json
import random
import re
import subprocess
import sys

from support import places
from support.journals import Journal

ISSUES, ARTICLES = 20, 1_000
MOST_MEMORY = 600 << 20  # Bytes.
LIMIT = 60  # Seconds; it takes about three.

# In a process of its own: the peak of a child counts what its parent had when it was started.
MEASURE = """
import json, resource, subprocess, sys
done = subprocess.run(sys.argv[1:], capture_output=True, text=True)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
json.dump([done.returncode, peak, done.stdout, done.stderr], sys.stdout)
"""

NOUNS = "활자 조판 글줄 여백 원고 낱말 문단 각주 색인 서체 화면 종이 수식 그림 목록 독자 저자 편집".split()
VERBS = "고른다 줄인다 맞춘다 나눈다 살핀다 옮긴다 적는다 잇는다 읽는다 고친다".split()
PLACES = "앞에서 뒤에서 곁에서 차례로 한꺼번에 천천히 다시 미리".split()


def sentence(words: random.Random) -> str:
    first, second = words.sample(NOUNS, 2)
    return f"우리는 {first}의 {second}부터 {words.choice(PLACES)} {words.choice(VERBS)}."


def body(words: random.Random) -> str:
    def paragraph():
        return " ".join(sentence(words) for _ in range(6)) + "\n\n"

    return (
        f"# 1. 서론\n\n{paragraph()}<표 1>과 식 (1)은 [1]을 따른다.[^1]\n\n{paragraph()}"
        "# 2. 방법\n\n$$ s = \\sum_{i=1}^{n} w_i \\tag{1} $$\n\n"
        f"(표 1) {words.choice(NOUNS)}의 수\n\n| 이름 | 수 |\n|---|---:|\n| 가 | {words.randint(1, 99)} |\n\n"
        f"- **{words.choice(NOUNS)}(type)**의 뜻. {sentence(words)}\n\n{paragraph()}"
        f"# 3. 결론\n\n{paragraph()}# 참고문헌\n\n[ 1 ] 홍길동, “{words.choice(NOUNS)}”, 시험지, 2024.\n\n"
        "[^1]: 덧붙이는 글이다.\n"
    )


def write_journal(journal: Journal):
    words = random.Random(2026)
    journal.good.unlink()
    for issue in range(ISSUES):
        folder = journal.folder / "issues" / f"{2006 + issue}-01"
        journal.write(
            folder / "issue.yaml", f"volume: {issue + 1}\nnumber: 1\ndate: {2006 + issue}-03\n"
        )
        for number in range(ARTICLES // ISSUES):
            title = f"{words.choice(NOUNS)}의 {words.choice(NOUNS)} {issue}-{number}"
            tags = f"tags: [{words.choice(NOUNS)}, {words.choice(NOUNS)}글]\n"
            journal.write(
                folder / f"{number:02}-article-{number}.md",
                journal.manuscript(title, body(words), extra=tags),
            )
    (journal.issue / "issue.yaml").unlink()
    journal.issue.rmdir()


def test_a_thousand_articles_are_built_in_bounded_memory(tmp_path, record_property):
    journal = Journal(tmp_path)
    write_journal(journal)
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, places.binary(), "build",
         "--content", journal.folder, "--output", tmp_path / "out"],
        capture_output=True, text=True, timeout=LIMIT, check=True,
    )
    code, peak, out, err = json.loads(done.stdout)
    record_property("peak memory of 1,000 articles", f"{peak >> 20} MB, {out.strip()}")
    assert code == 0, out + err[-3000:]
    assert re.search(rf"글 {ARTICLES:,}편|글 {ARTICLES}편", out), out
    assert len(list((tmp_path / "out/articles").rglob("*.html"))) == ARTICLES
    assert peak < MOST_MEMORY, f"{peak >> 20} MB"
