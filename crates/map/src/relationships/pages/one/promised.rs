//! What was promised and kept: each promise of an agreement in force, with how often it was kept in the last 90 days.

use web::Speech;

use crate::agreements::{AgreementId, ClockKept, Kept, Measure};
use crate::relationships::model::{Relationship, Side};
use crate::relationships::store::{Agreed, InOwnWords, Signed};
use crate::services::{Class, TargetKind};

/// An agreement in force.
pub(crate) struct Promised {
    pub id: AgreementId,
    pub title: String,
    pub standing: String,
    pub sides: Vec<OfSide>,
    /// Who gave the word of each side, and for whom and when.
    pub signed: Vec<(Option<String>, String)>,
}

/// What one side promises.
pub(crate) struct OfSide {
    pub name: String,
    pub promises: Vec<Promise>,
}

pub(crate) struct Promise {
    pub words: String,
    /// None for whoever is at neither end, and where nothing was counted yet.
    pub kept: Option<Kept>,
    /// What it says instead.
    pub instead: Option<String>,
    /// Where the rows behind the share are.
    pub rows: Option<String>,
}

impl Promised {
    /// Without `figures` for whoever is at neither end.
    pub fn of(
        t: &Speech,
        found: &Relationship,
        one: &Agreed,
        own_words: &[InOwnWords],
        figures: Option<&[ClockKept]>,
    ) -> Self {
        let number = t.a1("agreement-number", "n", one.number);
        let own = |side: Side| {
            let of_it = own_words.iter().filter(move |words| words.agreement == one.id && words.side == side);
            of_it.map(|words| Promise::of_words(t, found, words, figures.is_some()))
        };
        let sides = Side::ALL.iter().map(|side| {
            let clocks = match side {
                Side::Provider => clocks(t, found, one, figures),
                Side::Customer => Vec::new(),
            };
            OfSide { name: found.name(*side).to_owned(), promises: own(*side).chain(clocks).collect() }
        });
        Self {
            id: one.id,
            title: match &one.service {
                Some(service) => format!("{number}, {service}"),
                None => number,
            },
            standing: one.standing(t),
            sides: sides.filter(|side| !side.promises.is_empty()).collect(),
            signed: one.signed.iter().map(|signed| said_by(t, found, signed)).collect(),
        }
    }

    /// Whether anything of it is counted.
    pub fn has_figures(&self) -> bool {
        self.sides
            .iter()
            .flat_map(|side| &side.promises)
            .any(|one| one.kept.is_some() || one.instead.is_some())
    }
}

impl Promise {
    fn of_words(t: &Speech, found: &Relationship, words: &InOwnWords, is_end: bool) -> Self {
        let rows = match words.measure {
            Some(Measure::Arrives | Measure::Accepted) => format!("/relationships/{}/deliveries", found.id),
            Some(Measure::ByHand) => {
                format!("/agreements/{}/tellings?promise={}", words.agreement, words.id)
            }
            None => String::new(),
        };
        let counted = words.measure.filter(|_| is_end);
        Self::new(t, words.words.clone(), counted.map(|_| (words.kept, words.told)), rows)
    }

    fn new(t: &Speech, words: String, counted: Option<(i64, i64)>, rows: String) -> Self {
        let kept = counted.and_then(|(kept, n)| Kept::of(t, kept, n));
        let instead = (counted.is_some() && kept.is_none()).then(|| t.s("relationship-kept-nothing"));
        Self { words, rows: kept.is_some().then_some(rows), kept, instead }
    }
}

fn said_by(t: &Speech, found: &Relationship, signed: &Signed) -> (Option<String>, String) {
    let of_whom = t.a2("agreement-signed-for", "name", found.name(signed.side), "day", t.day(signed.at));
    (signed.by_name.clone(), of_whom)
}

/// The times that an agreement promises of requests, class by class.
fn clocks(t: &Speech, found: &Relationship, one: &Agreed, figures: Option<&[ClockKept]>) -> Vec<Promise> {
    let each = |class: &Class| {
        let targets = *one.targets.of(*class);
        let class = *class;
        TargetKind::ALL.iter().filter_map(move |kind| Some((class, *kind, targets.of(*kind)?)))
    };
    let promise = |(class, kind, target): (Class, TargetKind, crate::Target)| {
        let span = target.words(t.words());
        let time = t.a1(&format!("relationship-time-{kind}"), "span", &span);
        let words = match class {
            Class::Standard => time,
            other => {
                t.a2("relationship-promise-class", "time", &time, "class", t.s(&format!("class-{other}")))
            }
        };
        // News are promised again and again, and are told with each request.
        let counted = figures.filter(|_| kind != TargetKind::Update).map(|figures| {
            let is_it =
                |kept: &&ClockKept| kept.agreement == one.id && kept.class == class && kept.kind == kind;
            figures.iter().find(is_it).map_or((0, 0), |kept| (kept.kept, kept.n))
        });
        Promise::new(t, words, counted, format!("/relationships/{}/requests?clock={kind}", found.id))
    };
    Class::ALL.iter().flat_map(each).map(promise).collect()
}
