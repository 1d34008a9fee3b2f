//! The page of a relationship as different people see it, through the real router on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use db::act;
use http::StatusCode;
use kernel::{Failure, Instant, Viewer};
use map::agreements::input::{NewAgreement, NewPromise, NewTelling, Signature};
use map::agreements::{AgreementId, Measure, actions};
use map::deliveries::input::NewDelivery;
use map::relationships::input::RelationshipChange;
use map::relationships::{self, RelationshipId, Side};
use map::services::{SomeTargets, Target, Targets};

mod statements;

use crate::clinic::{Clinic, clinics};

/// The line from Patient Billing to Front Desk.
async fn line(clinic: &Clinic) -> RelationshipId {
    let mut view = clinic.test.db.view(Viewer::system()).await.unwrap();
    let found: i64 = view
        .one(
            "SELECT id FROM relationships WHERE provider_id = $1 AND customer_id = $2 AND audience = 1",
            &[&clinic.team("billing"), &clinic.team("desk")],
        )
        .await
        .unwrap();
    RelationshipId::new(found)
}

/// Both sides agree on a first word within two hours, and on one promise in own words.
async fn agree(clinic: &Clinic, line: RelationshipId) -> AgreementId {
    let acknowledge = Targets { acknowledge: Some(Target::Seconds(7_200)), ..Targets::default() };
    let new = NewAgreement {
        relationship: Some(line),
        targets: SomeTargets { standard: Some(acknowledge), ..SomeTargets::default() },
        promises: vec![NewPromise {
            side: Side::Provider,
            words: "Every answer names the bill".to_owned(),
            measure: Some(Measure::ByHand),
        }],
        ..NewAgreement::default()
    };
    let (amara, grace) = (clinic.viewer("Amara").await, clinic.viewer("Grace").await);
    let made: Result<AgreementId, Failure> = act!(clinic.test.db, amara, |a| actions::propose(a, &new).await);
    let id = made.unwrap();
    for viewer in [amara, grace] {
        let signed: Result<AgreementId, Failure> =
            act!(clinic.test.db, viewer, |a| actions::sign(a, id, None, Signature::default()).await);
        signed.unwrap();
    }
    id
}

