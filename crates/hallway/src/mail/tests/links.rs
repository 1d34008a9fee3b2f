//! Invitations and new passwords by mail.

use db::act;
use http::StatusCode;
use kernel::{Failure, Viewer};
use people::entrance::{Password, passwords};

use super::{Mailing, mailing, parsed, text};

const PASSWORD: &str = "a long walk home";

async fn has_password(mailing: &Mailing, first: &str) {
    let (app, person) = (&mailing.clinic.app, mailing.clinic.person(first));
    let hash = app.hashing.hash(&Password::new(PASSWORD), [5; 32]).await.unwrap();
    let made: Result<(), Failure> =
        act!(app.db, Viewer::system(), |a| passwords::set(a, person, &hash).await);
    made.unwrap();
}

/// The path of the link in a mail.
fn link(bytes: &[u8]) -> String {
    let words = text(&parsed(bytes));
    let line = words.lines().find(|line| line.starts_with("https://hallway.example/")).unwrap();
    line.strip_prefix("https://hallway.example").unwrap().to_owned()
}

#[tokio::test]
async fn a_08_a_10_a_forgotten_password_is_chosen_anew_by_one_link_to_the_address_that_is_kept() {
    for mailing in mailing().await {
        let clinic = &mailing.clinic;
        has_password(&mailing, "Grace").await;
        let known = clinic.stranger("/sign-in/forgotten", "email=GRACE%40clinic.example").await;
        let unknown = clinic.stranger("/sign-in/forgotten", "email=nobody%40clinic.example").await;
        let without = clinic.stranger("/sign-in/forgotten", "email=hue%40clinic.example").await;
        assert_eq!(known.status, StatusCode::OK);
        assert_eq!((&known.html, known.status), (&unknown.html, unknown.status));
        assert_eq!((&known.html, known.status), (&without.html, without.status));
        mailing.after(1).await;
        assert_eq!(mailing.server.received().unwrap().len(), 1, "to the known one alone");
        let path = link(&mailing.mail("Grace"));
        assert!(path.starts_with("/reset/"));
        let mut view = clinic.test.db.view(Viewer::system()).await.unwrap();
        let kept: Vec<String> = view.all("SELECT token_hash FROM links", &[]).await.unwrap();
        assert!(kept.iter().all(|hash| !path.contains(hash.as_str())), "only a hash is kept");
        drop(view);
        let opened = clinic.stranger(&path, "GET").await;
        assert_eq!(opened.status, StatusCode::SEE_OTHER, "the key leaves the address");
        assert!(opened.cookie.is_some());
        clinic.test.clock.forward_seconds(31 * 60);
        assert_eq!(clinic.stranger(&path, "GET").await.status, StatusCode::GONE);
    }
}

#[tokio::test]
async fn a_09_only_one_plain_address_is_taken_and_nobody_is_flooded() {
    for mailing in mailing().await {
        let clinic = &mailing.clinic;
        has_password(&mailing, "Grace").await;
        for odd in [
            "email=grace%40clinic.example&email=eve%40evil.test",
            "email=grace%40clinic.example%0D%0ABcc%3A+eve%40evil.test",
            "email[]=grace%40clinic.example",
            "email=",
        ] {
            let said = clinic.stranger("/sign-in/forgotten", odd).await;
            assert!(said.status.is_client_error(), "{odd}: {}", said.status);
        }
        let mut answers = Vec::new();
        for _ in 0..5 {
            answers.push(
                clinic.stranger("/sign-in/forgotten", "email=grace%40clinic.example").await.status.as_u16(),
            );
        }
        assert_eq!(answers, [200, 200, 200, 429, 429]);
        let unknown = clinic.stranger("/sign-in/forgotten", "email=other%40clinic.example").await;
        assert_eq!(unknown.status, StatusCode::OK, "that is another mailbox");
        mailing.after(1).await;
        assert_eq!(mailing.mails("Grace").len(), 3);
        assert!(mailing.server.received().unwrap().iter().all(|mail| mail.to == "grace@clinic.example"));
        // Only the newest of the three opens.
        let mut opens = Vec::new();
        for mail in mailing.mails("Grace") {
            opens.push(clinic.stranger(&link(&mail), "GET").await.status == StatusCode::SEE_OTHER);
        }
        assert_eq!(opens, [false, false, true]);
    }
}

#[tokio::test]
async fn an_administrator_invites_by_mail_and_never_sees_the_link() {
    for mailing in mailing().await {
        let clinic = &mailing.clinic;
        let made: Result<u64, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            Ok(a.run("UPDATE persons SET is_administrator = TRUE WHERE name = 'Sam Whitlock'", &[]).await?)
        });
        made.unwrap();
        let hue = clinic.person("Hue");
        let page = clinic.look("Sam", &format!("/people/{hue}/entrance")).await;
        page.says(&["Invite by mail"]);
        let path = format!("/people/{hue}/invitation/mail");
        let sent = clinic.fill_in("Sam", &path, "").await.1;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.words());
        assert_eq!(clinic.fill_in("Grace", &path, "").await.1.status, StatusCode::FORBIDDEN);
        mailing.after(1).await;
        let bytes = mailing.mail("Hue");
        let words = text(&parsed(&bytes));
        assert!(words.starts_with("Alderbrook Clinics invites you to Hallway."), "{words}");
        assert!(clinic.stranger(&link(&bytes), "GET").await.cookie.is_some());
    }
}

#[tokio::test]
async fn a_15_no_mail_about_a_request_opens_anything() {
    for mailing in mailing().await {
        let clinic = &mailing.clinic;
        let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
        clinic.write("Jonas", id, "One.").await;
        mailing.after(61).await;
        let bytes = mailing.mail("Grace");
        let all = String::from_utf8_lossy(&bytes).replace("=\r\n", "");
        for key in ["/join/", "/reset/", "hw_", "/setup"] {
            assert!(!all.contains(key), "{key}");
        }
    }
}
