//! The three questions, and what teams make of the answers, on both databases.

use db::act;
use jiff::civil::date;
use kernel::{Failure, Refusal};
use people::PersonId;
use people::external_customers::model::NewExternalCustomer;
use serde_json::json;
use testkit::TestDb;

use super::actions::{self, Answered};
use super::input::{NewAnswer, NewMeaning, NewWord};
use super::model::first_review;
use crate::RelationshipId;
use crate::fixture::{ADA, BOB, GUS, LEA, MAX, SALES, STAFF, caller, clinics, signed_in};
use crate::relationships::{Relationship, State};

async fn answer(world: &TestDb, by: PersonId, said: serde_json::Value) -> Result<Answered, Failure> {
    let new: NewAnswer = serde_json::from_value(said).unwrap();
    let viewer = signed_in(&world.db, by).await;
    act!(world.db, viewer, |a| actions::answer(a, &new).await)
}

async fn lines(world: &TestDb, by: PersonId, team: people::TeamId) -> Vec<Relationship> {
    let viewer = signed_in(&world.db, by).await;
    let mut view = world.db.view(viewer.clone()).await.unwrap();
    actions::of_team(&mut view, &viewer, team).await.unwrap()
}

fn brought(drawn: usize, confirmed: usize, known: usize, words: usize) -> Answered {
    Answered { drawn, confirmed, known, words }
}

fn fields<T: std::fmt::Debug>(result: Result<T, Failure>) -> Vec<String> {
    match result {
        Err(Failure::Refused(Refusal::Invalid(wrong))) => {
            wrong.into_iter().map(|error| error.field.into_owned()).collect()
        }
        other => panic!("not refused for its fields: {other:?}"),
    }
}

#[test]
fn a_promise_of_monday_is_looked_at_on_friday_of_the_same_week() {
    for (today, review) in [
        (date(2026, 11, 23), date(2026, 11, 27)),
        (date(2026, 11, 24), date(2026, 12, 4)),
        (date(2026, 11, 27), date(2026, 12, 4)),
        (date(2026, 12, 31), date(2027, 1, 8)),
    ] {
        assert_eq!(first_review(today), review, "{today}");
    }
}

#[tokio::test]
async fn an_answer_draws_a_line_and_the_answer_of_the_other_side_confirms_it() {
    for world in clinics().await {
        let gives = json!({"question": "gives_to", "parties": [SALES]});
        assert_eq!(answer(&world, MAX, gives.clone()).await.unwrap(), brought(1, 0, 0, 0));
        assert_eq!(answer(&world, LEA, gives.clone()).await.unwrap(), brought(0, 0, 1, 0), "never twice");
        assert_eq!(lines(&world, MAX, STAFF).await[0].state, State::ConfirmedByOne);
        let gets = json!({"question": "gets_from", "words": ["  staff "]});
        assert_eq!(answer(&world, BOB, gets).await.unwrap(), brought(0, 1, 0, 0), "{}", world.name);
        let all = lines(&world, BOB, SALES).await;
        assert_eq!((all.len(), all[0].state), (1, State::Confirmed));
        assert_eq!(all[0].origin.as_str(), "welcome");
    }
}

#[tokio::test]
async fn what_is_between_two_colleagues_stays_between_them() {
    for world in clinics().await {
        let said = json!({"question": "gets_from", "words": ["Bob"]});
        assert_eq!(answer(&world, MAX, said).await.unwrap(), brought(1, 0, 0, 0));
        assert!(lines(&world, LEA, STAFF).await.is_empty());
        let find = async |by: PersonId| -> usize {
            let caller = caller(&world, by, "en").await;
            caller.get("/api/v1/relationships").await.json()["items"].as_array().unwrap().len()
        };
        assert_eq!((find(MAX).await, find(BOB).await, find(ADA).await, find(LEA).await), (1, 1, 0, 0));
    }
}

