//! Lists of persons, in order of their names.

use db::{Reader, Result, Select};

use super::{Person, SHOWN};
use crate::{PersonId, PersonKind, TeamId};

/// Which persons, and from where on.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only this one: all that a guest sees.
    pub only: Option<PersonId>,
    /// A pattern for the folded name or the address.
    pub like: Option<String>,
    /// Members of this team, at home there or not.
    pub team: Option<TeamId>,
    pub kind: Option<PersonKind>,
    /// Those who are not here any more, instead of those who are.
    pub deactivated: bool,
    /// The person after whom the list goes on.
    pub after: Option<i64>,
    pub limit: i64,
}

pub async fn list(r: &mut Reader, filter: &Filter) -> Result<Vec<Person>> {
    let mut few = Select::new(SHOWN).then(match filter.deactivated {
        true => "p.deactivated_at IS NOT NULL",
        false => "p.deactivated_at IS NULL",
    });
    few = few.and("p.id = ?", filter.only.as_ref()).and("p.kind = ?", filter.kind.as_ref());
    if let Some(like) = &filter.like {
        few = few.with(r"AND (p.name_key LIKE ? ESCAPE '\' OR p.email_key LIKE ? ESCAPE '\')", &[like, like]);
    }
    few = few.and("p.id IN (SELECT person_id FROM memberships WHERE team_id = ?)", filter.team.as_ref());
    if let Some(after) = &filter.after {
        let further = "AND (p.name_key, p.id) > ((SELECT name_key FROM persons WHERE id = ?), ?)";
        few = few.with(further, &[after, after]);
    }
    r.select(few.then("ORDER BY p.name_key, p.id").with("LIMIT ?", &[&filter.limit])).await
}
