/** Cuts the binary noise of a product: 0.953 × 100 is 95.3. */
export const tidy = (value: number): number => Number(value.toPrecision(14));
