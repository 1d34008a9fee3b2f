//! What both sides of a relationship say, beside each other, with the draft of one's own. Six statements.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use kernel::{Failure, Viewer};
use map::RelationshipId;
use map::relationships::{Relationship, Side, State};
use people::place::Place;
use people::{Actor, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Speech};

use super::ROOM;
use super::words::{Likeness, Ranked, Signature, Told, ranked, shared};
use crate::statements::model::{Said, StatementId, speaks_here};
use crate::statements::policy::{Deed, may};
use crate::statements::reading::{self, Sides};
use crate::statements::{Heard, actions};

#[derive(Template)]
#[template(path = "statements/pages/both.html")]
struct BothPage {
    t: Speech,
    chrome: Chrome,
    relationship: Relationship,
    lead: String,
    sides: Vec<Column>,
    drafts: Vec<Draft>,
    /// How many values both share.
    shared: Option<Likeness>,
}

/// What one side says.
struct Column {
    side: Side,
    name: String,
    statement: Option<StatementId>,
    needs: Vec<String>,
    challenges: Vec<String>,
    values: Vec<Ranked>,
    /// What its values share with those of the organisation.
    fit: Option<Likeness>,
    signature: Option<Signature>,
    /// Why there is nothing to read.
    instead: String,
    understood: Option<Told>,
    /// What there is to do for the viewer on the page of the statement.
    to_do: Option<String>,
}

/// What the own side is about to say.
struct Draft {
    side: Side,
    name: String,
    version: i64,
    /// Nothing where nobody drafted anything since the last signature.
    said: Option<Said>,
    values: Vec<Ranked>,
    written: Option<String>,
    may_write: bool,
    may_sign: bool,
    has_signed: bool,
}

pub async fn show(mut visit: Visit, Place(id): Place<RelationshipId>) -> Answer {
    let viewer = visit.viewer().clone();
    let both = reading::sides(&mut visit.view, &viewer, id).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let overlap = both.overlap();
    let column = |side: &Side| Column::of(&t, &viewer, &both, *side);
    let own = reading::own_sides(&viewer, &both.relationship);
    let page = BothPage {
        lead: lead(&t, &both),
        sides: Side::ALL.iter().map(column).collect(),
        drafts: own.into_iter().map(|side| Draft::of(&t, &viewer, &both, side)).collect(),
        shared: shared(t.words(), "statement-shared", overlap.as_ref()),
        relationship: both.relationship,
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}

/// How far the two have heard each other.
fn lead(t: &Speech, both: &Sides) -> String {
    let is_signed = |side: Side| both.of(side).is_some_and(|one| one.is_signed());
    let is_meant = |side: Side| both.of(side).is_some_and(|one| one.heard == Some(Heard::Meant));
    let name = |side: Side| both.name(side);
    match (is_signed(Side::Provider), is_signed(Side::Customer)) {
        (false, false) => t.s("statements-lead-nobody"),
        (true, true) if is_meant(Side::Provider) && is_meant(Side::Customer) => {
            t.s("statements-lead-understood")
        }
        (true, true) => t.s("statements-lead-both"),
        (provider, _) => {
            let (done, open) = match provider {
                true => (Side::Provider, Side::Customer),
                false => (Side::Customer, Side::Provider),
            };
            match speaks_here(both.relationship.party(open)) {
                true => t.a2("statements-lead-one", "name", name(done), "other", name(open)),
                false => t.a2("statements-lead-alone", "name", name(done), "other", name(open)),
            }
        }
    }
}

impl Column {
    fn of(t: &Speech, viewer: &Viewer, both: &Sides, side: Side) -> Self {
        let statement = both.of(side).filter(|one| one.is_signed());
        let said = both.signed(side).unwrap_or_default();
        let speaks = speaks_here(both.relationship.party(side));
        let instead = if speaks { "statement-not-yet" } else { "statement-speaks-elsewhere" };
        let to_do = statement.and_then(|one| {
            let (answers, replies) =
                (one.deed_to_answer(&both.relationship), one.deed_to_speak(&both.relationship));
            match one.heard? {
                Heard::Waits | Heard::NotMeant if may(viewer, answers) => Some(t.s("statement-to-answer")),
                Heard::Answered if may(viewer, replies) => Some(t.s("statement-to-reply")),
                _ => None,
            }
        });
        Self {
            side,
            name: both.name(side).to_owned(),
            statement: statement.map(|one| one.id),
            values: ranked(t.words(), &said, both.overlap().as_ref()),
            needs: said.needs,
            challenges: said.challenges,
            fit: shared(t.words(), "statement-fit", both.fit(side).as_ref()),
            signature: statement.and_then(|one| {
                let by = one.signed_name.clone();
                Some(Signature::of(t, &both.relationship, side, by, one.signed_at?))
            }),
            instead: t.a1(instead, "name", both.name(side)),
            understood: both.answer(side).map(|answer| Told::of(t, &both.relationship, side, answer)),
            to_do,
        }
    }
}

impl Draft {
    fn of(t: &Speech, viewer: &Viewer, both: &Sides, side: Side) -> Self {
        let statement = both.of(side);
        let said = statement.and_then(|one| one.draft.clone());
        let in_use = both.relationship.state != State::Retired;
        let may_sign = statement.is_some_and(|one| may(viewer, one.deed_to_speak(&both.relationship)));
        Self {
            side,
            name: both.name(side).to_owned(),
            version: statement.map_or(0, |one| one.draft_version),
            values: said.as_ref().map(|said| ranked(t.words(), said, None)).unwrap_or_default(),
            may_sign: may_sign && in_use && said.as_ref().is_some_and(Said::says_something),
            may_write: in_use && may(viewer, Deed::Draft { side: both.relationship.party(side) }),
            has_signed: statement.is_some_and(|one| one.is_signed()),
            written: statement.filter(|_| said.is_some()).and_then(|one| {
                let (who, at) = (one.drafted_name.as_ref()?, one.drafted_at?);
                Some(t.a2("statement-draft-by", "who", who, "when", t.at(at)))
            }),
            said,
        }
    }
}

/// What is signed: this version of the draft, for this side.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signing {
    side: Side,
    version: i64,
}

pub async fn sign(actor: Actor, Place(id): Place<RelationshipId>, Form(form): Form<Signing>) -> Answer {
    let done: Result<StatementId, Failure> = act!(actor.app.db, actor.viewer, |a| {
        actions::sign(a, id, Some(form.version), Some(form.side)).await
    });
    let statement = done?;
    Ok(web::see_other(&format!("/statements/{statement}?said=statement-signed")))
}
