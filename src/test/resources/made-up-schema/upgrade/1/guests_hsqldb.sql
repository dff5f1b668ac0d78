-- Made up for UpgradeContract: no statement of it may be forgotten.

ALTER TABLE ofGuest ADD COLUMN colour VARCHAR(20);
ALTER TABLE ofGuest ALTER COLUMN name VARCHAR(64);
ALTER TABLE ofGuest ALTER COLUMN arrived BIGINT;
ALTER TABLE ofGuest ALTER COLUMN room SET NOT NULL;
DROP INDEX ofGuest_name_idx;
CREATE INDEX ofGuest_name_idx ON ofGuest (name, arrived);

CREATE TABLE ofGuestBag (
  guestId             VARCHAR(30)         NOT NULL,
  bag                 INTEGER             NOT NULL,
  label               VARCHAR(10),
  CONSTRAINT ofGuestBag_pk PRIMARY KEY (guestId, bag)
);
CREATE UNIQUE INDEX ofGuestBag_label_idx ON ofGuestBag (label);

UPDATE ofVersion SET version = 1 WHERE name = 'guests';
