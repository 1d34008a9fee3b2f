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
        /// How often what was promised over it was kept.
        Promises = "promises",
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    pub view: Option<View>,
    pub show: Option<Overlay>,
    /// If this one stalls.
    #[serde(rename = "if")]
    pub stalls: Option<String>,
    /// The division whose teams are shown, where the map begins with divisions.
    pub open: Option<String>,
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

    pub fn open(&self) -> Option<Id> {
        self.open.as_deref()?.parse().ok().map(Id)
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
        if let Some(open) = self.open() {
            path.push_str(&format!("&open={}", open.0));
        }
        if self.all.is_some() {
            path.push_str("&all=1");
        }
        path
    }

    /// If this one stalls, seen the same way.
    pub fn path_if(&self, stalls: Id) -> String {
        Self { stalls: Some(stalls.0.to_string()), open: None, ..self.clone() }.path(self.view())
    }

    /// With this one open, and nobody who stalls.
    pub fn path_open(&self, unit: Id) -> String {
        Self { stalls: None, open: Some(unit.0.to_string()), ..self.clone() }.path(self.view())
    }

    /// Back from whoever stalls, and from what is open.
    pub fn path_back(&self) -> Option<String> {
        let is_somewhere = self.stalls().is_some() || self.open().is_some();
        is_somewhere.then(|| Self { stalls: None, open: None, ..self.clone() }.path(self.view()))
    }
}
