//! The streams that are open on this node, and what each was told last. Nothing queues up: a stream that is slow finds
//! the latest when it comes back, so memory does not grow with what happens.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use kernel::{Id, Instant};
use serve::requests::model::RequestId;
use tokio::sync::watch;

use super::store::Fresh;
use super::topic::Topic;

/// So many at once for one person: more windows than anybody looks at.
pub const MOST_OF_ONE: usize = 8;
/// So many at once on one node.
pub const MOST: usize = 10_000;

/// What a stream was told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Something on its page has changed, as of this look.
    pub changed: Option<Instant>,
    /// How often those who read the same have changed.
    pub readers: u64,
    pub is_over: bool,
}

/// One open page.
pub struct Stream {
    pub person: Id,
    /// None for a program: its stream is short.
    pub session: Option<Id>,
    pub topics: Vec<Topic>,
    /// When its page was made.
    pub shown_at: Instant,
    /// The request that its person reads as one of those who work on it.
    pub reads: Option<RequestId>,
    told: watch::Sender<Told>,
    beside: BTreeSet<Id>,
}

impl Stream {
    pub fn new(
        person: Id,
        session: Option<Id>,
        topics: Vec<Topic>,
        shown_at: Instant,
        reads: Option<RequestId>,
    ) -> (Self, watch::Receiver<Told>) {
        let (told, hears) = watch::channel(Told::default());
        (Self { person, session, topics, shown_at, reads, told, beside: BTreeSet::new() }, hears)
    }

    /// Whether its page shows something of this event, and does not show it already.
    fn wants(&self, fresh: &Fresh, is_today: bool) -> bool {
        let is_on_page = fresh.actor_id == Some(self.person) && fresh.at <= self.shown_at;
        let mut topics = self.topics.iter().filter(|topic| (**topic == Topic::Today) == is_today);
        !is_on_page && topics.any(|topic| fresh.is_about(*topic))
    }
}

/// All open streams by their place.
#[derive(Default)]
pub struct Streams {
    last: u64,
    all: HashMap<u64, Stream>,
}

impl Streams {
    /// Takes one more in; nothing where there are too many.
    pub fn add(&mut self, stream: Stream) -> Option<u64> {
        let of_one = self.all.values().filter(|other| other.person == stream.person).count();
        if of_one >= MOST_OF_ONE || self.all.len() >= MOST {
            return None;
        }
        self.last += 1;
        self.all.insert(self.last, stream);
        Some(self.last)
    }

    pub fn remove(&mut self, place: u64) {
        self.all.remove(&place);
    }

    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    pub fn len(&self) -> usize {
        self.all.len()
    }

    pub fn has_today(&self) -> bool {
        self.all.values().any(|stream| stream.topics.contains(&Topic::Today))
    }

    /// Whose pages show something of which of these events: what must be asked before anybody is told.
    pub fn wanted(&self, fresh: &[Fresh], is_today: bool) -> (Vec<Id>, Vec<Id>) {
        let (mut persons, mut events) = (BTreeSet::new(), BTreeSet::new());
        for stream in self.all.values() {
            for event in fresh.iter().filter(|event| stream.wants(event, is_today)) {
                persons.insert(stream.person);
                events.insert(event.id);
            }
        }
        (persons.into_iter().collect(), events.into_iter().collect())
    }

    /// Tells whoever may know of one of these events.
    pub fn tell(&self, fresh: &[Fresh], is_today: bool, now: Instant, may: impl Fn(Id, Id) -> bool) {
        for stream in self.all.values() {
            let mut news = fresh.iter().filter(|event| stream.wants(event, is_today));
            if news.any(|event| may(stream.person, event.id)) {
                stream.told.send_modify(|told| told.changed = Some(now));
            }
        }
    }

    /// The sessions of all streams.
    pub fn sessions(&self) -> Vec<Id> {
        let all: BTreeSet<Id> = self.all.values().filter_map(|stream| stream.session).collect();
        all.into_iter().collect()
    }

    /// Ends those of sessions that are over, or all.
    pub fn end(&mut self, is_over: impl Fn(Option<Id>) -> bool) {
        self.all.retain(|_, stream| {
            let ends = is_over(stream.session);
            if ends {
                stream.told.send_modify(|told| told.is_over = true);
            }
            !ends
        });
    }

