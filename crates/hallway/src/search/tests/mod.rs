//! Search through the real router, on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

mod index;
mod sight;

use db::act;
use http::StatusCode;
use kernel::Failure;
use serde_json::Value;
use serve::requests::actions;
use serve::requests::model::RequestId;

use crate::clinic::{Clinic, clinics};

/// What a program is told, from a query that is part of an address.
async fn told(clinic: &Clinic, first: &str, query: &str) -> Value {
    let seen = clinic.look(first, &["/api/v1/search?q=", query].concat()).await;
    assert_eq!(seen.status, StatusCode::OK, "{query}: {}", seen.html);
    serde_json::from_str(&seen.html).unwrap()
}

/// What was found, as `request Charged twice`.
async fn found(clinic: &Clinic, first: &str, query: &str) -> Vec<String> {
    let told = told(clinic, first, query).await;
    let word = |item: &Value, name: &str| item[name].as_str().unwrap_or_default().to_owned();
    told["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| [word(item, "kind"), word(item, "title")].join(" "))
        .collect()
}

async fn note(clinic: &Clinic, first: &str, request: RequestId, body: &str) {
    let viewer = clinic.viewer(first).await;
    let words = actions::Words { body: body.to_owned() };
    let noted: Result<_, Failure> =
        act!(clinic.test.db, viewer, |a| actions::note(a, request, None, &words).await);
    noted.unwrap();
}

#[tokio::test]
async fn a_request_is_found_by_its_subject_and_what_was_said_and_subjects_come_first() {
    for clinic in clinics().await {
        let first = clinic.ask("Grace", "bills", "Rechnungsstelle für Röntgen gesucht", false).await;
        clinic.ask("Grace", "bills", "A comma", false).await;
        clinic.write("Grace", first, "Die Straße fehlt auf Seite zwei.").await;
        for query in [
            "rechnung",
            "RÖNTGEN",
            "rontgen+rech",
            "strasse",
            "Straße+röntgen",
            "%E2%80%9Eseite+zwei%E2%80%9C",
        ] {
            let all = found(&clinic, "Grace", query).await;
            assert_eq!(all, ["request Rechnungsstelle für Röntgen gesucht"], "{} {query}", clinic.test.name);
        }
        for query in ["stelle", "%22zwei+seite%22", "strasse+nowhere"] {
            assert!(found(&clinic, "Grace", query).await.is_empty(), "{query}");
        }
        let later = clinic.ask("Grace", "bills", "Nothing of that", false).await;
        clinic.write("Grace", later, "The comma is wrong.").await;
        assert_eq!(found(&clinic, "Grace", "comma").await, ["request A comma", "request Nothing of that"]);
        let told = told(&clinic, "Grace", "seite").await;
        let snippet = told["items"][0]["snippet"].as_array().unwrap();
        let matched: Vec<&str> =
            snippet.iter().filter(|p| p["is_match"] == true).map(|p| p["text"].as_str().unwrap()).collect();
        assert_eq!(matched, ["Seite"]);
    }
}

#[tokio::test]
async fn people_teams_and_services_come_before_requests_and_a_kind_narrows_it_down() {
    for clinic in clinics().await {
        clinic.ask("Grace", "bills", "Where is Billing?", false).await;
        let all = found(&clinic, "Hue", "billing").await;
        assert_eq!(all, ["team Patient Billing", "request Where is Billing?"], "{}", clinic.test.name);
        assert_eq!(found(&clinic, "Hue", "billing&kind=team").await, ["team Patient Billing"]);
        assert_eq!(found(&clinic, "Hue", "billing&open=true").await, ["request Where is Billing?"]);
        assert!(found(&clinic, "Hue", "billing&open=false").await.is_empty());
        let hr = clinic.team("hr");
        assert!(found(&clinic, "Hue", &format!("billing&team={}", hr.0)).await.is_empty());
        assert_eq!(found(&clinic, "Hue", "jonas").await.len(), 1);
        clinic.look("Hue", "/search?q=jona").await.says(&["Jonas Weidner", "Person, Patient Billing"]);
    }
}

#[tokio::test]
async fn a_number_leads_to_its_request_and_to_nothing_where_there_is_none() {
    for clinic in clinics().await {
        clinic.ask("Grace", "bills", "Charged twice", false).await;
        for typed in ["1001", "%231001", "+01001"] {
            let seen = clinic.look("Hue", &["/search?q=", typed].concat()).await;
            assert_eq!(seen.status, StatusCode::SEE_OTHER, "{typed}");
        }
        clinic.look("Hue", "/search?q=1002").await.says(&["Nothing that you may see has “1002” in it."]);
        assert_eq!(found(&clinic, "Hue", "%231001").await, ["request Charged twice"]);
    }
}

#[tokio::test]
async fn a_page_takes_six_statements_however_much_was_found_and_goes_on_where_it_ended() {
    for clinic in clinics().await {
        for n in 0..45 {
            let id = clinic.ask("Grace", "bills", &format!("Printer {n}"), false).await;
            clinic.write("Grace", id, "It is the printer.").await;
        }
        assert!(!told(&clinic, "Grace", "printer").await["next"].is_null());
        let (mut all, mut after) = (Vec::new(), String::new());
        loop {
            let page = told(&clinic, "Grace", &["printer", &after].concat()).await;
            all.extend(
                page["items"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|item| item["title"].as_str().unwrap().to_owned()),
            );
            let Some(next) = page["next"].as_str() else { break };
            after = format!("&after={next}");
        }
        let expected: Vec<String> = (0..45).rev().map(|n| format!("Printer {n}")).collect();
        assert_eq!(all, expected, "{}", clinic.test.name);
        let seen = clinic.look("Jonas", "/search?q=printer").await;
        seen.says(&["Printer 44", "It is the printer", "Show more"]);
        let few = clinic.look("Jonas", "/search?q=44").await;
        few.says(&["Printer 44"]);
        assert_eq!((seen.statements.0, few.statements.0), (6, 6), "{}", clinic.test.name);
        let main = seen.html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
        assert!(!main.replace("1045", "").contains("45"), "how many there are is not told: {main}");
    }
}

#[tokio::test]
async fn whatever_is_typed_nothing_breaks_and_nothing_becomes_markup() {
    for clinic in clinics().await {
        let id = clinic.ask("Grace", "bills", "<b onclick=x>Bold</b> & \"quoted\"", false).await;
        clinic.write("Grace", id, "<script>alert(1)</script> printer").await;
        let seen = clinic.look("Grace", "/search?q=bold+printer").await;
        assert!(
            seen.html.contains("&#60;<b class=\"hit\">") || seen.html.contains("&#60;b onclick"),
            "{}",
            seen.html
        );
        seen.does_not_say(&["<b onclick", "<script>alert"]);
        for nasty in [
            "%22",
            "NEAR(a+b)",
            "a*",
            "*",
            "title_words:x",
            "%22a%22*",
            "-a",
            "^a",
            "a+AND+b",
            "%7Ba%7D+:+b",
            "'",
            "a'b",
            "%25_%25_%25_",
            "%5C",
            ":*",
            "a:*%26b",
            "!a",
            "%26",
            "%7C",
            "%00",
            "%F0%9F%98%80",
            "%E2%80%AE",
            "(((((",
            "1e309",
            "9223372036854775808",
            "99999999999999999999",
            "%22%22%22",
            "a%22b%22%22c",
        ] {
            for path in ["/search?q=", "/api/v1/search?q="] {
                let seen = clinic.look("Grace", &[path, nasty].concat()).await;
                assert_eq!(seen.status, StatusCode::OK, "{} {nasty}: {}", clinic.test.name, seen.html);
            }
        }
        let long = (0..10_000).map(|n| format!("w{n}+")).collect::<String>();
        let seen = clinic.look("Amara", &["/search?q=", &long[..7_000]].concat()).await;
        seen.says(&["the first 12 words"]);
        seen.does_not_say(&["w900"]);
        assert_eq!(
            clinic.look("Grace", "/api/v1/search?q=a&kind=note2").await.status,
            StatusCode::BAD_REQUEST
        );
    }
}

#[tokio::test]
async fn the_page_speaks_german_and_without_words_it_says_what_can_be_found() {
    for clinic in clinics().await {
        clinic.look("Grace", "/search").await.says(&["Suchen", "alles, was Sie sehen dürfen"]);
        // What happened before is read by the first who looks.
        assert!(found(&clinic, "Grace", "xyzzy").await.is_empty());
        clinic
            .look("Grace", "/search?q=xyzzy")
            .await
            .says(&["Nichts von dem, was Sie sehen dürfen, enthält „xyzzy“."]);
        let seen = clinic.look("Grace", "/").await;
        assert!(seen.html.contains("action=\"/search\"") && seen.html.contains("data-key=\"/\""));
    }
}
