"""What fields are called in more languages, for authors who write the names of fields in their own.

Russian, Japanese, Korean, Chinese in traditional characters, Arabic, Italian, Portuguese, Dutch and Polish, and what
`field_synonyms` lacks in German, French and Spanish. The tables have the form of those there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mkdocs_journeys import model
from mkdocs_journeys.model import Record

_ENTITY: Final = """
title: название, заголовок, имя, タイトル, 題名, 名前, 제목, 이름, 標題, 名稱, 姓名, العنوان, الاسم, titolo, nome,
  título, titel, naam, tytuł, nazwa, imię
summary: kurzfassung, zusammenfassung, resumen, résumé, краткое описание, 概要, 요약, 摘要, ملخص, riepilogo,
  sintesi, resumo, samenvatting, podsumowanie
description: описание, заметки, примечания, 説明, 備考, メモ, 설명, 비고, 描述, 說明, 備註, الوصف, ملاحظات,
  descrizione, note, descrição, beschrijving, opmerkingen, opis, uwagi
language: sprache, idioma, langue, язык, 言語, 언어, 語言, اللغة, lingua, língua, taal, język
date: datum, fecha, дата, 日付, 날짜, 日期, التاريخ
authors: autor, autoren, autores, auteur, auteurs, автор, авторы, 作成者, 著者, 작성자, 作者, المؤلف, autore,
  autori, autorzy
tags: schlagworte, schlagwörter, etiquetas, mots-clés, étiquettes, теги, метки, タグ, 태그, 標籤, الوسوم, etichette,
  tagi
source: quelle, quellen, fuente, fuentes, источник, источники, 出典, 情報源, 출처, 來源, المصدر, fonte, fonti, bron,
  źródło
status: статус, état, estado, ステータス, 상태, 狀態, stato
"""
_CELLS: Final = """
actions: действия, действие, шаги клиента, 行動, アクション, 행동, 행위, 行為, 動作, الأفعال, الإجراءات, الأنشطة,
  azioni, azione, attività, ações, ação, atividades, acties, actie, handelingen, działania, czynności
touchpoints: точки контакта, точка контакта, точки касания, 接点, 顧客接点, タッチポイント, 접점, 터치포인트, 觸點,
  接觸點, نقاط الاتصال, نقاط التواصل, punti di contatto, punto di contatto, pontos de contato, pontos de contacto,
  ponto de contato, contactpunten, contactmomenten, punkty styku, punkty kontaktu
channels: каналы, канал, チャネル, チャンネル, 채널, 通路, القنوات, القناة, canali, canale, canais, kanalen, kanaal,
  kanały
thoughts: мысли, мысль, 思考, 考え, 생각, 想法, الأفكار, pensieri, pensiero, pensamentos, pensamento, gedachten,
  gedachte, myśli
quotes: цитаты, цитата, 発言, 引用, 인용, 原話, الاقتباسات, اقتباسات, citazioni, citazione, citações, citação,
  citaten, citaat, cytaty
emotion: эмоции, эмоция, чувства, настроение, 感情, 気持ち, 気分, 감정, 情緒, المشاعر, العواطف, emozione, emozioni,
  emoção, emoções, emotie, emoties, gevoel, emocje
needs: потребности, потребность, ニーズ, 要望, 니즈, 요구, 需要, الاحتياجات, bisogni, esigenze, necessidades,
  behoeften, behoefte, potrzeby
pain_points: боли, боль, болевые точки, проблемы, проблема, барьеры, 痛点, 課題, 不満, ペインポイント, 페인포인트,
  불편, 문제점, 痛點, 痛苦, 痛苦点, نقاط الألم, المشاكل, المشكلات, punti dolenti, punti critici, criticità,
  problemi, dores, pontos de dor, pontos problemáticos, pijnpunten, knelpunten, problemen, bolączki, problemy,
  points de friction, points faibles, puntos débiles, puntos de fricción, ärgernisse, schwachstellen
bright_spots: радости, плюсы, 良い点, 喜び, 긍정 요소, 亮點, نقاط القوة, punti di forza, pontos fortes, lichtpunten,
  mocne strony
opportunities: возможности, возможность, идеи, улучшения, 機会, 改善案, 改善点, 기회, 개선점, 機會, 機會點, 改善,
  الفرص, فرص, opportunità, idee, melhorias, kansen, kans, ideeën, szanse, możliwości
