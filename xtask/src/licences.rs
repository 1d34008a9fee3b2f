//! What we build on must carry a licence that deny.toml allows: crates by `cargo tree`, npm packages by their locks.
//!
//! `cargo deny` knows more (bans, sources, licence texts) and runs too where it is installed; this runs everywhere.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, iter};

use anyhow::Context;
use serde_json::Value;

use crate::process::{cargo, find, output, run};

/// Prints what is not allowed, and says whether all is well.
pub fn report() -> anyhow::Result<bool> {
    let allowed = allowed(&fs::read_to_string("deny.toml")?)?;
    let mut packages = crates()?;
    for lock in ["browser/package-lock.json", "crates/web/assets/package-lock.json"] {
        if Path::new(lock).exists() {
            packages.extend(npm_packages(&fs::read_to_string(lock)?).with_context(|| lock.to_owned())?);
        }
    }
    let wrong: Vec<_> = packages.iter().filter(|(_, licence)| !permits(licence, &allowed)).collect();
    println!(
        "{} packages, {} of them under a licence that deny.toml does not allow",
        packages.len(),
        wrong.len()
    );
    for (package, licence) in &wrong {
        println!("{package}: {}", if licence.is_empty() { "no licence named" } else { licence });
    }
    Ok(wrong.is_empty() && deny()?)
}

fn deny() -> anyhow::Result<bool> {
    if find("cargo-deny").is_none() {
        println!("cargo-deny is not installed, so its checks of bans and sources were not run.");
        return Ok(true);
    }
    run(cargo().args(["deny", "check", "licenses", "bans", "sources"])).map(|()| true)
}

type Packages = BTreeSet<(String, String)>;

fn allowed(deny: &str) -> anyhow::Result<BTreeSet<String>> {
    let deny: toml::Table = deny.parse()?;
    let list = deny.get("licenses").and_then(|section| section.get("allow")).and_then(toml::Value::as_array);
    let list = list.context("deny.toml has no licenses.allow")?;
    Ok(list.iter().filter_map(|licence| licence.as_str().map(str::to_owned)).collect())
}

/// The crates that end up in the binary or help to build it, with their licences.
fn crates() -> anyhow::Result<Packages> {
    let mut tree = cargo();
    tree.args(["tree", "--workspace", "--locked", "--edges", "normal,build", "--prefix", "none"]);
    let tree = output(tree.args(["--format", "{l}|{p}"]))?;
    let pairs = tree.lines().filter_map(|line| line.split_once('|'));
    // "name v1.2.3 (proc-macro) (*)": the first two words say which it is.
    let short = |package: &str| package.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
    Ok(pairs.map(|(licence, package)| (short(package), licence.to_owned())).collect())
}

fn npm_packages(lock: &str) -> anyhow::Result<Packages> {
    let lock: Value = serde_json::from_str(lock)?;
    let packages = lock.get("packages").and_then(Value::as_object).context("a lock file without packages")?;
    let text =
        |package: &Value, field| package.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let installed = packages.iter().filter(|(path, _)| !path.is_empty());
    Ok(installed.map(|(path, package)| (path.clone(), text(package, "license"))).collect())
}

/// Whether an SPDX expression can be satisfied with allowed licences alone.
fn permits(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let mut words = spaced.split_whitespace().peekable();
    any_of(&mut words, allowed) && words.next().is_none()
}

type Words<'a> = iter::Peekable<std::str::SplitWhitespace<'a>>;

fn any_of(words: &mut Words<'_>, allowed: &BTreeSet<String>) -> bool {
    let mut good = all_of(words, allowed);
    while words.next_if_eq(&"OR").is_some() {
        good |= all_of(words, allowed);
    }
    good
}

fn all_of(words: &mut Words<'_>, allowed: &BTreeSet<String>) -> bool {
    let mut good = one(words, allowed);
    while words.next_if_eq(&"AND").is_some() {
        good &= one(words, allowed);
    }
    good
}

fn one(words: &mut Words<'_>, allowed: &BTreeSet<String>) -> bool {
    match words.next() {
        Some("(") => any_of(words, allowed) & words.next_if_eq(&")").is_some(),
        Some(licence) => {
            // An exception only adds permissions.
            if words.next_if_eq(&"WITH").is_some() {
                words.next();
            }
            allowed.contains(licence)
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expression_is_permitted_when_one_way_to_read_it_is() {
        let allowed = allowed("[licenses]\nallow = ['MIT', 'Apache-2.0', 'Unicode-3.0']").unwrap();
        for good in [
            "MIT",
            "GPL-2.0-only OR MIT",
            "MIT/Apache-2.0",
            "(MIT OR GPL-3.0-only) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception",
        ] {
            assert!(permits(good, &allowed), "{good}");
        }
        for wrong in ["", "GPL-3.0-only", "MIT AND GPL-3.0-only", "(MIT", "MIT MIT", "MIT AND (ISC OR Zlib)"]
        {
            assert!(!permits(wrong, &allowed), "{wrong}");
        }
    }

    #[test]
    fn a_lock_file_names_the_licence_of_each_package() {
        let lock = r#"{"packages": {"": {"name": "x"}, "node_modules/a": {"license": "MIT"}, "node_modules/b": {}}}"#;
        let expected = [("node_modules/a".into(), "MIT".into()), ("node_modules/b".into(), String::new())];
        assert_eq!(npm_packages(lock).unwrap(), Packages::from(expected));
    }
}
