//! Telling: reads the feed and writes down who is told. One node at a time has the turn; the cursor moves in the same act.

mod ends;

use std::collections::BTreeSet;

use db::{Act, Db, Origin, act};
use kernel::{Failure, Id, Instant, Viewer};
use people::PersonId;
use people::entrance::AtTheEntrance;
use people::entrance::links::Purpose;
use serve::problems;
use serve::requests::model::{RequestEvent, RequestId};

use super::choices::{self, Wishes};
use super::model::{Reason, Stand, Topic, Way};
use super::openly::{of_barrier, of_idea};
use super::reasons::{Told, falls_to_team, told};
use super::store::{self, About, Fed, NewNotice, Standing};
use crate::mail::{self, Kind, NewMail};

/// How many events are read in one act, and of how many of them somebody is told: on SQLite nobody else writes meanwhile.
const BATCH: i64 = 1_000;
const MOST_TOLD: usize = 50;
/// What is told by mail at once waits so long for what follows it, and for second thoughts.
const TOGETHER_SECONDS: i64 = 60;
/// Of what is older nobody is told by mail: a server that was away for days does not write hundreds of mails.
const STALE_SECONDS: i64 = 24 * 3600;

/// How far what happened reaches.
#[derive(Clone, Copy, Debug)]
pub struct Reach {
    /// Mails go out.
    pub by_mail: bool,
    /// What was simulated is told, too, from this instant on: a demo has news of its own.
    pub simulated_from: Option<Instant>,
}

/// Tells of everything that is in the feed and was not told of yet; says how many events those were.
pub async fn tell(db: &Db, reach: Reach) -> Result<u64, Failure> {
    let mut all = 0;
    loop {
        let mut view = db.view(Viewer::system()).await?;
        // Most of the time there is nothing, and then nobody's turn to write is taken.
        if !store::has_more(&mut view).await? {
            return Ok(all);
        }
        drop(view);
        let read: Result<u64, Failure> = act!(db, Viewer::system(), |a| tell_some(a, reach).await);
        match read? {
            0 => return Ok(all),
            some => all += some,
        }
    }
}

/// Tells on Today alone of what was simulated in the last while, and of nothing before it.
pub async fn tell_past(db: &Db, from: Instant) -> Result<u64, Failure> {
    db.place_events().await?;
    tell(db, Reach { by_mail: false, simulated_from: Some(from) }).await
}

async fn tell_some(a: &mut Act, reach: Reach) -> Result<u64, Failure> {
    if !a.take_turn("notices").await? {
        return Ok(0);
    }
    let events = store::feed(a, BATCH).await?;
    let (mut read, mut told) = (0, 0);
    for event in &events {
        if told == MOST_TOLD {
            break;
        }
        let counts = match event.origin {
            Origin::Live => true,
            Origin::Simulated => reach.simulated_from.is_some_and(|from| event.at >= from),
            Origin::Imported => false,
        };
        if counts {
            tell_of(a, event, reach).await?;
            told += 1;
        }
        read += 1;
    }
    if let Some(last) = events[..read].last() {
        store::move_on(a, last.seq).await?;
    }
    Ok(read as u64)
}

/// Every kind of thing that events happen to has its place here.
async fn tell_of(a: &mut Act, event: &Fed, reach: Reach) -> Result<(), Failure> {
    match event.subject_kind.as_str() {
        "request" => {
            let happened: RequestEvent = read(&event.payload)?;
            of_request(a, event, &happened, reach).await
        }
        "round" => ends::of_round(a, event, &read(&event.payload)?, reach).await,
        "need" => ends::of_need(a, event, &read(&event.payload)?, reach).await,
        "review" => ends::of_review(a, event, &read(&event.payload)?, reach).await,
        "agreement" => ends::of_agreement(a, event, &read(&event.payload)?, reach).await,
        "improvement" => ends::of_improvement(a, event, &read(&event.payload)?, reach).await,
        "improvement_ask" => ends::of_ask(a, event, &read(&event.payload)?, reach).await,
        "alignment" => ends::of_alignment(a, event, &read(&event.payload)?, reach).await,
        "idea" => of_idea(a, event, &read(&event.payload)?, reach).await,
        "barrier" => of_barrier(a, event, &read(&event.payload)?, reach).await,
        "entrance" => {
            let happened: AtTheEntrance = read(&event.payload)?;
            at_the_entrance(a, event, &happened, reach).await
        }
        // Told where it is dealt with: on the pages of relationships, teams and settings.
        "person" | "team" | "vendor" | "external_customer" | "calendar" | "organisation" | "reading"
        | "service" | "availability" | "relationship" | "welcome" | "suggestion" | "campaign"
        | "known_problem" | "request_link" | "answer_template" | "statement" => Ok(()),
        other => Err(anyhow::anyhow!("nobody has decided who is told of events of a {other}").into()),
    }
}

fn read<T: db::Fact>(payload: &str) -> Result<T, Failure> {
    Ok(serde_json::from_str(payload).map_err(anyhow::Error::from)?)
}

