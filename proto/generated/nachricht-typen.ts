// Written by proto/generate/generate.ts from proto/azr. Do not edit.
import type {
  AngehoerigenuebernahmeRequested,
  AngehoerigeJudged,
  DatensatzCreated,
  GrundpersonalienReported,
  MeldestatusReported,
  DuldungReported,
  AufenthaltserlaubnisReported,
  AsylstatusReported,
  AufenthaltsgestattungReported,
  AufenthaltsstatusReported,
  NiederlassungserlaubnisReported,
  AnschriftReported,
  FamilienbeziehungReported,
  IntegrationskursReported,
  UebergangsfensterOpened,
  UebergangsfensterEnded,
  WiedervorlageChanged,
  MitteilungRecorded,
  MandantCreated,
  BehoerdeRegistered,
  UhrSet,
  TitelbestellungOpened,
  TitelbestellungDecided,
  TitelbestellungConsented,
  TitelbestellungOrdered,
  TitelbestellungProduced,
  TitelbestellungHandedOver,
  TitelbestellungCancelled,
  TitelbestellungReordered,
  TitelbestellungTakenOver,
  TitelbestellungLapsed,
  TitelbestellungLinked,
  Umschlag,
  VorgangStored,
  VorgangRefused,
  PersonalienReserved,
} from "./ereignisse.ts";
import type {
  Anschrift,
  AsylstatusArt,
  Asylstatus,
  AufenthaltserlaubnisArt,
  Aufenthaltserlaubnis,
  Aufenthaltsgestattung,
  AufenthaltsstatusArt,
  Aufenthaltsstatus,
  DuldungArt,
  Duldung,
  Beziehungsart,
  Familienbeziehung,
  AllgemeinerName,
  Teildatum,
  Grundpersonalien,
  IntegrationskursArt,
  Integrationskurs,
  MeldestatusArt,
  Meldestatus,
  NiederlassungserlaubnisArt,
  Niederlassungserlaubnis,
  BeschiedenerTitel,
  Titelentscheidung,
  Dokumentbestellung,
  Produktionsmeldung,
  Aushaendigung,
  Stornierung,
  Neubestellung,
} from "./fachdaten.ts";
import type {
  HopDuration,
  RequestRecord,
  Fall,
  Fallkind,
  Aushaendigungsfall,
  NationPerson,
  Tagesfaelle,
} from "./messung.ts";
import type {
  AngehoerigeAuswahl,
  FuerAngehoerigeUebernehmen,
  AngehoerigeErgebnis,
  Referenzen,
  BlockGrundlage,
  BestaetigungErweiterung,
  BestaetigungMeldung,
  Fehlernachricht,
  AktenfuehrendeBehoerde,
  Uebergangsschreibrecht,
  AuskunftErweiterung,
  TitelbestellungAuskunft,
  Gesamtauskunft,
  Treffer,
  AnfrageAntwort,
  SchreibrechtAuskunft,
  Zustaendigkeit,
  Vorgang,
  Uhr,
  Codelisteneintrag,
  Codeliste,
  Codelistenverzeichnis,
  Behoerdenverzeichnis,
  GrundpersonalienMeldung,
  MeldestatusMeldung,
  DuldungMeldung,
  AufenthaltserlaubnisMeldung,
  AsylstatusMeldung,
  AufenthaltsgestattungMeldung,
  AufenthaltsstatusMeldung,
  NiederlassungserlaubnisMeldung,
  AnschriftMeldung,
  FamilienbeziehungMeldung,
  IntegrationskursMeldung,
  Sachverhalt,
  SachverhaltErstmeldung,
  Herkunft,
  GrundpersonalienAuskunft,
  MeldestatusAuskunft,
  DuldungAuskunft,
  AufenthaltserlaubnisAuskunft,
  AsylstatusAuskunft,
  AufenthaltsgestattungAuskunft,
  AufenthaltsstatusAuskunft,
  NiederlassungserlaubnisAuskunft,
  AnschriftAuskunft,
  FamilienbeziehungAuskunft,
  IntegrationskursAuskunft,
  Fehlerfall,
  Autor,
  Nachrichtenkopf,
  Hinweis,
  Behoerde,
  GrundpersonalienSuche,
  Anfragedaten,
  Anfrage,
  Erstmeldung,
  Folgemeldung,
  Titelbestellungsantrag,
  Zustimmung,
  Uebernahme,
  Bestellschritt,
  Titelbestellungsmeldung,
  Uebergangsabschluss,
} from "./nachrichten.ts";

