//! What somebody is told: with their last change, from roll-ups as from requests, and nothing of what they may not see.

use kernel::{Id, Viewer};
use map::services::Class;

use crate::insights::count_all;
use crate::insights::day::Day;
use crate::insights::figures::Figures;
use crate::insights::question::{Customer, Question};
use crate::insights::reading::answer_beyond;
use crate::insights::tally::Clock;
use crate::tests::world::{World, worlds};

async fn figures(world: &World, who: &Viewer, question: &Question) -> Figures {
    Figures::from(&world.ask_figures(who, question).await.all)
}

/// A life with all kinds of courses, over some weeks.
async fn live(world: &World) {
    for n in 0..12_i64 {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        world.later(600 * (n + 1));
        world.do_acknowledge(&world.amara, id).await;
        if n % 4 == 0 {
            world.do_hand_over(&world.amara, id).await;
            world.later(4_000);
            world.do_resolve(&world.noor, id).await;
            continue;
        }
        world.later(40_000 * (n + 1));
        if n != 11 {
            world.do_resolve(&world.jonas, id).await;
        }
        if n == 5 {
            world.do_reopen(&world.grace, id).await;
            world.later(100);
            world.do_resolve(&world.jonas, id).await;
        }
    }
}

#[tokio::test]
async fn figures_are_those_of_the_requests_before_and_after_counting() {
    for world in worlds().await {
        live(&world).await;
        let all = Question::default();
        let before = figures(&world, &world.sam, &all).await;
        assert_eq!((before.opened, before.resolved, before.open), (12, 11, 1));
        assert_eq!((before.reopened.count, before.reopened.n), (1, 12));
        assert_eq!((before.right_first_time.count, before.right_first_time.n), (10, 11));
        assert_eq!(before.hand_overs.histogram, [(0, 9), (1, 3)]);
        assert_eq!(before.acknowledge.n, 12);
        assert_eq!(before.acknowledge.median, Some(3_900.0), "between 3,600 and 4,200");
        assert_eq!(before.resolve.n, 11);
        assert!(before.acknowledge.interval.is_some() && !before.acknowledge.is_about);
        count_all(&world.db).await.unwrap();
        assert_eq!(figures(&world, &world.sam, &all).await, before);
    }
}

#[tokio::test]
async fn every_filter_gives_the_requests_that_it_names() {
    for world in worlds().await {
        live(&world).await;
        let desk = Customer::Party(world.grace.home_team.unwrap());
        let opened = async |question: Question| figures(&world, &world.sam, &question).await.opened;
        let all = Question::default();
        for counted in [false, true] {
            if counted {
                count_all(&world.db).await.unwrap();
            }
            assert_eq!(opened(Question { team: Some(world.billing), ..all }).await, 9);
            assert_eq!(opened(Question { team: Some(world.legal), ..all }).await, 3);
            assert_eq!(opened(Question { service: Some(world.bills), ..all }).await, 12);
            assert_eq!(opened(Question { service: Some(world.estimates), ..all }).await, 0);
            assert_eq!(opened(Question { customer: Some(desk), ..all }).await, 12);
            assert_eq!(opened(Question { customer: Some(desk), team: Some(world.legal), ..all }).await, 3);
            assert_eq!(
                opened(Question { customer: Some(desk), service: Some(world.bills), ..all }).await,
                12
            );
            assert_eq!(opened(Question { class: Some(Class::Standard), ..all }).await, 12);
            assert_eq!(opened(Question { class: Some(Class::Planned), ..all }).await, 0);
            assert_eq!(opened(Question { customer: Some(Customer::Party(Id(9))), ..all }).await, 0);
            let first = Day::of(testkit::SteeredClock::START);
            let on_the_day = Question { from: Some(first), until: Some(first.plus(1)), ..all };
            let after = Question { from: Some(first.plus(1)), ..all };
            assert_eq!(opened(on_the_day).await + opened(after).await, 12);
            assert!(opened(on_the_day).await >= 1);
        }
    }
}

