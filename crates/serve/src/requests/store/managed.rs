//! The manager of whoever asked, where the service lets them see it and said so before it was asked.

/// Whether this viewer manages whoever asked for a request of the table `$of`, and may see it for that. Never what is
/// confidential, and nothing that was asked before the service said so.
macro_rules! managed {
    ($of:literal, $viewer:literal) => {
        concat!(
            "(",
            $of,
            ".confidentiality <> 'confidential' AND EXISTS (SELECT 1 FROM services ms CROSS JOIN persons mp WHERE ms.id = ",
            $of,
            ".service_id AND ms.managers_see_since <= ",
            $of,
            ".opened_at AND mp.id = ",
            $of,
            ".requester_id AND mp.manager_id = ",
            $viewer,
            "))"
        )
    };
}

/// How this viewer follows a request of the table `$of`: as somebody said, or by watching what their people ask.
macro_rules! part {
    ($of:literal, $viewer:literal) => {
        concat!(
            "COALESCE((SELECT fp.part FROM request_participants fp WHERE fp.request_id = ",
            $of,
            ".id AND fp.person_id = ",
            $viewer,
            "), CASE WHEN ",
            $crate::requests::store::managed::managed!($of, $viewer),
            " THEN 'watcher' END)"
        )
    };
}

pub(crate) use {managed, part};
