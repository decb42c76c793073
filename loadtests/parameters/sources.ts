// Sources that several parameters name.

/** Practice study on the AZR in the administration of migration: interviews in a city and a district, 2024. */
export const study = {
  extensions: "practice study on the AZR (2024), 5.2",
  staff: "practice study on the AZR (2024), 3.1",
  process: "practice study on the AZR (2024), 4.1",
  children: "practice study on the AZR (2024), 5.3",
} as const;

/** Keystroke-Level Model. */
export const klmSource = "Card, Moran, Newell: The Keystroke-Level Model, CACM 23 (1980) 7";

/** Answer of the federal government on the use of the AZR, reported 2021. */
export const usage2021 =
  "https://www.cilip.de/2021/11/10/datendrehscheibe-auslaenderzentralregister/ (January to July 2021)";
