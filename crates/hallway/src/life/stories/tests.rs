use super::*;

#[test]
fn every_story_has_an_end_and_known_blanks_only() {
    for story in all().unwrap() {
        assert!(!story.body.is_empty(), "{}: nothing is asked", story.subject);
        assert!(!story.resolution.is_empty() || story.withdrawal.is_some(), "{}: never done", story.subject);
        assert_eq!(story.question.is_some(), story.answer.is_some(), "{}", story.subject);
        let told = format!("{story:?}");
        for blank in told.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(blank, _)| blank) {
            let is_text = blank.chars().all(|c| c.is_ascii_lowercase());
            assert!(!is_text || Blanks::NAMES.contains(&blank), "{}: {{{blank}}}", story.subject);
        }
    }
}

#[test]
fn no_two_stories_are_the_same_and_there_are_many() {
    let stories = all().unwrap();
    let mut subjects: Vec<&str> = stories.iter().map(|story| story.subject.as_str()).collect();
    subjects.sort_unstable();
    let all = subjects.len();
    subjects.dedup();
    assert_eq!(subjects.len(), all, "a subject is told twice");
    assert!(all > 200, "{all}");
}

#[test]
fn stories_speak_like_the_house() {
    for story in all().unwrap() {
        let told = format!(" {story:?}").to_lowercase();
        for word in [" ticket", " asap", " end user", " agent", " breach", "be patient", "inconvenience", "!"]
        {
            assert!(!told.contains(word), "{}:{word}", story.subject);
        }
    }
}
