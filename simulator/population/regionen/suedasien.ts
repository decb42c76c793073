import type { Namensraum } from "../namensraum.ts";

export const suedasien: Namensraum = {
  gewicht: 6,
  staaten: [
    ["436", 60],
    ["461", 22],
    ["460", 18],
  ],
  anfaenge: ["Śarm", "Paṭ", "Kumār", "Siṅgh", "Rāj", "Ḥusain", "Choudhur", "Khān", "Mehr", "Deśmukh", "Ṭhāk", "Beg"],
  enden: ["ā", "el", "", "an", "ī", "otra", "ur", "war", "ñā"],
  maenner: ["Rāhul", "Amit", "Vijaẏ", "Harprīt", "Sañjay", "Usmān", "Kṛṣṇa", "Mohammad", "Arjun", "Zāhid", "Bikās"],
  frauen: ["Prīti", "Sunītā", "Lakṣmī", "Anjalī", "Nusrat", "Kaur", "Rādhā", "Ayeṣā", "Dīpikā", "Ruksānā"],
  orte: ["Udāharaṇpur", "Misālābād", "Kāgazgāon", "Svapnanagar"],
  einnamigShare: 0.09,
  nurJahrShare: 0.01,
};
