//! The house rules, as tests. Each rule is a function from files to faults, tried on bad examples first and then on the house.

mod code;
mod rooms;
mod sentences;
mod shape;
mod tree;
mod waiting;

use tree::Tree;

/// Fails with every fault, one per line.
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn rooms_import_leftwards_only() {
    none(&rooms::imports(&Tree::here()));
}

#[test]
fn the_rules_know_no_clock_no_chance_and_no_outside() {
    none(&rooms::forbidden(&Tree::here()));
}

#[test]
fn files_are_short() {
    let tree = Tree::here();
    shape::print_sizes(&tree);
    none(&shape::too_long(&tree));
}

#[test]
fn every_file_begins_with_what_it_is() {
    none(&shape::without_module_doc(&Tree::here()));
}

#[test]
fn the_root_is_bare() {
    none(&shape::strangers_in_the_root(&Tree::here()));
}

#[test]
fn nothing_points_outside_the_repository() {
    none(&shape::pointing_outside(&Tree::here()));
}

#[test]
fn sentences_stand_in_fluent_files() {
    none(&sentences::in_code(&Tree::here()));
}

#[test]
fn tests_do_not_sleep() {
    none(&waiting::in_tests(&Tree::here()));
}
