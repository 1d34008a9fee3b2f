//! The section of a relationship's page: how much is needed and waits, for its two ends.

use askama::Template;
use askama::filters::HtmlSafe;
use kernel::Viewer;
use listen::statements::reading::own_sides;
use map::relationships::{Relationship, Side};
use web::Speech;

use crate::needs::store::Between;

#[derive(Template)]
#[template(path = "needs/pages/beside.html")]
pub struct WhatIsNeeded {
    t: Speech,
    path: String,
    lines: Vec<String>,
}

impl HtmlSafe for WhatIsNeeded {}

impl WhatIsNeeded {
    /// For those at its ends.
    pub fn of(t: &Speech, viewer: &Viewer, relationship: &Relationship, counts: Between) -> Self {
        let own = own_sides(viewer, relationship);
        let of_side = |side: Side, n: i64| {
            let name = match side {
                Side::Provider => &relationship.provider_name,
                Side::Customer => &relationship.customer_name,
            };
            let key = if own == [side] { "needs-beside-ours" } else { "needs-beside-theirs" };
            (n > 0).then(|| t.a2(key, "n", n, "name", name))
        };
        let waits = counts.for_provider + counts.for_customer;
        let promised = counts.going_on - waits;
        let lines = [
            of_side(Side::Provider, counts.for_provider),
            of_side(Side::Customer, counts.for_customer),
            (promised > 0).then(|| t.a1("needs-beside-promised", "n", promised)),
            (counts.going_on == 0).then(|| t.s("needs-lead-none")),
        ];
        Self {
            t: t.clone(),
            path: format!("/relationships/{}/needs", relationship.id),
            lines: lines.into_iter().flatten().collect(),
        }
    }
}
