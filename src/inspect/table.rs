//! Columns of text for a terminal.

use jiff::Timestamp;

/// Rows under a heading; every column but the last is as wide as its widest cell.
pub(super) fn table<const COLUMNS: usize>(heading: [&str; COLUMNS], rows: &[[String; COLUMNS]]) -> String {
    let heading = heading.map(str::to_owned);
    let lines: Vec<[String; COLUMNS]> =
        std::iter::once(&heading).chain(rows).map(|row| row.each_ref().map(|cell| plain(cell))).collect();
    let mut widths = [0; COLUMNS];
    for line in &lines {
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut text = String::new();
    for line in &lines {
        let cells: Vec<String> = line.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        text.push_str(cells.join("  ").trim_end());
        text.push('\n');
    }
    text
}

/// A time to the second, UTC.
pub(super) fn time(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Names come from other people: nothing in them moves a terminal's cursor or turns its lines around.
fn plain(text: &str) -> String {
    let moves = |sign: char| {
        sign.is_control()
            || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    text.chars().map(|sign| if moves(sign) { '\u{fffd}' } else { sign }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other_and_nothing_moves_the_cursor() {
        let rows = [["1", "zażółć", "x"], ["200", "\u{1b}[2Jbob\n\u{202e}", ""]].map(|row| row.map(str::to_owned));
        let shown = table(["ORDER", "BY", "STAGE"], &rows);
        assert_eq!(
            shown,
            "ORDER  BY         STAGE\n\
             1      zażółć     x\n\
             200    \u{fffd}[2Jbob\u{fffd}\u{fffd}\n"
        );
    }
}
