//! What this crate erases of a person who is erased.

use people::privacy::Erasing;

const fn of(table: &'static str, sql: &'static str) -> Erasing {
    Erasing { table, sql }
}

/// What they said for themselves, what others called them in their own words, and what was between two persons. What was
/// said for a team stays the team's.
pub fn erasing() -> Vec<Erasing> {
    vec![
        of("card_answers", "DELETE FROM card_answers WHERE person_id = $1"),
        of("clearances", "DELETE FROM clearances WHERE person_id = $1"),
        of("welcome_answers", "DELETE FROM welcome_answers WHERE person_id = $1"),
        of("welcome_named", "DELETE FROM welcome_named WHERE person_id = $1"),
        of(
            "welcome_named",
            "DELETE FROM welcome_named WHERE relationship_id IS NULL
               AND words_key IN (SELECT p.name_key FROM persons p WHERE p.id = $1)",
        ),
        of(
            "welcome_named",
            "UPDATE welcome_named SET words = NULL, words_key = NULL WHERE relationship_id IS NOT NULL
               AND words_key IN (SELECT p.name_key FROM persons p WHERE p.id = $1)",
        ),
        of("calendar_links", "DELETE FROM calendar_links WHERE person_id = $1"),
        of(
            "agreement_messages",
            "UPDATE agreement_messages SET words = NULL WHERE by_id = $1 AND side IS NULL OR agreement_id IN
                 (SELECT a.id FROM agreements a JOIN relationships r ON r.id = a.relationship_id
                  WHERE r.provider_kind = 'person' AND r.provider_id = $1
                     OR r.customer_kind = 'person' AND r.customer_id = $1)",
        ),
        of(
            "agreement_mediations",
            "UPDATE agreement_mediations SET words = NULL WHERE person_id = $1 OR agreement_id IN
                 (SELECT a.id FROM agreements a JOIN relationships r ON r.id = a.relationship_id
                  WHERE r.provider_kind = 'person' AND r.provider_id = $1
                     OR r.customer_kind = 'person' AND r.customer_id = $1)",
        ),
        of(
            "relationship_descriptions",
            "UPDATE relationship_descriptions SET deliverable = NULL, rhythm = NULL, good = NULL
             WHERE relationship_id IN (SELECT r.id FROM relationships r
                 WHERE r.provider_kind = 'person' AND r.provider_id = $1
                    OR r.customer_kind = 'person' AND r.customer_id = $1)",
        ),
        of(
            "relationships",
            "UPDATE relationships SET version = version + 1, deliverable = NULL, rhythm = NULL, good = NULL,
                 dispute_reason = NULL, retired_reason = NULL
             WHERE provider_kind = 'person' AND provider_id = $1 OR customer_kind = 'person' AND customer_id = $1",
        ),
    ]
}
