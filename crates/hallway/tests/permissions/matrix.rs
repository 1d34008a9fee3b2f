//! The matrix (ABUSE Z-01, Z-02, Z-12): every route, asked by everybody, about everything its path can name.

use std::collections::BTreeSet;

use hallway::routes;
use kernel::Viewer;

use crate::call::Answer;
use crate::rule::{Case, Verdict};
use crate::table::{Row, Thing, rows, things_of};
use crate::world::{House, PRINCIPALS, Principal, REQUESTS, Request, Things, WITH_FORM, house};

/// Holes that are known and not mended yet: a route, and the thing about which it answers somebody wrongly. One that is
/// mended must go from here.
const OPEN: &[(&str, &str)] = &[];

/// How many cells there must be at least.
const FEWEST: usize = 5_000;

#[test]
fn every_route_has_a_row_and_every_row_a_route() {
    let listed: BTreeSet<String> =
        routes::all().into_iter().map(|r| format!("{} {}", r.method, r.path)).collect();
    let tabled: BTreeSet<String> = rows().map(|row| row.route.to_owned()).collect();
    let without: Vec<_> = listed.difference(&tabled).collect();
    assert!(without.is_empty(), "these routes need a row in tests/permissions/table: {without:#?}");
    let gone: Vec<_> = tabled.difference(&listed).collect();
    assert!(gone.is_empty(), "these rows have no route any more: {gone:#?}");
    assert_eq!(rows().count(), tabled.len(), "a route has two rows");
}

#[tokio::test]
async fn nobody_does_through_the_api_of_requests_what_the_policy_does_not_allow() {
    walk(|path| path.starts_with("/api/v1/requests")).await;
}

#[tokio::test]
async fn nobody_does_on_pages_of_requests_what_the_policy_does_not_allow() {
    walk(|path| path.starts_with("/requests") || path.starts_with("/ask")).await;
}

#[tokio::test]
async fn nobody_does_through_the_api_of_anything_else_what_the_policy_does_not_allow() {
    walk(|path| path.starts_with("/api/") && !path.starts_with("/api/v1/requests")).await;
}

#[tokio::test]
async fn nobody_does_on_any_other_page_what_the_policy_does_not_allow() {
    walk(|path| !["/api/", "/requests", "/ask"].iter().any(|begin| path.starts_with(begin))).await;
}

#[tokio::test]
async fn the_matrix_is_large_enough_to_mean_something() {
    let house = house().await;
    let cells: usize = rows().map(|row| things_of(row.path(), &house.things).len() * PRINCIPALS.len()).sum();
    println!("{} routes, {} principals, {cells} cells", rows().count(), PRINCIPALS.len());
    assert!(cells >= FEWEST, "{cells}");
}

/// Walks the rows whose path is wanted, in a house that is put back whenever something was changed.
async fn walk(is_wanted: impl Fn(&str) -> bool) {
    let house = house().await;
    let as_it_was = house.keep().await;
    let (mut cells, mut changes, mut wrong) = (0, 0, Vec::new());
    let (mut found, mut mended) = (BTreeSet::new(), Vec::<(&str, &str)>::new());
    for row in rows().filter(|row| is_wanted(row.path())) {
        let things = things_of(row.path(), &house.things);
        let (mut could, mut did) = (false, false);
        for who in PRINCIPALS {
            let viewer = who.viewer(&house.things);
            let mut missing: Option<Answer> = None;
            // What is not there comes last in the list and is asked first: the others are compared with it.
            for thing in things.iter().rev() {
                let cell = Cell { row, thing, who: *who, viewer: viewer.as_ref(), things: &house.things };
                let answer = cell.ask(&house).await;
                let said = cell.judge(&answer, missing.as_ref());
                match OPEN.iter().find(|(route, thing)| *route == row.route && *thing == cell.thing.name) {
                    Some(open) if said.is_some() => drop(found.insert(*open)),
                    _ => wrong.extend(said),
                }
                cells += 1;
                could |= cell.verdict().is_ok();
                if answer.is_success() {
                    did |= cell.verdict().is_ok();
                    if row.method() != "GET" {
                        house.put_back(&as_it_was).await;
                        changes += 1;
                    }
                }
                if thing.is_missing() {
                    missing = Some(answer);
                }
            }
        }
        assert!(did || !could, "{}: nobody could do it with this body", row.route);
        mended.extend(OPEN.iter().filter(|open| open.0 == row.route && !found.contains(*open)).copied());
    }
    println!("{cells} cells, {changes} of them changed something");
    assert!(wrong.is_empty(), "{} of {cells} are not as the policy says:\n{}", wrong.len(), wrong.join("\n"));
    assert!(mended.is_empty(), "these are mended and must go from OPEN: {mended:?}");
}

