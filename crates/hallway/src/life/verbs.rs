//! A life told through the verbs that everybody uses: an act for each day. An act may run twice, so each works on a copy
//! of the life so far.

use std::collections::HashMap;

use anyhow::{Context, anyhow};
use db::{Act, Db, Origin, act};
use kernel::{Audience, Failure, Instant, Viewer};
use map::relationships::actions as links;
use map::relationships::model::{Relationship, Side};
use map::relationships::store::{self as known_links, Filter, Whose};
use people::PersonId;
use serve::requests::actions::{self, Assignment, Closure, Follower, HandOver, Words};
use serve::requests::model::{Part, RequestId};

use super::chance::Chance;
use super::house::House;
use super::{Deed, Doing, Done, Life};

const DAY_SECONDS: i64 = 86_400;
/// The share of their links that leads confirm when they look at them.
const CONFIRMED: f64 = 0.7;

/// Which request each case has become.
pub type Requests = HashMap<usize, RequestId>;

/// Lives until this moment, what is done at it included.
pub async fn tell(
    mut life: Life,
    db: &Db,
    house: &House,
    requests: &mut Requests,
    until: Instant,
) -> anyhow::Result<()> {
    while let Some(((first, _), _)) = life.planned.first_key_value() {
        if *first > until {
            break;
        }
        let evening = first.plus_seconds(DAY_SECONDS).min(Instant(until.0 + 1));
        let lived: Result<Life, Failure> = act!(db, Viewer::system(), |a| {
            a.origin = Origin::Simulated;
            a_day(life.clone(), a, house, requests, evening).await
        });
        life = lived.with_context(|| format!("the day before {evening}"))?;
    }
    Ok(())
}

async fn a_day(
    mut life: Life,
    a: &mut Act,
    house: &House,
    requests: &mut Requests,
    evening: Instant,
) -> Result<Life, Failure> {
    while let Some(doing) = life.next(evening)? {
        match doing {
            Doing::Deed(done) => {
                a.now = done.at;
                a.viewer = done.who.map_or_else(Viewer::system, |who| house.people[who].viewer.clone());
                put_into_effect(a, house, requests, &done).await.map_err(|failure| {
                    let who = done.who.map_or("Hallway", |who| &house.people[who].name);
                    Failure::Broken(anyhow!("{who} at {}: {:?}: {failure}", done.at, done.deed))
                })?;
            }
            Doing::Confirm { at, lead } => confirm(a, house, at, lead, &mut life.chance).await?,
        }
    }
    Ok(life)
}

async fn put_into_effect(
    a: &mut Act,
    house: &House,
    requests: &mut Requests,
    done: &Done,
) -> Result<(), Failure> {
    if let Deed::Open(ask) = &*done.deed {
        let id = actions::open(a, ask).await?;
        requests.insert(done.case, id);
        return Ok(());
    }
    if let Deed::WalkUp(input) = &*done.deed {
        let id = actions::walk_up(a, input).await?;
        requests.insert(done.case, id);
        return Ok(());
    }
    if let Deed::AskPart { of, ask } = &*done.deed {
        let above = *requests.get(of).ok_or_else(|| anyhow!("nobody asked for what this is a part of"))?;
        let id = actions::ask_part(a, above, None, ask).await?;
        requests.insert(done.case, id);
        return Ok(());
    }
    let id = *requests.get(&done.case).ok_or_else(|| anyhow!("nobody asked yet"))?;
    let words = |body: &String| Words { body: body.clone() };
    match &*done.deed {
        Deed::Open(_) | Deed::WalkUp(_) | Deed::AskPart { .. } => Ok(id),
        Deed::Take { reason } => {
            let input = Assignment { person: None, reason: reason.clone() };
            actions::assign(a, id, None, &input).await
        }
        Deed::Acknowledge(input) => actions::acknowledge(a, id, None, input).await,
        Deed::Say(body) => actions::message(a, id, None, &words(body)).await,
        Deed::Note(body) => actions::note(a, id, None, &words(body)).await,
        Deed::Pause(input) => actions::pause(a, id, None, input).await,
        Deed::Resume => actions::resume(a, id, None).await,
        Deed::HandOver { team, reason } => {
            let input = HandOver { team: house.teams[*team].id, reason: reason.clone() };
            actions::hand_over(a, id, None, &input).await
        }
        Deed::Resolve(input) => actions::resolve(a, id, None, input).await,
        Deed::Reopen(input) => actions::reopen(a, id, None, input).await,
        Deed::Close => actions::close(a, id, None, Closure::default()).await,
        Deed::Decline(input) => actions::decline(a, id, None, input).await,
        Deed::Withdraw(input) => actions::withdraw(a, id, None, input).await,
        Deed::Follow(who) => {
            let input =
                Follower { person: PersonId(house.people[*who].viewer.person), part: Part::Participant };
            actions::add_follower(a, id, &input).await
        }
        Deed::Outside(input) => actions::change_outside(a, id, None, input).await,
    }
    .map(|_| ())
}

/// A lead looks through the links of the team and confirms most.
pub async fn confirm(
    a: &mut Act,
    house: &House,
    at: Instant,
    lead: usize,
    chance: &mut Chance,
) -> Result<(), Failure> {
    let viewer = &house.people[lead].viewer;
    a.now = at;
    a.viewer = viewer.clone();
    let whose = viewer.home_team.map_or(Whose::Mine, Whose::OfParty);
    let filter = Filter { whose, limit: 100, ..Filter::default() };
    let links = known_links::list(a, viewer.person, &filter).await?;
    for link in links.into_iter().filter(|link| link.audience == Audience::COLLEAGUES) {
        let side = side_of(&link, viewer);
        if !link.is_confirmed_by(side) && chance.yes(CONFIRMED) {
            links::confirm(a, link.id, None, Some(side)).await?;
        }
    }
    Ok(())
}

/// The end at which this viewer's team stands.
fn side_of(link: &Relationship, viewer: &Viewer) -> Side {
    if viewer.home_team == Some(link.provider_id) { Side::Provider } else { Side::Customer }
}
