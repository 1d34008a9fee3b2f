//! What is sent many times happens once, and of many who want the same thing one gets it (ABUSE C-01 to C-03).

use std::collections::BTreeSet;

use futures_util::future::join_all;

use crate::call::Answer;
use crate::world::{House, houses, principal};

const AT_ONCE: usize = 50;

impl House {
    fn ask_body(&self, subject: &str) -> String {
        self.things.fill(&format!(r#"{{"service":"<service.it>","subject":"{subject}"}}"#))
    }

    async fn post_once(&self, who: &str, path: &str, body: &str, key: &str) -> Answer {
        self.call_with(principal(who), "POST", path, body, &[("idempotency-key", key)]).await
    }

    async fn count(&self, sql: &'static str) -> i64 {
        let mut view = self.db.view(kernel::Viewer::system()).await.unwrap();
        view.one(sql, &[]).await.unwrap()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn c_01_fifty_equal_requests_at_once_are_one_request_with_one_answer() {
    for house in houses().await {
        let body = house.ask_body("asked-fifty-times");
        let sent = (0..AT_ONCE).map(|_| house.post_once("ana", "/api/v1/requests", &body, "same"));
        let answers = join_all(sent).await;
        for answer in &answers {
            assert_eq!((answer.status, answer), (201, &answers[0]), "{}: {}", house.name, answer.text());
        }
        let kept = house.count("SELECT COUNT(*) FROM requests WHERE subject = 'asked-fifty-times'").await;
        assert_eq!(kept, 1, "{}", house.name);
        let told = "SELECT COUNT(*) FROM events e JOIN requests r ON r.id = e.subject_id
                    WHERE r.subject = 'asked-fifty-times'";
        assert_eq!(house.count(told).await, 1, "{}", house.name);
        let other = house.post_once("ana", "/api/v1/requests", &house.ask_body("another"), "same").await;
        assert_eq!(other.status, 422, "{}: {}", house.name, other.text());
        // The key belongs to its person: what somebody else asks with it is another request.
        let bobs = house.post_once("bob", "/api/v1/requests", &body, "same").await;
        assert_eq!(bobs.status, 201, "{}", house.name);
        assert_ne!(bobs.json()["id"], answers[0].json()["id"], "{}", house.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn c_01_a_form_sent_twice_by_a_double_click_asks_once() {
    for house in houses().await {
        let path = house.things.fill("/ask/<service.it>");
        let form = "subject=double-click&once=0123456789abcdef";
        let answers = join_all((0..10).map(|_| house.call(principal("ana"), "POST", &path, form))).await;
        let places: BTreeSet<&str> = answers.iter().map(|answer| answer.header("location")).collect();
        assert!(answers.iter().all(|answer| answer.status == 303), "{}: {}", house.name, answers[0].text());
        assert_eq!(places.len(), 1, "{}", house.name);
        let kept = house.count("SELECT COUNT(*) FROM requests WHERE subject = 'double-click'").await;
        assert_eq!(kept, 1, "{}", house.name);
    }
}

/// Every verb of a request, with a key, twice: the second is not done again.
#[tokio::test]
async fn c_01_a_repeated_verb_is_done_once() {
    for house in houses().await {
        let path = house.things.fill("/api/v1/requests/<request.own>/messages");
        let body = r#"{"body":"said-once"}"#;
        for _ in 0..3 {
            assert_eq!(house.post_once("ana", &path, body, "message").await.status, 201, "{}", house.name);
        }
        let kept = house.count("SELECT COUNT(*) FROM request_texts WHERE body = 'said-once'").await;
        assert_eq!(kept, 1, "{}", house.name);
        // The same key for another request, or for another verb, is refused.
        let elsewhere = house.things.fill("/api/v1/requests/<request.acknowledged>/messages");
        assert_eq!(house.post_once("ana", &elsewhere, body, "message").await.status, 422, "{}", house.name);
        let note = path.replace("messages", "notes");
        assert_eq!(house.post_once("ivy", &path, body, "note").await.status, 201, "{}", house.name);
        assert_eq!(house.post_once("ivy", &note, body, "note").await.status, 422, "{}", house.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn c_02_of_two_who_change_the_same_version_one_is_told_so() {
    for house in houses().await {
        let path = house.things.fill("/api/v1/requests/<request.own>");
        let seen = house.get(principal("ivy"), &path).await;
        let tag = seen.header("etag").to_owned();
        let change = |who: &'static str, case: &'static str| {
            let body = format!(r#"{{"external_customer":"Patients","external_reference":"{case}"}}"#);
            let (house, path, tag) = (&house, &path, &tag);
            async move { house.call_with(principal(who), "PATCH", path, &body, &[("if-match", tag)]).await.status }
        };
        let (a, b) = tokio::join!(change("ivy", "A"), change("lee", "B"));
        assert_eq!(BTreeSet::from([a, b]), BTreeSet::from([200, 412]), "{}", house.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn c_03_of_twenty_who_take_a_request_one_has_it() {
    for house in houses().await {
        let path = house.things.fill("/api/v1/requests/<request.other>/assignment");
        let takers = ["hal", "hue", "hana", "adm"].into_iter().cycle().take(20);
        let answers = join_all(takers.map(|who| house.call(principal(who), "POST", &path, "{}"))).await;
        let won: Vec<&Answer> = answers.iter().filter(|answer| answer.status == 200).collect();
        assert_eq!(
            won.len(),
            1,
            "{}: {:?}",
            house.name,
            answers.iter().map(|a| a.status).collect::<Vec<_>>()
        );
        assert!(answers.iter().all(|answer| matches!(answer.status, 200 | 409)), "{}", house.name);
        let now = house.get(principal("hue"), path.trim_end_matches("/assignment")).await.json();
        assert_eq!(now["assignee"], won[0].json()["assignee"], "{}", house.name);
        let taken = "SELECT COUNT(*) FROM events WHERE kind = 'taken'";
        assert_eq!(house.count(taken).await, 1, "{}", house.name);
    }
}
