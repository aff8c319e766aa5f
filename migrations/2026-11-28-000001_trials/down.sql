DROP TABLE allocations;
DROP TABLE trials;
