"""From a folder or a revision to one checked portfolio."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from mkdocs_journeys.diagnostics import Diagnostic, Place
from mkdocs_journeys.diagnostics.evidence import MINIMUM_TOO_LOW
from mkdocs_journeys.diagnostics.files import COURSE_FILE_MISSING, FILE_UNREADABLE
from mkdocs_journeys.diagnostics.portfolio import EMPTY_PORTFOLIO
from mkdocs_journeys.diagnostics.references import DUPLICATE_ID
from mkdocs_journeys.evidence import EVERYBODY_MINIMUM, Answer, AnswerTable
from mkdocs_journeys.model import (
    FOLDER_KINDS,
    KINDS,
    NO_BUILD,
    Course,
    Entity,
    JourneyMap,
    Kind,
    Portfolio,
    PortfolioFile,
    Record,
)
from mkdocs_journeys.prose.links import published_files
from mkdocs_journeys.prose.suspected_labels import used_labels
from mkdocs_journeys.prose.trainers import INSTRUCTOR
from mkdocs_journeys.source.checks import (
    ProseLinkCheck,
    can_be_rendered,
    check_hierarchy,
    check_html,
    check_lesson,
    check_map,
    check_pictures,
    check_text_ends,
    check_text_marks,
    check_title,
    check_translations,
    lost_its_scale,
    refuse_taken_ids,
    unread_file,
    without_taken_files,
    words_outside,
)
from mkdocs_journeys.source.fields import custom_lanes
from mkdocs_journeys.source.files import EntityFile, Sorted, Tree, as_tree, files_not_read, sort_files
from mkdocs_journeys.source.further_documents import (
    check_further,
    link_further,
    names_in_further,
    read_further,
    read_unknown,
    told_of_further,
)
from mkdocs_journeys.source.link import (
    BROUGHT_KINDS,
    AnswerReader,
    AnswerScales,
    BroughtEntries,
    Linker,
    NameIndex,
    Scopes,
    SourceMap,
    bringing,
    check_brought_personas,
    check_former_ids,
    check_other_names,
    dimensions_with_brought,
    free_id,
    give_entity_ids,
    give_ids,
    read_tables,
    reserved_for,
    with_ids,
    without_brought,
)
from mkdocs_journeys.source.reading import EntityReading
from mkdocs_journeys.source.reading.member import Member
from mkdocs_journeys.source.shapes import reshaped
from mkdocs_journeys.source.shown_problems import readable
from mkdocs_journeys.source.yaml import Document, read_characters, read_document
from mkdocs_journeys.source.yaml.spans import Spans
from mkdocs_journeys.text import is_address, normalized_name

Cache = MutableMapping[str, Any]
"""Readings of files by what they were made of; keep it between loads, and unchanged files are not read again."""


@dataclass(frozen=True)
class Loaded:
    """What was read.

    Attributes:
        portfolio: Everything that could be used, checked and linked, without the scores of research data.
        found: Everything that was found.
        places: Where things are in the files.
        answers: What research data says. A session joins it into the portfolio.
        half_read: Files of which more has been read than is in any build: no page may quote what is said of them.
    """

    portfolio: Portfolio
    found: frozenset[Diagnostic]
    places: SourceMap
    answers: Sequence[Answer] = ()
    half_read: Collection[str] = ()

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was found, by file and line, of each file no more than somebody reads."""
        return readable(self.found)


def load(
    tree: Tree | Path | str,
    cache: Cache | None = None,
    library: Document | None = None,
    include: Collection[str] = (),
    language: str = "",
) -> Loaded:
    """Read, check and link everything in a tree. Never raises because of what an author wrote.

    Nothing is left out yet, and scores of research data are not joined: which of them may be shown depends on who may
    see the rest. To show it to anybody, open a `Session`, which knows what a build contains.

    Args:
        tree: The folder with `maps/`, or its files in another place.
        cache: Readings of an earlier load.
        library: What stands in for the tree's portfolio.yml, for a map that brings names of its own.
        include: Labels of the build, by which names that seem to be labels are told.
        language: The language of texts where neither they nor the portfolio say one: that of the site.
    """
    return _Load(as_tree(tree), cache, library, include, language).run()


