//! `cargo xtask tidy`: the house rules that no compiler knows, one file each.

mod bare_words;
mod decisions;
mod drivers;
mod features;
mod house;
mod layers;
mod length;
mod markup;
mod module_docs;
mod sql;
mod texts;

use house::House;

/// A rule: what it is called, how to find what breaks it, and what to do then.
struct Rule {
    name: &'static str,
    remedy: &'static str,
    check: fn(&House) -> Vec<Finding>,
}

/// A place that breaks a rule.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    path: String,
    /// From 1; 0 where the whole file is meant.
    line: usize,
    message: String,
}

const RULES: [Rule; 13] = [
    length::RULE,
    module_docs::RULE,
    layers::RULE,
    drivers::RULE,
    sql::RULE,
    markup::RULE,
    bare_words::RULE,
    texts::SYNTAX,
    texts::LANGUAGES,
    texts::KEYS,
    texts::WORDS,
    features::RULE,
    decisions::RULE,
];

/// Prints what breaks a rule, and says whether nothing does.
pub fn report() -> anyhow::Result<bool> {
    let house = House::read()?;
    let mut good = true;
    for Rule { name, remedy, check } in RULES {
        let findings = check(&house);
        println!("{name:<22} {}", if findings.is_empty() { "good" } else { "BROKEN" });
        for Finding { path, line, message } in &findings {
            println!("  {path}:{line}: {message}");
        }
        if !findings.is_empty() {
            println!("  remedy: {remedy}");
            good = false;
        }
    }
    Ok(good)
}
