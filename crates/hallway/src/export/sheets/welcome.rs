//! The tables of the first days.

use crate::export::sheet::Sheet;
use crate::export::sheet::Shown::{At, Id, Text};

pub(super) const SHEETS: &[Sheet] = &[
    Sheet {
        name: "welcome_answers",
        about: "Who has answered which of the three first questions.",
        columns: &[("person_id", Id), ("person", Text), ("question", Text), ("answered_at", At)],
        sql: "SELECT x.person_id, p.name, x.question, x.at FROM welcome_answers x
              JOIN persons p ON p.id = x.person_id ORDER BY x.person_id, x.question",
    },
    Sheet {
        name: "welcome_named",
        about: "Whom people named in answer to them: a relationship, or words for which nobody was known.",
        columns: &[
            ("id", Id),
            ("person_id", Id),
            ("person", Text),
            ("question", Text),
            ("words", Text),
            ("relationship_id", Id),
            ("outcome", Text),
            ("named_at", At),
            ("settled_at", At),
        ],
        sql: "SELECT x.id, x.person_id, p.name, x.question, x.words, x.relationship_id, x.outcome, x.at, x.settled_at
              FROM welcome_named x JOIN persons p ON p.id = x.person_id ORDER BY x.id",
    },
];
