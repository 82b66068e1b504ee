"""What the field, its templates and other tools call a field of one kind of record.

Sources of the words: templates of NN/g, Smaply, UXPressia, Miro and Mural, and their German, French, Spanish and
Chinese editions; `field_translations` has more languages. A word that means different fields in different records is
here; `field_names.labels` has the others.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

from mkdocs_journeys import model
from mkdocs_journeys.model import Record
from mkdocs_journeys.source.fields.field_translations import TRANSLATIONS
from mkdocs_journeys.source.fields.more_translations import MORE_TRANSLATIONS

_CELLS: Final = """
actions: doing, does, do, activity, activities, user action, user actions, customer action, customer actions, tasks,
  task, what they do, behavior, behaviour, behaviors, behaviours, handlungen, handlung, aktivitäten, aktionen,
  tätigkeit, tätigkeiten, acciones, acción, acciones del cliente, qué hace, actividades, actions du client,
  activités, 用户行为, 客户行为, 动作
touchpoints: touch point, touch points, contact points, contact point, kontaktpunkte, kontaktpunkt,
  berührungspunkte, puntos de contacto, punto de contacto, points de contact, point de contact, 接触点, 客户触点
channels: kanäle, kanal, canales, canal, canaux, channel used, 渠道
thoughts: thinking, thinks, think, what they think, questions, gedanken, gedanke, pensamientos, pensamiento,
  pensées, pensée, qué piensa, 思考, 内心想法
quotes: verbatim, verbatims, saying, says, customer quotes, customer quote, voice of the customer, zitat, zitate,
  citas, cita, citations, citation, verbatims client, 客户原话, 用户原话
emotion: mood, feels, feel, sentiment, emotional state, emotional journey, emotion score, emotionen, gefühl,
  gefühle, stimmung, emoción, emociones, sentimientos, émotion, émotions, ressenti, humeur, 感受, 心情, 情感
intensity: importance, effort level, intensität, wichtigkeit, intensidad, intensité, 强度, 重要性
needs: user needs, customer needs, wants, bedürfnisse, bedürfnis, bedarf, necesidades, necesidad, besoins, besoin,
  用户需求
pain_points: pains, pain, barriers, barrier, problems, problem, frustrations, frustration, issues, issue, obstacles,
  obstacle, challenges, friction, friction points, negatives, lows, roadblocks, blockers, schmerzpunkte,
  schmerzpunkt, probleme, hürden, hindernisse, puntos de dolor, punto de dolor, dolores, problemas, barreras,
  points de douleur, point de douleur, irritants, irritant, freins, problèmes, 困难, 问题, 障碍, 阻碍
bright_spots: gains, gain, delights, delight, positives, positive, highs, joys, wow moments, pluses, lichtblicke,
  highlights, glücksmomente, puntos fuertes, alegrías, points forts, enchantements, 惊喜, 爽点, 满意点
opportunities: ideas, idea, improvements, improvement, solutions, solution, recommendations, recommendation,
  suggestions, chancen, chance, ideen, idee, verbesserungen, verbesserung, oportunidades, oportunidad, mejoras,
  opportunités, opportunité, idées, améliorations, 改进, 改进点, 改善, 建议, 想法建议
moment_of_truth: moments of truth, mot, key moment, wahrheitsmoment, momento de la verdad, moment de vérité,
  真实时刻
metrics: kpi, kpis, measurements, measurement, key metrics, success metrics, kennzahlen, kennzahl, messwerte,
  messwert, messgrößen, messgröße, métricas,
  indicadores, métriques, indicateurs, 度量
owner: responsible team, ownership, internal ownership, team, department, accountable, verantwortlich,
  verantwortliche, zuständig, abteilung, responsable, responsables, équipe, equipo, 责任人, 所属部门
physical_evidence: evidences, tangibles, props, physische evidenz, physische beweise, evidencia física,
  preuves physiques
frontstage: front stage, front-stage, onstage, frontstage actions, onstage contact, line of sight
backstage: back stage, back-stage, backstage actions, hintergrund
support: support process, supporting processes, internal processes, unterstützende prozesse, procesos de apoyo
"""
_PART: Final = """
description: notes, note, comments, comment, remarks, remark, details, detail, notizen, notiz, bemerkung,
  bemerkungen, anmerkung, beschreibung, notas, nota, descripción, comentarios, remarques, commentaire, commentaires,
  备注, 注释
name: label, phase name, step name, stage name, heading, bezeichnung, nombre, nom, 阶段名称, 步骤名称
who: actors, actor, persona, personas, role, roles, stakeholder, stakeholders, people, akteure, akteur, beteiligte,
  actores, actor, acteurs, acteur, participants, 角色, 参与者
goal: goals, user goal, user goals, customer goal, customer goals, objective, objectives, expectation, ziel, ziele,
  objetivo, objetivos, meta, objectif, objectifs, but
