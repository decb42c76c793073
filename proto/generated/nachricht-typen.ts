// Written by proto/generate/generate.ts from proto/azr. Do not edit.
import type {
  DatensatzCreated,
  GrundpersonalienReported,
  MeldestatusReported,
  DuldungReported,
  AufenthaltserlaubnisReported,
  UebergangsfensterOpened,
  UebergangsfensterEnded,
  MandantCreated,
  BehoerdeRegistered,
  UhrSet,
  Umschlag,
  VorgangStored,
  VorgangRefused,
  PersonalienReserved,
} from "./ereignisse.ts";
import type {
  AufenthaltserlaubnisArt,
  Aufenthaltserlaubnis,
  DuldungArt,
  Duldung,
  AllgemeinerName,
  Teildatum,
  Grundpersonalien,
  MeldestatusArt,
  Meldestatus,
} from "./fachdaten.ts";
import type {
  HopDuration,
  RequestRecord,
  Fall,
  NationPerson,
  Tagesfaelle,
} from "./messung.ts";
import type {
  Referenzen,
  BlockGrundlage,
  BestaetigungErweiterung,
  BestaetigungMeldung,
  Fehlerfall,
  Fehlernachricht,
  AktenfuehrendeBehoerde,
  Uebergangsschreibrecht,
  AuskunftErweiterung,
  Gesamtauskunft,
  Treffer,
  AnfrageAntwort,
  SchreibrechtAuskunft,
  Zustaendigkeit,
  Vorgang,
  Uhr,
  GrundpersonalienMeldung,
  MeldestatusMeldung,
  DuldungMeldung,
  AufenthaltserlaubnisMeldung,
  Sachverhalt,
  SachverhaltErstmeldung,
  Herkunft,
  GrundpersonalienAuskunft,
  MeldestatusAuskunft,
  DuldungAuskunft,
  AufenthaltserlaubnisAuskunft,
  Autor,
  Nachrichtenkopf,
  Hinweis,
  Behoerde,
  GrundpersonalienSuche,
  Anfragedaten,
  Anfrage,
  Erstmeldung,
  Folgemeldung,
} from "./nachrichten.ts";

