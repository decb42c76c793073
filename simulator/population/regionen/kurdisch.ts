import type { Namensraum } from "../namensraum.ts";

export const kurdisch: Namensraum = {
  gewicht: 5,
  staaten: [
    ["438", 50],
    ["475", 30],
    ["163", 14],
    ["998", 6],
  ],
  anfaenge: ["Şêx", "Mîr", "Derwêş", "Xelîl", "Bêkes", "Çelebî", "Hesên", "Osê", "Reşo", "Sîno", "Bavê "],
  enden: ["", "zade", "xan", "anî", "oyî", "bekir", "dîn", "kurd", "teyar"],
  maenner: ["Azad", "Dilşad", "Rêbar", "Şivan", "Baran", "Hêmin", "Sîyar", "Rojhat", "Çiya", "Zinar", "Kawa", "Jîyan"],
  frauen: ["Berîvan", "Rojîn", "Şilan", "Nesrîn", "Zîn", "Xezal", "Hêvî", "Çinar", "Evîn", "Jînda", "Gulê", "Avesta"],
  orte: ["Gundê Nimûne", "Nimûneava", "Xewnabad", "Girê Kaxez"],
  einnamigShare: 0.02,
  nurJahrShare: 0.12,
};
