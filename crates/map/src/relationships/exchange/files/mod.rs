//! Relationships as CSV and as YAML.

mod csv;
mod yaml;

use kernel::Refusal;
use utoipa::ToSchema;

use super::faults::Faults;
use super::line::{Line, Row};

kernel::words! {
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = RelationshipFormat)]
    pub enum Format { Csv = "csv", Yaml = "yaml" }
}

/// More is not read at once.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;
/// More relationships are sent in several files.
pub const MOST_LINES: usize = 20_000;

impl Format {
    /// By how the content begins: YAML names the list, or begins with an item of it.
    pub fn of_content(text: &str) -> Self {
        let is_told = |line: &&str| !line.trim().is_empty() && !line.starts_with('#');
        let first = text.trim_start_matches('\u{FEFF}').lines().find(is_told).unwrap_or_default();
        match first.starts_with("relationships:") || first.starts_with("- ") || first.starts_with("---") {
            true => Self::Yaml,
            false => Self::Csv,
        }
    }

    /// By the end of a file's name.
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, end) = name.rsplit_once('.')?;
        match end.to_lowercase().as_str() {
            "csv" | "tsv" | "txt" => Some(Self::Csv),
            "yaml" | "yml" => Some(Self::Yaml),
            _ => None,
        }
    }

    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Yaml => "application/yaml; charset=utf-8",
        }
    }
}

/// The lines as a text of this format.
pub fn write(format: Format, lines: &[Line]) -> anyhow::Result<String> {
    match format {
        Format::Csv => csv::write(lines),
        Format::Yaml => yaml::write(lines),
    }
}

/// The rows of a text, their cells read as far as that goes without knowing the organisation. What is wrong goes to
/// `faults`.
pub fn read(format: Format, text: &str, faults: &mut Faults) -> Result<Vec<Row>, Refusal> {
    if text.len() > MOST_BYTES {
        return Err(Refusal::TooLarge);
    }
    let text = text.trim_start_matches('\u{FEFF}');
    match format {
        Format::Csv => csv::read(text, faults),
        Format::Yaml => yaml::read(text, faults),
    }
}
