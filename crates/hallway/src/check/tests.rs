//! Each kind of fault is planted and found, on both databases; a place without a fault is found clean.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use db::{Db, Schema, act};
use kernel::{Failure, Viewer};
use testkit::TestDb;

use super::rule::Rule;
use super::{Area, Fault, audiences, check, events, references, requests};
use crate::clinic::{clinics, lived};
use crate::schema;

async fn faults(db: &Db) -> Vec<Fault> {
    check(db, &schema::migrations(), &mut |_| {}).await.unwrap().faults
}

async fn run(test: &TestDb, sql: &'static str) {
    let ran: Result<u64, Failure> = act!(test.db, Viewer::system(), |a| Ok(a.run(sql, &[]).await?));
    assert!(ran.unwrap() > 0, "{sql} changed nothing");
}

#[tokio::test]
async fn a_place_without_a_fault_is_found_clean() {
    for clinic in lived().await {
        assert_eq!(faults(&clinic.test.db).await, [], "{}", clinic.test.name);
    }
}

#[tokio::test]
async fn the_demo_is_found_clean() {
    // The same life is on both databases.
    let test = testkit::databases(&schema::migrations()).await.unwrap().swap_remove(0);
    crate::demo::load(&test.db).await.unwrap();
    // As a server keeps it, with the words of what happened.
    crate::search::catch_up(&test.db, usize::MAX).await.unwrap();
    assert_eq!(faults(&test.db).await, []);
}