#[tokio::test]
async fn what_an_answer_cannot_name_is_told_and_nothing_of_it_is_kept() {
    for world in clinics().await {
        let said = json!({"question": "outside", "parties": [SALES]});
        assert_eq!(fields(answer(&world, MAX, said).await), ["parties.0"]);
        let said = json!({"question": "gives_to", "parties": [SALES, "4711"]});
        assert_eq!(fields(answer(&world, MAX, said).await), ["parties.1"]);
        let said = json!({"question": "gives_to", "words": ["Sales", "x".repeat(81)]});
        assert_eq!(fields(answer(&world, MAX, said).await), ["words.1"]);
        assert!(lines(&world, MAX, STAFF).await.is_empty());
        let said = json!({"question": "gives_to", "parties": [SALES]});
        let guest = answer(&world, GUS, said).await;
        assert!(matches!(guest, Err(Failure::Refused(Refusal::NotFound))));
    }
}

#[tokio::test]
async fn an_administrator_makes_a_team_of_words_and_the_line_that_was_meant_is_drawn() {
    for world in clinics().await {
        let said = json!({"question": "gets_from", "words": ["Night desk", "Nobody really"]});
        assert_eq!(answer(&world, MAX, said.clone()).await.unwrap(), brought(0, 0, 0, 2));
        assert_eq!(answer(&world, LEA, said).await.unwrap(), brought(0, 0, 0, 2));
        answer(&world, BOB, json!({"question": "outside", "words": ["Patients"]})).await.unwrap();
        let settle = async |by: PersonId, said: serde_json::Value| -> Result<usize, Failure> {
            let new: NewMeaning = serde_json::from_value(said).unwrap();
            let viewer = signed_in(&world.db, by).await;
            act!(world.db, viewer, |a| actions::settle(a, &new).await)
        };
        let team = json!({"words": "Night desk", "meaning": "team"});
        let refused = settle(BOB, team.clone()).await;
        assert!(matches!(refused, Err(Failure::Refused(Refusal::Forbidden(_)))));
        assert_eq!(settle(ADA, team.clone()).await.unwrap(), 2);
        assert_eq!(fields(settle(ADA, team).await), ["words"], "settled once");
        assert_eq!(settle(ADA, json!({"words": "nobody REALLY", "meaning": "nothing"})).await.unwrap(), 2);
        let outside = json!({"words": "Patients", "meaning": "external_customer", "one": "A patient"});
        assert_eq!(settle(ADA, outside).await.unwrap(), 1);
        let all = lines(&world, MAX, STAFF).await;
        assert_eq!((all.len(), all[0].provider_name.as_str()), (1, "Night desk"));
        assert_eq!(all[0].state, State::Proposed, "an administrator speaks for no team");
        assert_eq!(lines(&world, BOB, SALES).await[0].customer_name, "Patients");
    }
}

#[tokio::test]
async fn a_team_confirms_all_that_was_said_of_it_and_stands_in_for_those_outside() {
    for world in clinics().await {
        let ada = signed_in(&world.db, ADA).await;
        let patients = NewExternalCustomer { name: "Patients".to_owned(), one: "A patient".to_owned() };
        let made: Result<_, Failure> =
            act!(world.db, ada, |a| people::external_customers::actions::create(a, &patients).await);
        let patients = made.unwrap();
        answer(&world, MAX, json!({"question": "outside", "parties": [patients]})).await.unwrap();
        answer(&world, BOB, json!({"question": "gives_to", "parties": [STAFF]})).await.unwrap();
        let confirm = async |by: PersonId, only: Option<RelationshipId>| -> Result<usize, Failure> {
            let viewer = signed_in(&world.db, by).await;
            act!(world.db, viewer, |a| actions::confirm(a, STAFF, only).await)
        };
        assert!(matches!(confirm(BOB, None).await, Err(Failure::Refused(Refusal::Forbidden(_)))));
        assert_eq!(fields(confirm(MAX, Some(RelationshipId::new(4711))).await), ["relationship"]);
        assert_eq!(confirm(MAX, None).await.unwrap(), 2);
        assert_eq!(confirm(MAX, None).await.unwrap(), 0);
        assert!(lines(&world, MAX, STAFF).await.iter().all(|one| one.state == State::Confirmed));
    }
}

