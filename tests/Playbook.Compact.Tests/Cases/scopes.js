// Nested scopes, shadowing, and names that stand for something outside.
'use strict';
var shared = 1;
(function (window, document) {
  const outer = 1, e = window.e, unused = t;
  let counted = 0;
  function inner(outer, second) {
    counted += outer;
    return function (third) { return outer + second + third + counted + e; };
  }
  for (let i = 0; i < 3; i++) { const i = 5; inner(i, outer); }
  for (var j = 0, k = 1; ;) { if (j++ > k) break; }
  { let outer = 2; inner(outer, j); }
  try { inner(n); } catch (failure) { inner(failure, outer); }
  try { inner(); } catch { shared = inner; }
  const named = function recurse(n) { return n ? recurse(n - 1) : arguments.length; };
  class Kind extends Base { static made = new Kind(); #own = outer; get own() { return this.#own; } static { Kind.count = counted; } [named]() { return super.x; } }
  const again = class Self { make() { return new Self(); } };
  switch (counted) { case outer: let local = 1; inner(local); break; default: inner(again); }
  window.out = { named, Kind };
})(window, document);
