//! One program of stories, run on both databases.
