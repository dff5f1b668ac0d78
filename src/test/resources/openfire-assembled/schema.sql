-- The tables that Openfire 4.2.0 asks for, derived from the statements it sends; no more than a test server needs.
-- HSQLDB, PostgreSQL and MariaDB take it; of an index of MariaDB no key may be longer than 3,072 octets, which are 768 characters.

CREATE TABLE ofVersion (name VARCHAR(50) PRIMARY KEY, version INTEGER NOT NULL);
CREATE TABLE ofID (idType INTEGER PRIMARY KEY, id BIGINT NOT NULL);
CREATE TABLE ofProperty (name VARCHAR(100) PRIMARY KEY, propValue VARCHAR(4000) NOT NULL, encrypted INTEGER);

CREATE TABLE ofUser (
    username VARCHAR(64) PRIMARY KEY,
    plainPassword VARCHAR(255), encryptedPassword VARCHAR(255),
    storedKey VARCHAR(255), serverKey VARCHAR(255), salt VARCHAR(255), iterations INTEGER,
    name VARCHAR(255), email VARCHAR(255),
    creationDate VARCHAR(15) NOT NULL, modificationDate VARCHAR(15) NOT NULL
);
CREATE TABLE ofUserProp (
    username VARCHAR(64), name VARCHAR(100), propValue VARCHAR(4000) NOT NULL, PRIMARY KEY (username, name)
);
CREATE TABLE ofUserFlag (
    username VARCHAR(64), name VARCHAR(100), startTime VARCHAR(15), endTime VARCHAR(15), PRIMARY KEY (username, name)
);
CREATE TABLE ofPresence (
    username VARCHAR(64) PRIMARY KEY, offlinePresence VARCHAR(1000000), offlineDate VARCHAR(15) NOT NULL
);
CREATE TABLE ofOffline (
    username VARCHAR(64), messageID BIGINT, creationDate VARCHAR(15) NOT NULL, messageSize INTEGER NOT NULL,
    stanza VARCHAR(1000000) NOT NULL, PRIMARY KEY (username, messageID)
);
CREATE TABLE ofPrivate (
    username VARCHAR(64), name VARCHAR(100), namespace VARCHAR(200), privateData VARCHAR(1000000) NOT NULL,
    PRIMARY KEY (username, name, namespace)
);
CREATE TABLE ofVCard (username VARCHAR(64) PRIMARY KEY, vcard VARCHAR(1000000) NOT NULL);
CREATE TABLE ofPrivacyList (
    username VARCHAR(64), name VARCHAR(100), isDefault INTEGER NOT NULL, list VARCHAR(1000000) NOT NULL,
    PRIMARY KEY (username, name)
);
CREATE TABLE ofSASLAuthorized (username VARCHAR(64), principal VARCHAR(600), PRIMARY KEY (username, principal));

CREATE TABLE ofRoster (
    rosterID BIGINT PRIMARY KEY, username VARCHAR(64) NOT NULL, jid VARCHAR(1024) NOT NULL,
    sub INTEGER NOT NULL, ask INTEGER NOT NULL, recv INTEGER NOT NULL, nick VARCHAR(255)
);
CREATE INDEX ofRoster_of_user ON ofRoster (username);
CREATE INDEX ofRoster_with_jid ON ofRoster (jid);
CREATE TABLE ofRosterGroups (
    rosterID BIGINT, rank INTEGER, groupName VARCHAR(255) NOT NULL, PRIMARY KEY (rosterID, rank)
);

CREATE TABLE ofGroup (groupName VARCHAR(50) PRIMARY KEY, description VARCHAR(255));
CREATE TABLE ofGroupProp (
    groupName VARCHAR(50), name VARCHAR(100), propValue VARCHAR(4000) NOT NULL, PRIMARY KEY (groupName, name)
);
CREATE TABLE ofGroupUser (
    groupName VARCHAR(50), username VARCHAR(100), administrator INTEGER, PRIMARY KEY (groupName, username, administrator)
);

CREATE TABLE ofSecurityAuditLog (
    msgID BIGINT PRIMARY KEY, username VARCHAR(64) NOT NULL, entryStamp BIGINT NOT NULL,
    summary VARCHAR(255) NOT NULL, node VARCHAR(255) NOT NULL, details VARCHAR(1000000)
);
CREATE TABLE ofExtComponentConf (
    subdomain VARCHAR(255) PRIMARY KEY, wildcard INTEGER NOT NULL, secret VARCHAR(255), permission VARCHAR(10) NOT NULL
);
CREATE TABLE ofRemoteServerConf (
    xmppDomain VARCHAR(255) PRIMARY KEY, remotePort INTEGER, permission VARCHAR(10) NOT NULL
);

