//! Reports, who reads them and what is said: shapes and states.

use db::record;
use kernel::text::{Fields, Rule};
use kernel::{Failure, Id, Refusal};
use people::PersonId;
use people::entrance::Secret;
use serde::Deserialize;
use utoipa::ToSchema;

kernel::id!(SafeReportId, "A report in the safe channel. It is chance, and says no time.");

/// So many are trusted at least, so that nobody has to report to the one it is about.
pub const FEWEST_TRUSTED: usize = 2;
/// And so many at most: what all read is not safe.
pub const MOST_TRUSTED: usize = 7;
/// So many pieces a conversation has at most.
pub const MOST_MESSAGES: i64 = 500;
/// So many anonymous reports are taken in a week. Who sends them is not known, so this alone keeps the channel from being
/// filled by one.
pub const MOST_A_WEEK: i64 = 200;

kernel::words! {
    /// What it is about.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = SafeHarm)]
    pub enum Harm {
        Mistreatment = "mistreatment",
        Spite = "spite",
        /// Somebody has to suffer for having spoken.
        Retaliation = "retaliation",
        Discrimination = "discrimination",
        Other = "other",
    }
}

kernel::words! {
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = SafeState)]
    pub enum State { Received = "received", LookedInto = "looked_into", Closed = "closed" }
}

kernel::words! {
    /// For whom there is something new.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = SafeNews)]
    pub enum News { Readers = "readers", Reporter = "reporter", Nobody = "nobody" }
}

kernel::words! {
    pub enum ReaderState {
        /// Waits for the reporter's word, and reads nothing until then.
        Asked = "asked",
        Reads = "reads",
    }
}

kernel::words! {
    /// A piece of a conversation.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = SafeWhat)]
    pub enum What {
        Said = "said",
        LookedInto = "looked_into",
        Closed = "closed",
        AskedIn = "asked_in",
        BroughtIn = "brought_in",
        Agreed = "agreed",
        Declined = "declined",
        SteppedBack = "stepped_back",
    }
}

record! {
    /// A report, as those who read it and whoever wrote it see it.
    #[derive(Clone, Debug)]
    pub struct Report {
        pub id: SafeReportId,
        pub version: i64,
        pub is_anonymous: bool,
        pub reporter_id: Option<PersonId>,
        pub reporter_name: Option<String>,
        pub harm: Harm,
        pub happened: String,
        pub happened_when: Option<String>,
        pub happened_where: Option<String>,
        pub concerns: Option<String>,
        pub wish: Option<String>,
        pub state: State,
        pub outcome: Option<String>,
        pub news_for: News,
        /// The day, or the Monday of the week where the reporter is anonymous: `2026-11-23`.
        pub received_on: String,
        pub closed_on: Option<String>,
    }
}

/// Somebody who takes part in the conversation of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    Reader(PersonId),
    Reporter,
}

/// A code by which an anonymous reporter comes back. It is kept as its hash alone.
#[derive(Clone, Debug)]
pub struct Code(pub Secret);

impl Code {
    pub fn typed(typed: &str) -> Self {
        Self(Secret::typed_code(typed))
    }
}

/// A random identity: others say when something was born.
pub fn chance_id(secret: [u8; 32]) -> i64 {
    let [a, b, c, d, e, f, g, h, ..] = secret;
    i64::from_be_bytes([a & 0x7f, b, c, d, e, f, g, h]).max(1)
}

/// What somebody reports.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewSafeReport)]
pub struct NewReport {
    pub harm: Option<Harm>,
    /// What happened.
    pub happened: String,
    pub when: Option<String>,
    pub place: Option<String>,
    /// Whom it is about, in own words.
    pub concerns: Option<String>,
    /// What you wish for.
    pub wish: Option<String>,
    /// Nobody learns who reports it. The answer has a code, once.
    #[serde(default)]
    pub is_anonymous: bool,
    /// Who reads it: some of the trusted people.
    #[schema(value_type = Vec<String>)]
    #[serde(default)]
    pub readers: Vec<Id>,
}

/// The same, read.
#[derive(Clone, Debug, Default)]
pub struct Told {
    pub happened: String,
    pub when: Option<String>,
    pub place: Option<String>,
    pub concerns: Option<String>,
    pub wish: Option<String>,
}

impl NewReport {
    /// The words of it, before anybody is chosen to read them.
    pub fn read(&self) -> Result<(Harm, Told), Refusal> {
        let mut fields = Fields::default();
        if self.harm.is_none() {
            fields.wrong("harm", "field-required");
        }
        let text = |given: &Option<String>| given.clone().unwrap_or_default();
        let told = Told {
            happened: fields.take(Rule::lines("happened", 8_000).required(&self.happened)),
            when: fields.take(Rule::line("when", 200).optional(&text(&self.when))),
            place: fields.take(Rule::line("place", 200).optional(&text(&self.place))),
            concerns: fields.take(Rule::line("concerns", 200).optional(&text(&self.concerns))),
            wish: fields.take(Rule::lines("wish", 2_000).optional(&text(&self.wish))),
        };
        fields.finish()?;
        Ok((self.harm.unwrap_or(Harm::Other), told))
    }
}

/// Words of a conversation.
pub fn words(field: &'static str, typed: &str) -> Result<String, Failure> {
    Ok(Rule::lines(field, 8_000).required(typed)?)
}

/// Whom the organisation trusts: all of them.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewSafeTrusted)]
pub struct NewTrusted {
    /// Seven at most; the channel is open from two on.
    #[schema(value_type = Vec<String>)]
    pub persons: Vec<Id>,
}
