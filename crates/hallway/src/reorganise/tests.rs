//! Reorganising, in the clinic on both databases: what goes along, what stays as it was, and what is refused.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use db::act;
use kernel::{Audience, Failure, Refusal, Viewer};
use map::relationships::input::NewRelationship;
use map::relationships::model::Origin;
use map::relationships::{RelationshipId, actions as relationships};
use people::{TeamId, audiences};
use serve::requests::actions::{Reopening, reopen};

use super::actions::{Part, Wish, look, reorganise};
use super::views::Reorganised;
use crate::check::check;
use crate::clinic::{Clinic, clinics};

/// Nia administers.
async fn administered() -> Vec<Clinic> {
    let clinics = clinics().await;
    for clinic in &clinics {
        let nia = clinic.person("Nia");
        let done: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            a.run("UPDATE persons SET is_administrator = TRUE WHERE id = $1", &[&nia]).await?;
            Ok(audiences::grant(a, Audience::ADMINISTRATORS, nia).await?)
        });
        done.unwrap();
    }
    clinics
}

async fn done(clinic: &Clinic, by: &str, team: TeamId, wish: &Wish) -> Result<Reorganised, Failure> {
    let viewer = clinic.viewer(by).await;
    act!(clinic.test.db, viewer, |a| reorganise(a, team, wish).await)
}

async fn draw(clinic: &Clinic, provider: &str, customer: &str) -> RelationshipId {
    let (provider, customer) = (clinic.team(provider).0, clinic.team(customer).0);
    let new = NewRelationship { provider, customer, ..NewRelationship::default() };
    let viewer = clinic.viewer("Nia").await;
    let drawn: Result<_, Failure> =
        act!(clinic.test.db, viewer, |a| relationships::propose(a, &new, Origin::Person).await);
    drawn.unwrap().id
}

/// Whatever can be checked holds.
async fn sound(clinic: &Clinic) {
    clinic.test.db.place_events().await.unwrap();
    serve::insights::count_all(&clinic.test.db).await.unwrap();
    let report = check(&clinic.test.db, &crate::schema::migrations(), &mut |_| {}).await.unwrap();
    assert!(report.is_clean(), "{:?}", report.faults);
}

async fn number(clinic: &Clinic, sql: &'static str, team: TeamId) -> i64 {
    let mut view = clinic.test.db.view(Viewer::system()).await.unwrap();
    view.one(sql, &[&team]).await.unwrap()
}

const HELD: &str = "SELECT COUNT(*) AS n FROM requests WHERE team_id = $1";

#[tokio::test]
async fn a_team_goes_on_as_another_and_all_that_was_looked_at_goes_along_as_it_stands() {
    for clinic in administered().await {
        let (billing, hr) = (clinic.team("billing"), clinic.team("hr"));
        let open = clinic.ask("Grace", "bills", "Charged twice", false).await;
        let at = testkit::SteeredClock::START;
        clinic.acknowledge("Jonas", open, at.plus_seconds(86_400)).await;
        clinic.ask("Grace", "letters", "A comma", false).await;
        clinic.ask("Grace", "leave", "Six weeks", false).await;
        let ended = clinic.ask("Grace", "bills", "Paid twice", false).await;
        clinic.resolve("Jonas", ended, "Put right.").await;
        let closed: Result<_, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            serve::requests::actions::close(a, ended, None, serve::requests::actions::Closure::default())
                .await
        });
        closed.unwrap();
        draw(&clinic, "hr", "desk").await;
        draw(&clinic, "billing", "hr").await;
        let wish = Wish::Merge { into: hr };
        let seen = look(&clinic.test.db, &clinic.viewer("Nia").await, billing, &wish).await.unwrap();
        assert_eq!(number(&clinic, HELD, billing).await, 3, "looking changes nothing");
        let names = |all: &[people::views::Named]| {
            all.iter().map(|one| one.name.clone()).collect::<Vec<_>>().join(", ")
        };
        assert_eq!(names(&seen.members), "Amara Okafor, Jonas Weidner, Sam Whitlock");
        assert_eq!(names(&seen.teams), "Archive");
        let mut hows: Vec<&str> = seen.relationships.iter().map(|one| one.how).collect();
        hows.sort_unstable();
        assert_eq!(hows, ["became_internal", "folded"], "{:?}", seen.relationships);
        assert_eq!(
            (seen.services.len(), seen.open_requests),
            (2, 1),
            "what only the team sees is not counted"
        );
        let done = done(&clinic, "Nia", billing, &wish).await.unwrap();
        assert_eq!(format!("{:?}", Reorganised { is_preview: true, ..done }), format!("{seen:?}"));
        assert_eq!(number(&clinic, HELD, billing).await, 1, "what has ended keeps the team");
        assert_eq!(number(&clinic, HELD, hr).await, 3);
        let said = clinic.look("Jonas", "/requests/1001").await;
        said.says(&["Patient Billing goes on as Human Resources", "Jonas Weidner"]);
        clinic
            .look("Grace", &format!("/teams/{billing}"))
            .await
            .says(&["Es geht weiter als Human Resources"]);
        clinic.look("Nia", &format!("/settings/teams/{hr}")).await.says(&["Amara Okafor"]);
        sound(&clinic).await;
        // Whoever comes back to something that has ended comes to the team that goes on.
        let why = Reopening { reason: "Again.".to_owned(), rework: None };
        let grace = clinic.viewer("Grace").await;
        let again: Result<_, Failure> = act!(clinic.test.db, grace, |a| reopen(a, ended, None, &why).await);
        again.unwrap();
        assert_eq!(number(&clinic, HELD, hr).await, 4);
        sound(&clinic).await;
    }
}

