//! The progress line: how far the order being placed is, as everybody in the channel sees it in its message.

use super::paint::Paint;
use sandbox::discord::{Audience, Discord, Event};
use std::io::Write as _;
use std::time::Duration;

/// Shows progress until it is dropped. In a terminal one line is written over, elsewhere each state has its own.
pub(crate) async fn show(discord: &Discord, paint: Paint) {
    let mut read = discord.timeline(0).last().map_or(0, |event| event.seq);
    let mut shown = String::new();
    loop {
        let news = discord.wait_until(Duration::from_secs(60), |discord| {
            let news = discord.timeline(read);
            (!news.is_empty()).then_some(news)
        });
        for event in news.await.unwrap_or_default() {
            read = event.seq;
            let Some(line) = line(&event).filter(|line| *line != shown) else { continue };
            write(&line, paint);
            shown = line;
        }
    }
}

/// Clears the line that was written over, if one was.
pub(crate) fn clear(paint: Paint) {
    if paint.terminal {
        print!("\r\u{1b}[2K");
        // A terminal that cannot be written to shows nothing anyway.
        let _flushed = std::io::stdout().flush();
    }
}

fn write(line: &str, paint: Paint) {
    if paint.terminal {
        print!("\r\u{1b}[2K  {}", paint.faint(line));
        // As above.
        let _flushed = std::io::stdout().flush();
    } else {
        println!("  {line}");
    }
}

/// The field of a channel's message that has an hourglass in it.
fn line(event: &Event) -> Option<String> {
    let message = event.message.as_ref().filter(|_| matches!(event.audience, Audience::Channel(_)))?;
    let fields = message.embeds.iter().filter_map(|embed| embed.get("fields")?.as_array()).flatten();
    let mut values = fields.filter_map(|field| field.get("value")?.as_str());
    values.find(|value| value.contains('⏳')).map(str::to_owned)
}
