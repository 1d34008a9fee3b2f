//! What was agreed sets the clocks of what is asked from then on.

use db::{act, counted};
use kernel::{Failure, Instant, TeamRole, Viewer};
use map::Promised;
use map::agreements::actions as agreements;
use map::agreements::input::{AgreementChange, NewAgreement};
use map::agreements::{AgreementId, Between, Book, Level, SetBy};
use map::relationships::{RelationshipId, Side};
use map::services::{Class, SomeTargets, Target, TargetKind, Targets};
use people::PersonId;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::world::{World, worlds};
use crate::clocks::{ClockKind, Step};
use crate::requests::actions::{self, HandOver};
use crate::requests::model::RequestId;

const DAY: i64 = 86_400;

fn standard(targets: Targets) -> SomeTargets {
    SomeTargets { standard: Some(targets), ..SomeTargets::default() }
}

fn seconds(seconds: i64) -> Option<Target> {
    Some(Target::Seconds(seconds))
}

/// As somebody who leads their team.
fn leading(viewer: &Viewer) -> Viewer {
    let teams = viewer.teams.iter().map(|(team, _)| (*team, TeamRole::Lead)).collect();
    Viewer { teams, ..viewer.clone() }
}

impl World {
    async fn agree(&self, by: &Viewer, new: NewAgreement, signing: &[(&Viewer, Side)]) -> AgreementId {
        let by = leading(by);
        let done: Result<AgreementId, Failure> = act!(self.db, by, |a| agreements::propose(a, &new).await);
        let id = done.unwrap();
        self.sign(id, signing).await;
        id
    }

    async fn sign(&self, id: AgreementId, signing: &[(&Viewer, Side)]) {
        for (viewer, side) in signing {
            let (viewer, side) = (leading(viewer), *side);
            let done: Result<_, Failure> =
                act!(self.db, viewer, |a| agreements::sign(a, id, None, side.into()).await);
            done.unwrap();
        }
    }

    /// The relationship that Grace's first request makes.
    async fn relationship(&self) -> RelationshipId {
        let first = self.open(&self.grace, &self.bill("First")).await;
        RelationshipId(self.see(&self.grace, first).await.shown.relationship_id)
    }

    async fn promised(&self, id: RequestId) -> Promised {
        self.see(&self.grace, id).await.promised
    }
}

#[tokio::test]
async fn the_most_specific_agreement_in_force_says_it_target_by_target() {
    for world in worlds().await {
        let between = world.relationship().await;
        let both = [(&world.amara, Side::Provider), (&world.grace, Side::Customer)];
        let alone = [(&world.amara, Side::Provider)];
        let ownership = seconds(400);
        let of_team =
            Targets { update: seconds(100), respond: seconds(100), ownership, ..Targets::default() };
        let team =
            NewAgreement { team: Some(world.billing), targets: standard(of_team), ..NewAgreement::default() };
        let of_service = Targets { update: seconds(200), respond: seconds(200), ..Targets::default() };
        let service = NewAgreement {
            service: Some(world.bills),
            targets: standard(of_service),
            ..NewAgreement::default()
        };
        let of_two = Targets { acknowledge: seconds(300), update: seconds(300), ..Targets::default() };
        let two = NewAgreement {
            relationship: Some(between),
            targets: standard(of_two),
            ..NewAgreement::default()
        };
        let of_all = Targets { acknowledge: seconds(400), ..Targets::default() };
        let all = NewAgreement {
            relationship: Some(between),
            service: Some(world.bills),
            targets: standard(of_all),
            ..NewAgreement::default()
        };
        world.agree(&world.amara, team, &alone).await;
        world.agree(&world.amara, service, &alone).await;
        world.agree(&world.amara, two, &both).await;
        let all = world.agree(&world.grace, all, &both).await;
        world.later(60);
        let (id, count) = counted(world.open(&world.grace, &world.bill("Second"))).await;
        assert!(count.0 <= 5, "{}: {count:?}", world.test.name);
        let promised = world.promised(id).await;
        let own =
            Targets { acknowledge: seconds(7_200), resolve: Some(Target::Days(2)), ..Targets::default() };
        let said = Targets {
            acknowledge: seconds(400),
            respond: seconds(200),
            update: seconds(300),
            resolve: own.resolve,
            ownership,
        };
        assert_eq!(promised.targets(), said, "{}", world.test.name);
        let levels: Vec<Option<Level>> =
            TargetKind::ALL.iter().map(|kind| promised.set_by(*kind).map(|by| by.level)).collect();
        let told = [Level::RelationshipAndService, Level::Service, Level::Relationship].map(Some);
        assert_eq!(levels, [&told[..], &[None, Some(Level::Team)]].concat());
        // Another service of the same team, and somebody else, have what is promised to them.
        let other = world.open(&world.grace, &world.ask_of(world.estimates, "Other")).await;
        assert_eq!(world.promised(other).await.targets().acknowledge, seconds(300));
        let other = world.open(&world.hal, &world.bill("Mine")).await;
        let other = world.see(&world.hal, other).await.promised;
        assert_eq!((other.targets().acknowledge, other.targets().update), (own.acknowledge, seconds(200)));
        // Why is told with the steps.
        let seen = world.see(&world.grace, id).await;
        let clock = seen.clocks.iter().find(|clock| clock.kind == ClockKind::Acknowledge).unwrap();
        let steps = seen.explain(clock, &world.grace, clock.from);
        let level = Level::RelationshipAndService;
        assert_eq!(steps[1], Step::Agreed { level, agreement: Some(all), number: 1 });
        let clock = seen.clocks.iter().find(|clock| clock.kind == ClockKind::Resolve).unwrap();
        assert_eq!(seen.explain(clock, &world.grace, clock.from)[1], Step::OfService {});
        assert_eq!(
            crate::requests::differences(&mut world.db.view(Viewer::system()).await.unwrap()).await.unwrap(),
            [""; 0]
        );
    }
}

