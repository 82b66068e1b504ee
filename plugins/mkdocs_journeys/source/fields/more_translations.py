"""What the fields of maps and personas are called in further languages, and those of other files in large ones.

Turkish, Swedish, Danish and Norwegian, Vietnamese, Indonesian, Czech, Ukrainian and Hindi. The tables have the form of
those in `field_translations`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mkdocs_journeys import model
from mkdocs_journeys.model import Record

_NAMES: Final = "adı, isim, namn, navn, tên, nama, název, jméno, назва, ім'я, नाम"
_STEPS: Final = "adımlar, adım, steg, trin, trinn, bước, các bước, langkah, kroky, krok, кроки, крок, कदम"

MORE_TRANSLATIONS: Final[Mapping[type[Record], str]] = {
    model.Entity: f"""
title: başlık, rubrik, overskrift, tittel, tiêu đề, judul, titulek, заголовок, शीर्षक, {_NAMES}
summary: özet, sammanfattning, resumé, sammendrag, tóm tắt, ringkasan, shrnutí, підсумок, सारांश
description: açıklama, beskrivning, beskrivelse, mô tả, deskripsi, keterangan, popis, опис, विवरण
language: lang, locale, dil, språk, sprog, ngôn ngữ, bahasa, jazyk, мова, भाषा
date: tarih, dato, ngày, tanggal, дата, तारीख
""",
    model.Cells: """
actions: eylemler, eylem, handlingar, handling, handlinger, aktiviteter, hành động, tindakan, aksi, akce, činnosti,
  дії, дія, कार्य, aktion, handlung, tätigkeit, tätigkeiten
touchpoints: temas noktaları, temas noktası, kontaktpunkter, kontaktpunkt, beröringspunkter, điểm chạm,
  điểm tiếp xúc, titik sentuh, kontaktní body, точки контакту, точки дотику, संपर्क बिंदु
channels: kanallar, kanaler, kênh, saluran, kanály, канали, चैनल
thoughts: düşünceler, düşünce, tankar, tanker, suy nghĩ, pikiran, myšlenky, думки, विचार
quotes: alıntılar, citat, citater, sitater, trích dẫn, kutipan, citace, цитати, उद्धरण
emotion: duygu, duygular, känsla, känslor, følelse, følelser, cảm xúc, emosi, perasaan, emoce, pocity, емоція,
  емоції, почуття, भावना, भावनाएँ
needs: ihtiyaçlar, ihtiyaç, behov, nhu cầu, kebutuhan, potřeby, потреби, ज़रूरतें
pain_points: sorunlar, sorun, acı noktaları, smärtpunkter, problemområden, smertepunkter, điểm đau, vấn đề,
  titik masalah, masalah, bolesti, bolavá místa, болі, больові точки, समस्याएँ, समस्या
opportunities: fırsatlar, fırsat, möjligheter, muligheder, muligheter, cơ hội, peluang, příležitosti, можливості,
  अवसर
metrics: metrikler, göstergeler, mätvärden, måltal, chỉ số, metrik, metriky, ukazatele, показники, метрики
owner: sorumlu, ansvarig, ansvarlig, người phụ trách, penanggung jawab, odpovědná osoba, відповідальний
""",
    model.Part: f"name: {_NAMES}",
    model.Stage: f"steps: {_STEPS}",
    model.JourneyMap: f"""
stages: aşamalar, aşama, evreler, faser, fas, stadier, giai đoạn, các giai đoạn, tahapan, tahap, fáze, etapy,
  етапи, етап, фази, चरण
steps: {_STEPS}
personas: personalar, persona, personer, nhân vật, osoby, персони, персона
scenario: senaryo, scenarie, kịch bản, skenario, scénář, сценарій
goal: hedef, amaç, mål, mục tiêu, tujuan, cíl, мета, ціль, लक्ष्य
""",
    model.Persona: """
age: yaş, ålder, alder, tuổi, umur, usia, věk, вік, आयु
occupation: meslek, yrke, stilling, nghề nghiệp, pekerjaan, povolání, професія, पेशा
goals: hedefler, amaçlar, mål, mục tiêu, tujuan, cíle, цілі, लक्ष्य
frustrations: hayal kırıklıkları, frustrationer, frustrasjoner, frustrace, розчарування
""",
    model.CaseStudy: """
organisation: organization, client, customer, company, kunde, unternehmen, organisation des kunden, cliente, empresa,
  organización, entreprise, azienda, organizzazione, 客户, 公司, 组织, 企業, 組織
challenge: problem, herausforderung, ausgangslage, desafío, reto, problema, défi, enjeu, sfida, desafio,
  挑战, 课题, 課題
approach: solution, vorgehen, lösung, enfoque, solución, démarche, approccio, soluzione, abordagem,
  方法, 解决方案, 解決策
measures: maßnahmen, massnahmen, medidas, mesures, misure, 措施, 施策
results: result, outcome, outcomes, ergebnisse, ergebnis, resultados, resultado, résultats, résultat, risultati, 结果,
  成果, 成效, 結果
""",
    model.PortfolioFile: """
title: titel, título, titre, titolo, 标题, 標題, タイトル, заголовок, name
summary: zusammenfassung, resumen, résumé, sommario, resumo, 摘要, 概要
language: sprache, idioma, langue, lingua, 语言, 語言, 言語, язык, lang, locale
channels: kanäle, kanal, canales, canaux, canali, canais, 渠道, 管道, チャネル, каналы
owners: verantwortliche, zuständige, teams, responsables, responsabili, responsáveis, 责任人, 负责人, 担当
touchpoints: kontaktpunkte, berührungspunkte, puntos de contacto, points de contact, punti di contatto,
  pontos de contato, 接触点, 触点, タッチポイント
actors: akteure, beteiligte, actores, acteurs, attori, atores, 角色, 参与者, 関係者
phases: phasen, fases, fasi, 阶段, 階段, フェーズ
sources: quellen, fuentes, fonti, fontes, 来源, 資料, 出典
""",
}
"""Record → the words that authors write for its fields."""