moment_of_truth: момент истины, 真実の瞬間, 진실의 순간, 關鍵時刻, لحظة الحقيقة, momento della verità,
  momento da verdade, moment van de waarheid, moment prawdy
metrics: метрики, показатели, 指標, 지표, المؤشرات, المقاييس, metriche, indicatori, métricas, kengetallen, metryki,
  wskaźniki
owner: ответственный, ответственные, владелец, отдел, 担当, 担当者, 担当部署, 責任者, 담당, 담당자, 부서, 負責人,
  責任部門, المسؤول, responsabile, responsável, verantwoordelijke, eigenaar, odpowiedzialny, właściciel
"""
_PART: Final = """
name: название, имя, этап, 名前, 名称, ステージ名, 이름, 명칭, 名稱, الاسم, nome, naam, nazwa
description: описание, заметки, примечания, комментарий, 説明, 備考, メモ, 설명, 비고, 描述, 說明, 備註, الوصف,
  ملاحظات, descrizione, note, descrição, beschrijving, opmerkingen, opis, uwagi
who: кто, участники, роль, 誰, 担当者, 누가, 참여자, 參與者, من, chi, attori, quem, atores, wie, kto, wer, quién,
  qui
goal: цель, цели, 目標, 目的, 목표, الهدف, obiettivo, obiettivi, objetivos, doel, doelen, cel, cele
duration: длительность, продолжительность, 所要時間, 期間, 소요 시간, 時長, المدة, durata, duração, duur,
  czas trwania
wait: ожидание, 待ち時間, 대기 시간, 等待, الانتظار, attesa, espera, wachttijd
when: когда, いつ, 時期, 언제, 時間, متى, quando, wanneer, kiedy, wann
images: изображения, картинки, 画像, 이미지, 圖片, الصور, immagini, imagens, afbeeldingen, obrazy
link: ссылка, リンク, 링크, 連結, الرابط, enlace, lien, collegamento, odnośnik
"""
_STEPS: Final = (
    "шаги, шаг, 手順, ステップ, 단계, 스텝, 步驟, الخطوات, passi, passaggi, passos, passo, stappen, stap, kroki"
)

TRANSLATIONS: Final[Mapping[type[Record], str]] = {
    model.Entity: _ENTITY,
    model.Cells: _CELLS,
    model.Stage: f"{_PART}\nsteps: {_STEPS}",
    model.Step: f"""{_PART}
either: альтернатива, ветка, 分岐, どちらか, 대안, 분기, 二選一, 多選一, بديل, بدائل, alternatief, alternatywa
""",
    model.JourneyMap: f"""
stages: этапы, этап, стадии, фазы, ステージ, フェーズ, 段階, 단계, 階段, المراحل, fasi, etapy, fasen, stadia, fazy,
  etappen, abschnitte
steps: {_STEPS}
personas: персона, персоны, персонаж, клиент, пользователь, ペルソナ, 顧客, 페르소나, 人物誌, 用戶畫像, الشخصية,
  الشخصيات, personaggio, personaggi, persoon, personen, persony
scenario: сценарий, ситуация, シナリオ, 場面, 시나리오, 情境, 場景, السيناريو, cenário, scenariusz
goal: цель, цели, 目標, 目的, ゴール, 목표, الهدف, الأهداف, obiettivo, obiettivi, doel, doelen, cel, cele
expectations: ожидания, 期待, 기대, التوقعات, aspettative, expectativas, verwachtingen, oczekiwania
insights: выводы, инсайты, 洞察, 気づき, 인사이트, الرؤى, conclusioni, conclusões, inzichten, wnioski
trigger: триггер, повод, きっかけ, 계기, 觸發, innesco, gatilho, aanleiding
outcome: результат, итог, 結果, 결과, النتيجة, risultato, uitkomst, wynik
""",
    model.Persona: """
occupation: профессия, работа, должность, 職業, 仕事, 직업, المهنة, الوظيفة, professione, lavoro, profissão,
  trabalho, beroep, zawód
biography: биография, о себе, 経歴, プロフィール, 약력, 소개, 簡介, السيرة, biografia, biografie
frustrations: боли, проблемы, разочарования, 不満, 悩み, 불만, 痛點, 困擾, الإحباطات, frustrazioni, frustrações,
  frustraties, frustracje