-- Group chat and publish-subscribe: no test uses them, but Openfire fills its log with errors when they are missing.
CREATE TABLE ofMucService (
    serviceID BIGINT NOT NULL, subdomain VARCHAR(255) PRIMARY KEY, description VARCHAR(255), isHidden INTEGER NOT NULL
);
CREATE TABLE ofMucServiceProp (
    serviceID BIGINT, name VARCHAR(100), propValue VARCHAR(4000) NOT NULL, PRIMARY KEY (serviceID, name)
);
CREATE TABLE ofPubsubDefaultConf (
    serviceID VARCHAR(100), leaf INTEGER, deliverPayloads INTEGER, maxPayloadSize INTEGER, persistItems INTEGER,
    maxItems INTEGER, notifyConfigChanges INTEGER, notifyDelete INTEGER, notifyRetract INTEGER, presenceBased INTEGER,
    sendItemSubscribe INTEGER, publisherModel VARCHAR(15), subscriptionEnabled INTEGER, accessModel VARCHAR(10),
    language VARCHAR(255), replyPolicy VARCHAR(15), associationPolicy VARCHAR(15), maxLeafNodes INTEGER,
    PRIMARY KEY (serviceID, leaf)
);
CREATE TABLE ofPubsubNode (
    serviceID VARCHAR(100), nodeID VARCHAR(100), leaf INTEGER, creationDate CHAR(15), modificationDate CHAR(15),
    parent VARCHAR(100), deliverPayloads INTEGER, maxPayloadSize INTEGER, persistItems INTEGER, maxItems INTEGER,
    notifyConfigChanges INTEGER, notifyDelete INTEGER, notifyRetract INTEGER, presenceBased INTEGER,
    sendItemSubscribe INTEGER, publisherModel VARCHAR(15), subscriptionEnabled INTEGER, configSubscription INTEGER,
    accessModel VARCHAR(10), payloadType VARCHAR(100), bodyXSLT VARCHAR(100), dataformXSLT VARCHAR(100),
    creator VARCHAR(1024), description VARCHAR(255), language VARCHAR(255), name VARCHAR(50), replyPolicy VARCHAR(15),
    associationPolicy VARCHAR(15), maxLeafNodes INTEGER,
    PRIMARY KEY (serviceID, nodeID)
);
CREATE TABLE ofPubsubNodeJIDs (
    serviceID VARCHAR(100), nodeID VARCHAR(100), jid VARCHAR(500), associationType VARCHAR(20),
    PRIMARY KEY (serviceID, nodeID, jid)
);
CREATE TABLE ofPubsubNodeGroups (serviceID VARCHAR(100), nodeID VARCHAR(100), rosterGroup VARCHAR(100));
CREATE TABLE ofPubsubAffiliation (
    serviceID VARCHAR(100), nodeID VARCHAR(100), jid VARCHAR(500), affiliation VARCHAR(10),
    PRIMARY KEY (serviceID, nodeID, jid)
);
CREATE TABLE ofPubsubItem (
    serviceID VARCHAR(100), nodeID VARCHAR(100), id VARCHAR(100), jid VARCHAR(1024), creationDate CHAR(15),
    payload VARCHAR(1000000),
    PRIMARY KEY (serviceID, nodeID, id)
);
CREATE TABLE ofPubsubSubscription (
    serviceID VARCHAR(100), nodeID VARCHAR(100), id VARCHAR(100), jid VARCHAR(1024), owner VARCHAR(1024),
    state VARCHAR(15), deliver INTEGER, digest INTEGER, digest_frequency INTEGER, expire CHAR(15), includeBody INTEGER,
    showValues VARCHAR(30), subscriptionType VARCHAR(10), subscriptionDepth INTEGER, keyword VARCHAR(200),
    PRIMARY KEY (serviceID, nodeID, id)
);

INSERT INTO ofVersion (name, version) VALUES ('openfire', 26);
-- Where the numbering of roster items, offline messages, audit events and chat services starts.
INSERT INTO ofID (idType, id) VALUES (18, 1);
INSERT INTO ofID (idType, id) VALUES (19, 1);
INSERT INTO ofID (idType, id) VALUES (25, 1);
INSERT INTO ofID (idType, id) VALUES (26, 1);
INSERT INTO ofUser (username, plainPassword, name, creationDate, modificationDate)
    VALUES ('admin', 'admin', 'Administrator', '0', '0');
