-- A half-year is released once, and its counts are exact, rounded or with noise. All that was built before is exact.
ALTER TABLE releases ADD COLUMN form TEXT NOT NULL DEFAULT 'exact'
    CHECK (form IN ('exact', 'rounded', 'cell-key', 'rows'));
