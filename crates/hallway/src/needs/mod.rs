//! Challenges and needs through the real router on both databases: how they are born, answered, told of and forgotten.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

mod aligned;
mod born;
mod promised;
mod told;

use db::act;
use http::StatusCode;
use kernel::{Failure, Viewer};
use map::relationships::RelationshipId;
use serde_json::Value;

use crate::check::check;
use crate::clinic::{Clinic, clinics};
use crate::{needs_born, schema};

const DAY: i64 = 86_400;

/// Clinics with a line from Patient Billing, which Amara leads, to Front Desk, which nobody leads.
pub async fn house() -> Vec<(Clinic, RelationshipId)> {
    let mut all = Vec::new();
    for clinic in clinics().await {
        clinic.ask("Grace", "bills", "Charged twice", false).await;
        let found: i64 = clinic.one("SELECT MIN(id) AS id FROM relationships WHERE audience = 1").await;
        all.push((clinic, RelationshipId::new(found)));
    }
    all
}

/// What happened is read.
pub async fn bear(clinic: &Clinic) {
    clinic.test.db.place_events().await.unwrap();
    needs_born::bear(&clinic.test.db, None).await.unwrap();
}

/// Where a page is found after a form, or why it came back.
pub async fn onward(clinic: &Clinic, who: &str, path: &str, form: &str) -> String {
    let (headers, seen) = clinic.fill_in(who, path, form).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{who} {path}: {}", seen.words());
    let onward = headers[http::header::LOCATION].to_str().unwrap();
    onward.split('?').next().unwrap().to_owned()
}

/// Grace signs what the desk needs, a line each.
async fn desk_signs(clinic: &Clinic, line: RelationshipId, version: i64, needs: &str, challenges: &str) {
    let draft = format!("side=customer&version={version}&needs={needs}&challenges={challenges}");
    onward(clinic, "Grace", &format!("/relationships/{line}/statements/draft"), &draft).await;
    let sign = format!("side=customer&version={}", version + 1);
    onward(clinic, "Grace", &format!("/relationships/{line}/statements/signature"), &sign).await;
}

/// Somebody raises something, and where it is found.
pub async fn raise(clinic: &Clinic, who: &str, line: RelationshipId, form: &str) -> String {
    onward(clinic, who, "/needs/new", &format!("relationship={line}&{form}")).await
}

/// What somebody reads of it through the API.
pub async fn read(clinic: &Clinic, who: &str, path: &str) -> Value {
    let seen = clinic.look(who, &format!("/api/v1{path}")).await;
    assert_eq!(seen.status, StatusCode::OK, "{who} {path}: {}", seen.html);
    serde_json::from_str(&seen.html).unwrap()
}

/// What Hallway's rules find wrong.
pub async fn sound(clinic: &Clinic) {
    clinic.test.db.place_events().await.unwrap();
    crate::search::catch_up(&clinic.test.db, 100).await.unwrap();
    serve::insights::count_all(&clinic.test.db).await.unwrap();
    let told = check(&clinic.test.db, &schema::migrations(), &mut |_| {}).await.unwrap();
    let faults: Vec<&str> = told.faults.iter().map(|fault| fault.fault.as_str()).collect();
    assert!(told.is_clean(), "{faults:?}");
}

#[tokio::test]
async fn a_need_is_answered_otherwise_agreed_done_not_yet_done_and_confirmed() {
    for (clinic, line) in house().await {
        let form = "kind=need&words=A+date+for+each+answer&help_of=&how_much=&from=&until=";
        let path = raise(&clinic, "Grace", line, form).await;
        let page = clinic.look("Amara", &path).await;
        page.says(&["A date for each answer", "Answer for Patient Billing", "has until", "Grace Adeyemi"]);
        // Jonas reads it; his team is led by Amara, who answers.
        let jonas = clinic.look("Jonas", &path).await;
        jonas.says(&["A date for each answer"]);
        jonas.does_not_say(&["Answer for Patient Billing"]);
        for stranger in ["Hue", "Kes"] {
            assert_eq!(clinic.look(stranger, &path).await.status, StatusCode::NOT_FOUND);
            let register = format!("/relationships/{line}/needs");
            assert_eq!(clinic.look(stranger, &register).await.status, StatusCode::NOT_FOUND);
        }
        // Without words there is nothing to offer, and nothing typed is lost.
        let answer = format!("{path}/answer?version=1");
        let (_, back) = clinic.fill_in("Amara", &answer, "answer=countered&words=&by=2031-02-03").await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(back.words().contains("Say what you offer instead."), "{}", back.words());
        assert!(back.html.contains("2031-02-03"), "{}", back.html);
        onward(&clinic, "Amara", &answer, "answer=countered&words=A+date+for+half+of+them&by=2031-02-03")
            .await;
        let (_, stale) = clinic.fill_in("Amara", &answer, "answer=accepted&words=Ours&by=").await;
        assert_eq!(stale.status, StatusCode::CONFLICT, "{}", stale.words());
        clinic.look("Grace", &path).await.says(&["A date for half of them", "Einverstanden", "So nicht"]);
        onward(&clinic, "Grace", &format!("{path}/agree?version=2"), "words=").await;
        clinic.look("Amara", &path).await.says(&["Both agreed", "It is done"]);
        onward(&clinic, "Amara", &format!("{path}/met?version=3"), "words=Since+Monday").await;
        let (_, back) = clinic.fill_in("Grace", &format!("{path}/not_yet?version=4"), "words=").await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        onward(&clinic, "Grace", &format!("{path}/not_yet?version=4"), "words=Not+on+Tuesday").await;
        let told = read(&clinic, "Amara", &path).await;
        assert_eq!((&told["state"], &told["promised_on"]), (&"accepted".into(), &"2031-02-03".into()));
        onward(&clinic, "Amara", &format!("{path}/met?version=5"), "words=").await;
        onward(&clinic, "Grace", &format!("{path}/confirm?version=6"), "words=Thank+you").await;
        let told = read(&clinic, "Grace", &path).await;
        assert_eq!(told["state"], "confirmed");
        let deeds: Vec<&str> =
            told["steps"].as_array().unwrap().iter().map(|step| step["deed"].as_str().unwrap()).collect();
        assert_eq!(deeds, ["countered", "agreed", "met", "not_yet", "met", "confirmed"]);
        clinic
            .look("Amara", &format!("/relationships/{line}/needs"))
            .await
            .says(&["What is over", "Done, says"]);
        sound(&clinic).await;
    }
}

