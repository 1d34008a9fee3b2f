//! Small drawings for templates: icons of the sprite, the pie of a clock, the strip of a pace. All of
//! them are SVG without inline style, and silent: the words beside them say the same.

use std::fmt;

use askama::filters::HtmlSafe;

use crate::assets;

/// A drawing of the sprite: a name of `assets/icons.txt` or of a file in `assets/marks`.
#[derive(Clone, Copy, Debug)]
pub struct Icon {
    name: &'static str,
    class: &'static str,
}

impl Icon {
    pub const fn new(name: &'static str) -> Self {
        Self { name, class: "icon" }
    }

    /// It points along the line of reading, so it turns with it.
    pub const fn turns(self) -> Self {
        Self { class: "icon turns", ..self }
    }
}

impl fmt::Display for Icon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, class } = self;
        let sprite = assets::sprite_path();
        debug_assert!(is_drawn(name), "no drawing {name}: name it in assets/icons.txt");
        write!(f, r##"<svg class="{class}" aria-hidden="true"><use href="{sprite}#{name}"/></svg>"##)
    }
}

impl HtmlSafe for Icon {}

/// The sprite has a drawing of this name.
fn is_drawn(name: &str) -> bool {
    let sprite = assets::find(assets::sprite_path()).map_or(&[][..], |file| file.bytes);
    let id = format!("id=\"{name}\"");
    sprite.windows(id.len()).any(|bytes| bytes == id.as_bytes())
}

/// The face of a running clock: a ring, and in it the part that is used up.
#[derive(Clone, Copy, Debug)]
pub struct Pie {
    percent: u8,
}

impl Pie {
    /// `used` from 0.0 to 1.0; what lies outside is drawn as empty or full.
    pub fn new(used: f64) -> Self {
        Self { percent: (used.clamp(0.0, 1.0) * 100.0).round() as u8 }
    }
}

impl fmt::Display for Pie {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            r#"<svg class="clock-face" viewBox="0 0 18 18" aria-hidden="true"><circle class="ring" cx="9" cy="9" r="7.5"/><circle class="pie" cx="9" cy="9" r="2.7" pathLength="100" stroke-dasharray="{} 100" transform="rotate(-90 9 9)"/></svg>"#,
            self.percent
        )
    }
}

impl HtmlSafe for Pie {}

/// A pace on one axis: how long half of the cases take, how long nine in ten, and a tick for what is
/// promised.
#[derive(Clone, Copy, Debug)]
pub struct Strip {
    half: f64,
    nine_in_ten: f64,
    promise: Option<f64>,
}

impl Strip {
    /// All in the same unit; the axis leaves room for the longest.
    pub fn new(half: f64, nine_in_ten: f64, promise: Option<f64>) -> Self {
        let longest = nine_in_ten.max(half).max(promise.unwrap_or(0.0)).max(f64::MIN_POSITIVE);
        // Whoever keeps a promise has the tick well inside, whoever misses it the bar.
        let axis = (promise.unwrap_or(0.0) * 2.0).max(longest) * 1.04;
        let part = |value: f64| (value / axis * 1000.0).round() / 10.0;
        Self { half: part(half), nine_in_ten: part(nine_in_ten), promise: promise.map(part) }
    }
}

impl fmt::Display for Strip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            r#"<svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true"><rect class="axis" y="6.5" width="100" height="1"/><rect class="nine-in-ten" y="4.5" width="{}" height="5"/><rect class="half" y="3.5" width="{}" height="7"/>"#,
            self.nine_in_ten, self.half
        )?;
        if let Some(promise) = self.promise {
            write!(f, r#"<rect class="promise" x="{promise}" width="0.7" height="14"/>"#)?;
        }
        f.write_str("</svg>")
    }
}

impl HtmlSafe for Strip {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_icon_is_a_use_of_the_sprite() {
        let html = Icon::new("chevron-left").turns().to_string();
        assert!(
            html.starts_with(r#"<svg class="icon turns" aria-hidden="true"><use href="/assets/icons-"#),
            "{html}"
        );
        assert!(html.ends_with(r##".svg#chevron-left"/></svg>"##), "{html}");
    }

    /// Looks through the templates and sources of every crate.
    #[test]
    fn every_icon_that_is_named_anywhere_is_in_the_sprite() {
        let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))];
        let mut seen = 0;
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(&folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() && !path.ends_with("node_modules") {
                    folders.push(path);
                } else if path.extension().is_some_and(|kind| kind == "html" || kind == "rs") {
                    let text = std::fs::read_to_string(&path).unwrap();
                    let named = ["Icon::new(\"", "icon: \""]
                        .into_iter()
                        .flat_map(|before| text.split(before).skip(1));
                    for name in named.filter_map(|rest| rest.split('"').next()) {
                        assert!(is_drawn(name), "{}: no icon {name}", path.display());
                        seen += 1;
                    }
                }
            }
        }
        assert!(seen > 0);
    }

    #[test]
    fn a_pie_never_shows_less_than_nothing_or_more_than_all() {
        for (used, dash) in [(-1.0, "0 100"), (0.667, "67 100"), (3.0, "100 100"), (f64::NAN, "0 100")] {
            assert!(Pie::new(used).to_string().contains(&format!(r#"stroke-dasharray="{dash}""#)), "{used}");
        }
    }

    #[test]
    fn a_strip_keeps_every_value_on_its_axis() {
        for (half, most, promise) in [(1.1, 2.2, Some(2.0)), (0.0, 0.0, None), (5.0, 9.0, Some(1.0))] {
            let strip = Strip::new(half, most, promise);
            for part in [strip.half, strip.nine_in_ten, strip.promise.unwrap_or(0.0)] {
                assert!((0.0..100.0).contains(&part), "{strip:?}");
            }
        }
    }
}
