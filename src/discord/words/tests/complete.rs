//! The three files say the same things with the same variables, and nothing that no code says.

use super::super::Lang;
use super::super::sentences::all;
use fluent_bundle::FluentArgs;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use std::collections::{BTreeMap, BTreeSet};

/// What a message or a term is made of.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    variables: BTreeSet<String>,
    references: BTreeSet<String>,
    attributes: BTreeSet<String>,
    /// The variants of every choice, the default one marked by a star.
    choices: Vec<BTreeSet<String>>,
}

/// All entries of a file by name; a term's name begins with a hyphen.
fn shapes(lang: Lang) -> BTreeMap<String, Shape> {
    let resource = fluent_syntax::parser::parse(lang.source())
        .unwrap_or_else(|(_, errors)| panic!("{} does not parse: {errors:?}", lang.locale()));
    let mut shapes = BTreeMap::new();
    for entry in &resource.body {
        let (name, pattern, attributes) = match entry {
            Entry::Message(message) => {
                let pattern = message.value.as_ref().unwrap_or_else(|| panic!("{} has no value", message.id.name));
                (message.id.name.to_owned(), pattern, &message.attributes)
            }
            Entry::Term(term) => (format!("-{}", term.id.name), &term.value, &term.attributes),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            Entry::Junk { content } => panic!("{} cannot be read: {content}", lang.locale()),
        };
        let mut shape = Shape::default();
        read(pattern, &mut shape);
        shape.attributes = attributes.iter().map(|attribute| attribute.id.name.to_owned()).collect();
        assert!(shapes.insert(name.clone(), shape).is_none(), "{name} stands twice in {}", lang.locale());
    }
    shapes
}

fn read(pattern: &Pattern<&str>, shape: &mut Shape) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => read_inline(inline, shape),
            Expression::Select { selector, variants } => {
                read_inline(selector, shape);
                let name = |key: &VariantKey<&str>| match key {
                    VariantKey::Identifier { name } => (*name).to_owned(),
                    VariantKey::NumberLiteral { value } => (*value).to_owned(),
                };
                let mark = |default: bool| if default { "*" } else { "" };
                let names = variants.iter().map(|variant| format!("{}{}", mark(variant.default), name(&variant.key)));
                shape.choices.push(names.collect());
                variants.iter().for_each(|variant| read(&variant.value, shape));
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, shape: &mut Shape) {
    match inline {
        InlineExpression::VariableReference { id } => _ = shape.variables.insert(id.name.to_owned()),
        InlineExpression::MessageReference { id, .. } => _ = shape.references.insert(id.name.to_owned()),
        InlineExpression::TermReference { id, .. } => _ = shape.references.insert(format!("-{}", id.name)),
        other => panic!("something new in a sentence: {other:?}"),
    }
}

#[test]
fn every_file_has_exactly_the_sentences_of_the_list_with_their_variables() {
    let listed: BTreeMap<String, BTreeSet<String>> = all()
        .into_iter()
        .map(|(name, variables)| (name.to_owned(), variables.iter().map(ToString::to_string).collect()))
        .collect();
    assert_eq!(listed.len(), all().len(), "a sentence is listed twice");
    for lang in Lang::ALL {
        let said: BTreeMap<String, BTreeSet<String>> = shapes(lang)
            .into_iter()
            .filter(|(name, _)| !name.starts_with('-'))
            .map(|(name, shape)| (name, shape.variables))
            .collect();
        assert_eq!(said, listed, "{}", lang.locale());
    }
}

#[test]
fn every_file_has_the_same_terms_attributes_and_references() {
    let outline = |lang: Lang| -> BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)> {
        shapes(lang).into_iter().map(|(name, shape)| (name, (shape.attributes, shape.references))).collect()
    };
    let english = outline(Lang::En);
    for lang in Lang::ALL {
        assert_eq!(outline(lang), english, "{}", lang.locale());
        for (name, (_, references)) in outline(lang) {
            for reference in references {
                assert!(english.contains_key(&reference), "{name} refers to {reference}, which is nowhere");
            }
        }
    }
}

#[test]
fn every_choice_has_the_plural_forms_of_its_language() {
    for lang in Lang::ALL {
        let forms: &[&str] = match lang {
            Lang::En | Lang::Fr => &["*other", "one"],
            Lang::Pl => &["*many", "few", "one"],
        };
        let forms: BTreeSet<String> = forms.iter().map(ToString::to_string).collect();
        for (name, shape) in shapes(lang) {
            for choice in shape.choices {
                assert_eq!(choice, forms, "{name} in {}", lang.locale());
            }
        }
    }
}

#[test]
fn every_sentence_can_be_said_in_every_language() {
    for lang in Lang::ALL {
        for (name, variables) in all() {
            let bundle = lang.bundle();
            let args: FluentArgs<'_> = variables.iter().map(|variable| (*variable, 7)).collect();
            let mut errors = Vec::new();
            let pattern = bundle.get_message(name).and_then(|message| message.value()).unwrap();
            let said = bundle.format_pattern(pattern, Some(&args), &mut errors);
            assert!(errors.is_empty(), "{name} in {}: {errors:?}", lang.locale());
            assert!(!said.contains(['{', '}', '$']), "{name} in {}: {said}", lang.locale());
            assert_eq!(said.trim(), said, "{name} in {}", lang.locale());
        }
    }
}
