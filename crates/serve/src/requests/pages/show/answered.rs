//! The answers to the questions of the service, as the page tells them.

use map::services::forms::FieldKind;
use web::Speech;

use crate::requests::answers::{AnswerValue, Answered};

/// One question and what was answered.
pub struct Line {
    pub label: String,
    pub paragraphs: Vec<String>,
    /// The page of the colleague who was named.
    pub path: Option<String>,
    pub files: Vec<FileLine>,
}

pub struct FileLine {
    pub path: String,
    pub name: String,
    pub size: String,
}

/// `knows_house`: may look at the pages of colleagues.
pub fn lines(t: &Speech, answers: &[Answered], knows_house: bool) -> Vec<Line> {
    answers.iter().map(|answered| line(t, answered, knows_house)).collect()
}

fn line(t: &Speech, answered: &Answered, knows_house: bool) -> Line {
    let mut line =
        Line { label: answered.label.clone(), paragraphs: Vec::new(), path: None, files: Vec::new() };
    match &answered.value {
        AnswerValue::Text(day) if answered.kind == FieldKind::Date => {
            line.paragraphs.push(day.parse().map_or_else(|_| day.clone(), |date| t.date(date)));
        }
        AnswerValue::Text(text) => line.paragraphs.extend(paragraphs(text)),
        AnswerValue::Number(number) => {
            let number = number.0.replace('.', &t.s("decimal-mark"));
            let unit = answered.unit.as_deref();
            line.paragraphs.push(unit.map_or_else(|| number.clone(), |unit| format!("{number} {unit}")));
        }
        AnswerValue::Several(several) => line.paragraphs.extend(several.iter().cloned()),
        AnswerValue::Person(person) => {
            line.paragraphs.push(person.name.clone());
            line.path = knows_house.then(|| format!("/people/{}", person.id));
        }
        AnswerValue::Files(files) => line.files.extend(files.iter().map(|file| FileLine {
            path: format!("/files/{}", file.id),
            name: file.name.clone(),
            size: size(t, file.size),
        })),
    }
    line
}

fn paragraphs(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split('\n').filter(|line| !line.trim().is_empty()).map(str::to_owned)
}

/// Never less than one KB.
fn size(t: &Speech, bytes: i64) -> String {
    const KB: i64 = 1024;
    match bytes / KB {
        0 => t.a1("file-size-kb", "n", 1),
        kb if kb < KB => t.a1("file-size-kb", "n", kb),
        kb => t.a1("file-size-mb", "n", (kb + KB / 2) / KB),
    }
}
