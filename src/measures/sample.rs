//! Made-up questionnaires for the tests of this room.
