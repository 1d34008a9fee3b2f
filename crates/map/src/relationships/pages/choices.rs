//! What the forms of relationships let somebody choose from.

use db::Reader;
use kernel::{Failure, Viewer};
use people::forms::team_choices;
use web::sheet::{Control, SheetField};
use web::{Speech, Words};

use crate::relationships::model::{DeliverableKind, Frequency};
use crate::relationships::store;
use crate::relationships::templates::TEMPLATES;

/// How many vendors and external customer types a list to choose from holds.
const MOST_OUTSIDERS: i64 = 500;

type Choices = Vec<(String, String)>;

/// Everybody who can stand at an end: me, my teams, all teams, vendors, external customers. Two statements.
pub async fn parties(r: &mut Reader, t: &Speech, viewer: &Viewer) -> Result<Choices, Failure> {
    let teams = team_choices(r).await?;
    let mut choices = vec![
        (String::new(), t.s("relationship-choose")),
        (viewer.person.to_string(), t.a1("relationship-me", "name", &viewer.name)),
    ];
    let is_mine = |id: &str| viewer.teams.iter().any(|(team, _)| team.to_string() == id);
    let (mine, others): (Choices, Choices) = teams.into_iter().partition(|(id, _)| is_mine(id));
    choices.extend(mine);
    choices.extend(others);
    let outsiders = store::outsiders(r, MOST_OUTSIDERS).await?;
    choices.extend(outsiders.into_iter().map(|one| {
        let key = format!("relationship-party-{}", one.kind);
        (one.id.to_string(), t.a1(&key, "name", one.name))
    }));
    Ok(choices)
}

/// The templates to begin with.
pub fn templates(t: Words) -> Choices {
    let none = (String::new(), t.s("relationship-no-template"));
    let words = TEMPLATES.iter().map(|template| (template.name.to_owned(), template.title(t)));
    std::iter::once(none).chain(words).collect()
}

/// The description as it was typed.
#[derive(Clone, Debug, Default, serde::Deserialize)]
pub struct Described {
    #[serde(default)]
    pub deliverable: String,
    #[serde(default)]
    pub deliverable_kind: String,
    #[serde(default)]
    pub frequency: String,
    #[serde(default)]
    pub rhythm: String,
    #[serde(default)]
    pub good: String,
}

/// The fields of a description.
pub fn described(t: &Speech, typed: &Described) -> Vec<SheetField> {
    let words = t.words();
    let open = (String::new(), t.s("relationship-not-said"));
    let kinds =
        DeliverableKind::ALL.iter().map(|kind| (kind.to_string(), words.s(&format!("deliverable-{kind}"))));
    let often =
        Frequency::ALL.iter().map(|often| (often.to_string(), words.s(&format!("frequency-{often}"))));
    vec![
        SheetField::new("deliverable", t.s("relationship-deliverable"), Control::Line)
            .optional()
            .hint(t.s("relationship-deliverable-hint"))
            .value(&typed.deliverable),
        SheetField::new(
            "deliverable_kind",
            t.s("relationship-kind"),
            Control::Pick(std::iter::once(open.clone()).chain(kinds).collect()),
        )
        .optional()
        .value(&typed.deliverable_kind),
        SheetField::new(
            "frequency",
            t.s("relationship-frequency"),
            Control::Pick(std::iter::once(open).chain(often).collect()),
        )
        .optional()
        .hint(t.s("relationship-frequency-hint"))
        .value(&typed.frequency),
        SheetField::new("rhythm", t.s("relationship-rhythm"), Control::Line)
            .optional()
            .hint(t.s("relationship-rhythm-hint"))
            .value(&typed.rhythm),
        SheetField::new("good", t.s("relationship-good"), Control::Text)
            .optional()
            .hint(t.s("relationship-good-hint"))
            .value(&typed.good),
    ]
}
