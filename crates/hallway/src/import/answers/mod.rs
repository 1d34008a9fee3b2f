//! `hallway import answers`: the answers of a survey that was held elsewhere become a round that is told.
//!
//! All of them come at once: what is told of a round is told once. So where rows cannot be read nothing is taken over, unless
//! whoever imports says that it shall be without these.

mod map;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use ::map::PartyKind;
use ::map::relationships::exchange::{Directory, Unclear};
use anyhow::{Context, bail};
use db::{Db, act};
use indicatif::ProgressBar;
use kernel::{Failure, FieldError, Viewer};
use listen::rounds::instrument::Side;
use listen::rounds::past::{MOST_ANSWERS, PastAnswer, PastRound, TakenOver, take_over};
use listen::rounds::store;
use people::TeamId;
use serde::Serialize;
use web::Words;

use map::Column;
pub use map::Map;

use super::history::cells::Next;
use super::history::source::unpacked;
use super::history::table::Table;
use super::history::watched::Watched;
use super::history::{Rejected, Rejections};

/// What came of it.
#[derive(Debug, Default, Serialize)]
pub struct Summary {
    /// All rows of the file, the rejected ones too.
    pub rows: u64,
    /// Rows that were taken over.
    pub answers: u64,
    /// Rows in which nothing was answered.
    pub without_answer: u64,
    pub round: String,
    /// The teams that it is about, and of how many of them something is told.
    pub teams: u64,
    pub told: u64,
    /// It was taken over before, and nothing has changed.
    pub was_there: bool,
    pub rejected_rows: u64,
    /// The first of them.
    pub rejected: Vec<Rejected>,
}

impl Summary {
    pub fn sentence(&self) -> String {
        if self.was_there {
            return "This round was taken over before. Nothing has changed: what is told of a round is told once."
                .to_owned();
        }
        format!(
            "{} rows: {} answers taken over, {} without an answer, {} rejected; of {} teams something is told, out of {}. \
             The answers themselves are kept nowhere.",
            self.rows, self.answers, self.without_answer, self.rejected_rows, self.told, self.teams,
        )
    }
}

/// Takes over the answers in `file`; with rows that cannot be read only where these may be left out.
pub async fn import(
    db: &Db,
    map: &Map,
    file: &Path,
    leave_out: bool,
    mut rejections: Rejections,
    bar: &ProgressBar,
) -> anyhow::Result<Summary> {
    let shown = file.display();
    let opened = File::open(file).with_context(|| format!("{shown} cannot be read"))?;
    bar.set_length(opened.metadata()?.len());
    let known = Known::read(db).await?;
    let mut summary = Summary::default();
    let past = rows(opened, map, &known, &mut summary, &mut rejections, bar)
        .with_context(|| format!("Nothing was taken over from {shown}"))?;
    summary.rejected_rows = rejections.count;
    summary.rejected = rejections.finish()?;
    if let (false, Some(Rejected { line, field, reason })) = (leave_out, summary.rejected.first()) {
        bail!(
            "Nothing was taken over from {shown}: {} of its {} rows cannot be read; line {line}, {field}: {reason}. Mend them, or \
             say --leave-out; they cannot be added later, since what is told of a round is told once",
            summary.rejected_rows,
            summary.rows
        );
    }
    summary.answers = past.answers.len() as u64;
    let done: Result<TakenOver, Failure> = act!(db, Viewer::system(), |a| take_over(a, &past).await);
    let done = done.map_err(in_words).with_context(|| format!("Nothing was taken over from {shown}"))?;
    db.place_events().await?;
    let mut view = db.view(Viewer::system()).await?;
    let about = store::asked_about(&mut view, done.round).await?;
    let teams = |is_counted: &dyn Fn(&store::Asked) -> bool| {
        let teams = about.iter().filter(|one| is_counted(one)).map(|one| one.provider_id);
        teams.collect::<BTreeSet<_>>().len() as u64
    };
    (summary.teams, summary.told) = (teams(&|_| true), teams(&|one| one.is_told));
    (summary.round, summary.was_there) = (done.round.to_string(), done.was_there);
    Ok(summary)
}

/// What a person at the command line can do about it.
fn in_words(failure: Failure) -> anyhow::Error {
    match failure {
        Failure::Refused(kernel::Refusal::Invalid(fields)) => {
            let say = |error: &FieldError| format!("{}: {}", error.field, Words::of("en").s(error.message));
            anyhow::anyhow!("{}", fields.iter().map(say).collect::<Vec<_>>().join("; "))
        }
        other => other.into(),
    }
}

/// The names of teams, and which of them serve which.
struct Known {
    teams: Directory,
    served: BTreeMap<TeamId, BTreeSet<TeamId>>,
}

impl Known {
    async fn read(db: &Db) -> anyhow::Result<Self> {
        let mut view = db.view(Viewer::system()).await?;
        let mut served = BTreeMap::<TeamId, BTreeSet<TeamId>>::new();
        for (provider, customer) in store::by_ends(&mut view).await?.into_keys() {
            served.entry(provider).or_default().insert(customer);
        }
        Ok(Self { teams: Directory::read(&mut view).await?, served })
    }

