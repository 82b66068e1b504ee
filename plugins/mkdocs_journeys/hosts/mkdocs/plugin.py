"""The MkDocs plugin: hooks only. Each says why it is at its event, and calls what does the work."""

from __future__ import annotations

import gc
import os
from collections import defaultdict
from collections.abc import Iterable
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File as HostFile
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as HostPage
from mkdocs.utils.templates import TemplateContext

from ...diagnostics import Diagnostic, printable, refusal
from ...embeds import Embedding, JourneyBlocks, PageSource
from ...model import Kind
from ...search import SearchablePage
from ...session import Session, SessionOptions, without_names
from ...site.addresses import Addresses
from ...site.build import build
from ...site.context import SiteContext
from ...site.file_colours import file_colours
from ...site.page import File, Page, Site
from ...site.page_list import PAGE_LIST, page_list
from ...site.prose_links import ProseLinks
from ...site.repository import Repository
from ...words import Words
from ..as_of import UnreadableDayError, day_of_build
from ..bundles import Bundle, bundled_files, script_bundle, search_worker, style_bundle
from ..material import static_i18n
from ..material.content_readers import content_is_read
from ..material.encrypted_pages import ProtectedPages
from ..material.llms_texts import UnknownTextsError, without_protected
from ..material.markdown_extensions import add_extension, remove_extension
from ..material.navigation_files import named_in_folders
from ..material.offline_plugin import prepare_offline_use
from ..material.page_anchors import announce_anchors, forget_anchors
from ..material.page_contents import announce_headings, set_contents
from ..material.page_render import guard_rendering
from ..material.print_site_copy import complete_copy
from ..material.script_in_head import with_script_in_head
from ..material.search_dialog import with_named_search
from ..material.static_i18n import folder_of_language, folder_of_page, folders_of_languages, list_in_sitemap
from ..material.theme_folder import add_theme_folder
from ..material.theme_palette import colours_of
from ..material.title_elements import marked_titles
from ..material.typeset_class import with_typeset_class
from ..page_labels import is_included
from ..page_placeholders import PagePlaceholders, nonce_of
from ..removals import unexpected_removals
from ..theme_colours import primary_colour, stylesheet
from ..theme_files import FIRST_VIEW_SCRIPT, NOT_FOUND, STYLES, THEME
from ..whole_files import write_whole
from . import navigation, page_content
from .added_pages import add_pages, leave_out_labelled
from .build_log import BuildLog, log
from .cache import FolderCache
from .generated_files import GeneratedFiles, without_steps_up
from .listed_pages import ListedPages
from .options import JourneysOptions
from .prerender import ForkedWorkers, Prerender, processors
from .search import Search, SearchTexts, names_in_results, search_texts
from .site_record import SiteRecord
from .source_of_page import page_source
from .sources_in_docs import SourcesInDocs

CACHE = ".cache/plugin/journeys"
"""Beside those of Material's plugins."""


