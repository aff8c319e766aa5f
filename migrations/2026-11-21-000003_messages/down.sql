DROP TABLE messages;
DROP TABLE conversation_keys;
DROP TABLE conversations;
