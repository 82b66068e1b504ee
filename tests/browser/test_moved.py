"""An old link to a step opens the List at that step, under the map's present address."""

import pytest
from tests.browser.conftest import served
from tests.programs import run_module

MAP = """\
title: Loan tomorrow
was: loan
steps: [{name: Waits}, {name: Applies online, was: applies, actions: Opens the app}]
"""


@pytest.fixture
def address(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "journeys/maps").mkdir(parents=True)
    (tmp_path / "docs/index.md").write_text("# Home\n")
    (tmp_path / "journeys/maps/tomorrow.yml").write_text(MAP)
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Moved\ntheme: {name: material, font: false}\nplugins: [search, journeys]\n"
    )
    built = run_module("mkdocs", "build", "--strict", "--quiet", folder=tmp_path)
    assert built.returncode == 0, built.stderr
    with served(tmp_path / "site") as address:
        yield address


def test_an_old_link_to_a_renamed_step_arrives(browser, address):
    page = browser.new_page()
    page.goto(f"{address}journeys/loan/#applies")
    page.wait_for_url(f"{address}journeys/tomorrow/#applies")
    step = page.locator(".jm-step", has_text="Opens the app")
    step.wait_for(state="visible")
    page.close()


def test_without_scripts_an_old_link_arrives_at_the_page(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}journeys/loan/")
    page.wait_for_url(f"{address}journeys/tomorrow/")
    context.close()
