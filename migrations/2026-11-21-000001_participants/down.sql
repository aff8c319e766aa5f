DROP TABLE vaults;
DROP TABLE cookie_keys;
DROP TABLE installation;
