//! The tables of what teams offer, and of who provides to whom.

use crate::export::sheet::Sheet;
use crate::export::sheet::Shown::{At, Id, Json, Text, Truth, Whole};

pub(super) const SHEETS: &[Sheet] = &[
    Sheet {
        name: "services",
        about: "What teams offer; targets are what they promise, in business seconds.",
        columns: &[
            ("id", Id),
            ("name", Text),
            ("team_id", Id),
            ("team", Text),
            ("owner_id", Id),
            ("owner", Text),
            ("description", Text),
            ("confidentiality", Text),
            ("calendar", Text),
            ("targets", Json),
            ("default_class", Text),
            ("offers_present", Truth),
            ("asks_guests", Truth),
            ("managers_see_since", At),
            ("is_direct", Truth),
            ("is_complaint", Truth),
            ("silent_after_hours", Whole),
            ("created_at", At),
            ("retired_at", At),
        ],
        sql: "SELECT s.id, s.name, s.team_id, t.name, s.owner_id, p.name, s.description, s.confidentiality, c.name,
                     s.targets, s.default_class, s.offers_present, s.asks_guests, s.managers_see_since, s.is_direct, s.is_complaint,
                     s.silent_after_hours, s.created_at, s.retired_at
              FROM services s JOIN teams t ON t.id = s.team_id LEFT JOIN persons p ON p.id = s.owner_id
              LEFT JOIN calendars c ON c.id = s.calendar_id ORDER BY s.id",
    },
    Sheet {
        name: "clearances",
        about: "Who is cleared for which confidential service, and by whom.",
        columns: &[
            ("service_id", Id),
            ("service", Text),
            ("person_id", Id),
            ("person", Text),
            ("granted_by_id", Id),
            ("granted_by", Text),
            ("at", At),
        ],
        sql: "SELECT c.service_id, s.name, c.person_id, p.name, c.granted_by, g.name, c.at FROM clearances c
              JOIN services s ON s.id = c.service_id JOIN persons p ON p.id = c.person_id
              LEFT JOIN persons g ON g.id = c.granted_by ORDER BY c.service_id, c.person_id",
    },
    Sheet {
        name: "relationships",
        about: "Who provides to whom, and who of them has said that it is so.",
        columns: &[
            ("id", Id),
            ("provider_kind", Text),
            ("provider_id", Id),
            ("provider", Text),
            ("customer_kind", Text),
            ("customer_id", Id),
            ("customer", Text),
            ("state", Text),
            ("origin", Text),
            ("is_confidential", Truth),
            ("is_private", Truth),
            ("deliverable", Text),
            ("deliverable_kind", Text),
            ("frequency", Text),
            ("rhythm", Text),
            ("good", Text),
            ("description_version", Whole),
            ("provider_owner", Text),
            ("customer_owner", Text),
            ("reconfirm_on", Text),
            ("disputed_side", Text),
            ("dispute_reason", Text),
            ("disputed_by", Text),
            ("disputed_at", At),
            ("retired_reason", Text),
            ("retired_by", Text),
            ("retired_at", At),
            ("folded_into_id", Id),
            ("provider_confirmed_by", Text),
            ("provider_confirmed_at", At),
            ("customer_confirmed_by", Text),
            ("customer_confirmed_at", At),
            ("tended_at", At),
            ("created_at", At),
            ("last_request_at", At),
        ],
        sql: "SELECT r.id, r.provider_kind, r.provider_id, COALESCE(pt.name, pp.name, pv.name, px.name),
                     r.customer_kind, r.customer_id, COALESCE(ct.name, cp.name, cv.name, cx.name), r.state, r.origin,
                     circle.id IS NOT NULL, r.audience = r.id, r.deliverable, r.deliverable_kind, r.frequency, r.rhythm,
                     r.good, r.described, po.name, co.name, r.reconfirm_on, r.disputed_side, r.dispute_reason, db.name,
                     r.disputed_at, r.retired_reason, rb.name, r.retired_at, r.folded_into, pb.name, r.provider_confirmed_at,
                     cb.name, r.customer_confirmed_at, r.tended_at, r.created_at,
                     r.last_request_at
              FROM relationships r LEFT JOIN services circle ON circle.id = r.audience
              LEFT JOIN teams pt ON pt.id = r.provider_id LEFT JOIN persons pp ON pp.id = r.provider_id
              LEFT JOIN vendors pv ON pv.id = r.provider_id LEFT JOIN external_customer_types px ON px.id = r.provider_id
              LEFT JOIN teams ct ON ct.id = r.customer_id LEFT JOIN persons cp ON cp.id = r.customer_id
              LEFT JOIN vendors cv ON cv.id = r.customer_id LEFT JOIN external_customer_types cx ON cx.id = r.customer_id
              LEFT JOIN persons pb ON pb.id = r.provider_confirmed_by
              LEFT JOIN persons cb ON cb.id = r.customer_confirmed_by
              LEFT JOIN persons po ON po.id = r.provider_owner_id LEFT JOIN persons co ON co.id = r.customer_owner_id
              LEFT JOIN persons db ON db.id = r.disputed_by LEFT JOIN persons rb ON rb.id = r.retired_by ORDER BY r.id",
    },
    Sheet {
        name: "relationship_descriptions",
        about: "Every description that a relationship had, the one that holds now among them.",
        columns: &[
            ("relationship_id", Id),
            ("version", Whole),
            ("deliverable", Text),
            ("deliverable_kind", Text),
            ("frequency", Text),
            ("rhythm", Text),
            ("good", Text),
            ("described_by", Text),
            ("at", At),
        ],
        sql: "SELECT d.relationship_id, d.version, d.deliverable, d.deliverable_kind, d.frequency, d.rhythm, d.good, p.name,
                     d.at FROM relationship_descriptions d LEFT JOIN persons p ON p.id = d.described_by
              ORDER BY d.relationship_id, d.version",
    },
    Sheet {
        name: "relationship_services",
        about: "The services that a relationship names.",
        columns: &[("relationship_id", Id), ("service_id", Id), ("service", Text)],
        sql: "SELECT u.relationship_id, u.service_id, s.name FROM relationship_services u
              JOIN services s ON s.id = u.service_id ORDER BY u.relationship_id, u.service_id",
    },
    Sheet {
        name: "deliveries",
        about: "What relationships delivered without being asked: when it was expected, came, was accepted or sent back.",
        columns: &[
            ("id", Id),
            ("relationship_id", Id),
            ("what", Text),
            ("count", Whole),
            ("expected_at", At),
            ("arrived_at", At),
            ("accepted_at", At),
            ("returned_at", At),
            ("reason", Text),
            ("missing", Whole),
            ("key", Text),
            ("recorded_by", Text),
            ("judged_by", Text),
            ("created_at", At),
        ],
        sql: "SELECT d.id, d.relationship_id, d.what, d.pieces, d.expected_at, d.arrived_at, d.accepted_at, d.returned_at,
                     d.reason, d.missing, d.external_key, p.name, j.name, d.created_at
              FROM deliveries d LEFT JOIN persons p ON p.id = d.recorded_by LEFT JOIN persons j ON j.id = d.judged_by
              ORDER BY d.id",
    },
    Sheet {
        name: "card_answers",
        about: "Whether members find clear whom their team serves and who serves it; the words were said to whoever leads it.",
        columns: &[
            ("team_id", Id),
            ("team", Text),
            ("person_id", Id),
            ("person", Text),
            ("is_clear", Truth),
            ("words", Text),
            ("answered_at", At),
        ],
        sql: "SELECT c.team_id, t.name, c.person_id, p.name, c.is_clear, c.words, c.answered_at FROM card_answers c
              JOIN teams t ON t.id = c.team_id JOIN persons p ON p.id = c.person_id ORDER BY c.team_id, c.person_id",
    },
    Sheet {
        name: "charters",
        about: "What teams say one may expect of them, in every version that was signed.",
        columns: &[
            ("team_id", Id),
            ("team", Text),
            ("version", Whole),
            ("expect", Text),
            ("need", Text),
            ("rights", Text),
            ("complain", Text),
            ("signed_by_id", Id),
            ("signed_by", Text),
            ("signed_at", At),
        ],
        sql: "SELECT c.team_id, t.name, c.version, c.expect, c.need, c.rights, c.complain, c.signed_by, p.name, c.signed_at
              FROM charters c JOIN teams t ON t.id = c.team_id JOIN persons p ON p.id = c.signed_by
              ORDER BY c.team_id, c.version",
    },
    Sheet {
        name: "service_playbooks",
        about: "How teams do what a service offers, in their own words and versions.",
        columns: &[
            ("service_id", Id),
            ("service", Text),
            ("version", Whole),
            ("words", Text),
            ("written_by", Text),
            ("written_at", At),
        ],
        sql: "SELECT b.service_id, s.name, b.version, b.words, p.name, b.written_at FROM service_playbooks b
              JOIN services s ON s.id = b.service_id JOIN persons p ON p.id = b.written_by
              ORDER BY b.service_id, b.version",
    },
    Sheet {
        name: "agreements",
        about: "What two parties promised each other, or a team to all.",
        columns: &[
            ("id", Id),
            ("relationship_id", Id),
            ("service_id", Id),
            ("service", Text),
            ("team_id", Id),
            ("team", Text),
            ("is_confidential", Truth),
            ("created_at", At),
            ("ended_at", At),
        ],
        sql: "SELECT a.id, a.relationship_id, a.service_id, s.name, a.team_id, t.name, circle.id IS NOT NULL,
                     a.created_at, a.ended_at
              FROM agreements a LEFT JOIN services s ON s.id = a.service_id LEFT JOIN teams t ON t.id = a.team_id
              LEFT JOIN services circle ON circle.id = a.audience ORDER BY a.id",
    },
    Sheet {
        name: "agreement_versions",
        about: "Each version: for which days, with which targets, by whom signed, and when it is in force.",
        columns: &[
            ("id", Id),
            ("agreement_id", Id),
            ("number", Whole),
            ("valid_from", Text),
            ("valid_until", Text),
            ("review_on", Text),
            ("cooling_days", Whole),
            ("cools_until", At),
            ("targets", Json),
            ("made_by", Text),
            ("made_at", At),
            ("signed_by_provider", Text),
            ("signed_by_provider_at", At),
            ("signed_by_customer", Text),
            ("signed_by_customer_at", At),
            ("starts_at", At),
            ("ends_at", At),
        ],
        sql: "SELECT v.id, v.agreement_id, v.number, v.valid_from, v.valid_until, v.review_on, v.cooling_days, v.cools_until,
                     v.targets, m.name, v.made_at,
                     p.name, v.provider_signed_at, c.name, v.customer_signed_at, v.starts_at, v.ends_at
              FROM agreement_versions v LEFT JOIN persons m ON m.id = v.made_by
              LEFT JOIN persons p ON p.id = v.provider_signed_by LEFT JOIN persons c ON c.id = v.customer_signed_by
              ORDER BY v.id",
    },
    Sheet {
        name: "agreement_wordings",
        about: "How each version was worded, each time that somebody proposed it.",
        columns: &[
            ("id", Id),
            ("agreement_id", Id),
            ("number", Whole),
            ("by", Text),
            ("for_side", Text),
            ("at", At),
            ("said", Json),
        ],
        sql: "SELECT w.id, w.agreement_id, w.number, p.name, w.side, w.at, w.said
              FROM agreement_wordings w LEFT JOIN persons p ON p.id = w.by_id ORDER BY w.id",
    },
    Sheet {
        name: "agreement_messages",
        about: "What both sides, and whoever mediated, said over versions that waited.",
        columns: &[
            ("id", Id),
            ("agreement_id", Id),
            ("version", Whole),
            ("kind", Text),
            ("by_id", Id),
            ("by", Text),
            ("for_side", Text),
            ("at", At),
            ("words", Text),
        ],
        sql: "SELECT m.id, m.agreement_id, m.number, m.kind, m.by_id, p.name, m.side, m.at, m.words
              FROM agreement_messages m JOIN persons p ON p.id = m.by_id ORDER BY m.id",
    },
    Sheet {
        name: "agreement_mediations",
        about: "Who was asked to mediate over an agreement, by which side, and how it went on.",
        columns: &[
            ("id", Id),
            ("agreement_id", Id),
            ("person_id", Id),
            ("person", Text),
            ("asked_by", Text),
            ("for_side", Text),
            ("asked_at", At),
            ("words", Text),
            ("state", Text),
            ("answered_at", At),
            ("ended_at", At),
        ],
        sql: "SELECT x.id, x.agreement_id, x.person_id, p.name, q.name, x.side, x.asked_at, x.words, x.state, x.answered_at,
                     x.ended_at
              FROM agreement_mediations x JOIN persons p ON p.id = x.person_id JOIN persons q ON q.id = x.asked_by
              ORDER BY x.id",
    },
    Sheet {
        name: "agreement_reminders",
        about: "Of which day of a version its sides were reminded, and how many days before.",
        columns: &[("version_id", Id), ("about", Text), ("days", Whole), ("at", At)],
        sql: "SELECT version_id, about, days, at FROM agreement_reminders ORDER BY version_id, about, days",
    },
    Sheet {
        name: "calendar_links",
        about: "Links by which calendar programs read, without what opens them.",
        columns: &[("id", Id), ("person_id", Id), ("person", Text), ("made_at", At), ("withdrawn_at", At)],
        sql: "SELECT l.id, l.person_id, p.name, l.made_at, l.withdrawn_at FROM calendar_links l
              JOIN persons p ON p.id = l.person_id ORDER BY l.id",
    },
    Sheet {
        name: "agreement_promises",
        about: "What each side promises in its own words; what the customer promises are its duties.",
        columns: &[("id", Id), ("version_id", Id), ("side", Text), ("words", Text), ("measure", Text)],
        sql: "SELECT id, version_id, side, words, measure FROM agreement_promises ORDER BY version_id, place",
    },
    Sheet {
        name: "agreement_tellings",
        about: "What the receivers of promises told: kept, or not kept.",
        columns: &[
            ("id", Id),
            ("promise_id", Id),
            ("was_kept", Truth),
            ("told_by_id", Id),
            ("told_by", Text),
            ("at", At),
            ("note", Text),
        ],
        sql: "SELECT t.id, t.promise_id, t.was_kept, t.told_by, p.name, t.at, t.note FROM agreement_tellings t
              JOIN persons p ON p.id = t.told_by ORDER BY t.id",
    },
    Sheet {
        name: "agreement_rests_on",
        about: "Which agreements a version rests on.",
        columns: &[("version_id", Id), ("agreement_id", Id)],
        sql: "SELECT version_id, agreement_id FROM agreement_rests_on ORDER BY version_id, agreement_id",
    },
    Sheet {
        name: "vendor_links",
        about: "Links by which vendors read what was promised, without what opens them: who made them, and on how many days they were opened.",
        columns: &[
            ("id", Id),
            ("vendor_id", Id),
            ("vendor", Text),
            ("made_by", Text),
            ("made_at", At),
            ("expires_at", At),
            ("withdrawn_by", Text),
            ("withdrawn_at", At),
            ("days_used", Whole),
            ("last_used_on", Text),
        ],
        sql: "SELECT l.id, l.vendor_id, v.name, m.name, l.made_at, l.expires_at, w.name, l.withdrawn_at, l.days_used,
                     l.last_used_on
              FROM vendor_links l JOIN vendors v ON v.id = l.vendor_id LEFT JOIN persons m ON m.id = l.made_by
              LEFT JOIN persons w ON w.id = l.withdrawn_by ORDER BY l.id",
    },
    Sheet {
        name: "vendor_statements",
        about: "What vendors say that they need, and whether somebody here wrote it on their behalf.",
        columns: &[
            ("vendor_id", Id),
            ("vendor", Text),
            ("version", Whole),
            ("words", Text),
            ("written_by", Text),
            ("on_behalf", Truth),
            ("written_at", At),
        ],
        sql: "SELECT s.vendor_id, v.name, s.version, s.words, p.name, s.on_behalf, s.written_at FROM vendor_statements s
              JOIN vendors v ON v.id = s.vendor_id LEFT JOIN persons p ON p.id = s.written_by ORDER BY s.vendor_id",
    },
];
