//! What the clinics say of themselves, and what teams and those they work with say to each other: understood, answered,
//! waiting for a word, and drafted.

use anyhow::Context;
use db::{Act, Db};
use kernel::{Audience, Failure, Viewer};
use listen::alignment::{self, NewStep};
use listen::statements::input::{NewDraft, NewReply, NewUnderstanding};
use listen::statements::{StatementId, actions};
use listen::values::input::{NewHouseValue, NewHouseValues};
use map::RelationshipId;
use map::relationships::{self, Side};
use web::IfMatch;

use super::links;
use super::near::acted;
use super::needed::raising;
use crate::life::house::House;
use crate::life::moments::Moments;

/// Who keeps the settings, and what the clinics say matters to them.
const KEEPER: &str = "Oskar Lindqvist";
const VALUES: [(&str, Option<&str>); 5] = [
    ("Patients first", Some("Whoever waits outside comes before whatever is easier inside.")),
    ("respect", None),
    ("accuracy", None),
    ("calm", Some("Nobody runs in our corridors, and nobody has to.")),
    ("learning", None),
];

/// What matters to one side of Cardiology and Patient Billing alone, what they do about it, and in how many working days it is
/// done.
const ALIGNED: [(&str, &str, i64); 2] = [
    ("keeping_our_word", "Whoever names a day for a note writes it on the list themselves.", 15),
    ("care", "Once a month one of Billing sits in on a morning in Cardiology.", 40),
];

/// How the other side understood it, and whether that was meant.
type Heard = (&'static str, Option<(bool, &'static str)>);

/// What one side of a line says.
struct Says {
    provider: &'static str,
    customer: &'static str,
    side: Side,
    /// So many working days ago.
    ago: i64,
    needs: &'static [&'static str],
    challenges: &'static [&'static str],
    values: &'static [&'static str],
    heard: &'static [Heard],
    is_signed: bool,
}

const SAID: [Says; 10] = [
    Says {
        provider: "Cardiology",
        customer: "Patient Billing",
        side: Side::Customer,
        ago: 37,
        needs: &[
            "The note for a visit, while we still can ask about it.",
            "One name to ring when a note is unclear.",
        ],
        challenges: &["One visit in nine reaches us without any note."],
        values: &["respect", "accuracy", "keeping_our_word", "calm", "fairness"],
        heard: &[("The note on the day, and one of us whom you can ring about it.", Some((true, "")))],
        is_signed: true,
    },
    Says {
        provider: "Cardiology",
        customer: "Patient Billing",
        side: Side::Provider,
        ago: 35,
        needs: &[
            "One list of missing notes a day, instead of eleven e-mails.",
            "Tell us which code pays before the visit, not after it.",
        ],
        challenges: &["Notes are written after the last patient, often past seven."],
        values: &["accuracy", "care", "respect", "learning", "calm"],
        heard: &[
            (
                "You want fewer e-mails from us.",
                Some((false, "Not fewer: one, with all of them on it, in the morning.")),
            ),
            ("One list each morning, and the codes before somebody is in your room.", Some((true, ""))),
        ],
        is_signed: true,
    },
    Says {
        provider: "Patient Billing",
        customer: "Front Desk Alderbrook",
        side: Side::Provider,
        ago: 12,
        needs: &["What the patient was told, in one sentence.", "The number of the bill, not the name."],
        challenges: &["We hear of a question when the patient stands there already."],
        values: &["accuracy", "keeping_our_word", "clarity", "respect", "humour"],
        heard: &[("Write down what we said to the patient, and the number of the bill.", Some((true, "")))],
        is_signed: true,
    },
    // Amara has yet to say how she understands this.
    Says {
        provider: "Patient Billing",
        customer: "Front Desk Alderbrook",
        side: Side::Customer,
        ago: 2,
        needs: &[
            "Tell us on the same day when a case will take longer.",
            "An answer that can be passed on as it is.",
        ],
        challenges: &["We can calm a patient who knows. We cannot calm one who does not."],
        values: &["calm", "respect", "promptness", "clarity", "Patients first"],
        heard: &[],
        is_signed: true,
    },
    Says {
        provider: "Medical Records",
        customer: "Patient Billing",
        side: Side::Provider,
        ago: 9,
        needs: &["A question with the number of the visit.", "Two days where the note is missing."],
        challenges: &["Without a note there is no code, and we are asked as if there were one."],
        values: &["accuracy", "thoroughness", "patience", "discretion", "fairness"],
        heard: &[("Name the visit, and do not ask you for what Cardiology owes.", None)],
        is_signed: true,
    },
    Says {
        provider: "Medical Records",
        customer: "Patient Billing",
        side: Side::Customer,
        ago: 8,
        needs: &["A mark on the visits whose code is a guess."],
        challenges: &["A code that changes after the bill went out has to be explained twice."],
        values: &["accuracy", "openness", "keeping_our_word", "respect", "simplicity"],
        heard: &[],
        is_signed: true,
    },
    Says {
        provider: "Patient Billing",
        customer: "Insurance Liaison",
        side: Side::Customer,
        ago: 5,
        needs: &["The proof with the bill, in one file.", "A word before a bill is changed."],
        challenges: &["An insurer asks us, and we have to ask you first."],
        values: &["thoroughness", "promptness", "accuracy", "trust", "calm"],
        heard: &[],
        is_signed: true,
    },
    // Jonas writes, and Amara has not signed yet.
    Says {
        provider: "Patient Billing",
        customer: "Insurance Liaison",
        side: Side::Provider,
        ago: 1,
        needs: &["What an insurer will ask, before the bill is written."],
        challenges: &["Each insurer wants the same in another form."],
        values: &["accuracy", "clarity", "trust"],
        heard: &[],
        is_signed: false,
    },
    Says {
        provider: "Laboratory",
        customer: "General Medicine",
        side: Side::Customer,
        ago: 21,
        needs: &["A call when a result cannot wait."],
        challenges: &["Results of the last courier are read the next morning."],
        values: &["safety", "care", "promptness", "clarity", "trust"],
        heard: &[("You need a voice, not a mail, when it is urgent.", Some((true, "")))],
        is_signed: true,
    },
    Says {
        provider: "Laboratory",
        customer: "General Medicine",
        side: Side::Provider,
        ago: 20,
        needs: &[
            "A telephone number that somebody answers after six.",
            "Tubes with a name that can be read.",
        ],
        challenges: &["One tube in forty comes without a name."],
        values: &["safety", "accuracy", "thoroughness", "calm", "care"],
        heard: &[("One number for the evening, and names in print.", Some((true, "")))],
        is_signed: true,
    },
];

