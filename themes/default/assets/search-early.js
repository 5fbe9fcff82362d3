// Runs before the search page is drawn: whoever comes with a question does not see the A to Z flash by.
(function () {
  'use strict';
  if (/[?&](q|pillar|seniority|topic|path)=[^&]/.test(location.search)) document.documentElement.setAttribute('data-searching', '');
})();
