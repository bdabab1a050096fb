// Draws public/icons/lianfang.svg as the pictures that phones ask for, without a program that draws: `node scripts/icons.mjs`. The ground
// fills them to the edge, since a phone cuts its own shape; what is drawn lies within the circle that every shape keeps.
import { writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

const SIDE = 64;
const GROUND = [0x0b, 0x4a, 0x8f];
const HALF_STROKE = 2.5;
const strokes = [
  {
    colour: [255, 255, 255],
    points: [
      [14, 33],
      [32, 17],
      [50, 33],
      [50, 50],
      [48, 52],
      [16, 52],
      [14, 50],
      [14, 33],
    ],
  },
  {
    colour: [0x9f, 0xd0, 0xff],
    points: [
      [24, 39],
      [30, 45],
      [41, 33],
    ],
  },
];

function distance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

function colourAt(point, pixel) {
  return strokes.reduce((below, { colour, points }) => {
    const away = Math.min(...points.slice(1).map((end, index) => distance(point, points[index], end)));
    // Half covered where the edge passes through the middle of a pixel.
    const cover = Math.max(0, Math.min(1, (HALF_STROKE - away) / pixel + 0.5));
    return below.map((value, index) => Math.round(value + (colour[index] - value) * cover));
  }, GROUND);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function png(size) {
  const pixel = SIDE / size;
  const rows = Array.from({ length: size }, (_, y) => [
    0,
    ...Array.from({ length: size }, (_, x) => colourAt([(x + 0.5) * pixel, (y + 0.5) * pixel], pixel)).flat(),
  ]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  // Eight bits each of red, green and blue.
  head.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

for (const size of [180, 192, 512]) writeFileSync(`public/icons/lianfang-${size}.png`, png(size));
