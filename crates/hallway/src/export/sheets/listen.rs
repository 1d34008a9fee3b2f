//! The tables of what is said: statements, rounds, the safe channel.

use crate::export::sheet::Sheet;
use crate::export::sheet::Shown::{At, Id, Json, Text, Truth, Whole};

pub(super) const SHEETS: &[Sheet] = &[
    Sheet {
        name: "alignment_steps",
        about: "What both sides of a relationship do about a value that matters to one of them, until when, and what came of it.",
        columns: &[
            ("id", Id),
            ("relationship_id", Id),
            ("value", Text),
            ("strategy", Text),
            ("due_on", Text),
            ("owner_id", Id),
            ("owner", Text),
            ("planned_by", Id),
            ("planned_at", At),
            ("state", Text),
            ("outcome", Text),
            ("ended_by", Id),
            ("ended_at", At),
        ],
        sql: "SELECT s.id, s.relationship_id, s.value, s.strategy, s.due_on, s.owner_id, p.name, s.planned_by, s.planned_at,
                     s.state, s.outcome, s.ended_by, s.ended_at
              FROM alignment_steps s JOIN persons p ON p.id = s.owner_id ORDER BY s.id",
    },
    Sheet {
        name: "rounds",
        about: "Rounds of questions. What tickets are made of is not in it, and is erased when a round closes.",
        columns: &[
            ("id", Id),
            ("name", Text),
            ("instrument", Text),
            ("source", Text),
            ("state", Text),
            ("is_pulse", Truth),
            ("asks_importance", Truth),
            ("own_questions", Json),
            ("target_tenths", Whole),
            ("closes_at", At),
            ("opened_at", At),
            ("reminded_at", At),
            ("closed_at", At),
            ("planned_by", Id),
            ("planned_at", At),
            ("consistency", Json),
            ("teams_apart", Json),
            ("pulse", Json),
        ],
        sql: "SELECT id, name, instrument, source, state, is_pulse, asks_importance, own_questions, target, closes_at, opened_at,
                     reminded_at, closed_at, planned_by, planned_at, consistency, teams_apart,
                     pulse
              FROM rounds ORDER BY id",
    },
    Sheet {
        name: "round_relationships",
        about: "What a round asks about, and how many people of the customer could have been asked.",
        columns: &[
            ("round_id", Id),
            ("relationship_id", Id),
            ("provider_id", Id),
            ("provider", Text),
            ("customer_id", Id),
            ("customer", Text),
            ("eligible", Whole),
        ],
        sql: "SELECT x.round_id, x.relationship_id, x.provider_id, p.name AS provider, x.customer_id, c.name AS customer,
                     x.eligible
              FROM round_relationships x JOIN teams p ON p.id = x.provider_id JOIN teams c ON c.id = x.customer_id
              ORDER BY x.round_id, x.relationship_id",
    },
    Sheet {
        name: "round_blocks",
        about: "What is told of a closed round, by blocks of at least five respondents. Nothing else of the answers is kept.",
        columns: &[
            ("round_id", Id),
            ("team_id", Id),
            ("team", Text),
            ("side", Text),
            ("nth", Whole),
            ("customer_ids", Text),
            ("respondents", Whole),
            ("is_whole", Truth),
            ("figures", Json),
        ],
        sql: "SELECT b.round_id, b.team_id, t.name AS team, b.side, b.nth, b.slices, b.respondents, b.is_whole, b.figures
              FROM round_blocks b JOIN teams t ON t.id = b.team_id ORDER BY b.round_id, b.team_id, b.nth",
    },
    Sheet {
        name: "round_replies",
        about: "What teams say to what they were told: you said, we did.",
        columns: &[
            ("round_id", Id),
            ("team_id", Id),
            ("team", Text),
            ("you_said", Text),
            ("we_did", Text),
            ("by_id", Id),
            ("said_at", At),
        ],
        sql: "SELECT y.round_id, y.team_id, t.name AS team, y.you_said, y.we_did, y.by_id, y.at
              FROM round_replies y JOIN teams t ON t.id = y.team_id ORDER BY y.round_id, y.team_id",
    },
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
