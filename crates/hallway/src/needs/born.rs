//! How needs are born.

use db::act;
use kernel::Failure;
use map::deliveries::actions as deliveries;
use map::deliveries::input::{DeliveryChange, NewDelivery};
use serve::requests::actions::{self, Reopening};

use super::{bear, desk_signs, house, onward, read, sound};

const NEEDS: &str = "SELECT COUNT(*) FROM needs";

#[tokio::test]
async fn each_line_of_a_signed_statement_is_a_need_and_the_next_version_adds_what_is_new() {
    for (clinic, line) in house().await {
        desk_signs(&clinic, line, 0, "A+number+to+ring%0AA+date", "Patients+ask+us+first").await;
        bear(&clinic).await;
        bear(&clinic).await;
        assert_eq!(clinic.one(NEEDS).await, 3, "each once, however often the feed is read");
        clinic.tell().await;
        // One of them is told of, for what came in one go.
        assert_eq!(clinic.one("SELECT COUNT(*) FROM notices WHERE reason = 'need_raised'").await, 1);
        let today = clinic.look("Amara", "/").await;
        today.says(&["3 needs wait for an answer of yours.", "find something hard or need it"]);
        clinic.look("Jonas", "/").await.does_not_say(&["for an answer of yours."]);
        let register = format!("/relationships/{line}/needs");
        let page = clinic.look("Amara", &register).await;
        page.says(&["3 wait for a word of yours.", "What Front Desk needs from us", "A number to ring"]);
        page.says(&["What we need from Front Desk", "Nothing at the moment."]);
        clinic.look("Grace", &register).await.says(&["Was wir von Patient Billing brauchen"]);
        clinic
            .look("Amara", &format!("/relationships/{line}"))
            .await
            .says(&["3 wait for an answer of ours."]);
        let path = page_of(&clinic, "A date").await;
        onward(&clinic, "Amara", &format!("{path}/answer?version=1"), "answer=declined&words=No&by=").await;
        desk_signs(&clinic, line, 2, "A+date%0AA+name", "Patients+ask+us+first").await;
        bear(&clinic).await;
        assert_eq!(clinic.one(NEEDS).await, 4, "what was declined is not asked anew by saying it again");
        let told = read(&clinic, "Amara", &format!("/needs?relationship={line}&state=declined")).await;
        assert_eq!(told["items"][0]["words"], "A date", "{told}");
        sound(&clinic).await;
    }
}

/// Where the need of these words is found.
async fn page_of(clinic: &crate::clinic::Clinic, words: &str) -> String {
    let told = read(clinic, "Amara", "/needs").await;
    let found = told["items"].as_array().unwrap().iter().find(|need| need["words"] == words).unwrap();
    format!("/needs/{}", found["id"].as_str().unwrap())
}

#[tokio::test]
async fn requests_that_were_not_settled_gather_in_one_challenge_and_no_confidential_one_does() {
    for (clinic, _) in house().await {
        for (service, subject) in [
            ("bills", "Charged three times"),
            ("bills", "Paid twice"),
            ("letters", "A comma"),
            ("leave", "Six weeks"),
        ] {
            let id = clinic.ask("Grace", service, subject, false).await;
            let who = if service == "leave" { "Hal" } else { "Jonas" };
            clinic.resolve(who, id, "Put right.").await;
            let grace = clinic.viewer("Grace").await;
            let again = Reopening { reason: "It is not.".to_owned(), rework: None };
            let opened: Result<_, Failure> =
                act!(clinic.test.db, grace, |a| actions::reopen(a, id, None, &again).await);
            opened.unwrap();
            bear(&clinic).await;
        }
        assert_eq!(clinic.one(NEEDS).await, 1, "what a team or a circle alone sees is nobody's source");
        let told = read(&clinic, "Grace", "/needs").await;
        let need = &told["items"][0];
        assert_eq!((&need["side"], &need["gathers"]["count"]), (&"customer".into(), &2.into()), "{told}");
        let path = format!("/needs/{}", need["id"].as_str().unwrap());
        clinic.look("Amara", &path).await.says(&[
            "2 requests for “Question about a bill” were said to be done and were not.",
            "not settled",
        ]);
        // Grace, whose requests they are, hears what is answered.
        onward(&clinic, "Amara", &format!("{path}/answer?version=1"), "answer=accepted&words=We+look&by=")
            .await;
        clinic.tell().await;
        clinic.look("Grace", "/").await.says(&["Amara Okafor hat beantwortet, worum es ging."]);
        sound(&clinic).await;
    }
}

#[tokio::test]
async fn deliveries_that_were_sent_back_gather_by_what_was_delivered() {
    for (clinic, line) in house().await {
        for what in ["Notes", "Notes", "Codes"] {
            let (jonas, grace) = (clinic.viewer("Jonas").await, clinic.viewer("Grace").await);
            let new = format!(r#"{{"expected_at":"2026-11-20T08:00:00Z","what":"{what}"}}"#);
            let new: NewDelivery = serde_json::from_str(&new).unwrap();
            let made: Result<_, Failure> =
                act!(clinic.test.db, jonas, |a| deliveries::record(a, line, &new).await);
            let delivery = made.unwrap();
            let back: DeliveryChange =
                serde_json::from_str(r#"{"accepted":false,"reason":"Half of it."}"#).unwrap();
            let sent: Result<_, Failure> = act!(clinic.test.db, grace, |a| {
                deliveries::change(a, line, delivery.id, None, &back).await
            });
            sent.unwrap();
        }
        bear(&clinic).await;
        let told = read(&clinic, "Jonas", "/needs?kind=challenge").await;
        let words: Vec<&str> =
            told["items"].as_array().unwrap().iter().map(|need| need["words"].as_str().unwrap()).collect();
        assert_eq!(words, ["A delivery was sent back: Codes", "2 deliveries were sent back: Notes"]);
        sound(&clinic).await;
    }
}
