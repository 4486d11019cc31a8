"""Styles, scripts and pictures under names that change with their content, so kept for a year."""

import mimetypes
import re
from functools import cache
from hashlib import sha256
from pathlib import Path

from aws_lambda_powertools.event_handler import Response

from shared.domain.refusals import NotFound
from shared.domain.region import Region
from shared.runtime import wiring
from shared.web.answers import Answer
from shared.web.region_style import style_of
from shared.web.routing import routes_of_a_site

WEB = Path(__file__).parent
FOLDERS = (WEB / "layout" / "static", WEB / "partner" / "static")
LOGO = re.compile(r"[0-9a-f]{20}\.(png|webp)")
FOR_A_YEAR = "public, max-age=31536000, immutable"

routes = routes_of_a_site()


@routes.get("/static/<name>")
def file(name: str) -> Answer:
    """A file by its hashed name, or a region's colours by theirs."""
    path = _files().get(name)
    return Response(
        status_code=200,
        content_type=kind_of(path or Path(name)),
        body=path.read_text(encoding="utf-8") if path else style_of(name),
        headers={"Cache-Control": FOR_A_YEAR},
        compress=True,
    )


@routes.get("/static/logo/<region_id>/<logo>")
def logo(region_id: str, logo: str) -> Answer:
    """A region's logo by the name it has with this content."""
    found = LOGO.fullmatch(logo)
    picture = wiring.parts().regions.logo(region_id, logo) if found else None
    if found is None or picture is None:
        raise NotFound("no_such_page")
    kept = {"Cache-Control": FOR_A_YEAR}
    return Response(200, content_type=f"image/{found[1]}", body=picture, headers=kept)


def logo_address(region: Region) -> str:
    """Where a region's logo is served; empty when it has none."""
    return f"/static/logo/{region.id}/{region.logo.name}" if region.logo else ""


def address(name: str) -> str:
    """Where a file of this plain name is served."""
    return f"/static/{_names()[name]}"


def kind_of(path: Path) -> str:
    """The content type of a text file."""
    return f"{mimetypes.guess_type(path.name)[0] or 'text/plain'}; charset=utf-8"


@cache
def _names() -> dict[str, str]:
    return {path.name: _hashed(path) for folder in FOLDERS for path in sorted(folder.glob("*.*"))}


@cache
def _files() -> dict[str, Path]:
    return {_hashed(path): path for folder in FOLDERS for path in folder.glob("*.*")}


def _hashed(path: Path) -> str:
    digest = sha256(path.read_bytes()).hexdigest()[:10]
    return f"{path.stem}.{digest}{path.suffix}"
