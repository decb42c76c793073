import type { Namensraum } from "../namensraum.ts";

export const georgisch: Namensraum = {
  gewicht: 3,
  staaten: [
    ["430", 70],
    ["422", 30],
  ],
  anfaenge: [
    "Maisura",
    "Beri",
    "Kap’ana",
    "Lom",
    "Gelo",
    "C’ik’la",
    "Č’avč’ava",
    "Gogi",
    "Ḱilasoni",
    "Šengeli",
    "K’obali",
  ],
  enden: ["dze", "švili", "ia", "ava", "uri", "ani", "eli"],
  maenner: ["Giorgi", "Davit’", "Luka", "Nik’a", "Irak’li", "Levan", "Zurab", "Tornik’e", "Vaxtang", "Žano"],
  frauen: ["Nino", "T’amar", "Mariam", "Ana", "K’et’evan", "Salome", "Natia", "Ek’at’erine", "Xat’una", "Lela"],
  orte: ["Nimušisopeli", "Sizmrisk’alaki", "Kaghaldi"],
  einnamigShare: 0,
  nurJahrShare: 0.005,
};
