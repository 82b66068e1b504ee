"""Words of access control: what people call the field that says who may see something, and what they write there.

In English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Chinese and Japanese.
"""

from __future__ import annotations

from typing import Final


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word.strip() for line in lines for word in line.split(","))


LABEL_NAMES: Final = _words(
    "only, label, labels, include, visible, visible to, visibility, shown to, audience",
    "private, internal, hidden, confidential, restricted, secret",
    "仅, 只, 仅限, 只限, 限于, 仅限于, 仅供, 可见, 可见性, 可见范围, 内部, 保密",
)
"""What authors call the field that decides who may see something."""

ONLY: Final = _words(
    "only, nur, seulement, uniquement, sólo, solamente, somente, soltanto",
    "alleen, tylko, только, のみ",
)
"""The word itself, which may say for whom: “nur für Trainer”."""

FOR: Final = _words(
    "for, for whom, only for, show for",
    "show to, groups, user groups, für, fuer, für wen, gruppen, benutzergruppen",
    "pour, pour qui, groupes, para, para quien, para quién, para quem, grupos",
    "per chi, gruppi, voor, voor wie, groepen, dla, dla kogo, grupy",
    "для, для кого, группы, 面向, 适用于, 用户组, 群组, 対象者, グループ",
)
"""Names that say for whom, and nothing else about a part of a map."""

EXCEPT: Final = _words(
    "except, except for, not, not for, exclude, exclude from, omit, hide from, hidden from, außer, ausser, nicht für",
    "sauf, pas pour, excepto, no para, exceto, eccetto, tranne, behalve, niet voor, oprócz, кроме, не для",
    "除了, 排除, 不面向, 隐藏于, 除外",
)
"""Names that say for whom not."""

ACCESS: Final = _words(
    "access, access control, acl, permission, permissions, allow, allowed, allowed for, allowed to, viewer, viewers",
    "reader, readers, visible for, visible if, visible in, shown for, restrict, restrict to, restricted to",
    "limit to, limited to, clearance, classification, confidentiality, sensitivity, protect, protected",
    "password, passcode",
    "zugriff, zugang, zugriffsrechte, berechtigung, berechtigungen, freigabe, freigegeben für, sichtbar",
    "sichtbar für, sichtbarkeit, leser, beschränkt auf, eingeschränkt auf, vertraulichkeit, geheimhaltung, geschützt",
    "passwort, kennwort",
    "accès, autorisation, autorisations, visibilité, visible pour, réservé à, réservé aux, lecteurs",
    "confidentialité, mot de passe",
    "acceso, permiso, permisos, visibilidad, visible para, reservado a, reservado para, lectores, confidencialidad",
    "contraseña, acesso, permissão, permissões, visibilidade, visível para, reservado, leitores, senha",
    "accesso, permesso, permessi, visibilità, visibile, visibile a, riservato a, lettori, riservatezza",
    "toegang, zichtbaar, zichtbaar voor, zichtbaarheid, beperkt tot, lezers, vertrouwelijkheid, wachtwoord",
    "dostęp, uprawnienia, widoczność, widoczne dla, czytelnicy, poufność, hasło",
    "доступ, права доступа, разрешения, видимость, видно, конфиденциальность, пароль",
    "权限, 访问, 访问权限, 可见性, 可见对象, 公开范围, 受众, 读者, 密级, 保密级别, 密码",
    "アクセス, アクセス権, 権限, 閲覧, 閲覧者, 閲覧権限, 公開範囲, 公開対象, 機密, パスワード",
)
"""Names of access control."""

WHO: Final = FOR | EXCEPT | ACCESS
"""Names that say who may see something, and nothing else."""

PEOPLE: Final = _words(
    "view, limit, limited, if, when, when profile, unless profile, scope, build, edition, show, only if",
    "group, role, roles, team, teams, profile, profiles, audience, users, target group",
    "gruppe, rolle, rollen, zielgruppe, publikum, profil, groupe, rôle, rôles, public cible, équipe",
    "grupo, rol, roles, papel, papéis, perfil, equipo, público, gruppo, ruolo, ruoli, profilo, destinatari",
    "groep, rollen, doelgroep, grupa, rola, role, группа, роль, роли, аудитория, команда",
    "角色, 组, 小组, 对象, 目标受众, 団体, 役割, ロール, 対象",
)
"""Names of people who take part, and others that say who may see something only if the value does."""

OFF: Final = _words(
    "draft, hidden, hide, unlisted, private, internal, confidential, secret, restricted, protected, unpublished",
    "entwurf, versteckt, verborgen, ausblenden, privat, intern, vertraulich, geheim, nicht öffentlich",
    "brouillon, caché, masqué, masquer, privé, interne, confidentiel, borrador, oculto, ocultar, privado, interno",
    "confidencial, rascunho, ocultado, bozza, nascosto, nascondi, riservato, concept, verbergen, privé, vertrouwelijk",
    "szkic, ukryte, ukryty, prywatne, wewnętrzne, poufne, черновик, скрыто, скрыть, скрытый, приватно, внутреннее",
    "草稿, 隐藏, 隱藏, 不公开, 私密, 内部, 保密, 机密, 下書き, 非表示, 非公開, 社外秘",
)
"""Names whose “yes” keeps something from readers."""

ON: Final = _words(
    "public, publish, published, visible, show, shown, listed, öffentlich, veröffentlicht, veröffentlichen, anzeigen",
    "sichtbar, publié, publier, afficher, público, publicado, publicar, mostrar, pubblico, pubblicato, mostra",
    "openbaar, gepubliceerd, tonen, publiczne, opublikowane, pokaż, публично, опубликовано, показать",
    "公开, 發布, 发布, 显示, 展示, 公開, 表示",
)
"""Names whose “no” keeps something from readers."""

FEW: Final = _words(
    "only, private, internal, hidden, confidential, restricted, secret, staff-only, team-only, internal-only",
    "intern, privat, vertraulich, geheim, interne, privé, confidentiel, interno, interna, internos, privado, privada",
    "confidencial, riservato, riservata, vertrouwelijk, wewnętrzny, wewnętrzne, wewnętrzna, poufne, prywatne",
    "внутренний, внутренняя, внутреннее, служебное, конфиденциально, секретно",
    "仅限, 只限, 内部, 保密, 机密, 内部使用, 仅内部, 社内, 社外秘, 部外秘, 内部用",
)
"""Whom or what a label keeps something for, besides trainers."""

EVERYBODY: Final = _words(
    "everyone, everybody, all, any, anyone, anybody, public, alle, jeder, jede, öffentlich, tous, tout le monde",
    "public, todos, todo el mundo, público, publico, tutti, pubblico, iedereen, allen, openbaar, wszyscy, publiczne",
    "все, всем, для всех, публично, 所有人, 全部, 大家, 全员, 任何人, 公开, 全員, 誰でも, 公開",
)
"""Values by which something is for everybody."""
