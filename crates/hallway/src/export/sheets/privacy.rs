//! The tables of how long things are kept, what is held, and who was erased.

use crate::export::sheet::Sheet;
use crate::export::sheet::Shown::{At, Id, Text, Whole};

pub(super) const SHEETS: &[Sheet] = &[
    Sheet {
        name: "retention_rules",
        about: "How many days something is kept, where it is not the usual time, and what waits for the second key.",
        columns: &[
            ("rule", Text),
            ("days", Whole),
            ("set_by_id", Id),
            ("set_at", At),
            ("allowed_by_id", Id),
            ("wanted_days", Whole),
            ("reason", Text),
            ("wanted_by_id", Id),
            ("wanted_at", At),
        ],
        sql: "SELECT c.rule, c.days, c.set_by, c.set_at, c.allowed_by, c.wanted_days, c.reason, c.wanted_by, c.wanted_at
              FROM retention_rules c ORDER BY c.rule",
    },
    Sheet {
        name: "holds",
        about: "Who and what is not erased, and why; also holds that were ended.",
        columns: &[
            ("id", Id),
            ("person_id", Id),
            ("person", Text),
            ("request_id", Id),
            ("reason", Text),
            ("set_by_id", Id),
            ("set_at", At),
            ("ended_by_id", Id),
            ("ended_at", At),
        ],
        sql: "SELECT h.id, h.person_id, p.name, h.request_id, h.reason, h.set_by, h.set_at, h.ended_by, h.ended_at
              FROM holds h LEFT JOIN persons p ON p.id = h.person_id ORDER BY h.id",
    },
    Sheet {
        name: "erasures",
        about: "Whose erasure was wished or asked for, and who was erased: ids alone.",
        columns: &[
            ("person_id", Id),
            ("wished_at", At),
            ("asked_by_id", Id),
            ("asked_at", At),
            ("allowed_by_id", Id),
            ("erased_at", At),
            ("cause", Text),
        ],
        sql: "SELECT e.person_id, e.wished_at, e.asked_by, e.asked_at, e.allowed_by, e.erased_at, e.cause
              FROM erasures e ORDER BY e.person_id",
    },
];
