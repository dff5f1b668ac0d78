CREATE TABLE ofInvite (
  token               VARCHAR2(24)        NOT NULL,
  kind                VARCHAR2(10)        NOT NULL,
  username            VARCHAR2(64 CHAR),
  inviter             VARCHAR2(64 CHAR),
  allowsRegistration  NUMBER(5)           NOT NULL,
  usesAllowed         NUMBER(10)          NOT NULL,
  uses                NUMBER(10)          NOT NULL,
  created             NUMBER(19)          NOT NULL,
  expires             NUMBER(19)          NOT NULL,
  lastUsed            NUMBER(19),
  revoked             NUMBER(19),
  source              VARCHAR2(100 CHAR)  NOT NULL,
  note                VARCHAR2(510 CHAR),
  CONSTRAINT ofInvite_pk PRIMARY KEY (token)
);
CREATE INDEX ofInvite_created_idx ON ofInvite (created);
CREATE INDEX ofInvite_expires_idx ON ofInvite (expires);
CREATE INDEX ofInvite_username_idx ON ofInvite (username);
CREATE INDEX ofInvite_inviter_idx ON ofInvite (inviter);
CREATE INDEX ofInvite_source_idx ON ofInvite (source);

CREATE TABLE ofInviteGroup (
  token               VARCHAR2(24)        NOT NULL,
  groupName           VARCHAR2(50 CHAR)   NOT NULL,
  CONSTRAINT ofInviteGroup_pk PRIMARY KEY (token, groupName)
);

CREATE TABLE ofInviteRedemption (
  redemptionId        VARCHAR2(24)        NOT NULL,
  token               VARCHAR2(24)        NOT NULL,
  redeemer            VARCHAR2(255 CHAR)  NOT NULL,
  door                VARCHAR2(20)        NOT NULL,
  claimed             NUMBER(19)          NOT NULL,
  completed           NUMBER(19),
  CONSTRAINT ofInviteRedemption_pk PRIMARY KEY (redemptionId)
);
CREATE INDEX ofInviteRedemption_token_idx ON ofInviteRedemption (token);
CREATE INDEX ofInviteRedemption_claimed_idx ON ofInviteRedemption (claimed);

CREATE TABLE ofInviteKey (
  keyId               VARCHAR2(32)        NOT NULL,
  secretHash          VARCHAR2(64)        NOT NULL,
  keyName             VARCHAR2(510 CHAR),
  created             NUMBER(19)          NOT NULL,
  createdBy           VARCHAR2(64 CHAR),
  lastUsed            NUMBER(19),
  uses                NUMBER(19)          NOT NULL,
  revoked             NUMBER(19),
  CONSTRAINT ofInviteKey_pk PRIMARY KEY (keyId)
);

CREATE TABLE ofInviteTombstone (
  nameHash            VARCHAR2(64)        NOT NULL,
  expires             NUMBER(19)          NOT NULL,
  CONSTRAINT ofInviteTombstone_pk PRIMARY KEY (nameHash)
);
CREATE INDEX ofInviteTombstone_expires_idx ON ofInviteTombstone (expires);

INSERT INTO ofVersion (name, version) VALUES ('invites', 0);