duration: time spent, length, how long, dauer, duración, durée
wait: waiting, waiting time, wait time, wartezeit, tiempo de espera, temps d'attente, 等待时间
when: timeline, timing, date, zeitpunkt, cuándo, quand
images: pictures, picture, photo, photos, screenshot, screenshots, storyboard, sketch, bilder, bild, imágenes,
  imagen, fotos
link: url, links, website link, href
"""
_SYNONYMS: Final[Mapping[type[Record], str]] = {
    model.Cells: _CELLS,
    model.Stage: _PART
    + """
name: stage
steps: substages, sub-stages, schritte, schritt, pasos, paso, étapes, étape, 子步骤
""",
    model.Step: _PART
    + """
name: step
condition: only if, wenn, si
either: alternative, alternatives, alternative to, either or, either-or, one of, choose one, xor, branch, branches,
  entweder, entweder oder, alternativ, alternativen, alternativa, alternativas, 二选一, 多选一, 任选其一, 分支
opens: submap, sub-map, detail map, opens map
back_to: goes back to, loop, loop to, returns to
""",
    model.JourneyMap: """
stages: phases, phase, journey stages, journey phases, phasen, etapas, etapa, fases, fase, étapes du parcours,
  旅程阶段
steps: journey steps, schritte, pasos, étapes
personas: actors, actor, user, users, customer, customers, client, clients, akteur, kunde, kundin, kunden, nutzer,
  benutzer, cliente, clientes, usuario, usuarios, utilisateur, usager, persona name, personnage, 用户画像, 用户, 角色,
  人物角色, 客户, 顾客, 主角
scenario: situation, context, use case, story, szenario, escenario, scénario, 情景
goal: goals, objective, objectives, ziel, ziele, objetivo, objetivos, objectif, objectifs, 用户目标
expectations: expects, erwartungen, erwartung, expectativas, attentes
insights: learnings, takeaways, findings, key insights, erkenntnisse, conclusiones, enseignements, 发现
description: notes, note, comments, about, notizen, beschreibung, notas, descripción, remarques, 备注
trigger: starting point, start, begins with, auslöser, déclencheur, disparador
outcome: result, results, ending, ergebnis, résultat, resultado
title: journey, journey name, map name, map, titel, título, titre
custom_lanes: rows, custom rows, own lanes, own rows, swimlanes
lanes: lane order, row order
parent: parent map, parent journey, part of
""",
    model.Persona: """
occupation: job, job title, profession, work, works as, employment, position, beruf, tätigkeit, trabajo, profesión,
  puesto, métier, profession, emploi, 工作, 职位
biography: bio, story, background, about, about me, life story, hintergrund, lebenslauf, biografie, biografía,
  historia, biographie, histoire, 简介, 背景, 故事
frustrations: frustration, pain points, pain point, pains, pain, problems, barriers, challenges, worries, fears,
  dislikes, frust, schmerzpunkte, probleme, ängste, frustraciones, dolores, problemas, frustrations principales,
  irritants, 痛点, 困扰
goals: goal, wants, objectives, objective, ziele, ziel, objetivos, metas, objectifs, 目标
motivations: motivation, drivers, motivators, motivationen, antrieb, motivaciones, motivación
jobs: jobs to be done, job to be done, jtbd, tasks, aufgaben
needs: need, bedürfnisse, necesidades, besoins
behaviours: behaviour, behaviors, behavior, habits, verhalten, gewohnheiten, comportamientos, hábitos,
  comportements, habitudes, 行为, 习惯
skills: skill, abilities, fähigkeiten, habilidades, compétences, 技能
location: city, town, lives in, home, residence, place, wohnort, ort, ubicación, ciudad, lieu, ville, 所在地,
  居住地, 城市
family: marital status, family status, household, familienstand, familie, familia, estado civil, famille,
  situation familiale, 家庭, 婚姻状况
quotes: quote, says, motto, slogan, zitat, zitate, cita, citas, citation, 名言
portrait: photo, picture, image, avatar, foto, bild, imagen, 头像, 照片
channels: preferred channels, favourite channels, kanäle, canales, canaux, 偏好渠道
accessibility: access needs, disabilities, disability, impairments, barrierefreiheit, accesibilidad, accessibilité
organisation: organization, company, employer, firma, unternehmen, empresa, entreprise, 公司, 单位
age: alter, edad, âge, age group, 年龄段
gender: sex, geschlecht, género, sexo, genre, sexe
segment: customer segment, target group, zielgruppe, archetype, type, segmento, 客群
title: persona name, full name, nombre, nom, vorname
description: notes, note, comments, notizen, notas, remarques, 备注
""",
    model.Feeling: """
score: value, rating, level, points, point, number, emotion, feeling score, note chiffrée, wert, punkte, bewertung,
  valor, puntuación, puntaje, valeur, 分数, 得分, 评分, 分值
label: text, word, words, name, mood, feeling, emoji, description, caption, wort, stimmung, gefühl, palabra,
  etiqueta, texto, emoción, mot, libellé, texte, 标签, 文字, 情绪, 心情
