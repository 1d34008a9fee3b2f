//! Where somebody goes after signing in.

/// The page that was wanted, if it is a plain path of this house; otherwise Today.
///
/// Browsers read `\` as `/`, drop tabs and line breaks, and take `//x` for another host; so only what can be nothing
/// else than a path here is taken.
pub fn own_path(wanted: Option<&str>) -> &str {
    wanted.filter(|path| is_own(path)).unwrap_or("/")
}

fn is_own(path: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-_.~?=&%,+".contains(c);
    let Some(rest) = path.strip_prefix('/') else { return false };
    let (place, _) = rest.split_once('?').unwrap_or((rest, ""));
    path.len() <= 1000
        && (rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
        && path.chars().all(plain)
        && !place.contains("//")
        && !place.contains("..")
        && !place.contains('%')
        && !["sign-in", "sign-out", "setup", "api"].contains(&place.split('/').next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn a_28_only_a_path_of_this_house_is_followed() {
        let evil = [
            "//evil.test",
            "/\\evil.test",
            "\\\\evil.test",
            "https:evil.test",
            "https://evil.test",
            "%2f%2fevil.test",
            "/%2f%2fevil.test",
            "/x?u=javascript:",
            "javascript:alert(1)",
            "/\tevil.test",
            "/\n/evil.test",
            " /x",
            "evil",
            "/..//evil.test",
            "/.//evil.test",
            "/x/../../y",
            "/sign-out",
            "/api/v1/me",
            "",
        ];
        for wanted in evil {
            assert_eq!(own_path(Some(wanted)), "/", "{wanted:?}");
        }
        assert_eq!(own_path(None), "/");
        for wanted in ["/", "/requests?team=17&sort=due_at", "/people/123", "/search?q=caf%C3%A9+latte"] {
            assert_eq!(own_path(Some(wanted)), wanted);
        }
    }
}
