//! Text of people shows as it was written and does nothing.

use crate::discord::view::escape;
use crate::discord::view::escape::escape_within;

#[test]
fn markup_mentions_and_hidden_characters() {
    for (written, sent) in [
        ("staging", "staging"),
        ("web-1 (eu) / test: 50% & more", "web-1 (eu) / test: 50% & more"),
        ("*bold* _it_ ~~no~~ ||spoiler||", "\\*bold\\* \\_it\\_ \\~\\~no\\~\\~ \\|\\|spoiler\\|\\|"),
        ("`code` ```block```", "\\`code\\` \\`\\`\\`block\\`\\`\\`"),
        ("back\\slash \\*", "back\\\\slash \\\\\\*"),
        ("[click](x)", "\\[click\\](x)"),
        ("[click](https://evil.example)", "\\[click\\](<https://evil.example>)"),
        ("<@1> <@&2> <#3> <:a:4> <t:5:R> </x:6>", "\\<@1> \\<@&2> \\<#3> \\<:a:4> \\<t:5:R> \\</x:6>"),
        ("@everyone @here me@example.com", "\\@everyone \\@here me@example.com"),
        ("# heading", "\\# heading"),
        ("-# small", "\\-# small"),
        ("- item", "\\- item"),
        ("+ item", "\\+ item"),
        ("> quote", "\\> quote"),
        ("1. item", "1\\. item"),
        ("12) item", "12\\) item"),
        ("1.5 x", "1\\.5 x"),
        ("v1.5", "v1.5"),
        ("a # b - c > d", "a # b - c > d"),
        ("two\nlines\r\n# three\tfour", "two lines  # three four"),
        ("a\u{202e}b\u{200b}c\u{2066}d\u{feff}e\u{0}f\u{7}g\u{ad}h", "abcdefgh"),
        ("\u{2028}x\u{a0}y\u{3000}", "x y"),
        (" \u{200b} ", ""),
        ("see https://a.b/c_d*e, then http://f", "see <https://a.b/c_d*e>, then <http://f>"),
        ("HTTPS://A.B", "<HTTPS://A.B>"),
        ("(https://a.b)", "(<https://a.b>)"),
        ("https://", "https://"),
        ("https://a.b>@everyone", "<https://a.b>>\\@everyone"),
        ("https://a\u{200b}.b", "<https://a.b>"),
        ("||https://a.b||", "\\|\\|<https://a.b>\\|\\|"),
        ("discord.gg/abc", "discord.gg\\/abc"),
        ("Zażółć gęślą jaźń 🚀", "Zażółć gęślą jaźń 🚀"),
        // What runs from right to left is laid out for itself.
        ("שלום 1", "\u{2068}שלום 1\u{2069}"),
        ("eu مشروع*", "\u{2068}eu مشروع\\*\u{2069}"),
    ] {
        assert_eq!(escape(written), sent, "{written:?}");
    }
}

#[test]
fn shortening_never_leaves_half_an_escape_or_an_open_address() {
    for written in [
        "*".repeat(100),
        "a https://example.com/long/path b".repeat(4),
        "🚀".repeat(60),
        "@here ".repeat(20),
        "שלום 1 ".repeat(20),
    ] {
        for most in 2..80 {
            let short = escape_within(&written, most);
            assert!(short.encode_utf16().count() <= most, "{most}: {short}");
            assert_eq!(short.matches('\u{2068}').count(), short.matches('\u{2069}').count(), "{most}: {short}");
            let short = short.trim_end_matches('\u{2069}');
            let body = short.trim_end_matches('…');
            assert!(short.ends_with('…'), "{most}: {short}");
            let closing = body.chars().rev().take_while(|c| *c == '\\').count();
            assert_eq!(closing % 2, 0, "{most}: {short}");
            assert_eq!(body.matches('<').count(), body.matches('>').count(), "{most}: {short}");
        }
    }
    assert_eq!(escape_within("short", 5), "short");
}
