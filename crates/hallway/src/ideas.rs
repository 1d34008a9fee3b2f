//! Ideas through the real router on both databases: proposed, supported, answered, done and credited, or without a name.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use db::act;
use http::{Method, StatusCode};
use indicatif::ProgressBar;
use kernel::{Failure, Viewer};
use serde_json::Value;

use crate::check::check;
use crate::clinic::{Clinic, clinics};
use crate::export::export;
use crate::schema;

const DAY: i64 = 86_400;

/// Where a page is found after a form.
async fn onward(clinic: &Clinic, who: &str, path: &str, form: &str) -> String {
    let (headers, seen) = clinic.fill_in(who, path, form).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{who} {path}: {}", seen.words());
    let onward = headers[http::header::LOCATION].to_str().unwrap();
    onward.split('?').next().unwrap().to_owned()
}

async fn read(clinic: &Clinic, who: &str, path: &str) -> Value {
    let seen = clinic.look(who, &format!("/api/v1{path}")).await;
    assert_eq!(seen.status, StatusCode::OK, "{who} {path}: {}", seen.html);
    serde_json::from_str(&seen.html).unwrap()
}

/// The reasons of what somebody has not read.
async fn news(clinic: &Clinic, who: &str) -> Vec<String> {
    clinic.tell().await;
    let told = read(clinic, who, "/notices?unread=true").await;
    let reasons = told["items"].as_array().unwrap().iter();
    reasons.map(|one| one["reason"].as_str().unwrap().to_owned()).collect()
}

/// Grace has an idea for Patient Billing, which Amara leads.
async fn idea(clinic: &Clinic, more: &str) -> String {
    let form = format!("team={}&title=Larger+numbers&words=On+the+bill{more}", clinic.team("billing"));
    onward(clinic, "Grace", "/ideas/new", &form).await
}

async fn all_is_well(clinic: &Clinic) {
    let findings = check(&clinic.test.db, &schema::migrations(), &mut |_| {}).await.unwrap().faults;
    assert!(findings.is_empty(), "{findings:?}");
}

