// What is looked up by its name when it runs keeps its name.
(function (given) {
  const local = given;
  return eval('local');
})(1);
