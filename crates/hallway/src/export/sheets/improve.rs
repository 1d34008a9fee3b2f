//! The tables of what follows from what was said: challenges, needs, help asked for, reviews.

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
    Sheet {
        name: "reviews",
        about: "When the two ends of a relationship look at it together, what the data put on the table (JSON), and what came of it.",
        columns: &[
            ("id", Id),
            ("version", Whole),
            ("relationship_id", Id),
            ("state", Text),
            ("starts_at", At),
            ("minutes", Whole),
            ("place", Text),
            ("sequence", Whole),
            ("changed_at", At),
            ("again_months", Whole),
            ("agenda", Text),
            ("agenda_at", At),
            ("outcome", Text),
            ("back_to", Text),
            ("reason", Text),
            ("changes", Text),
            ("resumes_on", Text),
            ("told", Text),
            ("due_on", Text),
            ("remind_at", At),
            ("planned_by", Text),
            ("planned_at", At),
            ("ended_by", Text),
            ("ended_at", At),
        ],
        sql: "SELECT v.id, v.version, v.relationship_id, v.state, v.starts_at, v.minutes, v.place, v.sequence, v.changed_at,
                     v.again_months, v.agenda, v.agenda_at, v.outcome, v.back_to, v.reason, v.changes, v.resumes_on, v.told,
                     v.due_on, v.remind_at, p.name, v.planned_at, e.name, v.ended_at
              FROM reviews v LEFT JOIN persons p ON p.id = v.planned_by LEFT JOIN persons e ON e.id = v.ended_by
              ORDER BY v.id",
    },
    Sheet {
        name: "review_invited",
        about: "In whose calendar a review stands.",
        columns: &[("review_id", Id), ("person", Text)],
        sql: "SELECT i.review_id, p.name FROM review_invited i JOIN persons p ON p.id = i.person_id
              ORDER BY i.review_id, i.person_id",
    },
    Sheet {
        name: "review_entries",
        about: "The page of a review that both sides write: points, notes, decisions.",
        columns: &[
            ("id", Id),
            ("version", Whole),
            ("review_id", Id),
            ("kind", Text),
            ("words", Text),
            ("who", Text),
            ("by_on", Text),
            ("written_by", Text),
            ("written_at", At),
            ("changed_by", Text),
            ("changed_at", At),
            ("taken_back_at", At),
        ],
        sql: "SELECT e.id, e.version, e.review_id, e.kind, e.words, o.name, e.by_on, w.name, e.written_at, c.name,
                     e.changed_at, e.taken_back_at
              FROM review_entries e LEFT JOIN persons o ON o.id = e.who_id LEFT JOIN persons w ON w.id = e.written_by
              LEFT JOIN persons c ON c.id = e.changed_by ORDER BY e.id",
    },
];