    fn team(&self, name: &str) -> Result<TeamId, String> {
        match self.teams.find(Some(PartyKind::Team), name.trim()) {
            Ok(party) => Ok(TeamId::new(party.id.0)),
            Err(Unclear::Unknown) => Err(format!("there is no team {name:?}; import people and teams first")),
            Err(Unclear::Several) => Err(format!(
                "several teams are called {name:?}; write the path, such as \"Finance/Accounts\""
            )),
        }
    }

    /// Whether the map knows that this can be said.
    fn fits(&self, answer: &PastAnswer) -> bool {
        match (answer.side, self.served.get(&answer.provider)) {
            (Some(Side::Provider), served) => served.is_some() && answer.provider == answer.customer,
            (_, served) => served.is_some_and(|served| served.contains(&answer.customer)),
        }
    }
}

/// One row as it stands.
#[derive(Default)]
struct Row {
    provider: String,
    customer: String,
    side: String,
    respondent: String,
    comment: String,
    /// By answers of the map and their parts.
    answers: Vec<Vec<String>>,
}

/// Reads the file from its beginning to its end.
fn rows(
    file: File,
    map: &Map,
    known: &Known,
    summary: &mut Summary,
    rejections: &mut Rejections,
    bar: &ProgressBar,
) -> anyhow::Result<PastRound> {
    let mut past = map.round()?;
    past.check(kernel::Instant(i64::MAX)).map_err(|refusal| in_words(refusal.into()))?;
    let wanted = map.wanted();
    let mut table = Table::open(Watched::new(unpacked(file, bar)?), &wanted)?;
    // Whoever answered about a team, by hashes, with the line.
    let mut seen = HashMap::<u64, u64>::new();
    loop {
        let mut row = Row { answers: vec![Vec::new(); map.answers.len()], ..Row::default() };
        let mut set = |column: Column, cell: &str| match column {
            Column::Provider => cell.clone_into(&mut row.provider),
            Column::Customer => cell.clone_into(&mut row.customer),
            Column::Side => cell.clone_into(&mut row.side),
            Column::Respondent => cell.clone_into(&mut row.respondent),
            Column::Comment => cell.clone_into(&mut row.comment),
            Column::Answer(nth, _) => row.answers[nth].push(cell.to_owned()),
        };
        let line = match table.read(&mut set)? {
            Next::End => return Ok(past),
            Next::Wrong { line, field, reason } => {
                summary.rows += 1;
                rejections.add(line, field, reason)?;
                continue;
            }
            Next::Row { line } => line,
        };
        summary.rows += 1;
        if summary.rows.is_multiple_of(1_000) {
            bar.set_message(summary.rows.to_string());
        }
        match read(map, known, &past, &row, line, &mut seen) {
            Ok(answer) if answer.said.is_empty() && answer.comment.is_none() => summary.without_answer += 1,
            Ok(answer) if past.answers.len() < MOST_ANSWERS => past.answers.push(answer),
            Ok(_) => bail!("line {line}: a round has {MOST_ANSWERS} answers at most"),
            Err((field, reason)) => rejections.add(line, field, reason)?,
        }
    }
}

/// What a row says, or which of its columns cannot be read and why.
fn read(
    map: &Map,
    known: &Known,
    past: &PastRound,
    row: &Row,
    line: u64,
    seen: &mut HashMap<u64, u64>,
) -> Result<PastAnswer, (String, String)> {
    let columns = &map.columns;
    let side = match map.says("side", &row.side).as_deref() {
        None => Side::Customer,
        Some(word) => *Side::ALL.iter().find(|side| side.as_str() == word).ok_or_else(|| {
            let column = columns.side.clone().unwrap_or_default();
            (column, format!("{word:?} is neither customer nor provider; the map can say what it means"))
        })?,
    };
    let team = |column: &String, name: &str| known.team(name).map_err(|reason| (column.clone(), reason));
    let provider = team(&columns.provider, &row.provider)?;
    let customer = match side {
        Side::Provider => provider,
        Side::Customer => team(&columns.customer, &row.customer)?,
    };
    let mut said = BTreeMap::new();
    for ((key, _), cells) in map.answers.iter().zip(&row.answers) {
        let parts: Vec<String> = cells.iter().filter_map(|cell| map.says(key, cell)).collect();
        if !parts.is_empty() {
            said.insert(key.clone(), parts.join(","));
        }
    }
    let comment = map.says("comment", &row.comment);
    let answer = PastAnswer { provider, customer, side: Some(side), said, comment };
    if !known.fits(&answer) {
        let reason = "the map of relationships has no confirmed link between these teams; import it first";
        return Err((columns.customer.clone(), reason.to_owned()));
    }
    past.read(&answer).map_err(|error| {
        let cell = answer.said.get(error.field.as_ref()).cloned().unwrap_or_default();
        (error.field.to_string(), format!("{cell:?}: {}", Words::of("en").s(error.message)))
    })?;
    if !row.respondent.trim().is_empty() {
        let mut hasher = DefaultHasher::new();
        (row.respondent.trim(), provider, side.as_str()).hash(&mut hasher);
        if let Some(before) = seen.insert(hasher.finish(), line) {
            let column = columns.respondent.clone().unwrap_or_default();
            return Err((column, format!("the same person has answered about this team on line {before}")));
        }
    }
    Ok(answer)
}
