/** Characters in a cell beyond which its row may break over pages: a taller row could fill a page and be cut off. */
export const longCell = 120;
