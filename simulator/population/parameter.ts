// Shares and rates of the synthetic population, in one place. None is measured in any authority; where a public figure
// stands behind one, it is named. The stock is one of persons to whom the facts of this register matter, and not a picture
// of all foreigners.

const DAYS_PER_YEAR = 365;

/** Every share is of 0 to 1; every `…Days` a number of days. */
export const PARAMETER = {
  // What persons have in the register.
  /** Neither Duldung nor Aufenthaltserlaubnis: other titles, EU citizens. */
  kindOhne: 30,
  kindTitel: 45,
  kindDuldung: 20,
  /** A Duldung that an Aufenthaltserlaubnis ended. */
  kindDuldungDannTitel: 5,

  // Who creates the record; the rest are Auslaenderbehoerden.
  aufnahmeeinrichtungShareDuldung: 0.6,
  aufnahmeeinrichtungShareTitel: 0.2,
  aufnahmeeinrichtungShareOhne: 0.05,
  bamfShare: 0.06,
  /** Distribution to an Auslaenderbehoerde. */
  verteilungDaysMin: 14,
  verteilungDaysMax: 240,

  // Residence.
  umzugMeanDays: 14 * DAYS_PER_YEAR,
  fortzugMeanDays: 25 * DAYS_PER_YEAR,
  todMeanDays: 350 * DAYS_PER_YEAR,
  fortzugUnbekanntShare: 0.35,
  /** Departures abroad that border police reports. */
  grenzpolizeiShare: 0.2,
  rueckkehrShare: 0.25,
  rueckkehrDaysMin: 30,
  rueckkehrDaysMax: 900,

  // Duldung: one week to six months (study of the office; section 60a AufenthG).
  duldungMeanDays: 430,
  duldungDaysMax: 5 * DAYS_PER_YEAR,
  duldungAktuellShare: 0.55,
  /** Extensions that change the kind, stored as a new entry. */
  duldungArtwechselShare: 0.08,
  traegervordruckShare: 0.05,

  // Aufenthaltserlaubnis.
  titelAktuellShare: 0.8,
  titelDaysMin: DAYS_PER_YEAR,
  titelDaysMax: 3 * DAYS_PER_YEAR,
  /** Stored without card number, which is added when the card has come (median four weeks, six for the slow ones). */
  karteNachgetragenShare: 0.4,
  /** Without any card number for ever: sticker in the passport. */
  ohneKarteShare: 0.15,
  karteDaysMin: 20,
  karteDaysMax: 45,

  /** Titles that were applied for on record, and applications that a Fiktionsbescheinigung bridges. */
  antragShare: 0.25,
  fiktionShare: 0.3,
  antragDaysMin: 15,
  antragDaysMax: 80,
  /** Persons whose chain of titles ends with a title without limit. */
  niederlassungShare: 0.12,
  niederlassungDaysMin: 400,
  niederlassungDaysMax: 1100,
  kursShare: 0.12,

  // Orders of cards that stand on the day, where the rule set knows them.
  bestellungShare: 0.05,
  bestellschrittDaysMax: 20,
  /** Orders that end otherwise than by hand-over, and titles whose Fachverfahren reports them at hand-over only. */
  bestellungAnderesEndeShare: 0.35,
  beiAushaendigungGemeldetShare: 0.3,

  // Asylum: procedures of whoever came to an Aufnahmeeinrichtung or to the BAMF first.
  asylShare: 0.6,
  asylDaysMin: 60,
  asylDaysMax: 700,
  gestattungDaysMin: 90,
  gestattungDaysMax: 180,
  gestattungenMax: 2,

  // Addresses: with a Zuzug, or reported by the Meldebehoerde of the town.
  anschriftMitZuzugShare: 0.6,
  anschriftShare: 0.15,

  // Families of whoever has a Duldung that the background may extend, by strata of the plan; the day's cases of the kind
  // "familie" have theirs always.
  familieShare: 0.5,
  imPapierEingetragenShare: 0.75,
  kindVolljaehrigShare: 0.08,
  kindAndereBehoerdeShare: 0.08,
  kindVerstorbenShare: 0.02,

  // Personalien.
  geburtsortShare: 0.8,
  doktorgradShare: 0.004,
  doppelnameShare: 0.02,
  zweiterVornameShare: 0.22,
  geburtsnameShareFrauen: 0.15,
  geburtsnameShareMaenner: 0.01,
  geburtsdatumUnbekanntShare: 0.003,
  ohneTagShare: 0.01,
  minderjaehrigShare: 0.28,
  staatenlosShare: 0.004,
  weitererStaatShare: 0.03,
  /** Records whose Personalien are corrected once. */
  berichtigungShare: 0.02,

  // Meldeverzug: day of storing minus day of the event. Late reporting is normal, has a tail of years and comes in bulk
  // from few authorities (post-entered cases of the federal statistics of 2016 to 2018).
  verzugKeinShare: 0.78,
  verzugKurzDaysMax: 14,
  verzugLangShare: 0.02,
  verzugLangShareNachzuegler: 0.3,
  verzugLangDaysMax: 900,

  /** Moves after which the former authority still reports an extension that it decided before: HEUTE refuses it. */
  nachmeldungShare: 0.4,

  // The day.
  umzugVorMeldungShare: 0.04,
  entscheidungNachUmzugShare: 0.02,
  /** Extensions of somebody on whose paper children are entered. */
  familienfallShare: 0.12,
  /** Cards that are handed over, as shares of the extensions: all of them, and those of persons who moved. */
  aushaendigungShare: 0.1,
  aushaendigungNachUmzugShare: 0.03,
  /** Persons that the background of the day reads and writes, and how many of them have a Duldung. */
  nationCountMax: 4000,
  nationShareMax: 0.5,
  nationDuldungShare: 0.75,
} as const;
