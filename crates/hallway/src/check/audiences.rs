//! Who sees what is meant for some: each audience holds those it should, and nobody else.

use super::rule::{Rule, of};

/// `members!(column, "told", "rows that break it")`: each row names a person.
macro_rules! members {
    ($table:literal, $column:literal, $told:literal, $rows:literal) => {
        Rule {
            table: $table,
            column: $column,
            told: $told,
            sql: concat!("SELECT COUNT(*) AS many, MIN(x.person_id) AS example FROM ", $rows),
        }
    };
}

pub(super) const RULES: &[Rule] = &[
    of!(
        "search_documents",
        "audience",
        "There are words of notes that others may find than those to whom the note was told",
        "(x.kind = 'note') <> (x.audience IS NOT NULL) OR x.audience IS NOT NULL AND NOT EXISTS
             (SELECT 1 FROM events e WHERE e.subject_id = x.subject_id AND e.subject_kind = 'request'
                AND e.kind IN ('noted', 'was_missing', 'steps_left_open') AND e.audience = x.audience)"
    ),
    members!("audience_members", "person_id", "People see what is meant for colleagues, and are none (any more)",
        "audience_members x JOIN persons p ON p.id = x.person_id
         WHERE x.audience = 1 AND (p.kind <> 'employee' OR p.deactivated_at IS NOT NULL)"),
    members!("audience_members", "person_id", "Colleagues do not see what is meant for all of them",
        "(SELECT id AS person_id FROM persons WHERE kind = 'employee' AND deactivated_at IS NULL) x
         WHERE NOT EXISTS (SELECT 1 FROM audience_members m WHERE m.audience = 1 AND m.person_id = x.person_id)"),
    members!("audience_members", "person_id", "People see what is meant for those who administer, and do not (any more)",
        "audience_members x JOIN persons p ON p.id = x.person_id
         WHERE x.audience = 2 AND (NOT (p.is_administrator OR p.is_auditor) OR p.deactivated_at IS NOT NULL)"),
    members!("audience_members", "person_id", "People who administer do not see what is meant for them",
        "(SELECT id AS person_id FROM persons WHERE (is_administrator OR is_auditor) AND deactivated_at IS NULL) x
         WHERE NOT EXISTS (SELECT 1 FROM audience_members m WHERE m.audience = 2 AND m.person_id = x.person_id)"),
    members!("audience_members", "audience", "People see what is meant for a team, and are not in it (any more)",
        "audience_members x JOIN teams t ON t.id = x.audience
         WHERE NOT EXISTS (SELECT 1 FROM memberships m WHERE m.person_id = x.person_id
                           AND m.team_id IN (x.audience, t.went_on_as))"),
    members!("audience_members", "audience", "People in a team do not see what is meant for it",
        "memberships x JOIN persons p ON p.id = x.person_id AND p.deactivated_at IS NULL
         WHERE NOT EXISTS (SELECT 1 FROM audience_members m
                           WHERE m.audience = x.team_id AND m.person_id = x.person_id)"),
    members!("memberships", "team_id", "People are in a team of an organisation that they do not come from",
        "memberships x JOIN teams t ON t.id = x.team_id JOIN persons p ON p.id = x.person_id
         WHERE COALESCE(t.vendor_id, 0) <> COALESCE(p.vendor_id, 0)"),
    members!("audience_members", "is_circle", "People are in the circle of a service, and were never cleared for it",
        "audience_members x JOIN services s ON s.id = x.audience
         WHERE NOT x.is_circle OR NOT EXISTS
           (SELECT 1 FROM clearances c WHERE c.service_id = x.audience AND c.person_id = x.person_id)"),
];