#[tokio::test]
async fn an_idea_is_supported_once_by_each_promised_done_and_credited_and_its_supporters_hear_of_it() {
    for clinic in clinics().await {
        let path = idea(&clinic, "").await;
        assert_eq!(news(&clinic, "Amara").await, ["idea_proposed"], "whoever leads the team hears of it");
        assert_eq!(clinic.look("Kes", &path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(clinic.look("Kes", "/ideas").await.status, StatusCode::NOT_FOUND);
        let (_, seen) = clinic.fill_in("Grace", &format!("{path}/support"), "").await;
        assert_eq!(seen.status, StatusCode::FORBIDDEN, "one's own says nothing");
        for who in ["Hue", "Hue", "Hal", "Jonas"] {
            onward(&clinic, who, &format!("{path}/support"), "").await;
        }
        onward(&clinic, "Jonas", &format!("{path}/no_support"), "").await;
        onward(&clinic, "Sam", &format!("{path}/join"), "").await;
        assert_eq!(read(&clinic, "Hue", &path).await["supports"], 2);
        let named: i64 = clinic.one("SELECT COUNT(*) AS n FROM events WHERE subject_kind = 'idea'").await;
        assert_eq!(named, 2, "who supports is no event");
        let answer = format!("{path}/answer?version=1");
        let (_, seen) = clinic.fill_in("Jonas", &answer, "answer=looked_at").await;
        assert_eq!(seen.status, StatusCode::FORBIDDEN, "whoever leads the team answers");
        let (_, seen) = clinic.fill_in("Amara", &answer, "answer=will_do&words=Next+month&by=").await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(seen.words().contains("Say by which day.") && seen.html.contains("Next month"));
        onward(&clinic, "Amara", &answer, "answer=will_do&words=Next+month&by=2031-02-03").await;
        assert_eq!(news(&clinic, "Grace").await, ["idea_answered"]);
        let (_, seen) = clinic.fill_in("Amara", &answer, "answer=done&words=They+are").await;
        assert_eq!(seen.status, StatusCode::PRECONDITION_FAILED);
        onward(&clinic, "Amara", &format!("{path}/answer?version=2"), "answer=done&words=They+are").await;
        clinic.look("Hue", &path).await.says(&["Grace Adeyemi had the idea, and", "joined in", "They are"]);
        assert_eq!(news(&clinic, "Hue").await, ["idea_done"]);
        assert_eq!(news(&clinic, "Sam").await, ["idea_done"]);
        assert!(news(&clinic, "Jonas").await.is_empty(), "not any more");
        assert!(news(&clinic, "Grace").await.contains(&"idea_done".to_owned()));
        let (_, seen) = clinic.fill_in("Jonas", &format!("{path}/support"), "").await;
        assert_eq!(seen.status, StatusCode::CONFLICT);
        all_is_well(&clinic).await;
    }
}

#[tokio::test]
async fn without_their_name_nobody_learns_whose_an_idea_is() {
    for clinic in clinics().await {
        let path = idea(&clinic, "&nameless=yes").await;
        onward(&clinic, "Amara", &format!("{path}/answer?version=1"), "answer=done&words=They+are").await;
        let grace = clinic.person("Grace").to_string();
        let hidden = async |who: &str| {
            for path in [&path, "/ideas", "/search?q=Larger"] {
                let seen = clinic.look(who, path).await;
                assert!(!seen.html.contains("Grace Adeyemi"), "{who} {path}");
            }
            let feed = read(&clinic, who, "/events?limit=200").await;
            let events = feed["items"].as_array().unwrap().iter();
            let of_it: Vec<&Value> = events.filter(|one| one["subject_kind"] == "idea").collect();
            assert!(!of_it.is_empty(), "{who}");
            let told = [read(&clinic, who, &path).await, read(&clinic, who, "/ideas").await];
            for one in told.iter().chain(of_it) {
                let text = one.to_string();
                assert!(!text.contains("Grace") && !text.contains(&grace), "{who}: {text}");
            }
        };
        for who in ["Amara", "Hue"] {
            hidden(who).await;
        }
        let folder = tempfile::tempdir().unwrap();
        export(&clinic.test.db, &folder.path().join("out"), &ProgressBar::hidden()).await.unwrap();
        let sheet = std::fs::read_to_string(folder.path().join("out/ideas.csv")).unwrap();
        assert!(sheet.contains("Larger numbers") && !sheet.contains("Grace"), "{sheet}");
        assert_eq!(read(&clinic, "Grace", &path).await["is_own"], true);
        // It is hers to say otherwise, and to take that back.
        let naming = format!("/api/v1{path}/naming");
        let put = async |who: &str, body: &str| {
            clinic.program_by(Method::PUT, who, &naming, body, "").await.1.status
        };
        assert_eq!(put("Amara", r#"{"is_named":true}"#).await, StatusCode::FORBIDDEN);
        assert_eq!(put("Grace", r#"{"is_named":true}"#).await, StatusCode::OK);
        clinic.look("Hue", &path).await.says(&["Grace Adeyemi had the idea. Thank you."]);
        assert_eq!(put("Grace", r#"{"is_named":false}"#).await, StatusCode::OK);
        hidden("Hue").await;
        all_is_well(&clinic).await;
    }
}

#[tokio::test]
async fn an_idea_without_an_answer_says_for_how_long_it_waits_and_reminds_its_team_once() {
    for clinic in clinics().await {
        let path = idea(&clinic, "").await;
        clinic.test.clock.forward_seconds(29 * DAY);
        assert_eq!(improve::ideas::remind(&clinic.test.db).await.unwrap(), 0);
        clinic.look("Hue", &path).await.does_not_say(&["Waits"]);
        clinic.test.clock.forward_seconds(2 * DAY);
        assert_eq!(improve::ideas::remind(&clinic.test.db).await.unwrap(), 1);
        assert_eq!(improve::ideas::remind(&clinic.test.db).await.unwrap(), 0, "once");
        clinic.look("Hue", "/ideas?order=waits").await.says(&["Waits 31 days for an answer of"]);
        assert!(news(&clinic, "Amara").await.contains(&"idea_reminds".to_owned()));
        clinic.look("Amara", "/improve").await.says(&["One idea waits for an answer of your team."]);
        let (_, seen) =
            clinic.fill_in("Amara", &format!("{path}/answer?version=1"), "answer=not_now&words=").await;
        assert!(seen.words().contains("Say why not now."), "{}", seen.words());
        onward(&clinic, "Amara", &format!("{path}/answer?version=1"), "answer=not_now&words=Two+are+ill")
            .await;
        clinic.look("Hue", &path).await.says(&["says: not now", "Two are ill", "for the team: not now."]);
        assert_eq!(read(&clinic, "Hue", "/ideas?state=not_now").await["items"].as_array().unwrap().len(), 1);
        assert_eq!(read(&clinic, "Hue", "/ideas?order=waits").await["items"].as_array().unwrap().len(), 0);
        all_is_well(&clinic).await;
    }
}

#[tokio::test]
async fn the_pages_of_ideas_take_six_statements_and_lists_go_on_where_they_ended() {
    for clinic in clinics().await {
        let path = idea(&clinic, "").await;
        for n in 0..4 {
            idea(&clinic, "").await;
            if n < 2 {
                onward(&clinic, "Hue", &format!("{path}/support"), "").await;
            }
        }
        for page in [&path, "/ideas", "/ideas?order=supported", "/ideas/new", "/improve"] {
            let seen = clinic.look("Amara", page).await;
            assert_eq!(seen.status, StatusCode::OK, "{page}");
            assert!(seen.statements.0 <= 6, "{page}: {:?}", seen.statements);
        }
        for order in ["newest", "supported", "waits"] {
            let (mut after, mut seen) = (String::new(), Vec::new());
            for _ in 0..5 {
                let told = read(&clinic, "Hue", &format!("/ideas?order={order}&limit=1{after}")).await;
                seen.push(told["items"][0]["id"].as_str().unwrap().to_owned());
                after = match told["next"].as_str() {
                    Some(next) => format!("&after={next}"),
                    None => break,
                };
            }
            assert_eq!(seen.len(), 5, "{order}");
            let first = path.rsplit('/').next().unwrap();
            let place = seen.iter().position(|id| id == first).unwrap();
            assert_eq!(place, if order == "newest" { 4 } else { 0 }, "{order}");
            seen.sort_unstable();
            seen.dedup();
            assert_eq!(seen.len(), 5, "{order}");
        }
    }
}

#[tokio::test]
async fn whoever_is_erased_stands_with_no_idea_and_supports_none() {
    for clinic in clinics().await {
        let path = idea(&clinic, "").await;
        onward(&clinic, "Hue", &format!("{path}/support"), "").await;
        onward(&clinic, "Hal", &format!("{path}/support"), "").await;
        onward(&clinic, "Hue", &format!("{path}/join"), "").await;
        for who in ["Hue", "Grace"] {
            let person = clinic.person(who);
            let done: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
                for step in improve::erasing() {
                    a.run(step.sql, &[&person]).await?;
                }
                Ok(())
            });
            done.unwrap();
        }
        let told = read(&clinic, "Hal", &path).await;
        assert_eq!((&told["supports"], &told["proposed_by"]), (&1.into(), &Value::Null));
        assert_eq!(told["joined"].as_array().unwrap().len(), 0);
        assert_eq!(told["title"], "Larger numbers", "it stays with its team");
        all_is_well(&clinic).await;
    }
}