    /// Who reads which request here.
    pub fn reading(&self) -> BTreeSet<(RequestId, Id)> {
        self.all.values().filter_map(|stream| Some((stream.reads?, stream.person))).collect()
    }

    /// Tells those who read a request that others began or ended to. Whoever is not among its readers is told nothing.
    pub fn tell_readers(&mut self, readers: &BTreeMap<RequestId, BTreeSet<Id>>) {
        let nobody = BTreeSet::new();
        for stream in self.all.values_mut() {
            let Some(request) = stream.reads else { continue };
            let all = readers.get(&request).unwrap_or(&nobody);
            if !all.contains(&stream.person) {
                continue;
            }
            let beside: BTreeSet<Id> =
                all.iter().copied().filter(|person| *person != stream.person).collect();
            if beside != stream.beside {
                stream.beside = beside;
                stream.told.send_modify(|told| told.readers += 1);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use people::TeamId;

    use super::*;

    const REQUEST: RequestId = RequestId::new(7);
    const MIA: Id = Id(1);
    const JON: Id = Id(2);

    fn stream(person: Id, topics: Vec<Topic>) -> (Stream, watch::Receiver<Told>) {
        Stream::new(person, Some(person), topics, Instant(100), Some(REQUEST))
    }

    fn fresh(actor: Id, at: i64) -> Fresh {
        Fresh {
            seq: 1,
            id: Id(9),
            at: Instant(at),
            actor_id: Some(actor),
            request_id: Some(REQUEST),
            team_id: Some(TeamId::new(3)),
            relationship_id: None,
            review_id: None,
            moved: None,
        }
    }

    #[test]
    fn a_stream_hears_of_what_its_page_shows_and_its_person_may_know() {
        let mut streams = Streams::default();
        let (one, hears_one) = stream(MIA, vec![Topic::Request(REQUEST)]);
        let (line, hears_line) = stream(JON, vec![Topic::Line(TeamId::new(3))]);
        let (other, hears_other) = stream(MIA, vec![Topic::Request(RequestId::new(8))]);
        for stream in [one, line, other] {
            streams.add(stream).unwrap();
        }
        let events = [fresh(Id(4), 200)];
        assert_eq!(streams.wanted(&events, false), (vec![MIA, JON], vec![Id(9)]));
        streams.tell(&events, false, Instant(300), |person, _| person == MIA);
        assert_eq!(hears_one.borrow().changed, Some(Instant(300)));
        assert_eq!(hears_line.borrow().changed, None, "who may not know hears nothing");
        assert_eq!(hears_other.borrow().changed, None, "nor who shows something else");
    }

    #[test]
    fn what_somebody_did_before_their_page_was_made_is_on_it() {
        let (stream, _hears) = stream(MIA, vec![Topic::Request(REQUEST)]);
        assert!(!stream.wants(&fresh(MIA, 100), false));
        assert!(stream.wants(&fresh(MIA, 101), false), "another window did it since");
        assert!(stream.wants(&fresh(JON, 90), false), "what others did may have come late");
    }

    #[test]
    fn nobody_has_more_streams_than_windows() {
        let mut streams = Streams::default();
        let places: Vec<_> =
            (0..=MOST_OF_ONE).map(|_| streams.add(stream(MIA, vec![Topic::Today]).0)).collect();
        assert_eq!(places.iter().filter(|place| place.is_none()).count(), 1);
        assert!(streams.add(stream(JON, vec![Topic::Today]).0).is_some());
        streams.remove(places[0].unwrap());
        assert!(streams.add(stream(MIA, vec![Topic::Today]).0).is_some());
    }

    #[test]
    fn only_those_among_the_readers_are_told_of_the_others_and_only_when_these_change() {
        let mut streams = Streams::default();
        let (one, hears) = stream(MIA, vec![Topic::Today]);
        streams.add(one).unwrap();
        let readers = |of: &[Id]| BTreeMap::from([(REQUEST, of.iter().copied().collect())]);
        streams.tell_readers(&readers(&[JON]));
        assert_eq!(hears.borrow().readers, 0, "Mia is not one of them");
        streams.tell_readers(&readers(&[MIA, JON]));
        streams.tell_readers(&readers(&[MIA, JON]));
        assert_eq!(hears.borrow().readers, 1);
        streams.tell_readers(&readers(&[MIA]));
        assert_eq!(hears.borrow().readers, 2, "Jon has gone");
    }
}
