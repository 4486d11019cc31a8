"""Every mail as files, by the command that a chamber reads its mails with."""

import subprocess
import sys
from itertools import product
from pathlib import Path

from shared.domain.mail import Role
from shared.domain.person import Language
from shared.domain.samples.digests import DIGEST_READERS, DIGESTS
from shared.domain.samples.expiries import EXPIRIES
from shared.domain.samples.links import LINKS_MAILS
from shared.domain.samples.reports import REPORTS
from shared.domain.samples.setting import CASTS
from shared.domain.samples.stories import STORIES_BY_ROLE
from shared.domain.samples.summaries import SUMMARIES

ROOT = Path(__file__).parents[2]


def test_every_mail_is_written_as_html_text_and_picture(tmp_path):
    command = [sys.executable, "-m", "infra.mails", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=480)
    assert done.returncode == 0, done.stderr
    told = [*STORIES_BY_ROLE, *LINKS_MAILS, *product(DIGESTS, DIGEST_READERS)]
    told += [("code, asked", Role.YOUTH)]
    youths = sum(role is Role.YOUTH for _, role in told)
    mails = (len(told) + (len(Language) - 1) * youths) * len(CASTS)
    mails += len(REPORTS) + len(EXPIRIES) + len(SUMMARIES)
    assert done.stdout.startswith(f"{mails} mails")
    for ending in ("html", "txt", "png"):
        files = list(tmp_path.glob(f"*.{ending}"))
        assert len(files) == mails
        assert all(file.stat().st_size for file in files)
    picture = (tmp_path / "mail-confirmed-youth-usual.png").read_bytes()
    assert picture.startswith(b"\x89PNG")
    words = (tmp_path / "mail-confirmed-youth-usual.txt").read_text(encoding="utf-8")
    assert words.startswith("Place confirmée")
    english = (tmp_path / "mail-confirmed-youth-usual-en.txt").read_text(encoding="utf-8")
    assert english.startswith("Place confirmed")


def test_without_a_folder_it_says_what_it_needs():
    done = subprocess.run(
        [sys.executable, "-m", "infra.mails"], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, "make mails" in done.stderr) == (2, True)
