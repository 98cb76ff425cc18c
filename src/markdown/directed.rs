//! Blocks of another direction than their page.

use pulldown_cmark::{Event, Tag, html};

use super::words::words;
use crate::direction::Direction;

/// The outer blocks of a text: where each begins and ends, and its words.
struct Block {
    start: usize,
    end: usize,
    words: String,
}

/// The same events, with what runs in another direction than its page isolated: what is in a paragraph
/// or heading, which begins on the side of all others, and other blocks as they are.
pub(super) fn directed(mut events: Vec<Event<'_>>, page: Direction) -> Vec<Event<'_>> {
    for block in blocks(&events) {
        let own = page.of(&block.words);
        if own == page {
            continue;
        }
        let (mut start, mut end) = (tag(&events[block.start]), tag(&events[block.end]));
        if let Event::Start(Tag::Paragraph | Tag::Heading { .. }) = events[block.start] {
            start = format!("{start}<bdi dir=\"{own}\">");
            end = format!("</bdi>{end}");
        } else if let Some(name) = start.find([' ', '>']) {
            start.insert_str(name, &format!(" dir=\"{own}\""));
        }
        events[block.start] = Event::Html(start.into());
        events[block.end] = Event::Html(end.into());
    }
    events
}

fn blocks(events: &[Event<'_>]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut depth = 0_usize;
    for (index, event) in events.iter().enumerate() {
        match event {
            Event::Start(_) => {
                if depth == 0 {
                    blocks.push(Block {
                        start: index,
                        end: index,
                        words: String::new(),
                    });
                }
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if let Some(block) = blocks.last_mut() {
            block.words.push_str(words(event));
            if depth == 0 && matches!(event, Event::End(_)) {
                block.end = index;
            }
        }
    }
    blocks
}

fn tag(event: &Event<'_>) -> String {
    let mut tag = String::new();
    html::push_html(&mut tag, [event.clone()].into_iter());
    tag
}
