//! The tables of what is said: statements, rounds, the safe channel.

use crate::export::sheet::Sheet;
use crate::export::sheet::Shown::{At, Id, Json, Text, Truth, Whole};

pub(super) const SHEETS: &[Sheet] = &[
    Sheet {
        name: "rounds",
        about: "Rounds of questions. What tickets are made of is not in it, and is erased when a round closes.",
        columns: &[
            ("id", Id),
            ("name", Text),
            ("instrument", Text),
            ("state", Text),
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
        ],
        sql: "SELECT id, name, instrument, state, asks_importance, own_questions, target, closes_at, opened_at,
                     reminded_at, closed_at, planned_by, planned_at, consistency
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
            ("figures", Json),
        ],
        sql: "SELECT b.round_id, b.team_id, t.name AS team, b.side, b.nth, b.slices, b.respondents, b.figures
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
];
