//! Templates carry no style and no script of their own: the content security policy forbids both.

use super::house::{File, House};
use super::{Finding, Rule};

pub const RULE: Rule = Rule {
    name: "templates' markup",
    remedy: "a class in the style sheet, a behaviour in an element of crates/web/assets",
    check: |house| templates(house).flat_map(check).collect(),
};

/// A tag of a template, `<a href="…">` without its angle brackets, and what follows up to the next tag.
struct Tag<'a> {
    offset: usize,
    inside: &'a str,
    after: &'a str,
}

pub fn templates(house: &House) -> impl Iterator<Item = &File> {
    house.with(&["html"]).filter(|file| file.path.starts_with("crates/"))
}

fn check(file: &File) -> Vec<Finding> {
    let markup = without_expressions(&file.text);
    let mut found = Vec::new();
    for tag in tags(&markup) {
        for attribute in attributes(tag.inside) {
            let handler = attribute.len() > 2 && attribute.starts_with("on");
            if attribute == "style" || handler {
                found.push(file.finding(tag.offset, format!("an inline `{attribute}=`")));
            }
        }
        if tag.inside.starts_with("style")
            || (tag.inside.starts_with("script") && !tag.after.trim().is_empty())
        {
            found.push(file.finding(tag.offset, "a script or style sheet inside the page"));
        }
    }
    found
}

/// The text with every `{{ … }}`, `{% … %}` and `{# … #}` blanked out, so that offsets and lines stay.
pub fn without_expressions(text: &str) -> String {
    let mut markup = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(['{']) {
        let close = match rest.as_bytes().get(start + 1) {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            Some(b'#') => "#}",
            _ => "",
        };
        let end = if close.is_empty() {
            start + 1
        } else {
            rest[start..].find(close).map_or(rest.len(), |at| start + at + 2)
        };
        markup.push_str(&rest[..start]);
        markup.extend(rest[start..end].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        rest = &rest[end..];
    }
    markup + rest
}

fn tags(markup: &str) -> Vec<Tag<'_>> {
    let opens = |(at, _): &(usize, &str)| markup[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic());
    let starts = markup.match_indices('<').filter(opens);
    starts
        .map(|(offset, _)| {
            let rest = &markup[offset + 1..];
            let end = tag_end(rest);
            let after = rest[end..].trim_start_matches('>');
            Tag { offset, inside: &rest[..end], after: after.split('<').next().unwrap_or_default() }
        })
        .collect()
}

/// Where a tag ends, counting no bracket inside quotes.
pub fn tag_end(rest: &str) -> usize {
    let mut quote = None;
    let end = rest.find(|c| match quote {
        Some(open) => {
            quote = quote.filter(|_| c != open);
            false
        }
        None => {
            quote = matches!(c, '"' | '\'').then_some(c);
            c == '>'
        }
    });
    end.unwrap_or(rest.len())
}

/// The names of the attributes that are given a value.
fn attributes(tag: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = tag;
    while let Some(at) = rest.find('=') {
        let name = rest[..at].trim_end();
        names.push(name.rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default());
        let value = rest[at + 1..].trim_start();
        let quoted = value
            .strip_prefix(['"', '\''])
            .map(|body| body.split_once(&value[..1]).map_or("", |(_, after)| after));
        rest = quoted.unwrap_or_else(|| value.split_once(char::is_whitespace).map_or("", |(_, after)| after));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let house = House::of(&[("crates/web/src/page.html", text)]);
        (RULE.check)(&house).into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn inline_style_and_script_are_found() {
        assert_eq!(found(r#"<p class="a" style="color: red">"#), ["an inline `style=`"]);
        assert_eq!(found("<button\n  onclick='go()'>"), ["an inline `onclick=`"]);
        assert_eq!(found("<script>go()</script>"), ["a script or style sheet inside the page"]);
        assert_eq!(found("<style>p { }</style>"), ["a script or style sheet inside the page"]);
    }

    #[test]
    fn what_only_looks_like_it_is_left_alone() {
        for good in [
            r#"<script src="{{ asset("app.js") }}" type="module"></script>"#,
            r#"<input name="one" value="style=x onclick=y" data-on="z">"#,
            r#"{% if a < b %}<p>style="x" {{ t.a("on", [("style=", 1)]) }}</p>{% endif %}"#,
            "{# <script>x</script> #}",
        ] {
            assert_eq!(found(good), [""; 0], "{good}");
        }
    }
}
