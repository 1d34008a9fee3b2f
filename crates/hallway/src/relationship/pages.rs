//! The page of a relationship. Six statements, the session and the count of the menu among them.

use anyhow::Context;
use askama::Template;
use improve::improvements::pages::WhatIsImproved;
use improve::needs::pages::WhatIsNeeded;
use improve::reviews::pages::NextReview;
use kernel::Kind;
use listen::statements::pages::WhatBothSay;
use map::relationships::one::{self, Further, Looked};
use map::{PartyKind, RelationshipId};
use people::place::Place;
use people::{App, PersonId, Visit};
use serve::requests::between::{Between, between};
use web::{Answer, Pages, Speech, get};

use super::{rows, said};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/relationships/{id}", get(show))
        .route("/relationships/{id}/requests", get(rows::show))
}

/// What was asked between the two, every day.
#[derive(Template)]
#[template(path = "relationship/every_day.html")]
struct EveryDay {
    lead: String,
    /// How long it takes, or why that is not shown.
    took: Option<String>,
    path: String,
    t: Speech,
    is_counted: bool,
    /// Where what was said about the provider is, for those who work here.
    how_it_was: Option<String>,
}

async fn show(mut visit: Visit, Place(id): Place<RelationshipId>) -> Answer {
    let looked = one::look(&mut visit, id).await?;
    let found = &looked.relationship;
    if found.is_secret() {
        return one::page(visit, looked, Further::default()).await;
    }
    let viewer = visit.viewer().clone();
    let said = said::said(&mut visit.view, viewer.person, id).await?;
    let heard = said::heard(found, looked.is_end, &said.lines);
    let reviewed = said.reviewed(visit.view.now);
    let mut further = Further { counts: Some(said.counts), heard, reviewed, ..Further::default() };
    // What is confidential is in nobody's count, and figures and what was said are for the two ends.
    if looked.is_end {
        let (me, now, t) = (PersonId(viewer.person), visit.view.now, visit.speech());
        let counted = between(&mut visit.view, me, id, now).await?;
        let every_day = EveryDay::of(&t, &looked, &counted, viewer.kind == Kind::Employee);
        let next = NextReview::of(&t, &viewer, found, &said.next)?;
        let next = next.render().context("the next review")?;
        further.every_day = [next, every_day.render().context("every day")?].concat();
        further.acting = said.acting();
        further.kept = counted.kept;
        let both_say = WhatBothSay::of(&t, &viewer, found, &said.lines);
        let needed = WhatIsNeeded::of(&t, &viewer, found, said.needs);
        let needed = needed.render().context("what is needed")?;
        let improved = WhatIsImproved::of(&t, &viewer, found, &said.improved);
        let improved = improved.render().context("what is improved")?;
        further.both_say = [both_say.render().context("what both say")?, needed, improved].concat();
    }
    one::page(visit, looked, further).await
}

impl EveryDay {
    fn of(t: &Speech, looked: &Looked, counted: &Between, works_here: bool) -> Self {
        let found = &looked.relationship;
        let (from, to) = (&found.customer_name, &found.provider_name);
        let open = match counted.open {
            0 => t.a2("between-open-none", "from", from, "to", to),
            n => t.a3("between-open", "n", n, "from", from, "to", to),
        };
        let late = match (counted.open, counted.late) {
            (0, _) => None,
            (_, 0) => Some(t.s("between-late-none")),
            (_, n) => Some(t.a1("between-late", "n", n)),
        };
        let asked = match (counted.asked, counted.is_part) {
            (n, true) => t.a1("between-asked-part", "n", n),
            (n, false) => t.a1("between-asked", "n", n),
        };
        let sentences = [Some(open), late, Some(asked)];
        Self {
            lead: sentences.into_iter().flatten().collect::<Vec<_>>().join(" "),
            took: took(t, looked, counted),
            path: format!("/relationships/{}/requests", found.id),
            is_counted: counted.asked + counted.open > 0,
            how_it_was: (works_here && found.provider().kind == PartyKind::Team)
                .then(|| format!("/teams/{}/how-it-was", found.provider().id)),
            t: t.clone(),
        }
    }
}

/// How fast a team of few is would be a figure about persons.
fn took(t: &Speech, looked: &Looked, counted: &Between) -> Option<String> {
    let took = counted.took?;
    if !looked.sees_speed {
        return Some(t.s("between-took-few-people"));
    }
    let half = t.span(took.half);
    Some(match took.interval {
        Some((low, high)) => {
            let sure = t.a3("between-took-sure", "low", t.span(low), "high", t.span(high), "n", took.n);
            t.a2("between-took", "half", &half, "sure", &sure)
        }
        None => t.a1("between-took-few", "n", took.n),
    })
}
