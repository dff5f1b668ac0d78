CREATE TABLE ofInvite (
  inviteId            VARCHAR2(30)        NOT NULL,
  tokenHash           VARCHAR2(64)        NOT NULL,
  tokenSealed         VARCHAR2(160),
  kind                VARCHAR2(10)        NOT NULL,
  status              VARCHAR2(10)        NOT NULL,
  username            VARCHAR2(64 CHAR),
  inviter             VARCHAR2(64 CHAR),
  shownAs             VARCHAR2(1000 CHAR),
  greeting            VARCHAR2(1000 CHAR),
  allowsRegistration  NUMBER(5)           NOT NULL,
  nameGrant           VARCHAR2(15)        NOT NULL,
  usesAllowed         NUMBER(10)          NOT NULL,
  uses                NUMBER(10)          NOT NULL,
  created             NUMBER(19)          NOT NULL,
  expires             NUMBER(19)          NOT NULL,
  ends                NUMBER(19)          NOT NULL,
  lastUsed            NUMBER(19),
  revoked             NUMBER(19),
  sourceType          VARCHAR2(10)        NOT NULL,
  sourceName          VARCHAR2(64 CHAR),
  note                VARCHAR2(510 CHAR),
  noteStart           VARCHAR2(128),
  email               VARCHAR2(254),
  sent                NUMBER(19),
  batch               VARCHAR2(30),
  CONSTRAINT ofInvite_pk PRIMARY KEY (inviteId)
);
CREATE UNIQUE INDEX ofInvite_token_idx ON ofInvite (tokenHash);
CREATE INDEX ofInvite_username_idx ON ofInvite (username, inviteId);
CREATE INDEX ofInvite_inviter_idx ON ofInvite (inviter, inviteId);
CREATE INDEX ofInvite_email_idx ON ofInvite (email, inviteId);
CREATE INDEX ofInvite_batch_idx ON ofInvite (batch, inviteId);
CREATE INDEX ofInvite_note_idx ON ofInvite (noteStart, inviteId);
CREATE INDEX ofInvite_source_idx ON ofInvite (sourceName, sourceType, inviteId);
CREATE INDEX ofInvite_ends_idx ON ofInvite (status, ends);
CREATE INDEX ofInvite_status_idx ON ofInvite (status, inviteId);
CREATE INDEX ofInvite_kind_idx ON ofInvite (kind, inviteId);

CREATE TABLE ofInviteGroup (
  inviteId            VARCHAR2(30)        NOT NULL,
  groupName           VARCHAR2(50 CHAR)   NOT NULL,
  CONSTRAINT ofInviteGroup_pk PRIMARY KEY (inviteId, groupName)
);
CREATE INDEX ofInviteGroup_name_idx ON ofInviteGroup (groupName, inviteId);

CREATE TABLE ofInviteRedemption (
  redemptionId        VARCHAR2(30)        NOT NULL,
  inviteId            VARCHAR2(30)        NOT NULL,
  redeemer            VARCHAR2(255 CHAR),
  door                VARCHAR2(20)        NOT NULL,
  claimed             NUMBER(19)          NOT NULL,
  completed           NUMBER(19),
  browser             VARCHAR2(64),
  CONSTRAINT ofInviteRedemption_pk PRIMARY KEY (redemptionId)
);
CREATE INDEX ofInviteRedemption_invite_idx ON ofInviteRedemption (inviteId, claimed);
CREATE INDEX ofInviteRedemption_user_idx ON ofInviteRedemption (redeemer);
CREATE INDEX ofInviteRedemption_browser_idx ON ofInviteRedemption (browser);
CREATE INDEX ofInviteRedemption_open_idx ON ofInviteRedemption (completed, claimed);

CREATE TABLE ofInviteEvent (
  eventId             VARCHAR2(30)        NOT NULL,
  inviteId            VARCHAR2(30)        NOT NULL,
  what                VARCHAR2(50)        NOT NULL,
  byType              VARCHAR2(10)        NOT NULL,
  byName              VARCHAR2(64 CHAR),
  happened            NUMBER(19)          NOT NULL,
  CONSTRAINT ofInviteEvent_pk PRIMARY KEY (eventId)
);
CREATE INDEX ofInviteEvent_invite_idx ON ofInviteEvent (inviteId, eventId);
CREATE INDEX ofInviteEvent_by_idx ON ofInviteEvent (byName);

CREATE TABLE ofInviteNode (
  nodeId              VARCHAR2(30)        NOT NULL,
  parentId            VARCHAR2(30),
  depth               NUMBER(10)          NOT NULL,
  username            VARCHAR2(64 CHAR),
  accountCreated      NUMBER(19),
  inviteId            VARCHAR2(30),
  sourceType          VARCHAR2(10),
  sourceName          VARCHAR2(64 CHAR),
  door                VARCHAR2(20),
  joined              NUMBER(19)          NOT NULL,
  CONSTRAINT ofInviteNode_pk PRIMARY KEY (nodeId)
);
CREATE INDEX ofInviteNode_parent_idx ON ofInviteNode (parentId, nodeId);
CREATE INDEX ofInviteNode_username_idx ON ofInviteNode (username, accountCreated);
CREATE INDEX ofInviteNode_invite_idx ON ofInviteNode (inviteId);
CREATE INDEX ofInviteNode_source_idx ON ofInviteNode (sourceName, sourceType, nodeId);

