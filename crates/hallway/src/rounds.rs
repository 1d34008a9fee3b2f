//! A round from plan to "you said, we did", through the real router on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal, Viewer};
use listen::rounds::instrument::{Kind, Said, Side, form};
use listen::rounds::{RoundId, actions, store};
use people::PersonId;
use people::persons::model::NewPerson;

use crate::clinic::{Clinic, clinics};

const DAY: i64 = 86_400;
const COLLEAGUES: usize = 19;

/// A clinic whose front desk has many people, and where billing serves the desk.
async fn large(clinic: &Clinic) -> Vec<Viewer> {
    let grace = clinic.viewer("Grace").await;
    clinic.ask("Grace", "bills", "Charged twice", false).await;
    let made: Result<Vec<PersonId>, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
        a.run("UPDATE relationships SET state = 'confirmed' WHERE audience = 1", &[]).await?;
        let mut made = Vec::new();
        for n in 0..COLLEAGUES {
            let new = NewPerson {
                name: format!("Desk {n}"),
                email: format!("desk{n}@clinic.example"),
                team: Some(clinic.team("desk")),
                ..NewPerson::default()
            };
            made.push(people::persons::actions::create(a, &new).await?);
        }
        Ok(made)
    });
    let others = made.unwrap().into_iter().map(|id| Viewer { person: id.0, ..grace.clone() });
    others.chain([grace.clone()]).collect()
}

async fn admin(clinic: &Clinic) -> Viewer {
    Viewer { administrator: true, ..clinic.viewer("Nia").await }
}

/// Plans a round about billing and opens it.
async fn opened(clinic: &Clinic) -> RoundId {
    let plans = admin(clinic).await;
    let done: Result<RoundId, Failure> = act!(clinic.test.db, plans, |a| {
        let all = store::relationships(a, 0, 50).await?;
        let new = listen::rounds::NewRound {
            name: "Autumn round".to_owned(),
            relationships: all.iter().map(|one| one.id).collect(),
            closes_at: a.now.plus_seconds(14 * DAY),
            pulse: false,
            asks_importance: false,
            own_questions: vec!["They know our patients.".to_owned()],
            target: None,
        };
        let id = actions::plan(a, &new).await?;
        actions::open(a, id, None).await?;
        Ok(id)
    });
    done.unwrap()
}

/// Somebody answers what they are asked, with these marks in turns.
async fn answers(clinic: &Clinic, id: RoundId, who: &Viewer, marks: &[u8]) -> Result<(), Failure> {
    let billing = clinic.team("billing");
    let who = who.clone();
    act!(clinic.test.db, who, |a| {
        let round = store::find(a, id).await?.unwrap();
        let (turn, _) = actions::turn(a, &round, PersonId(who.person), billing, Side::Customer).await?;
        let place = u64::try_from(turn.place.unwrap()).unwrap();
        let mut said = Said::new();
        for (question, mark) in
            form(round.asks(), Side::Customer, place, false).iter().zip(marks.iter().cycle())
        {
            let answer = match question.kind() {
                Kind::Marks => mark.to_string(),
                Kind::Words(words) => words[usize::from(*mark) % words.len()].to_owned(),
                Kind::Points => "20,20,20,20,20".to_owned(),
            };
            said.insert(question.key(), answer);
        }
        actions::answer(a, id, billing, Side::Customer, &said, Some("Tell us on the same day.")).await
    })
}

