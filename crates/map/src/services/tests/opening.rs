use db::counted;
use kernel::{Audience, Refusal};

use super::{offer, retire};
use crate::fixture::{
    ADA, BOB, GUS, HOUSE_HOURS, LEA, SALES, STAFF, STAFF_HOURS, clinics, service, signed_in,
};
use crate::services::input::NewService;
use crate::services::{Class, Confidentiality, Opening, ServiceId, for_opening};

async fn opening(world: &testkit::TestDb, id: ServiceId) -> Option<Opening> {
    let mut view = world.db.view(signed_in(&world.db, BOB).await).await.unwrap();
    let (found, count) = counted(for_opening(&mut view, id)).await;
    assert_eq!(count.0, 1);
    found.unwrap()
}

#[tokio::test]
async fn promises_count_on_the_services_calendar_else_the_teams_else_the_houses() {
    for world in clinics().await {
        let of_team = offer(&world, LEA, service("Pay", STAFF)).await.unwrap();
        let own = NewService { calendar: Some(HOUSE_HOURS), ..service("Care", STAFF) };
        let own = offer(&world, LEA, own).await.unwrap();
        let of_house = offer(&world, ADA, service("Prices", SALES)).await.unwrap();
        for (id, calendar) in [(of_team.id, STAFF_HOURS), (own.id, HOUSE_HOURS), (of_house.id, HOUSE_HOURS)] {
            let found = opening(&world, id).await.unwrap();
            assert_eq!((found.calendar_id, found.calendar_version), (Some(calendar), Some(1)));
            let monday = kernel::Instant::parse("2026-11-23T05:00:00Z").unwrap();
            let opens = found.calendar().unwrap().next_opening(monday).unwrap();
            assert_eq!(opens.to_string(), "2026-11-23T07:00:00Z");
        }
        assert!(opening(&world, ServiceId::new(999)).await.is_none());
    }
}

#[tokio::test]
async fn someone_here_now_comes_first_only_where_the_service_offers_it() {
    for world in clinics().await {
        let desk = NewService { offers_present: Some(true), ..service("Desk", STAFF) };
        let desk = opening(&world, offer(&world, LEA, desk).await.unwrap().id).await.unwrap();
        assert_eq!((desk.class_of(true), desk.class_of(false)), (Class::Present, Class::Standard));
        let planned = NewService { default_class: Some(Class::Planned), ..service("Audits", STAFF) };
        let planned = opening(&world, offer(&world, LEA, planned).await.unwrap().id).await.unwrap();
        assert_eq!((planned.class_of(true), planned.class_of(false)), (Class::Planned, Class::Planned));
        assert!(Class::Present < Class::Standard && Class::Standard < Class::Planned);
    }
}

#[tokio::test]
async fn who_sees_a_request_follows_from_the_service() {
    for world in clinics().await {
        let circle = Confidentiality::Confidential;
        for confidentiality in Confidentiality::ALL.iter().copied() {
            let new = NewService {
                confidentiality: Some(confidentiality),
                ..service(confidentiality.as_str(), STAFF)
            };
            let found = opening(&world, offer(&world, LEA, new).await.unwrap().id).await.unwrap();
            let (request, relationship) = match confidentiality {
                Confidentiality::Open => (Audience::COLLEAGUES, Audience::COLLEAGUES),
                Confidentiality::Team => (Audience(STAFF.get()), Audience::COLLEAGUES),
                Confidentiality::Confidential => (found.id.circle(), found.id.circle()),
            };
            assert_eq!((found.audience(), found.relationship_audience()), (request, relationship));
            assert!(signed_in(&world.db, LEA).await.sees(request));
            assert_eq!(
                signed_in(&world.db, BOB).await.sees(request),
                confidentiality == Confidentiality::Open
            );
            assert_eq!(signed_in(&world.db, ADA).await.sees(relationship), confidentiality != circle);
        }
    }
}

#[tokio::test]
async fn guests_and_latecomers_are_turned_away() {
    for world in clinics().await {
        let made = offer(&world, LEA, service("Pay", STAFF)).await.unwrap();
        let (bob, gus) = (signed_in(&world.db, BOB).await, signed_in(&world.db, GUS).await);
        let found = opening(&world, made.id).await.unwrap();
        assert_eq!(found.may_be_asked_by(&bob), Ok(()));
        assert_eq!(found.may_be_asked_by(&gus), Err(Refusal::NotFound));
        retire(&world, LEA, made.id).await.unwrap();
        let found = opening(&world, made.id).await.unwrap();
        assert_eq!(found.may_be_asked_by(&bob), Err(Refusal::Conflict("refusal-service-retired")));
        assert_eq!(found.may_be_asked_by(&gus), Err(Refusal::NotFound));
    }
}
