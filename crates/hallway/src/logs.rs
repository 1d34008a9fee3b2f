//! The log: one line an event on standard error. It never holds query strings, headers or bodies, because nothing of
//! them is handed to it, and whatever is handed to it stays on its line.

use std::io::{self, Write};

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

/// How a line looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum LogFormat {
    #[default]
    Text,
    Json,
}

/// What is said when `HALLWAY_LOG` does not say otherwise: ourselves from `info` on, others when something is wrong.
const USUAL: &str = "info,sqlx=warn,hyper=warn,hyper_util=warn";

/// Says whole addresses when it is asked for everything, and these may hold the secret of an invitation.
const NEVER_ALL: &str = "tower_http=debug";

/// Starts the log. A second start, as in tests, changes nothing.
pub fn start(format: LogFormat) -> Result<(), String> {
    let wish = std::env::var("HALLWAY_LOG").unwrap_or_default();
    let filter = EnvFilter::try_new(if wish.trim().is_empty() { USUAL } else { wish.trim() })
        .map_err(|error| format!("HALLWAY_LOG cannot be understood: {error}"))?;
    let filter = match NEVER_ALL.parse() {
        Ok(less) => filter.add_directive(less),
        Err(_) => filter,
    };
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(OneLine);
    let _ = match format {
        LogFormat::Text => lines.with_ansi(false).try_init(),
        LogFormat::Json => lines.json().flatten_event(true).with_span_list(false).try_init(),
    };
    std::panic::set_hook(Box::new(|panic| {
        let what = panic.payload_as_str().unwrap_or("without words");
        let at = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(what, at, "a piece of work broke off");
    }));
    Ok(())
}

/// Writes each event to standard error as exactly one line.
struct OneLine;

impl<'a> MakeWriter<'a> for OneLine {
    type Writer = Line<io::Stderr>;

    fn make_writer(&'a self) -> Self::Writer {
        Line(io::stderr())
    }
}

struct Line<W>(W);

impl<W: Write> Write for Line<W> {
    /// The log hands over one event whole: all but its last line end is content and must not end the line.
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        let content = event.strip_suffix(b"\n").unwrap_or(event);
        let mut line = Vec::with_capacity(event.len());
        for &byte in content {
            match byte {
                b'\n' => line.extend_from_slice(b"\\n"),
                b'\r' => line.extend_from_slice(b"\\r"),
                0..=0x1f | 0x7f => line.extend_from_slice("\u{FFFD}".as_bytes()),
                _ => line.push(byte),
            }
        }
        line.push(b'\n');
        self.0.write_all(&line)?;
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_one_line_whatever_it_holds() {
        let mut line = Line(Vec::new());
        line.write_all(b"INFO a\r\nINFO forged \x1b[31mred\n").unwrap();
        assert_eq!(String::from_utf8(line.0).unwrap(), "INFO a\\r\\nINFO forged \u{FFFD}[31mred\n");
    }
}
