//! Reading what was pasted, line by line.

use std::collections::HashMap;

use kernel::text::{EmailAddress, Rule, fold, normalise};
use kernel::{FieldError, Refusal};

use crate::persons::model::NAME;
use crate::teams::model::NAME as TEAM_NAME;

/// So many lines are taken at once; more come as a file.
pub const MOST: usize = 500;

/// One person as they stand in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// From 1, as it was pasted.
    pub number: usize,
    pub name: String,
    pub email: Option<EmailAddress>,
    pub team: Option<String>,
    /// Leads this team.
    pub leads: bool,
}

/// The columns of a table, each with the words by which it may be called.
const COLUMNS: [(Column, &[&str]); 4] = [
    (Column::Name, &["name"]),
    (Column::Email, &["email", "e-mail", "mail", "address", "adresse", "e-mail-adresse"]),
    (Column::Team, &["team", "abteilung", "department"]),
    (Column::Lead, &["lead", "leads", "leitung", "leitet"]),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Name,
    Email,
    Team,
    Lead,
}

/// The field of a fault: `lines.7.email`.
pub fn field(number: usize, name: &str) -> String {
    format!("lines.{number}.{name}")
}

/// All lines, or everything that is wrong with them as far as the list alone tells.
pub fn read(text: &str) -> Result<Vec<Line>, Refusal> {
    let mut rows = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()).peekable();
    let mut wrong = Vec::new();
    let head = rows.next_if(|(_, line)| cells(line).iter().any(|cell| fold(cell) == "name"));
    let head = head.map(|(number, line)| columns(number, line, &mut wrong));
    if !wrong.is_empty() {
        return Err(Refusal::Invalid(wrong));
    }
    let mut lines = Vec::new();
    for (number, line) in rows {
        if lines.len() >= MOST {
            return Err(Refusal::field("names", "roster-many"));
        }
        lines.push(line_of(number, &cells(line), head.as_deref(), &mut wrong));
    }
    if lines.is_empty() && wrong.is_empty() {
        return Err(Refusal::field("names", "field-required"));
    }
    among_themselves(&lines, &mut wrong);
    if wrong.is_empty() { Ok(lines) } else { Err(Refusal::Invalid(wrong)) }
}

/// The cells of a line: between tabs, or else semicolons, or else commas; quotation marks hold one together.
fn cells(line: &str) -> Vec<String> {
    let delimiter = [b'\t', b';'].into_iter().find(|byte| line.as_bytes().contains(byte)).unwrap_or(b',');
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(line.as_bytes());
    let mut record = csv::StringRecord::new();
    // A text that is text already cannot fail to be read.
    let _ = reader.read_record(&mut record);
    record.iter().map(|cell| normalise(cell, false)).collect()
}

fn columns(number: usize, line: &str, wrong: &mut Vec<FieldError>) -> Vec<Column> {
    let mut columns = Vec::new();
    for cell in cells(line) {
        let known = COLUMNS.iter().find(|(_, words)| words.contains(&fold(&cell).as_str()));
        match known.map(|(column, _)| *column) {
            Some(column) if columns.contains(&column) => {
                wrong.push(FieldError::new(field(number, "head"), "field-twice"));
            }
            Some(column) => columns.push(column),
            None => wrong.push(FieldError::new(field(number, "head"), "roster-column")),
        }
    }
    columns
}

fn is_lead_word(cell: &str) -> bool {
    COLUMNS[3].1.contains(&fold(cell).as_str())
}

fn line_of(number: usize, cells: &[String], head: Option<&[Column]>, wrong: &mut Vec<FieldError>) -> Line {
    let mut found: HashMap<&'static str, &str> = HashMap::new();
    let mut too_many = false;
    match head {
        Some(columns) => {
            too_many = cells.len() > columns.len();
            for (column, cell) in columns.iter().zip(cells) {
                found.insert(column.name(), cell.as_str());
            }
        }
        None => {
            for (place, cell) in cells.iter().enumerate() {
                let column = match cell.as_str() {
                    _ if place == 0 => Column::Name,
                    "" => continue,
                    cell if cell.contains('@') => Column::Email,
                    cell if is_lead_word(cell) => Column::Lead,
                    _ => Column::Team,
                };
                too_many |= found.insert(column.name(), cell.as_str()).is_some();
            }
        }
    }
    if too_many {
        wrong.push(FieldError::new(field(number, "team"), "roster-cells"));
    }
    let mut text = |rule: Rule, name: &'static str| {
        rule.optional(found.get(name).copied().unwrap_or_default()).unwrap_or_else(|error| {
            wrong.push(FieldError::new(field(number, name), error.message));
            None
        })
    };
    let (name, team) = (text(NAME, "name"), text(TEAM_NAME, "team"));
    match &name {
        None => wrong.push(FieldError::new(field(number, "name"), "roster-name")),
        Some(name) if name.contains('@') => {
            wrong.push(FieldError::new(field(number, "name"), "roster-name-first"));
        }
        Some(_) => {}
    }
    let email = found.get("email").filter(|cell| !cell.is_empty()).and_then(|cell| {
        let parsed = EmailAddress::parse("email", cell);
        parsed.map_err(|error| wrong.push(FieldError::new(field(number, "email"), error.message))).ok()
    });
    let lead = found.get("lead").copied().unwrap_or_default();
    let says_no = matches!(fold(lead).as_str(), "" | "no" | "nein" | "false" | "0");
    let leads = !says_no;
    if team.as_ref().is_some_and(|team| team.contains('/')) {
        wrong.push(FieldError::new(field(number, "team"), "field-team-slash"));
    }
    if leads && team.is_none() {
        wrong.push(FieldError::new(field(number, "team"), "roster-lead-of-nothing"));
    }
    Line { number, name: name.unwrap_or_default(), email, team, leads }
}

impl Column {
    const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "email",
            Self::Team => "team",
            Self::Lead => "lead",
        }
    }
}

/// What comes twice: an address, a name that nothing tells apart, a team spelled in two ways, a second lead.
fn among_themselves(lines: &[Line], wrong: &mut Vec<FieldError>) {
    let (mut emails, mut names, mut teams) = (HashMap::new(), HashMap::new(), HashMap::new());
    let mut leads = HashMap::new();
    for line in lines {
        let mut fault = |name, message| wrong.push(FieldError::new(field(line.number, name), message));
        if let Some(email) = &line.email
            && emails.insert(email.key(), line.number).is_some()
        {
            fault("email", "roster-email-twice");
        }
        let before: Option<&Line> = names.insert(fold(&line.name), line);
        let are_told_apart = |before: &Line| before.email.is_some() && line.email.is_some();
        if before.is_some_and(|before| !before.name.is_empty() && !are_told_apart(before)) {
            fault("name", "roster-name-twice");
        }
        let Some(team) = &line.team else { continue };
        let spelled: &String = teams.entry(fold(team)).or_insert(team);
        if spelled != team {
            fault("team", "roster-team-spelled");
        }
        if line.leads && leads.insert(fold(team), line.number).is_some() {
            fault("lead", "roster-lead-twice");
        }
    }
}
