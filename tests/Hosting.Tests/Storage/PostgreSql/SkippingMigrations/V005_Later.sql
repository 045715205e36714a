CREATE TABLE later (number bigint);