#[tokio::test]
async fn what_only_a_team_saw_is_seen_by_those_of_the_team_as_which_it_goes_on() {
    for clinic in administered().await {
        let id = clinic.ask("Grace", "letters", "A comma", false).await;
        clinic.resolve("Sam", id, "Gone.").await;
        let closed: Result<_, Failure> =
            act!(clinic.test.db, Viewer::system(), |a| serve::requests::actions::close(
                a,
                id,
                None,
                serve::requests::actions::Closure::default()
            )
            .await);
        closed.unwrap();
        assert_eq!(clinic.look("Hue", "/requests/1001").await.status, http::StatusCode::NOT_FOUND);
        let wish = Wish::Merge { into: clinic.team("hr") };
        done(&clinic, "Nia", clinic.team("billing"), &wish).await.unwrap();
        clinic.look("Hue", "/requests/1001").await.says(&["A comma", "Patient Billing"]);
        clinic.look("Sam", "/requests/1001").await.says(&["A comma"]);
        assert_eq!(clinic.look("Nia", "/requests/1001").await.status, http::StatusCode::NOT_FOUND);
        // The team goes on once more, and its past with it.
        let wish = Wish::Merge { into: clinic.team("desk") };
        done(&clinic, "Nia", clinic.team("hr"), &wish).await.unwrap();
        clinic.look("Grace", "/requests/1001").await.says(&["A comma"]);
        sound(&clinic).await;
    }
}

#[tokio::test]
async fn a_part_of_a_team_becomes_a_team_with_what_was_chosen_and_nothing_else() {
    for clinic in administered().await {
        let billing = clinic.team("billing");
        clinic.ask("Grace", "bills", "Charged twice", false).await;
        clinic.ask("Grace", "letters", "A comma", false).await;
        let line = draw(&clinic, "billing", "hr").await;
        let part = Part {
            name: "Letters".to_owned(),
            members: vec![clinic.person("Sam")],
            relationships: vec![line],
            services: vec![clinic.service("letters")],
            ..Part::default()
        };
        let made = done(&clinic, "Nia", billing, &Wish::Split(part.clone())).await.unwrap();
        let new = TeamId(made.into.unwrap().id);
        assert_eq!((made.members.len(), made.relationships.len(), made.services.len()), (1, 1, 1));
        assert_eq!((number(&clinic, HELD, new).await, number(&clinic, HELD, billing).await), (1, 1));
        clinic.look("Sam", &format!("/teams/{new}")).await.says(&[
            "Letters",
            "Sam Whitlock",
            "Wording of a letter",
        ]);
        clinic.look("Sam", "/requests/1002").await.says(&["A comma", "Patient Billing goes on as Letters"]);
        sound(&clinic).await;
        let twice = done(&clinic, "Nia", billing, &Wish::Split(part)).await;
        assert_eq!(field(twice), ("name".to_owned(), "field-taken"));
        let stranger =
            Part { name: "Others".to_owned(), members: vec![clinic.person("Hal")], ..Part::default() };
        let refused = done(&clinic, "Nia", billing, &Wish::Split(stranger)).await;
        assert_eq!(field(refused), ("members".to_owned(), "reorganise-not-a-member"));
    }
}

fn field(done: Result<Reorganised, Failure>) -> (String, &'static str) {
    match done {
        Err(Failure::Refused(Refusal::Invalid(fields))) => {
            (fields[0].field.clone().into_owned(), fields[0].message)
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_cycle_of_teams_is_refused_with_its_field_and_nothing_is_done() {
    for clinic in administered().await {
        let (billing, archive) = (clinic.team("billing"), clinic.team("archive"));
        let below = done(&clinic, "Nia", billing, &Wish::Merge { into: archive }).await;
        assert_eq!(field(below), ("into".to_owned(), "field-team-above-itself"));
        let itself = done(&clinic, "Nia", billing, &Wish::Merge { into: billing }).await;
        assert_eq!(field(itself), ("into".to_owned(), "field-unknown"));
        let under = done(&clinic, "Nia", billing, &Wish::Move { parent: Some(archive) }).await;
        assert_eq!(field(under), ("parent".to_owned(), "field-team-above-itself"));
        let moved = done(&clinic, "Nia", billing, &Wish::Move { parent: Some(clinic.team("house")) }).await;
        assert_eq!(moved.unwrap().teams.len(), 1);
        let refused = done(&clinic, "Amara", billing, &Wish::Move { parent: None }).await;
        assert!(matches!(refused, Err(Failure::Refused(Refusal::Forbidden(_)))));
        for page in ["merger", "split", "move"] {
            let path = format!("/settings/teams/{billing}/{page}");
            clinic.look("Nia", &path).await.says(&["Zeigen, was mitgeht"]);
            assert_eq!(clinic.look("Amara", &path).await.status, http::StatusCode::FORBIDDEN);
        }
        sound(&clinic).await;
    }
}
