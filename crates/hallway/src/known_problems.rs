//! Known problems as different people see them, through the real router on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use db::act;
use http::StatusCode;
use kernel::Failure;
use serde_json::Value;
use serve::problems::{self, NewProblem, ProblemEnd, ProblemId};
use serve::requests::actions::Words;
use serve::requests::model::RequestId;

use crate::clinic::{Clinic, Seen, clinics};

const TITLE: &str = "The tool for bills is down";

async fn declared(clinic: &Clinic, service: &str) -> ProblemId {
    let viewer = clinic.viewer("Amara").await;
    let new = NewProblem {
        service: clinic.service(service),
        title: TITLE.to_owned(),
        about: "It waits for a quokka.".to_owned(),
        next_word_at: Some(clinic.test.db.now().plus_seconds(3_600)),
    };
    let declared: Result<_, Failure> = act!(clinic.test.db, viewer, |a| problems::declare(a, &new).await);
    declared.unwrap()
}

async fn me_too(clinic: &Clinic, first: &str, problem: ProblemId) -> RequestId {
    let viewer = clinic.viewer(first).await;
    let asked: Result<_, Failure> = act!(clinic.test.db, viewer, |a| problems::me_too(a, problem).await);
    asked.unwrap()
}

async fn put_under(clinic: &Clinic, problem: ProblemId, request: RequestId) {
    let viewer = clinic.viewer("Jonas").await;
    let put: Result<_, Failure> =
        act!(clinic.test.db, viewer, |a| problems::put_under(a, problem, request).await);
    put.unwrap();
}

fn ask_page(clinic: &Clinic, service: &str) -> String {
    format!("/ask/{}", clinic.service(service))
}

fn may_join(seen: &Seen, problem: ProblemId) -> bool {
    seen.html.contains(&format!("/problems/{problem}/me-too"))
}

#[tokio::test]
async fn a_notice_stands_where_it_is_asked_on_today_and_over_one_line_of_the_queue() {
    for clinic in clinics().await {
        let first = clinic.ask("Grace", "bills", "No bill comes out", false).await;
        let form =
            format!("service={}&title=The+tool+for+bills+is+down&about=It+waits.", clinic.service("bills"));
        let (headers, kept) = clinic.fill_in("Jonas", "/problems/new", &form).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.html);
        let to = headers["location"].to_str().unwrap();
        let problem: ProblemId = to.split('?').next().unwrap().rsplit('/').next().unwrap().parse().unwrap();

        // Whoever asked the service lately reads it on Today, and whoever asks it before the form.
        let today = clinic.look("Grace", "/").await;
        today.says(&["Bekannte Störungen", TITLE, "Ich auch"]);
        clinic.look("Hue", "/").await.does_not_say(&[TITLE]);
        let page = ask_page(&clinic, "bills");
        let asking = clinic.look("Hue", &page).await;
        asking.says(&["Known problems", TITLE, "It waits.", "Me too"]);
        assert!(may_join(&asking, problem));

        clinic.look("Jonas", "/requests/1001").await.says(&["Put under a known problem"]);
        clinic.look("Grace", "/requests/1001").await.does_not_say(&["bekannten Störung"]);
        put_under(&clinic, problem, first).await;
        let (headers, joined) = clinic.fill_in("Hue", &format!("/problems/{problem}/me-too"), "").await;
        assert_eq!(joined.status, StatusCode::SEE_OTHER);
        let own = headers["location"].to_str().unwrap().to_owned();
        clinic.look("Hue", &own).await.says(&["Part of a known problem:", TITLE]);
        let again = clinic.look("Hue", &page).await;
        again.says(&["Yours is #1002"]);
        assert!(!may_join(&again, problem), "who said so has said so");
        clinic.look("Grace", "/").await.says(&["Ihre ist #1001"]);

        let queue = clinic.look("Jonas", "/requests").await;
        queue.says(&["The tool for bills is down 2 requests", "No bill comes out"]);
        clinic.look("Amara", &format!("/problems/{problem}")).await.says(&["No bill comes out", "Take out"]);
        clinic
            .look("Hue", &format!("/problems/{problem}"))
            .await
            .does_not_say(&["Take out", "Say one thing"]);

        let (_, over) =
            clinic.fill_in("Amara", &format!("/problems/{problem}/resolve"), "message=It+is+back.").await;
        assert_eq!(over.status, StatusCode::SEE_OTHER, "{}", over.html);
        clinic.look("Hue", &page).await.does_not_say(&["Known problems"]);
        clinic.look("Grace", "/").await.does_not_say(&["Bekannte Störungen"]);
        clinic.look("Hue", &own).await.says(&["It is back."]);
    }
}

