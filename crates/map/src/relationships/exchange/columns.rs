//! The columns of the file, and what each of their cells accepts.

use kernel::Instant;
use kernel::text::{EmailAddress, Rule};

use crate::PartyKind;
use crate::relationships::input::{DELIVERABLE, GOOD, REASON, RHYTHM};
use crate::relationships::model::{DeliverableKind, Frequency, Side, State};

kernel::words! {
    /// In the order in which they are written.
    pub enum Column {
        ProviderKind = "provider_kind",
        Provider = "provider",
        CustomerKind = "customer_kind",
        Customer = "customer",
        Deliverable = "deliverable",
        DeliverableKind = "deliverable_kind",
        Frequency = "frequency",
        Rhythm = "rhythm",
        Good = "good",
        Services = "services",
        ProviderOwner = "provider_owner",
        CustomerOwner = "customer_owner",
        State = "state",
        ProviderConfirmedBy = "provider_confirmed_by",
        ProviderConfirmedAt = "provider_confirmed_at",
        CustomerConfirmedBy = "customer_confirmed_by",
        CustomerConfirmedAt = "customer_confirmed_at",
        LastConfirmedAt = "last_confirmed_at",
        ReconfirmOn = "reconfirm_on",
        DisputedSide = "disputed_side",
        DisputeReason = "dispute_reason",
        DisputedBy = "disputed_by",
        DisputedAt = "disputed_at",
        RetiredReason = "retired_reason",
        RetiredBy = "retired_by",
        RetiredAt = "retired_at",
    }
}

/// How many there are.
pub const WIDTH: usize = Column::ALL.len();
/// What describes the relationship; both sides confirm these words.
pub const DESCRIPTION: [Column; 5] =
    [Column::Deliverable, Column::DeliverableKind, Column::Frequency, Column::Rhythm, Column::Good];
/// What is said of a relationship that one side says is different.
pub const DISPUTE: [Column; 4] =
    [Column::DisputedSide, Column::DisputeReason, Column::DisputedBy, Column::DisputedAt];
/// What is said of a relationship that is put aside.
pub const RETIREMENT: [Column; 3] = [Column::RetiredReason, Column::RetiredBy, Column::RetiredAt];

/// What stands in a cell of a column, apart from the names that only the organisation knows.
enum Content {
    Text(Rule),
    /// One of a few words; the key of what is told otherwise.
    Word(fn(&str) -> bool, &'static str),
    Moment,
    Day,
    /// An address of a person.
    Address,
    /// A name of a party or of services, looked up later.
    Name,
}

fn is<T: std::str::FromStr>(word: &str) -> bool {
    word.parse::<T>().is_ok()
}

impl Column {
    fn content(self) -> Content {
        match self {
            Self::ProviderKind | Self::CustomerKind => {
                Content::Word(is::<PartyKind>, "relationships-import-party-kind")
            }
            Self::DeliverableKind => {
                Content::Word(is::<DeliverableKind>, "relationships-import-deliverable-kind")
            }
            Self::Frequency => Content::Word(is::<Frequency>, "relationships-import-frequency"),
            Self::State => Content::Word(is::<State>, "relationships-import-state"),
            Self::DisputedSide => Content::Word(is::<Side>, "relationships-import-side"),
            Self::Deliverable => Content::Text(DELIVERABLE),
            Self::Rhythm => Content::Text(RHYTHM),
            Self::Good => Content::Text(GOOD),
            Self::DisputeReason | Self::RetiredReason => Content::Text(REASON),
            Self::ProviderConfirmedAt
            | Self::CustomerConfirmedAt
            | Self::LastConfirmedAt
            | Self::DisputedAt
            | Self::RetiredAt => Content::Moment,
            Self::ReconfirmOn => Content::Day,
            Self::ProviderOwner
            | Self::CustomerOwner
            | Self::ProviderConfirmedBy
            | Self::CustomerConfirmedBy
            | Self::DisputedBy
            | Self::RetiredBy => Content::Address,
            Self::Provider | Self::Customer | Self::Services => Content::Name,
        }
    }

    /// Whether it names a person by address.
    pub fn is_person(self) -> bool {
        matches!(self.content(), Content::Address)
    }

    /// Whether its cells are one word that needs no quotation marks.
    pub fn is_word(self) -> bool {
        matches!(self.content(), Content::Word(..))
    }

    /// The text as it will be kept; nothing where nothing visible stands there. Otherwise the key of what is wrong.
    pub fn read(self, raw: &str) -> Result<Option<String>, &'static str> {
        let text = raw.trim();
        if text.is_empty() {
            return Ok(None);
        }
        match self.content() {
            Content::Text(rule) => rule.optional(raw).map_err(|error| error.message),
            Content::Word(is_known, wrong) => {
                let word = text.to_lowercase();
                if is_known(&word) { Ok(Some(word)) } else { Err(wrong) }
            }
            Content::Moment => {
                let at = Instant::parse(text).ok_or("relationships-import-moment")?;
                Ok(Some(at.to_string()))
            }
            Content::Day => match text.parse::<jiff::civil::Date>() {
                Ok(day) if (2_000..=2_200).contains(&day.year()) => Ok(Some(day.to_string())),
                _ => Err("field-date"),
            },
            Content::Address => EmailAddress::parse("email", text)
                .map(|email| Some(email.key()))
                .map_err(|error| error.message),
            Content::Name => Ok(Some(kernel::text::normalise(raw, false))),
        }
    }
}
