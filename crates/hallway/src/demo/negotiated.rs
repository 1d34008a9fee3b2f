//! What the clinics are negotiating now: Pharmacy proposed something to Cardiology, which worded it otherwise; both talk it
//! over, and somebody of neither side mediates.

use anyhow::Context;
use db::{Act, Db, Origin, act};
use kernel::{Failure, Viewer};
use map::agreements::actions as agreements;
use map::agreements::input::{AgreementChange, NewAgreement};
use map::negotiations::actions::{self as talk, NewMessage};
use map::negotiations::mediator::{self, MediatorAnswer, MediatorAsked};
use map::relationships::Side;
use people::PersonId;

use super::agreed::{Past, lead, link, promise, turn};
use crate::life::house::House;

const DAY_SECONDS: i64 = 86_400;
const HOUR: i64 = 3_600;

/// In one act, each word at its moment of the last days.
pub(super) async fn negotiate(db: &Db, house: &House, past: Past) -> anyhow::Result<()> {
    let done: Result<(), Failure> = act!(db, Viewer::system(), |a| {
        a.origin = Origin::Simulated;
        doses(a, house, past).await
    });
    done.context("negotiating")
}

async fn doses(a: &mut Act, house: &House, past: Past) -> Result<(), Failure> {
    let (pharmacy, cardiology) = (lead(house, "Pharmacy")?, lead(house, "Cardiology")?);
    let facilities = lead(house, "Facilities")?;
    let begin = past.now.plus_seconds(-6 * DAY_SECONDS);
    let rounds = promise(Side::Provider, "A pharmacist joins the ward round twice a week");
    let plans = promise(Side::Customer, "Plans for the next day are final by 15:00");
    a.now = begin;
    turn(a, house, pharmacy, begin);
    let new = NewAgreement {
        relationship: Some(link(a, house, "Pharmacy", "Cardiology").await?),
        review_on: Some(past.day(house, 90).to_string()),
        cooling_days: Some(3),
        promises: vec![rounds, plans.clone()],
        ..NewAgreement::default()
    };
    let id = agreements::propose(a, &new).await?;
    turn(a, house, cardiology, begin.plus_seconds(DAY_SECONDS));
    let daily = promise(Side::Provider, "A pharmacist joins the ward round each morning");
    let change = AgreementChange { promises: Some(vec![daily, plans]), ..AgreementChange::default() };
    agreements::change(a, id, None, &change).await?;
    for (who, days, words) in [
        (cardiology, 1, "Twice a week leaves out the days on which most patients come to us."),
        (pharmacy, 2, "Each morning is a third of a person. We have that only until the summer."),
        (cardiology, 2, "Then let us say what we drop for it. We would give up the list at noon."),
    ] {
        turn(a, house, who, begin.plus_seconds(days * DAY_SECONDS + HOUR));
        talk::say(a, id, &NewMessage { words: words.to_owned() }).await?;
    }
    turn(a, house, pharmacy, begin.plus_seconds(3 * DAY_SECONDS));
    let person = PersonId(house.people[facilities].viewer.person);
    let words = "We count the same hours differently. Would you look at both counts with us?".to_owned();
    mediator::ask(a, id, &MediatorAsked { person, words }).await?;
    turn(a, house, facilities, begin.plus_seconds(4 * DAY_SECONDS));
    mediator::answer(a, id, MediatorAnswer { accepts: true }).await?;
    let words = "Could both of you write down one ordinary Tuesday, hour by hour, until Friday?";
    talk::say(a, id, &NewMessage { words: words.to_owned() }).await?;
    Ok(())
}
