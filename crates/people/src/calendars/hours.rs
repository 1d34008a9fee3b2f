//! Opening hours as people write them in a line: `08:00-12:00, 13:00-17:00`.

use super::model::Windows;

/// From a time to a time, as `HH:MM`.
pub type Window = (String, String);

/// The windows of a day in a line; empty when closed.
pub fn line(windows: &[Window]) -> String {
    windows
        .iter()
        .map(|(opens, closes)| [opens.as_str(), "-", closes].concat())
        .collect::<Vec<_>>()
        .join(", ")
}

/// Reads a line: windows are told apart by commas or semicolons; `8-12.30` is as good as `08:00-12:30`. What is no
/// window at all is a key of the texts; whether the times exist is for the calendar to say.
pub fn read(line: &str) -> Result<Vec<Window>, &'static str> {
    let parts = line.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    let window = |part: &str| {
        let (opens, closes) = part.split_once(['-', '–', '—']).ok_or("field-hours")?;
        Ok((time(opens), time(closes)))
    };
    parts.map(window).collect()
}

fn time(text: &str) -> String {
    let text = text.trim().replace('.', ":");
    match text.split_once(':') {
        Some((hour, minute)) if hour.len() == 1 => ["0", hour, ":", minute].concat(),
        Some(_) => text,
        None if text.len() == 1 => ["0", text.as_str(), ":00"].concat(),
        None => [text.as_str(), ":00"].concat(),
    }
}

/// Dates with hours of their own, one a line: `2026-12-24 08:00-12:00`.
pub fn dated(windows: &Windows) -> String {
    let lines =
        windows.iter().map(|(date, day)| [date.as_str(), " ", &line(day)].concat().trim_end().to_owned());
    lines.collect::<Vec<_>>().join("\n")
}

/// Reads them back.
pub fn read_dated(text: &str) -> Result<Windows, &'static str> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let one = |line: &str| {
        let (date, hours) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        Ok((date.to_owned(), read(hours)?))
    };
    lines.map(one).collect()
}

/// Dates, one a line or told apart by commas.
pub fn read_dates(text: &str) -> Vec<String> {
    let dates = text.split(['\n', ',', ';']).map(str::trim).filter(|date| !date.is_empty());
    dates.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_the_way_people_write_it() {
        let usual = [("08:00", "12:00"), ("13:00", "17:30")].map(|(a, b)| (a.to_owned(), b.to_owned()));
        for line in ["08:00-12:00, 13:00-17:30", "8-12; 13 – 17.30", " 8:00 - 12:00,13:00-17:30,"] {
            assert_eq!(read(line).unwrap(), usual, "{line}");
        }
        assert_eq!(line(&usual), "08:00-12:00, 13:00-17:30");
        assert_eq!(read(" "), Ok(Vec::new()));
        assert_eq!(read("closed"), Err("field-hours"));
    }

    #[test]
    fn days_of_their_own_come_back_as_they_went() {
        let text = "2026-12-24 08:00-12:00\n2026-12-31";
        let read = read_dated(text).unwrap();
        assert_eq!(read["2026-12-31"], Vec::new());
        assert_eq!(dated(&read), text);
        assert_eq!(
            read_dates("2026-12-25\r\n2027-01-01, 2027-01-06\n"),
            ["2026-12-25", "2027-01-01", "2027-01-06"]
        );
    }
}
