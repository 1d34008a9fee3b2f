//! The overview of the first days through the real router, and the codes on cards.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use axum::http::StatusCode;
use db::act;
use kernel::{Failure, Viewer};

use crate::clinic::clinics;
use crate::code::Code;

#[tokio::test]
async fn administrators_read_who_answered_and_colleagues_how_many() {
    for clinic in clinics().await {
        let done: Result<u64, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            let sam = clinic.person("Sam");
            let id = a.id();
            a.run(
                "INSERT INTO welcome_named (id, person_id, question, words, words_key, at)
                 VALUES ($1, $2, 'gets_from', 'Night desk', 'night desk', 0)",
                &[&id, &sam],
            )
            .await?;
            Ok(a.run("UPDATE persons SET is_administrator = TRUE WHERE id = $1", &[&sam]).await?)
        });
        done.unwrap();
        clinic.ask("Grace", "bills", "Charged twice", false).await;
        let all = clinic.look("Sam", "/welcome").await;
        all.says(&["Monday start", "0 of", "Night desk", "Who came in and who answered"]);
        assert!(
            all.html.contains("<svg class=\"map\"") && all.html.contains("Grace Adeyemi"),
            "{}",
            all.html
        );
        let some = clinic.look("Amara", "/welcome").await;
        assert_eq!(some.status, StatusCode::OK);
        assert!(!some.html.contains("Grace Adeyemi") && !some.html.contains("Night desk"), "{}", some.html);
        let told = clinic.look("Amara", "/api/v1/welcome").await.html;
        let told: serde_json::Value = serde_json::from_str(&told).unwrap();
        assert!(told["persons"].is_null() && told["words"].is_null(), "{told}");
        assert_eq!((&told["relationships"], &told["confirmed"]), (&1.into(), &0.into()));
        for path in ["/welcome", "/welcome/answers", "/api/v1/welcome"] {
            assert_eq!(clinic.look("Kes", path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

#[test]
fn a_code_has_its_three_eyes_and_room_around_them() {
    let link = format!("https://hallway.example/join/{}", "x".repeat(43));
    let code = Code::of(&link).unwrap();
    assert!(code.side > 29 && (code.side - 8 - 17).is_multiple_of(4), "{}", code.side);
    let far = code.side - 4 - 7;
    for eye in ["M4 4h7v1h-7z".to_owned(), format!("M{far} 4h7v1h-7z"), format!("M4 {far}h7v1h-7z")] {
        assert!(code.d.contains(&eye), "{eye}");
    }
    assert!(Code::of(&"x".repeat(5_000)).is_err());
}
