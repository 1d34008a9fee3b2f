//! The pages of requests.

mod asked;
mod done;
mod gone_on;
pub mod line;
mod logged;
pub(super) mod open_with;
mod order;
mod queue;
mod show;
pub mod timeline;
mod verbs;

pub(crate) use done::{ask, or_again};
pub use line::{Line, state};
pub(crate) use show::show_with;
pub(crate) use verbs::{ResolveForm, id_of, resolve_fields, seen_for};

use people::App;
use web::{Pages, get, post};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/requests", get(queue::index))
        .route("/people/{id}/open", get(open_with::show).post(open_with::give_on))
        .route("/requests/order", get(order::page))
        .route("/requests/{reference}", get(show::show))
        .route("/requests/{reference}/acknowledge", get(verbs::ask_acknowledge).post(verbs::acknowledge))
        .route("/requests/{reference}/take-back", post(verbs::take_back))
        .route("/requests/{reference}/take", get(verbs::ask_take).post(verbs::take))
        .route("/requests/{reference}/put-back", post(verbs::put_back))
        .route("/requests/{reference}/assign", get(verbs::ask_assign).post(verbs::assign))
        .route("/requests/{reference}/hand-over", get(verbs::ask_hand_over).post(verbs::hand_over))
        .route("/requests/{reference}/pause", get(verbs::ask_pause).post(verbs::pause))
        .route("/requests/{reference}/resume", post(verbs::resume))
        .route("/requests/{reference}/messages", post(verbs::message))
        .route("/requests/{reference}/notes", post(verbs::note))
        .route("/requests/{reference}/follow", get(verbs::ask_follow).post(verbs::follow))
        .route("/requests/{reference}/mention", get(verbs::ask_mention))
        .route("/requests/{reference}/unfollow", get(verbs::ask_unfollow).post(verbs::unfollow))
        .route("/requests/{reference}/outside", get(verbs::ask_outside).post(verbs::outside))
        .route("/requests/{reference}/resolve", get(verbs::ask_resolve).post(verbs::resolve))
        .route("/requests/{reference}/close", post(verbs::close))
        .route("/requests/{reference}/reopen", get(verbs::ask_reopen).post(verbs::reopen))
        .route("/requests/{reference}/decline", get(verbs::ask_decline).post(verbs::decline))
        .route("/requests/{reference}/withdraw", get(verbs::ask_withdraw).post(verbs::withdraw))
}
