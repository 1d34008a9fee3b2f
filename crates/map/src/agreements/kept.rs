//! How often what was promised was kept: counted, as a share with its interval, drawn as a strip.

use askama::Template;
use askama::filters::HtmlSafe;
use web::Speech;
use web::chart::ShareStrip;

use super::model::AgreementId;
use crate::deliveries::Share;
use crate::services::{Class, TargetKind};

/// Of the clocks that an agreement set, how many have stopped or run out, and how many of these kept the promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockKept {
    pub agreement: AgreementId,
    pub class: Class,
    pub kind: TargetKind,
    pub kept: i64,
    pub n: i64,
}

/// A kept share: `81 %`, `74 to 86, n 148`, with its strip.
#[derive(Template, Clone, Debug)]
#[template(path = "agreements/kept.html")]
pub struct Kept {
    strip: ShareStrip,
    value: String,
    sure: String,
}

impl HtmlSafe for Kept {}

impl Kept {
    /// None where nothing was counted yet.
    pub fn of(t: &Speech, kept: i64, n: i64) -> Option<Self> {
        let share = Share::of(kept, n)?;
        let percent = |part: f64| format!("{:.0}", part * 100.0);
        Some(Self {
            strip: ShareStrip::new(share.value, share.low, share.high),
            value: t.a1("kept-share", "value", percent(share.value)),
            sure: t.a3("kept-sure", "low", percent(share.low), "high", percent(share.high), "n", share.n),
        })
    }
}
