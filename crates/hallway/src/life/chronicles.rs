//! A life written down in one go, months of it in seconds: each request is told to its end in memory, and written with
//! everything that belongs to it. One thread lives, another writes.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use anyhow::Context;
use db::{Act, Db};
use kernel::calendar::Calendar;
use kernel::{Audience, Failure, Id, IdSource, Instant, Viewer};
use map::Party;
use map::agreements::{self, Book, Promised};
use map::relationships::written as links;
use map::services::{self, Opening, ServiceId};
use people::{ExternalCustomerTypeId, PersonId, TeamId, external_customers};
use serve::insights::Gathering;
use serve::requests::actions::{Acknowledgement, Ask, WalkUp, compiled};
use serve::requests::answers;
use serve::requests::chronicle::{self, Asked, By, Chronicle, Filled};
use serve::requests::model::CameBy;
use serve::requests::store;
use tokio::sync::mpsc;

use super::house::House;
use super::verbs::Requests;
use super::{Deed, Doing, Done, Life};

/// How many requests are written at once.
const BATCH: usize = 500;
/// How many batches may wait to be written: what is told and not yet written is in memory.
const AHEAD: usize = 4;

/// What came of telling.
#[derive(Clone, Copy, Debug, Default)]
pub struct Told {
    pub requests: usize,
    pub events: i64,
}

/// Lives until this moment, what is done at it excluded, in one act; `progress` hears how many requests are written.
/// Nobody else may write meanwhile. Gives the life so far, and which request each case that is not over has become.
pub async fn tell(
    life: Life,
    db: &Db,
    house: &Arc<House>,
    until: Instant,
    mut progress: impl FnMut(usize),
) -> anyhow::Result<(Life, Requests, Told)> {
    let told = db.alone(async || in_one_act(life, db, house, until, &mut progress).await).await??;
    db.settle().await?;
    Ok(told)
}

/// Not one of the acts with a time limit: it holds everything or nothing, however long it takes.
async fn in_one_act(
    life: Life,
    db: &Db,
    house: &Arc<House>,
    until: Instant,
    progress: &mut impl FnMut(usize),
) -> anyhow::Result<(Life, Requests, Told)> {
    let mut act = db.begin(Viewer::system()).await?;
    let written = write(&mut act, life, db, house, until, progress).await;
    match act.end(written.map_err(Failure::from)).await {
        db::Ended::Done(done) => Ok(done?),
        db::Ended::Again(error) => Err(error.into()),
    }
}

async fn write(
    a: &mut Act,
    mut life: Life,
    db: &Db,
    house: &Arc<House>,
    until: Instant,
    progress: &mut impl FnMut(usize),
) -> anyhow::Result<(Life, Requests, Told)> {
    let indexes = chronicle::set_indexes_aside(a).await?;
    let first = a.reserve_places(0).await?;
    let mut teller = Teller::new(a, db, house, first).await?;
    let (batches, mut told) = mpsc::channel::<Batch>(AHEAD);
    let living = tokio::task::spawn_blocking(move || {
        let lived = teller.live(&mut life, until, &batches);
        lived.map(|()| (life, teller))
    });
    let mut done = 0;
    while let Some(batch) = told.recv().await {
        for link in &batch.links {
            links::insert(a, link).await?;
        }
        chronicle::fill(a, &batch.filled).await?;
        done += batch.filled.len();
        progress(done);
    }
    let (life, teller) = living.await.context("the life broke off")??;
    for link in teller.links.values() {
        links::touch(a, link).await?;
    }
    store::keep_last_number(a, teller.number).await?;
    a.reserve_places(teller.seq - first).await?;
    a.index(indexes).await?;
    Ok((life, teller.requests, Told { requests: done, events: teller.seq - first }))
}

/// Requests to be written, after the relationships that they belong to.
#[derive(Default)]
struct Batch {
    links: Vec<links::Link>,
    filled: Filled,
}

/// Provider, customer and audience of a relationship.
type Between = (Id, Id, i64);

/// The relationships that were there before: those in which something was agreed.
async fn known_links(a: &mut Act) -> db::Result<HashMap<Between, links::Link>> {
    let known = agreements::agreed_links(a).await?;
    Ok(known.into_iter().map(|link| ((link.provider.id, link.customer.id, link.audience.0), link)).collect())
}

/// What opening a request needs to know of a service, and the calendar on which it counts.
type Asking = (Arc<Opening>, Arc<Calendar>);

async fn asking(a: &mut Act, service: ServiceId) -> anyhow::Result<Asking> {
    let opening = services::for_opening(a, service).await?.context("a service that was just made")?;
    let spec = opening.calendar_spec.as_deref().context("there is no calendar at all")?;
    let calendar = compiled(spec).map_err(|failure| anyhow::anyhow!("{failure}"))?;
    Ok((Arc::new(opening), calendar))
}

/// What somebody came by for, as it is asked.
fn at_desk(input: &WalkUp) -> Ask {
    let WalkUp { subject, body, .. } = input.clone();
    Ask { subject, body, came_by: CameBy::WalkUp, ..Ask::default() }
}