#[tokio::test]
async fn a_round_is_asked_answered_told_and_answered_with_what_was_done() {
    for clinic in clinics().await {
        let desk = large(&clinic).await;
        let id = opened(&clinic).await;
        let path = format!("/listen/{id}");
        let told = format!("{path}/teams/{}", clinic.team("billing"));
        clinic.look("Grace", &path).await.says(&[
            "Autumn round",
            "Sie werden gefragt",
            "Wie Patient Billing Ihnen dient",
        ]);
        clinic.look("Amara", &path).await.says(&["How Patient Billing, your own team, is seen"]);
        assert_eq!(clinic.look("Kes", &path).await.status, StatusCode::NOT_FOUND);
        clinic.look("Amara", &told).await.says(&["Sealed until the round closes"]);
        for (nth, who) in desk[..14].iter().enumerate() {
            answers(&clinic, id, who, &[4, 5, 6 - u8::try_from(nth % 2).unwrap()]).await.unwrap();
        }
        let not_asked = answers(&clinic, id, &clinic.viewer("Hue").await, &[1]).await;
        assert!(matches!(not_asked, Err(Failure::Refused(Refusal::Conflict("refusal-round-not-asked")))));

        // It closes by itself when it is over.
        clinic.test.clock.forward_seconds(15 * DAY);
        assert_eq!(listen::rounds::close_over(&clinic.test.db).await.unwrap(), 1);
        for table in [
            "SELECT COUNT(*) FROM round_answers",
            "SELECT COUNT(*) FROM rounds WHERE secret IS NOT NULL OR seed IS NOT NULL",
            "SELECT COUNT(*) FROM round_invitations WHERE place IS NOT NULL",
        ] {
            assert_eq!(clinic.one(table).await, 0, "{table}");
        }
        let late = answers(&clinic, id, &desk[0], &[7]).await;
        assert!(matches!(late, Err(Failure::Refused(Refusal::Conflict("refusal-round-over")))));

        let page = clinic.look("Amara", &told).await;
        page.says(&["How Patient Billing serves its colleagues", "14 of 20", "They know our patients."]);
        page.says(&["Keeps its word", "Tell us on the same day.", "Has not yet said what it does with it"]);
        assert!(page.statements.0 <= 7, "{:?}", page.statements);
        clinic.look("Grace", &told).await.says(&["14 von 20", "Hält Wort"]);
        for outsider in ["Hue", "Nia", "Kes"] {
            assert_eq!(clinic.look(outsider, &told).await.status, StatusCode::NOT_FOUND, "{outsider}");
        }

        // Before it has said what it did, nobody is asked about it again.
        let plans = admin(&clinic).await;
        let again: Result<_, Failure> = act!(clinic.test.db, plans, |a| {
            let all = store::relationships(a, 0, 50).await?;
            let new = listen::rounds::NewRound {
                name: "Winter round".to_owned(),
                relationships: all.iter().map(|one| one.id).collect(),
                closes_at: a.now.plus_seconds(14 * DAY),
                pulse: false,
                asks_importance: true,
                own_questions: Vec::new(),
                target: None,
            };
            actions::plan(a, &new).await
        });
        assert!(
            matches!(again, Err(Failure::Refused(Refusal::Invalid(errors))) if errors[0].message == "field-round-owes")
        );
        let reply = "you_said=A+named+day+is+not+always+kept.&we_did=We+call+when+a+date+moves.";
        let (_, refused) = clinic.fill_in("Jonas", &format!("{told}/reply"), reply).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "a lead says so");
        let (_, empty) =
            clinic.fill_in("Amara", &format!("{told}/reply"), "you_said=&we_did=Something").await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let (_, kept) = clinic.fill_in("Amara", &format!("{told}/reply"), reply).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.html);
        clinic.look("Grace", &told).await.says(&["We call when a date moves."]);
        let mut view = clinic.test.db.view(Viewer::system()).await.unwrap();
        assert!(store::relationships(&mut view, 0, 50).await.unwrap().iter().all(|one| !one.owes));
    }
}