#[tokio::test]
async fn how_long_a_team_keeps_it_is_what_that_team_agreed_when_it_came_to_it() {
    for world in worlds().await {
        let of_team = |team, hours: i64| NewAgreement {
            team: Some(team),
            targets: standard(Targets { ownership: seconds(hours * 3_600), ..Targets::default() }),
            ..NewAgreement::default()
        };
        world.agree(&world.amara, of_team(world.billing, 4), &[(&world.amara, Side::Provider)]).await;
        let legal = world.agree(&world.noor, of_team(world.legal, 6), &[(&world.noor, Side::Provider)]).await;
        world.later(60);
        let id = world.open(&world.grace, &world.bill("Whose is it?")).await;
        let to = HandOver { team: world.legal, reason: "Yours".to_owned() };
        act!(world.db, world.amara, |a| actions::hand_over(a, id, None, &to).await).unwrap();
        let held = |seen: &crate::requests::reading::Seen| {
            let clocks = seen.clocks.iter().filter(|clock| clock.kind == ClockKind::Ownership);
            clocks.map(|clock| (clock.team, clock.target_seconds / 3_600)).collect::<Vec<_>>()
        };
        let told = [(Some(world.legal), 6), (Some(world.billing), 4)];
        assert_eq!(held(&world.see(&world.noor, id).await), told, "{}", world.test.name);
        // A new version afterwards changes nothing about it, and what was handed over is told again as it was.
        let longer = AgreementChange {
            targets: Some(standard(Targets { ownership: seconds(9 * 3_600), ..Targets::default() })),
            ..AgreementChange::default()
        };
        let noor = leading(&world.noor);
        act!(world.db, noor, |a| agreements::change(a, legal, None, &longer).await).unwrap();
        world.sign(legal, &[(&world.noor, Side::Provider)]).await;
        let seen = world.see(&world.noor, id).await;
        assert_eq!(held(&seen), told);
        let clock = seen.clocks.iter().find(|clock| clock.team == Some(world.legal)).unwrap();
        let by = SetBy { level: Level::Team, agreement: legal, number: 1 };
        assert_eq!(crate::clocks::set_by(clock, &seen.promised), Some(by));
        assert_eq!(
            crate::requests::differences(&mut world.db.view(Viewer::system()).await.unwrap()).await.unwrap(),
            [""; 0]
        );
    }
}

/// What may happen between two parties.
#[derive(Clone, Debug)]
enum Course {
    Wait(i64),
    /// So many days from today on, for so many days; signed by both.
    Agree {
        seconds: i64,
        from: i64,
        days: Option<i64>,
    },
    End,
    Ask,
}

fn any_course() -> impl Strategy<Value = Vec<Course>> {
    let step = prop_oneof![
        3 => (1..4 * DAY).prop_map(Course::Wait),
        3 => (60..7_000_i64, 0..5_i64, prop::option::of(0..8_i64))
            .prop_map(|(seconds, from, days)| Course::Agree { seconds, from, days }),
        1 => Just(Course::End),
        4 => Just(Course::Ask),
    ];
    prop::collection::vec(step, 20..60)
}

