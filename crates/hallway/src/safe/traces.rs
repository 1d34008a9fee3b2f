//! What an anonymous report leaves behind: nothing that leads to anybody, nowhere.

use std::collections::BTreeSet;
use std::io::Write;
use std::sync::{Arc, Mutex};

use db::copy::Cell;
use db::{Error, Schema};
use http::StatusCode;
use kernel::Id;

use super::{DAY, anonymous, form, sends, sign_in, trust};
use crate::clinic::{Clinic, clinics};
use crate::schema;

/// Every row of every table, with the name of its table.
async fn rows(clinic: &Clinic) -> Vec<(String, Vec<Cell<'static>>)> {
    let schema = Schema::of(&schema::migrations()).unwrap();
    let mut snapshot = clinic.test.db.snapshot().await.unwrap();
    let mut all = Vec::new();
    for table in &schema.tables {
        let mut each = |cells: &[Cell<'_>]| -> Result<(), Error> {
            all.push((table.name.clone(), cells.iter().map(Cell::kept).collect()));
            Ok(())
        };
        snapshot.rows(table, &mut each).await.unwrap();
    }
    all
}

/// What is in the second and was not in the first holds nothing of Grace, of her browser, and no instant.
async fn leaves_nothing(
    clinic: &Clinic,
    before: &[(String, Vec<Cell<'static>>)],
    allowed: &[&str],
) -> Vec<(String, Vec<Cell<'static>>)> {
    let after = rows(clinic).await;
    let new: Vec<_> = after.into_iter().filter(|row| !before.contains(row)).collect();
    let tables: BTreeSet<&str> = new.iter().map(|(table, _)| table.as_str()).collect();
    assert_eq!(tables, allowed.iter().copied().collect(), "{}", clinic.test.name);
    let grace = clinic.person("Grace").0.0;
    let session = clinic.one("SELECT id FROM sessions WHERE browser = ''").await;
    let now = clinic.test.db.now();
    let near = [now.plus_seconds(-8 * DAY), now.plus_seconds(8 * DAY)];
    let born = near.map(|at| Id::first_at(at).0);
    for (table, cells) in &new {
        for cell in cells {
            match cell {
                Cell::Int(n) => {
                    assert!(*n != grace && *n != session, "{table} names her");
                    assert!(!(near[0].0..near[1].0).contains(n), "{table} holds an instant");
                    let is_reader =
                        [clinic.person("Hue"), clinic.person("Hal")].iter().any(|one| one.0.0 == *n);
                    assert!(
                        is_reader || !(born[0]..born[1]).contains(n),
                        "{table} holds an id that tells a time"
                    );
                }
                Cell::Text(text) => {
                    for told in
                        [grace.to_string().as_str(), &session.to_string(), "Grace", "grace", "2026-11-19T"]
                    {
                        assert!(!text.contains(told), "{table} says {told}");
                    }
                    assert!(text.parse::<jiff::Timestamp>().is_err(), "{table} says when: {text}");
                    let day = text.parse::<jiff::civil::Date>();
                    assert!(
                        day.is_err() || day.unwrap().weekday() == jiff::civil::Weekday::Monday,
                        "{table} says {text}"
                    );
                }
                Cell::Null | Cell::Bool(_) | Cell::Bytes(_) => {}
            }
        }
    }
    new
}

#[tokio::test]
async fn an_anonymous_report_leads_to_nobody_and_to_no_hour_in_any_table() {
    for clinic in clinics().await {
        trust(&clinic, &["Hue", "Hal"]).await;
        sign_in(&clinic).await;
        let before = rows(&clinic).await;
        let code = anonymous(&clinic).await;
        leaves_nothing(&clinic, &before, &["safe_reports", "safe_readers"]).await;
        // Coming back by the code leaves no more.
        let before = rows(&clinic).await;
        let again = format!("code={code}&words=It+happened+again.");
        for _ in 0..2 {
            let said = clinic.stranger("/safe/talk/words", &again).await;
            assert!(said.words().contains("It happened again."), "{}", said.words());
        }
        clinic.stranger("/safe/talk", &format!("code={code}")).await.says(&["It happened again."]);
        let new = leaves_nothing(&clinic, &before, &["safe_reports", "safe_messages"]).await;
        assert_eq!(new.len(), 2, "loaded again, it is not said again");
        assert_eq!(clinic.one("SELECT COUNT(*) FROM safe_reports WHERE reporter_id IS NOT NULL").await, 0);
        // The code itself is kept nowhere.
        let kept = rows(&clinic).await;
        let holds = |cell: &Cell<'_>| matches!(cell, Cell::Text(text) if text.contains(&code));
        assert!(!kept.iter().any(|(_, cells)| cells.iter().any(holds)));
    }
}

/// A log that a test reads.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, line: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(line);
        Ok(line.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_log_and_the_figures_say_nothing_of_the_channel() {
    for clinic in clinics().await {
        trust(&clinic, &["Hue", "Hal"]).await;
        sign_in(&clinic).await;
        let lines = Lines::default();
        let to = lines.clone();
        let log = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::DEBUG)
            .with_writer(move || to.clone())
            .finish();
        let guard = tracing::subscriber::set_default(log);
        clinic.look("Hue", "/requests").await;
        let code = anonymous(&clinic).await;
        clinic.stranger("/safe/talk/words", &format!("code={code}&words=Planted+words.")).await;
        clinic.stranger("/safe/talk", "code=AAAA-AAAA-AAAA-AAAA").await;
        let id = clinic.one("SELECT id FROM safe_reports").await;
        clinic.look("Hue", &format!("/safe/reports/{id}")).await.says(&["Planted words."]);
        drop(guard);
        let log = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
        assert!(log.contains("/requests"), "{log}");
        for planted in [code.as_str(), &id.to_string(), "AAAA-AAAA", "Planted", "/safe/", "laughs"] {
            assert!(!log.contains(planted), "{planted} is in the log:\n{log}");
        }
        assert_eq!(clinic.one("SELECT COUNT(*) FROM events WHERE subject_kind = 'reading'").await, 0);
    }
}

#[tokio::test]
async fn every_code_that_opens_nothing_is_answered_alike_and_guessing_is_limited() {
    for clinic in clinics().await {
        trust(&clinic, &["Hue", "Hal"]).await;
        sign_in(&clinic).await;
        let code = anonymous(&clinic).await;
        let mut answers = BTreeSet::new();
        for wrong in ["AAAA-AAAA-AAAA-AAAA", "nothing", "", "K7QF-2MXD-K7QF-2MXD"] {
            let answer = clinic.stranger("/safe/talk", &format!("code={wrong}")).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            answers.insert((answer.words(), answer.statements.0));
        }
        assert_eq!(answers.len(), 1, "{answers:?}");
        let mut last = StatusCode::OK;
        for _ in 0..80 {
            last = clinic.stranger("/safe/talk", "code=AAAA-AAAA-AAAA-AAAA").await.status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
        clinic
            .stranger("/safe/talk", &format!("code={}", code.to_lowercase()))
            .await
            .says(&["That it stops."]);
    }
}

#[tokio::test]
async fn with_a_key_nobody_is_anonymous_and_a_repetition_is_not_kept() {
    for clinic in clinics().await {
        trust(&clinic, &["Hue", "Hal"]).await;
        let (_, refused) = clinic.fill_in("Grace", "/safe/report", &form(&clinic, "anonymous")).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert_eq!(clinic.one("SELECT COUNT(*) FROM safe_reports").await, 0);
        // Nor is anybody anonymous who is not signed in at all: then all the world could fill the channel.
        let stranger = clinic.stranger("/safe/report", &form(&clinic, "anonymous")).await;
        assert_eq!(stranger.status, StatusCode::SEE_OTHER);
        assert_eq!(clinic.one("SELECT COUNT(*) FROM safe_reports").await, 0);
    }
}

#[tokio::test]
async fn who_is_in_the_line_is_said_to_be_and_not_chosen_before() {
    for clinic in clinics().await {
        trust(&clinic, &["Hue", "Hal", "Amara"]).await;
        sign_in(&clinic).await;
        let about = |whom: &str| {
            let form = form(&clinic, "anonymous").replace("step=send", "step=choose");
            [form.split("&readers").next().unwrap(), "&step=choose&concerns=", whom].concat()
        };
        let chosen = |html: &str, first: &str| {
            html.contains(&format!("name=\"readers\" value=\"{}\" checked", clinic.person(first)))
        };
        // Jonas works in the team that Amara leads.
        let (_, page) = sends(&clinic, "/safe/report", &about("jonas+weidner")).await;
        page.says(&["In der Linie", "Hue Pham"]);
        assert!(chosen(&page.html, "Hue") && chosen(&page.html, "Hal") && !chosen(&page.html, "Amara"));
        let (_, page) = sends(&clinic, "/safe/report", &about("hal@clinic.example")).await;
        assert!(chosen(&page.html, "Hue") && !chosen(&page.html, "Hal") && chosen(&page.html, "Amara"));
        let (_, page) = sends(&clinic, "/safe/report", &about("")).await;
        assert!(["Hue", "Hal", "Amara"].iter().all(|first| chosen(&page.html, first)));
        assert_eq!(
            clinic.one("SELECT COUNT(*) FROM safe_reports").await,
            0,
            "until it is sent nothing is kept"
        );
        let none = form(&clinic, "anonymous").replace(&format!("readers={}&", clinic.person("Hue")), "");
        let (_, page) = sends(&clinic, "/safe/report", &none).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.html.contains("He laughs at what I ask."), "nothing typed is lost");
    }
}
