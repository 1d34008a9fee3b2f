//! What leaves.

use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;

use super::actions::Reported;
use super::days;
use super::looking::Seen;
use super::model::{Harm, News, Party, ReaderState, SafeReportId, State, What};
use super::store::{Listed, Message, Trusted};

/// Somebody whom the organisation trusts with reports of harm.
#[derive(Debug, Serialize, ToSchema)]
pub struct SafeTrustedView {
    pub person: Named,
    pub team: Option<String>,
    /// How to reach them, in their own words.
    pub words: String,
}

/// All of them.
#[derive(Debug, Serialize, ToSchema)]
pub struct SafeChannelView {
    /// From two trusted people on.
    pub is_open: bool,
    pub trusted: Vec<SafeTrustedView>,
}

impl SafeChannelView {
    pub fn of(trusted: Vec<Trusted>) -> Self {
        let is_open = trusted.len() >= super::model::FEWEST_TRUSTED;
        let show = |one: Trusted| SafeTrustedView {
            person: Named::new(one.person_id.0, one.name),
            team: one.team_name,
            words: one.words,
        };
        Self { is_open, trusted: trusted.into_iter().map(show).collect() }
    }
}

/// What came of reporting.
#[derive(Debug, Serialize, ToSchema)]
pub struct SafeReportedView {
    /// Of a report with your name.
    #[schema(value_type = Option<String>)]
    pub id: Option<SafeReportId>,
    /// The code of an anonymous one. It is shown here alone.
    pub code: Option<String>,
}

impl SafeReportedView {
    pub fn of(reported: &Reported) -> Self {
        match reported {
            Reported::Named(id) => Self { id: Some(*id), code: None },
            Reported::Anonymous(code) => Self { id: None, code: Some(code.0.reveal().to_owned()) },
        }
    }
}

/// A report in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct SafeListedView {
    #[schema(value_type = String)]
    pub id: SafeReportId,
    pub is_anonymous: bool,
    pub harm: Harm,
    pub state: State,
    pub news_for: News,
    /// The day, or the Monday of the week where the reporter is anonymous.
    pub received_on: String,
}

impl SafeListedView {
    pub fn of(one: Listed) -> Self {
        Self {
            id: one.id,
            is_anonymous: one.is_anonymous,
            harm: one.harm,
            state: one.state,
            news_for: one.news_for,
            received_on: one.received_on,
        }
    }
}

/// Somebody who reads a report.
#[derive(Debug, Serialize, ToSchema)]
pub struct SafeReaderView {
    pub person: Named,
    /// Or was asked in, and waits for the word of whoever reported.
    pub reads: bool,
}

/// A piece of a conversation.
#[derive(Debug, Serialize, ToSchema)]
pub struct SafeMessageView {
    /// The reader; null where whoever reported said it.
    pub by: Option<Named>,
    pub what: What,
    pub whom: Option<String>,
    pub words: String,
    pub on: String,
}

/// A report with its conversation.
#[derive(Debug, Serialize, ToSchema)]
pub struct SafeReportView {
    /// Null for whoever comes by a code.
    #[schema(value_type = Option<String>)]
    pub id: Option<SafeReportId>,
    pub is_anonymous: bool,
    pub reporter: Option<Named>,
    pub harm: Harm,
    pub happened: String,
    pub when: Option<String>,
    pub place: Option<String>,
    pub concerns: Option<String>,
    pub wish: Option<String>,
    pub state: State,
    /// What was done, once it is closed.
    pub outcome: Option<String>,
    pub news_for: News,
    pub received_on: String,
    /// Until when the first word is promised, while there was none.
    pub first_word_until: Option<String>,
    pub readers: Vec<SafeReaderView>,
    pub conversation: Vec<SafeMessageView>,
}

impl SafeReportView {
    /// By its code, a report shows no id: with one, an address could be made of it.
    pub fn of(seen: Seen) -> Self {
        let Seen { report, party, readers, messages, .. } = seen;
        let is_by_code = report.is_anonymous && party == Party::Reporter;
        let until = days::first_word_until(&report.received_on, report.is_anonymous);
        let show = |one: Message| SafeMessageView {
            by: Named::maybe(one.by_id.map(|id| id.0), one.by_name),
            what: one.what,
            whom: one.whom_name,
            words: one.words,
            on: one.on_day,
        };
        Self {
            id: Some(report.id).filter(|_| !is_by_code),
            is_anonymous: report.is_anonymous,
            reporter: Named::maybe(report.reporter_id.map(|id| id.0), report.reporter_name),
            harm: report.harm,
            happened: report.happened,
            when: report.happened_when,
            place: report.happened_where,
            concerns: report.concerns,
            wish: report.wish,
            state: report.state,
            outcome: report.outcome,
            news_for: report.news_for,
            first_word_until: until.filter(|_| report.state == State::Received).map(|day| day.to_string()),
            received_on: report.received_on,
            readers: readers
                .into_iter()
                .map(|one| SafeReaderView {
                    person: Named::new(one.person_id.0, one.name),
                    reads: one.state == ReaderState::Reads,
                })
                .collect(),
            conversation: messages.into_iter().map(show).collect(),
        }
    }
}
