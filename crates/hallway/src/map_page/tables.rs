//! The map as tables: who feels it, every relationship, a matrix, and one team with both its sides.

use std::collections::HashMap;

use axum::extract::Query;
use axum::response::IntoResponse;
use http::HeaderValue;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use map::RelationshipId;
use map::network::{Felt, Tie};
use map::relationships::model::State;
use people::Visit;
use web::{Answer, Speech};

use super::asked::Asked;
use super::gathered::Gathered;
use kernel::spreadsheet::harmless;

/// Somebody who feels it.
pub struct FeltRow {
    pub steps: u32,
    pub who: String,
    pub who_path: String,
    pub is_outside: bool,
    /// Between whom the last step lies.
    pub tie: String,
    pub tie_path: String,
    pub state: String,
    /// `46%`
    pub share: String,
    pub open: i64,
}

impl FeltRow {
    pub fn of(t: &Speech, gathered: &Gathered, asked: &Asked, felt: &Felt) -> Self {
        let node = &gathered.network.nodes[felt.place];
        let tie = &felt.by;
        Self {
            steps: felt.steps,
            who: node.name.clone(),
            who_path: asked.path_if(node.party.id),
            is_outside: gathered.network.is_outside(felt.place),
            tie: between(t, gathered, tie),
            tie_path: format!("/relationships/{}", tie.id),
            state: t.s(state_key(tie.state)),
            share: format!("{:.0}%", felt.share * 100.0),
            open: gathered.open.get(&tie.id).copied().unwrap_or_default(),
        }
    }
}

/// A relationship.
pub struct TieRow {
    pub provider: String,
    pub customer: String,
    pub path: String,
    pub state: String,
    pub asked: i64,
    pub open: i64,
    /// How often what was promised over it was kept, where that is asked for.
    pub kept: Option<String>,
}

impl TieRow {
    pub fn of(t: &Speech, gathered: &Gathered, tie: &Tie) -> Self {
        Self {
            provider: gathered.name(tie.from).to_owned(),
            customer: gathered.name(tie.to).to_owned(),
            path: format!("/relationships/{}", tie.id),
            state: t.s(state_key(tie.state)),
            asked: gathered.carried.get(&tie.id).copied().unwrap_or_default(),
            open: gathered.open.get(&tie.id).copied().unwrap_or_default(),
            kept: None,
        }
    }
}

/// Who provides (rows) to whom (columns).
pub struct Matrix {
    pub columns: Vec<String>,
    pub rows: Vec<(String, Vec<Option<Cell>>)>,
}

pub struct Cell {
    pub path: String,
    pub says: String,
    pub mark: &'static str,
}

impl Matrix {
    /// Only those who provide stand beside, and only those who receive above.
    pub fn of(t: &Speech, gathered: &Gathered) -> Self {
        let network = &gathered.network;
        let ends = |of: fn(&Tie) -> usize| {
            let mut places: Vec<usize> = network.ties.iter().map(of).collect();
            places.sort_unstable();
            places.dedup();
            places
        };
        let (providers, customers) = (ends(|tie| tie.from), ends(|tie| tie.to));
        let mut rows: Vec<(String, Vec<Option<Cell>>)> = providers
            .iter()
            .map(|place| (gathered.name(*place).to_owned(), customers.iter().map(|_| None).collect()))
            .collect();
        for tie in &network.ties {
            let (Ok(row), Ok(column)) =
                (providers.binary_search(&tie.from), customers.binary_search(&tie.to))
            else {
                continue;
            };
            rows[row].1[column] = Some(Cell {
                path: format!("/relationships/{}", tie.id),
                says: [between(t, gathered, tie), t.s(state_key(tie.state))].join(": "),
                mark: match tie.state {
                    State::Confirmed => "full",
                    State::ConfirmedByOne => "half",
                    State::Disputed => "disputed",
                    State::Proposed | State::Retired => "open",
                },
            });
        }
        Self { columns: customers.iter().map(|place| gathered.name(*place).to_owned()).collect(), rows }
    }
}

/// `Medical Records provides to Cardiology`
pub fn between(t: &Speech, gathered: &Gathered, tie: &Tie) -> String {
    t.a2("relationship-words", "provider", gathered.name(tie.from), "customer", gathered.name(tie.to))
}

/// The same of a sum, which is confirmed as a whole, in part, or not at all.
pub const fn sum_key(state: State) -> &'static str {
    match state {
        State::Confirmed => "map-key-all",
        State::ConfirmedByOne => "map-key-some",
        State::Proposed | State::Disputed | State::Retired => state_key(state),
    }
}

pub const fn state_key(state: State) -> &'static str {
    match state {
        State::Proposed => "map-state-none",
        State::ConfirmedByOne => "map-state-one",
        State::Confirmed => "map-state-both",
        State::Disputed => "map-state-disputed",
        State::Retired => "map-state-over",
    }
}

/// Every relationship on the map, for other programs.
pub async fn download(mut visit: Visit, Query(_): Query<Asked>) -> Answer {
    map::policy::require_map(visit.viewer())?;
    let now = visit.view.now;
    let gathered = Gathered::read(&mut visit.view, now).await?;
    let mut csv = csv::Writer::from_writer(Vec::new());
    let failed = |error: csv::Error| anyhow::Error::from(error);
    csv.write_record(["provider", "customer", "state", "requests_in_90_days", "open_requests"])
        .map_err(failed)?;
    for tie in &gathered.network.ties {
        let of = |counts: &HashMap<RelationshipId, i64>| counts.get(&tie.id).copied().unwrap_or_default();
        csv.write_record([
            &harmless(gathered.name(tie.from)),
            &harmless(gathered.name(tie.to)),
            tie.state.as_str(),
            &of(&gathered.carried).to_string(),
            &of(&gathered.open).to_string(),
        ])
        .map_err(failed)?;
    }
    let csv = csv.into_inner().map_err(|error| anyhow::anyhow!("{error}"))?;
    let mut response = csv.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"hallway-map.csv\""));
    Ok(response)
}