low: min, minimum, lowest, from, von, mín, 最低
high: max, maximum, highest, to, bis, máx, 最高
n: count, sample, sample size, respondents, answers, participants, stichprobe, muestra, 样本, 样本量, 人数
sd: stdev, std, stddev, standard deviation, standardabweichung, desviación estándar, écart type, 标准差
source: sources, evidence, quelle, fuente, 来源
""",
    model.CellEntry: """
description: notes, note, comment, comments, details, more, notizen, notas, remarques, 备注
to: recipient, receiver, addressee, hand over, hand over to, hands over to, handed over to, handover,
  handover to, told to, said to, sent to, sends to, an, empfänger, übergabe, übergabe an, übergibt an,
  destinatario, destinataire, a quién, à qui, 交给, 转给, 移交, 接收人, 交接给
who: speaker, said by, by, from, actor, person, persona, wer, sprecher, quién, qui, 谁, 说话人
duration: time, how long, dauer, duración, durée
source: evidence, reference, quelle, fuente
link: url, href
tags: tag, labels, keywords
""",
    model.Item: """
text: title, label, what, content, quote, pain, pain point, thought, action, opportunity, need, idea, titel, texto,
  texte, 内容, 文本, 文字
""",
    model.PainPoint: """
severity: priority, level, grade, seriousness, importance, schwere, schweregrad, gravedad, severidad, gravité,
  sévérité, 严重性
impact: effect, consequence, consequences, auswirkung, impacto, conséquence
""",
    model.Opportunity: """
customer_value: value, user value, benefit, customer benefit, impact, kundennutzen, nutzen, valor,
  valor para el cliente, 客户价值
business_value: business impact, business benefit, geschäftsnutzen, valor de negocio, valeur métier, 商业价值
effort: cost, costs, complexity, difficulty, aufwand, esfuerzo, coste, 成本
measure: solution, action, actions, maßnahme, massnahme, medida, mesure, 措施
addresses: solves, pain point, pain points, pains, for, löst, resuelve
priority: prio, rank, priorität, prioridad, priorité, 优先级
""",
    model.Metric: """
name: metric, kpi, measure, title, label, indicator, kennzahl, métrica, indicateur, 名称, 指标
value: current, score, result, now, today, actual, wert, ist, valor, valeur, 当前值, 值
baseline: before, previous, old, vorher, ausgangswert, antes, avant
target: goal, objective, aim, ziel, zielwert, soll, objetivo, meta, objectif, 目标值
unit: units, einheit, unidad, unité, 单位
period: date, when, time, quarter, zeitraum, periodo, période, 时间
n: count, sample, sample size, respondents, answers, 样本量
""",
    model.TouchpointUse: """
touchpoint: title, label, touch point, kontaktpunkt, punto de contacto, point de contact, 触点
channel: channels, via, through, kanal, canal
satisfaction: score, rating, zufriedenheit, satisfacción
""",
    model.Image: """
file: path, src, source, image, picture, url, datei, archivo, fichier
alt: alternative, alternative text, alt text, description, text, caption
""",
}


_SPELT_OUT: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@cache
def synonyms_of(record: type[Record]) -> Mapping[str, str]:
    """Word → field, for one kind of record and what it has in common with others; its own words count first."""
    words: dict[str, str] = {}
    for table in (MORE_TRANSLATIONS, TRANSLATIONS, _SYNONYMS):
        for kind, text in table.items():
            if issubclass(record, kind):
                words |= _read(text)
    return words


@cache
def every_synonym() -> frozenset[str]:
    """Return all words for fields of any kind of record."""
    return frozenset(word for record in (*_SYNONYMS, *TRANSLATIONS) for word in synonyms_of(record))


@lru_cache(maxsize=4096)
def called_everywhere(word: str) -> str | None:
    """Return the field that a word means in every kind of record that has a word for it; None if that differs."""
    meant = {synonyms_of(record).get(word) for record in (*_SYNONYMS, *TRANSLATIONS)} - {None}
    return meant.pop() if len(meant) == 1 else None


def _read(text: str) -> dict[str, str]:
    words: dict[str, str] = {}
    field = ""
    for line in text.strip().splitlines():
        if not line.startswith(" "):
            field, _, line = line.partition(":")
        for word in line.split(","):
            if plain := " ".join(word.split()).lower():
                words.setdefault(plain, field)
    for word, meant in [*words.items()]:
        for other in _without_accents(word):
            words.setdefault(other, meant)
    return words


def _without_accents(word: str) -> Iterator[str]:
    """A word as keyboards without its accents write it: `etape`, `Gefuehl`."""
    if word.isascii() or not word.isprintable():
        return
    yield word.translate(_SPELT_OUT)
    if word.startswith("ال"):
        # The article of Arabic.
        yield word.removeprefix("ال")
    letters = unicodedata.normalize("NFD", word)
    if "LATIN" in unicodedata.name(letters[0], ""):
        yield "".join(letter for letter in letters if not unicodedata.combining(letter)).replace("ł", "l")
