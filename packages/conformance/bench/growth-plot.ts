import { type Growth, TIMES } from './growth.ts';

const WIDTH = 640;
const HEIGHT = 360;
const [LEFT, RIGHT, TOP, BOTTOM] = [56, 220, 20, 44];
const COLOURS = ['#1b6ca8', '#c2571a', '#2e8540', '#7a4fa3', '#8a6d00'];
/** Labels at the right keep so far from each other. */
const LINE_HEIGHT = 16;

/** How things grow as what they are measured by is doubled, both on scales of doublings: a straight line at the most is what is asked. */
export function growthPlot(growths: readonly Growth[]): string {
  const most = TIMES.at(-1) ?? 1;
  const x = (times: number): number => LEFT + (Math.log2(times) / Math.log2(most)) * (WIDTH - LEFT - RIGHT);
  const y = (size: number): number =>
    HEIGHT - BOTTOM - (Math.log2(Math.max(size, 1)) / Math.log2(most)) * (HEIGHT - TOP - BOTTOM);
  const ticks = TIMES.flatMap((times) => [
    text(x(times), HEIGHT - BOTTOM + 18, `${times}`, 'middle'),
    text(LEFT - 8, y(times) + 4, `${times}`, 'end'),
    `<path d="M${LEFT},${y(times)}H${WIDTH - RIGHT}M${x(times)},${TOP}V${HEIGHT - BOTTOM}" stroke="#ddd"/>`,
  ]);
  const labels = spread(growths.map(({ sizes }) => y(sizes.at(-1) ?? 1)));
  const lines = growths.flatMap(({ what, sizes }, index) => {
    const colour = COLOURS[index % COLOURS.length];
    const points = sizes.map((size, place) => `${round(x(TIMES[place] ?? 1))},${round(y(size))}`);
    return [
      `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      text(WIDTH - RIGHT + 8, (labels[index] ?? 0) + 4, what, 'start', colour),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    '<title>How the kernel grows with the scenario and the work</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...ticks,
    `<path d="M${x(1)},${y(1)}L${x(most)},${y(most)}" stroke="#888" stroke-dasharray="5 4"/>`,
    ...lines,
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, 'times as many; the broken line grows in proportion', 'middle'),
    '</svg>',
    '',
  ].join('\n');
}

/** Heights that keep their order and their distance. */
function spread(heights: readonly number[]): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  let last = Number.NEGATIVE_INFINITY;
  const placed = heights.slice();
  for (const { height, index } of order) {
    last = Math.max(height, last + LINE_HEIGHT);
    placed[index] = last;
  }
  return placed;
}

function text(x: number, y: number, content: string, anchor: string, colour = '#333'): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${colour}">${content}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
