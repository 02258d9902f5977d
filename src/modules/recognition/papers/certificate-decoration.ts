import type { RecognisedStars } from '../rules/competence.ts';

/** Colours of the certificate: paper, forest green, gold, ink. */
export const colours = {
  green: '#17543A',
  line: '#1F6B4A',
  pale: '#B9D3C2',
  gold: '#B4770C',
  ink: '#1E2A26',
  muted: '#55605B',
};

/** What lies behind the words, in millimetres of an A4 sheet across: paper, village, two frames, two branches. */
export function decoration(): string {
  return `<svg viewBox="0 0 297 210" width="841.89" height="595.28">
<rect x="0" y="0" width="297" height="210" fill="#FFFEFA"/>
<path d="M14 172c46-15 84-17 126-8 58-15 100-11 143 1v31H14z" fill="#FAF5E9"/>
<g fill="#F5EFDF" transform="translate(80 121) scale(.26)"><path d="M264 244v-78h116v78h-26v-32a32 32 0 0 0-64 0v32z"/><path d="M244 168c8-2 14-10 16-20h124c2 10 8 18 16 20z"/><path d="M282 148v-26h80v26z"/><path d="M270 124c8-3 13-10 15-18h74c2 8 7 15 15 18z"/><path d="M296 106c10-2 18-7 26-14 8 7 16 12 26 14z"/><path d="M182 244c4-30-4-46-8-66h26c-4 22-8 36 0 66z"/><path d="M112 166c-12-24 8-46 30-42 4-26 42-34 58-14 22-12 50 4 46 30 18 6 18 32-2 38-12 16-40 14-50 4-14 12-40 10-48-4-14 6-30 0-34-12z"/></g>
<path d="M14 181.500c75-8 185-8 269-2v16.500H14z" fill="#F1EBD8"/>
<path d="M14 187c85-6 185-6 269-1M14 192c85-5 185-5 269-1" fill="none" stroke="#FAF5E9" stroke-width=".8"/>
<rect x="9" y="9" width="279" height="192" rx="8" fill="none" stroke="${colours.line}" stroke-width="1.2"/>
<rect x="13" y="13" width="271" height="184" rx="5" fill="none" stroke="${colours.pale}" stroke-width=".5"/>
${branch('translate(190 96)')}${branch('translate(107 96) scale(-1 1)')}
</svg>`;
}

/** The stars in a row: the gained ones full, the others drawn. */
export function starRow(stars: RecognisedStars): string {
  const drawn = [0, 1, 2, 3, 4].map((place) => {
    const look =
      place < stars
        ? `fill="${colours.gold}" stroke="${colours.gold}" stroke-width="1.6"`
        : `fill="#FFFEFA" stroke="${colours.pale}" stroke-width="1.5"`;
    return `<path transform="translate(${place * 34} 0)" d="${star}" ${look}/>`;
  });
  return `<svg viewBox="0 0 160 24" width="200" height="30">${drawn.join('')}</svg>`;
}

const star =
  'M12 2.900 14.800 8.700 21.100 9.600 16.500 14 17.600 20.300 12 17.300 6.400 20.300 7.500 14 2.900 9.600 9.200 8.700z';

function branch(transform: string): string {
  const leaves = [6, 10, 14, 18, 22, 26, 30].flatMap((x, index) => {
    const y = -0.24 - index * 0.35 - index * index * 0.06;
    return [leaf(x + 1.6, y + 1.55, 22 - index * 3), leaf(x + 1.6, y - 1.55, -30 - index * 3)];
  });
  return `<g transform="${transform}"><path d="M-2 0C10 .4 22-1.600 33-7" fill="none" stroke="#8DB596" stroke-width=".55"/><g fill="#BBD3BC">${leaves.join('')}</g></g>`;
}

const leaf = (x: number, y: number, turn: number): string =>
  `<ellipse cx="${x.toFixed(2)}" cy="${y.toFixed(2)}" rx="2.2" ry=".9" transform="rotate(${turn} ${x.toFixed(2)} ${y.toFixed(2)})"/>`;
