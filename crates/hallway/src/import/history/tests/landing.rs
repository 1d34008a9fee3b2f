//! What a log becomes.

use super::*;
use crate::clinic::clinics;

#[tokio::test]
async fn rows_that_lie_scattered_become_requests_that_stand_where_the_log_left_them() {
    for clinic in clinics().await {
        let summary = take(&clinic.test.db, MAP, LOG).await.unwrap();
        assert_eq!((summary.rows, summary.requests, summary.events, summary.rejected_rows), (14, 5, 14, 0));
        assert_eq!(
            (summary.new.teams, summary.teams),
            (2, 3),
            "Records and Counter; Patient Billing was here"
        );
        assert_eq!((summary.new.persons, summary.persons), (2, 5), "R. Cole and Pat Doe");
        let [a, b, c, d, e]: [Standing; 5] = standings(&clinic.test.db).await.try_into().unwrap();

        assert_eq!(
            (a.subject.as_str(), a.state.as_str(), a.team.as_str()),
            ("Charged twice", "closed", "Records")
        );
        assert_eq!((a.hand_overs, a.reopenings, a.events), (1, 1, 8));
        assert_eq!((a.requester.as_str(), a.customer.as_str()), ("grace@clinic.example", "Front Desk"));
        assert_eq!(a.opened_at, at("2026-11-16T08:00:00Z").unwrap());
        assert_eq!(a.acknowledged_at, at("2026-11-16T09:00:00Z"));
        assert_eq!(a.resolved_at, at("2026-11-17T14:00:00Z"), "the last resolution counts");
        assert_eq!(a.ended_at, at("2026-11-18T08:00:00Z"));
        // Hours begin at 10 in Berlin: Monday 10 to 13 and Tuesday 11 to 15; in between it waited, and lay resolved.
        assert_eq!(a.resolve_seconds, Some(7 * 3600));

        assert_eq!((b.state.as_str(), b.is_open, b.is_unheard), ("new", true, true));
        assert_eq!((b.assignee, b.acknowledged_at), (None, None), "a robot is nobody");
        assert!(b.requester.starts_with("pat-doe.") && b.requester.ends_with("@old-desk.imported.invalid"));
        assert_eq!(b.customer, b.requester, "who has no team asks alone");

        assert_eq!((c.state.as_str(), c.assignee.as_deref()), ("in_progress", Some("jonas@clinic.example")));
        assert_eq!((c.requester, c.service.as_str()), (b.requester, "Requests"));

        assert_eq!(
            (d.state.as_str(), d.waiting_on.as_deref(), d.is_unheard),
            ("waiting", Some("vendor"), true)
        );
        assert_eq!(
            d.waiting_since,
            at("2026-11-18T12:00:00Z"),
            "of one minute, the later row is the later one"
        );

        assert_eq!(
            (e.team.as_str(), e.subject.as_str(), e.state.as_str()),
            ("Counter", "E-5", "acknowledged")
        );
        assert!(e.requester.starts_with("somebody-old-desk."), "{}", e.requester);
        for one in [&a.origin, &e.origin] {
            assert_eq!(one, "imported");
        }
    }
}

#[tokio::test]
async fn whom_a_log_names_cannot_come_in_and_who_was_here_stays_where_they_are() {
    for clinic in clinics().await {
        let db = &clinic.test.db;
        take(db, MAP, LOG).await.unwrap();
        let doors = "SELECT COUNT(*) FROM persons p WHERE p.email_key LIKE '%.imported.invalid'
             AND (EXISTS (SELECT 1 FROM passwords w WHERE w.person_id = p.id)
               OR EXISTS (SELECT 1 FROM links l WHERE l.person_id = p.id) OR p.is_administrator)";
        assert_eq!(number(db, doors).await, 0);
        let cole = "SELECT COUNT(*) FROM memberships m JOIN persons p ON p.id = m.person_id
             JOIN teams t ON t.id = m.team_id WHERE p.name = 'R. Cole' AND t.name = 'Records'";
        assert_eq!(number(db, cole).await, 1, "who did something for a team belongs to it");
        let amara = "SELECT COUNT(*) FROM memberships m JOIN persons p ON p.id = m.person_id
             WHERE p.email_key = 'amara@clinic.example'";
        assert_eq!(number(db, amara).await, 1, "a log puts nobody who was here into a team");
        let hidden =
            "SELECT COUNT(*) FROM persons WHERE name = 'Somebody (Old Desk)' AND deactivated_at IS NOT NULL";
        assert_eq!(number(db, hidden).await, 1);
    }
}

