//! What stands before one's eyes on the first visit: Patient Billing on an ordinary day, and those around it.

mod around;
mod billing;
mod story;

use kernel::Instant;
use serve::requests::actions::{Acknowledgement, Ask, PartAsk, Resolution};

use crate::life::house::House;
use crate::life::moments::{Moments, usual};
use crate::life::{Deed, Life};

/// The team on which the scenes centre.
pub(super) const TEAM: &str = "Patient Billing";
const PATIENTS: &str = "Patients";

/// Plans all of it.
pub(super) fn play(life: &mut Life, house: &House, moments: &Moments) -> anyhow::Result<()> {
    let mut scene = Scene { life, house, moments, charged_twice: None };
    billing::play(&mut scene)?;
    around::play(&mut scene)?;
    story::play(&mut scene)
}

struct Scene<'a> {
    life: &'a mut Life,
    house: &'a House,
    moments: &'a Moments,
    /// The request of the patient who was charged twice, of which others ask for parts.
    charged_twice: Option<usize>,
}

impl Scene<'_> {
    /// Somebody asks; the service in `ask` is filled in.
    fn asks(&mut self, at: Instant, who: &str, service: &str, ask: Ask) -> anyhow::Result<usize> {
        let (asker, offer) = (self.house.person(who)?, self.house.offer(service)?);
        let case = self.life.scene(asker, offer);
        let ask = Ask { service: Some(self.house.offers[offer].id), ..ask };
        self.life.will(at, Some(asker), case, Deed::Open(ask));
        Ok(case)
    }

    /// Somebody asks another team for a part of a case, which waits for it or not.
    fn asks_part(
        &mut self,
        at: Instant,
        who: &str,
        of: usize,
        service: &str,
        waits: bool,
        [subject, body]: [&str; 2],
    ) -> anyhow::Result<usize> {
        let (asker, offer) = (self.house.person(who)?, self.house.offer(service)?);
        let case = self.life.scene(asker, offer);
        let ask = PartAsk {
            service: self.house.offers[offer].id,
            subject: subject.to_owned(),
            body: body.to_owned(),
            needed_by: None,
            needed_reason: None,
            waits,
            answers: std::collections::BTreeMap::new(),
        };
        self.life.will(at, Some(asker), case, Deed::AskPart { of, ask });
        Ok(case)
    }

    fn does(&mut self, at: Instant, who: &str, case: usize, deed: Deed) -> anyhow::Result<()> {
        let who = self.house.person(who)?;
        self.life.will(at, Some(who), case, deed);
        Ok(())
    }

    fn says(&mut self, at: Instant, who: &str, case: usize, body: &str) -> anyhow::Result<()> {
        self.does(at, who, case, Deed::Say(body.to_owned()))
    }

    /// "I have it", with a date, and some words.
    fn has(
        &mut self,
        at: Instant,
        who: &str,
        case: usize,
        until: Instant,
        words: &str,
    ) -> anyhow::Result<()> {
        let message = Some(words).filter(|words| !words.is_empty()).map(str::to_owned);
        self.does(at, who, case, Deed::Acknowledge(Acknowledgement { expected_at: Some(until), message }))
    }

    fn resolves(&mut self, at: Instant, who: &str, case: usize, message: &str) -> anyhow::Result<()> {
        let resolution = Resolution { message: message.to_owned(), ..Resolution::default() };
        self.does(at, who, case, Deed::Resolve(resolution))
    }

    /// A round time at least so many open minutes after the anchor.
    fn soon(&self, minutes: i64) -> Instant {
        let clinic = &self.moments.clinic;
        let least = clinic.add(self.moments.anchor, minutes * 60).unwrap_or(self.moments.anchor);
        usual(clinic, least)
    }
}

fn ask(subject: &str, body: &str) -> Ask {
    Ask { subject: subject.to_owned(), body: body.to_owned(), ..Ask::default() }
}

/// As [`ask`], with a patient who waits.
fn ask_for_patient(subject: &str, body: &str, case: &str) -> Ask {
    Ask {
        external_customer: Some(PATIENTS.to_owned()),
        external_reference: Some(case.to_owned()).filter(|case| !case.is_empty()),
        ..ask(subject, body)
    }
}
