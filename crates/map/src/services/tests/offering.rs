use kernel::Audience;

use super::{offer, word};
use crate::fixture::{ADA, BOB, GUS, HOUSE_HOURS, LEA, MAX, OLA, SALES, STAFF, clinics, service, signed_in};
use crate::services::input::NewService;
use crate::services::{Class, Confidentiality, ServiceTargets};

#[tokio::test]
async fn a_service_needs_no_more_than_a_name_and_a_team() {
    for world in clinics().await {
        let made = offer(&world, ADA, service("  Pay slips ", STAFF)).await.unwrap();
        assert_eq!((made.name.as_str(), made.team_name.as_str(), made.version), ("Pay slips", "Staff", 1));
        assert_eq!(made.owner_id, Some(LEA), "the team's lead answers for it");
        assert_eq!((made.confidentiality, made.default_class), (Confidentiality::Open, Class::Standard));
        assert_eq!(made.targets, ServiceTargets::default());
        assert_eq!((made.offers_present, made.asks_guests, made.calendar_id), (false, false, None));

        let unled = offer(&world, ADA, service("Prices", SALES)).await.unwrap();
        assert_eq!(unled.owner_id, Some(ADA), "without a lead, whoever creates it");
    }
}

#[tokio::test]
async fn leads_and_administrators_offer_services_and_others_do_not() {
    for world in clinics().await {
        assert_eq!(word(offer(&world, LEA, service("Contracts", STAFF)).await), "done");
        assert_eq!(word(offer(&world, ADA, service("Prices", SALES)).await), "done");
        for (who, team) in [(MAX, STAFF), (BOB, SALES), (LEA, SALES), (GUS, STAFF)] {
            assert_eq!(word(offer(&world, who, service("Other", team)).await), "refusal-service-change");
        }
    }
}

#[tokio::test]
async fn what_does_not_exist_is_refused_field_by_field() {
    for world in clinics().await {
        let nowhere = people::TeamId::new(999);
        assert_eq!(
            word(offer(&world, ADA, service("X", nowhere)).await),
            "refusal-invalid team: field-unknown;"
        );
        let wrong = NewService {
            owner: Some(OLA),
            calendar: Some(people::CalendarId::new(999)),
            ..service("X", STAFF)
        };
        assert_eq!(
            word(offer(&world, ADA, wrong).await),
            "refusal-invalid owner: field-unknown; calendar: field-unknown;"
        );
        let wrong = NewService { default_class: Some(Class::Present), ..service("\u{200B}", STAFF) };
        assert_eq!(
            word(offer(&world, ADA, wrong).await),
            "refusal-invalid name: field-required; default_class: field-choice;"
        );
        let right = NewService { owner: Some(BOB), calendar: Some(HOUSE_HOURS), ..service("X", STAFF) };
        assert_eq!(word(offer(&world, ADA, right).await), "done");
    }
}

#[tokio::test]
async fn a_team_has_each_name_once_until_the_service_is_retired() {
    for world in clinics().await {
        let first = offer(&world, LEA, service("Crèche", STAFF)).await.unwrap();
        assert_eq!(
            word(offer(&world, LEA, service("CRECHE", STAFF)).await),
            "refusal-invalid name: service-name-taken;"
        );
        assert_eq!(word(offer(&world, ADA, service("Creche", SALES)).await), "done");
        super::retire(&world, LEA, first.id).await.unwrap();
        assert_eq!(word(offer(&world, LEA, service("Creche", STAFF)).await), "done");
    }
}

#[tokio::test]
async fn a_confidential_service_is_in_the_hands_of_its_owner_and_not_of_the_administrator() {
    for world in clinics().await {
        let secret = |team| NewService {
            confidentiality: Some(Confidentiality::Confidential),
            ..service("Care", team)
        };
        let made = offer(&world, ADA, secret(STAFF)).await.unwrap();
        assert_eq!(made.owner_id, Some(LEA));
        assert!(signed_in(&world.db, LEA).await.sees(made.id.circle()));
        assert!(!signed_in(&world.db, ADA).await.sees(made.id.circle()));
        // Without a lead somebody of the team must be named.
        assert_eq!(
            word(offer(&world, ADA, secret(SALES)).await),
            "refusal-invalid owner: service-owner-needed;"
        );
        let own = NewService { owner: Some(ADA), ..secret(SALES) };
        assert_eq!(word(offer(&world, ADA, own).await), "refusal-invalid owner: service-owner-of-team;");
        let named = NewService { owner: Some(BOB), ..secret(SALES) };
        assert_eq!(word(offer(&world, ADA, named).await), "done");
    }
}

#[tokio::test]
async fn offering_a_service_is_told_to_colleagues_and_clearing_to_the_circle() {
    for world in clinics().await {
        let new =
            NewService { confidentiality: Some(Confidentiality::Confidential), ..service("Care", STAFF) };
        let made = offer(&world, LEA, new).await.unwrap();
        let mut view = world.db.view(signed_in(&world.db, ADA).await).await.unwrap();
        let events = db::event::of(&mut view, made.id.0).await.unwrap();
        let told: Vec<(&str, Audience)> = events.iter().map(|e| (e.kind.as_str(), e.audience)).collect();
        assert_eq!(told, [("service_offered", Audience::COLLEAGUES), ("person_cleared", made.id.circle())]);
    }
}
