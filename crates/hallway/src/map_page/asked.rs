//! How the map is asked for.

use kernel::Id;
use serde::Deserialize;

kernel::words! {
    /// How it is shown.
    pub enum View { Graph = "graph", Table = "table", Matrix = "matrix", Team = "team" }
}

kernel::words! {
    /// What the lines tell.
    pub enum Overlay {
        /// Whether both sides have confirmed the relationship.
        Loop = "loop",
        /// How many requests it carries.
        Volume = "volume",
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    pub view: Option<View>,
    pub show: Option<Overlay>,
    /// If this one stalls.
    #[serde(rename = "if")]
    pub stalls: Option<String>,
    /// Every team, where the map is so large that it begins with divisions.
    pub all: Option<String>,
    /// Somebody by name, or by a part of it.
    pub find: Option<String>,
}

impl Asked {
    pub fn view(&self) -> View {
        self.view.unwrap_or(View::Graph)
    }

    pub fn show(&self) -> Overlay {
        self.show.unwrap_or(Overlay::Loop)
    }

    pub fn find(&self) -> Option<&str> {
        self.find.as_deref().map(str::trim).filter(|name| !name.is_empty())
    }

    pub fn stalls(&self) -> Option<Id> {
        self.stalls.as_deref()?.parse().ok().map(Id)
    }

    /// The same question, seen another way.
    pub fn path(&self, view: View) -> String {
        let mut path = format!("/map?view={view}");
        if let Some(stalls) = self.stalls() {
            path.push_str(&format!("&if={}", stalls.0));
        }
        if self.show() != Overlay::Loop {
            path.push_str(&format!("&show={}", self.show()));
        }
        if self.all.is_some() {
            path.push_str("&all=1");
        }
        path
    }

    /// If this one stalls, seen the same way.
    pub fn path_if(&self, stalls: Id) -> String {
        Self { stalls: Some(stalls.0.to_string()), ..self.clone() }.path(self.view())
    }
}
