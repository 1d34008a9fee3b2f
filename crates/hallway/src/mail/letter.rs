//! What every mail looks like: one column, a fact, one button, what was said, why it came; and its twin as plain text.

use askama::Template;

/// The pieces of a mail.
#[derive(Default)]
pub struct Sheet {
    pub language: &'static str,
    /// The first line: what happened.
    pub fact: String,
    /// More in sentences.
    pub sentences: Vec<String>,
    /// Where the one button leads, and what stands on it.
    pub link: String,
    pub button: String,
    /// What was said, by whom.
    pub said: Vec<Said>,
    /// Lines of a digest.
    pub lines: Vec<Line>,
    pub why: String,
    /// Where to change it, and how to end it.
    pub settings: Option<(String, String)>,
    pub unsubscribe: Option<(String, String)>,
}

pub struct Said {
    pub who: String,
    pub paragraphs: Vec<String>,
}

pub struct Line {
    pub title: String,
    pub link: String,
    pub sentence: String,
}

#[derive(Template)]
#[template(path = "mail/letter.mail", escape = "html")]
struct Html<'a> {
    sheet: &'a Sheet,
}

impl Sheet {
    pub fn html(&self) -> anyhow::Result<String> {
        Ok(Html { sheet: self }.render()?)
    }

    pub fn text(&self) -> String {
        let mut text = vec![self.fact.clone()];
        text.extend(self.sentences.iter().cloned());
        for line in &self.lines {
            text.push([&line.title, "\n", &line.sentence, "\n", &line.link].concat());
        }
        text.push([&self.button, ":\n", &self.link].concat());
        for said in &self.said {
            let quoted: Vec<String> = said
                .paragraphs
                .join("\n\n")
                .lines()
                .map(|line| ["> ", line].concat().trim_end().to_owned())
                .collect();
            text.push([said.who.as_str(), ":\n", &quoted.join("\n")].concat());
        }
        let mut foot = vec![self.why.clone()];
        for (words, link) in [&self.settings, &self.unsubscribe].into_iter().flatten() {
            foot.push([words.as_str(), ": ", link].concat());
        }
        text.push(["-- \n", &foot.join("\n")].concat());
        text.join("\n\n") + "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_quiet_carries_one_button_and_loads_nothing() {
        let sheet = Sheet {
            language: "en",
            fact: "Jonas has it <b>".to_owned(),
            link: "https://x.example/requests/1042".to_owned(),
            button: "Open #1042".to_owned(),
            said: vec![Said {
                who: "Jonas".to_owned(),
                paragraphs: vec!["One.\nTwo.".to_owned(), "Three & four.".to_owned()],
            }],
            why: "You asked for it.".to_owned(),
            settings: Some(("What you hear of".to_owned(), "https://x.example/settings/notices".to_owned())),
            ..Sheet::default()
        };
        let html = sheet.html().unwrap();
        assert!(html.contains("Jonas has it &#60;b&#62;") && html.contains("Three &#38; four."), "{html}");
        assert_eq!(html.matches("<a ").count(), 2, "one button, one small link");
        for remote in ["src=", "url(", "@import", "<script", "<form", "<img"] {
            assert!(!html.contains(remote), "{remote}");
        }
        assert_eq!(
            sheet.text(),
            "Jonas has it <b>\n\nOpen #1042:\nhttps://x.example/requests/1042\n\nJonas:\n> One.\n> Two.\n>\n> Three & four.\n\n-- \nYou asked for it.\nWhat you hear of: https://x.example/settings/notices\n"
        );
    }
}
