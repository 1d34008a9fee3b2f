//! Finding: one statement that gives what somebody may know of, and nothing else. It asks the things themselves who sees
//! them, by the same conditions as their lists, before anything is counted or cut off.

use db::{FullText, Reader, Result, Select, Where, record};
use kernel::{Id, Kind as Whence, Viewer};
use map::relationships::store::VISIBLE as RELATIONSHIP_VISIBLE;
use people::TeamId;
use serve::problems::SEEN as PROBLEM_SEEN;
use serve::requests::store::{READ, VISIBLE};

use super::documents::Kind;
use super::words::Query;

/// What narrows it down. Of a team and by state only requests are found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub kind: Option<Kind>,
    pub team: Option<TeamId>,
    pub is_open: Option<bool>,
}

impl Filter {
    fn takes_requests(&self) -> bool {
        self.kind.is_none_or(|kind| kind == Kind::Request)
    }

    fn takes_others(&self) -> bool {
        self.team.is_none() && self.is_open.is_none() && self.kind != Some(Kind::Request)
    }
}

record! {
    /// Something that was found.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Hit {
        /// In this order they are shown, the newest of each first; see the constants.
        pub place: i64,
        /// Of the thing or of the note.
        pub id: Id,
        pub kind: Kind,
        pub subject_id: Id,
    }
}

/// A request that is called so.
pub const CALLED: i64 = 0;
/// People, teams and other lasting things by their names, and then requests by their subjects.
const THING_BY_NAME: i64 = 1;
const REQUEST_BY_SUBJECT: i64 = 2;
/// The same by what else is said of them.
const THING_BY_WORDS: i64 = 3;
const REQUEST_BY_WORDS: i64 = 4;

/// The first `limit` hits after the place and id of the last one before.
pub async fn find(
    r: &mut Reader,
    viewer: &Viewer,
    query: &Query,
    filter: &Filter,
    after: Option<[i64; 2]>,
    limit: i64,
) -> Result<Vec<Hit>> {
    if query.is_empty() {
        return Ok(Vec::new());
    }
    let full_text = r.full_text();
    let (title, anywhere) =
        (full_text.query(&query.terms, Where::Title), full_text.query(&query.terms, Where::Anywhere));
    let look = Look { viewer, query, filter, full_text, title, anywhere, after, limit };
    let mut hits: Vec<Hit> = r.select(look.statement()).await?;
    hits.sort_by_key(|hit| (hit.place, std::cmp::Reverse(hit.id)));
    hits.truncate(usize::try_from(limit).unwrap_or_default());
    Ok(hits)
}

/// All that the statement is put together from.
struct Look<'a> {
    viewer: &'a Viewer,
    query: &'a Query,
    filter: &'a Filter,
    full_text: &'static FullText,
    title: String,
    anywhere: String,
    after: Option<[i64; 2]>,
    limit: i64,
}

