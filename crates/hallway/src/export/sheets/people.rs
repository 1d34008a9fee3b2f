//! The tables of the house and its people.

use crate::export::sheet::Sheet;
use crate::export::sheet::Shown::{At, Id, Json, Text, Truth};

pub(super) const SHEETS: &[Sheet] = &[
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
            ("went_on_as_id", Id),
            ("went_on_as", Text),
        ],
        sql: "SELECT t.id, t.name, t.kind, t.parent_id, u.name, t.lead_id, p.name, t.about, t.site, c.name,
                     t.vendor_id, v.name, t.created_at, t.retired_at, t.went_on_as, w.name
              FROM teams t LEFT JOIN teams u ON u.id = t.parent_id LEFT JOIN persons p ON p.id = t.lead_id
              LEFT JOIN calendars c ON c.id = t.calendar_id LEFT JOIN vendors v ON v.id = t.vendor_id
              LEFT JOIN teams w ON w.id = t.went_on_as ORDER BY t.id",
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
        name: "absences",
        about: "Who is away or will be, and who stands in; nothing that is over.",
        columns: &[
            ("person_id", Id),
            ("person", Text),
            ("first_day", Text),
            ("last_day", Text),
            ("substitute_id", Id),
            ("substitute", Text),
        ],
        sql: "SELECT a.person_id, p.name, a.first_day, a.last_day, a.substitute_id, s.name FROM absences a
              JOIN persons p ON p.id = a.person_id LEFT JOIN persons s ON s.id = a.substitute_id
              ORDER BY a.person_id",
    },
    Sheet {
        name: "own_hours",
        about: "Hours of people's own within those of their teams.",
        columns: &[("person_id", Id), ("person", Text), ("week", Json)],
        sql: "SELECT h.person_id, p.name, h.week FROM own_hours h JOIN persons p ON p.id = h.person_id
              ORDER BY h.person_id",
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
];
