//! The tables of what follows from what was said: challenges, needs, help asked for.

use crate::export::sheet::Sheet;
use crate::export::sheet::Shown::{At, Id, Text, Whole};

pub(super) const SHEETS: &[Sheet] = &[
    Sheet {
        name: "needs",
        about: "What a side of a relationship finds hard, needs, or asks help for, and how it stands. A challenge without words gathers what was sent back or not settled.",
        columns: &[
            ("id", Id),
            ("version", Whole),
            ("relationship_id", Id),
            ("kind", Text),
            ("side", Text),
            ("words", Text),
            ("gathers", Text),
            ("service_id", Id),
            ("deliverable", Text),
            ("help_of", Text),
            ("how_much", Text),
            ("wanted_from", Text),
            ("wanted_until", Text),
            ("state", Text),
            ("waits", Text),
            ("waits_since", At),
            ("answer_by", At),
            ("remind_at", At),
            ("promised_on", Text),
            ("raised_by", Text),
            ("raised_at", At),
            ("ended_at", At),
        ],
        sql: "SELECT n.id, n.version, n.relationship_id, n.kind, n.side, n.words, n.gathers, n.service_id, n.deliverable,
                     n.help_of, n.how_much, n.wanted_from, n.wanted_until, n.state, n.waits, n.waits_since, n.answer_by,
                     n.remind_at, n.promised_on, p.name, n.raised_at, n.ended_at
              FROM needs n LEFT JOIN persons p ON p.id = n.raised_by ORDER BY n.id",
    },
    Sheet {
        name: "need_steps",
        about: "What was said over it: each answer and what followed. Of a rewording, what was said before.",
        columns: &[
            ("id", Id),
            ("need_id", Id),
            ("deed", Text),
            ("words", Text),
            ("promised_on", Text),
            ("by", Text),
            ("at", At),
        ],
        sql: "SELECT s.id, s.need_id, s.deed, s.words, s.promised_on, p.name, s.at FROM need_steps s
              LEFT JOIN persons p ON p.id = s.by_id ORDER BY s.id",
    },
    Sheet {
        name: "need_sources",
        about: "Where it was born: an entry of a signed statement, a delivery, a request, a round.",
        columns: &[("need_id", Id), ("kind", Text), ("thing_id", Id), ("at", At)],
        sql: "SELECT need_id, kind, thing_id, at FROM need_sources ORDER BY need_id, kind, thing_id",
    },
];
