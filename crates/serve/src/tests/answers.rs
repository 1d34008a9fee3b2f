//! What was answered to the questions of a service: kept with its questions, and read by those who read the conversation.

use std::collections::BTreeMap;

use axum::body::Bytes;
use futures_util::stream;
use kernel::{Failure, Refusal, Viewer};
use map::services::ServiceId;
use map::services::forms::{self, Field, Given};

use super::world::{World, refusal, worlds};
use crate::files::{FileId, actions::take_in};
use crate::requests::actions::Ask;
use crate::requests::answers::AnswerValue;

const QUESTIONS: &str = r#"[
    {"key":"kind","label":"What is it about?","kind":"choice","choices":["A refund","Something else"],"required":true},
    {"key":"amount","label":"How much?","kind":"number","unit":"EUR","min":0,"required":true,
     "only_if":{"field":"kind","values":["A refund"]}},
    {"key":"who","label":"Who told them?","kind":"person"},
    {"key":"proof","label":"Proof","kind":"file"}]"#;

async fn asks(world: &World, service: ServiceId, fields: &str) {
    let fields: Vec<Field> = serde_json::from_str(fields).unwrap();
    let system = Viewer::system();
    let saved: Result<_, Failure> =
        db::act!(world.db, system, |a| forms::actions::save(a, service, None, &fields).await);
    saved.unwrap();
}

fn with(ask: Ask, answers: &[(&str, &str)]) -> Ask {
    let answers: BTreeMap<String, Given> =
        answers.iter().map(|(key, value)| ((*key).to_owned(), Given::one(*value))).collect();
    Ask { answers, ..ask }
}

async fn file(world: &World, who: &Viewer) -> FileId {
    let bytes = stream::iter([Ok(Bytes::from_static(b"A receipt."))]);
    take_in(&world.db, who, "receipt.txt", bytes).await.unwrap().id
}

fn fields(refused: Refusal) -> Vec<(String, &'static str)> {
    match refused {
        Refusal::Invalid(wrong) => wrong.into_iter().map(|e| (e.field.to_string(), e.message)).collect(),
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn a_request_shows_its_answers_with_the_questions_as_they_stood_then() {
    for world in worlds().await {
        asks(&world, world.bills, QUESTIONS).await;
        let proof = file(&world, &world.grace).await.to_string();
        let sam = world.sam.person.to_string();
        let answers = [("kind", "A refund"), ("amount", "12,50"), ("who", sam.as_str()), ("proof", &proof)];
        let id = world.open(&world.grace, &with(world.bill("Refund"), &answers)).await;
        asks(&world, world.bills, r#"[{"key":"kind","label":"Something new","kind":"text"}]"#).await;
        for who in [&world.grace, &world.amara] {
            let seen = world.see(who, id).await;
            let labels: Vec<&str> = seen.answers.iter().map(|answered| answered.label.as_str()).collect();
            assert_eq!(labels, ["What is it about?", "How much?", "Who told them?", "Proof"]);
            let told = serde_json::to_value(seen.view(who, world.test.db.now())).unwrap();
            assert_eq!(told["answers"][0]["value"], "A refund");
            assert_eq!(
                (&told["answers"][1]["value"], &told["answers"][1]["unit"]),
                (&12.5.into(), &"EUR".into())
            );
            assert_eq!(told["answers"][2]["value"]["name"], "Sam Whitlock");
            assert_eq!(told["answers"][3]["value"][0]["name"], "receipt.txt");
            assert!(matches!(&seen.answers[1].value, AnswerValue::Number(number) if number.0 == "12.50"));
        }
    }
}

#[tokio::test]
async fn who_may_not_read_the_conversation_does_not_read_the_answers() {
    for world in worlds().await {
        asks(&world, world.bills, QUESTIONS).await;
        let ask = with(world.bill("Refund"), &[("kind", "A refund"), ("amount", "9")]);
        let id = world.open(&world.grace, &ask).await;
        let seen = world.see(&world.noor, id).await;
        assert!(!seen.reads() && seen.answers.is_empty());
        let told = serde_json::to_value(seen.view(&world.noor, world.test.db.now())).unwrap();
        assert_eq!(told["answers"], serde_json::Value::Null);
        let mine = crate::known_about_me().into_iter().find(|kind| kind.id == "answers").unwrap();
        let mut view = world.db.view(world.grace.clone()).await.unwrap();
        let rows = (mine.rows)(&mut view).await.unwrap();
        assert_eq!(rows[0]["answers"][1], serde_json::json!({"question": "How much?", "answer": ["9"]}));
        let mut view = world.db.view(world.amara.clone()).await.unwrap();
        assert_eq!((mine.rows)(&mut view).await.unwrap().len(), 0);
    }
}

#[tokio::test]
async fn all_that_is_wrong_with_an_ask_and_its_answers_is_told_at_once() {
    for world in worlds().await {
        asks(&world, world.bills, QUESTIONS).await;
        let ask = with(world.bill(" "), &[("kind", "A refund"), ("amount", "-1"), ("gone", "x")]);
        let wrong = fields(refusal(world.try_open(&world.grace, &ask).await));
        let expected = [
            ("subject".to_owned(), "field-required"),
            ("answers.amount".to_owned(), "field-number-range"),
            ("answers.gone".to_owned(), "field-unexpected"),
        ];
        assert_eq!(wrong, expected);
    }
}

/// ABUSE Z-08, Z-15.
#[tokio::test]
async fn a_file_or_person_that_is_not_theirs_to_name_is_as_unknown_as_none() {
    for world in worlds().await {
        asks(&world, world.bills, QUESTIONS).await;
        let of_amara = file(&world, &world.amara).await.to_string();
        let used = file(&world, &world.grace).await.to_string();
        let ask = |proof: &str| with(world.bill("Hello"), &[("kind", "Something else"), ("proof", proof)]);
        world.open(&world.grace, &ask(&used)).await;
        for proof in [of_amara.as_str(), &used, "4711", "0"] {
            let refused = fields(refusal(world.try_open(&world.grace, &ask(proof)).await));
            assert_eq!(refused, [("answers.proof".to_owned(), "field-unknown")], "{proof}");
        }
        let team = world.billing.to_string();
        for who in ["4711", team.as_str()] {
            let ask = with(world.bill("Hello"), &[("kind", "Something else"), ("who", who)]);
            let refused = fields(refusal(world.try_open(&world.grace, &ask).await));
            assert_eq!(refused, [("answers.who".to_owned(), "field-unknown")], "{who}");
        }
        // What was refused can be used afterwards.
        let mine = file(&world, &world.grace).await.to_string();
        let both =
            with(world.bill("Hello"), &[("kind", "Something else"), ("proof", &mine), ("who", "4711")]);
        assert!(world.try_open(&world.grace, &both).await.is_err());
        assert!(world.try_open(&world.grace, &ask(&mine)).await.is_ok());
    }
}
