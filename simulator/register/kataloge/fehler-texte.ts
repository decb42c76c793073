// The Fehlerkatalog as data. The real values of fehlerschluessel are not public, so the numbering is the project's own;
// the shape (key, plain text, faulty attribute) is that of 090099 in XAuslaender 26.11. Every text is a complete German
// sentence, says whether something was stored, and names the next step; "{name}" is filled in where the error arises.

/** Who can put it right. */
export type Korrektur = "SACHBEARBEITUNG" | "HERSTELLER" | "IT_BETRIEB" | "REGISTERBEHOERDE";

export interface FehlerEintrag {
  /** HTTP status of an answer whose first Fehlerfall this is. */
  readonly status: number;
  readonly titel: string;
  readonly fehlertext: string;
  readonly handlungshinweis: string;
  readonly korrektur: Korrektur;
  /** True when the same message may be sent again with the same nachrichtenUUID. */
  readonly wiederholbar: boolean;
}

/** All keys with their texts, ascending. */
export const FEHLER = {
  "AZR-1001": {
    status: 401,
    titel: "Anmeldung fehlgeschlagen",
    fehlertext: "Die Anmeldung am Register ist fehlgeschlagen: {grund}. Es wurde nichts gespeichert.",
    handlungshinweis:
      "Bitte wenden Sie sich an Ihre IT. Die Meldung bleibt im Fachverfahren erhalten und wird nach der Anmeldung erneut gesendet.",
    korrektur: "IT_BETRIEB",
    wiederholbar: true,
  },
  "AZR-1003": {
    status: 403,
    titel: "Nicht zugelassen",
    fehlertext: "Dieser Vorgang ist mit Ihrem Zugang nicht zugelassen: {grund}. Es wurde nichts gespeichert.",
    handlungshinweis:
      "Bitte die Zulassung bei der Registerbehörde beantragen oder den Vorgang an die zuständige Behörde abgeben.",
    korrektur: "IT_BETRIEB",
    wiederholbar: false,
  },
  "AZR-1005": {
    status: 503,
    titel: "Register vorübergehend nicht verfügbar",
    fehlertext:
      "Das Register konnte die Meldung wegen einer technischen Störung nicht verarbeiten. Es wurde nichts gespeichert.",
    handlungshinweis:
      "Bitte nicht neu erfassen. Das Fachverfahren wiederholt die Sendung in {sekunden} Sekunden selbst.",
    korrektur: "HERSTELLER",
    wiederholbar: true,
  },
  "AZR-1007": {
    status: 202,
    titel: "Ergebnis steht noch nicht fest",
    fehlertext: "Die Verarbeitung dauert länger als üblich. Das Ergebnis steht noch nicht fest.",
    handlungshinweis:
      "Bitte nicht neu erfassen. Das Ergebnis steht unter dem Vorgang {uuid}; das Fachverfahren darf dieselbe Meldung unverändert wiederholen.",
    korrektur: "HERSTELLER",
    wiederholbar: true,
  },
  "AZR-2001": {
    status: 400,
    titel: "Nachricht nicht lesbar",
    fehlertext: "Die Nachricht ist nicht lesbar: {grund}. Es wurde nichts gespeichert.",
    handlungshinweis:
      "Bitte den Hersteller des Fachverfahrens informieren und die Korrelations-Id dieser Antwort angeben.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-2002": {
    status: 422,
    titel: "Pflichtangabe fehlt",
    fehlertext: "Eine Pflichtangabe fehlt: {bezeichnung}. Es wurde nichts gespeichert.",
    handlungshinweis: "Bitte „{bezeichnung}“ ergänzen und die Meldung erneut senden.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-2003": {
    status: 400,
    titel: "Fachstand nicht angenommen",
    fehlertext:
      "Der Fachstand „{fachstand}“ wird nicht angenommen; angenommen wird {angenommen}. Es wurde nichts gespeichert.",
    handlungshinweis: "Der Hersteller des Fachverfahrens muss die aktuelle Programmversion bereitstellen.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-2004": {
    status: 422,
    titel: "Wert nicht zulässig",
    fehlertext: "„{wert}“ ist für {feld} nicht zulässig: {grund}. Es wurde nichts gespeichert.",
    handlungshinweis: "Bitte einen gültigen Eintrag wählen: {vorschlag}.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-2005": {
    status: 422,
    titel: "Zeichen nicht zulässig",
    fehlertext: "{feld} enthält Zeichen, die nach DIN 91379 nicht zulässig sind. Es wurde nichts gespeichert.",
    handlungshinweis:
      "Bitte die lateinische Schreibweise laut Pass eintragen; die Originalschrift gehört nicht in dieses Feld.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-2007": {
    status: 422,
    titel: "nachrichtenUUID bereits verwendet",
    fehlertext:
      "Die nachrichtenUUID wurde bereits mit anderem Inhalt verwendet. Die neue Fassung wurde nicht gespeichert.",
    handlungshinweis:
      "Der Hersteller des Fachverfahrens muss für eine korrigierte Meldung eine neue nachrichtenUUID erzeugen.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-2009": {
    status: 413,
    titel: "Übermittlung zu groß",
    fehlertext: "Die Übermittlung ist zu groß: höchstens {max} sind erlaubt. Es wurde nichts gespeichert.",
    handlungshinweis: "Bitte die Angaben auf mehrere Meldungen aufteilen.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-2010": {
    status: 422,
    titel: "Unbekannte Angabe",
    fehlertext: "Die Nachricht enthält eine Angabe, die das Register nicht kennt: {feld}. Es wurde nichts gespeichert.",
    handlungshinweis:
      "Der Hersteller des Fachverfahrens muss die Angabe entfernen oder nach der Schnittstelle benennen.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-2011": {
    status: 422,
    titel: "Angabe hat nicht die verlangte Form",
    fehlertext: "{feld} hat nicht die verlangte Form: {grund}. Es wurde nichts gespeichert.",
    handlungshinweis: "Bitte „{feld}“ in der verlangten Form angeben und die Meldung erneut senden.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-2012": {
    status: 404,
    titel: "Adresse unbekannt",
    fehlertext: "Unter {pfad} bietet das Register nichts an. Es wurde nichts gespeichert.",
    handlungshinweis: "Der Hersteller des Fachverfahrens findet alle Adressen unter /openapi.json.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-2013": {
    status: 405,
    titel: "Methode nicht erlaubt",
    fehlertext: "{methode} ist unter {pfad} nicht erlaubt; erlaubt ist {erlaubt}. Es wurde nichts gespeichert.",
    handlungshinweis: "Der Hersteller des Fachverfahrens findet alle Adressen und Methoden unter /openapi.json.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-2014": {
    status: 415,
    titel: "Format nicht angenommen",
    fehlertext: "Das Format „{format}“ wird nicht angenommen. Es wurde nichts gespeichert.",
    handlungshinweis: "Der Hersteller des Fachverfahrens muss application/json oder application/x-protobuf senden.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-2015": {
    status: 406,
    titel: "Antwortformat nicht verfügbar",
    fehlertext: "Eine Antwort im Format „{format}“ ist nicht verfügbar. Es wurde nichts gespeichert.",
    handlungshinweis: "Der Hersteller des Fachverfahrens muss application/json oder application/x-protobuf anfordern.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-2016": {
    status: 408,
    titel: "Übermittlung unvollständig",
    fehlertext:
      "Die Nachricht ist nicht in der vorgesehenen Zeit vollständig eingetroffen. Es wurde nichts gespeichert.",
    handlungshinweis: "Das Fachverfahren sendet dieselbe Meldung unverändert noch einmal.",
    korrektur: "IT_BETRIEB",
    wiederholbar: true,
  },
  "AZR-3001": {
    status: 403,
    titel: "Nicht aktenführend",
    fehlertext:
      "Ihre Behörde ist für diese Person nicht aktenführend. {aktenfuehrung} Die Meldung wurde nicht gespeichert.",
    handlungshinweis:
      "Ist die Person zu Ihnen zugezogen, melden Sie zuerst „Zuzug/Zuständigkeitswechsel“. Sonst bitten Sie {ansprechstelle} um die Eintragung.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-3002": {
    status: 422,
    titel: "Abrufzweck fehlt",
    fehlertext: "Der Abrufzweck oder das Geschäftszeichen fehlt. Es wurde keine Auskunft erteilt.",
    handlungshinweis:
      "Bitte den Zweck der Abfrage auswählen (z. B. „ausländerrechtliche Aufgaben“) und das Geschäftszeichen angeben.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-3003": {
    status: 403,
    titel: "Abrufzweck nicht zugelassen",
    fehlertext: "Der Abrufzweck „{zweck}“ ist für Ihre Behörde nicht zugelassen. Es wurde keine Auskunft erteilt.",
    handlungshinweis: "Bitte einen zugelassenen Zweck wählen: {liste}.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-3005": {
    status: 403,
    titel: "Sachverhalt nicht meldbar",
    fehlertext: "Ihre Behörde darf {sachverhalt} nicht melden. {aktenfuehrung} Die Meldung wurde nicht gespeichert.",
    handlungshinweis: "Bitte die meldeberechtigte Stelle informieren: {stellen}.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-3006": {
    status: 422,
    titel: "Sachbearbeitung fehlt",
    fehlertext: "Es fehlt, wer den Vorgang durchführt. Es wurde nichts gespeichert und keine Auskunft erteilt.",
    handlungshinweis: "Bitte im Fachverfahren anmelden bzw. den Namen hinterlegen.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-3007": {
    status: 403,
    titel: "Kein Auftrag",
    fehlertext:
      "Ihre Behörde darf nicht im Auftrag von {auftraggeber} melden. {aktenfuehrung} Die Meldung wurde nicht gespeichert.",
    handlungshinweis: "Bitte den Auftrag prüfen oder {auftraggeber} selbst melden lassen.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-3009": {
    status: 403,
    titel: "Übergangsschreibrecht beendet",
    fehlertext:
      "Das Übergangsschreibrecht Ihrer Behörde endete am {datum}. {aktenfuehrung} Die Meldung wurde nicht gespeichert.",
    handlungshinweis:
      "Bitte {ansprechstelle} um Nachtrag bitten; Ihre Angaben stehen sieben Tage unter dem Vorgang {uuid}.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-3010": {
    status: 403,
    titel: "Nach dem Zuständigkeitswechsel entschieden",
    fehlertext:
      "Die Entscheidung vom {datum} liegt nicht in der Zeit, in der Ihre Behörde aktenführend war. {aktenfuehrung} Die Meldung wurde nicht gespeichert.",
    handlungshinweis:
      "Bitte das Datum prüfen. Stimmt es, kann nur {ansprechstelle} entscheiden und melden; ist die Person wieder bei Ihnen, melden Sie zuerst „Zuzug/Zuständigkeitswechsel“.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-3011": {
    status: 403,
    titel: "Vom Übergangsschreibrecht nicht umfasst",
    fehlertext:
      "Das Übergangsschreibrecht Ihrer Behörde umfasst {gegenstand} nicht. {aktenfuehrung} Die Meldung wurde nicht gespeichert.",
    handlungshinweis: "Bitte {ansprechstelle} um die Eintragung bitten.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-4001": {
    status: 404,
    titel: "AZR-Nummer unbekannt",
    fehlertext: "Die AZR-Nummer {nummer} ist im Register nicht bekannt. Es wurde nichts gespeichert.",
    handlungshinweis: "Bitte die Nummer mit dem Dokument vergleichen oder die Person über die Personalien suchen.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-4002": {
    status: 422,
    titel: "Keine gültige AZR-Nummer",
    fehlertext:
      "„{nummer}“ ist keine gültige AZR-Nummer (12 Ziffern, Beginn JJMMTT, Prüfziffer). Es wurde nichts gespeichert.",
    handlungshinweis: "Bitte auf Zahlendreher prüfen.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-4003": {
    status: 409,
    titel: "Gleiche Personalien vorhanden",
    fehlertext:
      "Es gibt bereits {anzahl} mit gleichen Personalien: {nummern}. Ein neuer Datensatz wurde nicht angelegt.",
    handlungshinweis:
      "Bitte Lichtbild und Personalien vergleichen. Gleiche Person: dort weiterarbeiten. Andere Person: „nicht identisch mit“ angeben und mit neuer nachrichtenUUID senden.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-4009": {
    status: 404,
    titel: "Vorgang unbekannt",
    fehlertext:
      "Zur nachrichtenUUID {uuid} ist kein Vorgang Ihrer Behörde gespeichert. Nach sieben Tagen werden Vorgänge gelöscht.",
    handlungshinweis: "Bitte den Datensatz abrufen und prüfen, ob die Meldung dort gespeichert ist.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-4010": {
    status: 404,
    titel: "Eintrag unbekannt",
    fehlertext: "{gegenstand} „{schluessel}“ gibt es im Register nicht.",
    handlungshinweis: "Bitte die vollständige Liste unter {liste} abrufen.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-5001": {
    status: 412,
    titel: "Inzwischen geändert",
    fehlertext:
      "{gegenstand} wurde inzwischen geändert: {aenderung}. {aktenfuehrung} Ihre Meldung wurde nicht gespeichert.",
    handlungshinweis:
      "Bitte den Datensatz neu abrufen, die Änderung prüfen und mit der aktuellen Referenz-ID und neuer nachrichtenUUID erneut senden.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-5002": {
    status: 428,
    titel: "Referenz-ID fehlt",
    fehlertext:
      "Für die Änderungsart „{aenderungsart}“ fehlt die Referenz-ID von {sachverhalt}. {aktenfuehrung} Die Meldung wurde nicht gespeichert.",
    handlungshinweis: "Bitte den Datensatz neu abrufen und mit der Referenz-ID erneut senden.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-5003": {
    status: 422,
    titel: "Referenz-ID unbekannt",
    fehlertext:
      "Die Referenz-ID {referenz} gehört nicht zu {sachverhalt} in diesem Datensatz. {aktenfuehrung} Die Meldung wurde nicht gespeichert.",
    handlungshinweis: "Bitte den Datensatz neu abrufen. Bleibt der Fehler, bitte den Hersteller informieren.",
    korrektur: "HERSTELLER",
    wiederholbar: false,
  },
  "AZR-5004": {
    status: 409,
    titel: "Bereits gespeichert",
    fehlertext:
      "{sachverhalt} ist bereits gespeichert (zum {datum}, gemeldet durch {melder}). {aktenfuehrung} Die Meldung wurde nicht gespeichert.",
    handlungshinweis: "Bitte statt „Zuspeicherung“ die Änderungsart „Aktualisierung“ melden.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-5005": {
    status: 409,
    titel: "Nach diesem Meldestatus nicht möglich",
    fehlertext:
      "Nach Meldestatus „{status}“ vom {datum} ist {gegenstand} nicht möglich. {aktenfuehrung} Die Meldung wurde nicht gespeichert.",
    handlungshinweis: "Bitte zuerst den Meldestatus berichtigen lassen: {ansprechstelle}.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-5006": {
    status: 409,
    titel: "Bereits als anwesend gemeldet",
    fehlertext:
      "Ihre Behörde hat die Person bereits seit {seit} als anwesend gemeldet. {aktenfuehrung} Die Meldung wurde nicht gespeichert.",
    handlungshinweis: "Es ist kein neuer Meldestatus nötig; bitte {schritt}.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-5007": {
    status: 409,
    titel: "Seit dem Zuständigkeitswechsel geändert",
    fehlertext:
      "{sachverhalt} wurde seit dem Zuständigkeitswechsel durch {melder} geändert (am {datum}). {aktenfuehrung} Ihre Meldung wurde nicht gespeichert.",
    handlungshinweis:
      "Bitte den Datensatz neu abrufen und mit {ansprechstelle} klären, welcher Stand gilt; nur sie kann den Eintrag noch ändern.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-6001": {
    status: 422,
    titel: "Gültigkeit endet vor der Erteilung",
    fehlertext:
      "Das Ende der Gültigkeit ({bis}) liegt vor der Erteilung ({von}). {aktenfuehrung} Die Meldung wurde nicht gespeichert.",
    handlungshinweis: "Bitte das Gültigkeitsdatum prüfen.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-6002": {
    status: 422,
    titel: "Datum in der Zukunft",
    fehlertext: "{feld} liegt in der Zukunft ({datum}). {aktenfuehrung} Die Meldung wurde nicht gespeichert.",
    handlungshinweis: "Bitte das Datum prüfen; geplante Ereignisse erst nach Eintritt melden.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-6003": {
    status: 422,
    titel: "Geburtsdatum nach dem Ereignis",
    fehlertext:
      "Das Geburtsdatum liegt nach dem Ereignis „{ereignis}“ vom {datum}. {aktenfuehrung} Die Meldung wurde nicht gespeichert.",
    handlungshinweis: "Bitte die Personalien mit dem Ausweis vergleichen.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-6004": {
    status: 422,
    titel: "Duldung und Aufenthaltstitel schließen sich aus",
    fehlertext:
      "Duldung und Aufenthaltstitel schließen sich aus: gespeichert ist {eintrag} bis {datum}, gemeldet durch {melder}. {aktenfuehrung} Die Meldung wurde nicht gespeichert.",
    handlungshinweis: "Bitte erst den gespeicherten Eintrag klären oder die eigene Meldung prüfen.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-6006": {
    status: 422,
    titel: "Dokumentnummer fehlt",
    fehlertext:
      "Die Nummer der Bescheinigung oder des Trägervordrucks fehlt. {aktenfuehrung} Die Meldung wurde nicht gespeichert.",
    handlungshinweis: "Bitte die Nummer vom Dokument übernehmen.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-6010": {
    status: 422,
    titel: "Angaben unvollständig",
    fehlertext:
      "{sachverhalt} kann nur vollständig gemeldet werden. Es fehlt: {felder}. {aktenfuehrung} Die Meldung wurde nicht gespeichert.",
    handlungshinweis: "Bitte alle Angaben mitsenden.",
    korrektur: "SACHBEARBEITUNG",
    wiederholbar: false,
  },
  "AZR-9001": {
    status: 500,
    titel: "Interner Fehler",
    fehlertext: "Im Register ist ein interner Fehler aufgetreten. Ob die Meldung gespeichert wurde, steht nicht fest.",
    handlungshinweis:
      "Bitte den Vorgang mit seiner nachrichtenUUID abrufen und den IT-Betrieb mit der Korrelations-Id dieser Antwort informieren.",
    korrektur: "IT_BETRIEB",
    wiederholbar: true,
  },
} as const satisfies Readonly<Record<string, FehlerEintrag>>;
