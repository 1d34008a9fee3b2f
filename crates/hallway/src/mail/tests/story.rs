//! The story "Cardiology and Patient Billing go once round the loop", through the real router, with every mail it sends.

use db::act;
use http::{Method, StatusCode};
use kernel::{Clock, Failure, Viewer};
use people::teams::model::NewTeam;
use people::{Role, TeamId};
use serde_json::{Value, json};

use super::{Mailing, header, mailing, parsed, text};
use crate::needs::{bear, onward, read, sound};

const DAY: i64 = 86_400;

/// Cardiology, which Nia leads; she reads German.
async fn cardiology(mailing: &Mailing) -> TeamId {
    let (clinic, nia) = (&mailing.clinic, mailing.clinic.person("Nia"));
    let made: Result<TeamId, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
        let new = NewTeam { name: "Cardiology".to_owned(), ..NewTeam::default() };
        let team = people::teams::actions::create(a, &new).await?;
        people::teams::actions::add_member(a, team, nia, Role::Lead).await?;
        Ok(team)
    });
    made.unwrap()
}

async fn does(mailing: &Mailing, who: &str, path: &str, body: Value) -> Value {
    let path = format!("/api/v1{path}");
    let (_, seen) = mailing.clinic.program_by(Method::POST, who, &path, &body.to_string(), "*").await;
    assert!(seen.status.is_success(), "{who} {path}: {} {}", seen.status, seen.html);
    serde_json::from_str(&seen.html).unwrap()
}

/// Every mail that went out, as whoever received it reads it; what differs from run to run is left out.
fn mails(mailing: &Mailing) -> String {
    let all = mailing.server.received().unwrap();
    let mut told: Vec<String> = Vec::new();
    for mail in &all {
        let message = parsed(&mail.bytes);
        let is_calendar = header(&mail.bytes, "Content-Type")
            .is_some_and(|kind| kind.contains("alternative"))
            && String::from_utf8_lossy(&mail.bytes).contains("text/calendar");
        let words = text(&message);
        let body = words.split("\n-- ").next().unwrap_or_default().trim();
        let calendar = if is_calendar { "\n[an entry for the calendar]" } else { "" };
        told.push(format!(
            "To: {}\nSubject: {}\n\n{}{calendar}",
            mail.to,
            message.subject().unwrap(),
            without_ids(body)
        ));
    }
    told.join("\n\n==========\n\n")
}

