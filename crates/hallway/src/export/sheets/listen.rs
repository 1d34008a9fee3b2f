//! The tables of what is said: statements, rounds, the safe channel.

use crate::export::sheet::Sheet;
use crate::export::sheet::Shown::{At, Id, Json, Text, Truth, Whole};

pub(super) const SHEETS: &[Sheet] = &[
    Sheet {
        name: "statements",
        about: "What one side of a relationship says in its own name: how it was heard, and the draft of the side, if there is one.",
        columns: &[
            ("id", Id),
            ("version", Whole),
            ("relationship_id", Id),
            ("side", Text),
            ("number", Whole),
            ("heard", Text),
            ("draft", Json),
            ("draft_version", Whole),
            ("drafted_by", Text),
            ("drafted_at", At),
            ("created_at", At),
        ],
        sql: "SELECT s.id, s.version, s.relationship_id, s.side, s.number, s.heard, s.draft, s.draft_version, p.name,
                     s.drafted_at, s.created_at
              FROM statements s LEFT JOIN persons p ON p.id = s.drafted_by ORDER BY s.id",
    },
    Sheet {
        name: "statement_versions",
        about: "Each signed version of a statement.",
        columns: &[
            ("id", Id),
            ("statement_id", Id),
            ("number", Whole),
            ("signed_by_id", Id),
            ("signed_by", Text),
            ("signed_at", At),
        ],
        sql: "SELECT v.id, v.statement_id, v.number, v.signed_by, p.name, v.signed_at FROM statement_versions v
              LEFT JOIN persons p ON p.id = v.signed_by ORDER BY v.id",
    },
    Sheet {
        name: "statement_entries",
        about: "The challenges, needs and values of each version; of values the place is the rank.",
        columns: &[("id", Id), ("version_id", Id), ("part", Text), ("place", Whole), ("words", Text)],
        sql: "SELECT id, version_id, part, place, words FROM statement_entries ORDER BY version_id, part, place",
    },
    Sheet {
        name: "statement_answers",
        about: "How the other side understood a version, and whether that was meant.",
        columns: &[
            ("id", Id),
            ("version_id", Id),
            ("words", Text),
            ("answered_by", Text),
            ("answered_at", At),
            ("is_meant", Truth),
            ("reply", Text),
            ("replied_by", Text),
            ("replied_at", At),
        ],
        sql: "SELECT a.id, a.version_id, a.words, p.name, a.answered_at, a.is_meant, a.reply, q.name, a.replied_at
              FROM statement_answers a LEFT JOIN persons p ON p.id = a.answered_by
              LEFT JOIN persons q ON q.id = a.replied_by ORDER BY a.id",
    },
    Sheet {
        name: "organisation_values",
        about: "What matters to the organisation, the most important first.",
        columns: &[("id", Id), ("version", Whole), ("values", Json)],
        sql: "SELECT id, version, chosen FROM organisation_values ORDER BY id",
    },
];
