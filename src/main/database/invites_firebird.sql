CREATE TABLE ofInvite (
  inviteId            VARCHAR(30)         NOT NULL,
  tokenHash           VARCHAR(64)         NOT NULL,
  tokenSealed         VARCHAR(160),
  kind                VARCHAR(10)         NOT NULL,
  status              VARCHAR(10)         NOT NULL,
  username            VARCHAR(64),
  inviter             VARCHAR(64),
  shownAs             VARCHAR(1000),
  greeting            VARCHAR(1000),
  allowsRegistration  SMALLINT            NOT NULL,
  nameGrant           VARCHAR(15)         NOT NULL,
  usesAllowed         INTEGER             NOT NULL,
  uses                INTEGER             NOT NULL,
  created             BIGINT              NOT NULL,
  expires             BIGINT              NOT NULL,
  ends                BIGINT              NOT NULL,
  lastUsed            BIGINT,
  revoked             BIGINT,
  sourceType          VARCHAR(10)         NOT NULL,
  sourceName          VARCHAR(64),
  note                VARCHAR(510),
  noteStart           VARCHAR(128),
  email               VARCHAR(254),
  sent                BIGINT,
  batch               VARCHAR(30),
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
  inviteId            VARCHAR(30)         NOT NULL,
  groupName           VARCHAR(50)         NOT NULL,
  CONSTRAINT ofInviteGroup_pk PRIMARY KEY (inviteId, groupName)
);
CREATE INDEX ofInviteGroup_name_idx ON ofInviteGroup (groupName, inviteId);

CREATE TABLE ofInviteRedemption (
  redemptionId        VARCHAR(30)         NOT NULL,
  inviteId            VARCHAR(30)         NOT NULL,
  redeemer            VARCHAR(255),
  door                VARCHAR(20)         NOT NULL,
  claimed             BIGINT              NOT NULL,
  completed           BIGINT,
  browser             VARCHAR(64),
  CONSTRAINT ofInviteRedemption_pk PRIMARY KEY (redemptionId)
);
CREATE INDEX ofInviteRedemption_invite_idx ON ofInviteRedemption (inviteId, claimed);
CREATE INDEX ofInviteRedemption_user_idx ON ofInviteRedemption (redeemer);
CREATE INDEX ofInviteRedemption_browser_idx ON ofInviteRedemption (browser);
CREATE INDEX ofInviteRedemption_open_idx ON ofInviteRedemption (completed, claimed);

CREATE TABLE ofInviteEvent (
  eventId             VARCHAR(30)         NOT NULL,
  inviteId            VARCHAR(30)         NOT NULL,
  what                VARCHAR(50)         NOT NULL,
  byType              VARCHAR(10)         NOT NULL,
  byName              VARCHAR(64),
  happened            BIGINT              NOT NULL,
  CONSTRAINT ofInviteEvent_pk PRIMARY KEY (eventId)
);
CREATE INDEX ofInviteEvent_invite_idx ON ofInviteEvent (inviteId, eventId);
CREATE INDEX ofInviteEvent_by_idx ON ofInviteEvent (byName);

CREATE TABLE ofInviteNode (
  nodeId              VARCHAR(30)         NOT NULL,
  parentId            VARCHAR(30),
  depth               INTEGER             NOT NULL,
  username            VARCHAR(64),
  accountCreated      BIGINT,
  inviteId            VARCHAR(30),
  sourceType          VARCHAR(10),
  sourceName          VARCHAR(64),
  door                VARCHAR(20),
  joined              BIGINT              NOT NULL,
  CONSTRAINT ofInviteNode_pk PRIMARY KEY (nodeId)
);
CREATE INDEX ofInviteNode_parent_idx ON ofInviteNode (parentId, nodeId);
CREATE INDEX ofInviteNode_username_idx ON ofInviteNode (username, accountCreated);
CREATE INDEX ofInviteNode_invite_idx ON ofInviteNode (inviteId);
CREATE INDEX ofInviteNode_source_idx ON ofInviteNode (sourceName, sourceType, nodeId);

CREATE TABLE ofInviteKey (
  keyId               VARCHAR(32)         NOT NULL,
  secretHash          VARCHAR(64)         NOT NULL,
  keyName             VARCHAR(510),
  created             BIGINT              NOT NULL,
  createdBy           VARCHAR(64),
  lastUsed            BIGINT,
  uses                BIGINT              NOT NULL,
  revoked             BIGINT,
  scopes              VARCHAR(255),
  expires             BIGINT,
  perDay              BIGINT,
  mostUses            INTEGER,
  longestLifetime     BIGINT,
  namesInviter        SMALLINT,
  quotaDay            BIGINT,
  quotaSpent          BIGINT,
  oldHash             VARCHAR(64),
  oldUntil            BIGINT,
  origin              VARCHAR(15),
  sweepUntil          BIGINT,
  CONSTRAINT ofInviteKey_pk PRIMARY KEY (keyId)
);