/// The ids in addresses, which tell nothing.
fn without_ids(text: &str) -> String {
    let part = |part: &str| {
        let rest = part.trim_start_matches(|c: char| c.is_ascii_digit());
        if rest.len() < part.len() { ["ID", rest].concat() } else { part.to_owned() }
    };
    let mut parts = text.split('/');
    let first = parts.next().unwrap_or_default().to_owned();
    [first].into_iter().chain(parts.map(part)).collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn cardiology_and_patient_billing_go_once_round_the_loop() {
    let mut stories = Vec::new();
    for mailing in mailing().await {
        let clinic = &mailing.clinic;
        let (provider, customer) = (cardiology(&mailing).await, clinic.team("billing"));

        // Map: one side says that there is something between them, and both confirm it.
        let line = json!({"provider": provider.to_string(), "customer": customer.to_string(),
            "deliverable": "Procedure notes and codes"});
        let line = does(&mailing, "Amara", "/relationships", line).await["id"].as_str().unwrap().to_owned();
        for (who, side) in [("Amara", "customer"), ("Nia", "provider")] {
            onward(clinic, who, &format!("/relationships/{line}/confirmation"), &format!("side={side}"))
                .await;
        }

        // Listen: each signs what it needs, and the other says how it understands it.
        for (who, side, needs) in [
            ("Amara", "customer", "The+note+for+a+visit%2C+while+we+still+can+ask+about+it."),
            ("Nia", "provider", "One+list+of+missing+notes+a+day%2C+instead+of+eleven+e-mails."),
        ] {
            let path = format!("/relationships/{line}/statements");
            let draft = format!("side={side}&version=0&needs={needs}&challenges=");
            onward(clinic, who, &format!("{path}/draft"), &draft).await;
            onward(clinic, who, &format!("{path}/signature"), &format!("side={side}&version=1")).await;
        }
        bear(clinic).await;
        mailing.after(61).await;

        // Act: what each needs is promised with a day, done and confirmed.
        let needs = read(clinic, "Amara", &format!("/needs?relationship={line}")).await;
        assert_eq!(needs["items"].as_array().unwrap().len(), 2, "{needs}");
        for need in needs["items"].as_array().unwrap() {
            let (theirs, ours) = if need["side"] == "customer" { ("Nia", "Amara") } else { ("Amara", "Nia") };
            let path = format!("/needs/{}", need["id"].as_str().unwrap());
            let answer = json!({"answer": "accepted", "words": "From Monday on.", "by": "2031-02-03"});
            does(&mailing, theirs, &format!("{path}/answer"), answer).await;
            mailing.after(61).await;
            does(&mailing, theirs, &format!("{path}/met"), json!({})).await;
            does(&mailing, ours, &format!("{path}/confirm"), json!({"words": "Thank you."})).await;
            mailing.after(61).await;
        }

        // One of them becomes a promise with a day, which both sign, and which then is in force.
        let promise =
            json!({"promise": "The note for a visit by ten the next working day", "review_on": "2027-03-31"});
        let agreement = does(&mailing, "Nia", &format!("/relationships/{line}/promise"), promise).await;
        let agreement = format!("/agreements/{}", agreement["id"].as_str().unwrap());
        mailing.after(61).await;
        for who in ["Nia", "Amara"] {
            does(&mailing, who, &format!("{agreement}/signature"), json!({})).await;
            mailing.after(61).await;
        }

        // What is in the way they change together, and both say what it did.
        let page = json!({"title": "Codes on one sheet", "target": "No second call over a code", "measure": "settled_first"});
        let new = json!({"relationship": line, "page": page});
        let improvement =
            does(&mailing, "Nia", "/improvements", new).await["id"].as_str().unwrap().to_owned();
        let path = format!("/improvements/{improvement}");
        does(&mailing, "Amara", &format!("{path}/owner"), json!({})).await;
        let amara = clinic.person("Amara").to_string();
        let step = json!({"words": "Draw up the sheet", "who": amara, "due_on": "2031-02-03"});
        does(&mailing, "Nia", &format!("{path}/steps"), step).await;
        does(&mailing, "Nia", &format!("{path}/start"), json!({"show_days": 10})).await;
        mailing.after(61).await;
        does(&mailing, "Amara", &format!("{path}/check"), json!({})).await;
        does(&mailing, "Amara", &format!("{path}/thoughts"), json!({"thinks": "helped"})).await;
        does(
            &mailing,
            "Nia",
            &format!("{path}/end"),
            json!({"outcome": "kept", "words": "It hangs in every room."}),
        )
        .await;
        mailing.after(61).await;

        // Review: both look at it, and are on course.
        let starts_at = clinic.test.clock.now().plus_seconds(14 * DAY).to_string();
        let plan = json!({"relationship": line, "starts_at": starts_at, "place": "Eastgate, room 3", "again_months": 3});
        let review = does(&mailing, "Amara", "/reviews", plan).await["id"].as_str().unwrap().to_owned();
        mailing.after(61).await;
        clinic.test.clock.forward_seconds(13 * DAY + 3_600);
        improve::reviews::remind(&clinic.test.db).await.unwrap();
        mailing.after(61).await;
        clinic.test.clock.forward_seconds(DAY);
        let decision = json!({"kind": "decision", "words": "A code hour on Tuesdays", "by": "2031-02-03"});
        does(&mailing, "Nia", &format!("/reviews/{review}/entries"), decision).await;
        let closing = json!({"outcome": "on_course", "told": "One list at nine, since you asked for it."});
        does(&mailing, "Nia", &format!("/reviews/{review}/close"), closing).await;
        mailing.after(61).await;

        let page = clinic.look("Jonas", &format!("/reviews/{review}")).await;
        assert_eq!(page.status, StatusCode::OK);
        page.says(&["On course.", "One list at nine, since you asked for it.", "A code hour on Tuesdays"]);
        let page = clinic.look("Amara", &format!("/relationships/{line}")).await;
        page.says(&[
            "both confirmed it",
            "both have signed what they need",
            "one agreement in force",
            "held, ",
        ]);
        let listed = read(clinic, "Amara", "/loop/relationships?stage=reviewed").await;
        assert_eq!(listed["items"][0]["relationship"], line.as_str(), "{listed}");
        sound(clinic).await;
        stories.push(mails(&mailing));
    }
    assert_eq!(stories[0], stories[1], "both databases tell the same");
    insta::assert_snapshot!(stories[0]);
}
