//! Patient Billing: eleven open, four without a first word, one late, one paused, one taken before others.

use serve::requests::actions::{Ask, PauseFor};
use serve::requests::model::WaitingOn;

use super::{Scene, TEAM, ask, ask_for_patient};
use crate::life::Deed;
use crate::life::moments::Moments;

const QUESTION: &str = "Question about a patient's bill";

pub(super) fn play(s: &mut Scene<'_>) -> anyhow::Result<()> {
    settled_yesterday(s)?;
    promised(s)?;
    planned(s)?;
    charged_twice(s)?;
    unheard(s)?;
    before_others(s)
}

/// Without a first word, each with its own time left.
fn unheard(s: &mut Scene<'_>) -> anyhow::Result<()> {
    let m = s.moments;
    let three_parts = ask_for_patient(
        "Can this bill be paid in three parts?",
        "She is at the desk with a bill of 412.00 and would pay it over three months. May I say yes, and is there \
         something for her to sign?",
        "",
    );
    s.asks(m.ago(15), "Grace Adeyemi", QUESTION, Ask { is_present: true, ..three_parts })?;
    s.asks(
        m.ago(100),
        "Henrik Aalto",
        "Figures and lists",
        ask(
            "Receivables over 90 days by insurer, for the board pack",
            "One line an insurer, with last quarter beside it. The board reads it next week, so a day for questions \
             would be good.",
        ),
    )?;
    s.asks(
        m.ago(125),
        "Siobhán Kelleher",
        "Which code pays for it",
        ask(
            "Which code for a stress test that was stopped half-way?",
            "Stopped after six minutes for a fall in blood pressure. The note is complete. Is that the full code, the \
             reduced one, or none?",
        ),
    )?;
    Ok(())
}

/// Whether it was before noon, so many open minutes ago.
fn is_morning(m: &Moments, minutes: i64) -> bool {
    m.clinic.local(m.ago(minutes)).hour() < 12
}

/// When the insurer's portal closes: soon after what is said of it.
fn closing(m: &Moments) -> &'static str {
    if is_morning(m, 52) { "noon" } else { "six" }
}

/// Handed over today by those who were asked first.
fn charged_twice(s: &mut Scene<'_>) -> anyhow::Result<()> {
    let m = s.moments;
    let asked = ask_for_patient(
        "Patient was charged twice for one echocardiogram",
        &format!(
            "{}. A patient of ours had one echocardiogram and got two charges of 184.00. She has rung twice, and she \
             is worried about her account at the end of the month. Could you see which of the two is wrong, and may I \
             tell her it will be paid back?",
            if is_morning(m, 118) { "Good morning" } else { "Good afternoon" }
        ),
        "88-2031",
    );
    let asked = Ask {
        needed_by: Some(m.day(1, 17, 0)),
        needed_reason: Some("I promised her a call this week.".to_owned()),
        ..asked
    };
    let case = s.asks(m.ago(118), "Lucía Ferrer", "Bill refused by an insurer", asked)?;
    let by = if is_morning(m, 80) { "this morning" } else { "this afternoon" };
    let word = format!("Lucía, thank you. It is not the insurer. I will make sure it reaches Billing {by}.");
    s.says(m.ago(106), "Ngozi Bello", case, &word)?;
    let team = s.house.team(TEAM)?;
    let reason = "The charge is in your ledger.".to_owned();
    s.does(m.ago(80), "Ngozi Bello", case, Deed::HandOver { team, reason })?;
    let note = format!(
        "Two visit records for one visit. The second has no procedure note, so it was billed at the default code. \
         @Amara I would take this one, my portal job ends at {}.",
        closing(m)
    );
    s.does(m.ago(52), "Jonas Weidner", case, Deed::Note(note))?;
    let jonas = s.house.person("Jonas Weidner")?;
    s.charged_twice = Some(case);
    s.does(m.ago(51), "Jonas Weidner", case, Deed::Follow(jonas))
}

