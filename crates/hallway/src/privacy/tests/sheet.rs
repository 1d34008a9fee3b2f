//! The sheet says everything, and what is erased is complete.

use std::collections::BTreeSet;

use db::Schema;

use crate::clinic::clinics;
use crate::privacy::{erasing, retention};
use crate::schema;

/// What names persons and is not erased with them, and why.
const STAYS: &[(&str, &str)] = &[
    ("persons", "the row itself, of which the id, the kind, the vendor and the home team are left"),
    ("erasures", "ids alone, for a restored backup"),
    ("retention_rules", "who set it, as an id"),
    ("second_keys", "who asked and who allowed it, as ids"),
    ("sign_in_tries", "scrambled addresses, gone within hours"),
    ("events", "who did what, as ids"),
    ("requests", "who asked and who had it, as ids; the words go by their rule"),
    ("request_texts", "what was written, by nobody any more; the words go by their rule"),
    ("request_missing", "what a team said was missing; the words go by their rule"),
    ("request_answers", "what was answered to a service; the words go by their rule"),
    ("known_problems", "who declared it for a team, as an id"),
    ("problem_words", "what is being said over a problem; gone within minutes"),
    ("problem_requests", "which requests stand under a problem"),
    ("services", "who answers for it, as an id"),
    ("complaints", "which request is a complaint about which team; the words go with those of the request"),
    ("request_steps", "who ticked a step, as an id; the words go by their rule"),
    ("request_links", "who linked two requests, as ids"),
    ("agreement_versions", "who signed for a team, as ids"),
    ("agreement_wordings", "who worded it for a team, as ids"),
    ("service_playbooks", "who wrote it for a team, as an id"),
    ("charters", "who signed for a team, as an id"),
    ("statement_versions", "who signed for a team, as ids"),
    ("agreement_tellings", "who told for a team, as an id"),
    ("deliveries", "who recorded it for a team, as ids"),
    ("vendor_links", "who made it, as an id"),
    ("vendor_statements", "what a vendor says, and who wrote it, as an id"),
    ("barriers", "who named it and who builds, as ids"),
    ("barrier_steps", "who did what, as an id"),
    ("idea_steps", "who answered for a team, as an id"),
    ("rounds", "who planned it, as an id"),
    ("round_replies", "who said it for a team, as an id"),
    ("completion_campaigns", "who asked all leads, as an id"),
    ("completion_parts", "who did the part of a team, as an id"),
    ("suggestion_dismissals", "who dismissed it for a team, as an id"),
];

#[test]
fn what_concerns_persons_is_erased_with_them_or_stays_for_a_reason() {
    let kinds = [
        people::known_about_me(),
        map::known_about_me(),
        serve::known_about_me(),
        listen::known_about_me(),
        improve::known_about_me(),
        crate::notices::known_about_me(),
        crate::live::known_about_me(),
        crate::search::known_about_me(),
    ]
    .concat();
    let named: BTreeSet<&str> = kinds.iter().flat_map(|kind| kind.tables.iter().copied()).collect();
    let steps = erasing();
    let erased: BTreeSet<&str> = steps.iter().map(|step| step.table).collect();
    let stays: BTreeSet<&str> = STAYS.iter().map(|(table, _)| *table).collect();
    let forgotten: Vec<_> = named.difference(&erased).filter(|table| !stays.contains(**table)).collect();
    assert_eq!(forgotten, Vec::<&&str>::new(), "erase it, or say why it stays");
    let schema = Schema::of(&schema::migrations()).unwrap();
    for table in erased.union(&stays) {
        assert!(schema.table(table).is_some(), "there is no {table}");
    }
    for step in &steps {
        assert!(step.sql.contains(step.table), "{}", step.sql);
    }
}

#[tokio::test]
async fn the_privacy_sheet_names_in_words_every_table_that_concerns_persons() {
    for clinic in clinics().await {
        for (who, title) in [("Amara", "Privacy"), ("Grace", "Datenschutz"), ("Kes", "Privacy")] {
            let page = clinic.look(who, "/privacy").await;
            page.says(&[title]);
            let words = page.words().replace("&#39;", "'");
            let kinds = clinic.app.known_about_me.clone();
            let t = web::Words::of(if who == "Grace" { "de" } else { "en" });
            for kind in &kinds {
                assert!(words.contains(&t.s(&["known-", kind.id].concat())), "{who}: {:?}", kind.tables);
            }
            for rule in retention() {
                for part in ["", "-about"] {
                    let key = ["retention-", rule.id, part].concat();
                    assert!(t.has(&key), "{who} lacks {key}");
                }
                assert!(words.contains(&t.s(&["retention-", rule.id].concat())), "{who}: {}", rule.id);
            }
        }
        clinic.look("Kes", "/privacy").await.does_not_say(&["href=\"/settings/privacy\"", "href=\"/people/"]);
    }
}

#[test]
fn every_kind_that_a_rule_is_said_of_says_its_time() {
    schema::install_texts();
    let kinds = [
        people::known_about_me(),
        serve::known_about_me(),
        listen::known_about_me(),
        improve::known_about_me(),
        crate::notices::known_about_me(),
    ]
    .concat();
    for rule in retention() {
        for known in rule.known {
            assert!(kinds.iter().any(|kind| kind.id == *known), "{}: there is no {known}", rule.id);
            for language in web::texts::LANGUAGES {
                let said = web::Words::of(language).a1(&format!("known-{known}-retention"), "time", "MARK");
                assert!(said.contains("MARK"), "{language}: {known}");
            }
        }
    }
}
