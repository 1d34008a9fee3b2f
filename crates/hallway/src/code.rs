//! A link as a QR code: one path of squares, black on white in every theme, so that every phone reads it.

use std::fmt::Write as _;

use kernel::Failure;
use qrcode::{Color, EcLevel, QrCode};

/// Room around the squares, which readers need.
const QUIET: usize = 4;

/// What is painted: whole squares of side one.
#[derive(Clone, Debug)]
pub struct Code {
    pub side: usize,
    pub d: String,
}

impl Code {
    pub fn of(link: &str) -> Result<Self, Failure> {
        let code = QrCode::with_error_correction_level(link, EcLevel::M)
            .map_err(|error| anyhow::anyhow!("a link is too long for a QR code: {error}"))?;
        let width = code.width();
        let mut d = String::new();
        for (y, row) in code.to_colors().chunks(width).enumerate() {
            let mut x = 0;
            while x < width {
                let run = row[x..].iter().take_while(|color| **color == Color::Dark).count();
                if run > 0 {
                    // Writing to a string cannot fail.
                    let _ = write!(d, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
                }
                x += run.max(1);
            }
        }
        Ok(Self { side: width + 2 * QUIET, d })
    }
}
