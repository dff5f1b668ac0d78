-- NVARCHAR throughout: the driver sends all text as such, and an index on VARCHAR would not serve it.
-- No real SQL Server has run this yet.

CREATE TABLE ofInvite (
  inviteId            NVARCHAR(30)        NOT NULL,
  tokenHash           NVARCHAR(64)        NOT NULL,
  tokenSealed         NVARCHAR(160),
  kind                NVARCHAR(10)        NOT NULL,
  status              NVARCHAR(10)        NOT NULL,
  username            NVARCHAR(64),
  inviter             NVARCHAR(64),
  shownAs             NVARCHAR(1000),
  greeting            NVARCHAR(1000),
  allowsRegistration  SMALLINT            NOT NULL,
  nameGrant           NVARCHAR(15)        NOT NULL,
  usesAllowed         INTEGER             NOT NULL,
  uses                INTEGER             NOT NULL,
  created             BIGINT              NOT NULL,
  expires             BIGINT              NOT NULL,
  ends                BIGINT              NOT NULL,
  lastUsed            BIGINT,
  revoked             BIGINT,
  sourceType          NVARCHAR(10)        NOT NULL,
  sourceName          NVARCHAR(64),
  note                NVARCHAR(510),
  noteStart           NVARCHAR(128),
  email               NVARCHAR(254),
  sent                BIGINT,
  batch               NVARCHAR(30),
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
  inviteId            NVARCHAR(30)        NOT NULL,
  groupName           NVARCHAR(50)        NOT NULL,
  CONSTRAINT ofInviteGroup_pk PRIMARY KEY (inviteId, groupName)
);
CREATE INDEX ofInviteGroup_name_idx ON ofInviteGroup (groupName, inviteId);

CREATE TABLE ofInviteRedemption (
  redemptionId        NVARCHAR(30)        NOT NULL,
  inviteId            NVARCHAR(30)        NOT NULL,
  redeemer            NVARCHAR(255),
  door                NVARCHAR(20)        NOT NULL,
  claimed             BIGINT              NOT NULL,
  completed           BIGINT,
  browser             NVARCHAR(64),
  CONSTRAINT ofInviteRedemption_pk PRIMARY KEY (redemptionId)
);
CREATE INDEX ofInviteRedemption_invite_idx ON ofInviteRedemption (inviteId, claimed);
CREATE INDEX ofInviteRedemption_user_idx ON ofInviteRedemption (redeemer);
CREATE INDEX ofInviteRedemption_browser_idx ON ofInviteRedemption (browser);
CREATE INDEX ofInviteRedemption_open_idx ON ofInviteRedemption (completed, claimed);

CREATE TABLE ofInviteEvent (
  eventId             NVARCHAR(30)        NOT NULL,
  inviteId            NVARCHAR(30)        NOT NULL,
  what                NVARCHAR(50)        NOT NULL,
  byType              NVARCHAR(10)        NOT NULL,
  byName              NVARCHAR(64),
  happened            BIGINT              NOT NULL,
  CONSTRAINT ofInviteEvent_pk PRIMARY KEY (eventId)
);
CREATE INDEX ofInviteEvent_invite_idx ON ofInviteEvent (inviteId, eventId);
CREATE INDEX ofInviteEvent_by_idx ON ofInviteEvent (byName);

CREATE TABLE ofInviteNode (
  nodeId              NVARCHAR(30)        NOT NULL,
  parentId            NVARCHAR(30),
  depth               INTEGER             NOT NULL,
  username            NVARCHAR(64),
  accountCreated      BIGINT,
  inviteId            NVARCHAR(30),
  sourceType          NVARCHAR(10),
  sourceName          NVARCHAR(64),
  door                NVARCHAR(20),
  joined              BIGINT              NOT NULL,
  CONSTRAINT ofInviteNode_pk PRIMARY KEY (nodeId)
);
CREATE INDEX ofInviteNode_parent_idx ON ofInviteNode (parentId, nodeId);
CREATE INDEX ofInviteNode_username_idx ON ofInviteNode (username, accountCreated);
CREATE INDEX ofInviteNode_invite_idx ON ofInviteNode (inviteId);
CREATE INDEX ofInviteNode_source_idx ON ofInviteNode (sourceName, sourceType, nodeId);