#[tokio::test]
async fn help_is_asked_for_with_how_much_and_promised_with_a_day() {
    for (clinic, line) in house().await {
        let none = "kind=help&words=For+the+move&help_of=&how_much=&from=&until=";
        let (_, back) = clinic.fill_in("Jonas", "/needs/new", &format!("relationship={line}&{none}")).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(back.words().contains("Say which kind of help"), "{}", back.words());
        let form = "kind=help&words=For+the+move&help_of=people&how_much=Two+of+you&from=2031-02-03&until=2031-02-04";
        let path = raise(&clinic, "Jonas", line, form).await;
        // Grace belongs to the desk, which nobody leads.
        clinic.look("Grace", &path).await.says(&["Leute: Two of you, von", "Zusagen"]);
        let answer = format!("{path}/answer?version=1");
        let (_, back) = clinic.fill_in("Grace", &answer, "answer=accepted&words=Gladly&by=").await;
        assert!(back.words().contains("Sagen Sie, bis wann"), "{}", back.words());
        let (_, back) = clinic.fill_in("Grace", &answer, "answer=accepted&words=Gladly&by=2020-01-01").await;
        assert!(back.words().contains("Dieser Tag ist vorbei"), "{}", back.words());
        onward(&clinic, "Grace", &answer, "answer=accepted&words=Gladly&by=2031-02-03").await;
        let told = read(&clinic, "Jonas", &path).await;
        assert_eq!((&told["state"], &told["help"]["of"]), (&"accepted".into(), &"people".into()));
        // A member who raised it may take it back, though Amara leads the team.
        onward(&clinic, "Jonas", &format!("{path}/withdraw?version=2"), "words=").await;
        sound(&clinic).await;
    }
}

#[tokio::test]
async fn words_can_change_until_somebody_answers_and_what_was_said_before_stays() {
    for (clinic, line) in house().await {
        let path = raise(&clinic, "Grace", line, "kind=challenge&words=Nobody+knows").await;
        onward(&clinic, "Grace", &format!("{path}/wording?version=1"), "wording=Nobody+can+know").await;
        clinic.look("Amara", &path).await.says(&["Nobody can know", "Before, it said:", "Nobody knows"]);
        onward(&clinic, "Amara", &format!("{path}/answer?version=2"), "answer=declined&words=We+do&by=")
            .await;
        let (_, late) = clinic.fill_in("Grace", &format!("{path}/wording?version=3"), "wording=Else").await;
        assert_eq!(late.status, StatusCode::CONFLICT);
    }
}

#[tokio::test]
async fn what_was_said_over_a_line_with_a_person_goes_with_them() {
    for (clinic, _) in house().await {
        let (jonas, hue) = (clinic.person("Jonas"), clinic.person("Hue"));
        let viewer = clinic.viewer("Jonas").await;
        let made: Result<RelationshipId, Failure> = act!(clinic.test.db, viewer, |a| {
            let new = format!(r#"{{"provider":"{jonas}","customer":"{hue}"}}"#);
            let new = serde_json::from_str(&new).unwrap();
            let origin = map::relationships::model::Origin::Person;
            Ok(map::relationships::actions::propose(a, &new, origin).await?.id)
        });
        let line = made.unwrap();
        let path = raise(&clinic, "Jonas", line, "kind=need&words=Quillfeather+calls").await;
        onward(&clinic, "Hue", &format!("{path}/answer?version=1"), "answer=accepted&words=Wrenfeather&by=")
            .await;
        assert_eq!(clinic.look("Amara", &path).await.status, StatusCode::NOT_FOUND);
        clinic.tell().await;
        clinic.look("Hue", &path).await.says(&["Quillfeather calls"]);
        let erased: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            for step in improve::erasing() {
                a.run(step.sql, &[&kernel::Id(jonas.get())]).await?;
            }
            Ok(())
        });
        erased.unwrap();
        clinic.look("Hue", &path).await.does_not_say(&["Quillfeather", "Wrenfeather"]);
    }
}
