/** Loaded before the program: its clock is ahead by `CLOCK_AHEAD` milliseconds. */
const RealDate = Date;
const ahead = Number(process.env.CLOCK_AHEAD);

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [target.now() + ahead] : args, made),
  get: (target, name) => (name === 'now' ? () => target.now() + ahead : Reflect.get(target, name)),
});
