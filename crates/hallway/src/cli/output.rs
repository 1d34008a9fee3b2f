//! Results on standard output.

use std::io::{self, ErrorKind, Write};

use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

/// One JSON document.
pub(super) fn json(document: &impl Serialize) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, document)?;
    writeln!(out)?;
    Ok(out.flush()?)
}

/// A line for people, or for a script that waits for it.
pub(super) fn line(text: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{text}")?;
    Ok(out.flush()?)
}

/// A whole file, as it is.
pub(super) fn text(text: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    Ok(out.flush()?)
}

/// Shows itself on a terminal alone, on standard error.
pub(super) fn bar(unit: &'static str) -> ProgressBar {
    let template = ["{bar:40} {percent:>3} %  {msg}: {pos} of {len} ", unit, "  {eta} left"].concat();
    let style = ProgressStyle::with_template(&template);
    ProgressBar::new(0).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// Bytes as people say them.
#[allow(clippy::cast_precision_loss, reason = "shown with one decimal place")]
pub(super) fn size(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{:.1} kB", bytes as f64 / 1e3),
        1_000_000..1_000_000_000 => format!("{:.1} MB", bytes as f64 / 1e6),
        _ => format!("{:.1} GB", bytes as f64 / 1e9),
    }
}

/// Whether this went wrong only because nobody reads standard output any more.
pub(super) fn is_closed(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let io = cause.downcast_ref::<io::Error>().map(io::Error::kind);
        let csv = cause.downcast_ref::<csv::Error>().and_then(|error| match error.kind() {
            csv::ErrorKind::Io(error) => Some(error.kind()),
            _ => None,
        });
        io.or(csv) == Some(ErrorKind::BrokenPipe)
    })
}
