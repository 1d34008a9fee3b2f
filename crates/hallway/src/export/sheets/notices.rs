//! The tables of what people were told, and how they wish to be.

use crate::export::sheet::Sheet;
use crate::export::sheet::Shown::{At, Id, Text, Truth, Whole};

pub(super) const SHEETS: &[Sheet] = &[
    Sheet {
        name: "notices",
        about: "Who was told of what happened to which request or other thing, in which way, and when they read it; two months of it.",
        columns: &[
            ("id", Id),
            ("person_id", Id),
            ("person", Text),
            ("request_id", Id),
            ("request", Text),
            ("thing_id", Id),
            ("event_id", Id),
            ("reason", Text),
            ("stand", Text),
            ("at", At),
            ("read_at", At),
            ("way", Text),
            ("mail_id", Id),
        ],
        sql: "SELECT n.id, n.person_id, p.name, n.request_id, r.reference, n.thing_id, n.event_id, n.reason, n.stand, n.at, n.read_at,
                     n.way, n.mail_id
              FROM notices n JOIN persons p ON p.id = n.person_id LEFT JOIN requests r ON r.id = n.request_id ORDER BY n.id",
    },
    Sheet {
        name: "mails",
        about: "Mails that went out or are on their way, without what is written in them.",
        columns: &[
            ("id", Id),
            ("person_id", Id),
            ("person", Text),
            ("kind", Text),
            ("request_id", Id),
            ("message_id", Text),
            ("state", Text),
            ("tries", Whole),
            ("next_try_at", At),
            ("answer", Text),
            ("made_at", At),
            ("ended_at", At),
        ],
        sql: "SELECT m.id, m.person_id, p.name, m.kind, m.request_id, m.message_id, m.state, m.tries, m.next_try_at,
                     m.answer, m.made_at, m.ended_at
              FROM mails m JOIN persons p ON p.id = m.person_id ORDER BY m.id",
    },
    Sheet {
        name: "notice_choices",
        about: "Who wishes to hear of what in which way, where it is not the usual one.",
        columns: &[("person_id", Id), ("person", Text), ("topic", Text), ("way", Text)],
        sql: "SELECT c.person_id, p.name, c.topic, c.way FROM notice_choices c JOIN persons p ON p.id = c.person_id
              ORDER BY c.person_id, c.topic",
    },
    Sheet {
        name: "notice_habits",
        about: "When somebody's digest goes out, and whether mails wait for working hours.",
        columns: &[("person_id", Id), ("person", Text), ("digest_minute", Whole), ("is_quiet", Truth)],
        sql: "SELECT h.person_id, p.name, h.digest_minute, h.is_quiet FROM notice_habits h
              JOIN persons p ON p.id = h.person_id ORDER BY h.person_id",
    },
];
