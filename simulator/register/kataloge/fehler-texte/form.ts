// AZR-2xxx: form of the message and of the request around it.
import type { FehlerEintrag } from "../fehler-eintrag.ts";

/** What the clerk is told about a fault that only the Fachverfahren can have made. */
const DURCH_DEN_HERSTELLER =
  "Diese Angabe setzt das Fachverfahren, nicht die Sachbearbeitung. Bitte informieren Sie den Hersteller und geben Sie die Korrelations-Id dieser Antwort an.";

export const FORM = {
  "AZR-2001": {
    status: 400,
    titel: "Nachricht nicht lesbar",
    fehlertext: "Die Nachricht ist nicht lesbar: {grund}. {folge}",
    handlungshinweis:
      "Bitte informieren Sie den Hersteller des Fachverfahrens und geben Sie die Korrelations-Id dieser Antwort an.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-2002": {
    status: 422,
    titel: "Pflichtangabe fehlt",
    fehlertext: "Eine Pflichtangabe fehlt: {bezeichnung}. {folge}",
    handlungshinweis: "Bitte „{bezeichnung}“ ergänzen und {erneut}.",
    handlungshinweisFuer: { HERSTELLER: DURCH_DEN_HERSTELLER },
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-2003": {
    status: 400,
    titel: "Fachstand nicht angenommen",
    fehlertext: "Der Fachstand „{fachstand}“ wird nicht angenommen; angenommen wird {angenommen}. {folge}",
    handlungshinweis: "Der Hersteller des Fachverfahrens muss die aktuelle Programmversion bereitstellen.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-2004": {
    status: 422,
    titel: "Wert nicht zulässig",
    fehlertext: "„{wert}“ ist für {feld} nicht zulässig: {grund}. {folge}",
    handlungshinweis: "Bitte einen gültigen Eintrag wählen: {vorschlag}.",
    handlungshinweisFuer: {
      HERSTELLER:
        "Diese Angabe setzt das Fachverfahren, nicht die Sachbearbeitung. Bitte informieren Sie den Hersteller; zulässig ist: {vorschlag}.",
    },
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-2005": {
    status: 422,
    titel: "Zeichen nicht zulässig",
    fehlertext: "{feld} enthält Zeichen, die nach DIN 91379 nicht zulässig sind. {folge}",
    handlungshinweis:
      "Bitte die lateinische Schreibweise laut Pass eintragen; die Originalschrift gehört nicht in dieses Feld. Danach bitte {erneut}.",
    handlungshinweisFuer: {
      HERSTELLER:
        "Die Buchstaben sind nicht in der Normalform NFC geschrieben, die DIN 91379 verlangt; darum kümmert sich das Fachverfahren. Bitte informieren Sie den Hersteller und geben Sie die Korrelations-Id dieser Antwort an.",
    },
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-2006": {
    status: 400,
    titel: "nachrichtenUUID fehlt",
    fehlertext: "Die Nachricht hat keine nachrichtenUUID. {folge}",
    handlungshinweis:
      "Die nachrichtenUUID vergibt das Fachverfahren. Bitte informieren Sie den Hersteller und geben Sie die Korrelations-Id dieser Antwort an.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-2007": {
    status: 422,
    titel: "nachrichtenUUID bereits verwendet",
    fehlertext:
      "Die nachrichtenUUID wurde bereits mit anderem Inhalt verwendet. Die neue Fassung wurde nicht gespeichert.",
    handlungshinweis:
      "Der Hersteller des Fachverfahrens muss für eine korrigierte Meldung eine neue nachrichtenUUID erzeugen.",
    imAbruf: {
      fehlertext:
        "Die Kopfzeile Idempotency-Key nennt eine andere nachrichtenUUID als die Nachricht. Es wurde keine Auskunft erteilt.",
      handlungshinweis: "Der Hersteller des Fachverfahrens muss beide gleich setzen oder die Kopfzeile weglassen.",
    },
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-2009": {
    status: 413,
    titel: "Übermittlung zu groß",
    fehlertext: "Die Übermittlung ist zu groß: höchstens {max} sind erlaubt. {folge}",
    handlungshinweis: "Bitte die Angaben auf mehrere Meldungen aufteilen.",
    handlungshinweisFuer: {
      HERSTELLER:
        "Die Kopfzeilen setzt das Fachverfahren. Bitte informieren Sie den Hersteller; Ihre Angaben sind nicht der Grund.",
    },
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-2010": {
    status: 422,
    titel: "Unbekannte Angabe",
    fehlertext: "Die Nachricht enthält eine Angabe, die das Register nicht kennt: {feld}. {folge}",
    handlungshinweis:
      "Der Hersteller des Fachverfahrens muss die Angabe entfernen oder nach der Schnittstelle benennen.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-2011": {
    status: 422,
    titel: "Angabe hat nicht die verlangte Form",
    fehlertext: "{feld} hat nicht die verlangte Form: {grund}. {folge}",
    handlungshinweis: "Bitte „{feld}“ in der verlangten Form angeben und {erneut}.",
    handlungshinweisFuer: { HERSTELLER: DURCH_DEN_HERSTELLER },
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-2012": {
    status: 404,
    titel: "Adresse unbekannt",
    fehlertext: "Unter {pfad} bietet das Register nichts an. {folge}",
    handlungshinweis: "Der Hersteller des Fachverfahrens findet alle Adressen unter /openapi.json.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-2013": {
    status: 405,
    titel: "Methode nicht erlaubt",
    fehlertext: "{methode} ist unter {pfad} nicht erlaubt; erlaubt ist {erlaubt}. {folge}",
    handlungshinweis: "Der Hersteller des Fachverfahrens findet alle Adressen und Methoden unter /openapi.json.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-2014": {
    status: 415,
    titel: "Format nicht angenommen",
    fehlertext: "Das Format „{format}“ wird nicht angenommen. {folge}",
    handlungshinweis:
      "Der Hersteller des Fachverfahrens muss application/json in UTF-8 oder application/x-protobuf senden, beides unkomprimiert.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-2015": {
    status: 406,
    titel: "Antwortformat nicht verfügbar",
    fehlertext: "Eine Antwort im Format „{format}“ ist nicht verfügbar. {folge}",
    handlungshinweis: "Der Hersteller des Fachverfahrens muss application/json oder application/x-protobuf anfordern.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-2016": {
    status: 408,
    titel: "Übermittlung unvollständig",
    fehlertext: "Die Nachricht ist nicht in der vorgesehenen Zeit vollständig eingetroffen. {folge}",
    handlungshinweis:
      "Das Fachverfahren sendet dieselbe Nachricht unverändert noch einmal. Geschieht das öfter, wenden Sie sich bitte an Ihre IT.",
    korrektur: "IT_BETRIEB",
    wiederholbar: true,
  },
} as const satisfies Readonly<Record<string, FehlerEintrag>>;
