import type { Namensraum } from "../namensraum.ts";

/** Father's and grandfather's names in the place of a family name. */
export const hornVonAfrika: Namensraum = {
  gewicht: 5,
  staaten: [
    ["224", 45],
    ["273", 35],
    ["225", 16],
    ["277", 4],
  ],
  anfaenge: ["Tesfa", "Haile", "Gebre", "Weldu", "Abdi", "Warsa", "Cabdulla", "Mengis", "Kidane", "Jaama", "Habte"],
  enden: ["mariam", "", "selassie", "hi", "me", "teab", " Maxamed", " Xasan", "mikael", "giorgis"],
  maenner: [
    "Filmon",
    "Yonas",
    "Maxamed",
    "Cali",
    "Dawit",
    "Berhane",
    "Abdirahman",
    "Robel",
    "Cabdi",
    "Tekle",
    "Jibriil",
  ],
  frauen: ["Semhar", "Fadumo", "Selam", "Xaliimo", "Hiwet", "Saynab", "Mihret", "Caasha", "Luwam", "Tsegereda", "Idil"],
  orte: ["Mesaleketema", "Tusaalemagaalo", "Warqaddii", "Hilmi Adi"],
  einnamigShare: 0.02,
  nurJahrShare: 0.1,
};
