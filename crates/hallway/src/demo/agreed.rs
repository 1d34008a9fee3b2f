//! What the clinics agreed on: between Cardiology and Patient Billing in three versions, with what both told since; one
//! that rests on it; the contract with the vendor of the heating; what some teams promise everybody, one of which ends
//! soon.

use anyhow::Context;
use db::{Act, Db, Origin, act};
use jiff::Span;
use jiff::civil::Date;
use kernel::{Audience, Failure, Instant, Viewer};
use map::agreements::input::{AgreementChange, NewAgreement, NewPromise, NewTelling};
use map::agreements::{AgreementId, Measure, actions};
use map::relationships::{self, RelationshipId, Side};
use map::services::{SomeTargets, Target, Targets};

use super::links;
use crate::life::house::House;

const DAY_SECONDS: i64 = 86_400;
const HOUR: i64 = 3_600;

/// Since when they agree, and the present.
#[derive(Clone, Copy)]
pub(super) struct Past {
    pub founded: Instant,
    pub now: Instant,
}

impl Past {
    /// So much of the past is over then.
    fn at(self, share: f64) -> Instant {
        #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "a day more or less")]
        let seconds = (self.now.seconds_since(self.founded) as f64 * share) as i64;
        self.founded.plus_seconds(seconds)
    }

    pub(super) fn day(self, house: &House, days: i64) -> Date {
        house.clinic.local(self.now).date().saturating_add(Span::new().days(days))
    }
}

/// Agrees on all of it, in one act, each at its moment.
pub(super) async fn agree(db: &Db, house: &House, past: Past) -> anyhow::Result<()> {
    let done: Result<(), Failure> = act!(db, Viewer::system(), |a| {
        a.origin = Origin::Simulated;
        let notes = cardiology_and_billing(a, house, past).await?;
        billing_and_front_desk(a, house, past, notes).await?;
        heating_and_facilities(a, house, past).await?;
        to_everybody(a, house, past).await
    });
    done.context("agreeing")
}

pub(super) fn promise(side: Side, words: &str) -> NewPromise {
    NewPromise { side, words: words.to_owned(), measure: Some(Measure::ByHand) }
}

fn standard(targets: Targets) -> SomeTargets {
    SomeTargets { standard: Some(targets), ..SomeTargets::default() }
}

/// Somebody is at work from this moment on, and what comes next is theirs.
pub(super) fn turn(a: &mut Act, house: &House, person: usize, at: Instant) {
    a.viewer = house.people[person].viewer.clone();
    a.now = a.now.max(house.at_work(person, at));
}

pub(super) fn lead(house: &House, team: &str) -> anyhow::Result<usize> {
    let members = &house.teams[house.team(team)?].members;
    let lead = members.iter().copied().find(|member| house.people[*member].is_lead);
    lead.or_else(|| members.first().copied()).with_context(|| format!("nobody is in {team}"))
}

/// The link over which one team or vendor serves another.
pub(super) async fn link(
    a: &mut Act,
    house: &House,
    from: &str,
    to: &str,
) -> Result<RelationshipId, Failure> {
    let (provider, customer) = (links::end(a, house, from).await?, links::end(a, house, to).await?);
    let now = a.now;
    Ok(relationships::ensure_agreed(a, provider.party, customer.party, Audience::COLLEAGUES, now).await?)
}

async fn sign(a: &mut Act, house: &House, id: AgreementId, who: usize, side: Side) -> Result<(), Failure> {
    let at = a.now.plus_seconds(HOUR);
    turn(a, house, who, at);
    actions::sign(a, id, None, side.into()).await.map(drop)
}

/// Agreement 3 is in force, after two others; both sides told since then whether promises were kept.
async fn cardiology_and_billing(a: &mut Act, house: &House, past: Past) -> Result<AgreementId, Failure> {
    let (cardiology, billing) = (lead(house, "Cardiology")?, lead(house, "Patient Billing")?);
    a.now = past.founded;
    turn(a, house, billing, past.at(0.02));
    let line = link(a, house, "Cardiology", "Patient Billing").await?;
    let hours =
        |hours: i64| standard(Targets { respond: Some(Target::Seconds(hours * HOUR)), ..Targets::default() });
    let note = promise(Side::Provider, "The note for a visit by 10:00 the next working day");
    let number = promise(Side::Customer, "Every question names the visit number");
    let list = promise(Side::Customer, "One list of missing notes, daily by 08:30");
    let first = NewAgreement {
        relationship: Some(line),
        targets: hours(8),
        promises: vec![promise(Side::Provider, "The note for a visit within three days"), number.clone()],
        ..NewAgreement::default()
    };
    let id = actions::propose(a, &first).await?;
    sign(a, house, id, billing, Side::Customer).await?;
    sign(a, house, id, cardiology, Side::Provider).await?;
    turn(a, house, cardiology, past.at(0.3));
    let second =
        AgreementChange { promises: Some(vec![note.clone(), number.clone()]), ..AgreementChange::default() };
    actions::change(a, id, None, &second).await?;
    sign(a, house, id, cardiology, Side::Provider).await?;
    sign(a, house, id, billing, Side::Customer).await?;
    tell(a, house, id, (cardiology, billing), 1, past.at(0.7)).await?;
    turn(a, house, billing, past.at(0.7));
    let third = AgreementChange {
        valid_until: Some(Some(past.day(house, 130).to_string())),
        review_on: Some(Some(past.day(house, 40).to_string())),
        targets: Some(hours(4)),
        promises: Some(vec![note, list, number]),
        ..AgreementChange::default()
    };
    actions::change(a, id, None, &third).await?;
    sign(a, house, id, cardiology, Side::Provider).await?;
    sign(a, house, id, billing, Side::Customer).await?;
    tell(a, house, id, (cardiology, billing), 1, past.now.plus_seconds(-DAY_SECONDS)).await?;
    Ok(id)
}