CREATE TABLE ofInviteKey (
  keyId               VARCHAR2(32)        NOT NULL,
  secretHash          VARCHAR2(64)        NOT NULL,
  keyName             VARCHAR2(510 CHAR),
  created             NUMBER(19)          NOT NULL,
  createdBy           VARCHAR2(64 CHAR),
  lastUsed            NUMBER(19),
  uses                NUMBER(19)          NOT NULL,
  revoked             NUMBER(19),
  scopes              VARCHAR2(255),
  expires             NUMBER(19),
  perDay              NUMBER(19),
  mostUses            NUMBER(10),
  longestLifetime     NUMBER(19),
  namesInviter        NUMBER(5),
  quotaDay            NUMBER(19),
  quotaSpent          NUMBER(19),
  oldHash             VARCHAR2(64),
  oldUntil            NUMBER(19),
  origin              VARCHAR2(15),
  sweepUntil          NUMBER(19),
  CONSTRAINT ofInviteKey_pk PRIMARY KEY (keyId)
);

CREATE TABLE ofInviteKeyGroup (
  keyId               VARCHAR2(32)        NOT NULL,
  groupName           VARCHAR2(50 CHAR)   NOT NULL,
  CONSTRAINT ofInviteKeyGroup_pk PRIMARY KEY (keyId, groupName)
);

CREATE TABLE ofInviteRequest (
  keyId               VARCHAR2(32)        NOT NULL,
  requestHash         VARCHAR2(64)        NOT NULL,
  bodyHash            VARCHAR2(64)        NOT NULL,
  madeId              VARCHAR2(30)        NOT NULL,
  created             NUMBER(19)          NOT NULL,
  CONSTRAINT ofInviteRequest_pk PRIMARY KEY (keyId, requestHash)
);
CREATE INDEX ofInviteRequest_created_idx ON ofInviteRequest (created);

CREATE TABLE ofInviteTombstone (
  nameHash            VARCHAR2(64)        NOT NULL,
  expires             NUMBER(19)          NOT NULL,
  CONSTRAINT ofInviteTombstone_pk PRIMARY KEY (nameHash)
);
CREATE INDEX ofInviteTombstone_expires_idx ON ofInviteTombstone (expires);

CREATE TABLE ofInviteLogo (
  logoHash            VARCHAR2(64)        NOT NULL,
  part                NUMBER(10)          NOT NULL,
  content             VARCHAR2(2000)      NOT NULL,
  CONSTRAINT ofInviteLogo_pk PRIMARY KEY (logoHash, part)
);

CREATE TABLE ofInviteSession (
  sessionHash         VARCHAR2(64)        NOT NULL,
  username            VARCHAR2(64 CHAR)   NOT NULL,
  ends                NUMBER(19)          NOT NULL,
  CONSTRAINT ofInviteSession_pk PRIMARY KEY (sessionHash)
);
CREATE INDEX ofInviteSession_user_idx ON ofInviteSession (username);
CREATE INDEX ofInviteSession_ends_idx ON ofInviteSession (ends);

CREATE TABLE ofInviteSignIn (
  username            VARCHAR2(64 CHAR)   NOT NULL,
  slot                NUMBER(10)          NOT NULL,
  linkHash            VARCHAR2(64)        NOT NULL,
  browserHash         VARCHAR2(64)        NOT NULL,
  asked               NUMBER(19)          NOT NULL,
  ends                NUMBER(19)          NOT NULL,
  CONSTRAINT ofInviteSignIn_pk PRIMARY KEY (username, slot)
);
CREATE INDEX ofInviteSignIn_link_idx ON ofInviteSignIn (linkHash);
CREATE INDEX ofInviteSignIn_asked_idx ON ofInviteSignIn (asked);

CREATE TABLE ofInviteFigure (
  figureId            VARCHAR2(30)        NOT NULL,
  figureMonth         NUMBER(10)          NOT NULL,
  sourceType          VARCHAR2(10)        NOT NULL,
  sourceName          VARCHAR2(64 CHAR),
  made                NUMBER(19)          NOT NULL,
  redeemed            NUMBER(19)          NOT NULL,
  expired             NUMBER(19)          NOT NULL,
  revoked             NUMBER(19)          NOT NULL,
  CONSTRAINT ofInviteFigure_pk PRIMARY KEY (figureId)
);
CREATE INDEX ofInviteFigure_source_idx ON ofInviteFigure (sourceName, sourceType, figureMonth);
CREATE INDEX ofInviteFigure_month_idx ON ofInviteFigure (figureMonth);

CREATE TABLE ofInviteCounted (
  countedId           NUMBER(10)          NOT NULL,
  reached             NUMBER(19)          NOT NULL,
  forgotten           NUMBER(19)          NOT NULL,
  CONSTRAINT ofInviteCounted_pk PRIMARY KEY (countedId)
);

CREATE TABLE ofInviteMail (
  mailId              VARCHAR2(30)        NOT NULL,
  inviteId            VARCHAR2(30)        NOT NULL,
  address             VARCHAR2(254),
  lang                VARCHAR2(10)        NOT NULL,
  kind                VARCHAR2(10)        NOT NULL,
  status              VARCHAR2(10)        NOT NULL,
  moment              NUMBER(19)          NOT NULL,
  tries               NUMBER(10)          NOT NULL,
  node                VARCHAR2(30),
  tokenHash           VARCHAR2(64),
  objected            NUMBER(19),
  problem             VARCHAR2(255 CHAR),
  CONSTRAINT ofInviteMail_pk PRIMARY KEY (mailId)
);
CREATE INDEX ofInviteMail_invite_idx ON ofInviteMail (inviteId, mailId);
CREATE INDEX ofInviteMail_status_idx ON ofInviteMail (status, moment);
CREATE INDEX ofInviteMail_token_idx ON ofInviteMail (tokenHash);

CREATE TABLE ofInviteSilence (
  addressHash         VARCHAR2(64)        NOT NULL,
  since               NUMBER(19)          NOT NULL,
  CONSTRAINT ofInviteSilence_pk PRIMARY KEY (addressHash)
);

INSERT INTO ofVersion (name, version) VALUES ('invites', 0);
