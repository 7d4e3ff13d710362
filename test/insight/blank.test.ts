import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { photoInsight } from '../../src/insight/photo.ts';

/** A sheet of A4 as a scanner gives it at 150 dpi. */
function sheet(draw: (context: SKRSContext2D) => void, ground = '#fff'): Uint8Array {
  const canvas = createCanvas(1240, 1754);
  const context = canvas.getContext('2d');
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#222';
  context.font = '28px sans-serif';
  draw(context);
  return canvas.toBuffer('image/jpeg', 60);
}
const blank = async (bytes: Uint8Array): Promise<boolean> => (await photoInsight(bytes)).blank === true;

test.each<[string, Uint8Array]>([
  ['white', sheet(() => undefined)],
  [
    'of grey paper, with shadows at the edge and dust',
    sheet((context) => {
      context.fillRect(0, 0, 30, 1754);
      for (const [x, y] of [
        [300, 400],
        [800, 900],
        [500, 1500],
      ] as const)
        context.fillRect(x, y, 2, 2);
      context.fillStyle = '#c8c8c8';
      context.fillRect(200, 200, 600, 3);
    }, '#d8d8d4'),
  ],
  ['black: nobody uncovered the lens', sheet(() => undefined, '#050505')],
])('a sheet that is %s is blank', async (_, bytes) => {
  expect(await blank(bytes)).toBe(true);
});

test.each<[string, Uint8Array]>([
  ['one line of writing', sheet((context) => context.fillText('Approved. 2023-06-01', 300, 800))],
  ['a page number', sheet((context) => context.fillText('- 12 -', 600, 1600))],
  [
    'a faint stamp',
    sheet((context) => {
      context.strokeStyle = '#e09090';
      context.lineWidth = 6;
      context.beginPath();
      context.arc(800, 1300, 120, 0, 7);
      context.stroke();
    }),
  ],
  [
    'a mark in yellow',
    sheet((context) => {
      context.fillStyle = '#ffea00';
      context.fillRect(600, 800, 90, 60);
    }),
  ],
])('a sheet with %s is not', async (_, bytes) => {
  expect(await blank(bytes)).toBe(false);
});
