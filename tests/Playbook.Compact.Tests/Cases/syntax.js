// Literals that look like something else, line ends that count, braces that must stay.
(async () => {
  'use strict'
  const a = `text ${b} // not a comment ${`in ${c} side`}`, re = /[/'"]\/*/g, half = 4 / 2 / re.lastIndex
  const x = 1 + +a, y = 2 - -a, z = a++ + ++b, w = a - --b, n = 1..toFixed() + 1.5.toFixed() + 10 .toFixed()
  let later
  later = x
  ;[y].forEach(f => f)
  a?.b?.[c]?.(d) ?? e
  if (x) { if (y) f() } else g()
  if (x) { if (y) { f() } else { g() } } else { h() }
  if (x) { for (const v of w) { if (v) f(v) } } else { g() }
  if (x) { let block = 1; f(block) }
  if (x) { const only = 1 }
  if (x) ; else { f() }
  if (x) { } else f()
  while (x) { f() }
  do { f() } while (x)
  do f(); while (x)
  for (;;) ;
  outer: for (const i of z) { inner: for (;;) { if (i) continue outer; else break inner } }
  for await (const part of stream) { if (part in a || part instanceof B) break }
  const one = (p) => p, two = async (p) => { await p }, none = () => ({}), pair = (p, q) => (p, q), given = (p = 1) => p
  throw typeof void 0 === 'undefined' ? new Error : delete a.b
  debugger
  function* made() { yield; yield new.target; yield /re/; return
    1 }
  return made
})()
