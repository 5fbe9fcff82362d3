// Reads the numbers that Indexing/Digits.cs writes as printable characters.

function digitsOf(text) {
  var numbers = new Int32Array(text.length);
  var count = 0;
  var sum = 0;
  var scale = 1;
  for (var i = 0; i < text.length; i++) {
    var digit = text.charCodeAt(i);
    digit -= digit < 92 ? 35 : 36;
    if (digit < 64) {
      numbers[count++] = sum + digit * scale;
      sum = 0;
      scale = 1;
    } else {
      sum += digit * scale;
      scale *= 27;
    }
  }
  return numbers.subarray(0, count);
}

// Words that share letters with the one before: a capital letter says how many, the rest follows.
function frontCoded(text) {
  var words = [];
  var before = '';
  var pieces = text.split(/(?=[A-Z])/);
  for (var i = 0; i < pieces.length; i++) {
    if (pieces[i] === '') continue;
    before = before.slice(0, pieces[i].charCodeAt(0) - 65) + pieces[i].slice(1);
    words.push(before);
  }
  return words;
}
