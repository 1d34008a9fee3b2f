//! A key that somebody else made does not open a circle.

use http::StatusCode;
use kernel::{Audience, Failure, Refusal, Viewer};

use super::{NEW, follow, make, newcomer};
use crate::fixture::refusal;
use crate::model::TokenScope;
use crate::testing::{ADMIN, Run, World, founded};
use crate::{PersonId, circles, persons};

const CIRCLE: Audience = Audience(7_001);
const OTHER: Audience = Audience(7_002);

async fn admit(world: &World, circle: Audience, person: PersonId) {
    let done: Result<(), Failure> = db::act!(world.app.db, Viewer::system(), |a| {
        circles::admit(a, circle, person).await?;
        Ok(())
    });
    done.unwrap();
}

async fn sees(world: &World, circle: Audience, person: PersonId) -> bool {
    let mut view = world.app.db.view(Viewer::system()).await.unwrap();
    let of_person = "SELECT audience FROM audience_members WHERE person_id = $1";
    let seen: Vec<i64> = view.all(of_person, &[&person]).await.unwrap();
    seen.contains(&circle.0)
}

#[tokio::test]
async fn an_administrator_does_not_get_into_a_circle_by_handing_out_a_link() {
    for world in founded(Run::default()).await {
        let colm = world.employee("Colm", "colm@alderbrook.example").await;
        let priya = world.employee("Priya", "priya@alderbrook.example").await;
        for person in [colm, priya] {
            admit(&world, CIRCLE, person).await;
        }
        let mut program = world.program_of(colm, TokenScope::Read).await;
        assert_eq!(program.get("/api/v1/me").await.status, StatusCode::OK);
        let mut adm = world.signed_in(ADMIN).await;
        let page = adm.get(&format!("/people/{colm}/entrance")).await;
        assert!(page.body.contains("their circles have to let them in again"), "{}", page.body);
        let page = adm.get(&format!("/people/{}/entrance", world.admin().await)).await;
        assert!(!page.body.contains("their circles"), "only where there is a circle");

        let link = make(&world, colm, "password_reset").await;
        assert!(sees(&world, CIRCLE, colm).await, "making it changes nothing yet");
        assert_eq!(follow(&mut world.browser(), &link, NEW).await.location(), Some("/"));
        assert!(!sees(&world, CIRCLE, colm).await, "{}", world.name());
        assert!(sees(&world, CIRCLE, priya).await);
        assert_eq!(program.get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED, "nor through a program");
        let told = "SELECT COUNT(*) AS n FROM events WHERE kind = 'left_circle' AND audience = 7001";
        assert_eq!(world.one(told).await, 1);
        let mut view = world.app.db.view(Viewer::system()).await.unwrap();
        let from: i64 = view.one("SELECT key_from FROM circle_absences", &[]).await.unwrap();
        drop(view);
        assert_eq!(from, world.admin().await.get());

        admit(&world, CIRCLE, colm).await;
        assert!(sees(&world, CIRCLE, colm).await);
        assert_eq!(world.one("SELECT COUNT(*) AS n FROM circle_absences").await, 0);
    }
}

#[tokio::test]
async fn two_links_in_a_row_do_not_open_a_circle_either() {
    for world in founded(Run::default()).await {
        let colm = world.employee("Colm", "colm@alderbrook.example").await;
        let priya = world.employee("Priya", "priya@alderbrook.example").await;
        for person in [colm, priya] {
            admit(&world, CIRCLE, person).await;
        }
        let made_before = make(&world, priya, "password_reset").await;
        let link = make(&world, colm, "password_reset").await;
        assert_eq!(follow(&mut world.browser(), &link, NEW).await.location(), Some("/"));
        let refused = follow(&mut world.browser(), &made_before, NEW).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", world.name());
        let mut adm = world.signed_in(ADMIN).await;
        let path = format!("/api/v1/people/{priya}/password_reset");
        let refused = adm.post_json(&path, "{}").await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.body.contains("wait to be let in again"), "{}", refused.body);
        assert!(sees(&world, CIRCLE, priya).await, "she is still in, with the password she has");
        admit(&world, CIRCLE, colm).await;
        assert_eq!(adm.post_json(&path, "{}").await.status, StatusCode::CREATED);
    }
}

#[tokio::test]
async fn an_only_member_keeps_the_circle_and_that_is_written_down() {
    for world in founded(Run::default()).await {
        let mia = newcomer(&world).await;
        let priya = world.employee("Priya", "priya@alderbrook.example").await;
        admit(&world, OTHER, mia).await;
        for person in [mia, priya] {
            admit(&world, CIRCLE, person).await;
        }
        let link = make(&world, mia, "invitation").await;
        assert_eq!(follow(&mut world.browser(), &link, NEW).await.location(), Some("/welcome/answers"));
        assert!(sees(&world, OTHER, mia).await, "{}: nobody could vouch for her", world.name());
        assert!(!sees(&world, CIRCLE, mia).await, "a first invitation counts the same");
        let told =
            "SELECT COUNT(*) AS n FROM events WHERE kind = 'stayed_alone_in_circle' AND audience = 7002";
        assert_eq!(world.one(told).await, 1);
    }
}

#[tokio::test]
async fn a_link_that_somebody_makes_for_themselves_leaves_their_circles_alone() {
    for world in founded(Run::default()).await {
        let adm = world.admin().await;
        let priya = world.employee("Priya", "priya@alderbrook.example").await;
        for person in [adm, priya] {
            admit(&world, CIRCLE, person).await;
        }
        let link = make(&world, adm, "password_reset").await;
        assert_eq!(follow(&mut world.browser(), &link, NEW).await.location(), Some("/"));
        assert!(sees(&world, CIRCLE, adm).await, "{}", world.name());
    }
}

#[tokio::test]
async fn the_last_one_of_a_circle_is_not_let_go() {
    for world in founded(Run::default()).await {
        let colm = world.employee("Colm", "colm@alderbrook.example").await;
        let leaves = |p: &mut persons::model::NewPerson| p.left_on = Some("2020-01-31".to_owned());
        let priya = world.person("Priya", leaves).await;
        let gone = world.person("Gone", leaves).await;
        admit(&world, CIRCLE, priya).await;
        let go = async |person| -> Result<(), Failure> {
            db::act!(world.app.db, Viewer::system(), |a| {
                persons::actions::deactivate(a, person, web::IfMatch(None)).await
            })
        };
        assert_eq!(refusal(go(priya).await), Refusal::Conflict("refusal-last-of-circle"));
        let those_who_left: Result<usize, Failure> = db::act!(world.app.db, Viewer::system(), |a| {
            persons::actions::deactivate_those_who_left(a, "2026-11-19").await
        });
        assert_eq!(those_who_left.unwrap(), 1, "{}: the others go", world.name());
        assert!(world.find_viewer(gone).await.is_none());
        assert!(sees(&world, CIRCLE, priya).await);
        admit(&world, CIRCLE, colm).await;
        go(priya).await.unwrap();
        assert_eq!(refusal(go(colm).await), Refusal::Conflict("refusal-last-of-circle"));
    }
}
