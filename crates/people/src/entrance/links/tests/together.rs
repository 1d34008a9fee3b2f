//! Letting many in at once, and those who have no address yet.

use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal};

use super::NEW;
use crate::entrance::links::{self, Arrival, Offer};
use crate::fixture::{houses, refusal};
use crate::roster::{Taken, take_on};
use crate::testing::{ADMIN, World};
use crate::{PersonId, TeamId};

async fn paste(world: &World, text: &str) -> Taken {
    let viewer = world.viewer(world.admin().await).await;
    let taken: Result<Taken, Failure> = act!(world.app.db, viewer, |a| take_on(a, text).await);
    taken.unwrap()
}

async fn invite(world: &World, by: PersonId, team: Option<TeamId>) -> Result<Vec<(Arrival, Offer)>, Failure> {
    let viewer = world.viewer(by).await;
    act!(world.app.db, viewer, |a| links::offer_to_all(a, team).await)
}

#[tokio::test]
async fn everybody_without_a_password_gets_a_link_of_their_own_and_a_newer_one_ends_it() {
    for world in houses().await {
        let taken = paste(&world, "Ana, Night desk\nBo, Night desk\nCy, Records").await;
        let admin = world.admin().await;
        let all = invite(&world, admin, None).await.unwrap();
        let names: Vec<&str> = all.iter().map(|(person, _)| person.name.as_str()).collect();
        assert_eq!(names, ["Ana", "Bo", "Cy"], "by team; whoever has a password is not among them");
        let again = invite(&world, admin, Some(taken.teams[0].0)).await.unwrap();
        assert_eq!(again.len(), 2);
        assert_eq!(world.browser().get(&all[0].1.path()).await.status, StatusCode::GONE, "{}", world.name());
        assert_eq!(world.browser().get(&all[2].1.path()).await.status, StatusCode::SEE_OTHER);
        let kept =
            world.one("SELECT COUNT(*) AS n FROM links WHERE token_hash LIKE '%' AND ended_at IS NULL").await;
        assert_eq!(kept, 3);
        let viewer = world.viewer(admin).await;
        let gone: Result<usize, Failure> =
            act!(world.app.db, viewer, |a| links::withdraw_from_all(a, None).await);
        assert_eq!(gone.unwrap(), 3);
        assert_eq!(world.browser().get(&again[0].1.path()).await.status, StatusCode::GONE);
        let ana = invite(&world, taken.persons[0].0, None).await;
        assert!(matches!(refusal(ana), Refusal::Forbidden(_)));
    }
}

#[tokio::test]
async fn whoever_was_taken_on_without_an_address_names_theirs_and_signs_in_with_it() {
    for world in houses().await {
        paste(&world, "Ana Ruiz, Night desk").await;
        let admin = world.admin().await;
        let (_, offer) = invite(&world, admin, None).await.unwrap().remove(0);
        let mut browser = world.browser();
        browser.get(&offer.path()).await;
        let page = browser.get("/join").await.body;
        assert!(!page.contains("no-address") && page.contains("Nobody has written it down"), "{page}");
        for (email, why) in
            [("", "This is not an e-mail address"), (ADMIN, "Somebody or something else has this already")]
        {
            let again = browser.post("/join", &[("password", NEW), ("email", email)]).await;
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{email}");
            assert!(again.body.contains(why), "{}", again.body);
        }
        let entered = browser.post("/join", &[("password", NEW), ("email", "Ana@new.example")]).await;
        assert_eq!(entered.location(), Some("/welcome/answers"), "{}", entered.body);
        let answer = world.browser().sign_in("ana@new.example", NEW).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", world.name());
    }
}