/// Tells a life as chronicles.
struct Teller {
    house: Arc<House>,
    ids: Arc<dyn IdSource>,
    /// Of each service.
    openings: Vec<Asking>,
    /// Of the desk of each team.
    desks: HashMap<usize, Asking>,
    outside: HashMap<String, ExternalCustomerTypeId>,
    untold: HashMap<usize, Chronicle>,
    links: HashMap<Between, links::Link>,
    book: Book,
    batch: Batch,
    counts: Gathering,
    number: i64,
    seq: i64,
    requests: Requests,
    now: Instant,
}

impl Teller {
    async fn new(a: &mut Act, db: &Db, house: &Arc<House>, seq: i64) -> anyhow::Result<Self> {
        let mut openings = Vec::new();
        for offer in &house.offers {
            openings.push(asking(a, offer.id).await?);
        }
        let mut desks = HashMap::new();
        for (team, group) in house.teams.iter().enumerate() {
            if let Some(desk) = group.desk {
                desks.insert(team, asking(a, desk).await?);
            }
        }
        let outside = external_customers::store::list(a, None, None, 200).await?;
        Ok(Self {
            house: house.clone(),
            ids: db.ids().clone(),
            openings,
            desks,
            outside: outside.into_iter().map(|kind| (kind.name, kind.id)).collect(),
            untold: HashMap::new(),
            links: known_links(a).await?,
            book: Book::read(a).await?,
            batch: Batch::default(),
            counts: Gathering::default(),
            number: store::last_number(a).await?,
            seq,
            requests: Requests::new(),
            now: Instant(i64::MIN),
        })
    }

    fn live(&mut self, life: &mut Life, until: Instant, batches: &mpsc::Sender<Batch>) -> anyhow::Result<()> {
        while let Some(doing) = life.next(until)? {
            // Links are confirmed by those who look at them, later.
            let Doing::Deed(done) = doing else { continue };
            self.take_down(&done)?;
            if done.is_over
                && let Some(chronicle) = self.untold.remove(&done.case)
            {
                self.requests.remove(&done.case);
                self.end(chronicle, batches)?;
            }
        }
        let mut rest: Vec<(usize, Chronicle)> = self.untold.drain().collect();
        rest.sort_by_key(|(case, _)| *case);
        for (_, chronicle) in rest {
            self.end(chronicle, batches)?;
        }
        let counts = std::mem::take(&mut self.counts);
        self.batch.filled.add_roll_ups(counts.last_rows());
        batches.blocking_send(std::mem::take(&mut self.batch)).context("nobody writes any more")
    }

    fn end(&mut self, chronicle: Chronicle, batches: &mpsc::Sender<Batch>) -> anyhow::Result<()> {
        self.batch.filled.add(chronicle, &mut self.seq, &mut self.counts)?;
        if self.batch.filled.len() >= BATCH {
            self.batch.filled.add_roll_ups(self.counts.rows(self.now));
            let batch = std::mem::take(&mut self.batch);
            batches.blocking_send(batch).context("nobody writes any more")?;
        }
        Ok(())
    }

    fn take_down(&mut self, done: &Done) -> anyhow::Result<()> {
        let ids = self.ids.clone();
        let actor = done.who.map(|who| PersonId(self.house.people[who].viewer.person));
        let by = By { at: done.at, actor, ids: &*ids };
        let asked = match &*done.deed {
            Deed::Open(ask) => Some((self.openings[done.offer].clone(), Cow::Borrowed(ask))),
            Deed::WalkUp(input) => Some((self.desk_of(done.offer)?, Cow::Owned(at_desk(input)))),
            _ => None,
        };
        if let Some((opening, ask)) = asked {
            let mut chronicle = self.open(by, done, opening, &ask)?;
            if ask.came_by == CameBy::WalkUp {
                chronicle.acknowledge(by, &Acknowledgement::default());
            }
            self.counts.expect(done.at);
            self.requests.insert(done.case, chronicle.row.id);
            self.untold.insert(done.case, chronicle);
            return Ok(());
        }
        let relationship = match &*done.deed {
            Deed::HandOver { team, .. } => self.link(self.house.teams[*team].id, done.asker, None, done.at),
            _ => None,
        };
        let customer = self.house.people[done.asker].viewer.home_team;
        let case = self.untold.get_mut(&done.case).context("nobody asked yet")?;
        match &*done.deed {
            Deed::Open(_) | Deed::WalkUp(_) => {}
            // Two requests change at once then, and a chronicle tells one: parts belong to the time of the verbs.
            Deed::AskPart { .. } => anyhow::bail!("parts are asked by the verbs"),
            Deed::Take { reason } => {
                case.take(by, i64::try_from(done.passed).unwrap_or(i64::MAX), reason.as_deref());
            }
            Deed::Acknowledge(input) => case.acknowledge(by, input),
            Deed::Say(body) => case.say(by, body),
            Deed::Note(body) => case.note(by, body),
            Deed::Pause(input) => case.pause(by, input),
            Deed::Resume => case.resume(by),
            Deed::HandOver { team, reason } => {
                let place = done.place.context("it enters a line")?;
                let relationship = relationship.unwrap_or(case.row.relationship_id);
                let to = self.house.teams[*team].id;
                let asking = case.row.requester_id.0;
                let customers = [customer.unwrap_or(asking), case.row.team_id.0];
                let of = agreements::Between {
                    provider: to,
                    customers: &customers,
                    audience: Audience::COLLEAGUES.0,
                    service: case.row.service_id,
                };
                let in_force = self.book.in_force(of, by.at);
                case.hand_over(by, to, reason, place, relationship, &in_force);
            }
            Deed::Resolve(input) => case.resolve(by, input),
            Deed::Reopen(input) => case.reopen(by, input),
            Deed::Close => case.close(by),
            Deed::Decline(input) => case.decline(by, input),
            Deed::Withdraw(input) => case.withdraw(by, input),
            Deed::Follow(who) => case.add_follower(by, PersonId(self.house.people[*who].viewer.person)),
            Deed::Outside(input) => {
                let who =
                    *self.outside.get(&input.external_customer).context("nobody outside is called so")?;
                let place = done.place.unwrap_or(serve::requests::place::Place {
                    rank_at: case.row.rank_at,
                    moved_up: case.row.moved_up,
                });
                case.change_outside(by, who, input.external_reference.clone(), place);
            }
        }
        Ok(())
    }

