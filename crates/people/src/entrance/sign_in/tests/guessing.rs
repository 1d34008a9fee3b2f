//! Those who try passwords.

use std::net::IpAddr;

use db::counted;
use http::StatusCode;
use kernel::{Failure, Refusal, Viewer};

use crate::entrance::passwords::Password;
use crate::entrance::throttle;
use crate::persons;
use crate::testing::{ADMIN, PASSWORD, Run, founded};

const WRONG: &str = "not the password";

fn address(number: u8) -> IpAddr {
    IpAddr::from([198, 51, 100, number])
}

#[tokio::test]
async fn a_05_after_ten_wrong_passwords_for_one_account_everybody_waits_but_her_own_browser() {
    for world in founded(Run::default()).await {
        let mut ana = world.signed_in(ADMIN).await;
        ana.post("/sign-out", &[]).await;
        // Each from an address of its own, and half of them by way of another node.
        let mut answers = Vec::new();
        for number in 0..12 {
            let mut guesser = if number % 2 == 0 { world.browser() } else { world.browser_of_another_node() };
            guesser.address = address(number);
            answers.push(guesser.sign_in(ADMIN, WRONG).await);
        }
        let statuses: Vec<u16> = answers.iter().map(|answer| answer.status.as_u16()).collect();
        assert_eq!(statuses[..10], [422; 10], "{}", world.name());
        assert_eq!(statuses[10..], [429; 2], "{}", world.name());
        assert_eq!(answers[11].header("retry-after"), Some("900"));
        assert!(answers[11].body.contains("Wait 16 minutes"), "{}", answers[11].body);

        let mut stranger = world.browser();
        stranger.address = address(200);
        assert_eq!(stranger.sign_in(ADMIN, PASSWORD).await.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(ana.sign_in(ADMIN, PASSWORD).await.status, StatusCode::SEE_OTHER, "her own browser");

        world.test.clock.forward_seconds(901);
        assert_eq!(stranger.sign_in(ADMIN, PASSWORD).await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn a_05_a_known_browser_is_known_for_its_own_person_alone() {
    for world in founded(Run::default()).await {
        world.employee("Bob", "bob@alderbrook.example").await;
        let mut bob = world.signed_in("bob@alderbrook.example").await;
        bob.address = address(1);
        let mut last = StatusCode::OK;
        for _ in 0..11 {
            last = bob.sign_in(ADMIN, WRONG).await.status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS, "{}", world.name());
    }
}

#[tokio::test]
async fn a_06_one_address_that_tries_many_accounts_waits_whatever_it_says_of_itself() {
    for world in founded(Run::default()).await {
        let mut statuses = Vec::new();
        for number in 0..61 {
            let mut guesser = world.browser();
            guesser.headers.push(("x-forwarded-for".to_owned(), format!("203.0.113.{number}")));
            statuses.push(guesser.sign_in(&format!("nobody{number}@x.example"), WRONG).await.status.as_u16());
        }
        assert_eq!(statuses[..60], [422; 60], "{}", world.name());
        assert_eq!(statuses[60], 429, "{}", world.name());
    }
}

#[tokio::test]
async fn a_06_behind_a_trusted_proxy_the_address_it_saw_counts() {
    let proxy = address(9);
    for world in founded(Run { trusted_proxy: Some(proxy), ..Run::default() }).await {
        for number in 0..3 {
            let mut guesser = world.browser();
            guesser.address = proxy;
            // What the caller made up stands before what the proxy wrote.
            guesser.headers.push(("x-forwarded-for".to_owned(), format!("10.0.0.{number}, 203.0.113.7")));
            guesser.sign_in(&format!("nobody{number}@x.example"), WRONG).await;
        }
        // One for all, one for the address, one for each of the accounts.
        assert_eq!(world.one("SELECT COUNT(*) AS n FROM sign_in_tries").await, 1 + 1 + 3, "{}", world.name());
    }
}

#[tokio::test]
async fn a_05_all_strangers_together_have_a_limit_too() {
    for world in founded(Run::default()).await {
        let tried: Result<(), Failure> = db::act!(world.app.db, Viewer::nobody(), |a| {
            for number in 0..2_001_u32 {
                let address = IpAddr::from((number + 0x0a00_0000).to_be_bytes());
                throttle::take(a, &throttle::stranger(&number.to_string(), address)).await?;
            }
            Ok(())
        });
        let refusal = Refusal::TooMany { retry_after_seconds: 1 };
        assert!(matches!(tried, Err(Failure::Refused(found)) if found == refusal), "{}", world.name());
    }
}

#[tokio::test]
async fn a_05_many_tries_at_once_count_as_many() {
    for world in founded(Run::default()).await {
        let mut running = tokio::task::JoinSet::new();
        for number in 0..16 {
            let mut guesser = world.browser();
            guesser.address = address(number);
            running.spawn(async move { guesser.sign_in(ADMIN, WRONG).await.status });
        }
        let statuses = running.join_all().await;
        let judged = statuses.iter().filter(|status| **status == StatusCode::UNPROCESSABLE_ENTITY).count();
        assert_eq!(judged, 10, "{} {statuses:?}", world.name());
    }
}

#[tokio::test]
async fn a_07_somebody_who_does_not_exist_takes_the_same_way_as_somebody_who_mistypes() {
    for world in founded(Run::default()).await {
        let gone = world.employee("Exx", "exx@alderbrook.example").await;
        let left: Result<(), Failure> = db::act!(world.app.db, Viewer::system(), |a| {
            persons::actions::deactivate(a, gone, web::IfMatch(None)).await
        });
        left.unwrap();
        // The first request also asks whether there is an organisation.
        let mut seen = vec![];
        world.browser().get("/sign-in").await;
        for email in
            [ADMIN, "missing@alderbrook.example", "exx@alderbrook.example", "no address", "ＡDM@x.example"]
        {
            let mut browser = world.browser();
            let hashed = world.app.hashing.done();
            let (answer, statements) = counted(browser.sign_in(email, WRONG)).await;
            let hashed = world.app.hashing.done() - hashed;
            let page = crate::session::hash(&answer.body.replace(email, "WHO"));
            seen.push((email, (answer.status, page, statements.0, hashed)));
        }
        assert_eq!(seen[0].1.0, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(seen[0].1.3, 1, "one password is hashed for each try");
        assert!(seen.iter().all(|(_, same)| *same == seen[0].1), "{} {seen:?}", world.name());
    }
}

#[tokio::test]
async fn a_07_the_password_that_nobody_has_is_as_slow_as_any_and_opens_nothing() {
    let hashing = crate::entrance::Hashing::new(1);
    let any = hashing.hash(&Password::new(PASSWORD), [1; 32]).await.unwrap();
    let parameters = |hash: &str| hash.split('$').take(4).collect::<Vec<_>>().join("$");
    let nobodys = crate::entrance::passwords::NOBODYS;
    assert_eq!(parameters(nobodys), "$argon2id$v=19$m=19456,t=2,p=1");
    assert_eq!(parameters(nobodys), parameters(&any));
    assert_eq!(nobodys.len(), any.len());
    assert!(!hashing.matches(&Password::new(PASSWORD), None).await.unwrap());
    assert!(hashing.matches(&Password::new(PASSWORD), Some(&any)).await.unwrap());
}
