//! The colours in `assets/css/tokens.css` keep the contrasts that the look promises, light and dark.

use std::collections::HashMap;

const TOKENS: &str = include_str!("../assets/css/tokens.css");

type Pair = (f64, f64);

#[derive(Clone, Copy)]
enum Theme {
    Light,
    Dark,
}

/// Relative luminances of every colour token, in the light and in the dark theme.
fn colours() -> HashMap<&'static str, Pair> {
    TOKENS
        .lines()
        .filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--")?.split_once(':')?;
            let (light, dark) = value.trim().strip_prefix("light-dark(#")?.split_once(", #")?;
            Some((name, (luminance(light)?, luminance(dark)?)))
        })
        .collect()
}

/// WCAG 2.2, "relative luminance", of the six hexadecimal digits at the start of `text`.
fn luminance(text: &str) -> Option<f64> {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(text.get(at..at + 2)?, 16).ok()?) / 255.0;
        Some(if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * channel(0)? + 0.7152 * channel(2)? + 0.0722 * channel(4)?)
}

/// WCAG 2.2, "contrast ratio".
fn contrast(one: &str, other: &str, theme: Theme) -> f64 {
    let colours = colours();
    let of = |name: &str| {
        let (light, dark) = colours.get(name).copied().unwrap_or_else(|| panic!("no token --{name}"));
        match theme {
            Theme::Light => light,
            Theme::Dark => dark,
        }
    };
    let (a, b) = (of(one), of(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn assert_at_least(one: &str, other: &str, least: (f64, f64)) {
    for (theme, least, name) in [(Theme::Light, least.0, "light"), (Theme::Dark, least.1, "dark")] {
        let found = contrast(one, other, theme);
        // The promises are given to one decimal.
        assert!(found >= least - 0.05, "{one} on {other}, {name}: {found:.2}, promised {least}");
    }
}

#[test]
fn every_colour_keeps_its_promised_contrast_on_paper() {
    for (name, light, dark) in [
        ("ink", 16.4, 15.2),
        ("ink2", 7.8, 9.2),
        ("ink3", 5.5, 6.3),
        ("edge", 3.6, 4.1),
        ("petrol", 8.0, 9.5),
        ("terra", 5.4, 8.5),
        ("late", 6.7, 8.8),
    ] {
        assert_at_least(name, "paper", (light, dark));
    }
}

#[test]
fn text_on_a_colour_keeps_its_promised_contrast() {
    assert_at_least("on-petrol", "petrol", (8.4, 8.9));
    assert_at_least("on-mark", "mark", (13.3, 11.7));
    assert_at_least("on-late", "late", (7.0, 9.1));
    assert_at_least("paper", "ink", (16.4, 15.2)); // the rest of a clock that runs out, a toast
}

#[test]
fn text_can_be_read_on_every_ground_it_stands_on() {
    for text in ["ink", "ink2", "ink3", "petrol", "terra", "late"] {
        for ground in ["paper", "sheet", "sunk", "petrol-s"] {
            assert_at_least(text, ground, (4.5, 4.5));
        }
    }
}

#[test]
fn the_border_of_a_control_can_be_seen_on_every_ground() {
    for ground in ["paper", "sheet", "sunk", "petrol-s"] {
        assert_at_least("edge", ground, (3.0, 3.0));
    }
}

#[test]
fn initials_can_be_read_on_all_seven_pairs() {
    for pair in 0..7 {
        assert_at_least(&format!("on-avatar-{pair}"), &format!("avatar-{pair}"), (7.7, 7.7));
    }
}
