//! Reporting, and choosing who reads it.

use db::{Act, Reader};
use kernel::{Failure, FieldError, Id, Refusal};
use people::PersonId;
use people::entrance::Secret;

use crate::safe::days;
use crate::safe::model::{
    Code, FEWEST_TRUSTED, MOST_A_WEEK, NewReport, ReaderState, SafeReportId, chance_id,
};
use crate::safe::store::{self, Trusted};

/// What came of reporting: where it is found by whoever put their name to it, or the code of nobody.
#[derive(Clone, Debug)]
pub enum Reported {
    Named(SafeReportId),
    Anonymous(Code),
}

/// Somebody who could read a report.
#[derive(Clone, Debug)]
pub struct Choice {
    pub trusted: Trusted,
    /// They are whom it is about, or in the line above them or above whoever reports.
    pub is_near: bool,
    /// It is whoever reports.
    pub is_me: bool,
}

/// Those who could read a report of `me` that is about whom these words name. Nothing of it is kept.
pub async fn choose_readers(
    r: &mut Reader,
    me: PersonId,
    concerns: Option<&str>,
) -> Result<Vec<Choice>, Failure> {
    let concerned = match concerns {
        Some(words) => store::concerned(r, words).await?,
        None => Vec::new(),
    };
    let trusted = store::trusted(r).await?;
    let line = store::in_line(r, &[&concerned[..], &[me]].concat()).await?;
    let choice = |trusted: Trusted| {
        let one = trusted.person_id;
        Choice { is_near: concerned.contains(&one) || line.contains(&one), is_me: one == me, trusted }
    };
    Ok(trusted.into_iter().map(choice).collect())
}

/// Reports something. An anonymous report is kept by nobody: `a.viewer` is nobody then, and `who` is none.
pub async fn report(a: &mut Act, new: &NewReport, who: Option<PersonId>) -> Result<Reported, Failure> {
    let (harm, told) = new.read()?;
    let trusted = store::trusted(a).await?;
    if trusted.len() < FEWEST_TRUSTED {
        return Err(Refusal::Conflict("refusal-safe-closed").into());
    }
    let mut readers: Vec<Id> = new.readers.clone();
    readers.sort_unstable();
    readers.dedup();
    if readers.is_empty() {
        return Err(FieldError::new("readers", "field-safe-readers").into());
    }
    let is_known = |id: &Id| trusted.iter().any(|one| one.person_id.0 == *id) && who != Some(PersonId(*id));
    if !readers.iter().all(is_known) {
        return Err(FieldError::new("readers", "field-unknown").into());
    }
    let id = SafeReportId::new(chance_id(a.secret()));
    let now = a.now;
    let reported = match who {
        Some(person) => {
            store::insert(a, id, Some(person), None, (harm, &told), &days::day(now)).await?;
            Reported::Named(id)
        }
        None => {
            let week = days::week(now);
            if store::count_of_week(a, &week).await? >= MOST_A_WEEK {
                return Err(Refusal::Conflict("refusal-safe-full").into());
            }
            let code = Code(Secret::code(a.secret()));
            store::insert(a, id, None, Some(&code), (harm, &told), &week).await?;
            Reported::Anonymous(code)
        }
    };
    for reader in readers {
        store::ask(a, id, PersonId(reader), ReaderState::Reads).await?;
    }
    Ok(reported)
}
