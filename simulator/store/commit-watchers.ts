import type { Committed } from "./group-commit.ts";
import type { CommitWatcher } from "./local-store.ts";

/** Those who watch the commits of one store. */
export class CommitWatchers {
  readonly #watchers: CommitWatcher[] = [];

  add(watcher: CommitWatcher): void {
    this.#watchers.push(watcher);
  }

  notify({ stored, removed }: Committed): void {
    for (const watcher of this.#watchers) {
      if (stored.length > 0) watcher.stored(stored);
      if (removed.length > 0) watcher.removed(removed);
    }
  }
}
