//! A clock that is set forward and back while people are signed in (ABUSE D-15).

use http::StatusCode;

use crate::testing::{ADMIN, PASSWORD, Run, founded};

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

#[tokio::test]
async fn a_session_keeps_its_rules_while_the_clock_jumps() {
    for world in founded(Run::default()).await {
        let jump = |seconds| world.test.clock.forward_seconds(seconds);
        let mut ana = world.signed_in(ADMIN).await;
        for seconds in [-HOUR, HOUR, HOUR, -HOUR, -DAY] {
            jump(seconds);
            assert_eq!(ana.get("/").await.body, "Adm", "{}: {seconds}", world.name());
        }
        jump(DAY);
        assert_eq!(ana.get("/").await.location(), Some("/sign-in"), "not used for a day, as the clock says");
        jump(-DAY);
        assert_eq!(ana.get("/").await.body, "Adm");

        // Marked as seen in a future that did not come, it does not live any longer for it.
        jump(10 * HOUR);
        assert_eq!(ana.get("/").await.body, "Adm");
        jump(-10 * HOUR);
        assert_eq!(ana.get("/").await.body, "Adm");
        jump(12 * HOUR + 301);
        assert_eq!(ana.get("/").await.location(), Some("/sign-in"), "{}", world.name());
    }
}

#[tokio::test]
async fn who_mistyped_while_the_clock_was_ahead_is_not_kept_out_when_it_is_right_again() {
    for world in founded(Run::default()).await {
        for ahead in [HOUR, DAY] {
            world.test.clock.forward_seconds(ahead);
            let mut early = world.browser();
            for _ in 0..3 {
                assert_eq!(
                    early.sign_in(ADMIN, "not the password").await.status,
                    StatusCode::UNPROCESSABLE_ENTITY
                );
            }
            world.test.clock.forward_seconds(-ahead);
            let mut ana = world.browser();
            assert_eq!(ana.sign_in(ADMIN, PASSWORD).await.status, StatusCode::SEE_OTHER, "{}", world.name());
            // What is left of the limit is the least of it.
            let mut guesser = world.browser();
            let mut last = StatusCode::OK;
            for _ in 0..2 {
                last = guesser.sign_in(ADMIN, "not the password").await.status;
            }
            assert_eq!(last, StatusCode::TOO_MANY_REQUESTS, "{}: {ahead}", world.name());
            world.test.clock.forward_seconds(20 * DAY);
        }
    }
}
