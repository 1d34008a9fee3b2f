//! The row of a request: its columns follow from one another, and something is told of it.

use super::rule::{Rule, of};

pub(super) const RULES: &[Rule] = &[
    of!(
        "requests",
        "id",
        "There are requests to which nothing ever happened",
        "NOT EXISTS (SELECT 1 FROM events e WHERE e.subject_id = x.id AND e.subject_kind = 'request')"
    ),
    of!(
        "requests",
        "is_open",
        "There are requests whose state and openness differ",
        "x.is_open <> (x.state IN ('new', 'acknowledged', 'in_progress', 'waiting'))"
    ),
    of!(
        "requests",
        "ended_at",
        "There are requests whose state and end differ",
        "(x.ended_at IS NOT NULL) <> (x.state IN ('closed', 'declined', 'withdrawn', 'merged'))"
    ),
    of!(
        "requests",
        "resolved_at",
        "There are requests whose state and resolution differ",
        "(x.state = 'resolved' AND x.resolved_at IS NULL) OR (x.is_open AND x.resolved_at IS NOT NULL)"
    ),
    of!(
        "requests",
        "waiting_on",
        "There are requests whose state and waiting differ",
        "(x.waiting_on IS NOT NULL) <> (x.state = 'waiting')
           OR (x.waiting_since IS NOT NULL) <> (x.state = 'waiting')
           OR (x.waiting_until IS NOT NULL AND x.state <> 'waiting')"
    ),
    of!(
        "requests",
        "merged_into_id",
        "There are requests that go on as another in one of state and row alone",
        "(x.merged_into_id IS NOT NULL) <> (x.state = 'merged')"
    ),
    of!(
        "requests",
        "merged_into_id",
        "There are requests that go on as one that is meant for others, or that goes on as another itself",
        "EXISTS (SELECT 1 FROM requests y WHERE y.id = x.merged_into_id
                   AND (y.id = x.id OR y.merged_into_id IS NOT NULL OR y.confidentiality <> x.confidentiality))"
    ),
    of!(
        "request_links",
        "to_id",
        "There are requests that are linked with themselves, or twice with another",
        "x.from_id = x.to_id OR x.ended_at IS NULL AND EXISTS (SELECT 1 FROM request_links y
           WHERE y.id <> x.id AND y.ended_at IS NULL AND (y.from_id = x.from_id AND y.to_id = x.to_id
                                                          OR y.from_id = x.to_id AND y.to_id = x.from_id))"
    ),
    Rule {
        table: "request_participants",
        column: "brought_by",
        told: "There are people who came with a request that does not go on as the one they follow",
        sql: "SELECT COUNT(*) AS many, MIN(x.person_id) AS example FROM request_participants x
              WHERE x.brought_by IS NOT NULL AND NOT EXISTS
                (SELECT 1 FROM requests y WHERE y.id = x.brought_by AND y.merged_into_id = x.request_id)",
    },
    Rule {
        table: "planned_parts",
        column: "part_id",
        told: "There are parts that became requests of something else",
        sql: "SELECT COUNT(*) AS many, MIN(x.request_id) AS example FROM planned_parts x JOIN requests y ON y.id = x.part_id
              WHERE y.parent_id IS NULL OR y.parent_id <> x.request_id",
    },
    of!(
        "requests",
        "alarm_at",
        "There are requests that ended and would still be told of as silent",
        "NOT x.is_open AND (x.silent_at IS NOT NULL OR x.alarm_at IS NOT NULL)"
    ),
    of!(
        "requests",
        "is_unheard",
        "There are requests that ended and still wait for a first word",
        "x.is_unheard AND NOT x.is_open"
    ),
    of!(
        "requests",
        "class_order",
        "There are requests whose class and place of the class differ",
        "x.class_order <> CASE x.class WHEN 'present' THEN 0 WHEN 'standard' THEN 1 ELSE 2 END"
    ),
    of!(
        "requests",
        "queue_id",
        "There are requests in another line than their team's or circle's",
        "x.queue_id <> CASE x.confidentiality WHEN 'confidential' THEN -x.service_id ELSE x.team_id END"
    ),
    of!("requests", "audience", "There are requests told to others than those they are meant for",
        "x.audience <> CASE x.confidentiality WHEN 'confidential' THEN x.service_id WHEN 'team' THEN x.team_id
                       ELSE 1 END"),
    of!(
        "requests",
        "number",
        "There are confidential requests with a number, or others without",
        "(x.number IS NULL) <> (x.confidentiality = 'confidential')"
    ),
    of!(
        "requests",
        "reference",
        "There are requests called otherwise than their number",
        "x.number IS NOT NULL AND x.reference <> CAST(x.number AS TEXT)"
    ),
    of!(
        "requests",
        "parent_id",
        "There are parts that were there before what they are a part of",
        "EXISTS (SELECT 1 FROM requests y WHERE y.id = x.parent_id AND (y.id = x.id OR y.opened_at > x.opened_at))"
    ),
    of!(
        "requests",
        "parent_id",
        "There are parts outside of a circle of what is asked in confidence",
        "x.confidentiality <> 'confidential' AND EXISTS
             (SELECT 1 FROM requests y WHERE y.id = x.parent_id AND y.confidentiality = 'confidential')"
    ),
    of!(
        "services",
        "managers_see_since",
        "There are confidential services of which managers see what is asked",
        "x.managers_see_since IS NOT NULL AND x.confidentiality = 'confidential'"
    ),
    of!(
        "requests",
        "root_id",
        "There are parts in another chain than what they are a part of",
        "(x.parent_id IS NULL) <> (x.root_id IS NULL) OR EXISTS
             (SELECT 1 FROM requests y WHERE y.id = x.parent_id AND COALESCE(y.root_id, y.id) <> x.root_id)"
    ),
    of!(
        "requests",
        "holds_parent",
        "There are requests that something waits for, and that are a part of nothing",
        "x.holds_parent AND x.parent_id IS NULL"
    ),
    of!(
        "requests",
        "waits_for_parts",
        "There are requests that wait for parts of which none is open",
        "x.waits_for_parts AND (x.state <> 'waiting' OR x.waiting_on <> 'team' OR NOT EXISTS
             (SELECT 1 FROM requests y WHERE y.parent_id = x.id AND y.holds_parent AND y.is_open))"
    ),
    of!(
        "requests",
        "version",
        "There are requests with a number that has not been given yet",
        "x.number > (SELECT last FROM numbers WHERE name = 'request')"
    ),
];
