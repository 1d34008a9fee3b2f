//! A report with a name: who reads it, who is told, and how it ends.

use db::act;
use http::StatusCode;
use kernel::{Failure, Viewer};

use super::{DAY, anonymous, sign_in, trust, with_name};
use crate::clinic::{Clinic, clinics};
use crate::mail;

async fn does(clinic: &Clinic, first: &str, path: &str, form: &str) -> StatusCode {
    let (_, answer) = clinic.fill_in(first, path, form).await;
    answer.status
}

const DONE: StatusCode = StatusCode::SEE_OTHER;
const MISSING: StatusCode = StatusCode::NOT_FOUND;

#[tokio::test]
async fn a_report_is_read_by_whom_it_was_given_to_and_by_nobody_else() {
    for clinic in clinics().await {
        trust(&clinic, &["Hue", "Hal"]).await;
        let id = with_name(&clinic).await;
        let path = format!("/safe/reports/{id}");
        clinic.look("Hue", "/").await.says(&["There is news in the safe channel"]);
        clinic.look("Hue", "/safe/reports").await.says(&["One of these waits for you.", "Grace Adeyemi"]);
        clinic.look("Hue", &path).await.says(&[
            "Somebody is put down",
            "He laughs at what I ask.",
            "A first word comes",
        ]);
        // Who administers finds what everybody else finds.
        let admin: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            let nia = clinic.person("Nia");
            a.run("UPDATE persons SET is_administrator = TRUE, is_auditor = TRUE WHERE id = $1", &[&nia])
                .await?;
            Ok(())
        });
        admin.unwrap();
        for other in ["Nia", "Hal", "Amara", "Kes"] {
            let (there, not) =
                (clinic.look(other, &path).await, clinic.look(other, "/safe/reports/77").await);
            assert_eq!(
                (there.status, there.html, there.statements.0),
                (MISSING, not.html, not.statements.0),
                "{other}"
            );
            assert!(!clinic.look(other, "/").await.html.contains("safe channel"), "{other}");
            for verb in ["words", "beginning", "closure", "reading", "readers", "consent", "leaving"] {
                assert_eq!(
                    does(&clinic, other, &format!("{path}/{verb}"), "").await,
                    MISSING,
                    "{other} {verb}"
                );
            }
        }
        assert_eq!(clinic.look("Nia", "/safe/reports").await.status, MISSING);
        clinic.look("Hal", "/safe/reports").await.says(&["Nobody has told you anything here."]);
        // Search, insights and the record know nothing.
        clinic.look("Hue", "/search?q=laughs").await.does_not_say(&["He laughs"]);
        clinic.look("Nia", "/settings/record").await.does_not_say(&["laughs", &id.to_string()]);
    }
}

