//! The file half: TOML text becomes given values with their lines. Unknown keys are faults.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::error::{Fault, Origin};
use super::keys::Key;
use super::rules::{Kind, Table};
use super::secrets;
use super::value::{Given, Value};

/// A file's path, to be named in faults, and its text.
pub(super) struct FileText<'a> {
    pub(super) path: &'a str,
    pub(super) text: &'a str,
}

impl FileText<'_> {
    /// Reads every known key and reports everything else.
    ///
    /// # Errors
    /// The text is not TOML, so that nothing can be said about its keys.
    pub(super) fn read(
        &self,
        given: &mut BTreeMap<Key, Given>,
        tables: &mut Vec<Table>,
        faults: &mut Vec<Fault>,
    ) -> Result<(), Fault> {
        let document = DeTable::parse(self.text).map_err(|error| {
            // Only the message: the error's Display quotes the line, which may hold a secret.
            let at = self.at(error.span().map_or(0, |span| span.start));
            Fault::new(at, format!("this is not TOML: {}", error.message()), "mend this line")
        })?;
        for (name, value) in document.get_ref() {
            match Kind::named(name.get_ref()) {
                Some(kind) => Table::read(self, kind, (self.at(name.span().start), value), tables, faults),
                None => self.read_section(name, value, given, faults),
            }
        }
        Ok(())
    }

    fn read_section(
        &self,
        name: &Spanned<impl AsRef<str>>,
        value: &Spanned<DeValue<'_>>,
        given: &mut BTreeMap<Key, Given>,
        faults: &mut Vec<Fault>,
    ) {
        let (section, at) = (name.get_ref().as_ref(), self.at(name.span().start));
        if let Some(kind) = Kind::meant_by(section) {
            let hint = format!("the nearest known section is `[[{}]]`", kind.name());
            faults.push(Fault::new(at, format!("unknown section `{section}`"), hint));
            return;
        }
        let DeValue::Table(table) = value.get_ref() else {
            faults.push(match Key::is_section(section) {
                true => Fault::new(
                    at,
                    format!("`{section}` is a section"),
                    format!("write it as `[{section}]` on its own line"),
                ),
                false => unknown(at, section),
            });
            return;
        };
        if !Key::is_section(section) {
            let nearest = Key::nearest_section(section);
            faults.push(Fault::new(
                at,
                format!("unknown section `{section}`"),
                format!("the nearest known section is `[{nearest}]`"),
            ));
            return;
        }
        for (name, value) in table {
            let (full, at) = (format!("{section}.{}", name.get_ref()), self.at(name.span().start));
            match Key::named(&full) {
                Some(key) => drop(given.insert(key, Given { at, value: self.value(value) })),
                None => faults.push(unknown(at, &full)),
            }
        }
    }

    pub(super) fn value(&self, value: &Spanned<DeValue<'_>>) -> Value {
        match value.get_ref() {
            DeValue::String(text) => Value::Text(text.to_string()),
            DeValue::Integer(number) if number.radix() == 10 => Value::Number(number.as_str().to_owned()),
            DeValue::Boolean(flag) => Value::Flag(*flag),
            DeValue::Array(items) => Value::List(
                items.iter().map(|item| Given { at: self.at(item.span().start), value: self.value(item) }).collect(),
            ),
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Datetime(_) | DeValue::Table(_) => Value::Other,
        }
    }

    pub(super) fn at(&self, byte: usize) -> Origin {
        let line = self.text.bytes().take(byte).filter(|&byte| byte == b'\n').count() + 1;
        Origin::File { path: self.path.to_owned(), line }
    }
}

fn unknown(at: Origin, name: &str) -> Fault {
    let nearest = Key::nearest(name).name();
    let hint = match secrets::meant_by(name) {
        Some(secret) => secret.hint(),
        None => format!("the nearest known key is `{nearest}`"),
    };
    Fault::new(at, format!("unknown key `{name}`"), hint)
}