pub(super) async fn say(db: &Db, house: &House, moments: &Moments) -> anyhow::Result<()> {
    let keeper = house.people[house.person(KEEPER)?].viewer.clone();
    let values = VALUES
        .map(|(value, about)| NewHouseValue { value: value.to_owned(), about: about.map(str::to_owned) });
    let values = NewHouseValues { values: values.into() }.read()?;
    acted(db, &keeper, moments.day(-45, 10, 0), async |a| {
        listen::values::choose(a, IfMatch(None), &values).await.map(drop)
    })
    .await
    .context("choosing the values of the house")?;
    for said in &SAID {
        acted(db, &keeper, moments.day(-said.ago, 10, 5), async |a| said.happen(a, house, moments).await)
            .await
            .with_context(|| format!("{} and {}", said.provider, said.customer))?;
    }
    let ends = ("Cardiology", "Patient Billing");
    let (line, speaker) = raising(db, house, ends, Side::Customer).await?;
    for (value, strategy, days) in ALIGNED {
        let due_on = moments.date(days).to_string();
        let step = NewStep { value: value.to_owned(), strategy: strategy.to_owned(), due_on, owner: None };
        acted(db, &speaker, moments.day(-20, 15, 0), async |a| {
            alignment::plan(a, line, &step).await.map(drop)
        })
        .await
        .context(value)?;
    }
    Ok(())
}

impl Says {
    /// Somebody drafts, the lead signs an hour later, and on the next days they come to understand each other.
    async fn happen(&self, a: &mut Act, house: &House, moments: &Moments) -> Result<(), Failure> {
        let provider = links::end(a, house, self.provider).await?;
        let customer = links::end(a, house, self.customer).await?;
        let now = a.now;
        let line: RelationshipId =
            relationships::ensure_agreed(a, provider.party, customer.party, Audience::COLLEAGUES, now)
                .await?;
        let speaker = |side: Side| {
            let end = if side == Side::Provider { &provider } else { &customer };
            end.speaker.clone().context("nobody speaks for this side")
        };
        let own = |words: &[&str]| words.iter().map(|words| (*words).to_owned()).collect::<Vec<_>>();
        let draft = NewDraft {
            side: Some(self.side),
            needs: own(self.needs),
            challenges: own(self.challenges),
            values: own(self.values),
        };
        let (ours, theirs): (Viewer, Viewer) = (speaker(self.side)?, speaker(self.side.other())?);
        a.viewer = self.writer(house)?.unwrap_or_else(|| ours.clone());
        actions::draft(a, line, None, &draft).await?;
        if !self.is_signed {
            return Ok(());
        }
        a.viewer = ours.clone();
        a.now = moments.day(-self.ago, 11, 5);
        let id: StatementId = actions::sign(a, line, None, Some(self.side)).await?;
        for (later, (words, meant)) in (1_i64..).zip(self.heard) {
            a.viewer = theirs.clone();
            a.now = moments.day(later - self.ago, 14, 10);
            actions::answer(a, id, None, &NewUnderstanding { words: (*words).to_owned() }).await?;
            if let Some((is_meant, reply)) = meant {
                a.viewer = ours.clone();
                a.now = moments.day(later - self.ago, 15, 40);
                let words = Some((*reply).to_owned());
                actions::reply(a, id, None, &NewReply { is_meant: *is_meant, words }).await?;
            }
        }
        Ok(())
    }

    /// Jonas writes what Amara has yet to sign; elsewhere the lead does it all.
    fn writer(&self, house: &House) -> anyhow::Result<Option<Viewer>> {
        let writes = (!self.is_signed).then_some("Jonas Weidner");
        writes.map(|name| Ok(house.people[house.person(name)?].viewer.clone())).transpose()
    }
}
