//! What the catalogue and the form read.

use db::{Reader, Result, record};
use kernel::Instant;
use map::services::forms::Form;
use map::services::{Class, Confidentiality, ServiceId, ServiceTargets};
use people::{PersonId, TeamId};

record! {
    /// A service as somebody sees it who wants something.
    #[derive(Clone, Debug)]
    pub struct Offered {
        pub id: ServiceId,
        pub name: String,
        pub description: Option<String>,
        pub confidentiality: Confidentiality,
        pub targets: ServiceTargets,
        pub default_class: Class,
        pub offers_present: bool,
        pub team_id: TeamId,
        pub team_name: String,
        /// For whom the team stands, when its people come from outside.
        pub vendor_name: Option<String>,
        pub lead_name: Option<String>,
        pub owner_name: Option<String>,
        /// The manager of whoever asks, where they will see it.
        pub manager_name: Option<String>,
        /// Business seconds of the latest resolved requests, by commas.
        pub lately: Option<String>,
        /// How often this person asked for it in the last year.
        pub asked: Option<i64>,
        /// Open requests of its default class that stand in the same line; none for a confidential service.
        pub in_line: i64,
        /// What is asked beside subject and details; told of one service alone.
        pub form: Form,
    }
}

/// The most services a catalogue shows; beyond that one searches.
const MOST: i64 = 1_000;

macro_rules! offered {
    ($in_line:literal, $form:literal) => {
        concat!(
            "SELECT s.id, s.name, s.description, s.confidentiality, s.targets, s.default_class, s.offers_present,
                    s.team_id, t.name AS team_name, tv.name AS vendor_name,
                    COALESCE(l.preferred_name, l.name) AS lead_name,
                    COALESCE(o.preferred_name, o.name) AS owner_name, mine.asked,
                    (SELECT COALESCE(mg.preferred_name, mg.name) FROM persons me JOIN persons mg ON mg.id = me.manager_id
                     WHERE me.id = $1 AND s.managers_see_since IS NOT NULL AND s.confidentiality <> 'confidential')
                        AS manager_name,
                    (SELECT string_agg(CAST(d.resolve_seconds AS TEXT), ',') FROM
                       (SELECT r.resolve_seconds FROM requests r WHERE r.service_id = s.id
                          AND r.resolved_at IS NOT NULL ORDER BY r.resolved_at DESC LIMIT 50) AS d) AS lately, ",
            $in_line,
            " AS in_line, ",
            $form,
            " AS form
             FROM services s
             JOIN teams t ON t.id = s.team_id
             LEFT JOIN vendors tv ON tv.id = t.vendor_id
             LEFT JOIN persons l ON l.id = t.lead_id
             LEFT JOIN persons o ON o.id = s.owner_id
             LEFT JOIN (SELECT service_id, COUNT(*) AS asked FROM requests
                        WHERE requester_id = $1 AND opened_at > $2 GROUP BY service_id) AS mine ON mine.service_id = s.id
             WHERE s.retired_at IS NULL AND t.retired_at IS NULL
               AND (s.confidentiality <> 'confidential' OR EXISTS
                 (SELECT 1 FROM audience_members am JOIN persons p ON p.id = am.person_id
                  WHERE am.audience = s.id AND p.deactivated_at IS NULL))
               AND (s.asks_guests OR EXISTS (SELECT 1 FROM persons p WHERE p.id = $1 AND p.kind = 'employee')) "
        )
    };
}

/// Everything this person may ask for.
pub async fn offered(r: &mut Reader, person: PersonId, since: Instant) -> Result<Vec<Offered>> {
    r.all(
        concat!(
            offered!("CAST(0 AS BIGINT)", "CAST(NULL AS TEXT)"),
            "AND NOT s.is_direct AND NOT s.is_complaint ORDER BY t.name_key, t.id, s.name_key, s.id LIMIT $3"
        ),
        &[&person, &since, &MOST],
    )
    .await
}

/// One of them, with the length of its line.
pub async fn offered_one(
    r: &mut Reader,
    person: PersonId,
    since: Instant,
    service: ServiceId,
) -> Result<Option<Offered>> {
    r.maybe(
        concat!(
            offered!(
                "(SELECT COUNT(*) FROM requests r WHERE r.queue_id = s.team_id AND r.is_open
                    AND r.class = s.default_class AND s.confidentiality <> 'confidential')",
                "(SELECT f.form FROM service_forms f WHERE f.service_id = s.id ORDER BY f.version DESC LIMIT 1)"
            ),
            "AND NOT s.is_complaint AND s.id = $3"
        ),
        &[&person, &since, &service],
    )
    .await
}

record! {
    /// Who outside may wait.
    #[derive(Clone, Debug)]
    pub struct Outside {
        pub id: kernel::Id,
        pub one: String,
    }
}

pub async fn outsiders(r: &mut Reader) -> Result<Vec<Outside>> {
    r.all(
        "SELECT id, one FROM external_customer_types WHERE retired_at IS NULL ORDER BY name_key, id LIMIT 50",
        &[],
    )
    .await
}

/// Who has this address, when they are here.
pub async fn colleague(r: &mut Reader, address: &str) -> Result<Option<PersonId>> {
    let found: Option<i64> = r
        .maybe(
            "SELECT id FROM persons WHERE email_key = $1 AND deactivated_at IS NULL",
            &[&address.trim().to_ascii_lowercase()],
        )
        .await?;
    Ok(found.map(PersonId::new))
}
