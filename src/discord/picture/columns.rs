//! Bars that stand side by side, with the scale at their left.

use super::axis::Axis;
use super::canvas::{Anchor, Canvas};
use super::{Bar, COLORS, Chart, FRAME, GRID, HEAD, HEIGHT, MARGIN, WIDTH};

/// Room for the numbers of the scale.
const SCALE: u16 = 76;
/// Room for what stands above the highest bar.
const ABOVE: u16 = 26;
/// Room for the two lines below the bars.
const LABELS: u16 = 58;

pub(super) fn draw(canvas: &mut Canvas, chart: &Chart, top: u16) {
    let axis = Axis::to(chart.bars.iter().map(Bar::whole).max().unwrap_or(0), chart.least_step);
    let (left, right) = (MARGIN + SCALE, WIDTH - MARGIN);
    let floor = top + HEIGHT - MARGIN / 2 - LABELS;
    let room = HEIGHT - MARGIN / 2 - LABELS - HEAD - ABOVE;
    for line in axis.lines() {
        let at = floor - axis.length(line, room);
        canvas.block(left, at, right - left, 1, if line == 0 { FRAME } else { GRID });
        canvas.text(&chart.lang.short(line), (left - 10, at + 7), 20, Anchor::End, SCALE);
    }
    let Ok(count) = u16::try_from(chart.bars.len()) else { return };
    let slot = (right - left) / count.max(1);
    for (place, bar) in (0_u16..).zip(&chart.bars) {
        let middle = left + place * slot + slot / 2;
        let mut at = floor;
        for (whole, color) in bar.heaps().zip(COLORS) {
            let upper = floor - axis.length(whole, room);
            canvas.block(middle - slot * 3 / 10, upper, slot * 6 / 10, at - upper, color);
            at = upper;
        }
        canvas.text(&bar.said, (middle, at - 6), 18, Anchor::Middle, slot);
        canvas.text(&bar.label, (middle, floor + 24), 20, Anchor::Middle, slot);
        canvas.text(&bar.below, (middle, floor + 48), 20, Anchor::Middle, slot);
    }
}
