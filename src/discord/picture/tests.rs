//! Pictures are PNGs of the right size, show every colour, and bear any numbers and names.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

use super::*;
use tiny_skia::Pixmap;

fn bar(label: &str, parts: [i64; PARTS]) -> Bar {
    Bar { label: label.to_owned(), below: "2026".to_owned(), parts, said: "1".to_owned() }
}

fn chart(standing: bool, bars: Vec<Bar>) -> Chart {
    let legend = ["one", "two", "three"].map(str::to_owned);
    let (title, nothing) = ("Żółw à l’été".to_owned(), "nothing".to_owned());
    Chart { title, legend, bars, standing, nothing, least_step: 1, lang: Lang::En }
}

fn decoded(charts: &[Chart]) -> Pixmap {
    Pixmap::decode_png(&png(charts).unwrap()).unwrap()
}

/// How many pixels below the legend have a colour.
fn pixels(picture: &Pixmap, color: Color) -> usize {
    let below = picture.pixels().iter().skip(usize::from(WIDTH) * usize::from(HEAD));
    below.filter(|pixel| (pixel.red(), pixel.green(), pixel.blue()) == (color.0, color.1, color.2)).count()
}

#[test]
fn a_picture_is_a_png_of_its_size_without_a_hole() {
    for (count, standing) in [(1, true), (1, false), (3, true)] {
        let picture = decoded(&vec![chart(standing, vec![bar("a", [1, 2, 3])]); count]);
        assert_eq!(picture.width(), u32::from(WIDTH));
        assert_eq!(picture.height(), u32::from(HEIGHT) * u32::try_from(count).unwrap());
        assert!(picture.pixels().iter().all(|pixel| pixel.alpha() == u8::MAX), "readable on any background");
    }
    assert_eq!(png(&[]), None);
}

#[test]
fn each_part_has_its_colour_and_its_share() {
    for standing in [true, false] {
        let counted = |parts| {
            let picture = decoded(&[chart(standing, vec![bar("a", parts)])]);
            COLORS.map(|color| pixels(&picture, color))
        };
        for place in 0..PARTS {
            let mut parts = [0; PARTS];
            parts[place] = 10;
            let alone = counted(parts);
            assert!(alone[place] > 5_000, "{alone:?}");
            assert_eq!(alone.iter().filter(|pixels| **pixels > 0).count(), 1, "{alone:?}");
        }
        let [one, two, three] = counted([60, 30, 10]);
        assert!(one > two * 3 / 2 && two > three * 2, "{one} {two} {three}");
    }
}

#[test]
fn the_colours_also_differ_in_brightness() {
    let brightness = |color: Color| 3 * i32::from(color.0) + 6 * i32::from(color.1) + i32::from(color.2);
    let all = COLORS.map(brightness);
    assert!(all.windows(2).all(|two| two[1] - two[0] > 250), "{all:?}");
    assert!(brightness(PAPER) - all[2] > 250 && all[0] - brightness(INK) > 250, "{all:?}");
}

#[test]
fn numbers_and_names_of_any_kind_are_drawn() {
    let long = "W😀\u{202e}字".repeat(400);
    for standing in [true, false] {
        for bars in [
            vec![],
            vec![bar(&long, [i64::MAX, i64::MAX, i64::MAX]), bar("b", [i64::MIN, -1, 1])],
            vec![bar(&long, [1, 0, i64::MAX]); 1000],
            vec![bar("", [0, 0, 0])],
        ] {
            let mut chart = chart(standing, bars);
            chart.title.clone_from(&long);
            chart.legend = [long.clone(), long.clone(), long.clone()];
            decoded(&[chart]);
        }
    }
}
