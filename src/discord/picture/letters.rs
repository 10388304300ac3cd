//! Letters as outlines, from a font that is compiled in.

use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::outline::{DrawSettings, OutlineGlyphCollection, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use tiny_skia::{Path, PathBuilder};

/// What stands where a text was cut.
const CUT: char = '…';

/// A text as an outline that begins at zero and stands on the base line.
pub(super) struct Written {
    /// Nothing where no letter shows.
    pub(super) path: Option<Path>,
    /// In pixels, rounded up.
    pub(super) width: u16,
}

/// The text in letters of this size, in pixels, shortened to so many of them. Nothing if the font cannot be read.
pub(super) fn write(text: &str, size: u8, most: u16) -> Option<Written> {
    let font = FontRef::new(epaint_default_fonts::UBUNTU_LIGHT).ok()?;
    let hand = Hand::of(&font, size);
    let glyphs = hand.within(text, most.into());
    let mut pen = Pen { path: PathBuilder::new(), left: 0.0 };
    for glyph in glyphs {
        if let Some(outline) = hand.outlines.get(glyph) {
            // A letter that cannot be drawn leaves a gap.
            let _drawn = outline.draw(DrawSettings::unhinted(hand.size, LocationRef::default()), &mut pen);
        }
        pen.left += hand.advance(glyph);
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cast from float stays within bounds"
    )]
    let width = pen.left.ceil() as u16;
    Some(Written { path: pen.path.finish(), width })
}

/// The font at one size.
struct Hand<'a> {
    font: &'a FontRef<'a>,
    size: Size,
    widths: GlyphMetrics<'a>,
    outlines: OutlineGlyphCollection<'a>,
}

impl<'a> Hand<'a> {
    fn of(font: &'a FontRef<'a>, size: u8) -> Hand<'a> {
        let size = Size::new(size.into());
        let widths = font.glyph_metrics(size, LocationRef::default());
        Hand { font, size, widths, outlines: font.outline_glyphs() }
    }

    /// The glyphs of a text, whole or as many as fit with a sign that it was cut.
    fn within(&self, text: &str, most: f32) -> Vec<GlyphId> {
        let cut = self.glyph(CUT);
        let (mut glyphs, mut width) = (Vec::new(), 0.0);
        // How many letters leave room for the sign.
        let mut with_sign = 0;
        for letter in text.chars() {
            let glyph = self.glyph(letter);
            width += self.advance(glyph);
            if width > most {
                glyphs.truncate(with_sign);
                glyphs.push(cut);
                break;
            }
            glyphs.push(glyph);
            if width + self.advance(cut) <= most {
                with_sign = glyphs.len();
            }
        }
        glyphs
    }

    /// A letter's glyph; a box for letters the font does not have. The blanks between groups of digits are of many kinds.
    fn glyph(&self, letter: char) -> GlyphId {
        let letter = if letter.is_whitespace() { ' ' } else { letter };
        self.font.charmap().map(letter).unwrap_or_default()
    }

    fn advance(&self, glyph: GlyphId) -> f32 {
        self.widths.advance_width(glyph).unwrap_or_default()
    }
}

/// Writes outlines behind each other. In fonts up is positive, in pictures it is negative.
struct Pen {
    path: PathBuilder,
    left: f32,
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.left + x, -y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.left + x, -y);
    }

    fn quad_to(&mut self, via_x: f32, via_y: f32, x: f32, y: f32) {
        self.path.quad_to(self.left + via_x, -via_y, self.left + x, -y);
    }

    fn curve_to(&mut self, one_x: f32, one_y: f32, two_x: f32, two_y: f32, x: f32, y: f32) {
        self.path.cubic_to(self.left + one_x, -one_y, self.left + two_x, -two_y, self.left + x, -y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use super::*;

    #[test]
    fn every_letter_of_our_languages_is_in_the_font() {
        let font = FontRef::new(epaint_default_fonts::UBUNTU_LIGHT).unwrap();
        let hand = Hand::of(&font, 20);
        for letter in
            "ąćęłńóśźżĄĆĘŁŃÓŚŹŻàâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ«»„”’…—ßäöñ0123456789.,- \u{a0}\u{202f}".chars()
        {
            assert_ne!(hand.glyph(letter), GlyphId::default(), "{letter}");
        }
    }

    #[test]
    fn a_text_keeps_to_its_room() {
        let all = write("Zażółć gęślą jaźń", 20, 1000).unwrap();
        let cut = write("Zażółć gęślą jaźń", 20, 80).unwrap();
        assert!(all.width > 100 && all.path.is_some());
        assert!((40..=81).contains(&cut.width), "{}", cut.width);
        let none = write("", 20, 80).unwrap();
        assert!(none.width == 0 && none.path.is_none());
    }
}
