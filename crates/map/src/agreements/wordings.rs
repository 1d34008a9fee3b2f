//! How an agreement came to its words: each wording that was proposed is kept, and told beside the one before, word by word and
//! number by number.

use db::{Act, Reader, Result, record};
use kernel::Instant;
use people::PersonId;
use serde::{Deserialize, Serialize};
use similar::{ChangeTag, TextDiff};
use utoipa::ToSchema;

use super::input::Draft;
use super::model::{AgreedTargets, Agreement, AgreementId, Measure, VersionId};
use crate::relationships::Side;
use crate::services::{Class, Target, TargetKind};

/// So many of an agreement are read at most, the latest.
const MOST: i64 = 200;
/// Two promises are one that was changed where at least so much of their words is the same.
const ALIKE: f32 = 0.5;

/// What a wording says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// Days as 2026-01-31.
    pub from: String,
    pub until: Option<String>,
    #[serde(default)]
    pub review_on: Option<String>,
    #[serde(default)]
    pub cooling_days: i64,
    pub targets: AgreedTargets,
    pub promises: Vec<SaidPromise>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SaidPromise {
    pub side: Side,
    pub words: String,
    pub measure: Option<Measure>,
}

impl From<&Draft> for Said {
    fn from(draft: &Draft) -> Self {
        let promise = |one: &super::input::PromiseDraft| SaidPromise {
            side: one.side,
            words: one.words.clone(),
            measure: one.measure,
        };
        Self {
            from: draft.validity.from.to_string(),
            until: draft.validity.until.map(|day| day.to_string()),
            review_on: draft.review_on.map(|day| day.to_string()),
            cooling_days: draft.cooling_days,
            targets: draft.targets,
            promises: draft.promises.iter().map(promise).collect(),
        }
    }
}

/// One wording of a version.
#[derive(Clone, Debug)]
pub struct Wording {
    pub id: VersionId,
    pub number: i64,
    pub by_name: Option<String>,
    /// For which side it was proposed.
    pub side: Option<Side>,
    pub at: Instant,
    pub said: Said,
}

/// Keeps how a version was worded.
pub async fn keep(
    a: &mut Act,
    id: VersionId,
    of: &Agreement,
    number: i64,
    by: Option<PersonId>,
    draft: &Draft,
) -> Result<()> {
    let side = of.side_of(&a.viewer);
    let said = serde_json::to_string(&Said::from(draft))
        .map_err(|error| db::Error::unreadable("a wording", error))?;
    let now = a.now;
    a.run(
        "INSERT INTO agreement_wordings (id, agreement_id, number, by_id, side, at, said)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[&id, &of.id, &number, &by, &side, &now, &said],
    )
    .await?;
    Ok(())
}

/// All of an agreement, the latest first. One statement.
pub async fn wordings(r: &mut Reader, of: AgreementId) -> Result<Vec<Wording>> {
    record! {
        struct Row {
            pub id: VersionId,
            pub number: i64,
            pub by_name: Option<String>,
            pub side: Option<Side>,
            pub at: Instant,
            pub said: String,
        }
    }
    let rows: Vec<Row> = r
        .all(
            "SELECT w.id, w.number, COALESCE(p.preferred_name, p.name) AS by_name, w.side, w.at, w.said
             FROM agreement_wordings w LEFT JOIN persons p ON p.id = w.by_id
             WHERE w.agreement_id = $1 ORDER BY w.id DESC LIMIT $2",
            &[&of, &MOST],
        )
        .await?;
    let read = |row: Row| {
        let said =
            serde_json::from_str(&row.said).map_err(|error| db::Error::unreadable("a wording", error))?;
        let Row { id, number, by_name, side, at, .. } = row;
        Ok(Wording { id, number, by_name, side, at, said })
    };
    rows.into_iter().map(read).collect()
}

/// One thing that is worded otherwise than before.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[serde(tag = "what", rename_all = "snake_case")]
#[schema(as = WordingChange)]
pub enum Change {
    /// Such as 2026-01-31.
    Days {
        before_from: String,
        before_until: Option<String>,
        from: String,
        until: Option<String>,
    },
    /// The day on which both sides look at it again.
    Review {
        before: Option<String>,
        now: Option<String>,
    },
    /// How many days both sides may think it over.
    Cooling {
        before: i64,
        now: i64,
    },
    Target {
        class: Class,
        #[schema(value_type = String)]
        kind: TargetKind,
        before: Option<Target>,
        now: Option<Target>,
    },
    Came {
        side: Side,
        words: String,
    },
    Went {
        side: Side,
        words: String,
    },
    Words {
        side: Side,
        pieces: Vec<Piece>,
    },
    /// The same words are counted otherwise.
    Measure {
        side: Side,
        words: String,
    },
}

/// Some words of a promise, as they stayed, went or came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = WordingPiece)]
pub struct Piece {
    pub stands: Stands,
    pub words: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = WordingStands)]
pub enum Stands {
    Stayed,
    Went,
    Came,
}