    /// The service through which it is written down what somebody comes by for, of the team that offers this one.
    fn desk_of(&self, offer: usize) -> anyhow::Result<Asking> {
        let known = self.desks.get(&self.house.offers[offer].team);
        known.cloned().context("what a team without a desk is asked")
    }

    fn open(&mut self, by: By<'_>, done: &Done, of: Asking, ask: &Ask) -> anyhow::Result<Chronicle> {
        let (opening, calendar) = of;
        let asker = &self.house.people[done.asker];
        let confidential = self.house.offers[done.offer].is_confidential;
        let (number, reference) = if confidential {
            (None, store::chance_reference(by.ids.secret()))
        } else {
            self.number += 1;
            (Some(self.number), self.number.to_string())
        };
        let external_customer = match &ask.external_customer {
            Some(name) => Some(*self.outside.get(name).context("nobody outside is called so")?),
            None => None,
        };
        let (requester, home_team) = (PersonId(asker.viewer.person), asker.viewer.home_team);
        let answers = answers::written(&opening.form, &ask.answers, asker.viewer.kind)?;
        let audience = opening.relationship_audience();
        let relationship = self.link(opening.team_id, done.asker, Some(audience), by.at);
        let (class, asking) = (opening.class_of(ask.is_present), home_team.unwrap_or(requester.0));
        let of = agreements::Between {
            provider: opening.team_id,
            customers: &[asking],
            audience: audience.0,
            service: opening.id,
        };
        let in_force = self.book.in_force(of, by.at);
        let promised = Promised::decide(opening.targets.of(class), class, &in_force, asking);
        let asked = Asked {
            number,
            reference,
            relationship: relationship.context("people ask other teams")?,
            requester,
            requester_team: home_team.map(TeamId),
            customer: home_team,
            requested_for: ask.requested_for,
            subject: ask.subject.clone(),
            body: ask.body.trim().to_owned(),
            class,
            external_customer,
            external_reference: ask.external_reference.clone(),
            is_present: ask.is_present,
            needed_by: ask.needed_by,
            needed_reason: ask.needed_reason.clone(),
            answers,
            queue: store::queue_of(confidential, opening.team_id, opening.id),
            place: done.place.context("it enters a line")?,
            promised,
            came_by: ask.came_by,
        };
        Chronicle::open(by, &opening, calendar, asked)
    }

    /// The relationship of the asker's party with this team; none of a team with itself where it is handed over.
    fn link(
        &mut self,
        provider: TeamId,
        asker: usize,
        audience: Option<Audience>,
        at: Instant,
    ) -> Option<Id> {
        let viewer = &self.house.people[asker].viewer;
        let customer = match viewer.home_team {
            Some(team) => Party::from(TeamId(team)),
            None => Party::from(PersonId(viewer.person)),
        };
        let is_handed_over = audience.is_none();
        if is_handed_over && customer.id == provider.0 {
            return None;
        }
        let audience = audience.unwrap_or(Audience::COLLEAGUES);
        let known = self.links.entry((provider.0, customer.id, audience.0)).or_insert_with(|| {
            let id = Id(self.ids.id(at));
            let link =
                links::Link { id, provider: provider.into(), customer, audience, first_at: at, last_at: at };
            self.batch.links.push(link);
            link
        });
        // As the verbs do: its last request is told to the day.
        if is_handed_over || known.last_at <= at.plus_seconds(-86_400) {
            known.last_at = known.last_at.max(at);
        }
        Some(known.id)
    }
}
