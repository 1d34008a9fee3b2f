//! What Amara waits for, what others wait for on her behalf, and those who come from outside.

use anyhow::Context;
use people::PersonId;
use serve::requests::actions::{Acknowledgement, Ask, PauseFor};
use serve::requests::model::WaitingOn;

use super::{Scene, ask};
use crate::life::Deed;

pub(super) fn play(s: &mut Scene<'_>) -> anyhow::Result<()> {
    missing_note(s)?;
    screen(s)?;
    cover(s)?;
    heating(s)?;
    letter_at_legal(s)?;
    vendors(s)?;
    at_the_vendor(s)
}

/// The patient of the two charges waits at the end of this, too: Records asks Cardiology in turn.
fn missing_note(s: &mut Scene<'_>) -> anyhow::Result<()> {
    let m = s.moments;
    let above = s.charged_twice.context("the patient was charged twice before")?;
    let note = [
        "Procedure note missing, case 88-2031",
        "Two visits on one day and one note. Was there a second echocardiogram? The bill rests on it, and a patient \
         waits for the answer.",
    ];
    let case = s.asks_part(m.ago(50), "Amara Okafor", above, "Coding of a visit", false, note)?;
    let soon = s.soon(240);
    s.has(m.ago(40), "Mei-Ling Tan", case, soon, "")?;
    s.says(
        m.ago(34),
        "Mei-Ling Tan",
        case,
        "I see one tracing only. I am asking Siobhán for the word on the second.",
    )?;
    let second = [
        "Note for the second echocardiogram, case 88-2031",
        "There are two visits and one tracing. Was the second one done, or opened by mistake? Two words are enough.",
    ];
    let case = s.asks_part(m.ago(33), "Mei-Ling Tan", case, "Procedure note or report", true, second)?;
    let soon = s.soon(90);
    s.has(m.ago(18), "Siobhán Kelleher", case, soon, "I look it up after the next patient.")
}

fn screen(s: &mut Scene<'_>) -> anyhow::Result<()> {
    let m = s.moments;
    let sam = PersonId(s.house.people[s.house.person("Sam Whitlock")?].viewer.person);
    let screen =
        ask("Second screen for Sam Whitlock", "He has the ledger and the bill side by side on 19 inches.");
    let screen = Ask { requested_for: Some(sam), ..screen };
    let case = s.asks(m.day(-2, 13, 30), "Amara Okafor", "Equipment", screen)?;
    s.has(m.day(-2, 15, 0), "Tomasz Zieliński", case, m.day(3, 12, 0), "")
}

/// Nobody but the two of them sees this one.
fn cover(s: &mut Scene<'_>) -> anyhow::Result<()> {
    let m = s.moments;
    let cover = ask(
        &format!("Cover for {}", m.month(m.anchor, 2)),
        "Two of us are away for most of that month, and one of the two does not want it known yet why. Whom could we \
         ask?",
    );
    let case = s.asks(m.day(-2, 16, 5), "Amara Okafor", "Time off, cover, contract", cover)?;
    s.has(
        m.day(-1, 9, 30),
        "Priya Raghavan",
        case,
        m.day(1, 12, 0),
        "You get two proposals, and we choose together.",
    )
}

/// A date that moved once, with a reason, and now waits for a vendor.
fn heating(s: &mut Scene<'_>) -> anyhow::Result<()> {
    let m = s.moments;
    let heating =
        ask("Heating in room B-214", "It is 16 degrees at our desks until eleven. Hana works in her coat.");
    let case = s.asks(m.day(-5, 8, 40), "Amara Okafor", "Something is broken in a room", heating)?;
    s.has(
        m.day(-5, 9, 30),
        "Dale Pruitt",
        case,
        m.day(-1, 12, 0),
        "I have it. A fan heater comes up this morning.",
    )?;
    s.says(
        m.day(-4, 10, 15),
        "Dale Pruitt",
        case,
        "The valve is stuck, and it is a kind that we do not keep.",
    )?;
    let message =
        "Kessler has to order the valve. I am sorry for the new date; the fan heater stays.".to_owned();
    let moved = Acknowledgement { expected_at: Some(m.day(6, 12, 0)), message: Some(message) };
    s.does(m.day(-2, 14, 0), "Dale Pruitt", case, Deed::Acknowledge(moved))?;
    let pause = PauseFor {
        waiting_on: WaitingOn::Vendor,
        waiting_for: Some("Kessler Heating".to_owned()),
        reason: "A valve that Kessler has ordered.".to_owned(),
        until: None,
    };
    s.does(m.day(-2, 14, 2), "Dale Pruitt", case, Deed::Pause(pause))
}

