//! Sorted rows become cases again, a few hundred at a time.

use std::mem;

use serve::requests::imported::{Case, CaseRow, Told};

use super::line::Line;
use super::map::Map;
use super::rejected::Rejections;
use super::spill::Merged;

/// How many cases, and how many rows, land together.
const CASES: usize = 300;
const ROWS: usize = 3_000;
/// A case with more rows is no case.
const LONGEST: usize = 10_000;

pub struct Cases<'a> {
    map: &'a Map,
    sorted: Merged,
    /// The first row of the next case.
    ahead: Option<Line>,
}

impl<'a> Cases<'a> {
    pub fn new(map: &'a Map, mut sorted: Merged) -> anyhow::Result<Self> {
        let ahead = read(&mut sorted)?;
        Ok(Self { map, sorted, ahead })
    }

    /// The next cases; none at the end.
    pub fn next(&mut self, rejections: &mut Rejections) -> anyhow::Result<Vec<Case>> {
        let (mut cases, mut rows) = (Vec::new(), 0);
        while cases.len() < CASES && rows < ROWS {
            let Some(first) = self.ahead.take() else { break };
            let case = self.case(first, rejections)?;
            rows += case.rows.len();
            cases.push(case);
        }
        Ok(cases)
    }

    fn case(&mut self, first: Line, rejections: &mut Rejections) -> anyhow::Result<Case> {
        let mut case = Case {
            name: first.case.clone(),
            told: Told { tells_resolutions: self.map.columns.resolved_at.is_some(), ..Told::default() },
            ..Case::default()
        };
        self.add(&mut case, first, rejections)?;
        while let Some(line) = read(&mut self.sorted)? {
            if line.case != case.name {
                self.ahead = Some(line);
                break;
            }
            self.add(&mut case, line, rejections)?;
        }
        let otherwise = &self.map.otherwise;
        case.requester_team = case.requester_team.take().or_else(|| otherwise.requester_team.clone());
        Ok(case)
    }

    /// Who asked for what is as the first rows tell it, the class and the end as the last one does: a case that was
    /// reopened has no end again.
    fn add(&self, case: &mut Case, line: Line, rejections: &mut Rejections) -> anyhow::Result<()> {
        if case.rows.len() >= LONGEST {
            let reason = format!("the case has more than {LONGEST} rows; is this column the case?");
            return rejections.add(line.line, self.map.columns.case.clone(), reason);
        }
        let keep = |known: &mut Option<String>, told: Option<String>| *known = mem::take(known).or(told);
        keep(&mut case.subject, line.subject);
        keep(&mut case.service, line.service);
        keep(&mut case.requester, line.requester);
        keep(&mut case.requester_team, line.requester_team);
        keep(&mut case.requester_site, line.requester_site);
        case.class = line.class.unwrap_or(case.class);
        case.told.opened_at = line.opened_at.or(case.told.opened_at);
        (case.told.resolved_at, case.told.closed_at) = (line.resolved_at, line.closed_at);
        let Line { at, word, team, person, by, signs, .. } = line;
        case.rows.push(CaseRow { at, word, team, person, by, signs });
        Ok(())
    }
}

fn read(sorted: &mut Merged) -> anyhow::Result<Option<Line>> {
    Ok(match sorted.next()? {
        Some((_, value)) => Some(serde_json::from_slice(&value)?),
        None => None,
    })
}