/// What is different from before: days, then numbers, then words.
pub fn changes(before: &Said, now: &Said) -> Vec<Change> {
    let mut told = Vec::new();
    if (&before.from, &before.until) != (&now.from, &now.until) {
        told.push(Change::Days {
            before_from: before.from.clone(),
            before_until: before.until.clone(),
            from: now.from.clone(),
            until: now.until.clone(),
        });
    }
    if before.review_on != now.review_on {
        told.push(Change::Review { before: before.review_on.clone(), now: now.review_on.clone() });
    }
    if before.cooling_days != now.cooling_days {
        told.push(Change::Cooling { before: before.cooling_days, now: now.cooling_days });
    }
    for class in Class::ALL {
        for kind in TargetKind::ALL {
            let (old, new) = (before.targets.of(*class).of(*kind), now.targets.of(*class).of(*kind));
            if old != new {
                told.push(Change::Target { class: *class, kind: *kind, before: old, now: new });
            }
        }
    }
    for side in Side::ALL {
        told.extend(of_side(*side, before, now));
    }
    told
}

/// Promises that are the same word by word are left out; of the rest those that are most alike are one that was changed.
fn of_side(side: Side, before: &Said, now: &Said) -> Vec<Change> {
    let of = |said: &Said| -> Vec<SaidPromise> {
        said.promises.iter().filter(|one| one.side == side).cloned().collect()
    };
    let (mut old, mut new) = (of(before), of(now));
    let mut told = Vec::new();
    new.retain(|one| {
        let Some(place) = old.iter().position(|other| other.words == one.words) else { return true };
        if old.remove(place).measure != one.measure {
            told.push(Change::Measure { side, words: one.words.clone() });
        }
        false
    });
    for one in new {
        let alike = |other: &SaidPromise| TextDiff::from_words(&other.words, &one.words).ratio();
        let nearest = (0..old.len()).max_by(|a, b| alike(&old[*a]).total_cmp(&alike(&old[*b])));
        match nearest.filter(|place| alike(&old[*place]) >= ALIKE) {
            Some(place) => {
                let pieces = word_by_word(&old.remove(place).words, &one.words);
                told.push(Change::Words { side, pieces });
            }
            None => told.push(Change::Came { side, words: one.words }),
        }
    }
    told.extend(old.into_iter().map(|one| Change::Went { side, words: one.words }));
    told
}

/// Words that stand beside each other and became the same are one piece.
fn word_by_word(before: &str, now: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for change in TextDiff::from_words(before, now).iter_all_changes() {
        let stands = match change.tag() {
            ChangeTag::Equal => Stands::Stayed,
            ChangeTag::Delete => Stands::Went,
            ChangeTag::Insert => Stands::Came,
        };
        match pieces.last_mut().filter(|last| last.stands == stands) {
            Some(last) => last.words.push_str(change.value()),
            None => pieces.push(Piece { stands, words: change.value().to_owned() }),
        }
    }
    pieces
}

/// One wording.
#[derive(Serialize, ToSchema)]
pub struct WordingView {
    #[schema(value_type = String)]
    pub id: VersionId,
    pub number: i64,
    /// Null for guests.
    pub by: Option<String>,
    /// For which side it was proposed; null where whoever did belongs to both or to neither.
    pub side: Option<Side>,
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
    /// What it changed of the one before; nothing of the first.
    pub changes: Vec<Change>,
}

impl WordingView {
    /// Of these, the latest first.
    pub fn all(wordings: &[Wording], is_guest: bool) -> Vec<Self> {
        let view = |(nth, wording): (usize, &Wording)| Self {
            id: wording.id,
            number: wording.number,
            by: wording.by_name.clone().filter(|_| !is_guest),
            side: wording.side,
            at: wording.at,
            changes: wordings
                .get(nth + 1)
                .map_or_else(Vec::new, |before| changes(&before.said, &wording.said)),
        };
        wordings.iter().enumerate().map(view).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(promises: &[(Side, &str)]) -> Said {
        let promise = |(side, words): &(Side, &str)| SaidPromise {
            side: *side,
            words: (*words).to_owned(),
            measure: None,
        };
        Said {
            from: "2026-12-01".to_owned(),
            until: None,
            review_on: None,
            cooling_days: 0,
            targets: AgreedTargets::default(),
            promises: promises.iter().map(promise).collect(),
        }
    }

    #[test]
    fn what_changed_is_told_word_by_word_and_number_by_number() {
        let before = said(&[
            (Side::Provider, "The note comes on the same day."),
            (Side::Provider, "We ring you."),
            (Side::Customer, "We ask before noon."),
        ]);
        let mut now = said(&[
            (Side::Provider, "The note comes on the next day."),
            (Side::Provider, "One list each morning."),
            (Side::Customer, "We ask before noon."),
        ]);
        now.until = Some("2027-11-30".to_owned());
        now.targets.standard.acknowledge = Some(Target::Seconds(7_200));
        let told = changes(&before, &now);
        let piece = |stands, words: &str| Piece { stands, words: words.to_owned() };
        assert_eq!(
            told[2],
            Change::Words {
                side: Side::Provider,
                pieces: vec![
                    piece(Stands::Stayed, "The note comes on the "),
                    piece(Stands::Went, "same"),
                    piece(Stands::Came, "next"),
                    piece(Stands::Stayed, " day."),
                ]
            }
        );
        assert!(matches!(told[0], Change::Days { .. }));
        assert!(matches!(told[1], Change::Target { before: None, now: Some(Target::Seconds(7_200)), .. }));
        assert_eq!(
            told[3],
            Change::Came { side: Side::Provider, words: "One list each morning.".to_owned() }
        );
        assert_eq!(told[4], Change::Went { side: Side::Provider, words: "We ring you.".to_owned() });
        assert_eq!(told.len(), 5);
        assert_eq!(changes(&now, &now), []);
    }
}
