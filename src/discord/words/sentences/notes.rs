//! Notes: short answers around a command or a click.

sentences! {
    note_submitted(order);
    note_rejected(order);
    note_said_ordered(order, number);
    note_said_not_ordered(order);
    note_stopping();
    note_unreadable();
    note_old_button();
    note_other_server();
    note_not_here();
    note_missing_permissions(permissions);
    note_which_line(lines);
    note_nothing_to_edit();
    note_not_confirmed();
    permission_view_channel();
    permission_send_messages();
    permission_embed_links();
    permission_read_history();
}
