use db::{View, record};
use kernel::Viewer;
use serve::requests::model::State;
use testkit::{SteeredClock, TestDb};

use super::*;
use crate::schema;

/// The demo on each database, as of this moment.
async fn demos(now: Instant) -> Vec<TestDb> {
    let fresh = testkit::databases(&schema::migrations()).await.unwrap();
    for test in &fresh {
        test.clock.set(now);
        let first = load(&test.db).await.unwrap_or_else(|error| panic!("{} at {now}: {error:#}", test.name));
        assert_eq!(first.len(), FIRST.len());
    }
    fresh
}

async fn look(test: &TestDb) -> View {
    test.db.view(Viewer::system()).await.unwrap()
}

record! {
    #[derive(Debug, PartialEq)]
    pub struct Told {
        pub subject: String,
        pub state: State,
        pub opened_at: Instant,
        pub class: String,
        pub is_unheard: bool,
        pub hand_overs: i64,
        pub reopenings: i64,
        pub passed_over: i64,
        pub promise_moves: i64,
        pub confidentiality: String,
    }
}

async fn told(test: &TestDb) -> Vec<Told> {
    let all = "SELECT subject, state, opened_at, class, is_unheard, hand_overs, reopenings, passed_over, promise_moves,
                      confidentiality
               FROM requests ORDER BY opened_at, subject";
    look(test).await.all(all, &[]).await.unwrap()
}

#[tokio::test]
async fn the_same_present_gives_the_same_two_weeks() {
    let mut lives = Vec::new();
    for _ in 0..2 {
        for test in demos(SteeredClock::START).await {
            lives.push(told(&test).await);
        }
    }
    assert!(lives.iter().all(|life| *life == lives[0]));
    assert!((350..=450).contains(&lives[0].len()), "{} requests", lives[0].len());
    let number = |is: &dyn Fn(&Told) -> bool| lives[0].iter().filter(|told| is(told)).count();
    eprintln!("open {}", number(&|t| t.state.is_open()));
    for state in State::ALL {
        eprintln!("{state:?} {}", number(&|t| t.state == *state));
    }
    eprintln!(
        "unheard {} handed {} reopened {} stray {} moved {} conf {}",
        number(&|t| t.is_unheard),
        number(&|t| t.hand_overs > 0),
        number(&|t| t.reopenings > 0),
        number(&|t| t.passed_over > 0),
        number(&|t| t.promise_moves > 0),
        number(&|t| t.confidentiality == "confidential")
    );
}
