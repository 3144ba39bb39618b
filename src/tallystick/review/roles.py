"""Roles: the one table of who may do what in the workbench."""

from collections.abc import Collection, Mapping
from enum import StrEnum


class TeamRole(StrEnum):
    """What a person is in one evaluation; one person can have several roles."""

    COORDINATOR = "coordinator"
    WORKING_GROUP = "working_group"
    EXPERT = "expert"
    FOCAL_POINT = "focal_point"
    CONSULTATION_OFFICER = "consultation_officer"
    OBSERVER = "observer"
    PUBLIC = "public"


ROLES: Mapping[TeamRole, str] = {
    TeamRole.COORDINATOR: "Commissions the evaluation, names the team, assigns and releases; never gives a verdict.",
    TeamRole.WORKING_GROUP: "Mends the outline, assesses twice and blind, adjudicates, writes the overviews.",
    TeamRole.EXPERT: "Adjudicates, writes the overviews, signs or dissents.",
    TeamRole.FOCAL_POINT: "Speaks for one institution: claims, evidence and replies on its own commitments only.",
    TeamRole.CONSULTATION_OFFICER: "Sees the draft, to bring it before the public.",
    TeamRole.OBSERVER: "Reads.",
    TeamRole.PUBLIC: "Anyone, without an account: reads what is released.",
}
"""What each role is, in one sentence."""


class Action(StrEnum):
    """Everything that anyone can do in the workbench."""

    EVALUATION_VIEW_RELEASED = "evaluation_view_released"
    EVALUATION_VIEW_DRAFT = "evaluation_view_draft"
    DOCUMENT_VIEW = "document_view"
    WORK_VIEW = "work_view"
    LIST_EXPORT = "list_export"
    EVALUATION_COMMISSION = "evaluation_commission"
    PHASE_MOVE = "phase_move"
    PERSON_MANAGE = "person_manage"
    TEAM_MANAGE = "team_manage"
    INSTITUTION_MANAGE = "institution_manage"
    CONFLICT_STATE = "conflict_state"
    DOCUMENT_UPLOAD = "document_upload"
    IMPORT_CANCEL = "import_cancel"
    OUTLINE_MEND = "outline_mend"
    CLAIM_MAKE = "claim_make"
    CLAIM_UPLOAD = "claim_upload"
    EVIDENCE_ATTACH = "evidence_attach"
    ASSESSMENT_ASSIGN = "assessment_assign"
    ASSESSMENT_GIVE = "assessment_give"
    ASSESSMENT_ADJUDICATE = "assessment_adjudicate"
    AGREEMENT_VIEW = "agreement_view"
    REPLY_GIVE = "reply_give"
    OVERVIEW_WRITE = "overview_write"
    SIGNATURE_GIVE = "signature_give"
    DISSENT_RECORD = "dissent_record"
    RELEASE_MAKE = "release_make"
    AUDIT_VIEW = "audit_view"
    BACKUP_MAKE = "backup_make"


ACTIONS: Mapping[Action, str] = {
    Action.EVALUATION_VIEW_RELEASED: "Read a released evaluation.",
    Action.EVALUATION_VIEW_DRAFT: "See the board and the articles before the release, as far as blind assessment lets.",
    Action.DOCUMENT_VIEW: "Read, search and take away the plan, the reports and the attached evidence.",
    Action.WORK_VIEW: "See one's own queue: what waits for one, and until when.",
    Action.LIST_EXPORT: "Take a list that one may see as CSV or XLSX.",
    Action.EVALUATION_COMMISSION: "Create an evaluation, change its terms of reference and its dates.",
    Action.PHASE_MOVE: "Move an evaluation from one phase to another.",
    Action.PERSON_MANAGE: "Invite people, and close their accounts.",
    Action.TEAM_MANAGE: "Give and take roles in an evaluation, and read the stated conflicts of interest.",
    Action.INSTITUTION_MANAGE: "Name the implementing institutions, their commitments and their focal points.",
    Action.CONFLICT_STATE: "State one's own conflicts of interest, section by section.",
    Action.DOCUMENT_UPLOAD: "Upload the plan and its reports, and start or resume their import.",
    Action.IMPORT_CANCEL: "Stop an import that is running.",
    Action.OUTLINE_MEND: "Split, merge, relabel or move what was read, or correct a target.",
    Action.CLAIM_MAKE: "Claim a status for a commitment in the form.",
    Action.CLAIM_UPLOAD: "Take the reporting workbook, upload it filled in, and accept what is new or changed.",
    Action.EVIDENCE_ATTACH: "Attach a document to a commitment and quote from it.",
    Action.ASSESSMENT_ASSIGN: "Give each commitment its two assessors and, where they differ, its adjudicator.",
    Action.ASSESSMENT_GIVE: "Give a verdict on a commitment that one is assigned to.",
    Action.ASSESSMENT_ADJUDICATE: "Decide where two assessors differ, being neither of them.",
    Action.AGREEMENT_VIEW: "See how far the assessors agree.",
    Action.REPLY_GIVE: "Answer a draft verdict, and ask once for a new assessment.",
    Action.OVERVIEW_WRITE: "Write the overview and the recommendations of a section.",
    Action.SIGNATURE_GIVE: "Sign the verdicts, being the author of none of them.",
    Action.DISSENT_RECORD: "Record an opinion that differs; it is published.",
    Action.RELEASE_MAKE: "Freeze, number and publish what is signed.",
    Action.AUDIT_VIEW: "Read and verify the log of everything that was done.",
    Action.BACKUP_MAKE: "Make a backup and take it away.",
}
"""What each action is, in one sentence."""