/** Message name → type. The names are unique over all packages. */
export interface NachrichtTypen {
  readonly AngehoerigenuebernahmeRequested: AngehoerigenuebernahmeRequested;
  readonly AngehoerigeJudged: AngehoerigeJudged;
  readonly DatensatzCreated: DatensatzCreated;
  readonly GrundpersonalienReported: GrundpersonalienReported;
  readonly MeldestatusReported: MeldestatusReported;
  readonly DuldungReported: DuldungReported;
  readonly AufenthaltserlaubnisReported: AufenthaltserlaubnisReported;
  readonly AsylstatusReported: AsylstatusReported;
  readonly AufenthaltsgestattungReported: AufenthaltsgestattungReported;
  readonly AufenthaltsstatusReported: AufenthaltsstatusReported;
  readonly NiederlassungserlaubnisReported: NiederlassungserlaubnisReported;
  readonly AnschriftReported: AnschriftReported;
  readonly FamilienbeziehungReported: FamilienbeziehungReported;
  readonly IntegrationskursReported: IntegrationskursReported;
  readonly UebergangsfensterOpened: UebergangsfensterOpened;
  readonly UebergangsfensterEnded: UebergangsfensterEnded;
  readonly WiedervorlageChanged: WiedervorlageChanged;
  readonly MitteilungRecorded: MitteilungRecorded;
  readonly MandantCreated: MandantCreated;
  readonly BehoerdeRegistered: BehoerdeRegistered;
  readonly UhrSet: UhrSet;
  readonly TitelbestellungOpened: TitelbestellungOpened;
  readonly TitelbestellungDecided: TitelbestellungDecided;
  readonly TitelbestellungConsented: TitelbestellungConsented;
  readonly TitelbestellungOrdered: TitelbestellungOrdered;
  readonly TitelbestellungProduced: TitelbestellungProduced;
  readonly TitelbestellungHandedOver: TitelbestellungHandedOver;
  readonly TitelbestellungCancelled: TitelbestellungCancelled;
  readonly TitelbestellungReordered: TitelbestellungReordered;
  readonly TitelbestellungTakenOver: TitelbestellungTakenOver;
  readonly TitelbestellungLapsed: TitelbestellungLapsed;
  readonly TitelbestellungLinked: TitelbestellungLinked;
  readonly Umschlag: Umschlag;
  readonly VorgangStored: VorgangStored;
  readonly VorgangRefused: VorgangRefused;
  readonly PersonalienReserved: PersonalienReserved;
  readonly Anschrift: Anschrift;
  readonly AsylstatusArt: AsylstatusArt;
  readonly Asylstatus: Asylstatus;
  readonly AufenthaltserlaubnisArt: AufenthaltserlaubnisArt;
  readonly Aufenthaltserlaubnis: Aufenthaltserlaubnis;
  readonly Aufenthaltsgestattung: Aufenthaltsgestattung;
  readonly AufenthaltsstatusArt: AufenthaltsstatusArt;
  readonly Aufenthaltsstatus: Aufenthaltsstatus;
  readonly DuldungArt: DuldungArt;
  readonly Duldung: Duldung;
  readonly Beziehungsart: Beziehungsart;
  readonly Familienbeziehung: Familienbeziehung;
  readonly AllgemeinerName: AllgemeinerName;
  readonly Teildatum: Teildatum;
  readonly Grundpersonalien: Grundpersonalien;
  readonly IntegrationskursArt: IntegrationskursArt;
  readonly Integrationskurs: Integrationskurs;
  readonly MeldestatusArt: MeldestatusArt;
  readonly Meldestatus: Meldestatus;
  readonly NiederlassungserlaubnisArt: NiederlassungserlaubnisArt;
  readonly Niederlassungserlaubnis: Niederlassungserlaubnis;
  readonly BeschiedenerTitel: BeschiedenerTitel;
  readonly Titelentscheidung: Titelentscheidung;
  readonly Dokumentbestellung: Dokumentbestellung;
  readonly Produktionsmeldung: Produktionsmeldung;
  readonly Aushaendigung: Aushaendigung;
  readonly Stornierung: Stornierung;
  readonly Neubestellung: Neubestellung;
  readonly HopDuration: HopDuration;
  readonly RequestRecord: RequestRecord;
  readonly Fall: Fall;
  readonly Fallkind: Fallkind;
  readonly Aushaendigungsfall: Aushaendigungsfall;
  readonly NationPerson: NationPerson;
  readonly Tagesfaelle: Tagesfaelle;
  readonly AngehoerigeAuswahl: AngehoerigeAuswahl;
  readonly FuerAngehoerigeUebernehmen: FuerAngehoerigeUebernehmen;
  readonly AngehoerigeErgebnis: AngehoerigeErgebnis;
  readonly Referenzen: Referenzen;
  readonly BlockGrundlage: BlockGrundlage;
  readonly BestaetigungErweiterung: BestaetigungErweiterung;
  readonly BestaetigungMeldung: BestaetigungMeldung;
  readonly Fehlernachricht: Fehlernachricht;
  readonly AktenfuehrendeBehoerde: AktenfuehrendeBehoerde;
  readonly Uebergangsschreibrecht: Uebergangsschreibrecht;
  readonly AuskunftErweiterung: AuskunftErweiterung;
  readonly TitelbestellungAuskunft: TitelbestellungAuskunft;
  readonly Gesamtauskunft: Gesamtauskunft;
  readonly Treffer: Treffer;
  readonly AnfrageAntwort: AnfrageAntwort;
  readonly SchreibrechtAuskunft: SchreibrechtAuskunft;
  readonly Zustaendigkeit: Zustaendigkeit;
  readonly Vorgang: Vorgang;
  readonly Uhr: Uhr;
  readonly Codelisteneintrag: Codelisteneintrag;
  readonly Codeliste: Codeliste;
  readonly Codelistenverzeichnis: Codelistenverzeichnis;
  readonly Behoerdenverzeichnis: Behoerdenverzeichnis;
  readonly GrundpersonalienMeldung: GrundpersonalienMeldung;
  readonly MeldestatusMeldung: MeldestatusMeldung;
  readonly DuldungMeldung: DuldungMeldung;
  readonly AufenthaltserlaubnisMeldung: AufenthaltserlaubnisMeldung;
  readonly AsylstatusMeldung: AsylstatusMeldung;
  readonly AufenthaltsgestattungMeldung: AufenthaltsgestattungMeldung;
  readonly AufenthaltsstatusMeldung: AufenthaltsstatusMeldung;
  readonly NiederlassungserlaubnisMeldung: NiederlassungserlaubnisMeldung;
  readonly AnschriftMeldung: AnschriftMeldung;
  readonly FamilienbeziehungMeldung: FamilienbeziehungMeldung;
  readonly IntegrationskursMeldung: IntegrationskursMeldung;
  readonly Sachverhalt: Sachverhalt;
  readonly SachverhaltErstmeldung: SachverhaltErstmeldung;
  readonly Herkunft: Herkunft;
  readonly GrundpersonalienAuskunft: GrundpersonalienAuskunft;
  readonly MeldestatusAuskunft: MeldestatusAuskunft;
  readonly DuldungAuskunft: DuldungAuskunft;
  readonly AufenthaltserlaubnisAuskunft: AufenthaltserlaubnisAuskunft;
  readonly AsylstatusAuskunft: AsylstatusAuskunft;
  readonly AufenthaltsgestattungAuskunft: AufenthaltsgestattungAuskunft;
  readonly AufenthaltsstatusAuskunft: AufenthaltsstatusAuskunft;
  readonly NiederlassungserlaubnisAuskunft: NiederlassungserlaubnisAuskunft;
  readonly AnschriftAuskunft: AnschriftAuskunft;
  readonly FamilienbeziehungAuskunft: FamilienbeziehungAuskunft;
  readonly IntegrationskursAuskunft: IntegrationskursAuskunft;
  readonly Fehlerfall: Fehlerfall;
  readonly Autor: Autor;
  readonly Nachrichtenkopf: Nachrichtenkopf;
  readonly Hinweis: Hinweis;
  readonly Behoerde: Behoerde;
  readonly GrundpersonalienSuche: GrundpersonalienSuche;
  readonly Anfragedaten: Anfragedaten;
  readonly Anfrage: Anfrage;
  readonly Erstmeldung: Erstmeldung;
  readonly Folgemeldung: Folgemeldung;
  readonly Titelbestellungsantrag: Titelbestellungsantrag;
  readonly Zustimmung: Zustimmung;
  readonly Uebernahme: Uebernahme;
  readonly Bestellschritt: Bestellschritt;
  readonly Titelbestellungsmeldung: Titelbestellungsmeldung;
  readonly Uebergangsabschluss: Uebergangsabschluss;
}

