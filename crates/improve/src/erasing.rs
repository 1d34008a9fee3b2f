//! What this crate erases of a person who is erased.

use people::privacy::Erasing;

/// What was said over a relationship with the person at an end is about them; what was said for a team stays the team's.
pub fn erasing() -> Vec<Erasing> {
    vec![
        Erasing {
            table: "need_steps",
            sql: "UPDATE need_steps SET words = NULL WHERE need_id IN
                      (SELECT n.id FROM needs n JOIN relationships r ON r.id = n.relationship_id
                       WHERE r.provider_kind = 'person' AND r.provider_id = $1
                          OR r.customer_kind = 'person' AND r.customer_id = $1)",
        },
        Erasing {
            table: "needs",
            sql: "UPDATE needs SET version = version + 1, words = NULL, how_much = NULL, deliverable = NULL
                  WHERE relationship_id IN (SELECT r.id FROM relationships r
                      WHERE r.provider_kind = 'person' AND r.provider_id = $1
                         OR r.customer_kind = 'person' AND r.customer_id = $1)",
        },
        Erasing {
            table: "review_entries",
            sql: "UPDATE review_entries SET words = NULL WHERE review_id IN
                      (SELECT v.id FROM reviews v JOIN relationships r ON r.id = v.relationship_id
                       WHERE r.provider_kind = 'person' AND r.provider_id = $1
                          OR r.customer_kind = 'person' AND r.customer_id = $1)",
        },
        Erasing {
            table: "reviews",
            sql: "UPDATE reviews SET version = version + 1, place = NULL, agenda = '[]', reason = NULL, changes = NULL,
                      told = NULL
                  WHERE relationship_id IN (SELECT r.id FROM relationships r
                      WHERE r.provider_kind = 'person' AND r.provider_id = $1
                         OR r.customer_kind = 'person' AND r.customer_id = $1)",
        },
        Erasing { table: "review_invited", sql: "DELETE FROM review_invited WHERE person_id = $1" },
        Erasing {
            table: "improvement_causes",
            sql: "UPDATE improvement_causes SET words = NULL WHERE improvement_id IN
                      (SELECT i.id FROM improvements i JOIN relationships r ON r.id = i.relationship_id
                       WHERE r.provider_kind = 'person' AND r.provider_id = $1
                          OR r.customer_kind = 'person' AND r.customer_id = $1)",
        },
        Erasing {
            table: "improvement_steps",
            sql: "UPDATE improvement_steps SET words = NULL WHERE improvement_id IN
                      (SELECT i.id FROM improvements i JOIN relationships r ON r.id = i.relationship_id
                       WHERE r.provider_kind = 'person' AND r.provider_id = $1
                          OR r.customer_kind = 'person' AND r.customer_id = $1)",
        },
        Erasing {
            table: "improvement_thoughts",
            sql: "UPDATE improvement_thoughts SET words = NULL WHERE improvement_id IN
                      (SELECT i.id FROM improvements i JOIN relationships r ON r.id = i.relationship_id
                       WHERE r.provider_kind = 'person' AND r.provider_id = $1
                          OR r.customer_kind = 'person' AND r.customer_id = $1)",
        },
        Erasing {
            table: "improvements",
            sql: "UPDATE improvements SET version = version + 1, title = NULL, background = NULL, condition = NULL,
                      target = NULL, helps = NULL, goal = NULL, closing = NULL
                  WHERE relationship_id IN (SELECT r.id FROM relationships r
                      WHERE r.provider_kind = 'person' AND r.provider_id = $1
                         OR r.customer_kind = 'person' AND r.customer_id = $1)",
        },
        Erasing {
            table: "improvement_asks",
            sql: "UPDATE improvement_asks SET reason = NULL WHERE answered_by = $1",
        },
        // An idea stays with its team, of nobody any more. First the count, then what was counted.
        Erasing {
            table: "ideas",
            sql: "UPDATE ideas SET supports = supports - 1 WHERE id IN
                      (SELECT u.idea_id FROM idea_supports u WHERE u.person_id = $1)",
        },
        Erasing {
            table: "ideas",
            sql: "UPDATE ideas SET version = version + 1, proposed_by = NULL, is_named = FALSE WHERE proposed_by = $1",
        },
        Erasing { table: "idea_supports", sql: "DELETE FROM idea_supports WHERE person_id = $1" },
        Erasing { table: "idea_joined", sql: "DELETE FROM idea_joined WHERE person_id = $1" },
    ]
}
