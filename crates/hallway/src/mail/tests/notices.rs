//! Mails about requests, and the daily digest.

use http::StatusCode;
use testkit::SteeredClock;

use super::{header, mailing, parsed, text};
use crate::notices::make_digests;

#[tokio::test]
async fn who_asked_gets_the_fact_first_one_link_and_why_in_one_thread() {
    for mailing in mailing().await {
        let clinic = &mailing.clinic;
        let subject = "Zweimal berechnet: Größenänderung der Überweisung für die Patientin im dritten Stock, \
            Zimmer 17, und noch einmal im Juli 日本";
        let id = clinic.ask("Grace", "bills", subject, false).await;
        clinic.acknowledge("Jonas", id, SteeredClock::START.plus_seconds(3 * 3_600)).await;
        mailing.after(61).await;
        let first = mailing.mail("Grace");
        let mail = parsed(&first);
        assert_eq!(mail.subject(), Some(format!("[#1001] {subject}").as_str()));
        let words = text(&mail);
        assert!(words.starts_with("Jonas Weidner hat es, Sie bekommen es bis heute 13:50"), "{words}");
        assert!(words.contains("#1001 öffnen:\nhttps://hallway.example/requests/1001\n"), "{words}");
        assert!(words.contains("weil Sie bei Alderbrook Clinics danach gefragt haben"), "{words}");
        let html = mail.body_html(0).unwrap();
        assert!(html.contains("lang=\"de\"") && html.contains("Jonas Weidner hat es"), "{html}");
        assert_eq!(header(&first, "Auto-Submitted").as_deref(), Some("auto-generated"));
        assert_eq!(header(&first, "X-Auto-Response-Suppress").as_deref(), Some("All"));
        let thread = format!("<request.{id}@hallway.example>");
        assert_eq!(header(&first, "References").as_deref(), Some(thread.as_str()));
        clinic.write("Jonas", id, "Schönen Gruß: der Betrag „12,50 €“ stimmt.").await;
        mailing.after(61).await;
        let second = &mailing.mails("Grace")[1];
        let mail = parsed(second);
        assert_eq!(header(second, "In-Reply-To"), Some(thread));
        assert_ne!(header(second, "Message-ID"), header(&first, "Message-ID"));
        assert!(text(&mail).contains("> Schönen Gruß: der Betrag „12,50 €“ stimmt."), "{}", text(&mail));
        assert!(mailing.mails("Jonas").is_empty(), "of what he did himself nobody writes to him");
    }
}

#[tokio::test]
async fn what_follows_within_a_minute_comes_in_one_mail() {
    for mailing in mailing().await {
        let clinic = &mailing.clinic;
        let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
        clinic.tell().await;
        clinic.acknowledge("Jonas", id, SteeredClock::START.plus_seconds(3 * 3_600)).await;
        clinic.tell().await;
        clinic.write("Jonas", id, "Which bill is it?").await;
        mailing.after(61).await;
        let bytes = mailing.mail("Grace");
        let words = text(&parsed(&bytes));
        assert!(words.starts_with("Jonas Weidner hat etwas geschrieben."), "{words}");
        assert!(words.contains("Jonas Weidner hat es"), "{words}");
    }
}

/// Whether these words stand in it, and not as a part of a longer word.
fn has_word(all: &str, words: &str) -> bool {
    let ends = |text: Option<char>| text.is_none_or(|c| !c.is_alphanumeric());
    all.match_indices(words)
        .any(|(at, _)| ends(all[..at].chars().next_back()) && ends(all[at + words.len()..].chars().next()))
}

#[tokio::test]
async fn m_21_a_confidential_mail_says_that_there_is_news_and_no_more() {
    for mailing in mailing().await {
        let clinic = &mailing.clinic;
        let id = clinic.ask("Grace", "leave", "Six weeks for an operation", false).await;
        clinic.acknowledge("Hal", id, SteeredClock::START.plus_seconds(3 * 3_600)).await;
        clinic.write("Hal", id, "Get well soon, says Ozzy.").await;
        mailing.after(61).await;
        let bytes = mailing.mail("Grace");
        let mail = parsed(&bytes);
        assert_eq!(mail.subject(), Some("Es gibt Neues zu einer Anfrage"));
        let all =
            [&String::from_utf8_lossy(&bytes), mail.body_html(0).unwrap().as_ref(), &text(&mail)].concat();
        let mut view = clinic.test.db.view(kernel::Viewer::system()).await.unwrap();
        let reference: String =
            view.one("SELECT reference FROM requests WHERE id = $1", &[&id]).await.unwrap();
        let secrets = [
            "operation",
            "Six weeks",
            "Time off",
            "Ozzy",
            "Hal",
            "Osei",
            "well",
            &reference,
            &id.to_string(),
        ];
        for secret in secrets {
            assert!(!has_word(&all, secret), "“{secret}” is in it: {all}");
        }
        assert!(
            has_word("says Hal.", "Hal") && has_word("Hal", "Hal") && !has_word("Hallway, Marshal", "Hal")
        );
        assert!(all.contains("https://hallway.example/notices"));
        assert_eq!(header(&bytes, "References"), None);
        assert!(mailing.mails("Hue").is_empty());
    }
}

