//! Taking people on, and changing what is known of them.

use db::act;
use kernel::{Audience, Failure, Refusal, Viewer};
use web::IfMatch;

use crate::fixture::{houses, named, refusal};
use crate::persons::model::{NewPerson, PersonChanges};
use crate::persons::store::Person;
use crate::persons::{Event, actions, store};
use crate::testing::World;
use crate::{PersonId, PersonKind, audiences, vendors};

async fn create(house: &World, new: &NewPerson) -> Result<PersonId, Failure> {
    act!(house.app.db, Viewer::system(), |a| actions::create(a, new).await)
}

async fn change(house: &World, who: &Viewer, id: PersonId, changes: &PersonChanges) -> Result<(), Failure> {
    act!(house.app.db, who, |a| actions::change(a, id, IfMatch(None), changes).await)
}

async fn found(house: &World, id: PersonId) -> Person {
    let mut view = house.app.db.view(Viewer::system()).await.unwrap();
    store::find(&mut view, id).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_name_and_an_address_are_enough_for_a_person() {
    for house in houses().await {
        let id = house.person("Siobhán Kelleher", |_| {}).await;
        let person = found(&house, id).await;
        assert_eq!(
            (person.kind, person.email.as_str()),
            (PersonKind::Employee, "siobhan.kelleher@alderbrook.example")
        );
        let mut view = house.app.db.view(Viewer::system()).await.unwrap();
        let usual = store::defaults(&mut view).await.unwrap();
        assert_eq!(
            (person.language, person.time_zone),
            (usual.language, usual.time_zone),
            "{}",
            house.name()
        );
        assert!(house.viewer(id).await.sees(Audience::COLLEAGUES));
    }
}

#[tokio::test]
async fn an_address_belongs_to_one_person_whatever_its_case() {
    for house in houses().await {
        let ana = house.person("Ana", |_| {}).await;
        let again = NewPerson { email: "ANA@alderbrook.EXAMPLE".to_owned(), ..named("Another") };
        let taken = Refusal::field("email", "field-taken");
        assert_eq!(refusal(create(&house, &again).await), taken, "{}", house.name());
        let bea = house.person("Bea", |_| {}).await;
        let email =
            PersonChanges { email: Some("ana@Alderbrook.example".to_owned()), ..PersonChanges::default() };
        assert_eq!(refusal(change(&house, &Viewer::system(), bea, &email).await), taken);
        // One's own in another case is no news.
        change(&house, &Viewer::system(), ana, &email).await.unwrap();
    }
}

#[tokio::test]
async fn of_many_who_take_on_the_same_address_at_once_one_does() {
    for house in houses().await {
        let new = named("Ana");
        let tries = [create(&house, &new), create(&house, &new), create(&house, &new), create(&house, &new)];
        let mut good = 0;
        let [a, b, c, d] = tries;
        for outcome in <[_; 4]>::from(tokio::join!(a, b, c, d)) {
            match outcome {
                Ok(_) => good += 1,
                other => {
                    assert_eq!(refusal(other), Refusal::field("email", "field-taken"), "{}", house.name())
                }
            }
        }
        assert_eq!(good, 1);
    }
}

#[tokio::test]
async fn everything_that_is_wrong_is_said_at_once() {
    for house in houses().await {
        let wrong = NewPerson {
            name: String::new(),
            email: "nowhere".to_owned(),
            language: Some("tlh".to_owned()),
            time_zone: Some("Mars/Base".to_owned()),
            started_on: Some("2026-02-30".to_owned()),
            left_on: Some("26-01-01".to_owned()),
            ..NewPerson::default()
        };
        let Refusal::Invalid(fields) = refusal(create(&house, &wrong).await) else { panic!("not invalid") };
        let fields: Vec<_> = fields.iter().map(|field| field.field.as_ref()).collect();
        assert_eq!(fields, ["email", "name", "language", "time_zone", "started_on", "left_on"]);
        let dates = NewPerson {
            started_on: Some("2026-03-01".to_owned()),
            left_on: Some("2026-02-28".to_owned()),
            ..named("Ana")
        };
        let early = refusal(create(&house, &dates).await);
        assert_eq!(early, Refusal::field("left_on", "field-left-before-start"), "{}", house.name());
    }
}

#[tokio::test]
async fn a_guest_comes_from_a_vendor_and_keeps_no_settings() {
    for house in houses().await {
        let guest = |with: fn(&mut NewPerson)| {
            let mut new = NewPerson { kind: Some(PersonKind::Guest), ..named("Gus") };
            with(&mut new);
            new
        };
        let bare = refusal(create(&house, &guest(|_| {})).await);
        assert_eq!(bare, Refusal::field("vendor", "field-required"));
        let northgate = vendors::tests::vendor(&house, "Northgate").await;
        let grand = NewPerson { vendor: Some(northgate), ..guest(|p| p.is_administrator = true) };
        let grand = refusal(create(&house, &grand).await);
        assert_eq!(grand, Refusal::field("is_administrator", "field-guest"), "{}", house.name());
        let employee = NewPerson { vendor: Some(northgate), ..named("Eve") };
        let employee = refusal(create(&house, &employee).await);
        assert_eq!(employee, Refusal::field("vendor", "field-vendor-of-employee"));
        let gus = create(&house, &NewPerson { vendor: Some(northgate), ..guest(|_| {}) }).await.unwrap();
        assert_eq!(house.viewer(gus).await.audiences, []);
    }
}

#[tokio::test]
async fn people_say_for_themselves_how_they_wish_to_be_called_and_no_more() {
    for house in houses().await {
        let (sam, lea) = (house.person("Sam", |_| {}).await, house.person("Lea", |_| {}).await);
        let who = house.viewer(sam).await;
        let called = PersonChanges {
            preferred_name: Some(Some("Sammy".to_owned())),
            say_it: Some(Some("SAM-ee".to_owned())),
            keys_on: Some(false),
            ..PersonChanges::default()
        };
        change(&house, &who, sam, &called).await.unwrap();
        assert_eq!(house.viewer(sam).await.name, "Sammy");
        let not_yours = Refusal::Forbidden("refusal-not-yours");
        assert_eq!(refusal(change(&house, &who, lea, &called).await), not_yours, "{}", house.name());
        for reach in [
            PersonChanges { is_administrator: Some(true), ..PersonChanges::default() },
            PersonChanges { email: Some("boss@alderbrook.example".to_owned()), ..PersonChanges::default() },
            PersonChanges { level: Some(Some("Director".to_owned())), ..PersonChanges::default() },
            PersonChanges { manager: Some(Some(lea)), ..PersonChanges::default() },
        ] {
            assert_eq!(refusal(change(&house, &who, sam, &reach).await), not_yours, "{reach:?}");
        }
    }
}

#[tokio::test]
async fn a_person_who_moves_leaves_the_old_team_and_joins_the_new_one() {
    for house in houses().await {
        let (billing, legal) = (house.team("Billing", |_| {}).await, house.team("Legal", |_| {}).await);
        let sam = house.person("Sam", |p| p.team = Some(billing)).await;
        let to = |team| PersonChanges { team: Some(team), ..PersonChanges::default() };
        change(&house, &Viewer::system(), sam, &to(Some(legal))).await.unwrap();
        let viewer = house.viewer(sam).await;
        assert_eq!(viewer.home_team, Some(legal.0));
        assert!(viewer.sees(audiences::of_team(legal)) && !viewer.sees(audiences::of_team(billing)));
        change(&house, &Viewer::system(), sam, &to(None)).await.unwrap();
        let viewer = house.viewer(sam).await;
        assert_eq!((viewer.home_team, viewer.teams.len()), (None, 0), "{}", house.name());
    }
}

#[tokio::test]
async fn trust_comes_and_goes_with_its_audience_and_is_written_down() {
    for house in houses().await {
        let sam = house.person("Sam", |_| {}).await;
        let auditor = |yes| PersonChanges { is_auditor: Some(yes), ..PersonChanges::default() };
        change(&house, &Viewer::system(), sam, &auditor(true)).await.unwrap();
        assert!(house.viewer(sam).await.sees(Audience::ADMINISTRATORS));
        change(&house, &Viewer::system(), sam, &auditor(false)).await.unwrap();
        assert!(!house.viewer(sam).await.sees(Audience::ADMINISTRATORS));
        let mut view = house.app.db.view(Viewer::system()).await.unwrap();
        let told = db::event::of(&mut view, sam.0).await.unwrap();
        let entrusted: Vec<Event> = told
            .iter()
            .filter(|event| event.kind == "entrusted" && event.audience == Audience::ADMINISTRATORS)
            .map(|event| event.fact().unwrap())
            .collect();
        let expected = [true, false].map(|auditor| Event::Entrusted { administrator: false, auditor });
        assert_eq!(entrusted, expected, "{}", house.name());
    }
}

#[tokio::test]
async fn somebody_always_keeps_the_settings() {
    for house in houses().await {
        let admin = house.admin().await;
        let resign = PersonChanges { is_administrator: Some(false), ..PersonChanges::default() };
        let last = Refusal::Conflict("refusal-last-administrator");
        assert_eq!(refusal(change(&house, &Viewer::system(), admin, &resign).await), last);
        let gone: Result<(), Failure> =
            act!(house.app.db, Viewer::system(), |a| actions::deactivate(a, admin, IfMatch(None)).await);
        assert_eq!(refusal(gone), last, "{}", house.name());
        house.person("Eve", |p| p.is_administrator = true).await;
        change(&house, &Viewer::system(), admin, &resign).await.unwrap();
    }
}

#[tokio::test]
async fn two_administrators_who_send_each_other_away_at_once_do_not_both_go() {
    for house in houses().await {
        let one = house.admin().await;
        let two = house.person("Eve", |p| p.is_administrator = true).await;
        let resign = PersonChanges { is_administrator: Some(false), ..PersonChanges::default() };
        let system = Viewer::system();
        let (a, b) =
            tokio::join!(change(&house, &system, one, &resign), change(&house, &system, two, &resign));
        assert_eq!(usize::from(a.is_ok()) + usize::from(b.is_ok()), 1, "{}: {a:?} {b:?}", house.name());
    }
}
