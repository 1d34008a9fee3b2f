//! The one reader of a node: looks at the feed for all streams together, and tells those whose page has changed.
//!
//! It runs while there is a stream. While nothing happens it sends one statement at each look, and one for the sessions
//! every few, however many pages are open.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use db::{Db, act};
use kernel::{Failure, Id, Instant, Refusal, Viewer};
use people::entrance::sessions_still_open;
use serve::requests::model::RequestId;
use tokio::sync::watch;

use super::readers;
use super::store::{self, Heads};
use super::streams::{Stream, Streams, Told};
use crate::server::Stopping;

/// How often it looks.
const EVERY: Duration = Duration::from_millis(500);
/// At every so many looks it is asked whether sessions are still open, and who reads what.
const LOOKS_TO_CHECK: u32 = 4;
/// At every so many looks it is said again who reads what here.
const LOOKS_TO_KEEP: u32 = 20;
/// After a failure the database gets a rest.
const REST: Duration = Duration::from_secs(2);
/// So many persons are asked about in one statement.
const PERSONS: usize = 512;

/// How many streams are open.
const STREAMS: &str = "hallway_live_streams";

/// All streams of this node.
#[derive(Clone, Default)]
pub struct Hub(Arc<Inner>);

#[derive(Default)]
struct Inner {
    state: Mutex<State>,
    stopping: Stopping,
}

#[derive(Default)]
struct State {
    streams: Streams,
    /// How far was looked: in the feed, and for Today in what was told as notices. None while nobody looks.
    looked: Option<Heads>,
    /// Who was said to read what.
    kept: BTreeSet<(RequestId, Id)>,
}

/// A stream's place, given back when its reader goes away.
pub struct Place {
    hub: Hub,
    place: u64,
    pub hears: watch::Receiver<Told>,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut state = self.hub.state();
        state.streams.remove(self.place);
        ::metrics::gauge!(STREAMS).set(state.streams.len() as f64);
    }
}

