//! What calendars are told of reviews.

use http::{Method, StatusCode};
use kernel::{Clock, Instant};
use serde_json::{Value, json};

use super::{mailing, parsed, text};
use crate::clinic::Clinic;

const DAY: i64 = 86_400;

fn in_days(clinic: &Clinic, days: i64) -> Instant {
    clinic.test.clock.now().plus_seconds(days * DAY)
}

async fn does(clinic: &Clinic, method: Method, who: &str, path: &str, body: Value) -> (StatusCode, Value) {
    let path = format!("/api/v1{path}");
    let (_, seen) = clinic.program_by(method, who, &path, &body.to_string(), "*").await;
    (seen.status, serde_json::from_str(&seen.html).unwrap_or_default())
}

async fn send(clinic: &Clinic, who: &str, path: &str, body: Value) -> (StatusCode, Value) {
    does(clinic, Method::POST, who, path, body).await
}

#[tokio::test]
async fn an_invitation_its_updates_and_its_end_are_one_entry_of_a_calendar() {
    for mailing in mailing().await {
        let clinic = &mailing.clinic;
        clinic.ask("Grace", "bills", "Charged twice", false).await;
        let line = clinic.one("SELECT MIN(id) AS id FROM relationships WHERE audience = 1").await;
        let (amara, jonas) = (clinic.person("Amara"), clinic.person("Jonas"));
        let starts_at = in_days(clinic, 9);
        let body = json!({"relationship": line.to_string(), "starts_at": starts_at.to_string(), "place": "Room 3; east",
            "invited": [amara.to_string(), jonas.to_string()]});
        let (status, made) = send(clinic, "Grace", "/reviews", body).await;
        assert_eq!(status, StatusCode::CREATED, "{made}");
        let path = format!("/reviews/{}", made["id"].as_str().unwrap());
        let entry = json!({"kind": "point", "words": "Quillfeather"});
        assert_eq!(send(clinic, "Grace", &format!("{path}/entries"), entry).await.0, StatusCode::CREATED);
        mailing.after(61).await;
        let uid = format!("UID:review-{}@hallway.example", made["id"].as_str().unwrap());
        let invitation = calendar(&last(&mailing, "Amara"));
        for line in
            ["METHOD:REQUEST", "SEQUENCE:0", "STATUS:CONFIRMED", uid.as_str(), "LOCATION:Room 3\\; east"]
        {
            assert!(invitation.lines().any(|is| is == line), "{line}: {invitation}");
        }
        assert!(invitation.contains("mailto:amara") && invitation.contains("mailto:grace"), "{invitation}");
        assert!(!invitation.contains("mailto:jonas"), "whoever else comes is on its page: {invitation}");
        assert!(!invitation.contains("Quillfeather"), "{invitation}");

        // Another time, and without Jonas.
        let later = in_days(clinic, 12);
        let invited = [amara.to_string(), clinic.person("Grace").to_string()];
        let change = json!({"starts_at": later.to_string(), "invited": invited});
        let (status, told) = does(clinic, Method::PATCH, "Amara", &path, change).await;
        assert_eq!(status, StatusCode::OK, "{told}");
        mailing.after(61).await;
        let moved = calendar(&last(&mailing, "Grace"));
        for line in ["METHOD:REQUEST", "SEQUENCE:1", uid.as_str()] {
            assert!(moved.lines().any(|is| is == line), "{line}: {moved}");
        }
        let start = later.timestamp().strftime("DTSTART:%Y%m%dT%H%M%SZ").to_string();
        assert!(moved.lines().any(|is| is == start), "{start}: {moved}");
        let left = calendar(&last(&mailing, "Jonas"));
        for line in ["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1", uid.as_str()] {
            assert!(left.lines().any(|is| is == line), "{line}: {left}");
        }

        // It says so a day before, without a part for calendars, and then it is called off.
        clinic.test.clock.forward_seconds(11 * DAY + 60);
        assert_eq!(improve::reviews::remind(&clinic.test.db).await.unwrap(), 1);
        assert_eq!(improve::reviews::remind(&clinic.test.db).await.unwrap(), 0, "once");
        mailing.after(61).await;
        let mail = last(&mailing, "Amara");
        assert!(text(&parsed(&mail)).contains("The review is near."), "{}", text(&parsed(&mail)));
        assert!(calendar(&mail).is_empty());
        let (status, told) = send(clinic, "Amara", &format!("{path}/call_off"), json!({})).await;
        assert_eq!(status, StatusCode::OK, "{told}");
        mailing.after(61).await;
        let off = calendar(&last(&mailing, "Grace"));
        for line in ["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2", uid.as_str()] {
            assert!(off.lines().any(|is| is == line), "{line}: {off}");
        }
    }
}

/// What came in for this person last.
fn last(mailing: &super::Mailing, who: &str) -> Vec<u8> {
    mailing.mails(who).pop().unwrap()
}

/// The part of a mail that a calendar reads, unfolded; nothing where there is none.
fn calendar(mail: &[u8]) -> String {
    let mail = parsed(mail);
    let part = mail.parts.iter().find(|part| {
        use mail_parser::MimeHeaders;
        part.content_type().is_some_and(|kind| kind.subtype() == Some("calendar"))
    });
    let text = part.and_then(|part| part.text_contents()).unwrap_or_default();
    text.replace("\r\n ", "").replace("\r\n", "\n")
}