#[tokio::test]
async fn both_ends_see_what_was_promised_and_kept_and_others_what_the_line_is() {
    for clinic in clinics().await {
        clinic.ask("Grace", "bills", "Before it was agreed", false).await;
        let line = line(&clinic).await;
        let id = agree(&clinic, line).await;
        let heard = clinic.ask("Grace", "bills", "Charged twice", false).await;
        clinic.acknowledge("Sam", heard, Instant::parse("2026-11-19T15:00:00Z").unwrap()).await;
        let promises = clinic.viewer("Grace").await;
        let told: Result<(), Failure> = act!(clinic.test.db, promises, |a| {
            let promise = actions::latest_promises(a, id).await?[0].id;
            actions::tell(a, id, &NewTelling { promise, kept: true, note: None }).await.map(drop)
        });
        told.unwrap();
        let path = format!("/relationships/{line}");
        let own = clinic.look("Amara", &path).await;
        own.says(&[
            "Patient Billing serves Front Desk",
            "provides, your side Patient Billing",
            "Map not yet confirmed",
            "Listen not yet",
            "Agreement 1",
            "Kept in the last 90 days",
            "Every answer names the bill 100 % 21 to 100, n 1",
            "A first word within 2 h 100 % 21 to 100, n 1",
            "2 open requests from Front Desk to Patient Billing, none late.",
        ]);
        for rows in [
            format!("/relationships/{line}/requests?clock=acknowledge"),
            format!("/agreements/{id}/tellings?promise="),
        ] {
            assert!(own.html.contains(&rows), "{rows}");
        }
        clinic
            .look("Grace", &path)
            .await
            .says(&["100 % 21 bis 100, n 1", "Gehalten in den letzten 90 Tagen"]);
        // Whoever is at neither end reads what the line is, and no figure.
        let other = clinic.look("Hue", &path).await;
        other.says(&["Patient Billing serves Front Desk", "Every answer names the bill"]);
        let figures = format!("/api/v1/relationships/{line}/figures");
        assert!(clinic.look("Grace", &figures).await.html.contains(r#""open":2"#));
        assert_eq!(clinic.look("Hue", &figures).await.status, StatusCode::FORBIDDEN);
        other.does_not_say(&["100 %", "open request", "What was delivered"]);
        assert_eq!(clinic.look("Kes", &path).await.status, StatusCode::NOT_FOUND);
        let tellings = format!("/agreements/{id}/tellings");
        clinic.look("Amara", &tellings).await.says(&["Kept : Every answer names the bill Grace"]);
        assert_eq!(clinic.look("Hue", &tellings).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn how_long_it_takes_is_told_with_its_n_and_of_a_team_of_few_to_that_team_alone() {
    for clinic in clinics().await {
        for n in 0..7 {
            let id = clinic.ask("Grace", "bills", "A bill", false).await;
            clinic.test.clock.forward_seconds(60 * n);
            clinic.resolve("Jonas", id, "Put right.").await;
        }
        let path = format!("/relationships/{}", line(&clinic).await);
        for who in ["Amara", "Grace"] {
            let words = clinic.look(who, &path).await.words();
            assert!(words.contains("n 7)") && words.contains("3 min"), "{who}: {words}");
        }
        let gone: Result<u64, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            Ok(a.run("UPDATE persons SET deactivated_at = 1 WHERE name = 'Sam Whitlock'", &[]).await?)
        });
        gone.unwrap();
        let own = clinic.look("Amara", &path).await.words();
        assert!(own.contains("n 7)"), "{own}");
        let other = clinic.look("Grace", &path).await.words();
        assert!(!other.contains("n 7)") && other.contains("sehen nur sie selbst"), "{other}");
    }
}

#[tokio::test]
async fn the_requests_behind_the_figures_are_those_that_the_viewer_may_see() {
    for clinic in clinics().await {
        clinic.ask("Grace", "bills", "Charged twice", false).await;
        clinic.ask("Grace", "letters", "Wording for a payment plan", false).await;
        let done = clinic.ask("Grace", "bills", "A refund", false).await;
        clinic.resolve("Jonas", done, "Sent.").await;
        let path = format!("/relationships/{}/requests", line(&clinic).await);
        let team = clinic.look("Jonas", &path).await;
        team.says(&["Requests between the two", "Charged twice", "Wording for a payment plan", "A refund"]);
        let open = clinic.look("Jonas", &format!("{path}?open=1")).await;
        open.says(&["Charged twice"]);
        open.does_not_say(&["A refund"]);
        clinic.look("Hue", &path).await.does_not_say(&["payment plan"]);
    }
}

#[tokio::test]
async fn an_owner_who_left_stays_named_and_the_lead_stands_in() {
    for clinic in clinics().await {
        clinic.ask("Grace", "bills", "Charged twice", false).await;
        let line = line(&clinic).await;
        let amara = clinic.viewer("Amara").await;
        let change = RelationshipChange {
            provider_owner: Some(Some(clinic.person("Sam"))),
            ..RelationshipChange::default()
        };
        let named: Result<(), Failure> = act!(clinic.test.db, amara, |a| {
            relationships::actions::change(a, line, None, &change).await.map(drop)
        });
        named.unwrap();
        let path = format!("/relationships/{line}");
        clinic.look("Jonas", &path).await.says(&["Sam Whitlock looks after this link"]);
        let gone: Result<u64, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            Ok(a.run("UPDATE persons SET deactivated_at = 1 WHERE name = 'Sam Whitlock'", &[]).await?)
        });
        gone.unwrap();
        clinic
            .look("Jonas", &path)
            .await
            .says(&["Sam Whitlock no longer here; Amara Okafor, who leads the team, stands in Name another"]);
    }
}

#[tokio::test]
async fn what_is_expected_today_begins_the_day_of_who_receives_it_with_one_tap() {
    for clinic in clinics().await {
        clinic.ask("Grace", "bills", "Charged twice", false).await;
        let line = line(&clinic).await;
        let amara = clinic.viewer("Amara").await;
        let new = r#"{"expected_at":"2026-11-19T14:00:00Z","what":"List of open bills","count":12}"#;
        let new: NewDelivery = serde_json::from_str(new).unwrap();
        let made: Result<(), Failure> = act!(clinic.test.db, amara, |a| {
            map::deliveries::actions::record(a, line, &new).await.map(drop)
        });
        made.unwrap();
        let seen = clinic.look("Grace", "/").await;
        seen.says(&["Heute erwartet", "List of open bills", "Vollständig", "Etwas fehlt"]);
        assert!(seen.html.contains(r#"name="back" value="today""#), "{}", seen.html);
        clinic.look("Amara", "/").await.does_not_say(&["List of open bills"]);
    }
}

#[tokio::test]
async fn today_asks_each_member_whether_the_card_of_their_team_is_clear() {
    for clinic in clinics().await {
        clinic.ask("Grace", "bills", "Charged twice", false).await;
        let line = line(&clinic).await;
        let amara = clinic.viewer("Amara").await;
        let change = RelationshipChange {
            deliverable: Some(Some("Bills, and answers about them".to_owned())),
            ..RelationshipChange::default()
        };
        let named: Result<(), Failure> = act!(clinic.test.db, amara, |a| {
            relationships::actions::change(a, line, None, &change).await.map(drop)
        });
        named.unwrap();
        let card = format!("/teams/{}/card", clinic.team("billing"));
        let asked = clinic.look("Jonas", "/").await;
        asked.says(&["Whom we serve, who serves us", "You are new in Patient Billing.", "It is clear"]);
        assert!(asked.html.contains(&card));
        clinic.look("Jonas", &card).await.says(&[
            "Patient Billing serves one",
            "Front Desk Bills, and answers about them",
            "It is not anonymous.",
        ]);
        clinic.look("Hue", &card).await.does_not_say(&["It is not anonymous."]);
        clinic.look("Hue", "/").await.does_not_say(&["Whom we serve, who serves us"]);
        assert_eq!(clinic.look("Kes", &card).await.status, StatusCode::NOT_FOUND);
    }
}
