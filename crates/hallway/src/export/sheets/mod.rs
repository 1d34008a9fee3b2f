//! The tables of an export. Each statement gives its columns in the order in which they are named.

mod welcome;

use std::sync::LazyLock;

use super::sheet::Sheet;
use super::sheet::Shown::{At, Id, Json, Text, Truth, Whole};

/// All of them.
pub(super) static SHEETS: LazyLock<Vec<&'static Sheet>> =
    LazyLock::new(|| OF_THE_HOUSE.iter().chain(welcome::SHEETS).collect());

const OF_THE_HOUSE: &[Sheet] = &[
    Sheet {
        name: "organisation",
        about: "The organisation itself.",
        columns: &[
            ("name", Text),
            ("language", Text),
            ("time_zone", Text),
            ("is_demo", Truth),
            ("created_at", At),
        ],
        sql: "SELECT name, language, time_zone, is_demo, created_at FROM organisation",
    },
    Sheet {
        name: "people",
        about: "Everybody who works here or comes as a guest, also those who have left.",
        columns: &[
            ("id", Id),
            ("name", Text),
            ("preferred_name", Text),
            ("say_it", Text),
            ("about", Text),
            ("email", Text),
            ("kind", Text),
            ("vendor", Text),
            ("home_team_id", Id),
            ("home_team", Text),
            ("manager_id", Id),
            ("manager", Text),
            ("level", Text),
            ("site", Text),
            ("contract", Text),
            ("started_on", Text),
            ("left_on", Text),
            ("language", Text),
            ("time_zone", Text),
            ("is_administrator", Truth),
            ("is_auditor", Truth),
            ("keys_on", Truth),
            ("created_at", At),
            ("deactivated_at", At),
        ],
        sql: "SELECT p.id, p.name, p.preferred_name, p.say_it, p.about, p.email, p.kind, v.name, p.home_team_id, t.name,
                     p.manager_id, m.name, p.level, p.site, p.contract, p.started_on, p.left_on, p.language,
                     p.time_zone, p.is_administrator, p.is_auditor, p.keys_on, p.created_at, p.deactivated_at
              FROM persons p LEFT JOIN vendors v ON v.id = p.vendor_id LEFT JOIN teams t ON t.id = p.home_team_id
              LEFT JOIN persons m ON m.id = p.manager_id ORDER BY p.id",
    },
    Sheet {
        name: "teams",
        about: "Divisions, departments, teams and groups; parent is the one above, vendor for whom people from outside stand.",
        columns: &[
            ("id", Id),
            ("name", Text),
            ("kind", Text),
            ("parent_id", Id),
            ("parent", Text),
            ("lead_id", Id),
            ("lead", Text),
            ("about", Text),
            ("site", Text),
            ("calendar", Text),
            ("vendor_id", Id),
            ("vendor", Text),
            ("created_at", At),
            ("retired_at", At),
        ],
        sql: "SELECT t.id, t.name, t.kind, t.parent_id, u.name, t.lead_id, p.name, t.about, t.site, c.name,
                     t.vendor_id, v.name, t.created_at, t.retired_at
              FROM teams t LEFT JOIN teams u ON u.id = t.parent_id LEFT JOIN persons p ON p.id = t.lead_id
              LEFT JOIN calendars c ON c.id = t.calendar_id LEFT JOIN vendors v ON v.id = t.vendor_id ORDER BY t.id",
    },
    Sheet {
        name: "members",
        about: "Who is in which team.",
        columns: &[
            ("team_id", Id),
            ("team", Text),
            ("person_id", Id),
            ("person", Text),
            ("role", Text),
            ("since", At),
        ],
        sql: "SELECT m.team_id, t.name, m.person_id, p.name, m.role, m.since FROM memberships m
              JOIN teams t ON t.id = m.team_id JOIN persons p ON p.id = m.person_id ORDER BY m.team_id, m.person_id",
    },
    Sheet {
        name: "vendors",
        about: "Vendors and partners.",
        columns: &[("id", Id), ("name", Text), ("about", Text), ("retired_at", At)],
        sql: "SELECT id, name, about, retired_at FROM vendors ORDER BY id",
    },
    Sheet {
        name: "external_customers",
        about: "Those at the end of the line, such as patients.",
        columns: &[("id", Id), ("name", Text), ("one", Text), ("retired_at", At)],
        sql: "SELECT id, name, one, retired_at FROM external_customer_types ORDER BY id",
    },
    Sheet {
        name: "calendars",
        about: "Business hours, in the form that `hallway calendar` reads.",
        columns: &[("id", Id), ("name", Text), ("is_default", Truth), ("hours", Json)],
        sql: "SELECT id, name, is_default, spec FROM calendars ORDER BY id",
    },
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
            ("created_at", At),
            ("retired_at", At),
        ],
        sql: "SELECT s.id, s.name, s.team_id, t.name, s.owner_id, p.name, s.description, s.confidentiality, c.name,
                     s.targets, s.default_class, s.offers_present, s.asks_guests, s.created_at, s.retired_at
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
            ("created_at", At),
            ("last_request_at", At),
        ],
        sql: "SELECT r.id, r.provider_kind, r.provider_id, COALESCE(pt.name, pp.name, pv.name, px.name),
                     r.customer_kind, r.customer_id, COALESCE(ct.name, cp.name, cv.name, cx.name), r.state, r.origin,
                     circle.id IS NOT NULL, r.audience = r.id, r.deliverable, r.deliverable_kind, r.frequency, r.rhythm,
                     r.good, r.described, po.name, co.name, r.reconfirm_on, r.disputed_side, r.dispute_reason, db.name,
                     r.disputed_at, r.retired_reason, rb.name, r.retired_at, r.folded_into, pb.name, r.provider_confirmed_at,
                     cb.name, r.customer_confirmed_at, r.created_at, r.last_request_at
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
        sql: "SELECT v.id, v.agreement_id, v.number, v.valid_from, v.valid_until, v.targets, m.name, v.made_at,
                     p.name, v.provider_signed_at, c.name, v.customer_signed_at, v.starts_at, v.ends_at
              FROM agreement_versions v LEFT JOIN persons m ON m.id = v.made_by
              LEFT JOIN persons p ON p.id = v.provider_signed_by LEFT JOIN persons c ON c.id = v.customer_signed_by
              ORDER BY v.id",
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
        name: "requests",
        about: "Every request as it stands, confidential ones among them; source and case say where a log brought it from.",
        columns: &[
            ("id", Id),
            ("reference", Text),
            ("subject", Text),
            ("body", Text),
            ("state", Text),
            ("class", Text),
            ("service_id", Id),
            ("service", Text),
            ("confidentiality", Text),
            ("team_id", Id),
            ("team", Text),
            ("assignee_id", Id),
            ("assignee", Text),
            ("requester_id", Id),
            ("requester", Text),
            ("requester_team", Text),
            ("requested_for_id", Id),
            ("requested_for", Text),
            ("opened_by_id", Id),
            ("opened_by", Text),
            ("relationship_id", Id),
            ("external_customer", Text),
            ("external_reference", Text),
            ("needed_by", At),
            ("needed_reason", Text),
            ("promised_at", At),
            ("promise_moves", Whole),
            ("opened_at", At),
            ("acknowledged_at", At),
            ("resolved_at", At),
            ("ended_at", At),
            ("changed_at", At),
            ("waiting_on", Text),
            ("waiting_for", Text),
            ("waiting_since", At),
            ("waiting_until", At),
            ("hand_overs", Whole),
            ("reopenings", Whole),
            ("calendar", Text),
            ("targets", Json),
            ("clocks", Json),
            ("due_at", At),
            ("acknowledge_seconds", Whole),
            ("resolve_seconds", Whole),
            ("acknowledged_in_time", Truth),
            ("resolved_in_time", Truth),
            ("origin", Text),
            ("source", Text),
            ("source_case", Text),
        ],
        sql: "SELECT r.id, r.reference, r.subject, r.body, r.state, r.class, r.service_id, s.name, r.confidentiality,
                     r.team_id, t.name, r.assignee_id, a.name, r.requester_id, q.name, qt.name, r.requested_for_id,
                     f.name, r.opened_by_id, o.name, r.relationship_id, x.name, r.external_reference, r.needed_by,
                     r.needed_reason, r.promised_at, r.promise_moves, r.opened_at, r.acknowledged_at, r.resolved_at,
                     r.ended_at, r.changed_at, r.waiting_on, r.waiting_for, r.waiting_since, r.waiting_until,
                     r.hand_overs, r.reopenings, c.name, r.targets, r.clocks, r.due_at, r.acknowledge_seconds,
                     r.resolve_seconds, r.acknowledged_in_time, r.resolved_in_time, r.origin, ls.name, lc.name
              FROM requests r JOIN services s ON s.id = r.service_id JOIN teams t ON t.id = r.team_id
              JOIN persons q ON q.id = r.requester_id JOIN persons o ON o.id = r.opened_by_id
              JOIN calendars c ON c.id = r.calendar_id LEFT JOIN teams qt ON qt.id = r.requester_team_id
              LEFT JOIN persons a ON a.id = r.assignee_id LEFT JOIN persons f ON f.id = r.requested_for_id
              LEFT JOIN external_customer_types x ON x.id = r.external_customer_id
              LEFT JOIN log_cases lc ON lc.request_id = r.id LEFT JOIN log_sources ls ON ls.id = lc.source_id
              ORDER BY r.id",
    },
    Sheet {
        name: "forms",
        about: "What services ask beside subject and details, in every version.",
        columns: &[("service_id", Id), ("service", Text), ("version", Whole), ("form", Json), ("saved_at", At)],
        sql: "SELECT f.service_id, s.name, f.version, f.form, f.saved_at FROM service_forms f
              JOIN services s ON s.id = f.service_id ORDER BY f.service_id, f.version",
    },
    Sheet {
        name: "answers",
        about: "What was answered to a form, by the keys of its fields.",
        columns: &[("request_id", Id), ("request", Text), ("form_version", Whole), ("answers", Json)],
        sql: "SELECT a.request_id, r.reference, a.form_version, a.answers FROM request_answers a
              JOIN requests r ON r.id = a.request_id ORDER BY a.request_id",
    },
    Sheet {
        name: "files",
        about: "Files that came along. Their contents lie in the folder `files`, each under its id.",
        columns: &[
            ("id", Id),
            ("request_id", Id),
            ("request", Text),
            ("owner_id", Id),
            ("owner", Text),
            ("name", Text),
            ("media_type", Text),
            ("size", Whole),
            ("sha256", Text),
            ("created_at", At),
        ],
        sql: "SELECT f.id, f.request_id, r.reference, f.owner_id, p.name, f.name, f.media_type, f.size, f.sha256, f.created_at
              FROM files f LEFT JOIN requests r ON r.id = f.request_id JOIN persons p ON p.id = f.owner_id
              WHERE f.is_whole ORDER BY f.id",
    },
    Sheet {
        name: "messages",
        about: "What was written on requests: messages, internal notes, and reasons.",
        columns: &[
            ("id", Id),
            ("request_id", Id),
            ("request", Text),
            ("kind", Text),
            ("author_id", Id),
            ("author", Text),
            ("at", At),
            ("body", Text),
        ],
        sql: "SELECT x.id, x.request_id, r.reference, x.kind, x.author_id, p.name, x.at, x.body FROM request_texts x
              JOIN requests r ON r.id = x.request_id LEFT JOIN persons p ON p.id = x.author_id
              ORDER BY x.request_id, x.at, x.id",
    },
    Sheet {
        name: "followers",
        about: "Who follows which request.",
        columns: &[
            ("request_id", Id),
            ("request", Text),
            ("person_id", Id),
            ("person", Text),
            ("since", At),
        ],
        sql: "SELECT x.request_id, r.reference, x.person_id, p.name, x.since FROM request_participants x
              JOIN requests r ON r.id = x.request_id JOIN persons p ON p.id = x.person_id
              ORDER BY x.request_id, x.person_id",
    },
    Sheet {
        name: "events",
        about: "Everything that ever happened, in its order: who, when, what, to what; facts hold ids.",
        columns: &[
            ("place", Whole),
            ("id", Id),
            ("at", At),
            ("actor_id", Id),
            ("actor", Text),
            ("kind", Text),
            ("subject_kind", Text),
            ("subject_id", Id),
            ("request", Text),
            ("facts", Json),
            ("origin", Text),
        ],
        sql: "SELECT e.seq, e.id, e.at, e.actor_id, p.name, e.kind, e.subject_kind, e.subject_id, r.reference, e.payload,
                     e.origin
              FROM events e LEFT JOIN persons p ON p.id = e.actor_id
              LEFT JOIN requests r ON r.id = e.subject_id AND e.subject_kind = 'request'
              ORDER BY e.seq NULLS LAST, e.id",
    },
    Sheet {
        name: "log_words",
        about: "What the logs of other systems called things; events name them by id.",
        columns: &[("id", Id), ("source", Text), ("word", Text)],
        sql: "SELECT w.id, s.name, w.word FROM log_words w JOIN log_sources s ON s.id = w.source_id ORDER BY w.id",
    },
];