#[tokio::test]
async fn events_of_a_log_hold_no_names_and_have_the_time_and_the_origin_of_the_log() {
    for clinic in clinics().await {
        let db = &clinic.test.db;
        take(db, MAP, LOG).await.unwrap();
        let mut view = db.view(Viewer::system()).await.unwrap();
        let told: Vec<String> =
            view.all("SELECT payload FROM events WHERE kind = 'logged' LIMIT 100", &[]).await.unwrap();
        for name in ["Charged", "Records", "Cole", "Work", "Pat", "A-1"] {
            assert!(!told.iter().any(|payload| payload.contains(name)), "{name} in {told:?}");
        }
        let live =
            "SELECT COUNT(*) FROM events WHERE kind = 'logged' AND (origin <> 'imported' OR seq IS NULL)";
        assert_eq!(number(db, live).await, 0);
    }
}

#[tokio::test]
async fn columns_win_over_rows_and_rows_over_nothing() {
    let map = MAP.replace("subject = 'about'", "subject = 'about'\nopened_at = 'from'\nresolved_at = 'done'");
    let log = "id;when;what;group;who;asked;about;from;done\n\
        1;16.11.2026 10:00;Open;Records;-;-;-;16.11.2026 09:00;16.11.2026 12:00\n\
        1;16.11.2026 12:30;Done;Records;-;-;-;16.11.2026 09:00;16.11.2026 12:00\n\
        1;16.11.2026 12:40;Work;Records;-;-;-;16.11.2026 09:00;16.11.2026 12:00\n\
        1;16.11.2026 13:00;Shut;Records;-;-;-;16.11.2026 09:00;16.11.2026 12:00\n\
        2;16.11.2026 10:00;Done;Records;-;-;-;-;-\n\
        2;16.11.2026 13:00;Shut;Records;-;-;-;-;-\n\
        3;16.11.2026 10:00;Done;Records;-;-;-;-;-\n\
        4;16.11.2026 10:00;Done;Records;-;-;-;-;16.11.2026 10:00\n\
        4;16.11.2026 11:00;Work;Records;-;-;-;-;-\n";
    for clinic in clinics().await {
        take(&clinic.test.db, &map, log).await.unwrap();
        let [one, two, three, four]: [Standing; 4] = standings(&clinic.test.db).await.try_into().unwrap();
        assert_eq!(one.opened_at, at("2026-11-16T08:00:00Z").unwrap());
        assert_eq!(one.resolved_at, at("2026-11-16T11:00:00Z"));
        assert_eq!(
            (one.reopenings, one.state.as_str()),
            (0, "closed"),
            "the column tells the last resolution"
        );
        assert_eq!(two.opened_at, at("2026-11-16T09:00:00Z").unwrap());
        assert_eq!(
            (two.resolved_at, two.ended_at.is_some()),
            (None, true),
            "its column tells of no resolution"
        );
        assert_eq!((three.resolved_at, three.state.as_str()), (at("2026-11-16T09:00:00Z"), "resolved"));
        assert_eq!((four.resolved_at, four.reopenings), (None, 1), "it was taken up again");
    }
}

#[tokio::test]
async fn what_a_log_brought_is_found_clean_by_the_check() {
    for clinic in clinics().await {
        take(&clinic.test.db, MAP, LOG).await.unwrap();
        let migrations = crate::schema::migrations();
        let report = crate::check::check(&clinic.test.db, &migrations, &mut |_| {}).await.unwrap();
        assert_eq!(report.faults, [], "{}", clinic.test.name);
        assert_eq!(report.looked_at.requests, 5);
    }
}
