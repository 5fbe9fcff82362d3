// Shorthand, destructuring, defaults and rest.
(() => {
  'use strict';
  const { first, second: other = first, third = other, ...rest } = source, [one, , [two = one] = [], ...more] = list;
  let swapped, kept;
  ({ swapped, kept = two, deep: { swapped } } = rest);
  [swapped, kept] = [kept, swapped];
  for (const { id, value = id } of more) use({ id, value, first, other: third });
  for (swapped of more) use(swapped);
  for (kept in rest) use(kept);
  const take = ({ first, length } = {}, [head] = [first], last = () => length) => { var first; return { first, length, head, last }; };
  const never = 1;
  function changed(list = never, { never: late } = {}) { var list; var never = 2; return [list, never, late]; }
  use(take, changed, { take, [first]: second, 'quoted-name': 1, get one() { return one; }, set one(value) { use(value); }, async *more() { yield* more; }, take() {} });
})();
