CREATE VIEW last AS SELECT number FROM later;
