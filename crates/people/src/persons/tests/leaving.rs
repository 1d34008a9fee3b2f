//! Letting people go, and letting them come back.

use db::act;
use kernel::{Audience, Failure, Refusal, Viewer};
use web::IfMatch;

use crate::fixture::{houses, refusal};
use crate::persons::{actions, store};
use crate::testing::World;
use crate::{PersonId, Role, audiences, teams};

async fn deactivate(house: &World, id: PersonId) -> Result<(), Failure> {
    act!(house.app.db, Viewer::system(), |a| actions::deactivate(a, id, IfMatch(None)).await)
}

#[tokio::test]
async fn whoever_is_deactivated_has_no_way_in_and_sees_nothing() {
    for house in houses().await {
        let sam = house.employee("Sam", "sam@alderbrook.example").await;
        let billing = house.team("Billing", |t| t.lead = Some(sam)).await;
        let mut browser = house.signed_in("sam@alderbrook.example").await;
        assert_eq!(browser.get("/").await.body, "Sam");
        assert!(house.find_viewer(sam).await.is_some());

        deactivate(&house, sam).await.unwrap();
        assert_eq!(browser.get("/").await.location(), Some("/sign-in"), "{}", house.name());
        assert!(house.find_viewer(sam).await.is_none());
        for left in [
            "SELECT COUNT(*) AS n FROM sessions",
            "SELECT COUNT(*) AS n FROM api_tokens WHERE revoked_at IS NULL",
            "SELECT COUNT(*) AS n FROM memberships",
            "SELECT COUNT(*) AS n FROM teams WHERE lead_id IS NOT NULL",
            "SELECT COUNT(*) AS n FROM audience_members a JOIN persons p ON p.id = a.person_id AND p.name = 'Sam'",
            "SELECT COUNT(*) AS n FROM passwords w JOIN persons p ON p.id = w.person_id AND p.name = 'Sam'",
        ] {
            assert_eq!(house.one(left).await, 0, "{left}");
        }
        assert_eq!(refusal(deactivate(&house, sam).await), Refusal::Conflict("refusal-person-deactivated"));
        let again: Result<(), Failure> = act!(house.app.db, Viewer::system(), |a| {
            teams::actions::add_member(a, billing, sam, Role::Member).await
        });
        assert_eq!(refusal(again), Refusal::field("person", "field-unknown"));
    }
}

#[tokio::test]
async fn whoever_comes_back_finds_their_team_but_no_old_key() {
    for house in houses().await {
        let billing = house.team("Billing", |_| {}).await;
        let sam = house.person("Sam", |p| p.team = Some(billing)).await;
        house.viewer(sam).await;
        deactivate(&house, sam).await.unwrap();
        let readmit = async || -> Result<(), Failure> {
            act!(house.app.db, Viewer::system(), |a| actions::readmit(a, sam).await)
        };
        readmit().await.unwrap();
        assert!(house.find_viewer(sam).await.is_none(), "the old key must stay dead");
        let mut view = house.app.db.view(Viewer::system()).await.unwrap();
        let person = store::find(&mut view, sam).await.unwrap().unwrap();
        assert_eq!((person.deactivated_at, person.home_team_id), (None, Some(billing)));
        let seen: Vec<i64> = view
            .all("SELECT audience FROM audience_members WHERE person_id = $1 ORDER BY audience", &[&sam])
            .await
            .unwrap();
        assert_eq!(seen, [Audience::COLLEAGUES.0, audiences::of_team(billing).0], "{}", house.name());
        drop(view);
        assert_eq!(refusal(readmit().await), Refusal::Conflict("refusal-person-active"));
    }
}

#[tokio::test]
async fn those_whose_last_day_has_passed_are_deactivated_and_no_others() {
    for house in houses().await {
        let gone = house.person("Gone", |p| p.left_on = Some("2026-11-18".to_owned())).await;
        house.person("Last Day", |p| p.left_on = Some("2026-11-19".to_owned())).await;
        house.person("Stays", |_| {}).await;
        let count = async || -> Result<usize, Failure> {
            act!(house.app.db, Viewer::system(), |a| {
                actions::deactivate_those_who_left(a, "2026-11-19").await
            })
        };
        assert_eq!(count().await.unwrap(), 1);
        assert!(house.find_viewer(gone).await.is_none(), "{}", house.name());
        assert_eq!(count().await.unwrap(), 0);
    }
}
