//! In which rows of the roll-ups a request is counted.

use map::services::Class;

use super::contribution::Contribution;
use super::day::Day;

kernel::words! {
    /// What a row of the roll-ups is about.
    pub enum Scope {
        All = "all",
        /// The team that has it, or had it last.
        Team = "team",
        Service = "service",
        TeamService = "team_service",
        /// Who asked, or who outside waits.
        Customer = "customer",
        TeamCustomer = "team_customer",
    }
}

kernel::words! {
    pub enum Grain { Day = "day", Month = "month" }
}

/// A scope with its ids; 0 where it has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub scope: Scope,
    pub team: i64,
    pub other: i64,
}

/// A row of the roll-ups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    pub place: Place,
    pub grain: Grain,
    pub audience: i64,
    pub starts: Day,
    pub class: Class,
}

/// The rows in which a request is counted. Of parties that ask there are as many as teams, so for them there are months
/// only: a row for each of their days would be as many rows as requests.
pub fn cells(of: &Contribution) -> Vec<Cell> {
    if of.is_complaint {
        return Vec::new();
    }
    let (team, service) = (of.team.get(), of.service.get());
    let place = |scope, team, other| Place { scope, team, other };
    let mut places = vec![
        (place(Scope::All, 0, 0), true),
        (place(Scope::Team, team, 0), true),
        (place(Scope::Service, 0, service), true),
        (place(Scope::TeamService, team, service), true),
    ];
    for (party, has_days) in [(of.customer, false), (of.external, true)] {
        let Some(party) = party else { continue };
        places.push((place(Scope::Customer, 0, party.0), has_days));
        places.push((place(Scope::TeamCustomer, team, party.0), has_days));
    }
    let cell = |place, grain, starts| Cell { place, grain, starts, audience: of.audience, class: of.class };
    let mut cells = Vec::with_capacity(places.len() * 2);
    for (place, has_days) in places {
        cells.push(cell(place, Grain::Month, of.day.month()));
        if has_days {
            cells.push(cell(place, Grain::Day, of.day));
        }
    }
    cells
}
