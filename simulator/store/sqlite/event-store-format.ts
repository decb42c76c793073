import type { FileFormat } from "../../sqlite/file-format.ts";

// event      All events. `stream` is the AZR number of a Datensatz or a number of the table `stream`; `position` orders
//            all events of the store and is never used twice.
// stream     Names of streams that are no Datensatz (packed, see stream-key.ts).
// erased     Streams that may never begin again.
// watermark  One row: highest position that a removal has freed, so that it is not given again.
// projection Version of each inline projection; `foldedTo` is the position up to which a rebuild has come, and NULL when
//            the projection is kept up with every append.
const TABLES = `
  CREATE TABLE event (
    position INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    type INTEGER NOT NULL,
    id BLOB NOT NULL,
    umschlag BLOB NOT NULL,
    data BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX event_by_stream ON event (stream, revision);
  CREATE TABLE stream (number INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE) STRICT;
  CREATE TABLE erased (stream INTEGER PRIMARY KEY) STRICT;
  CREATE TABLE watermark (position INTEGER NOT NULL) STRICT;
  INSERT INTO watermark (position) VALUES (0);
  CREATE TABLE projection (name TEXT PRIMARY KEY, version INTEGER NOT NULL, foldedTo INTEGER) STRICT, WITHOUT ROWID;
`;

/** The file of the embedded event store. A new version adds its step to `upgrades`. */
export const EVENT_STORE_FORMAT: FileFormat = {
  name: "event store",
  // "AZR1"
  applicationId: 0x415a5231,
  version: 1,
  create: (database) => database.exec(TABLES),
  upgrades: new Map(),
};
