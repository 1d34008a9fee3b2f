//! What a check found, for people and for programs.

use db::{Reader, Result, record};
use serde::Serialize;

use crate::cli::sentence;

kernel::words! {
    /// What is looked at, in this order: what comes later rests on what comes before.
    pub enum Area {
        Database = "database",
        Schema = "schema",
        References = "references",
        Audiences = "audiences",
        Events = "events",
        Requests = "requests",
        Figures = "figures",
        Search = "search",
    }
}

impl Area {
    pub const fn remedy(self) -> &'static str {
        match self {
            Self::Database => {
                "Stop Hallway, keep a copy of the damaged database, and bring back the last verified backup with `hallway restore`; then look at the disk."
            }
            Self::Schema => {
                "Bring back the last verified backup into an empty place with `hallway restore`, which makes every table and index anew."
            }
            Self::References | Self::Events => {
                "Rows were lost or changed by something else than Hallway. Bring back the last verified backup into a second place with `hallway restore`, and compare."
            }
            Self::Audiences => {
                "Somebody may see too much or too little: take that person out of the team or the circle and in again, on its page."
            }
            Self::Requests => {
                "Open the request, and compare it with its timeline, which is what happened; the next thing that happens to it writes its row anew."
            }
            Self::Figures => {
                "Requests are right, and figures about them may be wrong: tell whoever makes Hallway what was found."
            }
            Self::Search => {
                "Everything is there, and some of it may not be found: change a word of it, which lets it be read anew, and tell whoever makes Hallway what was found."
            }
        }
    }
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    pub area: Area,
    /// What and where.
    pub fault: String,
    pub remedy: &'static str,
}

#[derive(Default, Serialize)]
pub struct Report {
    pub faults: Vec<Fault>,
    pub looked_at: LookedAt,
}

record! {
    #[derive(Default, Serialize)]
    pub struct LookedAt {
        pub requests: i64,
        pub events: i64,
    }
}

impl Report {
    pub fn is_clean(&self) -> bool {
        self.faults.is_empty()
    }

    pub(super) fn take(&mut self, area: Area, told: anyhow::Result<Vec<String>>) {
        let told = told.unwrap_or_else(|error| {
            vec![["It cannot be read to the end: ", &sentence::of(&error), "."].concat()]
        });
        let fault = |fault| Fault { area, fault, remedy: area.remedy() };
        self.faults.extend(told.into_iter().map(fault));
    }
}

pub(super) async fn looked_at(r: &mut Reader) -> Result<LookedAt> {
    r.one("SELECT (SELECT COUNT(*) FROM requests) AS requests, (SELECT COUNT(*) FROM events) AS events", &[])
        .await
}
