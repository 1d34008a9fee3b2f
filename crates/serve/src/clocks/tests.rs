//! Clocks against their definitions.
