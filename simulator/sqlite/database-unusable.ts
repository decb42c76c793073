/** Why a database file cannot be opened. */
export type UnusableReason =
  /** No SQLite file, or one that another program wrote. */
  | "foreign"
  /** Written by a newer version of this program. */
  | "newer"
  /** The file's content is damaged. */
  | "damaged"
  /** Another process, or another part of this one, writes it. */
  | "in_use"
  /** Folder missing, no permission, read-only medium, or no room. */
  | "inaccessible";

/** A database file could not be opened; the message names the file and what to do next. Nothing was changed in it. */
export class DatabaseUnusable extends Error {
  override readonly name = "DatabaseUnusable";
  readonly reason: UnusableReason;
  readonly file: string;

  constructor(reason: UnusableReason, file: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
    this.file = file;
  }
}
