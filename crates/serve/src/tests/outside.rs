//! A vendor's people answer what their team is asked, and see nothing else.

use db::{Act, act};
use kernel::{Failure, Refusal, Viewer};
use map::services::input::NewService;
use map::services::{Confidentiality, ServiceId};
use people::persons::model::NewPerson;
use people::teams::model::NewTeam;
use people::vendors::model::NewVendor;
use people::{PersonId, PersonKind, Role, TeamId};

use super::world::{World, refusal, signed_in, worlds};
use crate::policy::Deed;
use crate::requests::actions::{self, Acknowledgement, Assignment, Follower, HandOver, Resolution, Words};
use crate::requests::model::{Part, RequestId, State};
use crate::requests::store::{self, Filter, LineAsked, Sort};
use crate::verb_by;

/// A vendor with a team and somebody in it, and what this team is asked for.
struct Outside {
    team: TeamId,
    person: Viewer,
    service: ServiceId,
    letters: ServiceId,
}

async fn settle(
    a: &mut Act,
    name: &str,
    owner: PersonId,
) -> Result<(TeamId, PersonId, [ServiceId; 2]), Failure> {
    let vendor = NewVendor { name: format!("{name} Heating"), about: None };
    let vendor = people::vendors::actions::create(a, &vendor).await?;
    let team = NewTeam { name: format!("{name} Boilers"), vendor: Some(vendor), ..NewTeam::default() };
    let team = people::teams::actions::create(a, &team).await?;
    let guest = NewPerson {
        name: format!("Tess of {name}"),
        email: format!("tess@{}.example", name.to_lowercase()),
        kind: Some(PersonKind::Guest),
        vendor: Some(vendor),
        ..NewPerson::default()
    };
    let guest = people::persons::actions::create(a, &guest).await?;
    people::teams::actions::add_member(a, team, guest, Role::Member).await?;
    let mut services = Vec::new();
    for confidentiality in [Confidentiality::Open, Confidentiality::Team] {
        let new = NewService {
            name: format!("{name} {confidentiality}"),
            team,
            description: None,
            owner: Some(owner),
            confidentiality: Some(confidentiality),
            targets: None,
            default_class: None,
            offers_present: None,
            asks_guests: None,
            calendar: None,
        };
        services.push(map::services::actions::offer(a, &new.read()?).await?.id);
    }
    let services = services.try_into().unwrap_or_else(|_| panic!("two are offered"));
    Ok((team, guest, services))
}

async fn outside(world: &World, name: &str) -> Outside {
    let owner = PersonId(world.amara.person);
    let made: Result<_, Failure> = act!(world.db, Viewer::system(), |a| settle(a, name, owner).await);
    let (team, guest, [service, letters]) = made.unwrap();
    Outside { team, person: signed_in(&world.db, guest).await, service, letters }
}

/// What somebody finds in every list there is.
async fn found(world: &World, who: &Viewer, team: TeamId) -> [Vec<RequestId>; 3] {
    let mut view = world.db.view(who.clone()).await.unwrap();
    let (me, now) = (PersonId(who.person), view.now);
    let all = store::list(&mut view, me, &Filter::default(), Sort::Newest, None, 50).await.unwrap();
    let line = store::in_line(&mut view, &LineAsked::first(me, team, now, 50)).await.unwrap();
    let unheard = store::today(&mut view, me, now, now, 50, 50).await.unwrap().unheard;
    let counts = store::queue_counts(&mut view, me, team, now).await.unwrap();
    assert_eq!(counts.all_open, line.len() as i64, "{}", world.test.name);
    let counting = db::Select::new("SELECT").with(store::UNHEARD, &[&me, &me]).then("AS unheard");
    assert_eq!(view.select::<i64>(counting).await.unwrap(), [unheard.len() as i64]);
    let mut ids = [
        all.iter().map(|shown| shown.id).collect::<Vec<_>>(),
        line.iter().map(|line| line.shown.id).collect(),
        unheard.iter().map(|shown| shown.id).collect(),
    ];
    ids.iter_mut().for_each(|ids| ids.sort_unstable());
    ids
}

#[tokio::test]
async fn a_vendors_people_find_what_their_team_was_asked_and_nothing_else() {
    for world in worlds().await {
        let (kessler, northgate) = (outside(&world, "Kessler").await, outside(&world, "Northgate").await);
        let open = world.open(&world.grace, &world.ask_of(kessler.service, "Cold")).await;
        let team = world.open(&world.grace, &world.ask_of(kessler.letters, "A quote")).await;
        let others = world.open(&world.grace, &world.ask_of(northgate.service, "Gas")).await;
        let inside = world.open(&world.grace, &world.bill("Charged twice")).await;
        let theirs = vec![open, team];
        let seen = found(&world, &kessler.person, kessler.team).await;
        assert_eq!(seen, [theirs.clone(), theirs.clone(), theirs], "{}", world.test.name);
        for hidden in [others, inside] {
            assert_eq!(refusal(world.try_see(&kessler.person, hidden).await), Refusal::NotFound);
        }
        let [none, line, unheard] = found(&world, &northgate.person, kessler.team).await;
        assert_eq!((none, line, unheard), (vec![others], vec![], vec![others]));
        // To colleagues it is open as any other.
        assert!(world.see(&world.noor, open).await.standing.sees);
        assert_eq!(refusal(world.try_see(&world.noor, team).await), Refusal::NotFound);
    }
}

