-- Lengths are bytes here: four for each character where any script may stand.

CREATE TABLE ofInvite (
  token               VARCHAR(24)         NOT NULL,
  kind                VARCHAR(10)         NOT NULL,
  username            VARCHAR(256),
  inviter             VARCHAR(256),
  allowsRegistration  SMALLINT            NOT NULL,
  usesAllowed         INTEGER             NOT NULL,
  uses                INTEGER             NOT NULL,
  created             BIGINT              NOT NULL,
  expires             BIGINT              NOT NULL,
  lastUsed            BIGINT,
  revoked             BIGINT,
  source              VARCHAR(400)        NOT NULL,
  note                VARCHAR(2040),
  CONSTRAINT ofInvite_pk PRIMARY KEY (token)
);
CREATE INDEX ofInvite_created_idx ON ofInvite (created);
CREATE INDEX ofInvite_expires_idx ON ofInvite (expires);
CREATE INDEX ofInvite_username_idx ON ofInvite (username);
CREATE INDEX ofInvite_inviter_idx ON ofInvite (inviter);
CREATE INDEX ofInvite_source_idx ON ofInvite (source);

CREATE TABLE ofInviteGroup (
  token               VARCHAR(24)         NOT NULL,
  groupName           VARCHAR(200)        NOT NULL,
  CONSTRAINT ofInviteGroup_pk PRIMARY KEY (token, groupName)
);

CREATE TABLE ofInviteRedemption (
  redemptionId        VARCHAR(24)         NOT NULL,
  token               VARCHAR(24)         NOT NULL,
  redeemer            VARCHAR(1020)       NOT NULL,
  door                VARCHAR(20)         NOT NULL,
  claimed             BIGINT              NOT NULL,
  completed           BIGINT,
  CONSTRAINT ofInviteRedemption_pk PRIMARY KEY (redemptionId)
);
CREATE INDEX ofInviteRedemption_token_idx ON ofInviteRedemption (token);
CREATE INDEX ofInviteRedemption_claimed_idx ON ofInviteRedemption (claimed);

CREATE TABLE ofInviteKey (
  keyId               VARCHAR(32)         NOT NULL,
  secretHash          VARCHAR(64)         NOT NULL,
  keyName             VARCHAR(2040),
  created             BIGINT              NOT NULL,
  createdBy           VARCHAR(256),
  lastUsed            BIGINT,
  uses                BIGINT              NOT NULL,
  revoked             BIGINT,
  CONSTRAINT ofInviteKey_pk PRIMARY KEY (keyId)
);

CREATE TABLE ofInviteTombstone (
  nameHash            VARCHAR(64)         NOT NULL,
  expires             BIGINT              NOT NULL,
  CONSTRAINT ofInviteTombstone_pk PRIMARY KEY (nameHash)
);
CREATE INDEX ofInviteTombstone_expires_idx ON ofInviteTombstone (expires);

INSERT INTO ofVersion (name, version) VALUES ('invites', 0);
