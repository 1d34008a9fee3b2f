use db::counted;
use kernel::Kind;

use super::{offer, retire};
use crate::fixture::{ADA, GUS, LEA, MAX, SALES, STAFF, clinics, service, signed_in};
use crate::services::ServiceId;
use crate::services::input::NewService;
use crate::services::store::{self, Filter};

async fn names(world: &testkit::TestDb, kind: Kind, filter: Filter) -> Vec<String> {
    let mut view = world.db.view(signed_in(&world.db, MAX).await).await.unwrap();
    store::list(&mut view, kind, &filter).await.unwrap().into_iter().map(|row| row.name).collect()
}

fn all() -> Filter {
    Filter { limit: 50, ..Filter::default() }
}

#[tokio::test]
async fn the_catalogue_is_in_order_of_names_and_pages_follow_each_other() {
    for world in clinics().await {
        for name in ["Wages", "apples", "Äpfel", "Crèche"] {
            offer(&world, LEA, service(name, STAFF)).await.unwrap();
        }
        let mut seen = Vec::new();
        let mut after: Option<ServiceId> = None;
        loop {
            let mut view = world.db.view(signed_in(&world.db, MAX).await).await.unwrap();
            let filter = Filter { after, limit: 1, ..Filter::default() };
            let Some(row) = store::list(&mut view, Kind::Employee, &filter).await.unwrap().pop() else {
                break;
            };
            after = Some(row.id);
            seen.push(row.name);
        }
        assert_eq!(seen, ["Äpfel", "apples", "Crèche", "Wages"], "{}", world.name);
    }
}

#[tokio::test]
async fn a_search_finds_a_part_of_a_name_and_takes_signs_as_they_are() {
    for world in clinics().await {
        for name in ["Crèche", "100 % leave", "Wages"] {
            offer(&world, LEA, service(name, STAFF)).await.unwrap();
        }
        let find = |q: &str| names(&world, Kind::Employee, Filter { q: Some(q.to_owned()), ..all() });
        assert_eq!(find("CRECH").await, ["Crèche"]);
        assert_eq!(find("%").await, ["100 % leave"]);
        assert_eq!(find("_").await, Vec::<String>::new());
        assert_eq!(find("").await.len(), 3);
    }
}

#[tokio::test]
async fn everybody_who_works_here_finds_every_service_and_guests_find_what_is_for_guests() {
    for world in clinics().await {
        let secret = Some(crate::Confidentiality::Confidential);
        offer(&world, LEA, NewService { confidentiality: secret, ..service("Care", STAFF) }).await.unwrap();
        offer(&world, ADA, NewService { asks_guests: Some(true), ..service("Badges", SALES) }).await.unwrap();
        let gone = offer(&world, ADA, NewService { asks_guests: Some(true), ..service("Fax", SALES) })
            .await
            .unwrap();
        retire(&world, ADA, gone.id).await.unwrap();
        assert_eq!(names(&world, Kind::Employee, all()).await, ["Badges", "Care"]);
        assert_eq!(names(&world, Kind::Guest, all()).await, ["Badges"]);
        assert_eq!(names(&world, Kind::Employee, Filter { team: Some(STAFF), ..all() }).await, ["Care"]);
        assert_eq!(names(&world, Kind::Employee, Filter { kept_by: Some(LEA), ..all() }).await, ["Care"]);
        assert_eq!(names(&world, Kind::Employee, Filter { kept_by: Some(ADA), ..all() }).await, ["Badges"]);
        assert_eq!(
            names(&world, Kind::Guest, Filter { kept_by: Some(GUS), ..all() }).await,
            Vec::<String>::new()
        );
    }
}

#[tokio::test]
async fn the_services_of_a_retired_team_are_offered_no_more() {
    for world in clinics().await {
        offer(&world, LEA, service("Wages", STAFF)).await.unwrap();
        let done: Result<(), kernel::Failure> = db::act!(world.db, kernel::Viewer::system(), |a| {
            a.run("UPDATE teams SET retired_at = 1 WHERE id = $1", &[&STAFF]).await?;
            Ok(())
        });
        done.unwrap();
        assert_eq!(names(&world, Kind::Employee, all()).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn a_list_is_one_statement_however_long_it_is() {
    for world in clinics().await {
        for name in ["A", "B", "C"] {
            offer(&world, LEA, service(name, STAFF)).await.unwrap();
        }
        let mut view = world.db.view(signed_in(&world.db, MAX).await).await.unwrap();
        let (rows, count) = counted(store::list(&mut view, Kind::Employee, &all())).await;
        assert_eq!((rows.unwrap().len(), count.0), (3, 1));
    }
}
