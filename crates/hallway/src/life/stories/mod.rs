//! What people ask of each other, and what became of it: stories to be told with ever other names and numbers.

mod blanks;
mod read;

use serve::requests::model::{Rework, WaitingOn};

pub(super) use blanks::Blanks;
pub use read::all;

/// A request from beginning to end. Its texts have blanks such as `{case}` in them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Story {
    /// The service it is asked of.
    pub service: String,
    pub subject: String,
    pub body: String,
    /// Who outside waits.
    pub outside: Option<String>,
    /// They are at the desk or on the line.
    pub is_present: bool,
    /// Beginnings of the names of the teams that ask such a thing; empty when any does.
    pub asked_by: Vec<String>,
    pub is_for_colleague: bool,
    /// In so many working days, and why.
    pub needed: Option<(i64, String)>,
    /// A question back, and its answer.
    pub question: Option<String>,
    pub answer: Option<String>,
    pub note: Option<String>,
    pub progress: Option<String>,
    pub wait: Option<Wait>,
    /// To another team, and why.
    pub hand_over: Option<(String, String)>,
    pub resolution: String,
    /// Why not, and what else would help.
    pub decline: Option<(String, String)>,
    pub rework: Option<Back>,
    /// Why it was not needed any more.
    pub withdrawal: Option<String>,
}

impl Story {
    /// It is asked and answered in a few words.
    pub fn is_plain(&self) -> bool {
        let takes_long = self.question.is_some() || self.wait.is_some() || self.progress.is_some();
        let ends_otherwise = self.decline.is_some() || self.withdrawal.is_some() || self.hand_over.is_some();
        let is_for_others = self.outside.is_some() || self.is_present || self.is_for_colleague;
        !takes_long && !ends_otherwise && !is_for_others && self.needed.is_none() && self.rework.is_none()
    }
}

/// What it has to wait for.
#[derive(Clone, Debug, PartialEq)]
pub struct Wait {
    pub on: WaitingOn,
    /// The name of the team or vendor.
    pub whom: Option<String>,
    pub reason: String,
}

/// It came back, and was done again.
#[derive(Clone, Debug, PartialEq)]
pub struct Back {
    pub kind: Rework,
    pub reason: String,
    pub resolution: String,
}

impl Story {
    /// The same with the blanks filled in.
    pub(super) fn told(&self, blanks: &Blanks) -> Self {
        let fill = |text: &String| blanks.fill(text);
        let some = |text: &Option<String>| text.as_ref().map(fill);
        Self {
            service: self.service.clone(),
            subject: blanks.begin(&self.subject),
            body: fill(&self.body),
            outside: self.outside.clone(),
            is_present: self.is_present,
            asked_by: Vec::new(),
            is_for_colleague: self.is_for_colleague,
            needed: self.needed.as_ref().map(|(days, why)| (*days, fill(why))),
            question: some(&self.question),
            answer: some(&self.answer),
            note: some(&self.note),
            progress: some(&self.progress),
            wait: self.wait.as_ref().map(|wait| Wait { reason: fill(&wait.reason), ..wait.clone() }),
            hand_over: self.hand_over.as_ref().map(|(team, why)| (team.clone(), fill(why))),
            resolution: blanks.begin(&self.resolution),
            decline: self.decline.as_ref().map(|(why, way)| (fill(why), fill(way))),
            rework: self.rework.as_ref().map(|back| Back {
                kind: back.kind,
                reason: fill(&back.reason),
                resolution: fill(&back.resolution),
            }),
            withdrawal: some(&self.withdrawal),
        }
    }
}

#[cfg(test)]
mod tests;
