//! Bars that lie below each other, each with its name before it and its amount behind it.

use super::axis::Axis;
use super::canvas::{Anchor, Canvas};
use super::{Bar, COLORS, Chart, FRAME, HEAD, HEIGHT, MARGIN, WIDTH};

/// The most rows of one chart.
pub(super) const MOST: usize = 10;
/// Room for a name.
const NAME: u16 = 240;
/// Room for an amount.
const SAID: u16 = 210;
/// From row to row, where there are few of them.
const TALLEST: u16 = 56;

pub(super) fn draw(canvas: &mut Canvas, chart: &Chart, top: u16) {
    let axis = Axis::to(chart.bars.iter().map(Bar::whole).max().unwrap_or(0), chart.least_step);
    let (left, first) = (MARGIN + NAME, top + HEAD + 8);
    let room = WIDTH - MARGIN - SAID - left;
    let shown = u16::try_from(chart.bars.len().min(MOST)).unwrap_or(1).max(1);
    let slot = ((HEIGHT - HEAD - 8 - MARGIN / 2) / shown).min(TALLEST);
    canvas.block(left, first, 1, slot * shown, FRAME);
    for (place, bar) in (0..shown).zip(&chart.bars) {
        let upper = first + place * slot;
        let line = upper + slot / 2 + 7;
        canvas.text(&bar.label, (left - 12, line), 20, Anchor::End, NAME - 12);
        let mut at = left + 1;
        for (whole, color) in bar.heaps().zip(COLORS) {
            let end = left + 1 + axis.length(whole, room);
            canvas.block(at, upper + slot / 5, end - at, slot * 3 / 5, color);
            at = end;
        }
        let said = if bar.said.is_empty() { &chart.nothing } else { &bar.said };
        canvas.text(said, (at + 10, line), 20, Anchor::Start, WIDTH - MARGIN - at - 10);
    }
}
