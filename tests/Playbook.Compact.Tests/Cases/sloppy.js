// Outside strict mode a function in a block is seen around the block.
(function () {
  if (given) { function inside() { return 1; } }
  return inside();
})();
