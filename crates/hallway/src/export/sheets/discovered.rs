//! The tables of an export about what was found out beside requests: the second key, who wrote to whom as sums, what was
//! suggested, and campaigns for a complete map.

use crate::export::sheet::Sheet;
use crate::export::sheet::Shown::{At, Id, Text, Truth, Whole};

pub(super) const SHEETS: &[Sheet] = &[
    Sheet {
        name: "representatives",
        about: "Who holds the second key for the staff.",
        columns: &[("person_id", Id), ("person", Text), ("named_by", Text), ("at", At)],
        sql: "SELECT s.person_id, p.name, b.name, s.at FROM representatives s JOIN persons p ON p.id = s.person_id
              LEFT JOIN persons b ON b.id = s.named_by ORDER BY s.person_id",
    },
    Sheet {
        name: "second_keys",
        about: "What the second key was asked for, and whether it allows it.",
        columns: &[
            ("matter", Text),
            ("purpose", Text),
            ("asked_by", Text),
            ("asked_at", At),
            ("allowed_by", Text),
            ("allowed_at", At),
        ],
        sql: "SELECT k.matter, k.purpose, a.name, k.asked_at, b.name, k.allowed_at FROM second_keys k
              LEFT JOIN persons a ON a.id = k.asked_by LEFT JOIN persons b ON b.id = k.allowed_by ORDER BY k.matter",
    },
    Sheet {
        name: "interactions",
        about: "Who wrote to whom, as sums of pairs of teams and months; up is from the first team to the second.",
        columns: &[
            ("month", Text),
            ("low_team_id", Id),
            ("low_team", Text),
            ("high_team_id", Id),
            ("high_team", Text),
            ("up", Whole),
            ("up_persons", Whole),
            ("up_begun", Whole),
            ("up_asks", Whole),
            ("down", Whole),
            ("down_persons", Whole),
            ("down_begun", Whole),
            ("down_asks", Whole),
            ("first_at", At),
            ("last_at", At),
            ("days_as_bits", Whole),
        ],
        sql: "SELECT i.month, i.low_id, l.name, i.high_id, h.name, i.up_count, i.up_persons, i.up_begun, i.up_asks,
                     i.down_count, i.down_persons, i.down_begun, i.down_asks, i.first_at, i.last_at, i.days
              FROM interactions i JOIN teams l ON l.id = i.low_id JOIN teams h ON h.id = i.high_id
              ORDER BY i.month, i.low_id, i.high_id",
    },
    Sheet {
        name: "suggestion_dismissals",
        about: "Suggested relationships that somebody said are none.",
        columns: &[
            ("low_team_id", Id),
            ("low_team", Text),
            ("high_team_id", Id),
            ("high_team", Text),
            ("reason", Text),
            ("traffic", Whole),
            ("dismissed_by", Text),
            ("at", At),
        ],
        sql: "SELECT d.low_id, l.name, d.high_id, h.name, d.reason, d.traffic, p.name, d.at
              FROM suggestion_dismissals d JOIN teams l ON l.id = d.low_id JOIN teams h ON h.id = d.high_id
              LEFT JOIN persons p ON p.id = d.dismissed_by ORDER BY d.low_id, d.high_id",
    },
    Sheet {
        name: "completion_campaigns",
        about: "Campaigns that asked all leads to complete their part of the map.",
        columns: &[
            ("id", Id),
            ("words", Text),
            ("due_on", Text),
            ("is_running", Truth),
            ("started_by", Text),
            ("started_at", At),
            ("ended_at", At),
        ],
        sql: "SELECT c.id, c.words, c.due_on, c.is_running, p.name, c.started_at, c.ended_at
              FROM completion_campaigns c LEFT JOIN persons p ON p.id = c.started_by ORDER BY c.id",
    },
    Sheet {
        name: "completion_parts",
        about: "What a campaign asked of each team, and who said that it is done.",
        columns: &[
            ("campaign_id", Id),
            ("team_id", Id),
            ("team", Text),
            ("missing_at_start", Whole),
            ("done_by", Text),
            ("done_at", At),
        ],
        sql: "SELECT c.campaign_id, c.team_id, t.name, c.missing, p.name, c.done_at
              FROM completion_parts c JOIN teams t ON t.id = c.team_id LEFT JOIN persons p ON p.id = c.done_by
              ORDER BY c.campaign_id, c.team_id",
    },
];