#[tokio::test]
async fn from_roll_ups_counts_are_the_same_and_times_within_one_per_cent() {
    for world in worlds().await {
        live(&world).await;
        let first = Day::of(testkit::SteeredClock::START);
        let all = Question::default();
        let desk = Some(Customer::Party(world.grace.home_team.unwrap()));
        for counted in [false, true] {
            if counted {
                count_all(&world.db).await.unwrap();
            }
            for question in [
                all,
                Question { team: Some(world.billing), ..all },
                Question { clock: Clock::Business, service: Some(world.bills), ..all },
                Question { customer: desk, ..all },
                Question { customer: desk, from: Some(first.plus(-40)), until: Some(first.plus(30)), ..all },
                Question { from: Some(first.plus(-300)), until: Some(first.plus(3)), ..all },
                Question {
                    from: Some(first.plus(1)),
                    until: Some(first.plus(3)),
                    class: Some(Class::Standard),
                    ..all
                },
            ] {
                let mut view = world.db.view(world.sam.clone()).await.unwrap();
                let about = answer_beyond(&mut view, &question, -1).await.unwrap();
                drop(view);
                let exact = world.ask_figures(&world.sam, &question).await;
                assert_eq!(
                    (&about.all.counts, &about.all.hops),
                    (&exact.all.counts, &exact.all.hops),
                    "{question:?}"
                );
                let (about, exact) = (Figures::from(&about.all), Figures::from(&exact.all));
                assert_eq!(about.hand_overs, exact.hand_overs);
                for (about, exact) in [
                    (about.acknowledge, exact.acknowledge),
                    (about.resolve, exact.resolve),
                    (about.silence, exact.silence),
                ] {
                    assert!(about.is_about && about.n == exact.n, "{question:?}");
                    for (about, exact) in [(about.median, exact.median), (about.p90, exact.p90)] {
                        let (about, exact) = (about.unwrap_or_default(), exact.unwrap_or_default());
                        assert!((about - exact).abs() <= exact * 0.01 + 1e-6, "{about} for {exact}");
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn roll_ups_of_a_circle_are_for_the_circle_alone() {
    for world in worlds().await {
        let secret = world.open(&world.grace, &world.ask_of(world.leave, "Six weeks off")).await;
        let letter = world.open(&world.grace, &world.ask_of(world.letters, "Payment plan")).await;
        for step in 0..4 {
            match step {
                1 | 3 => drop(count_all(&world.db).await.unwrap()),
                2 => {
                    world.do_resolve(&world.hal, secret).await;
                    world.do_resolve(&world.noor, letter).await;
                }
                _ => {}
            }
            for (who, opened) in
                [(&world.hue, 0), (&world.admin, 0), (&world.grace, 0), (&world.hal, 1), (&world.noor, 1)]
            {
                let mut view = world.db.view(who.clone()).await.unwrap();
                let about = answer_beyond(&mut view, &Question::default(), -1).await.unwrap();
                assert_eq!(about.all.counts.opened, opened, "{step} {}", world.test.name);
            }
        }
    }
}

#[tokio::test]
async fn business_time_leaves_out_nights_and_weekends() {
    for world in worlds().await {
        live(&world).await;
        let plain = figures(&world, &world.sam, &Question::default()).await;
        let business = Question { clock: Clock::Business, ..Question::default() };
        let business = figures(&world, &world.sam, &business).await;
        assert_eq!(business.resolve.n, plain.resolve.n);
        assert!(business.resolve.median < plain.resolve.median, "{business:?}");
    }
}

#[tokio::test]
async fn z_04_confidential_and_team_requests_are_in_the_figures_of_their_circle_alone() {
    for world in worlds().await {
        live(&world).await;
        let before = [
            figures(&world, &world.hue, &Question::default()).await,
            figures(&world, &world.admin, &Question::default()).await,
        ];
        let secret = world.open(&world.grace, &world.ask_of(world.leave, "Six weeks off")).await;
        let letter = world.open(&world.grace, &world.ask_of(world.letters, "Payment plan")).await;
        for counted in [false, true] {
            if counted {
                count_all(&world.db).await.unwrap();
            }
            for (who, before) in [&world.hue, &world.admin].into_iter().zip(&before) {
                assert_eq!(&figures(&world, who, &Question::default()).await, before, "{counted}");
                for service in [world.leave, world.letters] {
                    let of = Question { service: Some(service), ..Question::default() };
                    assert_eq!(figures(&world, who, &of).await.opened, 0);
                }
            }
            let of = |service| Question { service: Some(service), ..Question::default() };
            assert_eq!(figures(&world, &world.hal, &of(world.leave)).await.opened, 1);
            assert_eq!(figures(&world, &world.noor, &of(world.letters)).await.opened, 1);
            world.later(60);
            world.do_resolve(&world.hal, secret).await;
            world.do_resolve(&world.noor, letter).await;
            world.do_reopen(&world.grace, secret).await;
            world.do_reopen(&world.grace, letter).await;
        }
    }
}

#[tokio::test]
async fn what_was_settled_at_the_first_answer_is_counted_once_somebody_has_said_so() {
    for world in worlds().await {
        let mut ids = Vec::new();
        for _ in 0..4 {
            let id = world.open(&world.grace, &world.bill("Charged twice")).await;
            world.later(600);
            world.do_resolve(&world.jonas, id).await;
            ids.push(id);
        }
        let settled = async || figures(&world, &world.sam, &Question::default()).await.settled_at_first;
        assert_eq!((settled().await.count, settled().await.n), (0, 0), "nobody has said anything");
        world.do_close(&world.grace, ids[0]).await;
        // What came back and is settled then was not settled at the first answer.
        world.do_reopen(&world.grace, ids[1]).await;
        world.do_resolve(&world.jonas, ids[1]).await;
        world.do_close(&world.grace, ids[1]).await;
        world.do_close(&world.grace, ids[2]).await;
        // The last ends by itself, and nobody has said that it is settled.
        world.later(15 * 86_400);
        assert_eq!(crate::requests::actions::close_settled(&world.db).await.unwrap(), 1);
        for counted in [false, true] {
            if counted {
                count_all(&world.db).await.unwrap();
            }
            assert_eq!((settled().await.count, settled().await.n), (2, 3));
        }
    }
}
