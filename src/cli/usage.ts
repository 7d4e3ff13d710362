/** 用法错误 — the command line asks for what cannot be: one clear sentence, exit 2. */
export class Usage extends Error {}