async fn at_the_entrance(
    a: &mut Act,
    event: &Fed,
    happened: &AtTheEntrance,
    reach: Reach,
) -> Result<(), Failure> {
    let kind = match happened {
        AtTheEntrance::LinkWanted { purpose: Purpose::Invitation } => Kind::Invitation,
        AtTheEntrance::LinkWanted { purpose: Purpose::Reset } => Kind::Reset,
        AtTheEntrance::LinkWanted { purpose: Purpose::Setup }
        | AtTheEntrance::PasswordChanged {}
        | AtTheEntrance::LinkOffered { .. }
        | AtTheEntrance::LinkWithdrawn { .. }
        | AtTheEntrance::LinkUsed { .. }
        | AtTheEntrance::LeftCircle { .. }
        | AtTheEntrance::StayedAloneInCircle { .. }
        | AtTheEntrance::CalendarLinkMade {}
        | AtTheEntrance::CalendarLinkWithdrawn {}
        | AtTheEntrance::TokenMade { .. }
        | AtTheEntrance::TokenRevoked { .. }
        | AtTheEntrance::SessionEnded { .. } => return Ok(()),
    };
    if reach.by_mail {
        let (person, made_by, at) = (PersonId(event.subject_id), event.actor_id, a.now);
        mail::store::put(a, NewMail { person, kind, request: None, made_by, at }).await?;
    }
    Ok(())
}

async fn of_request(a: &mut Act, event: &Fed, happened: &RequestEvent, reach: Reach) -> Result<(), Failure> {
    let request = RequestId(event.subject_id);
    if matches!(happened, RequestEvent::AcknowledgementTakenBack {}) {
        // As if it had not been said; a mail about it that has not left does not leave.
        return Ok(store::unsay(a, About::Request(request), Reason::HasIt).await?);
    }
    let told = told(happened);
    if told.stands.is_empty() {
        return Ok(());
    }
    if let RequestEvent::FellSilent { due, tells, .. } = happened {
        // After a long time off, what fell silent meanwhile comes together, not one by one.
        let is_old = a.now.seconds_since(*due) >= STALE_SECONDS;
        for person in tells {
            let way = is_old.then_some(Way::Digest);
            notify(
                a,
                event,
                About::Request(request),
                *person,
                (Stand::Named, Reason::FellSilent),
                reach,
                way,
            )
            .await?;
        }
        return Ok(());
    }
    let standing = store::standing(a, request, told.named).await?;
    // What comes in under a known problem is no news to the team, which sees how many there are.
    let is_known =
        matches!(happened, RequestEvent::Opened { .. }) && problems::has_problem(a, request).await?;
    let mut done: BTreeSet<Id> = event.actor_id.into_iter().collect();
    for (person, stand, reason) in chosen(&told, &standing) {
        if is_known && stand == Stand::Team || !done.insert(person.0) {
            continue;
        }
        // One thing that was said over a known problem is told once to each, however many requests of theirs it reached.
        let is_told = matches!(reason, Reason::Said | Reason::Done)
            && store::is_told_beside(a, event, request, person, reason).await?;
        if !is_told {
            notify(a, event, About::Request(request), person, (stand, reason), reach, None).await?;
        }
    }
    Ok(())
}

/// Whom to tell, in which way they stand to it, nearest first.
fn chosen(told: &Told, standing: &[Standing]) -> Vec<(PersonId, Stand, Reason)> {
    let mut all = Vec::new();
    let of = |stand: Stand| standing.iter().filter(move |one| one.stand == stand);
    for (stand, reason) in &told.stands {
        let nobody_has_it = *stand == Stand::Holder && of(Stand::Holder).next().is_none();
        let stand = match nobody_has_it && falls_to_team(*reason) {
            true => Stand::Team,
            false => *stand,
        };
        all.extend(of(stand).map(|one| (one.person_id, stand, *reason)));
    }
    all
}

/// In this way, or in the one its person wishes for.
pub(super) async fn notify(
    a: &mut Act,
    event: &Fed,
    about: About,
    person: PersonId,
    (stand, reason): (Stand, Reason),
    reach: Reach,
    way: Option<Way>,
) -> Result<(), Failure> {
    let now = a.now;
    let is_fresh = now.seconds_since(event.at) < STALE_SECONDS;
    let wishes = match reach.by_mail && is_fresh {
        true => choices::wishes_of(a, person).await?.filter(Wishes::can_be_written_to),
        false => None,
    };
    let wished = wishes.as_ref().map_or(Way::Here, |wishes| wishes.way(Topic::of(stand, reason)));
    let way = match (way, wished) {
        (Some(way), Way::AtOnce) => way,
        (_, wished) => wished,
    };
    let (mut due_at, mut mail) = (None, None);
    if let Some(wishes) = &wishes {
        match way {
            Way::AtOnce => {
                let at = wishes.not_before(now.plus_seconds(TOGETHER_SECONDS));
                let (request, joined) = match about {
                    About::Request(id) => (Some(id), mail::store::find_to_join(a, person, id).await?),
                    About::Thing(_) => (None, None),
                };
                let new = NewMail { person, kind: Kind::Notice, request, made_by: None, at };
                mail = Some(match joined {
                    Some(mail) => mail,
                    None => mail::store::put(a, new).await?,
                });
            }
            Way::Digest => due_at = Some(wishes.next_digest(now)),
            Way::Here => {}
        }
    }
    let new = NewNotice {
        person,
        about,
        event: event.id,
        actor: event.actor_id,
        reason,
        stand,
        at: event.at,
        way,
        due_at,
        mail,
    };
    Ok(store::insert(a, &new).await?)
}