/// For this the payment-plan letter waits.
fn letter_at_legal(s: &mut Scene<'_>) -> anyhow::Result<()> {
    let m = s.moments;
    let letter = ask(
        "Payment-plan letter: the sentence about interest",
        "The draft is in the share. Lucía's patients read the old one as a threat. Does the new sentence still hold?",
    );
    let case = s.asks(m.day(-2, 9, 12), "Jonas Weidner", "A legal question", letter)?;
    s.has(
        m.day(-2, 11, 40),
        "Noor Haddad",
        case,
        m.day(1, 15, 0),
        "A short question. I want to see the old letters before the short answer.",
    )
}

/// Guests see what they asked, what their team was asked, and nothing else.
fn vendors(s: &mut Scene<'_>) -> anyhow::Result<()> {
    let m = s.moments;
    let boiler = ask(
        "Access to the boiler room for the valve of B-214",
        "Two of us, about three hours. Somebody would have to shut off the second floor with us.",
    );
    let case = s.asks(m.day(-1, 14, 10), "Birgit Kessler", "A vendor's visit", boiler)?;
    s.has(
        m.day(-1, 15, 0),
        "Kiri Tane",
        case,
        m.day(5, 10, 0),
        "Marek is with you from eight on. Parking is beside the ramp.",
    )?;

    let invoice =
        ask("Invoice 20417 is still open", "It was due a fortnight ago. Is anything missing on our side?");
    let case = s.asks(m.day(-4, 9, 30), "Tobias Lund", "An order or a vendor's invoice", invoice)?;
    s.has(m.day(-4, 10, 40), "Goran Marić", case, m.day(-2, 12, 0), "")?;
    let question = "The delivery note counts eleven boxes, the invoice twelve. Which one do you have?";
    s.says(m.day(-4, 14, 20), "Goran Marić", case, question)?;
    s.says(m.day(-3, 9, 5), "Tobias Lund", case, "Eleven it is. A new invoice is on its way to you.")?;
    s.resolves(
        m.day(-2, 10, 30),
        "Goran Marić",
        case,
        "The new one is signed and with Finance, payment this week.",
    )?;

    let bridge = ask(
        "Which house goes on the invoice for the portal bridge?",
        "We have two addresses of yours and would not want it to come back a third time.",
    );
    let case = s.asks(m.day(-1, 10, 20), "Petra Castellano", "An order or a vendor's invoice", bridge)?;
    s.has(m.day(-1, 11, 15), "Abena Sarpong", case, m.day(1, 10, 0), "I ask Finance and come back to you.")
}

/// What the people of a vendor are asked, and answer here.
fn at_the_vendor(s: &mut Scene<'_>) -> anyhow::Result<()> {
    let m = s.moments;
    let valve = ask(
        "A valve for the radiator of B-214",
        "It is stuck and of a kind that we do not keep. The desk beside it has 16 degrees until eleven.",
    );
    let case = s.asks(m.day(-4, 10, 20), "Dale Pruitt", "Heating and boilers", valve)?;
    s.has(
        m.day(-4, 11, 5),
        "Aneta Horák",
        case,
        m.day(5, 15, 0),
        "I know the kind. I order it today, and we come with two.",
    )?;
    let pause = PauseFor {
        waiting_on: WaitingOn::Vendor,
        waiting_for: Some("the maker of the valve".to_owned()),
        reason: "It is ordered and takes five days.".to_owned(),
        until: None,
    };
    s.does(m.day(-2, 13, 40), "Aneta Horák", case, Deed::Pause(pause))?;

    let knocking = ask(
        "Knocking behind the wall of C-110",
        "Since yesterday, mostly before nine. Mediations take place there, and people look at the wall.",
    );
    let case = s.asks(m.day(-1, 9, 10), "Dale Pruitt", "Heating and boilers", knocking)?;
    s.has(
        m.day(-1, 10, 0),
        "Birgit Kessler",
        case,
        m.day(1, 12, 0),
        "Sven listens to it tomorrow at eight.",
    )?;

    let basement = ask(
        "Water on the floor beside the second boiler",
        "A puddle as large as a tray. I have put a bucket there and switched nothing off.",
    );
    s.asks(m.ago(22), "Kiri Tane", "Heating and boilers", basement).map(drop)
}
