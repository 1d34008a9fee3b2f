//! What a line is narrowed to: a part of it, a service, a class, who asks, who has it, and by when it is due. The page says
//! it in its address, and a saved view keeps it.

use std::fmt::Display;
use std::str::FromStr;

use jiff::ToSpan;
use kernel::Instant;
use map::services::{Class, ServiceId};
use people::TeamId;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;
use web::Speech;

kernel::words! {
    /// A part of a team's line.
    #[derive(Default, ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum Tab {
        #[default]
        All = "all",
        Unheard = "unheard",
        Outside = "outside",
        Mine = "mine",
        Waiting = "waiting",
        Late = "late",
        Silent = "silent",
    }
}

kernel::words! {
    /// By when something is due.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum Due { Today = "today", Week = "week" }
}

kernel::words! {
    /// In whose hands it is.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum Hands { Nobody = "nobody", Somebody = "somebody" }
}

/// All of it when empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Narrowed {
    pub tab: Tab,
    #[schema(value_type = Option<String>)]
    pub service: Option<ServiceId>,
    pub class: Option<Class>,
    /// The team that asks.
    #[schema(value_type = Option<String>)]
    pub from: Option<TeamId>,
    pub hands: Option<Hands>,
    /// `today`: before tomorrow begins where the viewer is; `week`: within seven days.
    pub due: Option<Due>,
}

impl Narrowed {
    /// As it stands in an address, after the team: always in the same order, and only what is said.
    pub fn address(&self) -> String {
        let mut text = format!("tab={}", self.tab);
        let mut add = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                text.extend(["&", name, "=", &value]);
            }
        };
        add("service", self.service.map(|id| id.to_string()));
        add("class", self.class.map(|class| class.to_string()));
        add("from", self.from.map(|id| id.to_string()));
        add("hands", self.hands.map(|hands| hands.to_string()));
        add("due", self.due.map(|due| due.to_string()));
        text
    }

    /// The same in another part of the line.
    pub const fn in_tab(self, tab: Tab) -> Self {
        Self { tab, ..self }
    }

    /// Whether anything is left out of the part of the line.
    pub fn is_narrower(&self) -> bool {
        *self != Self::default().in_tab(self.tab)
    }

    /// Before when it is due, if that is asked.
    pub fn due_before(&self, t: &Speech) -> Option<Instant> {
        let tomorrow = || t.local(t.now).start_of_day().ok()?.checked_add(1.day()).ok();
        match self.due? {
            Due::Today => tomorrow().map(|day| Instant::from_timestamp(day.timestamp())),
            Due::Week => Some(t.now.plus_seconds(7 * 86_400)),
        }
    }
}

/// The same as it comes in an address; a field of its form that is left open says nothing.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AskedFor {
    tab: Tab,
    #[serde(deserialize_with = "open")]
    service: Option<ServiceId>,
    #[serde(deserialize_with = "open")]
    class: Option<Class>,
    #[serde(deserialize_with = "open")]
    from: Option<TeamId>,
    #[serde(deserialize_with = "open")]
    hands: Option<Hands>,
    #[serde(deserialize_with = "open")]
    due: Option<Due>,
}

fn open<'de, T, D>(field: D) -> Result<Option<T>, D::Error>
where
    T: FromStr<Err: Display>,
    D: Deserializer<'de>,
{
    match String::deserialize(field)?.as_str() {
        "" => Ok(None),
        said => said.parse().map(Some).map_err(D::Error::custom),
    }
}

impl AskedFor {
    pub const fn narrowed(self) -> Narrowed {
        let Self { tab, service, class, from, hands, due } = self;
        Narrowed { tab, service, class, from, hands, due }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_a_line_is_narrowed_to_and_nothing_else() {
        assert_eq!(Narrowed::default().address(), "tab=all");
        let much = Narrowed {
            tab: Tab::Late,
            class: Some(Class::Planned),
            from: Some(TeamId::new(7)),
            due: Some(Due::Week),
            ..Narrowed::default()
        };
        assert_eq!(much.address(), "tab=late&class=planned&from=7&due=week");
        assert!(much.is_narrower() && !Narrowed::default().in_tab(Tab::Late).is_narrower());
    }
}
