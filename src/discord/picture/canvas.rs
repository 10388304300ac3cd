//! What is drawn on: blocks, lines and texts in whole pixels.

use super::letters;
use tiny_skia::{FillRule, Paint, Pixmap, Rect, Stroke, Transform};

/// Red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Color(pub(super) u8, pub(super) u8, pub(super) u8);

/// Which part of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// The picture so far.
pub(super) struct Canvas(Pixmap);

impl Canvas {
    /// One of this size, all of one colour. Nothing without a size or without memory.
    pub(super) fn new(width: u16, height: u16, color: Color) -> Option<Canvas> {
        let mut pixmap = Pixmap::new(width.into(), height.into())?;
        pixmap.fill(tiny_skia::Color::from_rgba8(color.0, color.1, color.2, u8::MAX));
        Some(Canvas(pixmap))
    }

    /// A block with its left top corner there. What has no extent is not drawn.
    pub(super) fn block(&mut self, left: u16, top: u16, width: u16, height: u16, color: Color) {
        let rect = Rect::from_xywh(left.into(), top.into(), width.into(), height.into());
        if let Some(rect) = rect.filter(|_| width > 0 && height > 0) {
            self.0.fill_rect(rect, &paint(color), Transform::identity(), None);
        }
    }

    /// A line of one pixel around a block of this size.
    pub(super) fn frame(&mut self, left: u16, top: u16, width: u16, height: u16, color: Color) {
        let (right, bottom) = ((left + width).saturating_sub(1), (top + height).saturating_sub(1));
        self.block(left, top, width, 1, color);
        self.block(left, bottom, width, 1, color);
        self.block(left, top, 1, height, color);
        self.block(right, top, 1, height, color);
    }

    /// A text on one line, its base line at this place, shortened to so many pixels. Gives its width.
    pub(super) fn text(&mut self, text: &str, at: (u16, u16), size: u8, anchor: Anchor, most: u16) -> u16 {
        let Some(written) = letters::write(text, size, most) else { return 0 };
        let left = match anchor {
            Anchor::Start => at.0,
            Anchor::Middle => at.0.saturating_sub(written.width / 2),
            Anchor::End => at.0.saturating_sub(written.width),
        };
        let place = Transform::from_translate(left.into(), at.1.into());
        // The font is a light one: a thin line around its letters makes them readable where the picture is shown small.
        let stroke = Stroke { width: f32::from(size) / 40.0, ..Stroke::default() };
        if let Some(path) = &written.path {
            self.0.fill_path(path, &paint(super::INK), FillRule::Winding, place, None);
            self.0.stroke_path(path, &paint(super::INK), &stroke, place, None);
        }
        written.width
    }

    /// The finished picture.
    pub(super) fn png(self) -> Option<Vec<u8>> {
        self.0.encode_png().ok()
    }
}

fn paint(color: Color) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color_rgba8(color.0, color.1, color.2, u8::MAX);
    paint
}