CREATE TABLE ofInviteKeyGroup (
  keyId               VARCHAR(32)         NOT NULL,
  groupName           VARCHAR(50)         NOT NULL,
  CONSTRAINT ofInviteKeyGroup_pk PRIMARY KEY (keyId, groupName)
);

CREATE TABLE ofInviteRequest (
  keyId               VARCHAR(32)         NOT NULL,
  requestHash         VARCHAR(64)         NOT NULL,
  bodyHash            VARCHAR(64)         NOT NULL,
  madeId              VARCHAR(30)         NOT NULL,
  created             BIGINT              NOT NULL,
  CONSTRAINT ofInviteRequest_pk PRIMARY KEY (keyId, requestHash)
);
CREATE INDEX ofInviteRequest_created_idx ON ofInviteRequest (created);

CREATE TABLE ofInviteTombstone (
  nameHash            VARCHAR(64)         NOT NULL,
  expires             BIGINT              NOT NULL,
  CONSTRAINT ofInviteTombstone_pk PRIMARY KEY (nameHash)
);
CREATE INDEX ofInviteTombstone_expires_idx ON ofInviteTombstone (expires);

CREATE TABLE ofInviteLogo (
  logoHash            VARCHAR(64)         NOT NULL,
  part                INTEGER             NOT NULL,
  content             VARCHAR(2000)       NOT NULL,
  CONSTRAINT ofInviteLogo_pk PRIMARY KEY (logoHash, part)
);

CREATE TABLE ofInviteSession (
  sessionHash         VARCHAR(64)         NOT NULL,
  username            VARCHAR(64)         NOT NULL,
  ends                BIGINT              NOT NULL,
  CONSTRAINT ofInviteSession_pk PRIMARY KEY (sessionHash)
);
CREATE INDEX ofInviteSession_user_idx ON ofInviteSession (username);
CREATE INDEX ofInviteSession_ends_idx ON ofInviteSession (ends);

CREATE TABLE ofInviteSignIn (
  username            VARCHAR(64)         NOT NULL,
  slot                INTEGER             NOT NULL,
  linkHash            VARCHAR(64)         NOT NULL,
  browserHash         VARCHAR(64)         NOT NULL,
  asked               BIGINT              NOT NULL,
  ends                BIGINT              NOT NULL,
  CONSTRAINT ofInviteSignIn_pk PRIMARY KEY (username, slot)
);
CREATE INDEX ofInviteSignIn_link_idx ON ofInviteSignIn (linkHash);
CREATE INDEX ofInviteSignIn_asked_idx ON ofInviteSignIn (asked);

CREATE TABLE ofInviteFigure (
  figureId            VARCHAR(30)         NOT NULL,
  figureMonth         INTEGER             NOT NULL,
  sourceType          VARCHAR(10)         NOT NULL,
  sourceName          VARCHAR(64),
  made                BIGINT              NOT NULL,
  redeemed            BIGINT              NOT NULL,
  expired             BIGINT              NOT NULL,
  revoked             BIGINT              NOT NULL,
  CONSTRAINT ofInviteFigure_pk PRIMARY KEY (figureId)
);
CREATE INDEX ofInviteFigure_source_idx ON ofInviteFigure (sourceName, sourceType, figureMonth);
CREATE INDEX ofInviteFigure_month_idx ON ofInviteFigure (figureMonth);

CREATE TABLE ofInviteCounted (
  countedId           INTEGER             NOT NULL,
  reached             BIGINT              NOT NULL,
  forgotten           BIGINT              NOT NULL,
  CONSTRAINT ofInviteCounted_pk PRIMARY KEY (countedId)
);

CREATE TABLE ofInviteMail (
  mailId              VARCHAR(30)         NOT NULL,
  inviteId            VARCHAR(30)         NOT NULL,
  address             VARCHAR(254),
  lang                VARCHAR(10)         NOT NULL,
  kind                VARCHAR(10)         NOT NULL,
  status              VARCHAR(10)         NOT NULL,
  moment              BIGINT              NOT NULL,
  tries               INTEGER             NOT NULL,
  node                VARCHAR(30),
  tokenHash           VARCHAR(64),
  objected            BIGINT,
  problem             VARCHAR(255),
  CONSTRAINT ofInviteMail_pk PRIMARY KEY (mailId)
);
CREATE INDEX ofInviteMail_invite_idx ON ofInviteMail (inviteId, mailId);
CREATE INDEX ofInviteMail_status_idx ON ofInviteMail (status, moment);
CREATE INDEX ofInviteMail_token_idx ON ofInviteMail (tokenHash);

CREATE TABLE ofInviteSilence (
  addressHash         VARCHAR(64)         NOT NULL,
  since               BIGINT              NOT NULL,
  CONSTRAINT ofInviteSilence_pk PRIMARY KEY (addressHash)
);

INSERT INTO ofVersion (name, version) VALUES ('invites', 0);
