use db::record;
use serve::requests::model::{State, WaitingOn};

use super::*;

record! {
    #[derive(Debug)]
    pub struct Open {
        pub subject: String,
        pub state: State,
        pub class: String,
        pub is_unheard: bool,
        pub outside: bool,
        pub requester: String,
        pub assignee: Option<String>,
        pub waiting_on: Option<WaitingOn>,
        pub waiting_for: Option<String>,
        pub passed_over: i64,
        pub promise_moves: i64,
        pub due_kind: Option<String>,
        pub due_at: Option<Instant>,
        pub team: String,
    }
}

async fn open(test: &TestDb) -> Vec<Open> {
    let all = "SELECT r.subject, r.state, r.class, r.is_unheard,
                      (CASE WHEN r.external_customer_id IS NULL THEN FALSE ELSE TRUE END) AS outside,
                      p.name AS requester, COALESCE(a.preferred_name, a.name) AS assignee, r.waiting_on, r.waiting_for,
                      r.passed_over, r.promise_moves, r.due_kind, r.due_at, t.name AS team
               FROM requests r JOIN persons p ON p.id = r.requester_id JOIN teams t ON t.id = r.team_id
                    LEFT JOIN persons a ON a.id = r.assignee_id
               WHERE r.is_open ORDER BY r.class_order, r.rank_at";
    look(test).await.all(all, &[]).await.unwrap()
}

/// What stands before one's eyes in Patient Billing.
pub(super) async fn check_billing(test: &TestDb, now: Instant) {
    let all = open(test).await;
    let billing: Vec<&Open> = all.iter().filter(|open| open.team == "Patient Billing").collect();
    let told = format!("{now}: {billing:#?}");
    let subjects = |is: &dyn Fn(&Open) -> bool| {
        let mut found: Vec<&str> =
            billing.iter().filter(|open| is(open)).map(|open| open.subject.as_str()).collect();
        found.sort_unstable();
        found
    };
    assert_eq!(billing.len(), 11, "{told}");
    assert_eq!(
        subjects(&|open| open.is_unheard),
        [
            "Can this bill be paid in three parts?",
            "Patient was charged twice for one echocardiogram",
            "Receivables over 90 days by insurer, for the board pack",
            "Which code for a stress test that was stopped half-way?",
        ],
        "{told}"
    );
    assert_eq!(subjects(&|open| open.outside).len(), 3, "{told}");
    assert_eq!(subjects(&|open| open.class == "present"), ["Can this bill be paid in three parts?"]);
    let late = subjects(&|open| {
        open.due_at.is_some_and(|due| due < now) && open.due_kind.as_deref() == Some("promised")
    });
    assert!(late.len() == 1 && late[0].starts_with("List of refunds, "), "{told}");
    let paused = subjects(&|open| open.waiting_for.as_deref() == Some("Noor Haddad, Legal"));
    assert_eq!(paused, ["Wording of the payment-plan letter"], "{told}");
    assert_eq!(subjects(&|open| open.assignee.as_deref() == Some("Amara Okafor")).len(), 2, "{told}");
    let before: Vec<_> =
        billing.iter().filter(|open| open.passed_over > 0).map(|o| (&*o.subject, o.passed_over)).collect();
    assert_eq!(before, [("Access code for the insurer's portal", 3)], "{told}");
}

/// What Amara waits for.
pub(super) async fn check_amara(test: &TestDb, now: Instant) {
    let all = open(test).await;
    let hers: Vec<&Open> = all.iter().filter(|open| open.requester == "Amara Okafor").collect();
    let who = |beginning: &str| {
        let found = hers.iter().find(|open| open.subject.starts_with(beginning));
        let open = found.unwrap_or_else(|| panic!("{now}: nothing begins with {beginning}: {hers:#?}"));
        (open.assignee.as_deref().unwrap_or_default(), open.state)
    };
    assert_eq!(who("Procedure note missing, case 88-2031"), ("Mei-Ling Tan", State::Waiting));
    assert_eq!(who("Second screen for Sam Whitlock"), ("Tomasz Zieliński", State::Acknowledged));
    assert_eq!(who("Cover for "), ("Priya Raghavan", State::Acknowledged));
    assert_eq!(who("Heating in room B-214"), ("Dale Pruitt", State::Waiting));
    let heating = hers.iter().find(|open| open.subject.starts_with("Heating")).unwrap();
    assert_eq!((heating.waiting_on, heating.promise_moves), (Some(WaitingOn::Vendor), 1));
}

/// The first and the last minutes of a day, a night, a Sunday, and the first days after Christmas.
const PRESENTS: [&str; 5] = [
    "2026-11-23T08:00:00Z",
    "2026-11-20T16:58:30Z",
    "2026-11-18T02:10:00Z",
    "2026-11-22T08:17:00Z",
    "2026-12-29T09:15:00Z",
];

#[tokio::test]
async fn at_any_hour_the_clinics_look_as_in_the_pictures() {
    for present in PRESENTS {
        let now = Instant::parse(present).unwrap();
        let test = demo(now).await;
        check_billing(&test, now).await;
        check_amara(&test, now).await;
        let all = count(&test, "SELECT COUNT(*) FROM requests").await;
        assert!((900..=1_800).contains(&all), "{present}: {all} requests");
        let latest = Instant(count(&test, "SELECT MAX(at) FROM events").await);
        assert!(latest <= now, "{present}: something happens at {latest}");
    }
}
