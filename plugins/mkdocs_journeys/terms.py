"""What fields and words of closed sets are called: English terms, which are the message ids of their translations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from .model import (
    KINDS,
    LANES,
    ActorKind,
    Basis,
    Better,
    Choice,
    GoalGroup,
    Kind,
    OpportunityStatus,
    Role,
    Severity,
    SourceKind,
    State,
    Status,
)
from .words import Words

FIELD_TERMS: Final[dict[str, str]] = {
    "accessibility": "Accessibility",
    "addresses": "Addresses",
    "age": "Age",
    "approach": "Approach",
    "authors": "Authors",
    "back_to": "Leads back to",
    "baseline": "Before",
    "basis": "Basis",
    "behaviours": "Behaviours",
    "better": "Better",
    "biography": "Biography",
    "business_importance": "Importance to the organisation",
    "business_value": "Value to the organisation",
    "challenge": "Challenge",
    "channel": "Channel",
    "channels": "Channels",
    "condition": "Only if",
    "customer_importance": "Importance to customers",
    "customer_value": "Value to customers",
    "date": "Date",
    "description": "Description",
    "dimensions": "Dimensions",
    "duration": "Duration",
    "effort": "Effort",
    "either": "Either–or",
    "expectations": "Expectations",
    "facts": "Facts",
    "family": "Family",
    "frequency": "Frequency",
    "frustrations": "Frustrations",
    "gender": "Gender",
    "goal": "Goal",
    "goals": "Goals",
    "images": "Images",
    "impact": "Impact",
    "insights": "Insights",
    "jobs": "Jobs to be done",
    "key": "Key touchpoint",
    "language": "Language",
    "link": "Link",
    "location": "Location",
    "measure": "Measure",
    "measures": "Measures",
    "metrics": "Metrics",
    "moment_of_truth": "Moment of truth",
    "motivations": "Motivations",
    "n": "Sample size",
    "needs": "Needs",
    "occupation": "Occupation",
    "opens": "Opens",
    "optional": "Optional",
    "organisation": "Organisation",
    "outcome": "Outcome",
    "owner": "Owner",
    "parallel": "In parallel with the step before",
    "period": "Period",
    "personas": "Personas",
    "phase": "Phase",
    "priority": "Priority",
    "quotes": "Quotes",
    "replaces": "Replaces",
    "reviewed": "Last reviewed",
    "role": "Role",
    "satisfaction": "Satisfaction",
    "scenario": "Scenario",
    "scope": "Out of scope",
    "segment": "Segment",
    "severity": "Severity",
    "skills": "Skills",
    "source": "Source",
    "state": "State",
    "status": "Status",
    "tags": "Tags",
    "target": "Target",
    "to": "To",
    "trigger": "Trigger",
    "unit": "Unit",
    "value": "Now",
    "values": "Values",
    "wait": "Waiting time",
    "when": "When",
    "who": "Who",
}
"""Field → its term."""


@dataclass(frozen=True, slots=True)
class Term:
    """What a word of a closed set is called.

    Attributes:
        long: By itself, beside the name of its field.
        short: In small print, beside other remarks; empty where it never stands there.
    """

    long: str
    short: str = ""


CHOICE_TERMS: Final[Mapping[type[Choice], Mapping[Choice, Term]]] = {
    State: {
        State.CURRENT: Term("Current state"),
        State.FUTURE: Term("Future state"),
    },
    Status: {
        Status.DRAFT: Term("Draft", "draft"),
        Status.IN_REVIEW: Term("In review", "in review"),
        Status.PUBLISHED: Term("Published", "published"),
        Status.ARCHIVED: Term("Archived", "archived"),
    },
    Basis: {
        Basis.MEASURED: Term("Measured", "measured"),
        Basis.OBSERVED: Term("Observed", "observed"),
        Basis.ASSUMED: Term("Assumed", "assumed"),
        Basis.TARGET: Term("Target value", "target"),
    },
    Severity: {
        Severity.LOW: Term("Low", "low severity"),
        Severity.MEDIUM: Term("Medium", "medium severity"),
        Severity.HIGH: Term("High", "high severity"),
    },
    OpportunityStatus: {
        OpportunityStatus.PROPOSED: Term("Proposed", "proposed"),
        OpportunityStatus.PLANNED: Term("Planned", "planned"),
        OpportunityStatus.IN_PROGRESS: Term("In progress", "in progress"),
        OpportunityStatus.DONE: Term("Done", "done"),
        OpportunityStatus.REJECTED: Term("Rejected", "rejected"),
    },
    Better: {
        Better.HIGHER: Term("Higher is better"),
        Better.LOWER: Term("Lower is better", "lower is better"),
    },
    Role: {
        Role.BUYER: Term("Buyer"),
        Role.USER: Term("User"),
        Role.REFERRER: Term("Referrer"),
    },
    GoalGroup: {
        GoalGroup.CAREER: Term("Career goals"),
        GoalGroup.PERSONAL: Term("Personal goals"),
    },
    ActorKind: {
        ActorKind.STAFF: Term("staff", "staff"),
        ActorKind.PARTNER: Term("partner", "partner"),
        ActorKind.SYSTEM: Term("system", "system"),
    },
    SourceKind: {
        SourceKind.INTERVIEW: Term("Interview"),
        SourceKind.SURVEY: Term("Survey"),
        SourceKind.OBSERVATION: Term("Observation"),
        SourceKind.ANALYTICS: Term("Analytics"),
        SourceKind.WORKSHOP: Term("Workshop"),
        SourceKind.DOCUMENT: Term("Document"),
        SourceKind.LITERATURE: Term("Literature"),
        SourceKind.WEB: Term("Web page"),
    },
}
"""Closed set → its words → what they are called."""


def kind_term(kind: Kind, words: Words) -> str:
    """Return what one thing of a kind is called, in the reader's language: `Case study`."""
    kind_name = KINDS[kind].name.capitalize()
    return words(kind_name)


def entry_terms(words: Words) -> dict[str, str]:
    """Return what one entry of each lane is called, by what the lane is called: `Pain points` → `Pain point`."""
    terms: dict[str, str] = {}
    for lane in LANES.values():
        entry_name = lane.entry_name
        terms[words(lane.name)] = words(entry_name)
    return terms


def long_term(choice: Choice, words: Words) -> str:
    """Return what a word of a closed set is called by itself, in the reader's language."""
    term = CHOICE_TERMS[type(choice)][choice]
    return words(term.long)


def short_term(choice: Choice | None, words: Words) -> str:
    """Return what a word of a closed set is called in small print; an empty text where none was chosen."""
    if choice is None:
        return ""
    term = CHOICE_TERMS[type(choice)][choice]
    return words(term.short)
