/** Series that dashboards use and that no process of ours shows: Prometheus writes them beside what it scrapes. */
export const FOREIGN_METRICS: readonly string[] = ["scrape_duration_seconds"];