impl Look<'_> {
    fn statement(&self) -> Select<'_> {
        let mut select = Select::bound(
            "SELECT c.place, c.id, c.kind, c.subject_id FROM (SELECT 0 AS place, r.id, 'request' AS kind,
                r.id AS subject_id FROM requests r WHERE r.id = 0 AND r.requester_id = $1) AS c",
            &[&self.viewer.person],
        );
        if let Some(reference) =
            self.query.reference.as_ref().filter(|_| self.goes_on(CALLED) && self.filter.takes_requests())
        {
            select = self.narrow(
                select
                    .then("UNION ALL SELECT 0 AS place, r.id, 'request' AS kind, r.id AS subject_id FROM requests r WHERE")
                    .then(VISIBLE)
                    .with("AND r.reference = ?", &[reference]),
            );
        }
        if self.filter.takes_others() {
            select = self.others(select, THING_BY_NAME);
            select = self.others(select, THING_BY_WORDS);
        }
        if self.filter.takes_requests() {
            select = self.by_subject(select);
            select = self.by_words(select);
            select = self.by_notes(select);
        }
        select
    }

    /// Whether this place was not passed yet.
    fn goes_on(&self, place: i64) -> bool {
        self.after.as_ref().is_none_or(|[last, _]| place >= *last)
    }

    fn others<'a>(&'a self, select: Select<'a>, place: i64) -> Select<'a> {
        if !self.goes_on(place) {
            return select;
        }
        let select = match place {
            THING_BY_NAME => {
                select.then("UNION ALL SELECT t.* FROM (SELECT 1 AS place, d.id, d.kind, d.subject_id")
            }
            _ => select.then("UNION ALL SELECT s.* FROM (SELECT 3 AS place, d.id, d.kind, d.subject_id"),
        };
        let select = self.matching(select.then(self.full_text.from).then("WHERE"), place == THING_BY_NAME);
        let select = match self.viewer.kind {
            Whence::Employee => select.then("AND (d.kind IN ('person', 'team', 'service', 'vendor', 'idea', 'barrier')"),
            // Whoever comes from outside sees nobody, and of services those that are for them.
            Whence::Guest => select.then(
                "AND (d.kind = 'service' AND EXISTS
                     (SELECT 1 FROM services s WHERE s.id = d.subject_id AND s.asks_guests AND s.retired_at IS NULL)",
            ),
        };
        let select = select
            .then("OR d.kind = 'relationship' AND EXISTS (SELECT 1 FROM relationships r WHERE r.id = d.subject_id AND")
            .with(RELATIONSHIP_VISIBLE, &[&self.viewer.person, &self.viewer.person])
            .then(
                ") OR d.kind = 'problem' AND EXISTS (SELECT 1 FROM known_problems k JOIN services s ON s.id = k.service_id
                     WHERE k.id = d.subject_id AND k.resolved_at IS NULL AND",
            )
            .then(PROBLEM_SEEN)
            .then("))")
            .and("d.kind = ?", self.filter.kind.as_ref());
        let select = self.first(select, place);
        if place == THING_BY_NAME { select.then(") AS t") } else { select.then(") AS s") }
    }

    /// Whoever sees a request finds it by its subject.
    fn by_subject<'a>(&'a self, select: Select<'a>) -> Select<'a> {
        if !self.goes_on(REQUEST_BY_SUBJECT) {
            return select;
        }
        let select = select
            .then("UNION ALL SELECT u.* FROM (SELECT 2 AS place, d.id, d.kind, d.subject_id")
            .then(self.full_text.from)
            .then("JOIN requests r ON r.id = d.subject_id WHERE");
        let select = self.matching(select, true).then("AND d.kind = 'request' AND").then(VISIBLE);
        self.first(self.narrow(select), REQUEST_BY_SUBJECT).then(") AS u")
    }

    /// Whoever reads what was said finds it by that.
    fn by_words<'a>(&'a self, select: Select<'a>) -> Select<'a> {
        if !self.goes_on(REQUEST_BY_WORDS) {
            return select;
        }
        let select = select
            .then("UNION ALL SELECT w.* FROM (SELECT 4 AS place, d.id, d.kind, d.subject_id")
            .then(self.full_text.from)
            .then("JOIN requests r ON r.id = d.subject_id WHERE");
        let select = self.matching(select, false).then("AND d.kind = 'request' AND").then(READ);
        self.first(self.narrow(select), REQUEST_BY_WORDS).then(") AS w")
    }

    /// Notes stay with the team in which they were written, and with whoever wrote them.
    fn by_notes<'a>(&'a self, select: Select<'a>) -> Select<'a> {
        if !self.goes_on(REQUEST_BY_WORDS) {
            return select;
        }
        let select = select
            .then("UNION ALL SELECT n.* FROM (SELECT 4 AS place, d.id, d.kind, d.subject_id")
            .then(self.full_text.from)
            .then("JOIN requests r ON r.id = d.subject_id JOIN request_texts x ON x.id = d.id WHERE");
        let select = self
            .matching(select, false)
            .then(
                "AND d.kind = 'note' AND (x.author_id = $1 OR EXISTS
                     (SELECT 1 FROM audience_members m WHERE m.audience = d.audience AND m.person_id = $1)) AND",
            )
            .then(READ);
        self.first(self.narrow(select), REQUEST_BY_WORDS).then(") AS n")
    }

    /// All words are there; what has all of them in its title is found by that alone.
    fn matching<'a>(&'a self, select: Select<'a>, in_title: bool) -> Select<'a> {
        let phrases = self.query.phrases.iter();
        match in_title {
            true => phrases.fold(select.with(self.full_text.in_title, &[&self.title]), |select, phrase| {
                select.with("AND ' ' || d.title_words || ' ' LIKE ?", &[phrase])
            }),
            false => {
                let select = select.with(self.full_text.anywhere, &[&self.anywhere]);
                let select = phrases.fold(select, |select, phrase| {
                    select.with("AND ' ' || d.words || ' ' LIKE ?", &[phrase])
                });
                let select = select.then("AND (").with(self.full_text.not_in_title, &[&self.title]);
                let in_title = self.query.phrases.iter();
                in_title
                    .fold(select, |select, phrase| {
                        select.with("OR ' ' || d.title_words || ' ' NOT LIKE ?", &[phrase])
                    })
                    .then(")")
            }
        }
    }

    fn narrow<'a>(&'a self, select: Select<'a>) -> Select<'a> {
        let select = select.and("r.team_id = ?", self.filter.team.as_ref());
        match self.filter.is_open {
            Some(true) => select.then("AND r.is_open"),
            Some(false) => select.then("AND NOT r.is_open"),
            None => select,
        }
    }

    fn first<'a>(&'a self, select: Select<'a>, place: i64) -> Select<'a> {
        let select = match &self.after {
            Some([last, id]) if *last == place => select.with(self.full_text.before, &[id]),
            _ => select,
        };
        select.with(self.full_text.newest_first, &[&self.limit])
    }
}
