export type Colour = readonly [red: number, green: number, blue: number];

/** A picture in memory: three bytes a pixel, rows from the top. One unit of drawing is `scale` pixels. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly pixels: Uint8Array;
}

/** Width and height in units of drawing. */
export const canvas = (width: number, height: number, scale = 1): Canvas => ({
  width: width * scale,
  height: height * scale,
  scale,
  pixels: new Uint8Array(width * height * scale * scale * 3),
});

/** Paints every pixel of a box for which `inside` holds; coordinates may lie outside the picture. */
function paint(
  { width, height, scale, pixels }: Canvas,
  box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  colourAt: (x: number, y: number) => Colour | null,
): void {
  for (let y = Math.max(0, Math.floor(box.y * scale)); y < Math.min(height, (box.y + box.h) * scale); y++)
    for (let x = Math.max(0, Math.floor(box.x * scale)); x < Math.min(width, (box.x + box.w) * scale); x++) {
      const colour = colourAt(x / scale, y / scale);
      if (colour === null) continue;
      const at = (y * width + x) * 3;
      pixels[at] = colour[0];
      pixels[at + 1] = colour[1];
      pixels[at + 2] = colour[2];
    }
}

export const rectangle = (on: Canvas, x: number, y: number, w: number, h: number, colour: Colour): void =>
  paint(on, { x, y, w, h }, () => colour);

export const ellipse = (on: Canvas, cx: number, cy: number, rx: number, ry: number, colour: Colour): void =>
  paint(on, { x: cx - rx, y: cy - ry, w: 2 * rx, h: 2 * ry }, (x, y) =>
    ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1 ? colour : null,
  );

export const gradient = (on: Canvas, y: number, h: number, from: Colour, to: Colour): void =>
  paint(on, { x: 0, y, w: on.width / on.scale, h }, (_, row) => mix(from, to, (row - y) / h));

/** A band from one point to another, `thick` pixels wide. */
export function band(on: Canvas, x1: number, y1: number, x2: number, y2: number, thick: number, colour: Colour): void {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const box = {
    x: Math.min(x1, x2) - thick,
    y: Math.min(y1, y2) - thick,
    w: Math.abs(x2 - x1) + 2 * thick,
    h: Math.abs(y2 - y1) + 2 * thick,
  };
  paint(on, box, (x, y) => {
    const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length;
    const across = Math.abs((x - x1) * (y2 - y1) - (y - y1) * (x2 - x1)) / length;
    return along >= 0 && along <= length && across <= thick / 2 ? colour : null;
  });
}

/** Between the two lines through `top` and `bottom` of the left and right edge: a road seen from its middle. */
export const trapezium = (
  on: Canvas,
  y: number,
  h: number,
  top: readonly [number, number],
  bottom: readonly [number, number],
  colour: Colour,
): void =>
  paint(on, { x: 0, y, w: on.width / on.scale, h }, (x, row) => {
    const t = (row - y) / h;
    return x >= top[0] + (bottom[0] - top[0]) * t && x <= top[1] + (bottom[1] - top[1]) * t ? colour : null;
  });

/** Grain, as a sensor has it. */
export function grain({ pixels }: Canvas, amount: number, next: () => number): void {
  for (let i = 0; i < pixels.length; i += 3) {
    const shift = (next() - 0.5) * amount;
    for (let c = i; c < i + 3; c++) pixels[c] = Math.max(0, Math.min(255, (pixels[c] ?? 0) + shift));
  }
}

export const mix = (a: Colour, b: Colour, t: number): Colour => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];