#[tokio::test]
async fn what_is_said_over_a_problem_is_one_notice_for_each_however_many_of_theirs_it_reached() {
    for clinic in clinics().await {
        let problem = declared(&clinic, "bills").await;
        for n in 0..3 {
            let id = clinic.ask("Grace", "bills", &format!("No bill {n}"), false).await;
            put_under(&clinic, problem, id).await;
        }
        clinic.tell().await;
        let of_jonas = news(&clinic, "Jonas").await;
        me_too(&clinic, "Hue", problem).await;
        clinic.tell().await;
        assert_eq!(news(&clinic, "Jonas").await, of_jonas, "{}: a me too is no news", clinic.test.name);

        let amara = clinic.viewer("Amara").await;
        let words = Words { body: "The part is here.".to_owned() };
        let told: Result<_, Failure> =
            act!(clinic.test.db, amara.clone(), |a| problems::tell(a, problem, &words).await);
        assert_eq!(told.unwrap(), 4);
        clinic.tell().await;
        assert_eq!(
            (news(&clinic, "Grace").await, news(&clinic, "Hue").await),
            (1, 1),
            "{}",
            clinic.test.name
        );
        let alone = clinic.ask("Grace", "bills", "Something else", false).await;
        clinic.write("Jonas", alone, "Which one?").await;
        clinic.tell().await;
        assert_eq!(news(&clinic, "Grace").await, 2, "what is said elsewhere is told as ever");

        let end = ProblemEnd { message: Some("It prints again.".to_owned()) };
        let over: Result<_, Failure> =
            act!(clinic.test.db, amara, |a| problems::resolve(a, problem, None, &end).await);
        assert_eq!(over.unwrap(), 4);
        clinic.tell().await;
        assert_eq!(
            (news(&clinic, "Grace").await, news(&clinic, "Hue").await),
            (3, 2),
            "{}",
            clinic.test.name
        );
    }
}

/// How many notices this person has not read.
async fn news(clinic: &Clinic, first: &str) -> usize {
    let seen = clinic.look(first, "/api/v1/notices?unread=true").await;
    let told: Value = serde_json::from_str(&seen.html).unwrap();
    told["items"].as_array().unwrap().len()
}

#[tokio::test]
async fn what_a_team_alone_sees_is_a_problem_of_that_team_alone_and_guests_read_what_they_may_ask() {
    for clinic in clinics().await {
        clinic.ask("Grace", "letters", "A comma", false).await;
        let hidden = declared(&clinic, "letters").await;
        let open = declared(&clinic, "bills").await;
        for (first, sees) in
            [("Grace", [false, true]), ("Hue", [false, true]), ("Sam", [true, true]), ("Kes", [false, true])]
        {
            for (problem, service, sees) in [(hidden, "letters", sees[0]), (open, "bills", sees[1])] {
                let page = clinic.look(first, &format!("/problems/{problem}")).await;
                let status = if sees { StatusCode::OK } else { StatusCode::NOT_FOUND };
                assert_eq!(page.status, status, "{} {first} {service}", clinic.test.name);
                let asking = clinic.look(first, &ask_page(&clinic, service)).await;
                assert_eq!(asking.html.contains(TITLE), sees, "{first} {service}");
            }
        }
        clinic.look("Grace", "/").await.does_not_say(&[TITLE]);
    }
}

#[tokio::test]
async fn a_known_problem_is_found_by_whoever_may_read_it_until_it_is_over() {
    for clinic in clinics().await {
        let hidden = declared(&clinic, "letters").await;
        let open = declared(&clinic, "bills").await;
        for (first, n) in [("Sam", 2), ("Hue", 1), ("Kes", 1)] {
            let found = found(&clinic, first).await;
            assert_eq!(found.len(), n, "{} {first}: {found:?}", clinic.test.name);
            assert!(found.contains(&format!("/problems/{open}")));
        }
        clinic.look("Hue", "/search?q=quokka&kind=problem").await.says(&[
            TITLE,
            "Known problem, Patient Billing",
            "quokka",
        ]);
        let amara = clinic.viewer("Amara").await;
        for problem in [hidden, open] {
            let over: Result<_, Failure> = act!(clinic.test.db, amara.clone(), |a| {
                problems::resolve(a, problem, None, &ProblemEnd::default()).await
            });
            over.unwrap();
        }
        assert!(found(&clinic, "Sam").await.is_empty(), "{}", clinic.test.name);
    }
}

async fn found(clinic: &Clinic, first: &str) -> Vec<String> {
    let seen = clinic.look(first, "/api/v1/search?q=quokka").await;
    let told: Value = serde_json::from_str(&seen.html).unwrap();
    told["items"].as_array().unwrap().iter().map(|item| item["path"].as_str().unwrap().to_owned()).collect()
}