#[tokio::test]
async fn whoever_lost_sight_or_has_read_it_meanwhile_gets_no_mail() {
    for mailing in mailing().await {
        let clinic = &mailing.clinic;
        let form = "asks=at_once&answers=at_once&team=at_once&progress=at_once&digest_at=8%3A00";
        for first in ["Sam", "Amara", "Jonas"] {
            clinic.fill_in(first, "/settings/notices", form).await;
        }
        clinic.ask("Grace", "letters", "A comma too many", false).await;
        clinic.tell().await;
        clinic.leave("Sam", "billing").await;
        clinic.fill_in("Amara", "/notices/read", "").await;
        mailing.after(61).await;
        assert!(mailing.mails("Sam").is_empty());
        assert!(mailing.mails("Amara").is_empty());
        let bytes = mailing.mail("Jonas");
        assert!(text(&parsed(&bytes)).starts_with("Grace Adeyemi asks your team."));
        let dropped = clinic.one("SELECT COUNT(*) FROM mails WHERE state = 'dropped'").await;
        assert_eq!(dropped, 2);
    }
}

#[tokio::test]
async fn the_rest_comes_once_a_day_in_one_mail_and_not_what_was_read() {
    for mailing in mailing().await {
        let clinic = &mailing.clinic;
        for subject in ["Charged twice", "Paid twice"] {
            clinic.ask("Grace", "bills", subject, false).await;
        }
        mailing.after(61).await;
        clinic.fill_in("Jonas", "/notices/read", "").await;
        assert_eq!(make_digests(&clinic.test.db).await.unwrap(), 0, "not before its time");
        // Eight on the next morning, or when the working hours begin.
        clinic.test.clock.forward_seconds(24 * 3_600);
        assert_eq!(make_digests(&clinic.test.db).await.unwrap(), 2, "Amara and Sam");
        assert_eq!(make_digests(&clinic.test.db).await.unwrap(), 0, "once");
        mailing.send().await;
        let bytes = mailing.mail("Sam");
        let mail = parsed(&bytes);
        assert_eq!(mail.subject(), Some("News about 2 requests"));
        let words = text(&mail);
        for part in ["[#1001] Charged twice", "[#1002] Paid twice", "https://hallway.example/requests/1002"] {
            assert!(words.contains(part), "{words}");
        }
        assert!(mailing.mails("Jonas").is_empty());
    }
}

#[tokio::test]
async fn a_mail_of_the_evening_waits_for_working_hours() {
    for mailing in mailing().await {
        let clinic = &mailing.clinic;
        let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
        clinic.tell().await;
        clinic.test.clock.forward_seconds(11 * 3_600);
        clinic.write("Jonas", id, "It was late.").await;
        mailing.after(3_600).await;
        assert!(mailing.mails("Grace").is_empty(), "it is night");
        mailing.after(14 * 3_600).await;
        assert_eq!(mailing.mails("Grace").len(), 1);
    }
}

#[tokio::test]
async fn one_click_in_a_mail_ends_mails_of_that_kind_and_of_no_other() {
    for mailing in mailing().await {
        let clinic = &mailing.clinic;
        let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
        clinic.write("Jonas", id, "One.").await;
        mailing.after(61).await;
        let bytes = mailing.mail("Grace");
        let link = header(&bytes, "List-Unsubscribe").unwrap();
        let link = link.trim_matches(['<', '>']).strip_prefix("https://hallway.example").unwrap().to_owned();
        assert_eq!(header(&bytes, "List-Unsubscribe-Post").as_deref(), Some("List-Unsubscribe=One-Click"));
        let look = clinic.stranger(&link, "GET").await;
        assert_eq!(look.status, StatusCode::OK);
        assert!(look.html.contains("Answers to what you asked for"), "{}", look.html);
        clinic.write("Jonas", id, "Two.").await;
        mailing.after(61).await;
        assert_eq!(mailing.mails("Grace").len(), 2, "looking at it changes nothing");
        let done = clinic.stranger(&link, "List-Unsubscribe=One-Click").await;
        assert_eq!(done.status, StatusCode::OK);
        clinic.write("Jonas", id, "Three.").await;
        mailing.after(61).await;
        assert_eq!(mailing.mails("Grace").len(), 2);
        clinic.look("Grace", "/").await.says(&["Jonas Weidner hat etwas geschrieben."]);
        let bent = link.replace("answers.", "asks.");
        assert_eq!(clinic.stranger(&bent, "x=1").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_mail_about_a_need_says_that_it_waits_and_no_word_of_it() {
    for mailing in mailing().await {
        let clinic = &mailing.clinic;
        clinic.ask("Grace", "bills", "Charged twice", false).await;
        let line = clinic.one("SELECT MIN(id) AS id FROM relationships WHERE audience = 1").await;
        let form = format!("relationship={line}&kind=need&words=Quillfeather");
        let (_, seen) = clinic.fill_in("Grace", "/needs/new", &form).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.words());
        mailing.after(61).await;
        let bytes = mailing.mail("Amara");
        let mail = parsed(&bytes);
        assert_eq!(mail.subject(), Some("Patient Billing, Front Desk"));
        let words = text(&mail);
        assert!(words.contains("wait for an answer of yours"), "{words}");
        assert!(words.contains("https://hallway.example/needs/"), "{words}");
        assert!(!words.contains("Quillfeather"), "{words}");
        assert!(mailing.mails("Jonas").is_empty(), "Amara answers for the team");
    }
}