class JourneysPlugin(BasePlugin[JourneysOptions]):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """Builds pages from a portfolio of journey maps."""

    context: SiteContext
    site: Site
    pages: dict[str, Page]
    files: defaultdict[str, list[File]]
    hand_written: set[str]
    edit_links: dict[str, str]
    placeholders: PagePlaceholders
    links: ProseLinks
    embedding: Embedding
    blocks: JourneyBlocks
    hosts: dict[str, HostPage]
    tabs: dict[str, Any]
    search: Search
    bundles: tuple[Bundle, ...]
    listed: ListedPages
    log: BuildLog

    def __init__(self) -> None:
        # Programs that build a site themselves may tell nobody that they start.
        self.is_preview = False
        self.is_dirty = False
        self.cache: dict[Any, Any] = {}
        self.builds = 0

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Defined so that MkDocs keeps this object between rebuilds of a preview, and with it the cache."""
        self.is_preview = command == "serve"
        self.is_dirty = dirty

    # Before plugins that join several projects, which put a temporary folder in its place.
    @event_priority(1000)
    def _remember_docs_dir(self, config: MkDocsConfig) -> MkDocsConfig:
        """Remembers where the user's pages are."""
        if not self.builds:
            self.docs_dir = config.docs_dir
            self.searchable: dict[str, SearchablePage] = {}
            self.search_texts: dict[str, SearchTexts] = {}
        # A plugin for several languages builds the others at the end of the first.
        self.builds += 1
        return config

    # After Material's offline plugin, which decides last what addresses look like.
    @event_priority(-150)
    def _read(self, config: MkDocsConfig) -> MkDocsConfig:
        """Reads the portfolio before anything else: the theme and the files depend on it."""
        try:
            day = day_of_build(self.config.as_of)
        except UnreadableDayError as problem:
            raise PluginError(str(problem)) from None
        folder_of_config = Path(config.config_file_path or "mkdocs.yml").parent.resolve()
        folder = folder_of_config / self.config.journeys
        self.folder = folder
        config.watch.append(str(folder))
        self.sources = SourcesInDocs(folder, self.docs_dir)
        self.fragments = FolderCache(folder.parent / CACHE)
        is_first = self.builds == 1
        if is_first:
            self.listed = ListedPages(folder_of_config, folder)
            self.record = SiteRecord(self.fragments.folder, config.site_dir, folder, self.config.include)
            if self.is_dirty:
                self.record.check()
        words = Words(str(config.theme.get("language") or config.theme.locale or "en"))
        if is_first:
            # Maps are in the language of the site, whatever language it is being built in.
            self.language = words.language
        segments = {Kind(kind): segment for kind, segment in self.config.addresses.items()}
        palette = colours_of(config.theme.get("palette"))
        options = SessionOptions(tuple(self.config.include), self.language, day, segments)
        # What was read of files serves the next build of a preview; a single build needs the memory, and so it does not
        # keep the session either.
        session = Session.open(folder, options, cache=self.cache if self.is_preview else None)
        is_strict = bool(self.config.strict) and not config.strict and not self.is_preview
        self.log = BuildLog(self.config.journeys, os.path.basename(self.docs_dir), is_strict, is_first)
        self.log.report(session.diagnostics, self.config.journeys)
        self.log.refuse_errors()
        self.context = SiteContext(
            portfolio=session.selected,
            words=words,
            addresses=Addresses(config.use_directory_urls, segments),
            as_of=day,
            diagnostics=session.diagnostics_for_pages,
            read=session.tree.read,
            fragments=self.fragments,
            whole_courses=session.portfolio.courses,
            repository=Repository(
                config.repo_url or "", lambda address: self.edit_links.get(address, ""), config.site_url or ""
            ),
            palette=palette,
            colours=file_colours(self.config.colors or primary_colour(palette)),
        )
        self.site = build(self.context)
        self.pages = {page.address: page for page in self.site.pages}
        self.files = defaultdict(list)
        for file in self.site.files if is_first else ():
            self.files[file.page].append(file)
        self.nonce = nonce_of(session.tree)
        self.placeholders = PagePlaceholders(self.nonce)
        self.links = ProseLinks(self.context, self.placeholders.target, by_file=True)
        self.embedding = Embedding(self.context, session.portfolio, session.inline_maps, self.placeholders.defer)
        # Hand-written pages may draw maps without any configuration.
        self.blocks = JourneyBlocks(self.embedding)
        add_extension(config, self.blocks)
        add_theme_folder(config, THEME)
        folders = config.theme.dirs
        styles, scripts = style_bundle(folders, stylesheet(self.config.colors)), script_bundle(folders)
        self.bundles = (styles, scripts, search_worker(folders))
        # Ours come first, so that the user's own style wins.
        config.extra_css.insert(0, styles.path)
        config.extra_javascript.insert(0, scripts.path)
        return config

    on_config = CombinedEvent(_remember_docs_dir, _read)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Takes over Material's search once all plugins have been configured, whatever their order."""
        prepare_offline_use(config)
        self.search = Search(self.searchable, self.search_texts)
        galleries = [page for page in self.site.pages if page.ref is None and not page.is_listing and not page.parent]
        texts = search_texts(self.context, galleries)
        self.search.take_over(config, folder_of_language(config), texts, names_in_results(self.context))
        self.content_is_read = content_is_read(config.plugins.events)

    # Before all others: a source is no hand-written page, for nobody.
    @event_priority(1000)
    def _keep_sources(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Takes the files of the journeys folder away from MkDocs, which would publish them as they are."""
        self.sources.remove_from(files, config)
        self.sources.remove_stray(files)
        self.generated: set[HostFile] = set()
        self.kept_out: dict[str, HostFile] = {}
        self._keep_out_labelled_pages(files)
        return files

    def _keep_out_labelled_pages(self, files: Files) -> None:
        report = partial(self.log.report, folder=self.log.docs)
        labels = self.embedding.whole.labels
        found = leave_out_labelled(files, self.generated, self.config.include, labels, report)
        self.kept_out |= {file.src_uri: file for file in found}

    @property
    def _sources(self) -> str:
        """What all pages follow from: the journeys folder, and which pages the navigation has lost."""
        return " ".join((self.nonce, *sorted(self.kept_out)))

    # Before plugins that list the pages or look for one (redirects, llmstxt, htmlproofer at 0, literate-nav at -100),
    # wherever they are in `plugins:`.
    @event_priority(60)
    def _add_pages(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Adds our pages while MkDocs still collects files, so that links, search and sitemap know them."""
        return files if static_i18n.NAME in config.plugins else self._with_pages(files, config)

    # After mkdocs-static-i18n (-100), which makes all files it finds anew, each in its language.
    @event_priority(-150)
    def _add_pages_beside_languages(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Adds our pages where another plugin would take them for pages of one language."""
        return self._with_pages(files, config) if static_i18n.NAME in config.plugins else files

    def _with_pages(self, files: Files, config: MkDocsConfig) -> Files:
        self.protected = ProtectedPages()
        generated = GeneratedFiles(self.folder, self.docs_dir, config, self.context)
        in_navigation = named_in_folders(config, self.docs_dir)
        added = add_pages(self.site.pages, files, generated, self.kept_out, in_navigation)
        self.pages = {address: page for address, page in self.pages.items() if address in added}
        for path in bundled_files():
            if (file := files.get_file_from_path(path)) is not None:
                files.remove(file)
        # Pages for print have no theme, and take the colours by themselves.
        colours = generated.file(STYLES[0], stylesheet(self.config.colors))
        made = [colours, *(generated.file(bundle.path, bundle.text) for bundle in self.bundles)]
        for file in made:
            files.append(file)
        self.generated = {*added.values(), *made}
        return files

    # After all others, which may have added files.
    @event_priority(-1000)
    def _keep_added_sources(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Takes away what other plugins have added of the journeys folder, and says what is not published."""
        self.sources.remove_from(files, config, self.generated)
        # Some plugins make all files anew.
        self._keep_out_labelled_pages(files)
        self.log.not_published(self.sources)
        # By now the site's folder is empty, unless --dirty keeps it.
        if self.is_dirty:
            self.record.renew(files, self._sources)
        self.record.published |= {file.dest_uri for file in (*self.generated, *files.documentation_pages())}
        if self.builds == 1:
            self.record.begin(self._sources)
            list_in_sitemap(self.generated, config)
        return files

    on_files = CombinedEvent(_keep_sources, _add_pages, _add_pages_beside_languages, _keep_added_sources)

    # After awesome-nav (100), which makes the navigation from the files; before awesome-pages, section-index and
    # print-site (0), which arrange, merge or keep what they find.
    @event_priority(50)
    def _put_into_navigation(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Puts the pages that the user wants there below their galleries."""
        for kind, count in navigation.put_in(self.config.navigation, [*self.pages.values()], nav, files).items():
            if count > navigation.MANY:
                log.info(
                    f"navigation: {count} {kind} are in the navigation of every page, which makes the build slow and "
                    f"the site large; with more than {navigation.MANY}, readers find them better in the gallery"
                )
        return nav

    # After all that make the navigation anew (awesome-pages 0, Material's blog -50, static-i18n -100).
    @event_priority(-150)
    def _connect(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Gives pages outside the navigation their place, once it has been arranged."""
        found = {address: files.get_file_from_path(address) for address in self.pages}
        # What another plugin has put in the place of a page of ours wins, as a page written by hand does.
        self.pages = {address: page for address, page in self.pages.items() if found[address] in self.generated}
        self.hand_written = {file.dest_uri for file in files if file not in self.generated}
        navigation.take_out(self.kept_out, nav)
        navigation.connect(self.site.pages, nav, files)
        # Only now does MkDocs know where a page is edited; ours ask when they are rendered.
        self.hosts = {address: file.page for address in self.pages if (file := found[address]) and file.page}
        for host in self.hosts.values():
            host.edit_url = without_steps_up(host.edit_url)
        self.edit_links = {address: host.edit_url or "" for address, host in self.hosts.items()}
        self.tabs = navigation.tabs_by_folder(nav)
        self._prerender()
        return nav

    on_nav = CombinedEvent(_put_into_navigation, _connect)

    def on_page_markdown(self, markdown: str, *, page: HostPage, config: MkDocsConfig, files: Files) -> None:
        """Says which page comes next, the last time before Markdown reads it: problems of its maps name its file."""
        if "only" in page.meta and not is_included(page.meta["only"], self.config.include):
            # The navigation and other pages name it by now.
            problem = "another plugin, such as “meta”, gives this page the field “only”, too late to leave it out"
            help = "write “only” into the front matter of the page itself"
            raise PluginError(f"{printable(page.file.src_uri)}: {problem}: {help}")
        ours = self.pages.get(page.file.src_uri)
        folder = self.config.journeys if ours else os.path.basename(self.docs_dir)
        source = page_source(page, ours, self.folder, self.links, self.placeholders.own_classes)
        self.embedding.page = source if markdown.strip() else PageSource()
        self.embedding.report = partial(self.log.report, folder=folder)

        def instead(failure: Diagnostic) -> str:
            self.log.report([failure], folder)
            # Pages of ours go on around their prose. What was raised may quote what a label keeps out.
            return "" if ours else self.embedding.problems([without_names(failure)])

        guard_rendering(page, source, self.blocks, instead)

    # Before all others: they may encrypt a page, keep a copy of it, or add to it what is then left as it is.
    @event_priority(100)
    def _write_content(self, html: str, *, page: HostPage, config: MkDocsConfig, files: Files) -> str:
        """Sanitizes the author's prose; the rest of a page comes when it is written, unless it is needed now."""
        ours = self.pages.get(page.file.src_uri)
        is_protected = self.protected.meet(page)
        if ours is not None:
            announce_anchors(ours, page)
            prose = self.placeholders.sanitized(html)
            if page.markdown and page.markdown.strip():
                found = unexpected_removals(prose.removals, page.markdown, self.embedding.page)
                self.log.report(found, self.config.journeys)
            html = page_content.prose_of(ours, prose.html, self.context)
            if is_protected or self.content_is_read:
                html = self._content(ours, html, page)
        # Maps on hand-written pages too: those who read pages now would see nothing of them.
        is_now = is_protected or (ours is None and self.content_is_read)
        return self.placeholders.filled(html, page.file.dest_uri) if is_now else html

    # After mkdocs-print-site has taken its copy.
    @event_priority(-150)
    def _complete_copy(self, html: str, *, page: HostPage, config: MkDocsConfig, files: Files) -> str:
        """Puts drawings into the copy from which another plugin writes one page of the whole site."""
        complete_copy(page, self.placeholders)
        return html

    on_page_content = CombinedEvent(_write_content, _complete_copy)

    # After all others have met the pages; then MkDocs writes them.
    @event_priority(-1000)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Leaves our pages as they are in builds of further languages, which link to them.

        They are in the site's language. Every other language would write them anew, and the last one would stay.
        """
        if self.builds > 1:
            for file in self.generated:
                if files.get_file_from_path(file.src_uri) is file:
                    files.remove(file)

    # Before search plugins, which read a page now.
    @event_priority(100)
    def on_page_context(
        self, context: TemplateContext, *, page: HostPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Puts in what search indexes, page by page as they are written: the content of all would fill the memory.

        Only now does MkDocs know which entries of the navigation are active; pages outside it have a tab as well.
        """
        ours = self.pages.get(page.file.src_uri)
        if ours is not None and page not in self.protected and not self.content_is_read:
            page.content = self._content(ours, page.content or "", page)
        context["tab_of_page"] = navigation.tab_of(page, nav, self.tabs)  # type: ignore[typeddict-unknown-key]
        return context

    # Before all that change finished pages: minifiers (0) remove the comments that we look for.
    @event_priority(100)
    def on_post_page(self, output: str, *, page: HostPage, config: MkDocsConfig) -> str:
        """Puts in drawings and tables last, when nobody parses the page any more."""
        output = marked_titles(output, page, self.pages, self.context.words.language)
        folder = folder_of_page(page.file.dest_uri, config)
        finished = self.search.connected(self.placeholders.filled(output, page.file.dest_uri), folder)
        finished = with_typeset_class(with_named_search(finished))
        ours = self.pages.get(page.file.src_uri)
        if ours is not None and ours.has_views:
            script = self.context.addresses.link_to_file(FIRST_VIEW_SCRIPT, page.file.src_uri)
            finished = with_script_in_head(finished, script)
        self.listed.add(page, ours, self.context)
        # Downloads show what the page shows; now it is still at hand. In memory they would cost a lot of it.
        if ours is not None:
            if not self.content_is_read:
                set_contents(page, "")
            files = self.files.pop(page.file.src_uri, [])
            if page not in self.protected:
                self._write(files, config)
            elif files:
                self.protected.without_files += 1
        return finished

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """The page for what is not found, which has no page of MkDocs', says what it says in the site's language."""
        if template_name == NOT_FOUND:
            context.update(words=self.context.words, page_list=PAGE_LIST)  # type: ignore[call-arg]
        return context

    # Before minifiers, like finished pages.
    @event_priority(100)
    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """A page without a source, such as the one for what is not found, has a search box too."""
        return with_named_search(self.search.connected(output))

    # Before Material's search, whose index takes as much memory as the portfolio.
    @event_priority(100)
    def _write_files(self, *, config: MkDocsConfig) -> None:
        """Writes the files that belong to no page straight into the site."""
        self.log.refuse_errors()
        self._write(chain.from_iterable(self.files.values()), config)
        self._write([File(PAGE_LIST, lambda: page_list(self.listed.found))], config)
        self.log.drawn(self.fragments)
        if count := self.protected.without_files:
            log.info(f"{count} pages have a password: their downloads and pages for print are not published")
        try:
            # Now all pages have been met, and llmstxt writes its texts after this.
            count = without_protected(config.plugins, self.protected.sources)
        except UnknownTextsError as problem:
            raise PluginError(f"{problem}: leave one of the two plugins out") from None
        if count:
            log.info(
                f"{count} pages have a password: leave them out of the sections of llmstxt, which has no text of them"
            )
        self.search.remember()
        if not self.is_preview:
            self.fragments.tidy()
            self._let_go(config)

    # After all others: what they take out of Material's index must not be in ours.
    @event_priority(-1000)
    def _write_search(self, *, config: MkDocsConfig) -> None:
        """Writes the index of the search, once for all languages."""
        self.builds -= 1
        if not self.builds:
            self.search.write(config, folders_of_languages(config))
            self.record.complete(is_dirty=self.is_dirty)

    on_post_build = CombinedEvent(_write_files, _write_search)

    def on_build_error(self, *, error: Exception) -> None:
        """Leaves nothing behind that a build has changed."""
        self.builds = 0
        if isinstance(error, OSError):
            # A full disk is nothing that the lines of a program would explain.
            raise Abort(printable(refusal(error))) from None

    def _let_go(self, config: MkDocsConfig) -> None:
        """Forgets the portfolio, of which nobody asks any more."""
        remove_extension(config, self.blocks)
        for host in self.hosts.values():
            forget_anchors(host)
        del self.context, self.site, self.pages, self.files, self.placeholders, self.links, self.embedding, self.blocks
        gc.collect()

    def _content(self, ours: Page, prose: str, page: HostPage) -> str:
        """The content of a page; announces its headings."""
        materialized = ours.materialized()
        words = self.context.in_language(ours.language).words
        announce_headings(materialized, page, words.language, self.context.words.language)
        return page_content.content(
            materialized, prose, self.context, self.placeholders, is_only_here=not self.content_is_read
        )

    def _prerender(self) -> None:
        """Draws on all processors; not in a preview, which has threads of its own and draws what somebody looks at."""
        if self.is_preview or self.builds > 1:
            return
        count = processors()
        if count < 2:
            # Nothing is gained: each map is drawn in its turn.
            return
        prerender = Prerender([*self.pages.values()], self.files, self.context, self.fragments)
        if made := prerender.run(ForkedWorkers(count)):
            log.info(f"{made} maps drawn on {count} processors")

    def _write(self, files: Iterable[File], config: MkDocsConfig) -> None:
        for file in files:
            if file.path not in self.hand_written:
                target = Path(config.site_dir, *file.path.split("/"))
                target.parent.mkdir(parents=True, exist_ok=True)
                write_whole(target, file.produce())
                self.record.published.add(file.path)
