-- Made up for UpgradeContract: what guests had before.

CREATE TABLE ofGuest (
  guestId             VARCHAR(30)         NOT NULL,
  name                VARCHAR(32),
  arrived             INTEGER             NOT NULL,
  room                VARCHAR(10),
  CONSTRAINT ofGuest_pk PRIMARY KEY (guestId)
);
CREATE INDEX ofGuest_name_idx ON ofGuest (name);

INSERT INTO ofVersion (name, version) VALUES ('guests', 0);
