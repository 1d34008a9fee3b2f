//! A patient who waited nine days: one question that went through three teams, told at its end by the story of the wait.

use super::{Scene, ask_for_patient};
use crate::life::Deed;

pub(super) fn play(s: &mut Scene<'_>) -> anyhow::Result<()> {
    let m = s.moments;
    let refund = ask_for_patient(
        "Refund of 230.00 has not arrived, case 87-1907",
        "She paid in advance, the insurer paid, too. She was told three weeks. It is the fifth.",
        "87-1907",
    );
    let case = s.asks(m.day(-9, 9, 20), "Grace Adeyemi", "Question about a patient's bill", refund)?;
    s.has(m.day(-9, 13, 40), "Jonas Weidner", case, m.day(-5, 12, 0), "I look where it got stuck.")?;
    let payment = [
        "Pay out 230.00, case 87-1907",
        "The refund was signed and never left. Could you see why, and send it?",
    ];
    let paid = s.asks_part(
        m.day(-8, 10, 15),
        "Jonas Weidner",
        case,
        "Refund or payment to someone outside",
        true,
        payment,
    )?;
    s.has(m.day(-7, 11, 30), "Henrik Aalto", paid, m.day(-4, 12, 0), "It lies with the ones above 200.00.")?;
    let may = [
        "May a refund go to another account than the one that paid?",
        "Her daughter paid, and the refund is hers. One sentence is enough.",
    ];
    let allowed = s.asks_part(m.day(-6, 9, 10), "Henrik Aalto", paid, "A legal question", true, may)?;
    s.has(m.day(-5, 14, 0), "Noor Haddad", allowed, m.day(-3, 12, 0), "")?;
    s.resolves(
        m.day(-3, 11, 0),
        "Noor Haddad",
        allowed,
        "Yes, with her signature. The sentence to sign is in the answer to you.",
    )?;
    s.resolves(m.day(-2, 15, 30), "Henrik Aalto", paid, "Signed and sent. It arrives within two days.")?;
    let done = "It left yesterday. I rang her, said sorry for the five weeks, and gave her my name.";
    s.resolves(m.day(-1, 10, 5), "Jonas Weidner", case, done)?;
    s.does(m.day(-1, 13, 15), "Grace Adeyemi", case, Deed::Close)
}
