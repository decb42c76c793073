/** A colour that is drawn as `light` and shown as the CSS variable of its name, so that dark pages get `dark`. */
interface Colour {
  readonly light: string;
  readonly dark: string;
}

/** Every colour of page and pictures. The light values are unique: they are what pictures are drawn with. */
export const PALETTE = {
  paper: { light: "#fdfdfc", dark: "#15181d" },
  card: { light: "#f3f4f2", dark: "#1f242b" },
  ink: { light: "#1c2126", dark: "#e6e9ed" },
  faint: { light: "#59636e", dark: "#a3adb8" },
  line: { light: "#d5d9dd", dark: "#3a424c" },
  good: { light: "#1a7f4b", dark: "#58c68d" },
  warn: { light: "#9a6200", dark: "#eab04a" },
  bad: { light: "#b3261e", dark: "#ff8a80" },
  human: { light: "#b9c3cf", dark: "#5d6b7a" },
  system: { light: "#c2410c", dark: "#fb8a4c" },
  lag: { light: "#a9b4c2", dark: "#4c5866" },
  road: { light: "#7a869a", dark: "#8d99ad" },
  cpu: { light: "#d1570b", dark: "#f08a45" },
  check: { light: "#c06a9b", dark: "#dd93bd" },
  message: { light: "#4ea6dc", dark: "#74bdea" },
  read: { light: "#0b69a8", dark: "#3e95d1" },
  decide: { light: "#e0b52c", dark: "#f0cd5c" },
  queue: { light: "#8a5544", dark: "#b98471" },
  disk: { light: "#0f9169", dark: "#3cba91" },
} as const satisfies Readonly<Record<string, Colour>>;

/** Name of a colour. */
export type ColourName = keyof typeof PALETTE;

/** The value to draw with. */
export function drawn(name: ColourName): string {
  return PALETTE[name].light;
}

/** Replaces the drawn values in an SVG by the variables of the page. */
export function themed(svg: string): string {
  return Object.entries(PALETTE).reduce((text, [name, { light }]) => text.replaceAll(light, `var(--${name})`), svg);
}

/** CSS that declares the variables for light and dark pages. */
export function paletteCss(): string {
  const declare = (pick: (colour: Colour) => string): string =>
    Object.entries(PALETTE)
      .map(([name, colour]) => `--${name}:${pick(colour)}`)
      .join(";");
  const [light, dark] = [declare((colour) => colour.light), declare((colour) => colour.dark)];
  return `:root{color-scheme:light dark;${light}}@media (prefers-color-scheme:dark){:root{${dark}}}`;
}
