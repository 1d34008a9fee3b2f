//! The relationships of somebody and their teams, one of them, and a form for each verb.

mod choices;
mod edit;
mod list;
mod new;
pub mod one;
mod verbs;

use people::App;
use web::{Pages, Words, get, post};

use super::model::{Relationship, Side, State};

/// The room of these pages.
const ROOM: &str = "room-relationships";

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/relationships", get(list::list))
        .route("/relationships/new", get(new::ask).post(new::propose))
        .route("/relationships/{id}/confirmation", post(verbs::confirm))
        .route("/relationships/{id}/edit", get(edit::ask).post(edit::change))
        .route("/relationships/{id}/services", post(verbs::services))
        .route("/relationships/{id}/dispute", get(verbs::ask_dispute).post(verbs::dispute))
        .route("/relationships/{id}/settlement", post(verbs::settle))
        .route("/relationships/{id}/retirement", get(verbs::ask_retire).post(verbs::retire))
        .route("/relationships/{id}/return", post(verbs::take_up_again))
        .route("/relationships/{id}/fold", get(verbs::ask_fold).post(verbs::fold))
        .route("/relationships/{id}/unfold", post(verbs::unfold))
        .route("/relationships/{id}/sight", post(verbs::open))
}

impl Relationship {
    pub(super) fn name(&self, side: Side) -> &str {
        match side {
            Side::Provider => &self.provider_name,
            Side::Customer => &self.customer_name,
        }
    }

    /// The side that has confirmed and the one that has not, when there is one of each.
    fn halves(&self) -> (Side, Side) {
        match self.is_confirmed_by(Side::Provider) {
            true => (Side::Provider, Side::Customer),
            false => (Side::Customer, Side::Provider),
        }
    }

    /// How it stands: `not yet confirmed`.
    fn standing(&self, t: Words) -> String {
        match self.state {
            State::Proposed => t.s("relationship-proposed"),
            State::ConfirmedByOne => {
                let (done, open) = self.halves();
                t.a2("relationship-confirmed-by-one", "name", self.name(done), "other", self.name(open))
            }
            State::Confirmed => t.s("relationship-confirmed"),
            State::Disputed => t.s("relationship-disputed"),
            State::Retired => t.s("relationship-retired"),
        }
    }

    /// The same as the sentence that opens its page.
    fn lead(&self, t: Words) -> String {
        match self.state {
            State::Proposed => t.s("relationship-lead-proposed"),
            State::ConfirmedByOne => {
                let (done, open) = self.halves();
                t.a2("relationship-lead-confirmed-by-one", "name", self.name(done), "other", self.name(open))
            }
            State::Confirmed => t.s("relationship-lead-confirmed"),
            State::Disputed => t.s("relationship-lead-disputed"),
            State::Retired => t.s("relationship-lead-retired"),
        }
    }
}
