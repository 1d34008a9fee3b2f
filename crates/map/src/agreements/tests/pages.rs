//! The pages of agreements, the list of what ends soon, and the block of a relationship.

use serde_json::json;

use super::{between, line};
use crate::fixture::{BOB, LEA, caller, clinics};

/// The wording that a page offers to sign.
fn wording(page: &str) -> String {
    let rest = page.split("name=\"wording\" value=\"").nth(1).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn both_sides_sign_on_the_page_and_read_what_a_version_changed() {
    for world in clinics().await {
        let line = line(&world).await;
        let (lea, bob) = (caller(&world, LEA, "en").await, caller(&world, BOB, "de").await);
        let new = format!("/agreements/new?relationship={line}");
        assert!(lea.get(&new).await.page().contains("Sales promises"));
        let typed =
            [("provider", "A note by ten"), ("standard_acknowledge", "soon"), ("valid_from", "2026-01-01")];
        assert!(lea.form(&new, &typed).await.again(422).contains("A note by ten"));
        let typed = [
            ("provider", "A note by ten\nOne list a day"),
            ("customer", "Every question names the visit"),
            ("standard_acknowledge", "1 h 30 min"),
            ("valid_from", "2026-01-01"),
            ("valid_until", "2090-12-31"),
        ];
        let onward = lea.form(&new, &typed).await.onward();
        let path = onward.split('?').next().unwrap().to_owned();
        assert!(bob.get(&path).await.page().contains("Für Sales unterschreiben"));
        let sign = format!("{path}/signature");
        let read = wording(&bob.get(&path).await.page());
        // While Bob reads, Lea words it anew: he is told what has changed, and has signed nothing.
        let reworded: Vec<(&str, &str)> = typed
            .iter()
            .map(|(name, value)| {
                (
                    *name,
                    if *name == "customer" { "Every question names the visit and the day" } else { *value },
                )
            })
            .collect();
        lea.form(&format!("{path}/change"), &reworded).await.onward();
        let refused = bob.form(&sign, &[("side", "customer"), ("wording", &read)]).await.again(409);
        assert!(
            refused.contains("Es hat sich gerade geändert") && refused.contains("<ins> and the day</ins>"),
            "{refused}"
        );
        let read = wording(&bob.get(&path).await.page());
        bob.form(&sign, &[("side", "customer"), ("wording", &read)]).await.onward();
        // That the other side has signed changes no words.
        lea.form(&sign, &[("side", "provider"), ("wording", &read)]).await.onward();
        let came = lea.get(&format!("{path}/wordings")).await.page();
        assert!(came.contains("<ins> and the day</ins>") && came.contains("The first wording."), "{came}");
        world.clock.forward_seconds(60);
        let page = lea.get(&path).await.page();
        for said in ["Agreement 1 is in force", "a first word: 1 h 30 min", "for Sales", "Bob", "Lea"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        let promise = page.split("name=\"promise\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let told = bob.get(&path).await.page();
        let of_bob = told.split("name=\"promise\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        assert_ne!(promise, of_bob, "each tells of what the other promised");
        let telling = [("promise", of_bob.unwrap()), ("kept", "no")];
        bob.form(&format!("{path}/tellings"), &telling).await.onward();
        assert!(lea.get(&path).await.page().contains("<b>0 %</b> <small>0 to 79, n 1</small>"));
        let change = format!("{path}/change");
        let form = lea.get(&change).await.page();
        assert!(form.contains("1 h 30 min") && form.contains("One list a day"), "{form}");
        let typed =
            [("provider", "A note by ten"), ("standard_acknowledge", "2 h"), ("valid_from", "2026-01-01")];
        lea.form(&change, &typed).await.onward();
        let page = lea.get(&path).await.page();
        for said in
            ["No longer: One list a day", "Before: 1 h 30 min", "Agreement 2", "Sales has not signed yet"]
        {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(lea.get("/agreements").await.page().contains("Staff and Sales"));
        assert!(bob.get(&format!("{path}/end")).await.page().contains("beenden?"));
        bob.form(&format!("{path}/end"), &[]).await.onward();
        assert!(lea.get(&path).await.page().contains("This agreement ended"));
    }
}

#[tokio::test]
async fn an_agreement_that_ends_soon_stands_first_among_those_of_its_teams() {
    for world in clinics().await {
        let line = line(&world).await;
        let (lea, bob) = (caller(&world, LEA, "en").await, caller(&world, BOB, "en").await);
        let now = kernel::Viewer::system();
        let until = {
            let view = world.db.view(now).await.unwrap();
            view.now.plus_seconds(30 * 86_400).timestamp().to_zoned(jiff::tz::TimeZone::UTC).date()
        };
        let ending = json!({"valid_from": null, "valid_until": until.to_string()});
        let made = lea.json("POST", "/api/v1/agreements", &between(line, &ending)).await.json();
        let sign = format!("/api/v1/agreements/{}/signature", made["id"].as_str().unwrap());
        assert!(lea.get("/agreements").await.page().contains("None of them ends"));
        for signer in [&lea, &bob] {
            signer.json("POST", &sign, "{}").await;
        }
        for signer in [&lea, &bob] {
            let page = signer.get("/agreements").await.page();
            assert!(
                page.contains("1 of them ends within 60 days") && page.contains("Staff and Sales"),
                "{page}"
            );
        }
        // Whoever is at no end of it has nothing to look after.
        let other = caller(&world, crate::fixture::ADA, "en").await;
        assert!(!other.get("/agreements").await.page().contains("Staff and Sales"));
    }
}

#[tokio::test]
async fn deliveries_measure_a_promise_and_the_relationship_leads_to_it() {
    for world in clinics().await {
        let line = line(&world).await;
        let (lea, bob) = (caller(&world, LEA, "en").await, caller(&world, BOB, "en").await);
        let measured = json!({"promises": [
            {"side": "provider", "words": "A note by ten", "measure": "arrives"},
            {"side": "provider", "words": "Notes that can be read", "measure": "accepted"},
            {"side": "customer", "words": "Every question names the visit", "measure": "by_hand"},
        ]});
        let made = lea.json("POST", "/api/v1/agreements", &between(line, &measured)).await.json();
        let id = made["id"].as_str().unwrap();
        let now = world.db.now();
        let at = |hours: i64| now.plus_seconds(-hours * 3_600);
        // In time and accepted; late and sent back; due, and not there; not due yet.
        for (expected, arrived, accepted) in [
            (at(48), Some(at(49)), Some(true)),
            (at(24), Some(at(23)), Some(false)),
            (at(2), None, None),
            (at(-24), None, None),
        ] {
            let reason = (accepted == Some(false)).then_some("Half of it is missing");
            let delivery = json!({"expected_at": expected, "arrived_at": arrived, "accepted": accepted, "reason": reason});
            let path = format!("/api/v1/relationships/{line}/deliveries");
            let kept = bob.json("POST", &path, &delivery.to_string()).await;
            assert_eq!(kept.status, 201, "{}", kept.json());
        }
        let page = lea.get(&format!("/agreements/{id}")).await.page();
        for said in ["<b>33 %</b>", "n 3</small>", "<b>50 %</b>", "n 2</small>"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        let page = lea.get(&format!("/relationships/{line}")).await.page();
        assert!(page.contains(&format!("/agreements/{id}")) && page.contains("Agreement 1"), "{page}");
        for signer in [&lea, &bob] {
            signer.json("POST", &format!("/api/v1/agreements/{id}/signature"), "{}").await;
        }
        let (page, statements) = db::counted(lea.get(&format!("/relationships/{line}"))).await;
        assert!(statements.0 <= 6, "{statements:?}");
        let page = page.page();
        assert_eq!(page.matches(r#"class="signed""#).count(), 2, "{page}");
        // Whoever receives sees what is expected of others where their relationships are.
        let page = bob.get("/relationships").await.page();
        assert!(page.contains("expected-today"), "{page}");
    }
}
