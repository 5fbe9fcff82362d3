// const becomes let only where nothing can tell: not for what all scripts share, not where a mistake would go unseen.
const shared = 1;
const shared2 = 2;
(() => {
  const a = 1;
  const b = 2;
  let c = 3;
  const wrong = 4;
  let d = 5;
  wrong = d;
  var e = 6;
  var f = 7;
  const { g } = a;
  const [h] = b;
  [h] = c;
  return a + b + c + d + e + f + g + h;
})();
