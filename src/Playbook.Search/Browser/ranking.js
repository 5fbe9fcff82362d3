// How much a word counts where it stands. The one place for weights; the numbers of the fields are those of Indexing/Layout.cs.

var DESCRIPTION = 32;
var KEYWORDS = 112;
var TAXONOMY = 152;
var HEADINGS = 200;
var BODY = 400;
// A number says how many positions follow, and, so many times as much, how many more there are in the text.
var MORE = 9;

var WEIGHTS = { title: 4, keywords: 3, taxonomy: 1.6, headings: 1.6, description: 2, body: 1 };
// A second occurrence says less than the first, in a long text less than in a short one.
var SATURATION = 1.2;
var LENGTH = 0.6;
// Words that stand together count as much again as the rarer of them.
var NEARNESS = 2.2;
var FARTHEST = 12;
// The very form that was typed counts the more the rarer it is, wherever it stands: else a title with another form would hide it.
var VERY_FORM = 1.5;
// All words within title, description and the like: then the whole document is about them.
var SUMMARY = 0.6;

function saturated(count, scale) {
  return count * (SATURATION + 1) / (count + SATURATION * scale);
}

// The weight of a word in a document, from its positions: numbers[from] is the first, the others are distances; more of them are in the text.
function weightAt(numbers, from, count, more, document) {
  var title = 0;
  var description = 0;
  var keywords = 0;
  var taxonomy = 0;
  var headings = 0;
  var body = more;
  for (var i = 0, position = 0; i < count; i++) {
    position += numbers[from + i];
    if (position >= BODY) {
      body += count - i;
      break;
    }
    if (position < DESCRIPTION) title++;
    else if (position < KEYWORDS) description++;
    else if (position < TAXONOMY) keywords++;
    else if (position < HEADINGS) taxonomy++;
    else headings++;
  }
  var weight = 0;
  if (title) weight += WEIGHTS.title * saturated(title, 0.6 + 0.1 * document.title);
  if (description) weight += WEIGHTS.description * saturated(description, 1);
  if (keywords) weight += WEIGHTS.keywords;
  if (taxonomy) weight += WEIGHTS.taxonomy;
  if (headings) weight += WEIGHTS.headings * saturated(headings, 1);
  if (body) weight += WEIGHTS.body * saturated(body, 1 - LENGTH + LENGTH * document.body / head.usualBody);
  return weight;
}

// How rare something is that stands in so many documents.
function rarity(documents) {
  var all = head.documents.length;
  return Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
}

// How near two words come in a document, from their sorted positions: 1 side by side in the order typed, 0 far apart.
function nearness(first, second) {
  var best = 0;
  for (var i = 0, j = 0; i < first.length && j < second.length;) {
    var step = second[j] - first[i];
    if (step !== 0) {
      var value = step === 1 ? 1 : step > 0 ? 0.8 / step : 0.6 / -step;
      if (Math.abs(step) <= FARTHEST && value > best) best = value;
    }
    if (step > 0) i++;
    else j++;
  }
  return best;
}