/// Promised: one for today, one late, one that waits, one for tomorrow.
fn promised(s: &mut Scene<'_>) -> anyhow::Result<()> {
    let m = s.moments;
    let invoice = ask_for_patient(
        "Corrected invoice, case 88-1990",
        "The insurer's share is missing on it, so she would pay all of it. She comes by tomorrow and would like to \
         take the right one home.",
        "88-1990",
    );
    let case = s.asks(m.day(-1, 11, 40), "Grace Adeyemi", "Corrected or second invoice", invoice)?;
    let soon = s.soon(100);
    s.has(
        m.day(-1, 11, 52),
        "Amara Okafor",
        case,
        soon,
        "I do this one myself, the share was lost in the import.",
    )?;

    let refunds = format!("List of refunds, {}", m.month(m.anchor, -1));
    let body = "For the reconciliation with the bank: date, case, amount, who signed.";
    let case = s.asks(m.day(-3, 10, 10), "Henrik Aalto", "Figures and lists", ask(&refunds, body))?;
    s.has(m.day(-3, 10, 31), "Sam Whitlock", case, m.day(-1, 17, 0), "")?;
    let half = "The first half is in the share. For the other half I need the file from the bank.";
    s.says(m.day(-2, 16, 20), "Sam Whitlock", case, half)?;

    let letter = ask(
        "Wording of the payment-plan letter",
        "Two patients read it as if they had to pay interest at once. Could the second paragraph be said in other \
         words?",
    );
    let case = s.asks(m.day(-3, 9, 5), "Lucía Ferrer", QUESTION, letter)?;
    s.has(
        m.day(-3, 9, 24),
        "Jonas Weidner",
        case,
        m.day(-1, 12, 0),
        "You are right, I read it like that, too.",
    )?;
    let pause = PauseFor {
        waiting_on: WaitingOn::Team,
        waiting_for: Some("Noor Haddad, Legal".to_owned()),
        reason: "The new words stand. Noor reads the sentence about interest.".to_owned(),
        until: None,
    };
    s.does(m.day(-2, 9, 20), "Jonas Weidner", case, Deed::Pause(pause))?;

    let rejected = ask(
        &format!("Insurer rejects code 93015 since 1 {}", m.month(m.anchor, 0)),
        "Fourteen bills came back in one envelope. On the telephone they say that there is a new list. Do we have it?",
    );
    let case = s.asks(m.day(-1, 14, 35), "Ngozi Bello", "Which code pays for it", rejected)?;
    s.has(m.day(-1, 14, 50), "Sam Whitlock", case, m.day(1, 12, 0), "")?;
    s.says(m.day(-1, 16, 5), "Sam Whitlock", case, "There is a new list, and 93015 has two successors on it.")
}

/// With a date agreed together.
fn planned(s: &mut Scene<'_>) -> anyhow::Result<()> {
    let m = s.moments;
    const SERVICE: &str = "Training and changes by a date";
    let training = ask(
        "Reading a bill: training for new desk staff",
        "Aroha and two who start next month. An hour, with real bills where the names are covered.",
    );
    let case = s.asks(m.day(-6, 10, 30), "Grace Adeyemi", SERVICE, training)?;
    s.has(
        m.day(-6, 14, 10),
        "Amara Okafor",
        case,
        m.day(5, 15, 0),
        "An hour before the late shift, room C-110.",
    )?;
    let schedule = ask(
        &format!("Fee schedule {} in the estimate tool", m.year(m.anchor) + 1),
        "The vendors' prices for next year are signed. The table is in the share.",
    );
    let case = s.asks(m.day(-5, 9, 15), "Ines Carvalho", SERVICE, schedule)?;
    s.has(m.day(-5, 11, 0), "Mateus Pereira", case, m.day(9, 12, 0), "")
}

/// Out of order, with a reason that everybody in the line can read.
fn before_others(s: &mut Scene<'_>) -> anyhow::Result<()> {
    let m = s.moments;
    let portal = ask(
        "Access code for the insurer's portal",
        "The code of the regional insurer runs out today. A new one is sent to the team's telephone alone.",
    );
    let case = s.asks(m.ago(74), "Jonas Weidner", "Insurers' portals", portal)?;
    let reason = Some(format!("the portal closes at {}", closing(m)));
    s.does(m.ago(70), "Jonas Weidner", case, Deed::Take { reason })?;
    let soon = s.soon(45);
    s.has(m.ago(69), "Jonas Weidner", case, soon, "")
}

/// What a good day looks like at its end.
fn settled_yesterday(s: &mut Scene<'_>) -> anyhow::Result<()> {
    let m = s.moments;
    let two_sums = ask_for_patient(
        "Patient was told two sums for one visit",
        "We said 96.00, the letter says 131.50. She is not sure any more whether she can believe either of us.",
        "88-1964",
    );
    let case = s.asks(m.day(-1, 8, 15), "Lucía Ferrer", QUESTION, two_sums)?;
    s.has(m.day(-1, 8, 31), "Jonas Weidner", case, m.day(-1, 12, 0), "")?;
    let done = "96.00 is right. The letter counted the laboratory twice. I rang her and explained it, she pays the \
                96.00, and the letter is void.";
    s.resolves(m.day(-1, 10, 50), "Jonas Weidner", case, done)?;
    let thanks = "You rang the patient back yourself, and told me before she did. It was the first time I could say \
                  yes at the desk.";
    s.says(m.day(-1, 11, 20), "Lucía Ferrer", case, thanks)?;
    s.does(m.day(-1, 11, 21), "Lucía Ferrer", case, Deed::Close)
}