#[tokio::test]
async fn a_vendors_people_take_answer_and_finish_what_they_were_asked() {
    for world in worlds().await {
        let kessler = outside(&world, "Kessler").await;
        let tess = &kessler.person;
        let id = world.open(&world.grace, &world.ask_of(kessler.service, "Cold")).await;
        let take = Assignment::default();
        verb_by!(world, tess, |a| actions::assign(a, id, None, &take)).unwrap();
        let word = Acknowledgement::default();
        verb_by!(world, tess, |a| actions::acknowledge(a, id, None, &word)).unwrap();
        let words = Words { body: "Which floor?".to_owned() };
        verb_by!(world, tess, |a| actions::message(a, id, None, &words)).unwrap();
        verb_by!(world, tess, |a| actions::note(a, id, None, &words)).unwrap();
        assert!(world.see(tess, id).await.reads());
        let done = Resolution { message: "Warm.".to_owned(), ..Resolution::default() };
        verb_by!(world, tess, |a| actions::resolve(a, id, None, &done)).unwrap();
        let seen = world.see(&world.grace, id).await;
        assert_eq!(seen.shown.state, State::Resolved, "{}", world.test.name);
        assert_eq!(seen.shown.assignee_id, Some(PersonId(tess.person)));
        assert_eq!(seen.shown.requester_team_name.as_deref(), Some("Front Desk"));
    }
}

#[tokio::test]
async fn a_vendors_people_hand_nothing_over_and_let_nobody_follow() {
    for world in worlds().await {
        let kessler = outside(&world, "Kessler").await;
        let id = world.open(&world.grace, &world.ask_of(kessler.service, "Cold")).await;
        let over = HandOver { team: world.billing, reason: "Not ours".to_owned() };
        let tried = verb_by!(world, &kessler.person, |a| actions::hand_over(a, id, None, &over));
        assert_eq!(refusal(tried), Refusal::Forbidden("refusal-hand-over-inside"), "{}", world.test.name);
        let follower = Follower { person: PersonId(world.noor.person), part: Part::Participant };
        let tried = verb_by!(world, &kessler.person, |a| actions::add_follower(a, id, &follower));
        assert_eq!(refusal(tried), Refusal::Forbidden("refusal-request-not-yours"));
        let seen = world.see(&kessler.person, id).await;
        assert!(!seen.may(Deed::HandOver, &kessler.person) && seen.may(Deed::Decline, &kessler.person));
    }
}

#[tokio::test]
async fn what_goes_to_another_team_is_out_of_the_sight_of_a_vendors_people() {
    for world in worlds().await {
        let kessler = outside(&world, "Kessler").await;
        let id = world.open(&world.grace, &world.bill("The radiator in billing")).await;
        let note = Words { body: "between us".to_owned() };
        verb_by!(world, world.amara, |a| actions::note(a, id, None, &note)).unwrap();
        let there = HandOver { team: kessler.team, reason: "A radiator".to_owned() };
        verb_by!(world, world.amara, |a| actions::hand_over(a, id, None, &there)).unwrap();
        let seen = world.see(&kessler.person, id).await;
        assert!(seen.reads() && seen.texts.iter().all(|text| text.body != "between us"));
        let take = Assignment::default();
        verb_by!(world, &kessler.person, |a| actions::assign(a, id, None, &take)).unwrap();
        let back = HandOver { team: world.billing, reason: "It was a bill".to_owned() };
        verb_by!(world, world.admin, |a| actions::hand_over(a, id, None, &back)).unwrap();
        let gone = world.try_see(&kessler.person, id).await;
        assert_eq!(refusal(gone), Refusal::NotFound, "{}: who had it does not follow", world.test.name);
        assert_eq!(found(&world, &kessler.person, kessler.team).await, [vec![], vec![], vec![]]);
    }
}

#[tokio::test]
async fn what_a_vendors_people_ask_themselves_is_asked_in_the_name_of_the_vendor() {
    for world in worlds().await {
        let kessler = outside(&world, "Kessler").await;
        let opened: Result<u64, Failure> = act!(world.db, Viewer::system(), |a| {
            Ok(a.run("UPDATE services SET asks_guests = TRUE WHERE id = $1", &[&world.bills]).await?)
        });
        opened.unwrap();
        let id = world.open(&kessler.person, &world.bill("Our invoice")).await;
        let seen = world.see(&kessler.person, id).await;
        assert_eq!(seen.shown.requester_team_name.as_deref(), Some("Kessler Heating"), "{}", world.test.name);
        assert!(seen.standing.asked && !seen.standing.provides);
    }
}