goals: цели, цель, 目標, ゴール, 목표, الأهداف, الهدف, obiettivi, objetivos, doelen, cele
motivations: мотивация, мотивы, 動機, モチベーション, 동기, 動機, الدوافع, motivazioni, motivações, motivaties,
  motywacje
needs: потребности, ニーズ, 니즈, 需求, الاحتياجات, bisogni, esigenze, necessidades, behoeften, potrzeby
behaviours: поведение, привычки, 行動, 習慣, 행동, 行為, السلوك, comportamenti, abitudini, comportamentos, gedrag,
  zachowania
skills: навыки, スキル, 기술, 技能, المهارات, competenze, habilidades, vaardigheden, umiejętności
location: город, место, 居住地, 地域, 거주지, 所在地, المدينة, città, luogo, cidade, woonplaats, miasto
family: семья, 家族, 가족, 家庭, العائلة, famiglia, família, gezin, rodzina
quotes: цитата, цитаты, 引用, 名言, 인용, اقتباس, citazione, citação, citaat, cytat
portrait: фото, портрет, 写真, 사진, 照片, 頭像, صورة, foto, zdjęcie
age: возраст, 年齢, 나이, 年齡, العمر, età, idade, leeftijd, wiek
gender: пол, 性別, 성별, الجنس, genere, sesso, geslacht, płeć
""",
    model.Feeling: """
score: оценка, балл, баллы, значение, スコア, 点数, 評価, 점수, 分數, الدرجة, punteggio, voto, valore, pontuação,
  nota, waarde, punkty, ocena, note
label: слово, текст, эмоция, чувство, настроение, 言葉, ラベル, 感情, 단어, 라벨, 文字, 標籤, 情緒, الكلمة, parola,
  etichetta, testo, rótulo, palavra, woord, tekst, słowo
low: мин, минимум, от, 最小, 최소, من, minimo, mínimo, laag
high: макс, максимум, до, 最大, 최대, إلى, massimo, máximo, hoog
""",
    model.CellEntry: """
to: кому, 相手, 宛先, 渡す相手, 받는 사람, 누구에게, 交給, 轉給, إلى, a chi, destinatário, para quem, aan, komu
who: кто, 誰, 話者, 누가, 誰說, من, chi, quem, wie, kto
description: описание, комментарий, 説明, 설명, 描述, الوصف, descrizione, descrição, beschrijving, opis
duration: длительность, 所要時間, 소요 시간, 時長, المدة, durata, duração, duur
source: источник, 出典, 출처, 來源, المصدر, fonte, bron, źródło
link: ссылка, リンク, 링크, 連結, الرابط, enlace, lien
""",
    model.Item: """
text: текст, название, テキスト, 内容, 本文, 내용, 텍스트, 內容, النص, testo, tekst
""",
    model.PainPoint: """
severity: серьёзность, серьезность, тяжесть, 深刻度, 重要度, 심각도, 嚴重程度, الخطورة, gravità, gravidade, ernst
impact: влияние, последствия, 影響, 영향, الأثر, impatto, gevolg
""",
    model.Opportunity: """
effort: усилия, затраты, 工数, 労力, 노력, 成本, الجهد, sforzo, impegno, esforço, inspanning
priority: приоритет, 優先度, 우선순위, 優先級, الأولوية, priorità, prioridade, prioriteit, priorytet
""",
    model.Metric: """
name: название, показатель, метрика, 名前, 指標, 이름, 지표, 名稱, الاسم, nome, naam, nazwa
value: значение, 値, 값, 數值, القيمة, valore, waarde, wartość
target: цель, 目標, 목표, الهدف, obiettivo, doel, cel
unit: единица, 単位, 단위, 單位, الوحدة, unità, unidade, eenheid
""",
    model.TouchpointUse: """
touchpoint: название, точка контакта, 接点, 접점, 觸點, نقطة الاتصال, punto di contatto, ponto de contato,
  contactpunt
channel: канал, チャネル, 채널, 通路, القناة, canale, kanaal
""",
    model.Image: """
file: файл, ファイル, 파일, 檔案, الملف, fichier, bestand, plik
alt: описание, 説明, 설명, 描述, الوصف, beschreibung, descripción, testo alternativo
""",
}