/** Message name → type. The names are unique over all packages. */
export interface NachrichtTypen {
  readonly DatensatzCreated: DatensatzCreated;
  readonly GrundpersonalienReported: GrundpersonalienReported;
  readonly MeldestatusReported: MeldestatusReported;
  readonly DuldungReported: DuldungReported;
  readonly AufenthaltserlaubnisReported: AufenthaltserlaubnisReported;
  readonly UebergangsfensterOpened: UebergangsfensterOpened;
  readonly UebergangsfensterEnded: UebergangsfensterEnded;
  readonly MandantCreated: MandantCreated;
  readonly BehoerdeRegistered: BehoerdeRegistered;
  readonly UhrSet: UhrSet;
  readonly Umschlag: Umschlag;
  readonly VorgangStored: VorgangStored;
  readonly VorgangRefused: VorgangRefused;
  readonly PersonalienReserved: PersonalienReserved;
  readonly AufenthaltserlaubnisArt: AufenthaltserlaubnisArt;
  readonly Aufenthaltserlaubnis: Aufenthaltserlaubnis;
  readonly DuldungArt: DuldungArt;
  readonly Duldung: Duldung;
  readonly AllgemeinerName: AllgemeinerName;
  readonly Teildatum: Teildatum;
  readonly Grundpersonalien: Grundpersonalien;
  readonly MeldestatusArt: MeldestatusArt;
  readonly Meldestatus: Meldestatus;
  readonly HopDuration: HopDuration;
  readonly RequestRecord: RequestRecord;
  readonly Fall: Fall;
  readonly NationPerson: NationPerson;
  readonly Tagesfaelle: Tagesfaelle;
  readonly Referenzen: Referenzen;
  readonly BlockGrundlage: BlockGrundlage;
  readonly BestaetigungErweiterung: BestaetigungErweiterung;
  readonly BestaetigungMeldung: BestaetigungMeldung;
  readonly Fehlerfall: Fehlerfall;
  readonly Fehlernachricht: Fehlernachricht;
  readonly AktenfuehrendeBehoerde: AktenfuehrendeBehoerde;
  readonly Uebergangsschreibrecht: Uebergangsschreibrecht;
  readonly AuskunftErweiterung: AuskunftErweiterung;
  readonly Gesamtauskunft: Gesamtauskunft;
  readonly Treffer: Treffer;
  readonly AnfrageAntwort: AnfrageAntwort;
  readonly SchreibrechtAuskunft: SchreibrechtAuskunft;
  readonly Zustaendigkeit: Zustaendigkeit;
  readonly Vorgang: Vorgang;
  readonly Uhr: Uhr;
  readonly GrundpersonalienMeldung: GrundpersonalienMeldung;
  readonly MeldestatusMeldung: MeldestatusMeldung;
  readonly DuldungMeldung: DuldungMeldung;
  readonly AufenthaltserlaubnisMeldung: AufenthaltserlaubnisMeldung;
  readonly Sachverhalt: Sachverhalt;
  readonly SachverhaltErstmeldung: SachverhaltErstmeldung;
  readonly Herkunft: Herkunft;
  readonly GrundpersonalienAuskunft: GrundpersonalienAuskunft;
  readonly MeldestatusAuskunft: MeldestatusAuskunft;
  readonly DuldungAuskunft: DuldungAuskunft;
  readonly AufenthaltserlaubnisAuskunft: AufenthaltserlaubnisAuskunft;
  readonly Autor: Autor;
  readonly Nachrichtenkopf: Nachrichtenkopf;
  readonly Hinweis: Hinweis;
  readonly Behoerde: Behoerde;
  readonly GrundpersonalienSuche: GrundpersonalienSuche;
  readonly Anfragedaten: Anfragedaten;
  readonly Anfrage: Anfrage;
  readonly Erstmeldung: Erstmeldung;
  readonly Folgemeldung: Folgemeldung;
}

export type NachrichtName = keyof NachrichtTypen;

export const NACHRICHT_NAMEN: readonly NachrichtName[] = [
  "DatensatzCreated",
  "GrundpersonalienReported",
  "MeldestatusReported",
  "DuldungReported",
  "AufenthaltserlaubnisReported",
  "UebergangsfensterOpened",
  "UebergangsfensterEnded",
  "MandantCreated",
  "BehoerdeRegistered",
  "UhrSet",
  "Umschlag",
  "VorgangStored",
  "VorgangRefused",
  "PersonalienReserved",
  "AufenthaltserlaubnisArt",
  "Aufenthaltserlaubnis",
  "DuldungArt",
  "Duldung",
  "AllgemeinerName",
  "Teildatum",
  "Grundpersonalien",
  "MeldestatusArt",
  "Meldestatus",
  "HopDuration",
  "RequestRecord",
  "Fall",
  "NationPerson",
  "Tagesfaelle",
  "Referenzen",
  "BlockGrundlage",
  "BestaetigungErweiterung",
  "BestaetigungMeldung",
  "Fehlerfall",
  "Fehlernachricht",
  "AktenfuehrendeBehoerde",
  "Uebergangsschreibrecht",
  "AuskunftErweiterung",
  "Gesamtauskunft",
  "Treffer",
  "AnfrageAntwort",
  "SchreibrechtAuskunft",
  "Zustaendigkeit",
  "Vorgang",
  "Uhr",
  "GrundpersonalienMeldung",
  "MeldestatusMeldung",
  "DuldungMeldung",
  "AufenthaltserlaubnisMeldung",
  "Sachverhalt",
  "SachverhaltErstmeldung",
  "Herkunft",
  "GrundpersonalienAuskunft",
  "MeldestatusAuskunft",
  "DuldungAuskunft",
  "AufenthaltserlaubnisAuskunft",
  "Autor",
  "Nachrichtenkopf",
  "Hinweis",
  "Behoerde",
  "GrundpersonalienSuche",
  "Anfragedaten",
  "Anfrage",
  "Erstmeldung",
  "Folgemeldung",
];
