(function (given) {
  with (given) { return local; }
})({ local: 1 });
