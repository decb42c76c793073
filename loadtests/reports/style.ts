// The style sheet of the report: one column on a phone, two where there is room, light and dark, no outside reference.
import { PALETTE, paletteCss } from "./palette.ts";

/** Widths in CSS pixels at which each picture is drawn: for wide and for narrow screens. */
export const chartWidths = [920, 328] as const;
/** Below this width of the screen the narrow pictures are shown. */
const narrowWidth = 980;

/** The whole style sheet. */
export function styleSheet(): string {
  return `${paletteCss()}${swatches()}${LAYOUT}`;
}

function swatches(): string {
  return Object.keys(PALETTE)
    .map((name) => `.swatch.${name}{background:var(--${name})}`)
    .join("");
}

const LAYOUT = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",sans-serif}
main{max-width:968px;margin:0 auto;padding:24px 16px 64px}
h1{font-size:clamp(1.5rem,5vw,2.1rem);line-height:1.2;margin:.2em 0 .5em}
h2{font-size:1.4rem;line-height:1.25;margin:2.4em 0 .6em;padding-top:.6em;border-top:2px solid var(--line)}
h3{font-size:1.1rem;margin:1.6em 0 .5em}
h4{font-size:1rem;margin:1.4em 0 .3em}
p{margin:.6em 0}
.kicker{color:var(--faint);margin:0}
.lead,.joint{font-size:1.1rem}
.joint{border-left:4px solid var(--system);padding-left:12px}
.small,figcaption{font-size:.9rem;color:var(--faint)}
.faint{color:var(--faint)}
.verdict{border:2px solid var(--good);border-radius:10px;padding:2px 16px;margin:1em 0}
.verdict.warn{border-color:var(--warn)}
.verdict.bad{border-color:var(--bad)}
.caution{background:var(--card);border-radius:10px;padding:10px 16px}
.english h2{font-size:1rem;margin:1.2em 0 0;border:0;padding:0;color:var(--faint)}
nav{font-size:.95rem}
nav a{display:inline-block;margin:0 14px 4px 0;color:inherit}
.columns{display:grid;gap:16px;grid-template-columns:repeat(auto-fit,minmax(min(100%,380px),1fr))}
.card{background:var(--card);border-radius:10px;padding:4px 18px 14px}
.card h3{margin:.8em 0 .3em}
.figure{padding:8px 0;border-top:1px solid var(--line)}
.figure p{margin:0}
.figure .name{color:var(--faint);font-size:.95rem}
.figure .value{font-size:1.7rem;line-height:1.3;font-weight:650;overflow-wrap:anywhere}
.figure .meaning{font-size:.9rem;color:var(--faint)}
.checks{list-style:none;padding:0;margin:0;display:grid;gap:0 32px;grid-template-columns:repeat(auto-fit,minmax(min(100%,380px),1fr))}
.checks li{padding:8px 0;border-top:1px solid var(--line)}
.checks p{margin:0}
.check-head{display:flex;gap:12px;align-items:baseline;justify-content:space-between}
.meter{height:8px;border-radius:4px;background:var(--line);margin:4px 0;overflow:hidden}
.meter i{display:block;height:100%;background:var(--good)}
.warn .meter i{background:var(--warn)}
.bad .meter i{background:var(--bad)}
.note .meter i{background:var(--faint)}
.strip{display:flex;height:34px;border-radius:6px;overflow:hidden;margin:.8em 0 .3em}
.strip .swatch{height:100%;width:auto;border-radius:0;margin:0;min-width:1px}
.badge{display:inline-block;font-size:.8rem;line-height:1.5;padding:0 8px;border-radius:999px;border:1px solid var(--line);color:var(--faint);white-space:nowrap}
.badge.good{color:var(--good);border-color:var(--good)}
.badge.warn{color:var(--warn);border-color:var(--warn)}
.badge.bad{color:var(--bad);border-color:var(--bad)}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;font-size:.92rem}
.swatch{display:inline-block;width:14px;height:14px;border-radius:3px;margin-right:6px;vertical-align:-2px}
.unusable :is(#zwei-sichten,#sekunden,#prometheus)>h2::after{content:"nicht verwendbar";font-size:.8rem;vertical-align:4px;margin-left:12px;padding:2px 10px;border:1px solid var(--bad);border-radius:999px;color:var(--bad)}
figure{margin:.6em 0}
figure svg{display:block;max-width:100%;height:auto}
.narrow{display:none}
.scroll{overflow-x:auto;margin:.6em 0}
table{border-collapse:collapse;width:100%;font-size:.93rem}
th,td{text-align:left;vertical-align:top;padding:6px 10px 6px 0;border-bottom:1px solid var(--line)}
thead th{color:var(--faint);font-weight:600}
tbody th{font-weight:500}
td{font-variant-numeric:tabular-nums}
details{margin:.8em 0;border:1px solid var(--line);border-radius:10px;padding:0 14px}
summary{cursor:pointer;padding:10px 0;font-weight:600}
code{font-size:.88em;overflow-wrap:anywhere;color:var(--faint)}
blockquote{margin:.6em 0;padding:4px 12px;border-left:4px solid var(--line)}
@media (max-width:${narrowWidth - 1}px){.wide{display:none}.narrow{display:block}}
@media (max-width:560px){table{font-size:.86rem}th,td{padding-right:8px}details{padding:0 10px}}
@media print{details>*{display:block}.card,.caution{border:1px solid var(--line)}}
`;