#[tokio::test]
async fn they_talk_another_is_asked_in_with_consent_and_it_ends_with_a_word() {
    for clinic in clinics().await {
        trust(&clinic, &["Hue", "Hal", "Sam"]).await;
        let id = with_name(&clinic).await;
        let path = format!("/safe/reports/{id}");
        let verb = |verb: &str| format!("{path}/{verb}");
        let (hal, sam) = (clinic.person("Hal"), clinic.person("Sam"));
        assert_eq!(does(&clinic, "Hue", &verb("beginning"), "").await, DONE);
        assert_eq!(does(&clinic, "Hue", &verb("beginning"), "").await, StatusCode::CONFLICT);
        assert_eq!(does(&clinic, "Hue", &verb("words"), "words=Thank+you.").await, DONE);
        clinic.look("Grace", "/").await.says(&["Es gibt Neues auf dem geschützten Weg"]);
        clinic.look("Grace", &path).await.says(&["Hue Pham", "Thank you."]);
        assert_eq!(does(&clinic, "Grace", &verb("reading"), "").await, DONE);
        assert!(!clinic.look("Grace", "/").await.html.contains("geschützten Weg"));
        // Nobody leaves a report alone, and whoever is asked in reads nothing until Grace agrees.
        assert_eq!(does(&clinic, "Hue", &verb("leaving"), "").await, StatusCode::CONFLICT);
        assert_eq!(does(&clinic, "Hue", &verb("readers"), &format!("person={hal}")).await, DONE);
        assert_eq!(clinic.look("Hal", &path).await.status, MISSING);
        assert_eq!(
            does(&clinic, "Hue", &verb("consent"), &format!("person={hal}&agrees=yes")).await,
            StatusCode::FORBIDDEN
        );
        clinic.look("Grace", &path).await.says(&["Darf auch Ozzy es lesen?"]);
        assert_eq!(does(&clinic, "Grace", &verb("consent"), &format!("person={hal}&agrees=yes")).await, DONE);
        clinic.look("Hal", &path).await.says(&["Ozzy may read it."]);
        // Grace herself lets somebody in at once, and nobody twice.
        assert_eq!(does(&clinic, "Grace", &verb("readers"), &format!("person={sam}")).await, DONE);
        assert_eq!(clinic.look("Sam", &path).await.status, StatusCode::OK);
        let again = does(&clinic, "Grace", &verb("readers"), &format!("person={sam}")).await;
        assert_eq!(again, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(does(&clinic, "Hue", &verb("leaving"), "").await, DONE);
        assert_eq!(clinic.look("Hue", &path).await.status, MISSING);
        assert_eq!(
            does(&clinic, "Hal", &verb("closure"), "outcome=").await,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(does(&clinic, "Hal", &verb("closure"), "outcome=We+spoke+with+him.").await, DONE);
        clinic.look("Grace", &path).await.says(&["Abgeschlossen", "We spoke with him."]);
        // What she writes afterwards opens it again.
        assert_eq!(does(&clinic, "Grace", &verb("words"), "words=It+goes+on.").await, DONE);
        clinic.look("Hal", &path).await.says(&["Somebody looks into it", "It goes on."]);
    }
}

#[tokio::test]
async fn a_mail_says_once_a_day_that_there_is_something_and_never_what() {
    for clinic in clinics().await {
        let server = testkit::MailServer::start().unwrap();
        let clinic = clinic.mailing(&server.url());
        trust(&clinic, &["Hue", "Hal"]).await;
        assert_eq!(mail::tell_safely(&clinic.app).await.unwrap(), 0, "the turn of today");
        let cookie = clinic.test.clock.clone();
        let id = with_name(&clinic).await;
        assert_eq!(mail::tell_safely(&clinic.app).await.unwrap(), 0, "no mail says the hour");
        cookie.forward_seconds(DAY);
        assert_eq!(mail::tell_safely(&clinic.app).await.unwrap(), 1);
        assert_eq!(mail::tell_safely(&clinic.app).await.unwrap(), 0);
        cookie.forward_seconds(DAY / 2);
        while mail::send_due(&clinic.app).await.unwrap() > 0 {}
        let mails = server.received().unwrap();
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].to, "hue@clinic.example");
        let text = String::from_utf8_lossy(&mails[0].bytes).into_owned();
        assert!(text.contains("There is news for you"), "{text}");
        for told in ["safe", "report", "Grace", "laughs", &id.to_string()] {
            assert!(!text.to_lowercase().contains(&told.to_lowercase()), "{told}: {text}");
        }
        assert_eq!(clinic.one("SELECT COUNT(*) FROM notices").await, 0);
    }
}

#[tokio::test]
async fn what_was_closed_long_ago_goes_and_whoever_is_erased_leaves_their_report_without_a_name() {
    for clinic in clinics().await {
        trust(&clinic, &["Hue", "Hal"]).await;
        let id = with_name(&clinic).await;
        let path = format!("/safe/reports/{id}");
        clinic.look("Grace", "/me/data/safe-reports").await.says(&["He laughs at what I ask."]);
        let erased: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            for step in listen::erasing() {
                a.run(step.sql, &[&clinic.person("Grace")]).await?;
            }
            Ok(())
        });
        erased.unwrap();
        assert_eq!(clinic.look("Grace", &path).await.status, MISSING);
        clinic.look("Hue", &path).await.says(&["A former colleague", "He laughs at what I ask."]);
        sign_in(&clinic).await;
        anonymous(&clinic).await;
        assert_eq!(does(&clinic, "Hue", &format!("{path}/closure"), "outcome=Done.").await, DONE);
        let sweep = &listen::retention()[0];
        for (days, left) in [(1, 2), (-2, 1)] {
            let swept: Result<_, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
                let before = a.now.plus_seconds(-days * DAY);
                (sweep.sweep)(a, before).await
            });
            assert_eq!(swept.unwrap().told, 0, "how many there were is told to nobody");
            assert_eq!(clinic.one("SELECT COUNT(*) FROM safe_reports").await, left, "what is open stays");
        }
        assert_eq!(clinic.one("SELECT COUNT(*) FROM safe_messages").await, 0);
    }
}
