//! Both sides word it, talk it over, sign, step back, and call somebody to mediate, on both databases.

use http::StatusCode;
use kernel::{Failure, Viewer};
use serde_json::{Value, json};

use crate::agreements::tests::{between, line};
use crate::fixture::{ADA, BOB, GUS, LEA, MAX, SALES, caller, clinics};

#[tokio::test]
async fn either_side_words_it_anew_and_each_wording_says_for_which_side() {
    for world in clinics().await {
        let line = line(&world).await;
        let (lea, bob) = (caller(&world, LEA, "en").await, caller(&world, BOB, "en").await);
        let ada = caller(&world, ADA, "en").await;
        let made = lea.json("POST", "/api/v1/agreements", &between(line, &json!({}))).await.json();
        let path = format!("/api/v1/agreements/{}", made["id"].as_str().unwrap());
        assert_eq!(made["versions"][0]["made_for"], "provider");
        lea.json("POST", &format!("{path}/signature"), "{}").await;
        // The customer's side answers with words of its own; nobody has signed those.
        let other = json!({"review_on": "2026-12-15", "cooling_days": 3}).to_string();
        let changed = bob.json("PATCH", &path, &other).await.json();
        assert_eq!(changed["versions"][0]["made_for"], "customer", "{changed}");
        assert_eq!(changed["versions"][0]["signatures"], json!([]));
        let page = ada.get(path.trim_start_matches("/api/v1")).await.page();
        for said in ["Worded by Bob, for Sales", "Both look at it again on", "3 days to think it over"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        // Whoever is of neither side words it for neither.
        let longer = json!({"valid_until": "2091-01-01"}).to_string();
        assert_eq!(ada.json("PATCH", &path, &longer).await.json()["versions"][0]["made_for"], Value::Null);
        let wordings = bob.get(&format!("{path}/wordings")).await.json();
        let sides: Vec<&Value> = wordings.as_array().unwrap().iter().map(|one| &one["side"]).collect();
        assert_eq!(sides, [&Value::Null, &json!("customer"), &json!("provider")]);
        let kinds = wordings[1]["changes"].to_string();
        assert!(kinds.contains("\"review\"") && kinds.contains("\"cooling\""), "{kinds}");
        let page = bob.get(&format!("{}/wordings", path.trim_start_matches("/api/v1"))).await.page();
        assert!(
            page.contains("Proposed for Sales") && page.contains("Looking at it again, changed"),
            "{page}"
        );
        for (wrong, field) in [
            (json!({"cooling_days": 15}), "cooling_days"),
            (json!({"cooling_days": -1}), "cooling_days"),
            (json!({"review_on": "2099-01-01"}), "review_on"),
            (json!({"review_on": "soon"}), "review_on"),
        ] {
            let answer = bob.json("PATCH", &path, &wrong.to_string()).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}: {}", answer.body);
            assert!(answer.body.contains(field), "{}", answer.body);
        }
    }
}

