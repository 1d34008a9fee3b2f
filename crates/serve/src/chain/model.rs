//! Whose time it was: a pure function that gives every moment of a wait to exactly one step.
//!
//! A moment belongs to the request at the top, unless that waits for parts which others were asked for; then to the part
//! that it waits for, and so on downwards. Where it waits for several parts at once, the moment belongs to the one that
//! ends last: without it the wait would have been shorter. The same holds for several requests of one case.

use kernel::Instant;
use people::TeamId;

use crate::clocks::History;
use crate::requests::model::{RequestId, WaitingOn};

/// Whose a moment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Whose {
    /// A team has it, and nobody there has said a first word yet.
    FirstWord(TeamId),
    /// A team has it.
    Team(TeamId),
    /// It waits for whoever asked for it.
    Asker,
    /// It waits for a team that was asked in another way than here, or for parts that are not shown.
    Elsewhere,
    Vendor,
    /// It waits for a date.
    Date,
    /// It lay answered, until it came back.
    Answered,
}

/// A stretch of time that belongs to one step of one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub from: Instant,
    pub to: Instant,
    pub request: RequestId,
    pub whose: Whose,
}

/// A request of a chain.
#[derive(Clone, Debug)]
pub struct Link {
    pub request: RequestId,
    pub parent: Option<RequestId>,
    /// What it is a part of waits for it.
    pub is_awaited: bool,
    own: Vec<Own>,
}

/// A stretch of a request's own life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Own {
    from: Instant,
    to: Instant,
    /// None while it waits for its parts.
    whose: Option<Whose>,
}

impl Link {
    pub fn new(
        request: RequestId,
        parent: Option<RequestId>,
        is_awaited: bool,
        history: &History,
        now: Instant,
    ) -> Self {
        Self { request, parent, is_awaited, own: own(history, now) }
    }

    pub fn begins(&self) -> Option<Instant> {
        self.own.first().map(|own| own.from)
    }

    /// When it ended, or now.
    fn ends(&self) -> Option<Instant> {
        self.own.last().map(|own| own.to)
    }

    /// Whose it is by itself at a moment; nothing outside of its life.
    fn at(&self, at: Instant) -> Option<Own> {
        let place = self.own.partition_point(|own| own.to <= at);
        self.own.get(place).copied().filter(|own| own.from <= at)
    }

    /// Somebody may work on it at this moment.
    fn is_alive(&self, at: Instant) -> bool {
        self.at(at).is_some_and(|own| own.whose != Some(Whose::Answered))
    }
}

/// The life of one request, cut wherever something changes. Without gaps, from its opening to its end.
fn own(history: &History, now: Instant) -> Vec<Own> {
    let begins = history.opened_at;
    let ends = history.resolved_at.or(history.ended_at).unwrap_or(now);
    let mut cuts: Vec<Instant> = vec![begins, ends];
    cuts.extend(history.held().map(|held| held.from));
    cuts.extend(history.acknowledged_at);
    cuts.extend(history.pauses.iter().flat_map(|pause| [Some(pause.from), pause.to]).flatten());
    let whose = |at: Instant| {
        let pause =
            history.pauses.iter().rev().find(|pause| pause.from <= at && pause.to.is_none_or(|to| at < to));
        if let Some(pause) = pause {
            return match pause.on {
                Some(_) if pause.is_for_parts => None,
                Some(WaitingOn::Requester) => Some(Whose::Asker),
                Some(WaitingOn::Team) => Some(Whose::Elsewhere),
                Some(WaitingOn::Vendor) => Some(Whose::Vendor),
                Some(WaitingOn::Date) => Some(Whose::Date),
                None => Some(Whose::Answered),
            };
        }
        let team = history.holders.iter().rev().find(|(_, since)| *since <= at);
        Some(match team.or(history.holders.first()) {
            Some((team, _)) if history.acknowledged_at.is_none_or(|heard| at < heard) => {
                Whose::FirstWord(*team)
            }
            Some((team, _)) => Whose::Team(*team),
            None => Whose::Elsewhere,
        })
    };
    let pieces = pieces(cuts, begins, ends);
    pieces.map(|(from, to)| Own { from, to, whose: whose(from) }).collect()
}

/// From the first to the last moment, cut at these.
fn pieces(mut cuts: Vec<Instant>, from: Instant, to: Instant) -> impl Iterator<Item = (Instant, Instant)> {
    cuts.retain(|cut| from <= *cut && *cut <= to);
    cuts.extend([from, to].into_iter().filter(|_| from < to));
    cuts.sort_unstable();
    cuts.dedup();
    (1..cuts.len()).map(move |at| (cuts[at - 1], cuts[at]))
}

/// Every moment in which one of the requests at the top was open, each in exactly one stretch, in the order of time.
/// Nothing belongs to anybody between two requests of a case.
pub fn attribute(links: &[Link], tops: &[RequestId]) -> Vec<Stretch> {
    let tops: Vec<&Link> = links.iter().filter(|link| tops.contains(&link.request)).collect();
    let begins = tops.iter().filter_map(|link| link.begins()).min();
    let ends = tops.iter().filter_map(|link| link.ends()).max();
    let mut stretches = Vec::new();
    if let (Some(begins), Some(ends)) = (begins, ends) {
        within(links, &tops, begins, ends, &mut |from, to| {
            stretches.extend(to.map(|(request, whose)| Stretch { from: from.0, to: from.1, request, whose }));
        });
    }
    joined(stretches)
}

type Window = (Instant, Instant);
/// Hears of each piece, and whose it is.
type Give<'a> = dyn FnMut(Window, Option<(RequestId, Whose)>) + 'a;

/// Gives each piece of a window to the request among these that is alive and ends last, or to nobody.
fn within(links: &[Link], among: &[&Link], from: Instant, to: Instant, give: &mut Give<'_>) {
    let cuts = among.iter().flat_map(|link| link.own.iter().flat_map(|own| [own.from, own.to])).collect();
    for (from, to) in pieces(cuts, from, to) {
        let last = among
            .iter()
            .filter(|link| link.is_alive(from))
            .max_by_key(|link| (link.ends(), std::cmp::Reverse(link.request)));
        let answered = among.iter().find(|link| link.at(from).is_some());
        match last.or(answered) {
            Some(link) => of_one(links, link, from, to, give),
            None => give((from, to), None),
        }
    }
}

/// A piece of the life of one request, its parts in it where it waits for them.
fn of_one(links: &[Link], link: &Link, from: Instant, to: Instant, give: &mut Give<'_>) {
    let Some(own) = link.at(from) else { return give((from, to), None) };
    if let Some(whose) = own.whose {
        return give((from, to), Some((link.request, whose)));
    }
    let parts: Vec<&Link> =
        links.iter().filter(|part| part.parent == Some(link.request) && part.is_awaited).collect();
    let elsewhere = (link.request, Whose::Elsewhere);
    within(links, &parts, from, to, &mut |window, whose| give(window, whose.or(Some(elsewhere))));
}

/// What lies side by side and belongs to the same step is one stretch.
fn joined(stretches: Vec<Stretch>) -> Vec<Stretch> {
    let mut joined: Vec<Stretch> = Vec::with_capacity(stretches.len());
    for next in stretches {
        match joined.last_mut() {
            Some(last)
                if last.to == next.from && last.request == next.request && last.whose == next.whose =>
            {
                last.to = next.to;
            }
            _ => joined.push(next),
        }
    }
    joined
}
