//! What a pasted list becomes, and what it is told, on both databases.

use db::act;
use kernel::{Failure, Refusal};

use super::read::read;
use super::{Taken, plan, take_on};
use crate::fixture::{houses, refusal};
use crate::testing::World;

/// The faults of a refused list: field and message.
fn faults<T: std::fmt::Debug>(result: Result<T, Refusal>) -> Vec<(String, &'static str)> {
    match result {
        Err(Refusal::Invalid(wrong)) => {
            wrong.into_iter().map(|error| (error.field.into_owned(), error.message)).collect()
        }
        other => panic!("not refused for its fields: {other:?}"),
    }
}

fn fault(field: &str, message: &'static str) -> Vec<(String, &'static str)> {
    vec![(field.to_owned(), message)]
}

#[test]
fn a_line_is_a_name_and_whatever_else_is_known_in_any_order() {
    let lines = read("Ana Ruiz\n\nBo Lind; Finance; bo@x.example; lead\r\nCy Moss\tcy@x.example\n").unwrap();
    let told: Vec<_> = lines
        .iter()
        .map(|line| {
            let email = line.email.as_ref().map(|email| email.as_str());
            (line.number, line.name.as_str(), email, line.team.as_deref(), line.leads)
        })
        .collect();
    assert_eq!(
        told,
        [
            (1, "Ana Ruiz", None, None, false),
            (3, "Bo Lind", Some("bo@x.example"), Some("Finance"), true),
            (4, "Cy Moss", Some("cy@x.example"), None, false),
        ]
    );
}

#[test]
fn a_first_line_of_column_names_makes_it_a_table() {
    let lines =
        read("Team,Name,E-Mail,Leitung\nFinance,\"Ruiz, Ana\",,ja\nFinance,Bo,bo@x.example,nein").unwrap();
    assert_eq!((lines[0].name.as_str(), lines[0].leads, lines[0].number), ("Ruiz, Ana", true, 2));
    assert_eq!((lines[1].name.as_str(), lines[1].leads), ("Bo", false));
    assert_eq!(faults(read("name,shoe size\nAna,38")), fault("lines.1.head", "roster-column"));
}

#[test]
fn what_is_wrong_is_told_with_its_line_and_field() {
    for (text, field, message) in [
        ("", "names", "field-required"),
        ("Ana\n, ana@x.example, Finance", "lines.2.name", "roster-name"),
        ("ana@x.example, Ana", "lines.1.name", "roster-name-first"),
        ("Ana, ana@, Finance", "lines.1.email", "field-email"),
        ("Ana\nBo\n ana ", "lines.3.name", "roster-name-twice"),
        ("Ana, a@x.example\nÁna, A@x.example", "lines.2.email", "roster-email-twice"),
        ("Ana, Finance\nBo, finance", "lines.2.team", "roster-team-spelled"),
        ("Ana, Finance, lead\nBo, Finance, lead", "lines.2.lead", "roster-lead-twice"),
        ("Ana, lead", "lines.1.team", "roster-lead-of-nothing"),
        ("Ana, Finance, Legal", "lines.1.team", "roster-cells"),
    ] {
        assert_eq!(faults(read(text)), fault(field, message), "{text:?}");
    }
    let twins = read("Ana, a@x.example\nAna, b@x.example").unwrap();
    assert_eq!(twins.len(), 2, "addresses tell people of one name apart");
    let many = "Somebody\n".repeat(super::MOST + 1);
    assert_eq!(faults(read(&many)), fault("names", "roster-many"));
}

async fn paste(world: &World, text: &str) -> Result<Taken, Failure> {
    let viewer = world.viewer(world.admin().await).await;
    act!(world.app.db, viewer, |a| take_on(a, text).await)
}

/// How many persons there are, and how many teams.
async fn count(world: &World) -> (i64, i64) {
    (world.one("SELECT COUNT(*) AS n FROM persons").await, world.one("SELECT COUNT(*) AS n FROM teams").await)
}

#[tokio::test]
async fn a_list_brings_persons_and_teams_or_nothing_at_all() {
    for world in houses().await {
        let before = count(&world).await;
        let wrong =
            paste(&world, "Fay Onu, fay@new.example, Night desk\nGil, not-an-address@, Night desk").await;
        assert_eq!(faults::<()>(Err(refusal(wrong))), fault("lines.2.email", "field-email"));
        assert_eq!(count(&world).await, before, "{}", world.name());
        let text = "Fay Onu, fay@new.example, Night desk, lead\nGil Ito, Night desk";
        let viewer = world.viewer(world.admin().await).await;
        let mut view = world.app.db.view(viewer.clone()).await.unwrap();
        let planned = plan(&mut view, &viewer, text).await.unwrap();
        drop(view);
        assert_eq!((planned.arriving(), planned.new_teams()), (2, 1));
        assert_eq!(count(&world).await, before, "looking changes nothing");
        let taken = paste(&world, text).await.unwrap();
        assert_eq!((taken.persons.len(), taken.teams.len()), (2, 1));
        assert_eq!(count(&world).await, (before.0 + 2, before.1 + 1));
        let mut view = world.app.db.view(viewer).await.unwrap();
        assert_eq!(
            crate::teams::store::lead_of(&mut view, taken.teams[0].0).await.unwrap(),
            Some(taken.persons[0].0)
        );
        drop(view);
        for (again, field, message) in [
            ("Fay Two, FAY@new.example", "lines.1.email", "roster-email-here"),
            ("gil ito", "lines.1.name", "roster-name-here"),
            ("Hana, night desk", "lines.1.team", "roster-team-spelled-here"),
            ("Hana, Night desk, lead", "lines.1.lead", "roster-lead-here"),
        ] {
            let told = faults::<()>(Err(refusal(paste(&world, again).await)));
            assert_eq!(told, fault(field, message), "{again}");
        }
    }
}

#[tokio::test]
async fn whoever_pastes_a_list_may_stand_in_it_and_is_not_taken_on_twice() {
    for world in houses().await {
        let text = [crate::testing::ADMIN, ", Night desk\nGil Ito, Night desk"].concat();
        let taken = paste(&world, &["Whoever I am, ", &text].concat()).await.unwrap();
        assert_eq!((taken.persons.len(), taken.teams.len()), (1, 1));
        assert_eq!(world.one("SELECT COUNT(*) AS n FROM memberships").await, 2);
    }
}

#[tokio::test]
async fn nobody_but_an_administrator_takes_people_on_by_a_list() {
    for world in houses().await {
        let viewer = world.viewer(world.person("Fay Onu", |_| {}).await).await;
        let done: Result<Taken, Failure> = act!(world.app.db, viewer, |a| take_on(a, "Gil Ito").await);
        assert!(matches!(refusal(done), Refusal::Forbidden(_)));
    }
}
