//! What stands in README.txt of an export.

use kernel::Instant;

use super::sheets::sheets;

const HEAD: &str = "\
This folder holds everything that Hallway keeps, for people and for other programs.
Each table is there twice with the same rows: as CSV for spreadsheets, and as JSON.
What came along with requests lies in the folder `files`, each under its id; files.csv names them.
To bring an organisation back, use a backup (`hallway backup`), not this folder.

It holds what is confidential, too. Keep it where only those may read it who may.
Passwords, sessions, keys and links are not in it.

Instants are in UTC. Ids are numbers of up to 19 digits: as text in JSON, and best
read as text into a spreadsheet. In CSV, a text that a spreadsheet would take for
a formula has an apostrophe before it; in JSON it stands as it was written.
";

pub(super) fn text(at: Instant, rows: &[(&'static str, u64)]) -> String {
    let mut text = String::from(HEAD);
    text.push_str(&format!("\nEverything is as of {at}.\n"));
    for (sheet, (_, rows)) in sheets().zip(rows) {
        let columns: Vec<&str> = sheet.columns.iter().map(|(name, _)| *name).collect();
        let files = format!("{0}.csv, {0}.json ({rows} rows)", sheet.name);
        text.push_str(&format!("\n{files}\n  {}\n  {}\n", sheet.about, columns.join(", ")));
    }
    text
}