/// What is done behind Hallway's back, where it is found, and a word of what is said.
const PLANTED: &[(&str, Area, &str)] = &[
    ("UPDATE teams SET lead_id = 47 WHERE id = (SELECT MAX(id) FROM teams)", Area::References, "such as 47 (teams.lead_id)"),
    ("UPDATE relationships SET provider_id = 47 WHERE id = (SELECT MIN(id) FROM relationships)", Area::References, "provider"),
    ("INSERT INTO clearances (service_id, person_id, granted_by, at)
      SELECT s.id, p.id, 47, 0 FROM services s, persons p WHERE s.name = 'Time off' AND p.name = 'Hue Pham'",
        Area::References, "clearances.granted_by"),
    ("INSERT INTO audience_members (audience, person_id, is_circle)
      SELECT s.id, p.id, TRUE FROM services s, persons p WHERE s.name = 'Time off' AND p.name = 'Sam Whitlock'",
        Area::Audiences, "never cleared"),
    ("INSERT INTO audience_members (audience, person_id, is_circle)
      SELECT t.id, p.id, FALSE FROM teams t, persons p WHERE t.name = 'Human Resources' AND p.name = 'Sam Whitlock'",
        Area::Audiences, "meant for a team"),
    ("DELETE FROM audience_members WHERE audience = 1 AND person_id = (SELECT MAX(person_id) FROM memberships)",
        Area::Audiences, "Colleagues do not see"),
    ("INSERT INTO memberships (team_id, person_id, role, since)
      SELECT t.id, p.id, 'member', 0 FROM teams t, persons p WHERE t.name = 'Human Resources' AND p.kind = 'guest'",
        Area::Audiences, "do not come from"),
    ("UPDATE persons SET is_administrator = TRUE WHERE name = 'Sam Whitlock'", Area::Audiences, "administer do not see"),
    ("INSERT INTO vendor_links (id, token_hash, vendor_id, made_at, expires_at, days_used) SELECT 47, 'x', MIN(id), 5, 9, 2 FROM vendors",
        Area::References, "vendor_links.days_used"),
    ("INSERT INTO vendor_links (id, token_hash, vendor_id, made_at, expires_at, days_used) SELECT 48, 'y', MIN(id), 5, 5, 0 FROM vendors",
        Area::References, "vendor_links.expires_at"),
    ("INSERT INTO vendor_statements (vendor_id, version, words, on_behalf, written_at) SELECT MIN(id), 1, 'x', TRUE, 0 FROM vendors",
        Area::References, "vendor_statements.version"),
    ("INSERT INTO erasures (person_id, erased_at, cause) SELECT MIN(id), 0, 'wish' FROM persons", Area::References, "erasures.erased_at"),
    ("INSERT INTO holds (id, person_id, reason, set_at) SELECT 47, MIN(id), 'x', 0 FROM persons", Area::References, "while they were held"),
    ("INSERT INTO holds (id, request_id, reason, set_at) VALUES (48, 47, 'x', 0)", Area::References, "holds.request_id"),
    ("UPDATE requests SET erased_at = 5 WHERE number = 1001", Area::References, "lost their words"),
    ("INSERT INTO rating_rounds (id, secret, closes_at) VALUES (24000, NULL, 0)", Area::References, "tickets of a round"),
    ("INSERT INTO rating_answers (ticket, round_id, team_id, customer_id, answers)
      SELECT 'x', 24000, MIN(id), 47, '{}' FROM teams", Area::References, "rating_answers.customer_id"),
    ("INSERT INTO releases (id, instrument, team_id, from_month, until_month)
      SELECT 48, 'after_request', MIN(id), 24000, 24000 FROM teams", Area::References, "fewer than five"),
    ("INSERT INTO releases (id, instrument, team_id, from_month, until_month)
      SELECT 49, 'after_request', MAX(id), 24001, 24000 FROM teams", Area::References, "releases of nothing"),
    ("INSERT INTO release_blocks (release_id, nth, slices, respondents, figures) VALUES (48, 0, '0', 4, '{}')",
        Area::References, "release_blocks.respondents"),
    ("DELETE FROM events WHERE seq = 7", Area::Events, "the first of them after 6"),
    ("DELETE FROM events WHERE seq <= 2", Area::Events, "begins at 3"),
    ("UPDATE requests SET merged_into_id = 47 WHERE id = (SELECT MIN(id) FROM requests)", Area::References,
        "requests.merged_into_id"),
    ("INSERT INTO request_links (id, from_id, to_id, kind, at) SELECT 47, MIN(id), MIN(id), 'belongs', 0 FROM requests",
        Area::Requests, "linked with themselves"),
    ("INSERT INTO request_participants (request_id, person_id, part, since, brought_by)
      SELECT MAX(r.id), MAX(p.id), 'watcher', 0, MIN(r.id) FROM requests r, persons p", Area::Requests,
        "request_participants.brought_by"),
    ("INSERT INTO planned_parts (request_id, nth, asks_id, subject, part_id)
      SELECT MIN(r.id), 1, MIN(r.service_id), 'x', MAX(r.id) FROM requests r", Area::Requests, "planned_parts.part_id"),
    ("UPDATE events SET actor_id = 47 WHERE seq = 9", Area::Events, "events.actor_id"),
    ("UPDATE events SET subject_id = 47 WHERE subject_kind = 'team' AND seq = (SELECT MIN(seq) FROM events WHERE subject_kind = 'team')",
        Area::Events, "a team that does not exist"),
    ("UPDATE events SET subject_kind = 'mood' WHERE seq = (SELECT MAX(seq) FROM events WHERE subject_kind = 'person')", Area::Events, "does not know"),
    ("INSERT INTO search_documents (id, kind, subject_id, audience, title_words, words) VALUES (47, 'team', 47, NULL, 'x', 'x')",
        Area::References, "search_documents.subject_id"),
    ("INSERT INTO search_documents (id, kind, subject_id, audience, title_words, words)
      SELECT 48, 'team', MIN(id), NULL, 'x', 'x' FROM teams", Area::Search, "found otherwise"),
    ("INSERT INTO search_documents (id, kind, subject_id, audience, title_words, words)
      SELECT 49, 'note', MIN(id), 1, '', 'x' FROM requests", Area::Audiences, "search_documents.audience"),
    ("UPDATE requests SET is_open = FALSE WHERE state = 'new'", Area::Requests, "openness"),
    ("UPDATE requests SET ended_at = 5 WHERE state = 'new'", Area::Requests, "state and end"),
    ("UPDATE requests SET resolved_at = NULL WHERE state = 'resolved'", Area::Requests, "resolution"),
    ("UPDATE requests SET waiting_on = 'date' WHERE state = 'new'", Area::Requests, "waiting"),
    ("UPDATE requests SET parent_id = 47, root_id = 47 WHERE id = (SELECT MAX(id) FROM requests)", Area::References, "parts of a request"),
    ("UPDATE requests SET parent_id = id WHERE id = (SELECT MIN(id) FROM requests)",
        Area::Requests, "before what they are a part of"),
    ("UPDATE requests SET root_id = id WHERE number = 1002", Area::Requests, "in another chain"),
    ("UPDATE requests SET holds_parent = TRUE WHERE number = 1002", Area::Requests, "a part of nothing"),
    ("UPDATE requests SET waits_for_parts = TRUE WHERE number = 1001", Area::Requests, "of which none is open"),
    ("UPDATE requests SET queue_id = team_id WHERE confidentiality = 'confidential'", Area::Requests, "another line"),
    ("UPDATE requests SET audience = 1 WHERE confidentiality = 'team'", Area::Requests, "told to others"),
    ("UPDATE requests SET number = 7, reference = '7' WHERE confidentiality = 'confidential'", Area::Requests, "with a number"),
    ("UPDATE requests SET reference = 'x' WHERE number = 1001", Area::Requests, "called otherwise"),
    ("UPDATE numbers SET last = 1000", Area::Requests, "not been given yet"),
    ("DELETE FROM events WHERE subject_id = (SELECT MIN(id) FROM requests)", Area::Requests, "nothing ever happened"),
    ("DELETE FROM insights WHERE scope = 'all'", Area::Figures, "missing"),
    ("UPDATE requests SET resolve_seconds = 5 WHERE state = 'resolved'", Area::Figures, "otherwise"),
];

#[tokio::test]
async fn each_kind_of_fault_is_found_where_it_is() {
    for clinic in lived().await {
        for (planted, ..) in PLANTED {
            run(&clinic.test, planted).await;
        }
        let found = faults(&clinic.test.db).await;
        for (planted, area, word) in PLANTED {
            assert!(
                found.iter().any(|fault| fault.area == *area && fault.fault.contains(word)),
                "{} after {planted}: {found:?}",
                clinic.test.name
            );
        }
    }
}

#[tokio::test]
async fn a_missing_table_column_index_or_key_is_named() {
    for (planted, word) in [
        ("DROP TABLE idempotency", "The table idempotency is missing."),
        (
            "ALTER TABLE requests DROP COLUMN needed_reason",
            "The column needed_reason of the table requests is missing.",
        ),
        ("DROP INDEX requests_in_line", "The index requests_in_line of the table requests is missing."),
        (
            "ALTER TABLE persons ADD COLUMN mood TEXT",
            "The table persons has a column mood that is not Hallway's.",
        ),
    ] {
        for clinic in clinics().await {
            let ran: Result<u64, Failure> =
                act!(clinic.test.db, Viewer::system(), |a| Ok(a.run(planted, &[]).await?));
            ran.unwrap();
            let found = faults(&clinic.test.db).await;
            let [one] = found.as_slice() else { panic!("{found:?}") };
            assert_eq!((one.area, one.fault.as_str()), (Area::Schema, word), "{}", clinic.test.name);
        }
    }
}

#[tokio::test]
async fn what_the_sequencer_remembers_is_held_against_the_events() {
    for clinic in lived().await.into_iter().filter(|clinic| clinic.test.db.is_postgres()) {
        run(&clinic.test, "UPDATE event_sequencer SET last_seq = 3").await;
        let found = faults(&clinic.test.db).await;
        assert!(found[0].fault.ends_with("but 3 is remembered as the last."), "{found:?}");
    }
}

#[tokio::test]
async fn events_without_a_place_yet_are_no_fault() {
    for clinic in clinics().await {
        clinic.ask("Grace", "bills", "Charged twice", false).await;
        assert_eq!(faults(&clinic.test.db).await, [], "{}", clinic.test.name);
    }
}

/// A column is a name for something by how it is called.
fn is_name(column: &str) -> bool {
    let ends = ["_id", "_by", "_from", "audience"];
    ends.iter().any(|end| column.ends_with(end))
}

#[test]
fn every_column_that_names_something_has_a_foreign_key_or_a_rule() {
    let schema = Schema::of(&schema::migrations()).unwrap();
    let rules: Vec<&Rule> =
        [references::RULES, events::RULES, requests::RULES, audiences::RULES].into_iter().flatten().collect();
    let mut forgotten = Vec::new();
    for table in &schema.tables {
        let open = table.columns.iter().filter(|column| column.refers_to.is_none() && is_name(&column.name));
        for column in open {
            if !rules.iter().any(|rule| rule.table == table.name && rule.column == column.name) {
                forgotten.push([table.name.as_str(), column.name.as_str()].join("."));
            }
        }
    }
    let no_names = [
        "agreement_versions.valid_from",
        "requests.needed_by",
        "requests.due_from",
        "requests.came_by",
        "needs.wanted_from",
        "needs.answer_by",
        "mails.message_id",
    ];
    assert_eq!(forgotten, no_names);
}

#[tokio::test]
async fn an_agreement_that_ends_before_it_begins_or_goes_on_after_its_end_is_found() {
    for clinic in lived().await {
        let made: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            let billing = clinic.team("billing");
            for (id, ended, from, until, starts, ends) in [
                (471_i64, None, "2027-01-01", "2026-12-31", None, None),
                (472, None, "2026-01-01", "2026-12-31", Some(9_i64), Some(8_i64)),
                (473, Some(5_i64), "2026-01-01", "2026-12-31", Some(1), Some(8)),
                (474, Some(8), "2026-01-01", "2026-12-31", Some(1), Some(8)),
            ] {
                a.run(
                    "INSERT INTO agreements (id, version, team_id, audience, created_at, ended_at)
                     VALUES ($1, 1, $2, 1, 0, $3)",
                    &[&id, &billing, &ended],
                )
                .await?;
                a.run(
                    "INSERT INTO agreement_versions (id, agreement_id, number, valid_from, valid_until, targets, made_at,
                                                     starts_at, ends_at)
                     VALUES ($1, $1, 1, $2, $3, '{}', 0, $4, $5)",
                    &[&id, &from, &until, &starts, &ends],
                )
                .await?;
            }
            Ok(())
        });
        made.unwrap();
        let told: Vec<String> =
            faults(&clinic.test.db).await.iter().map(|fault| fault.fault.clone()).collect();
        assert_eq!(
            told,
            [
                "Versions of agreements end before they begin: 2, such as 471 (agreement_versions.valid_until).",
                "Agreements that were ended are still in force: 1, such as 473 (agreements.ended_at).",
            ],
            "{}",
            clinic.test.name
        );
    }
}