#[tokio::test]
async fn what_all_have_signed_is_in_force_once_it_cooled_off_and_either_side_steps_back_until_then() {
    for world in clinics().await {
        let line = line(&world).await;
        let (lea, bob) = (caller(&world, LEA, "en").await, caller(&world, BOB, "en").await);
        let max = caller(&world, MAX, "en").await;
        let made = lea.json("POST", "/api/v1/agreements", &between(line, &json!({}))).await.json();
        let path = format!("/api/v1/agreements/{}", made["id"].as_str().unwrap());
        let page = path.trim_start_matches("/api/v1").to_owned();
        let (sign, back) = (format!("{path}/signature"), format!("{path}/step_back"));
        let both_sign = async || {
            lea.json("POST", &sign, "{}").await;
            bob.json("POST", &sign, "{}").await.json()
        };
        assert_eq!(both_sign().await["in_force"], 1);
        let why = json!({"words": "Noon is too early for us."}).to_string();
        assert_eq!(bob.json("POST", &back, &why).await.status, StatusCode::CONFLICT, "it is in force");
        bob.json("PATCH", &path, &json!({"cooling_days": 2, "valid_until": "2091-01-01"}).to_string()).await;
        world.clock.forward_seconds(60);
        let cooling = both_sign().await;
        assert_eq!(cooling["in_force"], 1, "the one before goes on: {cooling}");
        assert_eq!(cooling["versions"][1]["ends_at"], cooling["versions"][0]["starts_at"]);
        assert_eq!(cooling["versions"][0]["cools_until"], cooling["versions"][0]["starts_at"]);
        assert!(lea.get(&page).await.page().contains("either side may step back"));
        assert!(lea.get(&page).await.page().contains(&format!("{page}/step_back")));
        // While it cools nobody words it anew; a member does not take the word of the lead back.
        let longer = json!({"valid_until": "2092-01-01"}).to_string();
        assert_eq!(lea.json("PATCH", &path, &longer).await.status, StatusCode::CONFLICT);
        assert_eq!(max.json("POST", &back, &why).await.status, StatusCode::FORBIDDEN);
        let nothing = bob.json("POST", &back, r#"{"words":" "}"#).await;
        assert!(nothing.status == StatusCode::UNPROCESSABLE_ENTITY && nothing.body.contains("words"));
        let stepped = bob.json("POST", &back, &why).await;
        assert_eq!(stepped.status, StatusCode::OK, "{}", stepped.body);
        let stepped = stepped.json();
        assert_eq!(stepped["versions"][0]["signatures"], json!([]));
        assert_eq!(stepped["versions"][0]["starts_at"], Value::Null);
        assert_eq!(stepped["versions"][1]["ends_at"], made_end(), "what was in force goes on as before");
        let said = lea.get(&format!("{path}/messages")).await.json();
        assert_eq!(said["items"][0]["kind"], "stepped_back");
        assert_eq!(said["items"][0]["words"], "Noon is too early for us.");
        // Signed again, and nobody steps back: it takes over when the days have passed.
        let again = both_sign().await;
        assert_eq!(again["in_force"], 1);
        world.clock.forward_seconds(2 * 86_400);
        assert_eq!(lea.get(&path).await.json()["in_force"], 2);
        assert_eq!(bob.json("POST", &back, &why).await.status, StatusCode::CONFLICT);
    }
}

/// The end of the last day of the fixture's agreement, where its days begin.
fn made_end() -> Value {
    json!("2090-12-31T23:00:00Z")
}

#[tokio::test]
async fn both_sides_talk_over_the_version_that_waits_and_nobody_else_knows() {
    for world in clinics().await {
        let line = line(&world).await;
        let (lea, bob) = (caller(&world, LEA, "en").await, caller(&world, BOB, "de").await);
        let (ada, gus) = (caller(&world, ADA, "en").await, caller(&world, GUS, "en").await);
        let made = lea.json("POST", "/api/v1/agreements", &between(line, &json!({}))).await.json();
        let path = format!("/api/v1/agreements/{}", made["id"].as_str().unwrap());
        let (talk, messages) =
            (format!("{}/talk", path.trim_start_matches("/api/v1")), format!("{path}/messages"));
        bob.form(&talk, &[("words", "Could it be noon?")]).await.onward();
        assert!(lea.form(&talk, &[("words", " ")]).await.again(422).contains("words-error"));
        let said = lea.json("POST", &messages, r#"{"words":"Ten it is."}"#).await;
        assert_eq!((said.status, said.json()["side"].clone()), (StatusCode::CREATED, json!("provider")));
        let answer = lea.get(&talk).await;
        assert!(answer.statements.0 <= 6, "{:?}", answer.statements);
        let page = answer.page();
        assert!(page.contains("Could it be noon?") && page.contains("Bob, for Sales"), "{page}");
        // An administrator is nobody's side, and a guest knows of nothing.
        for other in [&ada, &gus] {
            for place in [&talk, &messages] {
                assert_eq!(other.get(place).await.status, StatusCode::NOT_FOUND);
            }
            let tried = other.json("POST", &messages, r#"{"words":"Me too."}"#).await;
            assert_eq!(tried.status, StatusCode::NOT_FOUND);
        }
        let page = path.trim_start_matches("/api/v1");
        assert!(lea.get(page).await.page().contains(&talk));
        assert!(!ada.get(page).await.page().contains(&talk));
        let first = lea.get(&format!("{messages}?limit=1")).await.json();
        let next = format!("{messages}?limit=1&after={}", first["next"].as_str().unwrap());
        assert_eq!(lea.get(&next).await.json()["items"][0]["words"], "Could it be noon?");
        for signer in [&lea, &bob] {
            signer.json("POST", &format!("{path}/signature"), "{}").await;
        }
        let late = lea.json("POST", &messages, r#"{"words":"One more thing."}"#).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "nothing waits any more");
        assert!(lea.get(&talk).await.page().contains("Ten it is."));
    }
}

#[tokio::test]
async fn a_mediator_is_of_neither_side_reads_and_talks_while_they_mediate_and_signs_nothing() {
    for world in clinics().await {
        let line = line(&world).await;
        let (lea, bob) = (caller(&world, LEA, "en").await, caller(&world, BOB, "en").await);
        let (max, ada) = (caller(&world, MAX, "en").await, caller(&world, ADA, "en").await);
        let made = lea.json("POST", "/api/v1/agreements", &between(line, &json!({}))).await.json();
        let path = format!("/api/v1/agreements/{}", made["id"].as_str().unwrap());
        let page = path.trim_start_matches("/api/v1").to_owned();
        let mediator = format!("{path}/mediator");
        let ask =
            |person: people::PersonId| json!({"person": person, "words": "We go in circles."}).to_string();
        assert_eq!(max.json("POST", &mediator, &ask(ADA)).await.status, StatusCode::FORBIDDEN);
        for (whom, says) in [(MAX, "leads some of them"), (BOB, "leads some of them"), (GUS, "Nobody here")] {
            let answer = lea.json("POST", &mediator, &ask(whom)).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.body);
            assert!(answer.body.contains("\"person\"") && answer.body.contains(says), "{}", answer.body);
        }
        // Whoever leads a team above, or one of them, is near as well.
        let set: Result<(), Failure> = db::act!(world.db, Viewer::system(), |a| {
            a.run("UPDATE persons SET manager_id = $1 WHERE id = $2", &[&ADA, &BOB]).await?;
            Ok(())
        });
        set.unwrap();
        assert!(lea.json("POST", &mediator, &ask(ADA)).await.body.contains("leads some of them"));
        let set: Result<(), Failure> = db::act!(world.db, Viewer::system(), |a| {
            a.run("UPDATE persons SET manager_id = NULL WHERE id = $1", &[&BOB]).await?;
            a.run("UPDATE memberships SET since = 0 WHERE team_id = $1", &[&SALES]).await?;
            Ok(())
        });
        set.unwrap();
        let typed = [("address", "nobody@clinic.example"), ("words", "We go in circles.")];
        let refused = bob.form(&format!("{page}/mediator"), &typed).await.again(422);
        assert!(refused.contains("We go in circles.") && refused.contains("Nobody here"), "{refused}");
        let typed = [("address", "ada@clinic.example"), ("words", "We go in circles.")];
        bob.form(&format!("{page}/mediator"), &typed).await.onward();
        assert_eq!(
            lea.json("POST", &mediator, &ask(ADA)).await.status,
            StatusCode::CONFLICT,
            "one at a time"
        );
        bob.json("POST", &format!("{path}/messages"), r#"{"words":"Noon."}"#).await;
        // Asked, she reads what for, and nothing of the talk.
        let asked = ada.get(&format!("{page}/talk")).await.page();
        assert!(asked.contains("We go in circles.") && !asked.contains("Noon."), "{asked}");
        assert_eq!(ada.get(&format!("{path}/messages")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(lea.json("POST", &format!("{mediator}/answer"), r#"{"accepts":true}"#).await.status, 404);
        ada.form(&format!("{page}/mediator/answer"), &[("accepts", "yes")]).await.onward();
        let again = ada.json("POST", &format!("{mediator}/answer"), r#"{"accepts":false}"#).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        let said = ada.json("POST", &format!("{path}/messages"), r#"{"words":"What about eleven?"}"#).await;
        assert_eq!((said.status, said.json()["side"].clone()), (StatusCode::CREATED, Value::Null));
        assert!(ada.get(&format!("{page}/talk")).await.page().contains("Noon."));
        assert!(lea.get(&format!("{page}/talk")).await.page().contains("Ada, who mediates"));
        assert_eq!(ada.json("POST", &format!("{path}/signature"), "{}").await.status, StatusCode::FORBIDDEN);
        for signer in [&lea, &bob] {
            signer.json("POST", &format!("{path}/signature"), "{}").await;
        }
        assert_eq!(lea.get(&mediator).await.json()["state"], "ended", "it ends with the last signature");
        assert_eq!(ada.get(&format!("{path}/messages")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(lea.json("POST", &format!("{mediator}/end"), "{}").await.status, StatusCode::CONFLICT);
        // The next time she says no, and the time after that the other side ends it.
        lea.json("PATCH", &path, r#"{"valid_until":"2091-01-01"}"#).await;
        lea.json("POST", &mediator, &ask(ADA)).await;
        let no = ada.json("POST", &format!("{mediator}/answer"), r#"{"accepts":false}"#).await;
        assert_eq!(no.json()["state"], "declined");
        lea.json("POST", &mediator, &ask(ADA)).await;
        assert_eq!(bob.json("POST", &format!("{mediator}/end"), "{}").await.json()["state"], "ended");
        assert_eq!(ada.get(&format!("{page}/talk")).await.status, StatusCode::NOT_FOUND);
    }
}
