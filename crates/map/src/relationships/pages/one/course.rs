//! Where the loop of a relationship stands: map, listen, act, review. What is not there yet says what will fill it.

use kernel::Instant;
use web::Speech;

use crate::relationships::model::{Relationship, Side, State};
use crate::relationships::store::Agreed;

/// How far both sides have been heard by what they signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Heard {
    #[default]
    Nobody,
    One(Side),
    /// Everybody who says something here, the last at this moment.
    Both(Instant),
}

pub(super) struct Part {
    pub name: String,
    pub words: String,
    /// The class that draws it.
    pub look: &'static str,
    pub icon: Option<&'static str>,
}

/// The four parts, in their order.
pub(super) fn of(
    t: &Speech,
    found: &Relationship,
    heard: Heard,
    in_force: &[Agreed],
    today: &str,
) -> [Part; 4] {
    let to_come = |name: &str, words: String| Part { name: t.s(name), words, look: "to-come", icon: None };
    let acts = match in_force.len() {
        0 => t.s("loop-act-none"),
        n => t.a1("loop-act-agreed", "n", n),
    };
    let ends = in_force.iter().filter_map(|one| one.until.as_deref()?.parse().ok()).min();
    let reviews = match ends {
        Some(day) => t.a1("loop-review-by", "day", t.date(day)),
        None => t.s("loop-review-none"),
    };
    [
        mapped(t, found, today),
        listened(t, found, heard),
        to_come("loop-act", acts),
        to_come("loop-review", reviews),
    ]
}

fn mapped(t: &Speech, found: &Relationship, today: &str) -> Part {
    let (words, look, icon) = match found.state {
        _ if found.is_due(today) => (t.s("loop-map-due"), "overdue", Some("octagon-alert")),
        State::Confirmed => {
            let day = found.last_confirmed_at.map(|at| t.day(at)).unwrap_or_default();
            (t.a1("loop-map-confirmed", "day", day), "done", Some("check"))
        }
        State::Disputed => (t.s("loop-map-disputed"), "overdue", Some("octagon-alert")),
        State::Retired => (t.s("relationship-retired"), "to-come", None),
        State::Proposed | State::ConfirmedByOne => (found.standing(t.words()), "now", Some("handshake")),
    };
    Part { name: t.s("loop-map"), words, look, icon }
}

fn listened(t: &Speech, found: &Relationship, heard: Heard) -> Part {
    let (words, look, icon) = match heard {
        Heard::Nobody => (t.s("loop-listen-none"), "to-come", None),
        Heard::One(side) => {
            (t.a1("loop-listen-one", "name", found.name(side)), "now", Some("message-circle"))
        }
        Heard::Both(at) => (t.a1("loop-listen-both", "day", t.day(at)), "done", Some("check")),
    };
    Part { name: t.s("loop-listen"), words, look, icon }
}
