"""A stage's number is said once, whoever gave it."""

from __future__ import annotations

import pytest
from tests.unit.insight.maps import facts_of

from mkdocs_journeys.text import begins_with_number, numbered_names

NUMBERED = [
    *("1. Collects", "1) Collects", "1️⃣ Collects", "1.Collects", "01. Collects", "01 – Collects"),
    *("1: Collects", "1.1 Collects", "3A. Collects", "3a) Collects", "(1) Collects", "[1] Collects"),
    *("#1 Collects", "No. 1 Collects", "N° 1 Collecte", "№ 1 Сбор", "① Collects", "①收集", "❶ Collects"),
    *("Ⅱ. Collects", "I. Collects", "IV – Collects", "Phase 1: Collects", "PHASE 1 Collects"),
    *("Phase one: Collects", "Stage II", "Step 2 – Fills in", "Step A: Collects", "Étape 1 : Réunir"),
    *("1ère étape : Réunir", "Schritt 1: Sammelt", "1. Schritt", "Fase 2: Rellena", "Этап 1. Сбор", "第1阶段"),
    *("第一阶段：收集", "第 2 步 填写", "阶段一：收集", "步骤1 收集", "一、收集", "（一）收集", "１．収集"),
    *("ステップ1 収集", "1단계 수집", "단계 1: 수집", "المرحلة 1: الجمع", "ขั้นตอนที่ 1 รวบรวม"),
    *("Bước 1: Thu thập", "Day 1: Arrives", "A) Asks", "1/4 Collects", "1 - Collects", "1 | Collects"),
    *("1st phase", "2. Aşama"),
]
PLAIN = [
    *("Collects", "First contact", "Into the shop", "I want it", "Visit", "V neck", "A visit", "360° view"),
    *("24/7 help", "2 weeks later", "5G contract", "Stages", "Step by step", "Phase out", "Phases", "一起收集"),
    *("第三方", "十分满意", "Day off", "Part of it", "Week end", "Mix", "Civil office", "3D print"),
    *("2026 and later", "C major", "Acts"),
]


@pytest.mark.parametrize("name", NUMBERED)
def test_a_name_with_a_number_is_known(name: str) -> None:
    assert begins_with_number(name)


@pytest.mark.parametrize("name", PLAIN)
def test_a_name_without_one_is_plain(name: str) -> None:
    assert not begins_with_number(name)


def test_a_mere_number_counts_where_it_is_the_place() -> None:
    assert numbered_names(["1 Collects", "2 Fills in"]) == ("1 Collects", "2 Fills in")
    assert numbered_names(["Collects", "5 forms"]) == ("1. Collects", "2. 5 forms")


def test_one_number_of_the_authors_is_enough_for_all() -> None:
    assert numbered_names(["1. Collects", "Sends"]) == ("1. Collects", "Sends")


def test_a_single_stage_has_no_number() -> None:
    assert numbered_names(["Collects"]) == ("Collects",)


def test_every_view_has_the_same_name() -> None:
    assert [span.name for span in facts_of(stages=["Collects", "Sends"]).stages] == ["1. Collects", "2. Sends"]
