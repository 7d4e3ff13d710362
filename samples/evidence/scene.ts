import {
  band,
  type Canvas,
  type Colour,
  canvas,
  ellipse,
  gradient,
  grain,
  mix,
  rectangle,
  trapezium,
} from './canvas.ts';
import { stream } from './noise.ts';

/** A street, park, hall or shore, as the seed has it: each looks unlike the others, even to a perceptual hash. */
export function photograph(seed: string): Canvas {
  const next = stream(seed);
  const on = canvas(960, 640, 0.75);
  const between = (low: number, high: number): number => low + (high - low) * next();
  const colour = (low: number, high: number): Colour => [between(low, high), between(low, high), between(low, high)];
  const horizon = between(150, 430);
  gradient(on, 0, horizon, mix([120, 170, 220], colour(60, 250), between(0, 0.5)), [225, 232, 238]);
  gradient(on, horizon, 640 - horizon, mix([90, 120, 80], colour(60, 200), between(0.2, 0.8)), colour(50, 170));
  houses(on, horizon, next);
  if (next() < 0.6) street(on, horizon, next);
  else ellipse(on, between(200, 760), between(horizon + 60, 620), between(180, 420), between(30, 90), [92, 140, 170]);
  trees(on, horizon, next);
  people(on, horizon, next);
  rectangle(on, between(0, 700), between(0, 560), between(90, 320), between(40, 110), colour(30, 240));
  grain(on, 14, next);
  return on;
}

function houses(on: Canvas, horizon: number, next: () => number): void {
  for (let x = -60 + next() * 120; x < 960; x += 60 + next() * 180) {
    const w = 70 + next() * 200;
    const h = 40 + next() * (horizon * 0.85);
    const wall: Colour = [120 + next() * 120, 110 + next() * 110, 100 + next() * 110];
    rectangle(on, x, horizon - h, w, h, wall);
    for (let wx = x + 10; wx < x + w - 18; wx += 26)
      for (let wy = horizon - h + 12; wy < horizon - 20; wy += 34)
        rectangle(on, wx, wy, 13, 18, mix(wall, [40, 60, 90], 0.7));
    x += w * 0.4;
  }
}

function street(on: Canvas, horizon: number, next: () => number): void {
  const middle = 300 + next() * 360;
  const spread = 180 + next() * 320;
  trapezium(on, horizon, 640 - horizon, [middle - 22, middle + 22], [middle - spread, middle + spread], [88, 90, 94]);
  for (let step = 0; step < 6; step++) {
    const y = horizon + (640 - horizon) * (step / 6) ** 1.4 + 8;
    rectangle(on, middle - 2 - step * 2, y, 4 + step * 4, 6 + step * 6, [235, 235, 230]);
  }
  band(on, middle - spread - 20, 640, middle - 26, horizon, 10, [200, 196, 186]);
}

function trees(on: Canvas, horizon: number, next: () => number): void {
  for (let n = 3 + Math.floor(next() * 9); n > 0; n--) {
    const x = next() * 960;
    const size = 24 + next() * 70;
    const foot = horizon + next() * (640 - horizon) * 0.5;
    rectangle(on, x - size / 10, foot - size, size / 5, size, [86, 66, 48]);
    ellipse(on, x, foot - size * 1.4, size * 0.7, size * 0.8, [50 + next() * 50, 100 + next() * 70, 50 + next() * 40]);
  }
}

function people(on: Canvas, horizon: number, next: () => number): void {
  for (let n = Math.floor(next() * 14); n > 0; n--) {
    const x = next() * 960;
    const tall = 40 + next() * 90;
    const foot = Math.min(636, horizon + tall * 0.6 + next() * (620 - horizon));
    rectangle(on, x - tall / 8, foot - tall * 0.8, tall / 4, tall * 0.8, [
      60 + next() * 180,
      60 + next() * 160,
      70 + next() * 160,
    ]);
    ellipse(on, x, foot - tall * 0.9, tall / 9, tall / 8, [205, 165, 135]);
  }
}

/** A plan: districts in flat colour, a river, a net of roads. */
export function plan(seed: string): Canvas {
  const next = stream(seed);
  const on = canvas(1200, 900, 0.8);
  rectangle(on, 0, 0, 1200, 900, [246, 244, 236]);
  for (let x = 0; x < 1200; x += 100)
    for (let y = 0; y < 900; y += 100)
      if (next() < 0.72) rectangle(on, x + 4, y + 4, 92, 92, mix([236, 205, 160], [150, 200, 150], next()));
  for (let n = 0; n < 5; n++)
    ellipse(on, next() * 1200, next() * 900, 40 + next() * 60, 30 + next() * 50, [140, 196, 130]);
  for (let n = 0; n < 9; n++) band(on, next() * 1200, 0, next() * 1200, 900, 6 + next() * 8, [232, 150, 90]);
  for (let n = 0; n < 7; n++) band(on, 0, next() * 900, 1200, next() * 900, 4 + next() * 8, [250, 250, 250]);
  const source = 250 + next() * 300;
  band(on, 0, source, 620, source + 90, 34, [120, 170, 215]);
  band(on, 610, source + 88, 1200, source + 10, 38, [120, 170, 215]);
  return on;
}