#[tokio::test]
async fn one_promise_one_need_and_a_day_are_in_force_when_both_sides_signed() {
    for world in clinics().await {
        answer(&world, BOB, json!({"question": "gives_to", "parties": [STAFF]})).await.unwrap();
        let line = lines(&world, MAX, STAFF).await[0].id;
        let new = NewWord {
            relationship: Some(line),
            promise: "A list by ten".to_owned(),
            need: "Names spelled out".to_owned(),
            review_on: "2090-01-06".to_owned(),
        };
        let give = async |by: PersonId, team, new: &NewWord| -> Result<_, Failure> {
            let viewer = signed_in(&world.db, by).await;
            act!(world.db, viewer, |a| actions::give_word(a, team, new).await)
        };
        for (wrong, field) in [
            (NewWord { promise: " ".to_owned(), ..new.clone() }, "promise"),
            (NewWord { need: String::new(), ..new.clone() }, "need"),
            (NewWord { review_on: "soon".to_owned(), ..new.clone() }, "review_on"),
            (NewWord { review_on: String::new(), ..new.clone() }, "review_on"),
            (NewWord { relationship: None, ..new.clone() }, "relationship"),
        ] {
            assert_eq!(fields(give(BOB, SALES, &wrong).await), [field]);
        }
        give(BOB, SALES, &new).await.unwrap();
        assert_eq!(fields(give(BOB, SALES, &new).await), ["relationship"], "one at a time");
        let (lea, max, bob) = (
            caller(&world, LEA, "en").await,
            caller(&world, MAX, "en").await,
            caller(&world, BOB, "de").await,
        );
        let path = format!("/welcome/teams/{STAFF}");
        let page = lea.get(&path).await.page();
        assert!(page.contains("A list by ten") && page.contains("Waits for our signature"), "{page}");
        assert!(!max.get(&path).await.page().contains(">Sign<"), "the lead signs");
        let id = page.split("name=\"agreement\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        lea.form(&format!("{path}/signature"), &[("agreement", id.unwrap())]).await.onward();
        world.clock.forward_seconds(60);
        assert!(lea.get(&path).await.page().contains("Signed by both sides"));
        let theirs = bob.get(&format!("/welcome/teams/{SALES}")).await.page();
        assert!(theirs.contains("Von beiden Seiten unterschrieben"), "{theirs}");
    }
}

#[tokio::test]
async fn the_three_questions_are_asked_one_at_a_time_and_remember_how_far_somebody_is() {
    for world in clinics().await {
        let max = caller(&world, MAX, "en").await;
        let first = max.get("/welcome/answers").await.page();
        assert!(first.contains("Question 1 of 3") && first.contains("Sales"), "{first}");
        let long = "x".repeat(81);
        let again = [("question", "gives_to"), ("pick", "22"), ("other", ""), ("other", &long)];
        let again = max.form("/welcome/answers", &again).await.again(422);
        assert!(again.contains("This is too long") && again.contains("checked"), "{again}");
        let sales = SALES.to_string();
        max.form("/welcome/answers", &[("question", "gives_to"), ("pick", &sales)]).await.onward();
        assert!(max.get("/welcome/answers").await.page().contains("Question 2 of 3"));
        max.form("/welcome/answers", &[("question", "gets_from"), ("other", "Night desk")]).await.onward();
        max.form("/welcome/answers", &[("question", "outside")]).await.onward();
        let done = max.get("/welcome/answers").await.page();
        assert!(done.contains("One line is new") && done.contains("not known here yet"), "{done}");
        let back = max.get("/welcome/answers?question=gives_to").await.page();
        assert!(back.contains("Said already: Sales."), "{back}");
        let mine = max.get("/api/v1/welcome/answers").await.json();
        assert_eq!((mine["next"].is_null(), &mine["drawn"], &mine["words"]), (true, &json!(1), &json!(1)));
    }
}