/// One row of the table, about one thing, by one principal.
struct Cell<'a> {
    row: &'a Row,
    thing: &'a Thing,
    who: Principal,
    viewer: Option<&'a Viewer>,
    things: &'a Things,
}

impl Cell<'_> {
    fn verdict(&self) -> Verdict {
        let Self { row, thing, viewer, things, .. } = *self;
        (row.rule)(&Case { viewer, method: row.method(), thing, things })
    }

    async fn ask(&self, house: &House) -> Answer {
        let version = |id: &str| self.things.find(&format!("version.{id}")).unwrap_or("1");
        let me = self.viewer.map(|viewer| viewer.person.to_string()).unwrap_or_default();
        let its = self.thing.fills.first().map_or("", String::as_str);
        let mut things = self.things.clone();
        things.put("me.version", version(&me));
        things.put("version", version(its));
        things.put("form.version", i32::from(WITH_FORM.contains(&self.thing.name.as_str())));
        things.put("member", self.things.id(self.member()));
        let path = [self.thing.fill(self.row.path()).as_str(), "?", &things.fill(self.row.query)].concat();
        house.call(self.who, self.row.method(), path.trim_end_matches('?'), &things.fill(self.row.body)).await
    }

    /// Somebody who can be given the request of the path.
    fn member(&self) -> &'static str {
        REQUESTS.iter().find(|request| request.name == self.thing.name).map_or("lee", Request::provider)
    }

    /// What is wrong with the answer: it is not what the policy says, or it tells a hidden thing from a missing one.
    fn judge(&self, answer: &Answer, missing: Option<&Answer>) -> Option<String> {
        let said = self.wrong(answer).or_else(|| self.differs(answer, missing?))?;
        let Thing { name, inner, .. } = self.thing;
        Some(format!("{} | {} | {name} {inner}: {said}", self.row.route, self.who.name))
    }

    fn wrong(&self, answer: &Answer) -> Option<String> {
        let is_stopped = matches!(answer.status, 409 | 412 | 422);
        let (wanted, is_right) = match self.verdict() {
            Ok(()) => ("success".to_owned(), answer.is_success() || self.row.may_refuse && is_stopped),
            Err(refusal) => match refusal.status() {
                401 => ("sign in".to_owned(), answer.status == 401 || answer.leads_to_sign_in()),
                409 => ("not now".to_owned(), is_stopped),
                status => (status.to_string(), answer.status == status),
            },
        };
        (!is_right).then(|| {
            let text = answer.text();
            format!(
                "{wanted} was to come, and {} came {} {:.300}",
                answer.status,
                answer.header("location"),
                text
            )
        })
    }

    /// Where both are refused in the same way, nobody can tell the one from the other.
    fn differs(&self, answer: &Answer, missing: &Answer) -> Option<String> {
        let is_refusal = matches!(answer.status, 401 | 403 | 404 | 410) || answer.leads_to_sign_in();
        if !is_refusal || answer.status != missing.status {
            return None;
        }
        let own = self.thing.fills.iter().fold(answer.clone(), |answer, fill| answer.without(fill));
        let other = missing.clone().without(crate::world::MISSING);
        let other = self.thing.fills.iter().fold(other, |answer, fill| answer.without(fill));
        (own != other).then(|| format!("can be told from what is not there: {}", own.difference(&other)))
    }
}
