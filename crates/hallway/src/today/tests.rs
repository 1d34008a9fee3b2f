//! Today as different people see it, through the real router on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use kernel::Instant;

use crate::clinic::{Clinic, clinics};

/// 19 November 2026 at this time in Berlin.
fn today_at(time: &str) -> Instant {
    Instant::parse(&format!("2026-11-19T{time}:00+01:00")).unwrap()
}

async fn a_morning(clinic: &Clinic) {
    clinic.ask("Grace", "bills", "Can this bill be paid in three parts?", true).await;
    clinic.ask("Hue", "bills", "Receivables over 90 days", false).await;
    let late = clinic.ask("Grace", "bills", "List of refunds", false).await;
    clinic.acknowledge("Sam", late, today_at("12:00")).await;
    let due = clinic.ask("Hue", "bills", "Corrected invoice", false).await;
    clinic.acknowledge("Amara", due, today_at("16:00")).await;
    clinic.test.clock.set(today_at("13:30"));
}

#[tokio::test]
async fn today_opens_with_who_waits_then_lists_what_was_promised() {
    for clinic in clinics().await {
        a_morning(&clinic).await;
        let seen = clinic.look("Amara", "/").await;
        seen.says(&[
            "Thursday 19 November, 13:30 Good afternoon, Amara.",
            "Two colleagues have not heard from Patient Billing yet. Behind one of them, a patient waits.",
            "Waiting for a first word 2 Open the queue",
            "Can this bill be paid in three parts? Grace Adeyemi, Front Desk A patient waits Acknowledge by",
            "Receivables over 90 days Hue Pham, Human Resources",
            "Promised by Patient Billing due today or late",
            "List of refunds for Grace Adeyemi, Front Desk. Sam Whitlock has it. Promised 12:00 1 h 30 min late Give a new date",
            "Corrected invoice for Hue Pham, Human Resources. You have it. Promised 16:00 2 h 30 min left Open",
            "The people you serve",
            "Front Desk not yet confirmed 2 open last one today",
            "Human Resources not yet confirmed 2 open last one today",
        ]);
        assert!(seen.html.contains(r#"<dialog-link place="below"><a class="button primary" href="/requests/1001/acknowledge" data-key="a">"#));
    }
}

#[tokio::test]
async fn today_speaks_german_to_who_reads_german_and_tells_what_they_wait_for() {
    for clinic in clinics().await {
        a_morning(&clinic).await;
        let seen = clinic.look("Grace", "/").await;
        seen.says(&[
            "Donnerstag, 19. November, 13:30 Guten Tag, Grace.",
            "Niemand wartet auf ein erstes Wort. Sie warten auf zwei Sachen.",
            "Darauf warten Sie 2 Alles, worum Sie gebeten haben",
            "List of refunds Sam Whitlock, Patient Billing ist in guten Händen heute bis 12:00 1 h 30 min zu spät",
            "Can this bill be paid in three parts? Patient Billing noch kein erstes Wort",
            "jemand von außen wartet dahinter",
        ]);
    }
}

#[tokio::test]
async fn a_newcomer_without_a_team_is_shown_ways_to_begin() {
    for clinic in clinics().await {
        let seen = clinic.look("Nia", "/").await;
        seen.says(&[
            "Guten Morgen, Nia. Sie warten gerade auf nichts.",
            "Noch wartet hier nichts",
            "Um etwas bitten",
            "Sehen, wer hier ist",
        ]);
        seen.does_not_say(&["Sagen, was Ihr Team anbietet", "/settings/services/new"]);
        let lead = clinic.look("Amara", "/").await;
        lead.says(&[
            "Good morning, Amara. Nobody waits for a first word. Nothing is due today.",
            "Say what your team offers",
        ]);
        let guest = clinic.look("Kes", "/").await;
        guest.says(&["You wait for nothing at the moment.", "Ask for something"]);
        assert!(!guest.words().contains("See who is here"), "{}", guest.words());
    }
}

#[tokio::test]
async fn a_confidential_request_is_on_nobodys_today_but_the_cleared_ones() {
    for clinic in clinics().await {
        clinic.ask("Grace", "leave", "Six weeks for an operation", false).await;
        let uncleared = clinic.look("Hue", "/").await;
        uncleared.says(&["Nothing waits here yet"]);
        uncleared.does_not_say(&["operation", "nav-count", "Grace", "Front Desk"]);
        let cleared = clinic.look("Hal", "/").await;
        let words = cleared.words();
        assert!(words.contains("One colleague has not heard from Human Resources yet."), "{words}");
        assert!(words.contains("Six weeks for an operation Grace Adeyemi, Front Desk"), "{words}");
        // In nobody's count, so Today does not tell whom the team serves by it.
        assert!(!words.contains("The people you serve"), "{words}");
        let asker = clinic.look("Grace", "/").await;
        asker.says(&["Six weeks for an operation Nur Sie und die Zuständigen können das sehen"]);
    }
}

#[tokio::test]
async fn what_only_the_team_sees_is_counted_for_the_team_alone() {
    for clinic in clinics().await {
        clinic.ask("Grace", "letters", "Wording for a payment plan", false).await;
        clinic
            .look("Jonas", "/")
            .await
            .says(&["One colleague has not heard", "Front Desk not yet confirmed 1 open"]);
        clinic.look("Hue", "/").await.does_not_say(&["payment plan"]);
    }
}

#[tokio::test]
async fn at_night_the_greeting_is_the_evenings() {
    for clinic in clinics().await {
        for (time, words) in [
            ("04:59", "Good evening"),
            ("05:00", "Good morning"),
            ("11:59", "Good morning"),
            ("12:00", "Good afternoon"),
            ("18:00", "Good evening"),
        ] {
            clinic.test.clock.set(today_at(time));
            clinic.look("Jonas", "/").await.says(&[words]);
        }
    }
}

#[tokio::test]
async fn with_several_teams_the_lead_and_the_lists_speak_of_all_of_them() {
    for clinic in clinics().await {
        clinic.join("Sam", "desk").await;
        clinic.ask("Hue", "bills", "Receivables", false).await;
        let seen = clinic.look("Sam", "/").await;
        seen.says(&[
            "One colleague has not heard from Patient Billing yet.",
            "Human Resources Patient Billing: not yet confirmed 1 open",
        ]);
    }
}

#[tokio::test]
async fn more_than_a_page_holds_is_counted_and_led_to() {
    for clinic in clinics().await {
        for n in 0..14 {
            clinic.ask(if n == 0 { "Hue" } else { "Grace" }, "bills", "A bill", n == 0).await;
        }
        let seen = clinic.look("Amara", "/").await;
        seen.says(&[
            "Two colleagues have not heard from Patient Billing yet. Behind one of them, a patient waits.",
            "Waiting for a first word 14",
            "And 2 more, in the queue",
        ]);
        assert_eq!(seen.html.matches("data-key=\"a\"").count(), 12);
        for _ in 14..52 {
            clinic.ask("Grace", "bills", "A bill", false).await;
        }
        clinic.look("Amara", "/").await.says(&["52 requests to Patient Billing wait for a first word."]);
        clinic
            .look("Grace", "/")
            .await
            .says(&["Sie warten auf mehr als 50 Sachen.", "Worauf Sie sonst noch warten"]);
    }
}

#[tokio::test]
async fn a_late_promise_is_told_when_everybody_was_heard() {
    for clinic in clinics().await {
        let late = clinic.ask("Grace", "bills", "List of refunds", false).await;
        clinic.acknowledge("Sam", late, today_at("12:00")).await;
        clinic.look("Amara", "/").await.says(&["Nobody waits for a first word. One promise is due today."]);
        clinic.test.clock.set(today_at("12:30"));
        clinic
            .look("Amara", "/")
            .await
            .says(&["Nobody waits for a first word. One promise is late.", "30 min late"]);
    }
}

#[tokio::test]
async fn what_is_said_to_be_done_waits_for_the_word_of_who_asked() {
    for clinic in clinics().await {
        let done = clinic.ask("Hue", "bills", "Corrected invoice", false).await;
        clinic.resolve("Sam", done, "Sent this morning.").await;
        let seen = clinic.look("Hue", "/").await;
        seen.says(&[
            "Nobody waits for a first word. One thing is said to be done, and waits for your word.",
            "Is it settled? said to be done Corrected invoice",
            "Patient Billing says it is done today 10:50",
        ]);
        assert!(!seen.words().contains("You wait for"), "{}", seen.words());
    }
}

#[tokio::test]
async fn a_lead_finds_what_is_open_with_who_is_away_and_everybody_what_nobody_speaks_of() {
    for clinic in clinics().await {
        let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
        clinic.acknowledge("Jonas", id, clinic.test.db.now().plus_seconds(30 * 86_400)).await;
        let jonas = clinic.person("Jonas");
        let away = "first_day=2026-11-19&last_day=2026-11-30&substitute=";
        let (_, said) = clinic.fill_in("Amara", &format!("/people/{jonas}/absence"), away).await;
        assert_eq!(said.status, http::StatusCode::SEE_OTHER, "{}", said.words());
        let seen = clinic.look("Amara", "/").await;
        seen.says(&["To be given on", "Jonas Weidner is away and has one open request"]);
        assert!(seen.html.contains(&format!("/people/{jonas}/open")));
        assert!(!clinic.look("Sam", "/").await.words().contains("To be given on"));
        let given = format!("person={}&request={id}", clinic.person("Sam"));
        let (_, done) = clinic.fill_in("Amara", &format!("/people/{jonas}/open"), &given).await;
        assert_eq!(done.status, http::StatusCode::SEE_OTHER, "{}", done.words());
        assert!(!clinic.look("Amara", "/").await.words().contains("To be given on"));
        clinic.test.clock.forward_seconds(5 * 86_400);
        clinic.look("Sam", "/").await.says(&["Nobody has said anything for a while", "Charged twice"]);
        let line = clinic.look("Sam", &format!("/requests?team={}&tab=silent", clinic.team("billing"))).await;
        line.says(&["Silent 1", "Charged twice"]);
        assert!(!clinic.look("Amara", "/").await.words().contains("Nobody has said anything"));
    }
}