_COORDINATOR = frozenset({TeamRole.COORDINATOR})
_WORKING_GROUP = frozenset({TeamRole.WORKING_GROUP})
_EXPERT = frozenset({TeamRole.EXPERT})
_FOCAL_POINT = frozenset({TeamRole.FOCAL_POINT})
_JUDGES = _WORKING_GROUP | _EXPERT
_TEAM = frozenset(TeamRole) - {TeamRole.PUBLIC}

MAY: Mapping[Action, frozenset[TeamRole]] = {
    Action.EVALUATION_VIEW_RELEASED: frozenset(TeamRole),
    Action.EVALUATION_VIEW_DRAFT: _TEAM,
    Action.DOCUMENT_VIEW: _TEAM,
    Action.WORK_VIEW: _TEAM - {TeamRole.OBSERVER},
    Action.LIST_EXPORT: _TEAM,
    Action.EVALUATION_COMMISSION: _COORDINATOR,
    Action.PHASE_MOVE: _COORDINATOR,
    Action.PERSON_MANAGE: _COORDINATOR,
    Action.TEAM_MANAGE: _COORDINATOR,
    Action.INSTITUTION_MANAGE: _COORDINATOR,
    Action.CONFLICT_STATE: _JUDGES,
    Action.DOCUMENT_UPLOAD: _COORDINATOR | _WORKING_GROUP,
    Action.IMPORT_CANCEL: _COORDINATOR | _WORKING_GROUP,
    Action.OUTLINE_MEND: _WORKING_GROUP,
    Action.CLAIM_MAKE: _FOCAL_POINT,
    Action.CLAIM_UPLOAD: _FOCAL_POINT,
    Action.EVIDENCE_ATTACH: _FOCAL_POINT | _JUDGES,
    Action.ASSESSMENT_ASSIGN: _COORDINATOR,
    Action.ASSESSMENT_GIVE: _WORKING_GROUP,
    Action.ASSESSMENT_ADJUDICATE: _JUDGES,
    Action.AGREEMENT_VIEW: _COORDINATOR | _JUDGES | {TeamRole.OBSERVER},
    Action.REPLY_GIVE: _FOCAL_POINT,
    Action.OVERVIEW_WRITE: _JUDGES,
    Action.SIGNATURE_GIVE: _EXPERT,
    Action.DISSENT_RECORD: _EXPERT,
    Action.RELEASE_MAKE: _COORDINATOR,
    Action.AUDIT_VIEW: _COORDINATOR,
    Action.BACKUP_MAKE: _COORDINATOR,
}
"""Which roles may do what. Phase, assignment, conflicts and blindness can still forbid it in one case."""


def may(roles: Collection[TeamRole], action: Action) -> bool:
    """Whether someone with these roles in an evaluation may do `action`; without any, one is the public."""
    return not MAY[action].isdisjoint({TeamRole.PUBLIC, *roles})


def own_only(roles: Collection[TeamRole], action: Action) -> bool:
    """Whether someone who may do `action` may do it only for the own institution, as a focal point does.

    What others may read of the evaluation they read whole: every document, and every verdict that is not blind.
    """
    return MAY[action] & {TeamRole.PUBLIC, *roles} == _FOCAL_POINT
