//! The rooms of the house: what the menu of every page shows. A room is listed once its first page exists.

use people::{Counts, Menu, RoomSpec};

use crate::notices;

/// A new organisation sees four rooms; then come those that look back.
const ROOMS: &[RoomSpec] = &[
    RoomSpec { counts_news: true, ..room("room-today", "/", "sun", "t") },
    RoomSpec { phone_only: true, ..room("room-ask", "/ask", "plus", "") },
    RoomSpec { counts_waiting: true, ..room("room-requests", "/requests", "list-ordered", "q") },
    room("room-relationships", "/relationships", "handshake", "r"),
    RoomSpec { on_phone: false, for_colleagues: true, ..room("room-map", "/map", "waypoints", "m") },
    RoomSpec { on_phone: false, ..room("room-listen", "/listen", "ear", "l") },
    RoomSpec { on_phone: false, ..room("room-improve", "/improve", "trending-up", "v") },
    RoomSpec {
        on_phone: false,
        for_colleagues: true,
        ..room("room-insights", "/insights", "chart-column", "e")
    },
];

const fn room(name: &'static str, path: &'static str, icon: &'static str, key: &'static str) -> RoomSpec {
    RoomSpec {
        name,
        path,
        icon,
        key,
        on_phone: true,
        counts_waiting: false,
        counts_news: false,
        phone_only: false,
        for_colleagues: false,
    }
}

pub fn menu() -> Menu {
    Menu {
        rooms: ROOMS,
        counts: |view| {
            Box::pin(async {
                let viewer = view.viewer.person;
                let notices::store::Counted { waiting, news } = notices::store::counts(view, viewer).await?;
                Ok(Counts { waiting, news })
            })
        },
    }
}