CREATE TABLE ofInviteKey (
  keyId               NVARCHAR(32)        NOT NULL,
  secretHash          NVARCHAR(64)        NOT NULL,
  keyName             NVARCHAR(510),
  created             BIGINT              NOT NULL,
  createdBy           NVARCHAR(64),
  lastUsed            BIGINT,
  uses                BIGINT              NOT NULL,
  revoked             BIGINT,
  scopes              NVARCHAR(255),
  expires             BIGINT,
  perDay              BIGINT,
  mostUses            INTEGER,
  longestLifetime     BIGINT,
  namesInviter        SMALLINT,
  quotaDay            BIGINT,
  quotaSpent          BIGINT,
  oldHash             NVARCHAR(64),
  oldUntil            BIGINT,
  origin              NVARCHAR(15),
  sweepUntil          BIGINT,
  CONSTRAINT ofInviteKey_pk PRIMARY KEY (keyId)
);

CREATE TABLE ofInviteKeyGroup (
  keyId               NVARCHAR(32)        NOT NULL,
  groupName           NVARCHAR(50)        NOT NULL,
  CONSTRAINT ofInviteKeyGroup_pk PRIMARY KEY (keyId, groupName)
);

CREATE TABLE ofInviteRequest (
  keyId               NVARCHAR(32)        NOT NULL,
  requestHash         NVARCHAR(64)        NOT NULL,
  bodyHash            NVARCHAR(64)        NOT NULL,
  madeId              NVARCHAR(30)        NOT NULL,
  created             BIGINT              NOT NULL,
  CONSTRAINT ofInviteRequest_pk PRIMARY KEY (keyId, requestHash)
);
CREATE INDEX ofInviteRequest_created_idx ON ofInviteRequest (created);

CREATE TABLE ofInviteTombstone (
  nameHash            NVARCHAR(64)        NOT NULL,
  expires             BIGINT              NOT NULL,
  CONSTRAINT ofInviteTombstone_pk PRIMARY KEY (nameHash)
);
CREATE INDEX ofInviteTombstone_expires_idx ON ofInviteTombstone (expires);

CREATE TABLE ofInviteLogo (
  logoHash            NVARCHAR(64)        NOT NULL,
  part                INTEGER             NOT NULL,
  content             NVARCHAR(2000)      NOT NULL,
  CONSTRAINT ofInviteLogo_pk PRIMARY KEY (logoHash, part)
);

CREATE TABLE ofInviteSession (
  sessionHash         NVARCHAR(64)        NOT NULL,
  username            NVARCHAR(64)        NOT NULL,
  ends                BIGINT              NOT NULL,
  CONSTRAINT ofInviteSession_pk PRIMARY KEY (sessionHash)
);
CREATE INDEX ofInviteSession_user_idx ON ofInviteSession (username);
CREATE INDEX ofInviteSession_ends_idx ON ofInviteSession (ends);

CREATE TABLE ofInviteSignIn (
  username            NVARCHAR(64)        NOT NULL,
  slot                INTEGER             NOT NULL,
  linkHash            NVARCHAR(64)        NOT NULL,
  browserHash         NVARCHAR(64)        NOT NULL,
  asked               BIGINT              NOT NULL,
  ends                BIGINT              NOT NULL,
  CONSTRAINT ofInviteSignIn_pk PRIMARY KEY (username, slot)
);
CREATE INDEX ofInviteSignIn_link_idx ON ofInviteSignIn (linkHash);
CREATE INDEX ofInviteSignIn_asked_idx ON ofInviteSignIn (asked);

CREATE TABLE ofInviteFigure (
  figureId            NVARCHAR(30)        NOT NULL,
  figureMonth         INTEGER             NOT NULL,
  sourceType          NVARCHAR(10)        NOT NULL,
  sourceName          NVARCHAR(64),
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
  mailId              NVARCHAR(30)        NOT NULL,
  inviteId            NVARCHAR(30)        NOT NULL,
  address             NVARCHAR(254),
  lang                NVARCHAR(10)        NOT NULL,
  kind                NVARCHAR(10)        NOT NULL,
  status              NVARCHAR(10)        NOT NULL,
  moment              BIGINT              NOT NULL,
  tries               INTEGER             NOT NULL,
  node                NVARCHAR(30),
  tokenHash           NVARCHAR(64),
  objected            BIGINT,
  problem             NVARCHAR(255),
  CONSTRAINT ofInviteMail_pk PRIMARY KEY (mailId)
);
CREATE INDEX ofInviteMail_invite_idx ON ofInviteMail (inviteId, mailId);
CREATE INDEX ofInviteMail_status_idx ON ofInviteMail (status, moment);
CREATE INDEX ofInviteMail_token_idx ON ofInviteMail (tokenHash);

CREATE TABLE ofInviteSilence (
  addressHash         NVARCHAR(64)        NOT NULL,
  since               BIGINT              NOT NULL,
  CONSTRAINT ofInviteSilence_pk PRIMARY KEY (addressHash)
);

INSERT INTO ofVersion (name, version) VALUES ('invites', 0);
