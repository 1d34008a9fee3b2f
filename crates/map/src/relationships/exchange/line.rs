//! One relationship as it stands in the file.

use super::columns::{Column, WIDTH};

/// The cells of a relationship in the order of [`Column`], each as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line([Option<String>; WIDTH]);

impl Line {
    pub fn get(&self, column: Column) -> Option<&str> {
        self.0[column as usize].as_deref()
    }

    pub fn set(&mut self, column: Column, text: Option<String>) {
        self.0[column as usize] = text;
    }

    /// The cell in the form in which it is used further on; what was read is always whole.
    pub fn parsed<T: std::str::FromStr>(&self, column: Column) -> Option<T> {
        self.get(column)?.parse().ok()
    }

    pub fn moment(&self, column: Column) -> Option<kernel::Instant> {
        kernel::Instant::parse(self.get(column)?)
    }

    /// The columns in which two lines differ.
    pub fn differences(&self, other: &Self) -> Vec<Column> {
        Column::ALL.iter().filter(|column| self.get(**column) != other.get(**column)).copied().collect()
    }

    /// By the names of both ends, so that the same relationships are always in the same order.
    pub fn place(&self) -> [Option<&str>; 4] {
        [Column::Provider, Column::Customer, Column::ProviderKind, Column::CustomerKind].map(|c| self.get(c))
    }
}

/// What a file says of one relationship: only the cells that it has, each with its line in the file, from 1.
#[derive(Debug, Default)]
pub struct Row {
    pub line: u64,
    cells: [Option<Cell>; WIDTH],
}

#[derive(Debug)]
pub struct Cell {
    pub line: u64,
    /// None where the cell is empty, which empties what was there.
    pub text: Option<String>,
}

impl Row {
    pub fn new(line: u64) -> Self {
        Self { line, ..Self::default() }
    }

    pub fn cell(&self, column: Column) -> Option<&Cell> {
        self.cells[column as usize].as_ref()
    }

    pub fn put(&mut self, column: Column, cell: Cell) {
        self.cells[column as usize] = Some(cell);
    }

    /// What the file says of this column, if it fills it.
    pub fn text(&self, column: Column) -> Option<&str> {
        self.cell(column)?.text.as_deref()
    }

    /// Whether the file says anything of it, be it that there is nothing.
    pub fn says(&self, column: Column) -> bool {
        self.cell(column).is_some()
    }

    /// The line where this column stands, or else where the row begins.
    pub fn line_of(&self, column: Column) -> u64 {
        self.cell(column).map_or(self.line, |cell| cell.line)
    }
}

/// Several names in one cell: a semicolon between them, and a backslash before one that belongs to a name.
pub fn join_names<'a>(names: impl Iterator<Item = &'a str>) -> Option<String> {
    let names: Vec<String> = names.map(|name| name.replace('\\', "\\\\").replace(';', "\\;")).collect();
    (!names.is_empty()).then(|| names.join("; "))
}

/// The names in a cell.
pub fn split_names(cell: &str) -> Vec<String> {
    let (mut names, mut name, mut is_escaped) = (Vec::new(), String::new(), false);
    for c in cell.chars() {
        match c {
            _ if is_escaped => {
                name.push(c);
                is_escaped = false;
            }
            '\\' => is_escaped = true,
            ';' => names.push(std::mem::take(&mut name)),
            c => name.push(c),
        }
    }
    names.push(name);
    names.into_iter().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_semicolons_and_backslashes_come_back_as_they_were() {
        let names = ["Plain", "a;b", "c\\", "\\;", "d; e"];
        let cell = join_names(names.into_iter()).unwrap();
        assert_eq!(split_names(&cell), names);
        assert_eq!(split_names("One;Two ; "), ["One", "Two"]);
        assert_eq!(join_names(std::iter::empty()), None);
    }
}
