//! Pictures are PNGs of the right size, show every colour, and bear any numbers and names.
