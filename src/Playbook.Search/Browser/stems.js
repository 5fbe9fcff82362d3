// English stems: endings fall in the steps that M. F. Porter described in 1980, and a few strong verbs and odd plurals are led back to
// their first form. A stem is only compared with other stems; nobody sees it.

var HAS_VOWEL = /[aeiou]|[^aeiou]y/;
var ENDS_DOUBLE = /([^aeioulsz])\1$/;
var ENDS_CVC = /(?:^|[^aeiou])[aeiouy][^aeiouwxy]$/;
var SECOND = [
  ['ational', 'ate'], ['tional', 'tion'], ['enci', 'ence'], ['anci', 'ance'], ['izer', 'ize'], ['iser', 'ise'], ['abli', 'able'], ['alli', 'al'],
  ['entli', 'ent'], ['eli', 'e'], ['ousli', 'ous'], ['ization', 'ize'], ['isation', 'ise'], ['ation', 'ate'], ['ator', 'ate'], ['alism', 'al'],
  ['iveness', 'ive'], ['fulness', 'ful'], ['ousness', 'ous'], ['aliti', 'al'], ['iviti', 'ive'], ['biliti', 'ble']
];
var THIRD = [['icate', 'ic'], ['ative', ''], ['alize', 'al'], ['alise', 'al'], ['iciti', 'ic'], ['ical', 'ic'], ['ful', ''], ['ness', '']];
var FOURTH = [
  'al', 'ance', 'ence', 'er', 'ic', 'able', 'ible', 'ant', 'ement', 'ment', 'ent', 'ion', 'ou', 'ism', 'ate', 'iti', 'ous', 'ive', 'ize', 'ise'
];
var ODD = {};
('begin began begun|bind bound|break broke broken|bring brought|build built|buy bought|catch caught|choose chose chosen|deal dealt|do did done|'
  + 'draw drew drawn|drive drove driven|fall fell fallen|feel felt|fight fought|find found|fly flew flown|forget forgot forgotten|get got gotten|'
  + 'give gave given|go went gone|grow grew grown|hear heard|hide hid hidden|hold held|keep kept|know knew known|lead led|leave left|lend lent|'
  + 'lose lost|make made|mean meant|meet met|pay paid|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook|'
  + 'show shown|speak spoke spoken|spend spent|stand stood|steal stole stolen|stick stuck|take took taken|teach taught|tell told|think thought|'
  + 'throw threw thrown|understand understood|wear wore worn|win won|write wrote written|person people|child children|man men|woman women|'
  + 'analysis analyses|crisis crises|hypothesis hypotheses|criterion criteria|index indices|matrix matrices|life lives|half halves')
  .split('|').forEach(function (family) {
    var forms = family.split(' ');
    forms.slice(1).forEach(function (form) { ODD[form] = forms[0]; });
  });

// How many times a vowel is followed by a consonant.
function measure(stem) {
  var found = stem.replace(/[aeiou]+|(?<=[^aeiou])y/g, 'A').match(/A+[^A]+/g);
  return found ? found.length : 0;
}

function replaceEnding(word, endings) {
  for (var i = 0; i < endings.length; i++) {
    if (!word.endsWith(endings[i][0])) continue;
    var stem = word.slice(0, -endings[i][0].length);
    return measure(stem) > 0 ? stem + endings[i][1] : word;
  }
  return word;
}

function dropEnding(word) {
  for (var i = 0; i < FOURTH.length; i++) {
    if (!word.endsWith(FOURTH[i])) continue;
    var stem = word.slice(0, -FOURTH[i].length);
    if (FOURTH[i] === 'ion' && !/[st]$/.test(stem)) return word;
    return measure(stem) > 1 ? stem : word;
  }
  return word;
}

function withoutPast(word) {
  var stem = word.replace(/(?:ed|ing)$/, '');
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  if (stem === word || !HAS_VOWEL.test(stem)) return word;
  if (/(?:at|bl|i[sz])$/.test(stem)) return stem + 'e';
  if (ENDS_DOUBLE.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && ENDS_CVC.test(stem) ? stem + 'e' : stem;
}

// What is left without the endings of number, person and tense: "plans", "planned" and "planning" are "plan".
function inflectionOf(word) {
  word = Object.prototype.hasOwnProperty.call(ODD, word) ? ODD[word] : word;
  if (word.length < 3 || /[^a-z]/.test(word)) return word;
  word = withoutPast(word.replace(/sses$/, 'ss').replace(/ies$/, 'i').replace(/([^s])s$/, '$1'));
  return word.endsWith('y') && HAS_VOWEL.test(word.slice(0, -1)) ? word.slice(0, -1) + 'i' : word;
}

// What is left without the endings that make one kind of word of another too: "planner" is "plan".
function stemOf(word) {
  word = inflectionOf(word);
  if (word.length < 3 || /[^a-z]/.test(word)) return word;
  word = dropEnding(replaceEnding(replaceEnding(word, SECOND), THIRD));
  if (word.endsWith('e')) {
    var stem = word.slice(0, -1);
    if (measure(stem) > 1 || measure(stem) === 1 && !ENDS_CVC.test(stem)) word = stem;
  }
  return word.endsWith('ll') && measure(word) > 1 ? word.slice(0, -1) : word;
}