impl Hub {
    pub fn new(stopping: Stopping) -> Self {
        Self(Arc::new(Inner { state: Mutex::default(), stopping }))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// From now on this stream hears of everything; what was before, its opener has to look at.
    pub async fn open(
        &self,
        db: &Db,
        stream: Stream,
        hears: watch::Receiver<Told>,
    ) -> Result<Place, Failure> {
        if self.0.stopping.is_told() {
            return Err(Refusal::Busy.into());
        }
        // Where nobody looks, this is where looking begins: before its opener looks at what was.
        let mut view = db.view(Viewer::system()).await?;
        let heads = store::heads(&mut view).await?;
        drop(view);
        let mut state = self.state();
        let place = state.streams.add(stream).ok_or(Refusal::Busy)?;
        ::metrics::gauge!(STREAMS).set(state.streams.len() as f64);
        if state.looked.is_none() {
            state.looked = Some(heads);
            tokio::spawn(self.clone().keep_looking(db.clone()));
        }
        Ok(Place { hub: self.clone(), place, hears })
    }

    /// Looks until nobody is left, or the server stops.
    async fn keep_looking(self, db: Db) {
        let mut looks = 0_u32;
        loop {
            tokio::select! {
                biased;
                () = self.0.stopping.told() => {
                    let mut state = self.state();
                    state.streams.end(|_| true);
                    state.looked = None;
                    return;
                }
                () = tokio::time::sleep(EVERY) => {}
            }
            if let Err(error) = self.look(&db, looks).await {
                tracing::warn!(%error, "live pages have to wait");
                tokio::time::sleep(REST).await;
            }
            looks = looks.wrapping_add(1);
            let mut state = self.state();
            if state.streams.is_empty() && state.kept.is_empty() {
                state.looked = None;
                return;
            }
        }
    }

    async fn look(&self, db: &Db, looks: u32) -> Result<(), Failure> {
        let mut view = db.view(Viewer::system()).await?;
        let now = view.now;
        let heads = store::heads(&mut view).await?;
        let looked = self.state().looked.unwrap_or(heads);
        self.tell(&mut view, looked.feed, heads.feed, false, now).await?;
        let (told, has_today) = (heads.notices.min(heads.feed), self.state().streams.has_today());
        if has_today {
            self.tell(&mut view, looked.notices, told, true, now).await?;
        }
        drop(view);
        self.state().looked = Some(Heads { feed: heads.feed, notices: told.max(looked.notices) });
        if looks.is_multiple_of(LOOKS_TO_CHECK) {
            self.end_what_is_over(db).await?;
        }
        self.tell_of_readers(db, looks).await
    }

    /// Tells of what is between two places of the feed.
    async fn tell(
        &self,
        view: &mut db::View,
        mut after: i64,
        up_to: i64,
        is_today: bool,
        now: Instant,
    ) -> Result<(), Failure> {
        while after < up_to {
            let fresh = store::fresh(view, after, up_to).await?;
            let Some(last) = fresh.last() else { return Ok(()) };
            after = if fresh.len() as i64 == store::BATCH { last.seq } else { up_to };
            let (persons, events) = self.state().streams.wanted(&fresh, is_today);
            for persons in persons.chunks(PERSONS) {
                let may = store::may_know(view, persons, &events, is_today).await?;
                self.state()
                    .streams
                    .tell(&fresh, is_today, now, |person, event| may.contains(&(person, event)));
            }
        }
        Ok(())
    }

    /// Whoever has signed out, left, or lost their session hears nothing more.
    async fn end_what_is_over(&self, db: &Db) -> Result<(), Failure> {
        let sessions = self.state().streams.sessions();
        let mut open = BTreeSet::new();
        for some in sessions.chunks(PERSONS) {
            let mut view = db.view(Viewer::system()).await?;
            let now = view.now;
            open.extend(sessions_still_open(&mut view, some, now).await?);
        }
        let is_over =
            |session: Option<Id>| session.is_some_and(|id| sessions.contains(&id) && !open.contains(&id));
        self.state().streams.end(is_over);
        Ok(())
    }

    async fn tell_of_readers(&self, db: &Db, looks: u32) -> Result<(), Failure> {
        let (here, kept) = {
            let state = self.state();
            (state.streams.reading(), state.kept.clone())
        };
        if here != kept || (!here.is_empty() && looks.is_multiple_of(LOOKS_TO_KEEP)) {
            let gone: BTreeSet<_> = kept.difference(&here).copied().collect();
            let done: Result<(), Failure> =
                act!(db, Viewer::system(), |a| Ok(readers::keep(a, &here, &gone).await?));
            done?;
            self.state().kept = here.clone();
        } else if !looks.is_multiple_of(LOOKS_TO_CHECK) {
            return Ok(());
        }
        let mut requests: Vec<RequestId> = here.iter().map(|(request, _)| *request).collect();
        requests.dedup();
        if requests.is_empty() {
            return Ok(());
        }
        let mut view = db.view(Viewer::system()).await?;
        let now = view.now;
        let readers = readers::of(&mut view, &requests, now).await?;
        self.state().streams.tell_readers(&readers);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::topic::Topic;
    use super::*;
    use crate::clinic::clinics;

    #[tokio::test]
    async fn five_hundred_open_pages_cost_one_statement_a_look_and_three_when_something_happens() {
        for clinic in clinics().await {
            let (hub, db) = (Hub::default(), &clinic.test.db);
            let mut hears = Vec::new();
            for n in 0..500 {
                let topics = vec![Topic::Line(clinic.team("billing"))];
                let person = if n == 0 { clinic.person("Jonas").0 } else { Id(n) };
                let (stream, heard) = Stream::new(person, None, topics, Instant(0), None);
                hub.state().streams.add(stream).unwrap();
                hears.push(heard);
            }
            let (first, _) = db::counted(hub.look(db, 1)).await;
            first.unwrap();
            let (idle, statements) = db::counted(hub.look(db, 1)).await;
            idle.unwrap();
            assert_eq!(statements.0, 1, "{}", clinic.test.name);
            clinic.ask("Grace", "bills", "Charged twice", false).await;
            db.place_events().await.unwrap();
            let (told, statements) = db::counted(hub.look(db, 1)).await;
            told.unwrap();
            assert_eq!(statements.0, 3, "{}", clinic.test.name);
            let heard = hears.iter().filter(|heard| heard.borrow().changed.is_some()).count();
            assert_eq!(heard, 1, "Jonas; the others are nobody");
        }
    }
}
