//! What teams need of each other: what they signed is answered, promised, done and confirmed, or waits; help is asked for;
//! and one thing has waited for five weeks.

use anyhow::Context;
use db::{Act, Db};
use improve::needs::input::{NeedWords, NewNeed, NewNeedAnswer};
use improve::needs::model::{Answer, HelpOf, Kind, NeedId};
use improve::needs::{actions, store};
use kernel::{Audience, Failure, Viewer};
use map::relationships::{self, Side};

use super::links;
use super::near::acted;
use crate::life::house::House;
use crate::life::moments::Moments;
use crate::needs_born;

/// What was not settled in so many working days makes challenges; before that nobody kept a register.
const NOT_SETTLED_DAYS: i64 = 8;
/// What was signed in so many does.
const SIGNED_DAYS: i64 = 60;
/// For so many days what nobody answers has waited.
const UNANSWERED_DAYS: i64 = 34;

/// What somebody says to it.
#[derive(Clone, Copy)]
enum Says {
    /// By a working day so many days from today, if one was named.
    Yes(&'static str, Option<i64>),
    No(&'static str),
    Instead(&'static str, Option<i64>),
    Agree,
    Done(&'static str),
    Confirm(&'static str),
    NotYet(&'static str),
}

/// What was needed, in the words of its statement, and what was said to it so many working days ago.
const ANSWERED: [(&str, &[(i64, Says)]); 14] = [
    (
        "The note for a visit, while we still can ask about it.",
        &[
            (34, Says::Yes("On the day, from the first of the month.", Some(-20))),
            (20, Says::Done("Since Monday.")),
            (18, Says::NotYet("Two of five came without a code.")),
            (9, Says::Done("The code is a field now that cannot be left open.")),
            (7, Says::Confirm("Forty in a row. Thank you.")),
        ],
    ),
    (
        "One name to ring when a note is unclear.",
        &[
            (34, Says::Yes("Whoever is on ward duty; the name is on the board.", Some(-30))),
            (30, Says::Done("")),
        ],
    ),
    (
        "One visit in nine reaches us without any note.",
        &[
            (33, Says::Instead("A list of the missing ones each Friday, until there are none.", Some(12))),
            (31, Says::Agree),
        ],
    ),
    (
        "One list of missing notes a day, instead of eleven e-mails.",
        &[
            (32, Says::Yes("At nine, in one mail.", Some(-28))),
            (28, Says::Done("")),
            (24, Says::Confirm("My morning is my own again.")),
        ],
    ),
    (
        "Tell us which code pays before the visit, not after it.",
        &[(
            30,
            Says::Instead(
                "For the twenty most common ones, as a card. The others only the insurer knows.",
                Some(-2),
            ),
        )],
    ),
    (
        "Notes are written after the last patient, often past seven.",
        &[(29, Says::No("We cannot shorten your day. What we can do is ask for less, and we do."))],
    ),
    (
        "What the patient was told, in one sentence.",
        &[(9, Says::Yes("It is a field of the form from now on.", Some(4)))],
    ),
    (
        "The number of the bill, not the name.",
        &[(10, Says::Yes("", None)), (3, Says::Done("The form asks for it first."))],
    ),
    ("The proof with the bill, in one file.", &[(2, Says::Yes("For all insurers who take one.", Some(8)))]),
    (
        "A word before a bill is changed.",
        &[(2, Says::Instead("A word on the same day. Before is not always in our hands.", Some(5)))],
    ),
    (
        "A question with the number of the visit.",
        &[(6, Says::Yes("Jonas has made it the first line.", Some(-3)))],
    ),
    (
        "A call when a result cannot wait.",
        &[
            (18, Says::Yes("Within the quarter of an hour, day and night.", Some(-15))),
            (15, Says::Done("")),
            (11, Says::Confirm("Three calls so far, each in time.")),
        ],
    ),
    (
        "A telephone number that somebody answers after six.",
        &[
            (17, Says::Instead("The ward telephone, which is never alone.", Some(-12))),
            (16, Says::Agree),
            (12, Says::Done("")),
        ],
    ),
    ("Tubes with a name that can be read.", &[(17, Says::Yes("Printed labels in both rooms.", Some(10)))]),
];

/// Help that a team asks another for: who asks, on which line, so many working days ago, what, and what was said.
struct Help {
    provider: &'static str,
    customer: &'static str,
    side: Side,
    ago: i64,
    of: HelpOf,
    how_much: &'static str,
    words: &'static str,
    from: i64,
    until: i64,
    said: &'static [(i64, Says)],
}

const HELP: [Help; 2] = [
    Help {
        provider: "Patient Billing",
        customer: "Front Desk Alderbrook",
        side: Side::Provider,
        ago: 6,
        of: HelpOf::People,
        how_much: "One of you, two mornings",
        words: "We want to hear what patients ask at the desk before we write the new letter.",
        from: 5,
        until: 9,
        said: &[(4, Says::Yes("Grace would like to. Mornings are best on a Tuesday.", Some(5)))],
    },
    Help {
        provider: "Laboratory",
        customer: "General Medicine",
        side: Side::Customer,
        ago: 3,
        of: HelpOf::Kit,
        how_much: "One label printer for four weeks",
        words: "Until ours comes we write by hand, and you cannot read it.",
        from: 2,
        until: 22,
        said: &[],
    },
];

/// Lets what was not settled lately be gathered, and reads the rest of the past without a word.
pub(super) async fn begin(db: &Db, moments: &Moments) -> anyhow::Result<()> {
    db.place_events().await?;
    needs_born::bear(db, Some(moments.day(-NOT_SETTLED_DAYS, 0, 0))).await?;
    Ok(())
}

pub(super) async fn need(db: &Db, house: &House, moments: &Moments) -> anyhow::Result<()> {
    db.place_events().await?;
    needs_born::bear(db, Some(moments.day(-SIGNED_DAYS, 0, 0))).await?;
    for (words, said) in ANSWERED {
        let id = found(db, words).await?;
        go_on(db, house, moments, id, said).await.context(words)?;
    }
    for help in &HELP {
        let new = |relationship| NewNeed {
            relationship,
            side: Some(help.side),
            kind: Kind::Help,
            words: help.words.to_owned(),
            help_of: Some(help.of),
            how_much: Some(help.how_much.to_owned()),
            from: Some(moments.date(help.from).to_string()),
            until: Some(moments.date(help.until).to_string()),
            round: None,
        };
        let (line, speaker) = raising(db, house, (help.provider, help.customer), help.side).await?;
        let at = moments.day(-help.ago, 9, 40);
        acted(db, &speaker, at, async |a| actions::raise(a, &new(line)).await.map(drop)).await?;
        go_on(db, house, moments, found(db, help.words).await?, help.said).await?;
    }
    wait(db, house, moments).await
}

/// What nobody has answered for weeks, in a team below one that Callum leads.
async fn wait(db: &Db, house: &House, moments: &Moments) -> anyhow::Result<()> {
    let (line, _) = raising(db, house, ("Patient Billing", "Insurance Liaison"), Side::Provider).await?;
    let new = NewNeed {
        relationship: line,
        side: Some(Side::Provider),
        kind: Kind::Need,
        words: "Tell us when an insurer changes its form. We hear of it from the bill that comes back."
            .to_owned(),
        help_of: None,
        how_much: None,
        from: None,
        until: None,
        round: None,
    };
    let jonas = house.people[house.person("Jonas Weidner")?].viewer.clone();
    let at = moments.day(0, 0, 0).plus_seconds(-UNANSWERED_DAYS * 86_400);
    acted(db, &jonas, at, async |a| actions::raise(a, &new).await.map(drop)).await
}

/// The line between these two, and who speaks for this side of it.
pub(super) async fn raising(
    db: &Db,
    house: &House,
    (provider, customer): (&str, &str),
    side: Side,
) -> anyhow::Result<(map::RelationshipId, Viewer)> {
    let done: Result<_, Failure> = db::act!(db, Viewer::system(), |a| {
        a.origin = db::Origin::Simulated;
        let (provider, customer) =
            (links::end(a, house, provider).await?, links::end(a, house, customer).await?);
        let now = a.now;
        let (one, other) = (provider.party, customer.party);
        let line = relationships::ensure_agreed(a, one, other, Audience::COLLEAGUES, now).await?;
        let end = if side == Side::Provider { provider } else { customer };
        Ok((line, end.speaker.context("nobody speaks for this side")?))
    });
    Ok(done?)
}

async fn found(db: &Db, words: &str) -> anyhow::Result<NeedId> {
    let mut view = db.view(Viewer::system()).await?;
    let id: Option<kernel::Id> = view.maybe("SELECT id FROM needs WHERE words = $1", &[&words]).await?;
    Ok(NeedId(id.with_context(|| format!("nobody needs this: {words}"))?))
}

async fn go_on(
    db: &Db,
    house: &House,
    moments: &Moments,
    id: NeedId,
    said: &[(i64, Says)],
) -> anyhow::Result<()> {
    for (ago, says) in said {
        let system = Viewer::system();
        acted(db, &system, moments.day(-ago, 13, 20), async |a| does(a, house, moments, id, *says).await)
            .await?;
    }
    Ok(())
}

/// Whoever speaks for the side whose turn it is says so.
async fn does(a: &mut Act, house: &House, moments: &Moments, id: NeedId, says: Says) -> Result<(), Failure> {
    let need = store::find(a, kernel::Id(0), id).await?.context("it is there")?;
    let is_theirs = matches!(says, Says::Yes(..) | Says::No(_) | Says::Instead(..) | Says::Done(_));
    let side = if is_theirs { need.side.other() } else { need.side };
    let speaker = links::end(a, house, need.name(side)).await?.speaker;
    a.viewer = speaker.context("nobody speaks for this side")?;
    let some = |words: &str| (!words.is_empty()).then(|| words.to_owned());
    let answer = |answer, words: &str, by: Option<i64>| NewNeedAnswer {
        answer,
        words: some(words),
        by: by.map(|days| moments.date(days).to_string()),
    };
    let with = |words: &str| NeedWords { words: some(words) };
    match says {
        Says::Yes(words, by) => actions::answer(a, id, None, &answer(Answer::Accepted, words, by)).await,
        Says::No(words) => actions::answer(a, id, None, &answer(Answer::Declined, words, None)).await,
        Says::Instead(words, by) => actions::answer(a, id, None, &answer(Answer::Countered, words, by)).await,
        Says::Agree => actions::agree(a, id, None, &NeedWords::default()).await,
        Says::Done(words) => actions::meet(a, id, None, &with(words)).await,
        Says::Confirm(words) => actions::confirm(a, id, None, &with(words)).await,
        Says::NotYet(words) => actions::not_yet(a, id, None, &with(words)).await,
    }
    .map(drop)
}
