//! What the doctor says about mail that does not leave.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use db::act;
use kernel::{Failure, Instant, Viewer};

use super::{State, database, store};
use crate::clinic::{Clinic, clinics};

/// A mail that was made so many hours ago, was to leave then, and was tried so often.
async fn put(clinic: &Clinic, state: &'static str, hours: i64, tries: i64) {
    let (person, at) = (clinic.person("Grace"), clinic.test.db.now().plus_seconds(-hours * 3600));
    let answer = (tries > 0).then(|| "421 come back later".to_owned());
    let ended = (state == "sent").then_some(at);
    let put: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
        let id = a.id();
        a.run(
            "INSERT INTO mails (id, person_id, kind, state, tries, next_try_at, answer, made_at, ended_at)
             VALUES ($1, $2, 'digest', $3, $4, $5, $6, $5, $7)",
            &[&id, &person, &state, &tries, &at, &answer, &ended],
        )
        .await?;
        Ok(())
    });
    put.unwrap();
}

async fn said(clinic: &Clinic) -> Option<String> {
    let now: Instant = clinic.test.db.now();
    let mut view = clinic.test.db.view(Viewer::system()).await.unwrap();
    let late = store::late_mails(&mut view, now.plus_seconds(-2 * 3600)).await.unwrap();
    let finding = database::mails(&late, now)?;
    assert_eq!(finding.state, State::Mend);
    assert!(finding.remedy.unwrap().contains("mail server"));
    Some(finding.finding)
}

#[tokio::test]
async fn the_doctor_tells_when_no_mail_has_left_for_hours() {
    for clinic in clinics().await {
        assert_eq!(said(&clinic).await, None, "none waits");
        put(&clinic, "waiting", -5, 0).await;
        put(&clinic, "waiting", 1, 3).await;
        assert_eq!(said(&clinic).await, None, "a digest of tonight, and one that is tried since an hour");
        put(&clinic, "waiting", 7, 4).await;
        let words = said(&clinic).await.unwrap();
        assert!(words.contains("1 mail waits, the first for 7 hours"), "{words}");
        assert!(words.contains("421 come back later"), "{words}");
        put(&clinic, "waiting", 30, 0).await;
        let words = said(&clinic).await.unwrap();
        assert!(words.contains("2 mails wait, the first for 30 hours"), "{words}");
        put(&clinic, "sent", 0, 1).await;
        assert_eq!(said(&clinic).await, None, "others leave");
    }
}
