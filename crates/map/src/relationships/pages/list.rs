//! Whom I and my teams serve, and who serves us.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use kernel::{Kind, Refusal, Viewer};
use people::forms::chosen;
use people::{Visit, views};
use serde::Deserialize;
use web::{Answer, Chrome, Page, Paging, Speech};

use super::ROOM;
use crate::PartyKind;
use crate::by_link::store as by_link;
use crate::deliveries::today::{ExpectedToday, expected_today};
use crate::policy::{Deed, may};
use crate::relationships::api::note_confidential;
use crate::relationships::model::{Relationship, RelationshipId, Side, State};
use crate::relationships::store::{self, Filter};

#[derive(Deserialize)]
pub struct Asked {
    after: Option<String>,
    /// One of the states; nothing for all that are in use.
    #[serde(default)]
    state: String,
}

#[derive(Template)]
#[template(path = "relationships/pages/list.html")]
struct ListPage {
    t: Speech,
    chrome: Chrome,
    /// The key of a heading, and what stands under it.
    groups: Vec<(&'static str, Vec<Row>)>,
    waiting: usize,
    /// What others deliver to the viewer and their teams today.
    expected: ExpectedToday,
    next: Option<String>,
    is_first: bool,
    /// Only those in this state.
    state: Option<State>,
    may_offer: bool,
    may_propose: bool,
    may_exchange: bool,
    /// Somebody from outside, who sees the lines of their own organisation.
    is_guest: bool,
    /// Where they say what their organisation needs.
    statement: Option<String>,
}

impl ListPage {
    const STATES: &[State] = State::ALL;
}

struct Row {
    relationship: Relationship,
    standing: String,
    last: String,
    /// The side for which this viewer can confirm.
    confirms: Option<Side>,
    is_secret: bool,
    /// Seen by the two persons at its ends alone.
    is_private: bool,
    /// What is delivered.
    passes: Option<String>,
}

/// How much of what is expected stands above the list.
const MOST_EXPECTED: i64 = 8;
/// The name of the list in its cursors.
const LIST: &str = "relationships-mine";

pub async fn list(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let (seal, viewer) = (visit.seal(), visit.viewer().clone());
    let paging = Paging { limit: None, after: asked.after };
    let after = views::after(&paging, &seal, LIST)?.map(RelationshipId::new);
    let state: Option<State> =
        chosen("state", &asked.state).map_err(|wrong| Refusal::Invalid(vec![wrong]))?;
    let filter = Filter { after, state, limit: paging.limit() + 1, ..Filter::default() };
    let rows = store::list(&mut visit.view, viewer.person, &filter).await?;
    note_confidential(&mut visit, &rows);
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let expected = match after {
        None if state.is_none() => expected_today(&mut visit.view, &viewer, t.now, MOST_EXPECTED).await?,
        _ => Vec::new(),
    };
    let statement = match viewer.kind {
        Kind::Guest => by_link::vendor_of(&mut visit.view, viewer.person).await?,
        Kind::Employee => None,
    };
    let listed =
        views::Listed::of(rows, paging.limit(), &seal, LIST, |r| r.id.get(), |r| Row::of(&t, &viewer, r));
    let page = ListPage {
        chrome,
        waiting: listed.items.iter().filter(|row| row.confirms.is_some()).count(),
        groups: grouped(&viewer, listed.items),
        next: listed.next,
        is_first: after.is_none() && state.is_none(),
        state,
        expected: ExpectedToday { t: t.clone(), rows: expected, back: "list", may_judge: viewer.may_write() },
        may_propose: viewer.kind == Kind::Employee && viewer.may_write(),
        may_exchange: may(&viewer, Deed::Exchange),
        is_guest: viewer.kind == Kind::Guest,
        statement: statement
            .filter(|_| viewer.may_write())
            .map(|vendor| format!("/vendors/{vendor}/statement")),
        may_offer: crate::services::may_offer_somewhere(&viewer),
        t,
    };
    visit.log_seen().await?;
    Ok(Page(page).into_response())
}

impl Row {
    fn of(t: &Speech, viewer: &Viewer, relationship: Relationship) -> Self {
        let last = relationship.last_request_at;
        Self {
            standing: relationship.standing(t.words()),
            last: last
                .map_or_else(|| t.s("relationship-never"), |at| t.a1("relationship-last", "day", t.day(at))),
            confirms: confirms(viewer, &relationship),
            is_secret: relationship.is_secret(),
            is_private: relationship.is_private(),
            passes: relationship.deliverable.clone(),
            relationship,
        }
    }
}

/// The side that waits for this viewer.
pub fn confirms(viewer: &Viewer, relationship: &Relationship) -> Option<Side> {
    let can = matches!(relationship.state, State::Proposed | State::ConfirmedByOne);
    let open =
        |side: &&Side| !relationship.is_confirmed_by(**side) && may(viewer, relationship.deed_for(**side));
    Side::ALL.iter().filter(|_| can).find(open).copied()
}

fn grouped(viewer: &Viewer, rows: Vec<Row>) -> Vec<(&'static str, Vec<Row>)> {
    let mut groups = [("relationships-serve", Vec::new()), ("relationships-served", Vec::new())];
    for row in rows {
        let provider = row.relationship.provider();
        let is_theirs = viewer.kind == Kind::Guest && provider.kind == PartyKind::Vendor;
        let group = usize::from(!is_theirs && !provider.is_side_of(viewer));
        groups[group].1.push(row);
    }
    groups.into_iter().filter(|(_, rows)| !rows.is_empty()).collect()
}
