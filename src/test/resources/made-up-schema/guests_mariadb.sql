-- Made up for UpgradeContract: a column, an index, a width, a type, a key and a table differ from the oldest.

CREATE TABLE ofGuest (
  guestId             VARCHAR(30)         NOT NULL,
  name                VARCHAR(64),
  arrived             BIGINT              NOT NULL,
  room                VARCHAR(10)         NOT NULL,
  colour              VARCHAR(20),
  CONSTRAINT ofGuest_pk PRIMARY KEY (guestId)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ofGuest_name_idx ON ofGuest (name, arrived);

CREATE TABLE ofGuestBag (
  guestId             VARCHAR(30)         NOT NULL,
  bag                 INTEGER             NOT NULL,
  label               VARCHAR(10),
  CONSTRAINT ofGuestBag_pk PRIMARY KEY (guestId, bag)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX ofGuestBag_label_idx ON ofGuestBag (label);

INSERT INTO ofVersion (name, version) VALUES ('guests', 1);