export type NachrichtName = keyof NachrichtTypen;

export const NACHRICHT_NAMEN: readonly NachrichtName[] = [
  "AngehoerigenuebernahmeRequested",
  "AngehoerigeJudged",
  "DatensatzCreated",
  "GrundpersonalienReported",
  "MeldestatusReported",
  "DuldungReported",
  "AufenthaltserlaubnisReported",
  "AsylstatusReported",
  "AufenthaltsgestattungReported",
  "AufenthaltsstatusReported",
  "NiederlassungserlaubnisReported",
  "AnschriftReported",
  "FamilienbeziehungReported",
  "IntegrationskursReported",
  "UebergangsfensterOpened",
  "UebergangsfensterEnded",
  "WiedervorlageChanged",
  "MitteilungRecorded",
  "MandantCreated",
  "BehoerdeRegistered",
  "UhrSet",
  "TitelbestellungOpened",
  "TitelbestellungDecided",
  "TitelbestellungConsented",
  "TitelbestellungOrdered",
  "TitelbestellungProduced",
  "TitelbestellungHandedOver",
  "TitelbestellungCancelled",
  "TitelbestellungReordered",
  "TitelbestellungTakenOver",
  "TitelbestellungLapsed",
  "TitelbestellungLinked",
  "Umschlag",
  "VorgangStored",
  "VorgangRefused",
  "PersonalienReserved",
  "Anschrift",
  "AsylstatusArt",
  "Asylstatus",
  "AufenthaltserlaubnisArt",
  "Aufenthaltserlaubnis",
  "Aufenthaltsgestattung",
  "AufenthaltsstatusArt",
  "Aufenthaltsstatus",
  "DuldungArt",
  "Duldung",
  "Beziehungsart",
  "Familienbeziehung",
  "AllgemeinerName",
  "Teildatum",
  "Grundpersonalien",
  "IntegrationskursArt",
  "Integrationskurs",
  "MeldestatusArt",
  "Meldestatus",
  "NiederlassungserlaubnisArt",
  "Niederlassungserlaubnis",
  "BeschiedenerTitel",
  "Titelentscheidung",
  "Dokumentbestellung",
  "Produktionsmeldung",
  "Aushaendigung",
  "Stornierung",
  "Neubestellung",
  "HopDuration",
  "RequestRecord",
  "Fall",
  "Fallkind",
  "Aushaendigungsfall",
  "NationPerson",
  "Tagesfaelle",
  "AngehoerigeAuswahl",
  "FuerAngehoerigeUebernehmen",
  "AngehoerigeErgebnis",
  "Referenzen",
  "BlockGrundlage",
  "BestaetigungErweiterung",
  "BestaetigungMeldung",
  "Fehlernachricht",
  "AktenfuehrendeBehoerde",
  "Uebergangsschreibrecht",
  "AuskunftErweiterung",
  "TitelbestellungAuskunft",
  "Gesamtauskunft",
  "Treffer",
  "AnfrageAntwort",
  "SchreibrechtAuskunft",
  "Zustaendigkeit",
  "Vorgang",
  "Uhr",
  "Codelisteneintrag",
  "Codeliste",
  "Codelistenverzeichnis",
  "Behoerdenverzeichnis",
  "GrundpersonalienMeldung",
  "MeldestatusMeldung",
  "DuldungMeldung",
  "AufenthaltserlaubnisMeldung",
  "AsylstatusMeldung",
  "AufenthaltsgestattungMeldung",
  "AufenthaltsstatusMeldung",
  "NiederlassungserlaubnisMeldung",
  "AnschriftMeldung",
  "FamilienbeziehungMeldung",
  "IntegrationskursMeldung",
  "Sachverhalt",
  "SachverhaltErstmeldung",
  "Herkunft",
  "GrundpersonalienAuskunft",
  "MeldestatusAuskunft",
  "DuldungAuskunft",
  "AufenthaltserlaubnisAuskunft",
  "AsylstatusAuskunft",
  "AufenthaltsgestattungAuskunft",
  "AufenthaltsstatusAuskunft",
  "NiederlassungserlaubnisAuskunft",
  "AnschriftAuskunft",
  "FamilienbeziehungAuskunft",
  "IntegrationskursAuskunft",
  "Fehlerfall",
  "Autor",
  "Nachrichtenkopf",
  "Hinweis",
  "Behoerde",
  "GrundpersonalienSuche",
  "Anfragedaten",
  "Anfrage",
  "Erstmeldung",
  "Folgemeldung",
  "Titelbestellungsantrag",
  "Zustimmung",
  "Uebernahme",
  "Bestellschritt",
  "Titelbestellungsmeldung",
  "Uebergangsabschluss",
];