#[tokio::test]
async fn one_question_at_a_time_is_kept_as_it_is_given() {
    for clinic in clinics().await {
        large(&clinic).await;
        let id = opened(&clinic).await;
        let about = clinic.team("billing");
        let first = clinic.look("Grace", &format!("/listen/{id}/answer?about={about}")).await;
        first.says(&["Frage 1 von 7", "Niemand sieht Ihre Antwort allein."]);
        let key = |html: &str| {
            let rest = html.split_once(r#"name="q" value=""#).unwrap().1;
            rest.split('"').next().unwrap().to_owned()
        };
        let form_path = format!("/listen/{id}/answer");
        let fill = |q: &str, answer: &str| format!("about={about}&side=customer&q={q}&answer={answer}");
        let q = key(&first.html);
        let (_, wrong) = clinic.fill_in("Grace", &form_path, &fill(&q, "9")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.html.contains("Eine Zahl von 1 bis 7."), "{}", wrong.html);
        let (headers, kept) = clinic.fill_in("Grace", &form_path, &fill(&q, "6")).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.html);
        let next = headers["location"].to_str().unwrap().to_owned();
        clinic.look("Grace", &next).await.says(&["Frage 2 von 7"]);
        // Come back later, it goes on where it stopped; and what was said can be changed.
        let later = clinic.look("Grace", &format!("/listen/{id}/answer?about={about}")).await;
        later.says(&["Frage 2 von 7"]);
        let before = clinic.look("Grace", &format!("/listen/{id}/answer?about={about}&q={q}")).await;
        assert!(before.html.contains(r#"value="6" checked"#), "{}", before.html);
        // Of the team itself, other questions are asked.
        let own = clinic.look("Amara", &format!("/listen/{id}/answer?about={about}&side=provider")).await;
        own.says(&["Question 1 of 6", "They would say"]);
        let other = clinic.look("Amara", &format!("/listen/{id}/answer?about={about}")).await;
        assert_eq!(other.status, StatusCode::CONFLICT);
    }
}

#[tokio::test]
async fn whoever_is_asked_hears_of_it_once_is_reminded_once_and_hears_how_it_ended() {
    for clinic in clinics().await {
        large(&clinic).await;
        let id = opened(&clinic).await;
        clinic.tell().await;
        let today = clinic.look("Grace", "/").await;
        today.says(&["Autumn round", "Ein paar kurze Fragen"]);
        assert!(today.html.contains(&format!("/listen/{id}")), "{}", today.html);
        assert_eq!(listen::rounds::remind_in_time(&clinic.test.db).await.unwrap(), 0, "it is early");
        clinic.test.clock.forward_seconds(12 * DAY);
        assert_eq!(listen::rounds::remind_in_time(&clinic.test.db).await.unwrap(), 1);
        assert_eq!(listen::rounds::remind_in_time(&clinic.test.db).await.unwrap(), 0, "once");
        clinic.tell().await;
        clinic.look("Grace", "/").await.says(&["Noch ein paar Tage, um zu antworten."]);
        clinic.test.clock.forward_seconds(3 * DAY);
        assert_eq!(listen::rounds::close_over(&clinic.test.db).await.unwrap(), 1);
        clinic.tell().await;
        let today = clinic.look("Grace", "/").await;
        today.says(&["Sie ist zu Ende. Was gesagt wurde, lässt sich lesen."]);
        assert!(!today.html.contains("um zu antworten"), "it asks nobody any more");
    }
}

#[tokio::test]
async fn a_small_organisation_asks_everybody_and_all_answers_are_told_together_to_all() {
    for clinic in clinics().await {
        let desk = large(&clinic).await;
        let plans = admin(&clinic).await;
        let done: Result<RoundId, Failure> = act!(clinic.test.db, plans, |a| {
            let new = listen::rounds::NewRound {
                name: "Pulse".to_owned(),
                pulse: true,
                relationships: Vec::new(),
                closes_at: a.now.plus_seconds(14 * DAY),
                asks_importance: false,
                own_questions: Vec::new(),
                target: None,
            };
            let id = actions::plan(a, &new).await?;
            actions::open(a, id, None).await?;
            Ok(id)
        });
        let id = done.unwrap();
        for who in desk.iter().take(6) {
            answers(&clinic, id, who, &[5, 6]).await.unwrap();
        }
        let closes = admin(&clinic).await;
        let closed: Result<(), Failure> = act!(clinic.test.db, closes, |a| actions::close(a, id, None).await);
        closed.unwrap();
        assert_eq!(clinic.one("SELECT COUNT(*) FROM round_blocks").await, 0, "nothing of one team");
        // Whoever is at neither end reads it, too.
        clinic.look("Hue", &format!("/listen/{id}")).await.says(&["How we serve each other", "6 answered"]);
        let seen = clinic.look("Hue", &format!("/api/v1/survey_rounds/{id}")).await;
        let told: serde_json::Value = serde_json::from_str(&seen.html).unwrap();
        assert_eq!(told["pulse"]["respondents"], 6, "{told}");
        assert!(told["pulse"]["figures"]["overall"].is_object(), "{told}");
        assert_eq!(told["pulse"]["comments"], serde_json::json!([]), "six comments are too few");
    }
}
