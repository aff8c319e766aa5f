DROP TABLE audit;
DROP TABLE team_key_holders;
DROP TABLE team_keys;
DROP TABLE invitations;
DROP TABLE staff;
