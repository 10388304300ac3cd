//! Pictures: bar charts as PNG. Pure: words and numbers in, bytes out.
//!
//! A picture has a background of its own, so that it reads the same on Discord's light and dark themes. Its three
//! colours also differ in brightness, for people who do not tell colours apart, and no meaning stands in colour alone:
//! whoever sends a picture sends the same numbers as text. The font is compiled in: where the bot runs there may be none.

mod axis;
mod canvas;
mod columns;
mod letters;
mod rows;

#[cfg(test)]
mod tests;

use super::words::Lang;
use canvas::{Anchor, Canvas, Color};

/// The most bars that lie below each other; further ones are not drawn.
pub const MOST_ROWS: usize = rows::MOST;

/// Pixels from left to right.
const WIDTH: u16 = 1000;
/// Pixels from top to bottom of one chart.
const HEIGHT: u16 = 500;
/// Pixels that stay free around a chart.
const MARGIN: u16 = 24;
/// Pixels of the title and the legend at the top of a chart.
const HEAD: u16 = 84;

/// How many colours a bar may have.
pub const PARTS: usize = 3;

const PAPER: Color = Color(0xFF, 0xFF, 0xFF);
const FRAME: Color = Color(0xB0, 0xB0, 0xB0);
const GRID: Color = Color(0xDD, 0xDD, 0xDD);
const INK: Color = Color(0x22, 0x22, 0x22);
/// From dark to light; the first two are of the colours that Okabe and Ito chose for everybody's eyes.
const COLORS: [Color; PARTS] = [Color(0x00, 0x5A, 0x9C), Color(0xE6, 0x9F, 0x00), Color(0xC4, 0xCE, 0xD8)];

/// One chart of a picture.
#[derive(Clone, Debug)]
pub struct Chart {
    /// What it shows, and in which unit.
    pub title: String,
    /// What each colour means.
    pub legend: [String; PARTS],
    /// The bars, in their order.
    pub bars: Vec<Bar>,
    /// Whether they stand side by side, as months do, or lie below each other, as names do.
    pub standing: bool,
    /// What stands at a bar that is nothing; where there is no bar at all, in the middle.
    pub nothing: String,
    /// The finest step of the scale.
    pub least_step: i64,
    /// Whose numbers stand at the scale.
    pub lang: Lang,
}

/// One bar. What is negative is drawn as nothing.
#[derive(Clone, Debug)]
pub struct Bar {
    /// Whose it is.
    pub label: String,
    /// A second line below it.
    pub below: String,
    /// How much of each colour.
    pub parts: [i64; PARTS],
    /// What it says together; nothing where it is nothing.
    pub said: String,
}

/// Draws the charts below each other. Nothing if memory or the font fails, or there is no chart.
pub fn png(charts: &[Chart]) -> Option<Vec<u8>> {
    let height = u16::try_from(charts.len()).ok()?.checked_mul(HEIGHT)?;
    let mut canvas = Canvas::new(WIDTH, height, PAPER)?;
    let mut top = 0;
    for chart in charts {
        draw(&mut canvas, chart, top);
        top += HEIGHT;
    }
    canvas.png()
}

fn draw(canvas: &mut Canvas, chart: &Chart, top: u16) {
    canvas.frame(0, top, WIDTH, HEIGHT, FRAME);
    canvas.text(&chart.title, (MARGIN, top + 40), 26, Anchor::Start, WIDTH - 2 * MARGIN);
    let mut left = MARGIN;
    for (meaning, color) in chart.legend.iter().zip(COLORS) {
        canvas.block(left, top + 58, 18, 18, color);
        left += 26;
        left += canvas.text(meaning, (left, top + 74), 20, Anchor::Start, 220) + 32;
    }
    if chart.bars.is_empty() {
        canvas.text(&chart.nothing, (WIDTH / 2, top + HEIGHT / 2), 24, Anchor::Middle, WIDTH - 2 * MARGIN);
    } else if chart.standing {
        columns::draw(canvas, chart, top);
    } else {
        rows::draw(canvas, chart, top);
    }
}

impl Bar {
    /// All colours together, as far as a number holds it.
    fn whole(&self) -> i64 {
        self.heaps().last().unwrap_or(0)
    }

    /// Where each colour ends, on top of those before it.
    fn heaps(&self) -> impl Iterator<Item = i64> {
        self.parts.iter().scan(0_i64, |whole, part| {
            *whole = whole.saturating_add((*part).max(0));
            Some(*whole)
        })
    }
}