/// Each side tells every so many days, when at work, what it got from the other, until this moment.
async fn tell(
    a: &mut Act,
    house: &House,
    id: AgreementId,
    (provider, customer): (usize, usize),
    every: usize,
    until: Instant,
) -> Result<(), Failure> {
    let now = a.now;
    let promises = actions::latest_promises(a, id).await?;
    let mut day = 0_usize;
    loop {
        let at = now.plus_seconds(DAY_SECONDS * i64::try_from(day).unwrap_or(i64::MAX) + 16 * HOUR);
        if at >= until {
            return Ok(());
        }
        day += every;
        for (place, promise) in promises.iter().enumerate().filter(|(_, own)| own.measure.is_some()) {
            let who = if promise.side == Side::Provider { customer } else { provider };
            let at_work = house.at_work(who, at);
            if house.clinic.local(at_work).date() != house.clinic.local(at).date() {
                continue;
            }
            turn(a, house, who, at);
            if a.now >= until {
                return Ok(());
            }
            // Notes come late more often than lists.
            let kept = match place {
                0 => !(day * 7).is_multiple_of(5) || day.is_multiple_of(2),
                _ => !(day + place).is_multiple_of(11),
            };
            let telling = NewTelling { promise: promise.id, kept, note: None };
            actions::tell(a, id, &telling).await?;
        }
    }
}

/// What Billing promises the front desk rests on what Cardiology promises Billing.
async fn billing_and_front_desk(
    a: &mut Act,
    house: &House,
    past: Past,
    notes: AgreementId,
) -> Result<(), Failure> {
    let (billing, desk) = (lead(house, "Patient Billing")?, lead(house, "Front Desk Alderbrook")?);
    a.now = past.at(0.35);
    turn(a, house, billing, past.at(0.35));
    let line = link(a, house, "Patient Billing", "Front Desk Alderbrook").await?;
    let new = NewAgreement {
        relationship: Some(line),
        service: Some(house.offers[house.offer("Question about a patient's bill")?].id),
        valid_until: Some(past.day(house, 220).to_string()),
        targets: standard(Targets {
            acknowledge: Some(Target::Seconds(2 * HOUR)),
            resolve: Some(Target::Days(2)),
            ..Targets::default()
        }),
        promises: vec![promise(Side::Customer, "What the patient was told stands in the request")],
        rests_on: vec![notes],
        ..NewAgreement::default()
    };
    let id = actions::propose(a, &new).await?;
    sign(a, house, id, desk, Side::Customer).await?;
    sign(a, house, id, billing, Side::Provider).await
}

/// The contract with the vendor of the heating, signed inside; Facilities tells each week how it was kept.
async fn heating_and_facilities(a: &mut Act, house: &House, past: Past) -> Result<(), Failure> {
    let facilities = lead(house, "Facilities")?;
    a.now = past.at(0.1);
    turn(a, house, facilities, past.at(0.1));
    let new = NewAgreement {
        relationship: Some(link(a, house, "Kessler Heating", "Facilities").await?),
        valid_until: Some(past.day(house, 400).to_string()),
        targets: standard(Targets {
            acknowledge: Some(Target::Seconds(2 * HOUR)),
            resolve: Some(Target::Days(3)),
            ..Targets::default()
        }),
        promises: vec![
            promise(Side::Provider, "Somebody is here on the day on which the heating fails"),
            NewPromise {
                measure: None,
                ..promise(Side::Customer, "Every boiler room is open, and one person knows the house")
            },
        ],
        ..NewAgreement::default()
    };
    let id = actions::propose(a, &new).await?;
    sign(a, house, id, facilities, Side::Customer).await?;
    tell(a, house, id, (facilities, facilities), 7, past.now.plus_seconds(-DAY_SECONDS)).await
}

/// What teams promise everybody, for a service and for all that they do.
async fn to_everybody(a: &mut Act, house: &House, past: Past) -> Result<(), Failure> {
    let dose = Targets { respond: Some(Target::Seconds(HOUR)), ..Targets::default() };
    let access = Targets { acknowledge: Some(Target::Seconds(HOUR)), ..Targets::default() };
    let news = Targets { update: Some(Target::Days(2)), ..Targets::default() };
    let all = [
        ("Pharmacy", Some("Question about a dose"), dose, None),
        ("IT Service Desk", Some("Access to a system"), access, Some(41)),
        ("Finance", None, news, Some(300)),
    ];
    for (team, service, targets, days) in all {
        let person = lead(house, team)?;
        a.now = past.at(0.2);
        turn(a, house, person, past.at(0.2));
        let service = match service {
            Some(name) => Some(house.offers[house.offer(name)?].id),
            None => None,
        };
        let new = NewAgreement {
            team: service.is_none().then_some(house.teams[house.team(team)?].id),
            service,
            valid_until: days.map(|days| past.day(house, days).to_string()),
            targets: standard(targets),
            ..NewAgreement::default()
        };
        let id = actions::propose(a, &new).await?;
        sign(a, house, id, person, Side::Provider).await?;
    }
    Ok(())
}