class _Load:
    def __init__(
        self, tree: Tree, cache: Cache | None, library: Document | None, include: Collection[str], language: str
    ) -> None:
        self.tree = tree
        self.language = language
        self.include = include
        self.cache: Cache | None = cache
        self.library = library
        self.diagnostics: list[Diagnostic] = list(tree.diagnostics)
        self.labels = frozenset[str]()
        self.used: set[str] = set()
        self.is_library_in_doubt = False

    def run(self) -> Loaded:
        files = sort_files(self.tree.paths)
        self.diagnostics.extend(unread_file(path) for path in files.unused)
        self.labels = self.labels_in_use(files)
        portfolio = self.read_portfolio(files.portfolio)
        members = self.read_members(files.entities, portfolio)
        if not files.entities:
            self.diagnostics.append(EMPTY_PORTFOLIO.at(Place(portfolio.document.file)))
        give_entity_ids(members)
        check_former_ids(members)
        check_brought_personas(members)
        check_other_names(portfolio)
        links = ProseLinkCheck(self.tree, members)
        for member in members:
            check_title(member.reading, member.id)
            if can_be_rendered(member.reading):
                check_html(member.reading)
                check_lesson(member.reading)
                member.body = links.checked(member.reading)
        linked = {path for member in members for path in published_files(member.body, member.file.path)}
        self.diagnostics.extend(files_not_read(self.tree.paths, linked))
        tables, found = read_tables(self.tree, files.evidence)
        self.diagnostics.extend(found)
        result, linker, answers = self.link(portfolio, members, tables)
        check_hierarchy(members, result.journeys)
        check_translations(members, result.journeys)
        if tables and result.minimum_answers < EVERYBODY_MINIMUM:
            place = portfolio.value_place(("minimum_answers",))
            self.diagnostics.append(MINIMUM_TOO_LOW.at(place, found=result.minimum_answers, least=EVERYBODY_MINIMUM))
        for reading in (portfolio, *(member.reading for member in members)):
            self.diagnostics.extend(reading.diagnostics)
            self.diagnostics.extend(told_of_further(reading))
        self.diagnostics = without_taken_files(self.diagnostics, self.tree.paths)
        if self.cache is not None:
            for key in [key for key in self.cache if key not in self.used]:
                del self.cache[key]
        places = SourceMap(portfolio, members, linker.places)
        half_read = {
            reading.document.file for reading in (portfolio, *(one.reading for one in members)) if reading.further
        }
        return Loaded(result, frozenset(self.diagnostics), places, answers, half_read)

    # Reading

    def labels_in_use(self, files: Sorted) -> frozenset[str]:
        """The labels of the build and those that anything is for: whatever names them elsewhere seems to be a label."""
        found = {*self.include, INSTRUCTOR}
        for path in (*files.portfolio, *(file.path for file in files.entities)):
            content = self.read(path) or b""
            if b"only" in content:
                found |= used_labels(content.decode("utf-8", "replace"))
        return frozenset(found)

    def read(self, path: str) -> bytes | None:
        try:
            return self.tree.read(path)
        except OSError:
            return None

    def read_portfolio(self, paths: Sequence[str]) -> EntityReading[PortfolioFile]:
        self.is_library_in_doubt = len(paths) > 1
        for path in paths[1:]:
            self.diagnostics.append(
                DUPLICATE_ID.at(Place(path), "keep one of them", kind="file", id="portfolio", first=paths[0])
            )
        nothing = Document("portfolio.yml", None, "", 1, Spans("portfolio.yml"), (), True, {})
        reading = self.reading(PortfolioFile, paths[0], {}) if paths and self.library is None else None
        if self.library is not None:
            reading = EntityReading(PortfolioFile, replace(self.library, labels=self.labels), {})
        if reading is None:
            reading = EntityReading(PortfolioFile, nothing, {})
        check_text_marks(reading)
        check_text_ends(reading)
        check_further(reading, reading, self.tree)
        refuse_taken_ids(reading)
        outside = [] if lost_its_scale(reading) else words_outside(reading, reading.record.emotion_scale)
        for path_in_file in outside:
            reading.leave_out(path_in_file)
        if outside:
            reading.revalidate()
        return reading

    def read_members(self, files: Sequence[EntityFile], portfolio: EntityReading[PortfolioFile]) -> list[Member]:
        shared = custom_lanes.forms(portfolio.fields.get("custom_lanes"))
        members = []
        for file in files:
            reading = self.reading(file.record_type, file.path, shared)
            if reading is not None:
                check_pictures(reading, self.tree)
                check_text_marks(reading)
                check_text_ends(reading)
                check_further(reading, portfolio, self.tree)
                if isinstance(reading.record, JourneyMap):
                    check_map(reading, portfolio)
                    give_ids(reading)
                    if self.cache is None:
                        # Otherwise the cache has all of it in any case.
                        reading.compact()
                members.append(Member(file, reading))
        return members

    def reading(self, record_type: type[Any], path: str, forms: dict[str, str]) -> EntityReading[Any] | None:
        try:
            content = self.tree.read(path)
        except OSError as error:
            problem = error.strerror or "it is gone"
            self.diagnostics.append(FILE_UNREADABLE.at(Place(path), problem=problem))
            return None
        made_of = f"{record_type.__name__}\0{path}\0{sorted(forms.items())}\0{sorted(self.labels)}\0".encode() + content
        key = hashlib.sha256(made_of).hexdigest()
        if self.cache is None or key not in self.cache:
            document = replace(read_document(path, content), labels=self.labels)
            further: tuple[EntityReading[Any], ...] = ()

            def lines() -> Sequence[str]:
                text = read_characters(path, content)
                return text.lines or text.guessed

            if document.further:
                further = read_further(document, record_type, forms, lines, content)
                document = replace(document, further=())
            document, forms = reshaped(document, record_type, forms, lines)
            reading = EntityReading(record_type, document, forms, content)
            reading.further = (*further, *read_unknown(reading, lines, content))
            if self.cache is None:
                return reading
            self.cache[key] = reading
        self.used.add(key)
        again: EntityReading[Any] = self.cache[key].fork()
        return again

    # Linking

    def link(
        self, portfolio: EntityReading[PortfolioFile], members: list[Member], tables: list[AnswerTable]
    ) -> tuple[Portfolio, Linker, Sequence[Answer]]:
        record = portfolio.record
        directories = Scopes(record, members)
        unread = {
            (member.file.kind, normalized_name(member.id)) for member in members if not member.reading.is_readable
        }
        for spec in FOLDER_KINDS:
            refused = self.refused(f"{spec.folder}/")
            unread |= {(spec.kind, normalized_name(path.rsplit("/", 1)[-1].split(".")[0])) for path in refused}
        readings: list[EntityReading[Any]] = [portfolio, *(member.reading for member in members)]
        lost = portfolio.lost.union(*(reading.lost for reading in readings), *map(names_in_further, readings))
        language = record.language if "language" in record.model_fields_set else self.language or record.language
        is_in_doubt = self.is_library_in_doubt or portfolio.is_emptied or () in portfolio.document.label_lost
        dimensions = dimensions_with_brought(record, members, language, is_in_doubt=is_in_doubt)
        linker = Linker(dimensions, strict=record.strict, unread=unread, lost=lost)
        for member in members:
            linker.announce(member.reading, directories.of(member))
        linked = linker.link(portfolio, directories.shared)
        for member in members:
            entity = linker.link(member.reading, directories.of(member))
            if isinstance(entity, JourneyMap):
                entity = with_ids(member.reading, entity)
            document = member.reading.document
            # What has no title is called by its id, wherever it is listed.
            given = {"id": member.id, "title": entity.title or member.id, "file": document.file, "body": member.body}
            member.entity = entity.model_copy(update=given)
        link_further(portfolio, EntityFile(Kind.JOURNEY, JourneyMap, "portfolio.yml", ""), directories, linker)
        for member in members:
            link_further(member.reading, member.file, directories, linker)
        usable = [member for member in members if not member.is_duplicate and member.reading.is_readable]
        personas = {member.id: member.entity for member in usable if member.file.kind is Kind.PERSONA}
        brought = BroughtEntries(linked, personas, language, linker, portfolio.lost)
        for member, _ in bringing(usable):
            brought.take(member.entity, member.reading)
        for member in usable:
            if isinstance(member.entity, JourneyMap):
                member.entity = without_brought(member.entity)
        answers = self.answers(tables, portfolio, usable, linker, directories.shared, brought) if tables else ()
        added = {kind: {**brought.added[kind], **linker.created.get(kind, {})} for kind in BROUGHT_KINDS}
        # Brought dimensions have got their values with the others.
        added[Kind.DIMENSION] = {}
        if is_in_doubt:
            # What is declared where nobody reads, perhaps with a label, looks as if references had made it.
            for kind in added.keys() - {Kind.PERSONA}:
                added[kind] = {id: one.model_copy(update={"only": (NO_BUILD,)}) for id, one in added[kind].items()}
        values = {name: getattr(linked, name) for name in PortfolioFile.model_fields}
        values |= {"language": language, "dimensions": linker.dimensions}
        if "lanes" not in linked.model_fields_set:
            # What is handed on counts as given, and to choose no lanes is not the same as not to choose.
            del values["lanes"]
        return self.assembled(values, added, usable, members), linker, answers

    def answers(
        self,
        tables: Sequence[AnswerTable],
        portfolio: EntityReading[PortfolioFile],
        members: Sequence[Member],
        linker: Linker,
        shared: NameIndex,
        brought: BroughtEntries,
    ) -> Sequence[Answer]:
        """What research data says about maps that can be read."""
        journeys = [member for member in members if member.file.kind is Kind.JOURNEY]
        by_id = {member.id: member.entity for member in journeys}
        sources: dict[str, Any] = brought.added[Kind.SOURCE]
        unread = {id for kind, id in linker.unread if kind is Kind.JOURNEY}
        scales = AnswerScales(portfolio, {member.id: member.reading for member in journeys}, sources)
        reader = AnswerReader(tables, by_id, unread, scales, linker.names(shared))
        for (journey, source), file in reader.sources.items():
            if not any(source in known for known in (portfolio.record.sources, sources, by_id[journey].sources)):
                self.diagnostics.extend(linker.announce_source(source, Place(file)))
        self.diagnostics.extend(reader.diagnostics)
        return reader.answers

    def refused(self, folder: str) -> list[str]:
        return [found.file for found in self.tree.diagnostics if found.file.startswith(folder)]

    def assembled(
        self,
        values: dict[str, Any],
        added: Mapping[Kind, Mapping[str, Record]],
        usable: Sequence[Member],
        members: Sequence[Member],
    ) -> Portfolio:
        """Everything in one portfolio.

        Args:
            values: What portfolio.yml says.
            added: What maps bring along, and what references have made.
            usable: Everything that has a file that could be read.
            members: Everything that has a file.
        """

        def of(kind: Kind, course: str | None = None) -> dict[str, Any]:
            return {
                member.id: member.entity
                for member in usable
                if member.file.kind is kind and course in (None, member.file.course)
            }

        collections: dict[str, Any] = {spec.collection: of(spec.kind) for spec in FOLDER_KINDS}
        collections["courses"] = self.courses(members, usable, of)
        everything = values | collections | {"labels": self.labels}
        for kind, entries in added.items():
            name = KINDS[kind].collection
            everything[name] = {**everything[name], **entries}
        return Portfolio.model_construct(**everything)

    def courses(self, members: Sequence[Member], usable: Sequence[Member], of: Any) -> dict[str, Course]:
        """Each course with its lessons and runs, also one whose folder has no course.yml."""
        courses: dict[str, Course] = {}
        by_folder = {member.file.course: member for member in usable if member.file.kind is Kind.COURSE}
        for folder in dict.fromkeys(member.file.course for member in usable if member.file.course):
            lessons, runs = of(Kind.LESSON, folder), of(Kind.RUN, folder)
            member = by_folder.get(folder)
            if member is not None:
                course, id = member.entity, member.id
            else:
                first: Entity = next(iter((*lessons.values(), *runs.values())))
                path = f"{KINDS[Kind.COURSE].folder}/{folder}/course.yml"
                self.diagnostics.append(COURSE_FILE_MISSING.at(Place(first.file), path=path))
                # Its file may be there, and say in a way that nobody can read who may see the course.
                is_there = any(one.file.kind is Kind.COURSE and one.file.course == folder for one in members)
                is_kept_out = is_there or self.refused(f"courses/{folder}/course.")
                is_free = is_address(folder) and reserved_for(folder, Kind.COURSE) is None
                id = folder if is_free else free_id(folder, Kind.COURSE.value, Kind.COURSE)
                course = Course(id=id, title=folder, only=(NO_BUILD,) if is_kept_out else ())
            courses[id] = course.model_copy(update={"lesson_files": lessons, "run_files": runs})
        return courses
