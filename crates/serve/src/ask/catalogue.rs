//! "What do you need?": the services that fit, those one often asks, and all by team.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use kernel::text::fold;
use map::services::Confidentiality;
use people::{PersonId, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Page, Speech, Strip, initials};

use super::store::{self, Offered};
use crate::requests::reading;
use crate::words;

#[derive(Deserialize)]
pub struct Wanted {
    q: Option<String>,
    /// The reference of a request of which a part is to be asked.
    part_of: Option<String>,
}

/// A line of the catalogue.
pub struct Entry {
    pub path: String,
    pub name: String,
    pub team: String,
    pub about: String,
    pub initials: String,
    pub avatar: u8,
    pub is_confidential: bool,
    pub pace: Option<Pace>,
    /// What was promised, when there is no pace yet.
    pub promise: Option<String>,
    pub words: String,
    pub chosen: bool,
}

/// How long half of the latest took, and nine in ten, beside the promise.
pub struct Pace {
    pub strip: Strip,
    pub half: String,
    pub nine_in_ten: String,
    pub n: usize,
}

struct Group {
    name: String,
    entries: Vec<Entry>,
}

#[derive(Template)]
#[template(path = "ask/catalogue.html")]
struct CataloguePage {
    t: Speech,
    chrome: Chrome,
    q: String,
    part_of: Option<String>,
    fitting: Vec<Entry>,
    often: Vec<Entry>,
    groups: Vec<Group>,
    count: usize,
}

/// Below so many, no pace is told.
const FEWEST: usize = 5;
/// Business seconds of a working day, for a promise of days on the strip.
const DAY_SECONDS: f64 = 8.0 * 3600.0;

pub async fn show(mut visit: Visit, Query(wanted): Query<Wanted>) -> Answer {
    let t = visit.speech();
    let chrome = visit.chrome("room-ask").await?;
    let (me, year_ago) = (PersonId(visit.viewer().person), visit.view.now.plus_seconds(-365 * 86_400));
    let all = store::offered(&mut visit.view, me, year_ago).await?;
    let q = wanted.q.unwrap_or_default();
    let wanted_part = wanted.part_of.filter(|reference| is_reference(reference));
    let part_of = wanted_part.as_deref();
    let key = fold(&q);
    let fits = |offered: &&Offered| {
        let words = words_of(offered);
        !key.is_empty() && key.split(' ').all(|word| words.contains(word))
    };
    let fitting = all.iter().filter(fits).map(|offered| entry(&t, offered, part_of)).collect();
    let mut often: Vec<&Offered> = all.iter().filter(|offered| offered.asked.is_some()).collect();
    often.sort_by_key(|offered| std::cmp::Reverse(offered.asked));
    let often = often.into_iter().take(5).map(|offered| entry(&t, offered, part_of)).collect();
    let count = all.len();
    let mut groups: Vec<Group> = Vec::new();
    for offered in &all {
        if groups.last().is_none_or(|group| group.name != offered.team_name) {
            groups.push(Group { name: offered.team_name.clone(), entries: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.entries.push(entry(&t, offered, part_of));
        }
    }
    Ok(Page(CataloguePage { t, chrome, q, part_of: wanted_part, fitting, often, groups, count })
        .into_response())
}

fn words_of(offered: &Offered) -> String {
    let about = offered.description.as_deref().unwrap_or_default();
    fold(&[offered.name.as_str(), &offered.team_name, about].join(" "))
}

/// Looks like a reference of a request, and nothing else that an address could hold.
fn is_reference(text: &str) -> bool {
    !text.is_empty() && text.len() <= 20 && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

/// A line of the catalogue; where a part of a request is asked, it leads to that.
pub fn entry(t: &Speech, offered: &Offered, part_of: Option<&str>) -> Entry {
    let is_confidential = offered.confidentiality == Confidentiality::Confidential;
    let about = match &offered.description {
        Some(about) => format!("{}. {about}", offered.team_name),
        None => offered.team_name.clone(),
    };
    let resolve = offered.targets.of(offered.default_class).resolve;
    Entry {
        path: match part_of.filter(|reference| is_reference(reference)) {
            Some(reference) => format!("/ask/{}?part_of={reference}", offered.id),
            None => format!("/ask/{}", offered.id),
        },
        name: offered.name.clone(),
        team: offered.team_name.clone(),
        about,
        initials: initials(&offered.team_name),
        avatar: people::avatar(offered.team_id.0),
        is_confidential,
        pace: if is_confidential { None } else { pace(t, offered) },
        promise: resolve.map(|target| words::target(t, target)),
        words: words_of(offered),
        chosen: false,
    }
}

pub fn pace(t: &Speech, offered: &Offered) -> Option<Pace> {
    let mut took = reading::seconds(offered.lately.as_deref());
    if took.len() < FEWEST {
        return None;
    }
    took.sort_by(f64::total_cmp);
    let (half, most) = (measure::quantile(&took, 0.5)?, measure::quantile(&took, 0.9)?);
    let promise = offered.targets.of(offered.default_class).resolve.map(|target| match target {
        map::services::Target::Seconds(seconds) => seconds as f64,
        map::services::Target::Days(days) => f64::from(days) * DAY_SECONDS,
    });
    Some(Pace {
        strip: Strip::new(half, most, promise),
        half: words::business(t, half),
        nine_in_ten: words::business(t, most),
        n: took.len(),
    })
}
