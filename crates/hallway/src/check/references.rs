//! What rows name without a foreign key that the database would hold.

use super::rule::{Rule, named, of};

pub(super) const RULES: &[Rule] = &[
    named!("search_documents", "subject_id", "There are words of things that do not exist",
        "requests", "persons", "teams", "services", "relationships", "vendors", "known_problems",
        "ideas", "barriers"),
    named!("requests", "merged_into_id", "There are requests that go on as one that does not exist", "requests"),
    named!("problem_words", "after_id", "Something is being said from a request on that does not exist", "requests";
        "x.after_id <> 0"),
    named!("teams", "lead_id", "There are teams led by a person who does not exist", "persons"),
    named!("rating_answers", "customer_id", "There are answers of a party that does not exist", "teams", "vendors";
        "x.customer_id <> 0"),
    named!("rating_pool", "customer_id", "There are answers of a party that does not exist", "teams", "vendors";
        "x.customer_id <> 0"),
    Rule {
        table: "rating_answers",
        column: "round_id",
        told: "Answers still hang on tickets of a round that is closed",
        sql: "SELECT COUNT(*) AS many, MIN(x.round_id) AS example FROM rating_answers x
              JOIN rating_rounds r ON r.id = x.round_id WHERE r.secret IS NULL",
    },
    Rule {
        table: "rating_pool",
        column: "round_id",
        told: "Answers are mixed of a round that is open",
        sql: "SELECT COUNT(*) AS many, MIN(x.round_id) AS example FROM rating_pool x
              JOIN rating_rounds r ON r.id = x.round_id WHERE r.secret IS NOT NULL",
    },
    Rule {
        table: "round_answers",
        column: "round_id",
        told: "Answers still hang on tickets of a round that is not open",
        sql: "SELECT COUNT(*) AS many, MIN(x.round_id) AS example FROM round_answers x
              JOIN rounds r ON r.id = x.round_id WHERE r.state <> 'open' OR r.secret IS NULL",
    },
    Rule {
        table: "round_invitations",
        column: "place",
        told: "A round that is over still knows who was asked which questions",
        sql: "SELECT COUNT(*) AS many, MIN(x.round_id) AS example FROM round_invitations x
              JOIN rounds r ON r.id = x.round_id WHERE x.place IS NOT NULL AND r.state <> 'open'",
    },
    of!(
        "rounds",
        "secret",
        "A round that is not open has a secret",
        "x.state <> 'open' AND (x.secret IS NOT NULL OR x.seed IS NOT NULL)"
    ),
    named!("notices", "thing_id", "There is news of things that do not exist", "rounds", "needs", "agreements",
        "relationships", "reviews", "improvements", "improvement_asks", "ideas", "barriers";
        "x.thing_id IS NOT NULL"),
    of!(
        "needs",
        "waits",
        "Needs wait for somebody whose turn it is not",
        "COALESCE(x.waits, '') <> CASE
             WHEN x.state = 'open' AND x.side = 'provider' OR x.state IN ('countered', 'met') AND x.side = 'customer'
                 THEN 'customer'
             WHEN x.state = 'open' AND x.side = 'customer' OR x.state IN ('countered', 'met') AND x.side = 'provider'
                 THEN 'provider'
             ELSE '' END"
    ),
    of!(
        "needs",
        "relationship_id",
        "Needs stand over what a circle alone may know of",
        "EXISTS (SELECT 1 FROM relationships r WHERE r.id = x.relationship_id AND r.audience <> 1 AND r.audience <> r.id)"
    ),
    of!(
        "reviews",
        "relationship_id",
        "Reviews stand over what a circle alone may know of",
        "EXISTS (SELECT 1 FROM relationships r WHERE r.id = x.relationship_id AND r.audience <> 1 AND r.audience <> r.id)"
    ),
    Rule {
        table: "need_sources",
        column: "thing_id",
        told: "Needs were born of what does not exist",
        sql: "SELECT COUNT(*) AS many, MIN(x.need_id) AS example FROM need_sources x
              WHERE x.kind = 'delivery' AND NOT EXISTS (SELECT 1 FROM deliveries y WHERE y.id = x.thing_id)
                 OR x.kind = 'request' AND NOT EXISTS (SELECT 1 FROM requests y WHERE y.id = x.thing_id)
                 OR x.kind = 'round' AND NOT EXISTS (SELECT 1 FROM rounds y WHERE y.id = x.thing_id)",
    },
    of!(
        "improvements",
        "relationship_id",
        "Improvements stand over what a circle alone may know of",
        "EXISTS (SELECT 1 FROM relationships r WHERE r.id = x.relationship_id AND r.audience <> 1 AND r.audience <> r.id)"
    ),
    of!(
        "ideas",
        "supports",
        "Ideas count more or fewer who support them than there are",
        "x.supports <> (SELECT COUNT(*) FROM idea_supports u WHERE u.idea_id = x.id)"
    ),
    of!(
        "improvement_causes",
        "parent_id",
        "Causes lie below a cause of another improvement",
        "EXISTS (SELECT 1 FROM improvement_causes y WHERE y.id = x.parent_id AND y.improvement_id <> x.improvement_id)"
    ),
    Rule {
        table: "round_blocks",
        column: "respondents",
        told: "Something is told of fewer than five",
        sql: "SELECT COUNT(*) AS many, MIN(x.round_id) AS example FROM round_blocks x WHERE x.respondents < 5",
    },
    Rule {
        table: "release_blocks",
        column: "respondents",
        told: "Something was released of fewer than five",
        sql: "SELECT COUNT(*) AS many, MIN(x.release_id) AS example FROM release_blocks x WHERE x.respondents < 5",
    },
    of!(
        "releases",
        "until_month",
        "There are releases of nothing, or of a round that is open",
        "NOT EXISTS (SELECT 1 FROM release_blocks b WHERE b.release_id = x.id) OR x.from_month > x.until_month
           OR EXISTS (SELECT 1 FROM rating_rounds r WHERE r.id = x.until_month AND r.secret IS NOT NULL)"
    ),
    named!("links", "made_by", "There are links made by a person who does not exist", "persons"),
    named!("idempotency", "person_id", "There are answers kept for a person who does not exist", "persons"),
    named!("clearances", "granted_by", "There are clearances by a person who does not exist", "persons"),
    named!("audience_members", "person_id", "A person who does not exist is in an audience", "persons"),
    named!("audience_members", "audience", "There is an audience of nothing that exists", "teams", "services",
        "relationships";
        "x.audience NOT IN (1, 2)"),
    named!("circle_absences", "person_id", "A person who does not exist is out of a circle", "persons"),
    named!("circle_absences", "key_from", "A person who does not exist made a key", "persons"),
    named!("circle_absences", "audience", "Somebody is out of a circle that does not exist", "services"),
    named!("relationships", "provider_id", "There are relationships whose provider does not exist", "teams";
        "x.provider_kind = 'team'"),
    named!("relationships", "provider_id", "There are relationships whose provider does not exist", "persons";
        "x.provider_kind = 'person'"),
    named!("relationships", "provider_id", "There are relationships whose provider does not exist", "vendors";
        "x.provider_kind = 'vendor'"),
    named!("relationships", "provider_id", "There are relationships whose provider does not exist",
        "external_customer_types"; "x.provider_kind = 'external_customer'"),
    named!("relationships", "customer_id", "There are relationships whose customer does not exist", "teams";
        "x.customer_kind = 'team'"),
    named!("relationships", "customer_id", "There are relationships whose customer does not exist", "persons";
        "x.customer_kind = 'person'"),
    named!("relationships", "customer_id", "There are relationships whose customer does not exist", "vendors";
        "x.customer_kind = 'vendor'"),
    named!("relationships", "customer_id", "There are relationships whose customer does not exist",
        "external_customer_types"; "x.customer_kind = 'external_customer'"),
    named!("relationships", "audience", "There are relationships told to nobody that exists", "teams", "services";
        "x.audience NOT IN (1, 2, x.id)"),
    of!(
        "relationships",
        "audience",
        "What is between others is told to two alone",
        "x.audience = x.id AND (x.provider_kind <> 'person' OR x.customer_kind <> 'person')"
    ),
    of!(
        "relationships",
        "audience",
        "What is between two persons is told to others than those two",
        "x.audience = x.id AND EXISTS (SELECT 1 FROM audience_members m WHERE m.audience = x.id
             AND m.person_id NOT IN (x.provider_id, x.customer_id))"
    ),
    of!(
        "relationships",
        "state",
        "Relationships are confirmed that a side has not confirmed",
        "x.state = 'confirmed' AND (x.provider_confirmed_at IS NULL OR x.customer_confirmed_at IS NULL)"
    ),
    of!(
        "relationships",
        "folded_into",
        "Relationships were folded into one that is not in use",
        "x.folded_into IS NOT NULL AND EXISTS
             (SELECT 1 FROM relationships y WHERE y.id = x.folded_into AND y.folded_into IS NOT NULL)"
    ),
    named!("relationships", "provider_confirmed_by", "A person who does not exist has confirmed", "persons"),
    named!("relationships", "customer_confirmed_by", "A person who does not exist has confirmed", "persons"),
    of!(
        "agreement_versions",
        "starts_at",
        "Two versions of an agreement are in force at once",
        "EXISTS (SELECT 1 FROM agreement_versions y WHERE y.agreement_id = x.agreement_id AND y.id <> x.id
           AND (x.ends_at IS NULL OR x.ends_at > x.starts_at) AND (y.ends_at IS NULL OR y.ends_at > y.starts_at)
           AND (x.ends_at IS NULL OR x.ends_at > y.starts_at) AND (y.ends_at IS NULL OR y.ends_at > x.starts_at))"
    ),
    of!(
        "agreement_versions",
        "valid_until",
        "Versions of agreements end before they begin",
        "x.valid_until < x.valid_from OR x.ends_at < x.starts_at"
    ),
    of!(
        "agreement_versions",
        "cools_until",
        "Versions of agreements are in force before both sides have thought it over",
        "x.cools_until IS NOT NULL AND (x.starts_at IS NULL OR x.starts_at < x.cools_until)"
    ),
    of!(
        "agreements",
        "ended_at",
        "Agreements that were ended are still in force",
        "x.ended_at IS NOT NULL AND EXISTS (SELECT 1 FROM agreement_versions y WHERE y.agreement_id = x.id
             AND y.starts_at IS NOT NULL
             AND (y.ends_at IS NULL OR y.ends_at > x.ended_at AND y.ends_at > y.starts_at))"
    ),
    of!(
        "vendor_links",
        "days_used",
        "Links of vendors were opened on no day, or on days of which there is no last",
        "(x.days_used = 0) <> (x.last_used_on IS NULL)"
    ),
    of!(
        "vendor_links",
        "expires_at",
        "Links of vendors run out before they were made",
        "x.expires_at <= x.made_at"
    ),
    Rule {
        table: "vendor_statements",
        column: "version",
        told: "What vendors say was changed otherwise than on record",
        sql: "SELECT COUNT(*) AS many, MIN(x.vendor_id) AS example FROM vendor_statements x
              WHERE x.version <> (SELECT COUNT(*) FROM events e WHERE e.subject_kind = 'vendor'
                  AND e.subject_id = x.vendor_id AND e.kind = 'statement_made')",
    },
    of!(
        "statements",
        "number",
        "Statements count other versions than there are",
        "x.number <> (SELECT COUNT(*) FROM statement_versions v WHERE v.statement_id = x.id)"
    ),
    of!(
        "statements",
        "heard",
        "Statements were heard otherwise than was said",
        "x.number > 0 AND x.heard <> COALESCE((SELECT CASE WHEN a.is_meant IS NULL THEN 'answered' WHEN a.is_meant THEN 'meant'
                    ELSE 'not_meant' END
             FROM statement_answers a JOIN statement_versions v ON v.id = a.version_id
             WHERE v.statement_id = x.id AND v.number = x.number ORDER BY a.id DESC LIMIT 1), 'waits')"
    ),
    of!(
        "statements",
        "relationship_id",
        "Statements were made about what a circle alone may know of",
        "EXISTS (SELECT 1 FROM relationships r WHERE r.id = x.relationship_id AND r.audience <> 1 AND r.audience <> r.id)"
    ),
    named!("agreements", "audience", "There are agreements told to nobody that exists", "teams", "services";
        "x.audience NOT IN (1, 2)"),
    named!(
        "requests",
        "customer_id",
        "There are requests whose asking party does not exist",
        "teams",
        "vendors",
        "persons"
    ),
    named!("holds", "request_id", "There are holds on a request that does not exist", "requests"),
    Rule {
        table: "erasures",
        column: "erased_at",
        told: "People who were erased are called by a name, or can come in",
        sql: "SELECT COUNT(*) AS many, MIN(x.person_id) AS example FROM erasures x JOIN persons p ON p.id = x.person_id
              WHERE x.erased_at IS NOT NULL
                AND (p.email NOT LIKE 'person-%@no-address.invalid' OR p.preferred_name IS NOT NULL
                  OR p.about IS NOT NULL OR p.say_it IS NOT NULL OR p.deactivated_at IS NULL
                  OR EXISTS (SELECT 1 FROM passwords w WHERE w.person_id = x.person_id)
                  OR EXISTS (SELECT 1 FROM api_tokens t WHERE t.person_id = x.person_id))",
    },
    of!(
        "requests",
        "erased_at",
        "Requests that lost their words still have files, or have not ended",
        "x.erased_at IS NOT NULL AND (x.ended_at IS NULL AND x.is_open
           OR x.body <> '' OR EXISTS (SELECT 1 FROM files f WHERE f.request_id = x.id AND f.created_at < x.erased_at))"
    ),
    of!(
        "holds",
        "person_id",
        "Persons were erased while they were held",
        "x.ended_at IS NULL AND EXISTS
             (SELECT 1 FROM erasures e WHERE e.person_id = x.person_id AND e.erased_at IS NOT NULL)"
    ),
    named!("requests", "parent_id", "There are parts of a request that does not exist", "requests"),
    named!("requests", "root_id", "There are parts in the chain of a request that does not exist", "requests"),
    named!("requests", "audience", "There are requests told to nobody that exists", "teams", "services";
        "x.audience NOT IN (1, 2)"),
    named!("insights", "team_id", "There are figures of a team that does not exist", "teams"; "x.team_id <> 0"),
    named!("insights", "other_id", "There are figures of something that does not exist", "services", "teams",
        "vendors", "persons", "external_customer_types"; "x.other_id <> 0"),
    named!("insights", "audience", "There are figures told to nobody that exists", "teams", "services";
        "x.audience NOT IN (1, 2)"),
    named!("log_links", "subject_id", "A name of a log leads to a person who does not exist", "persons";
        "x.kind = 'person'"),
    named!("log_links", "subject_id", "A name of a log leads to a team that does not exist", "teams";
        "x.kind = 'team'"),
    named!("log_links", "subject_id", "A name of a log leads to a service that does not exist", "services";
        "x.kind = 'service'"),
];