/// When a version is in force, and what it says.
struct Said {
    from: Instant,
    until: Option<Instant>,
    seconds: i64,
}

#[tokio::test]
async fn a_request_keeps_what_was_in_force_when_it_was_opened_whatever_is_agreed_later() {
    let mut runner = TestRunner::deterministic();
    for world in worlds().await {
        let between = world.relationship().await;
        let zone = {
            let mut view = world.db.view(Viewer::system()).await.unwrap();
            let name = map::agreements::store::time_zone(&mut view).await.unwrap();
            kernel::calendar::zone(&name).unwrap()
        };
        for _ in 0..6 {
            let course = any_course().new_tree(&mut runner).unwrap().current();
            let mut said: Vec<Said> = Vec::new();
            let mut asked: Vec<(RequestId, Option<i64>, Instant)> = Vec::new();
            let mut agreement: Option<AgreementId> = None;
            for step in course {
                let now = world.db.now();
                let today = now.timestamp().to_zoned(zone.clone()).date();
                match step {
                    Course::Wait(seconds) => world.later(seconds),
                    Course::Agree { seconds: target, from, days } => {
                        let day = |days: i64| today.saturating_add(jiff::Span::new().days(days));
                        let (first, last) = (day(from), days.map(|days| day(from + days)));
                        let begins = |date: jiff::civil::Date| {
                            Instant::from_timestamp(date.to_zoned(zone.clone()).unwrap().timestamp())
                        };
                        let targets =
                            standard(Targets { acknowledge: seconds(target), ..Targets::default() });
                        match agreement {
                            None => {
                                let new = NewAgreement {
                                    relationship: Some(between),
                                    valid_from: Some(first.to_string()),
                                    valid_until: last.map(|day| day.to_string()),
                                    targets,
                                    ..NewAgreement::default()
                                };
                                agreement = Some(world.agree(&world.amara, new, &[]).await);
                            }
                            Some(id) => {
                                let change = AgreementChange {
                                    valid_from: Some(first.to_string()),
                                    valid_until: Some(last.map(|day| day.to_string())),
                                    targets: Some(targets),
                                    ..AgreementChange::default()
                                };
                                act!(world.db, world.grace, |a| agreements::change(a, id, None, &change)
                                    .await)
                                .unwrap();
                            }
                        }
                        let both = [(&world.amara, Side::Provider), (&world.grace, Side::Customer)];
                        world.sign(agreement.unwrap(), &both).await;
                        let from = begins(first).max(world.db.now());
                        for earlier in &mut said {
                            earlier.until = Some(earlier.until.map_or(from, |until| until.min(from)));
                        }
                        let until = last.map(|day| begins(day.tomorrow().unwrap()));
                        said.push(Said { from, until, seconds: target });
                    }
                    Course::End => {
                        let Some(id) = agreement.take() else { continue };
                        act!(world.db, world.grace, |a| agreements::end(a, id, None).await).unwrap();
                        for earlier in &mut said {
                            earlier.until = Some(earlier.until.map_or(now, |until| until.min(now)));
                        }
                    }
                    Course::Ask => {
                        let in_force = said
                            .iter()
                            .find(|one| one.from <= now && one.until.is_none_or(|until| now < until));
                        let id = world.open(&world.grace, &world.bill("Asked")).await;
                        asked.push((id, in_force.map(|one| one.seconds), now));
                        // What is agreed afterwards is agreed at another moment.
                        world.later(1);
                    }
                }
            }
            let book = {
                let mut view = world.db.view(Viewer::system()).await.unwrap();
                Book::read(&mut view).await.unwrap()
            };
            for (id, said, at) in asked {
                let expected = seconds(said.unwrap_or(7_200));
                let promised = world.promised(id).await;
                assert_eq!(promised.targets().acknowledge, expected, "{}", world.test.name);
                assert_eq!(promised.set_by(TargetKind::Acknowledge).is_some(), said.is_some());
                // A life that is written down in one go looks into the book, and finds the same.
                let asking = PersonId(world.grace.person).0;
                let team = world.grace.home_team.unwrap_or(asking);
                let (audience, service) = (1, world.bills);
                let of = Between { provider: world.billing, customers: &[team], audience, service };
                let own = map::ServiceTargets::default();
                let told =
                    Promised::decide(own.of(Class::Standard), Class::Standard, &book.in_force(of, at), team);
                assert_eq!(told, promised);
            }
            if let Some(id) = agreement {
                act!(world.db, world.grace, |a| agreements::end(a, id, None).await).unwrap();
            }
        }
    }
}
