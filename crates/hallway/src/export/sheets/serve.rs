//! The tables of what was asked, and of what happened.

use crate::export::sheet::Sheet;
use crate::export::sheet::Shown::{At, Id, Json, Text, Truth, Whole};

pub(super) const SHEETS: &[Sheet] = &[
    Sheet {
        name: "missing",
        about: "What teams said was missing when something was asked, for their forms.",
        columns: &[("request_id", Id), ("reference", Text), ("words", Text)],
        sql: "SELECT m.request_id, r.reference, x.body FROM request_missing m JOIN requests r ON r.id = m.request_id
              JOIN request_texts x ON x.id = m.text_id ORDER BY m.request_id, m.missing_key",
    },
    Sheet {
        name: "known_problems",
        about: "Known problems of services: one notice over many requests.",
        columns: &[
            ("id", Id),
            ("service_id", Id),
            ("service", Text),
            ("title", Text),
            ("about", Text),
            ("next_word_at", At),
            ("declared_by_id", Id),
            ("declared_by", Text),
            ("declared_at", At),
            ("resolved_at", At),
        ],
        sql: "SELECT k.id, k.service_id, s.name, k.title, k.about, k.next_word_at, k.declared_by, p.name, k.declared_at,
                     k.resolved_at
              FROM known_problems k JOIN services s ON s.id = k.service_id JOIN persons p ON p.id = k.declared_by
              ORDER BY k.id",
    },
    Sheet {
        name: "problem_requests",
        about: "Which request stands under which known problem.",
        columns: &[("problem_id", Id), ("problem", Text), ("request_id", Id), ("request", Text)],
        sql: "SELECT l.problem_id, k.title, l.request_id, r.reference FROM problem_requests l
              JOIN known_problems k ON k.id = l.problem_id JOIN requests r ON r.id = l.request_id
              ORDER BY l.problem_id, l.request_id",
    },
    Sheet {
        name: "complaints",
        about: "Which request is a complaint about which team; the wish and the solution are among its answers.",
        columns: &[("request_id", Id), ("request", Text), ("team_id", Id), ("team", Text), ("about_lead", Truth)],
        sql: "SELECT c.request_id, r.reference, c.about_team_id, t.name, c.about_lead FROM complaints c
              JOIN requests r ON r.id = c.request_id JOIN teams t ON t.id = c.about_team_id ORDER BY c.request_id",
    },
    Sheet {
        name: "service_steps",
        about: "The checklists of services; wanted steps should be done before a request is resolved.",
        columns: &[
            ("service_id", Id),
            ("service", Text),
            ("number", Whole),
            ("words", Text),
            ("is_wanted", Truth),
        ],
        sql: "SELECT x.service_id, s.name, x.nth, x.words, x.is_wanted FROM service_steps x
              JOIN services s ON s.id = x.service_id ORDER BY x.service_id, x.nth",
    },
    Sheet {
        name: "request_steps",
        about: "The checklists of requests, and who ticked what.",
        columns: &[
            ("request_id", Id),
            ("request", Text),
            ("number", Whole),
            ("words", Text),
            ("is_wanted", Truth),
            ("done_by_id", Id),
            ("done_by", Text),
            ("done_at", At),
        ],
        sql: "SELECT x.request_id, r.reference, x.nth, x.words, x.is_wanted, x.done_by, p.name, x.done_at
              FROM request_steps x JOIN requests r ON r.id = x.request_id LEFT JOIN persons p ON p.id = x.done_by
              ORDER BY x.request_id, x.nth",
    },
    Sheet {
        name: "answer_templates",
        about: "Answers that teams give again and again, of a team or of one service.",
        columns: &[
            ("id", Id),
            ("team_id", Id),
            ("team", Text),
            ("service_id", Id),
            ("service", Text),
            ("title", Text),
            ("body", Text),
            ("takes", Truth),
            ("afterwards", Text),
            ("changed_at", At),
            ("withdrawn_at", At),
        ],
        sql: "SELECT k.id, k.team_id, t.name, k.service_id, s.name, k.title, k.body, k.takes, k.afterwards, k.changed_at,
                     k.withdrawn_at
              FROM answer_templates k LEFT JOIN teams t ON t.id = k.team_id LEFT JOIN services s ON s.id = k.service_id
              ORDER BY k.id",
    },
    Sheet {
        name: "recurring_requests",
        about: "What people have asked again every week, month, quarter or year.",
        columns: &[
            ("id", Id),
            ("person_id", Id),
            ("service_id", Id),
            ("service", Text),
            ("subject", Text),
            ("body", Text),
            ("requested_for_id", Id),
            ("external_customer_id", Id),
            ("external_reference", Text),
            ("answers", Json),
            ("rhythm", Text),
            ("first_on", Text),
            ("until_on", Text),
            ("nth", Whole),
            ("next_on", Text),
            ("next_at", At),
            ("paused", Text),
            ("last_request_id", Id),
            ("created_at", At),
        ],
        sql: "SELECT k.id, k.person_id, k.service_id, s.name, k.subject, k.body, k.requested_for_id, k.external_customer_id,
                     k.external_reference, k.answers, k.rhythm, k.first_on, k.until_on, k.nth, k.next_on, k.next_at,
                     k.paused, k.last_request_id, k.created_at
              FROM recurring_requests k JOIN services s ON s.id = k.service_id ORDER BY k.id",
    },
    Sheet {
        name: "service_parts",
        about: "What services ask of other teams each time: of which service, in which words, after which part.",
        columns: &[
            ("service_id", Id),
            ("service", Text),
            ("number", Whole),
            ("asks_id", Id),
            ("asks", Text),
            ("subject", Text),
            ("after", Whole),
        ],
        sql: "SELECT p.service_id, s.name, p.nth, p.asks_id, a.name, p.subject, p.after_nth FROM service_parts p
              JOIN services s ON s.id = p.service_id JOIN services a ON a.id = p.asks_id ORDER BY p.service_id, p.nth",
    },
    Sheet {
        name: "planned_parts",
        about: "What was planned for requests to be asked of other teams, and which request it became.",
        columns: &[
            ("request_id", Id),
            ("request", Text),
            ("number", Whole),
            ("asks_id", Id),
            ("asks", Text),
            ("subject", Text),
            ("after", Whole),
            ("part_id", Id),
            ("part", Text),
        ],
        sql: "SELECT p.request_id, r.reference, p.nth, p.asks_id, a.name, p.subject, p.after_nth, p.part_id, o.reference
              FROM planned_parts p JOIN requests r ON r.id = p.request_id JOIN services a ON a.id = p.asks_id
              LEFT JOIN requests o ON o.id = p.part_id ORDER BY p.request_id, p.nth",
    },
    Sheet {
        name: "request_links",
        about: "Requests that people linked: how they belong together, who said so and when, and until when it held.",
        columns: &[
            ("id", Id),
            ("from_id", Id),
            ("from", Text),
            ("to_id", Id),
            ("to", Text),
            ("kind", Text),
            ("linked_by_id", Id),
            ("linked_by", Text),
            ("at", At),
            ("ended_at", At),
            ("ended_by_id", Id),
            ("ended_by", Text),
        ],
        sql: "SELECT l.id, l.from_id, f.reference, l.to_id, o.reference, l.kind, l.linked_by, p.name, l.at, l.ended_at,
                     l.ended_by, e.name
              FROM request_links l JOIN requests f ON f.id = l.from_id JOIN requests o ON o.id = l.to_id
              LEFT JOIN persons p ON p.id = l.linked_by LEFT JOIN persons e ON e.id = l.ended_by ORDER BY l.id",
    },
    Sheet {
        name: "releases",
        about: "When something was released of what people answered anonymously; months in UTC, counted from year 0.",
        columns: &[
            ("id", Id),
            ("instrument", Text),
            ("team_id", Id),
            ("team", Text),
            ("from_month", Whole),
            ("until_month", Whole),
        ],
        sql: "SELECT e.id, e.instrument, e.team_id, t.name, e.from_month, e.until_month FROM releases e
              JOIN teams t ON t.id = e.team_id ORDER BY e.id",
    },
    Sheet {
        name: "released",
        about: "What was released: of each block of asking teams how many gave each answer, from and to. There are no rows behind.",
        columns: &[
            ("release_id", Id),
            ("nth", Whole),
            ("asking_teams", Text),
            ("respondents", Whole),
            ("figures", Json),
        ],
        sql: "SELECT b.release_id, b.nth, b.slices, b.respondents, b.figures FROM release_blocks b
              ORDER BY b.release_id, b.nth",
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
            ("part_of_id", Id),
            ("part_of", Text),
            ("is_awaited", Truth),
            ("waits_for_parts", Truth),
            ("asked_of_id", Id),
            ("asked_of", Text),
            ("came_by", Text),
            ("silent_at", At),
            ("goes_on_as_id", Id),
            ("goes_on_as", Text),
        ],
        sql: "SELECT r.id, r.reference, r.subject, r.body, r.state, r.class, r.service_id, s.name, r.confidentiality,
                     r.team_id, t.name, r.assignee_id, a.name, r.requester_id, q.name, qt.name, r.requested_for_id,
                     f.name, r.opened_by_id, o.name, r.relationship_id, x.name, r.external_reference, r.needed_by,
                     r.needed_reason, r.promised_at, r.promise_moves, r.opened_at, r.acknowledged_at, r.resolved_at,
                     r.ended_at, r.changed_at, r.waiting_on, r.waiting_for, r.waiting_since, r.waiting_until,
                     r.hand_overs, r.reopenings, c.name, r.targets, r.clocks, r.due_at, r.acknowledge_seconds,
                     r.resolve_seconds, r.acknowledged_in_time, r.resolved_in_time, r.origin, ls.name, lc.name,
                     r.parent_id, above.reference, r.holds_parent, r.waits_for_parts, r.wished_id, w.name, r.came_by,
                     r.silent_at, r.merged_into_id, goes_on.reference
              FROM requests r JOIN services s ON s.id = r.service_id JOIN teams t ON t.id = r.team_id
              JOIN persons q ON q.id = r.requester_id JOIN persons o ON o.id = r.opened_by_id
              JOIN calendars c ON c.id = r.calendar_id LEFT JOIN teams qt ON qt.id = r.requester_team_id
              LEFT JOIN persons a ON a.id = r.assignee_id LEFT JOIN persons f ON f.id = r.requested_for_id
              LEFT JOIN external_customer_types x ON x.id = r.external_customer_id
              LEFT JOIN log_cases lc ON lc.request_id = r.id LEFT JOIN log_sources ls ON ls.id = lc.source_id
              LEFT JOIN requests above ON above.id = r.parent_id LEFT JOIN persons w ON w.id = r.wished_id
              LEFT JOIN requests goes_on ON goes_on.id = r.merged_into_id
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
            ("part", Text),
            ("since", At),
            ("brought_by", Id),
        ],
        sql: "SELECT x.request_id, r.reference, x.person_id, p.name, x.part, x.since, x.brought_by FROM request_participants x
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
