// The filters: checkboxes that the page has, with live counts. A value that would give nothing stays visible but cannot be chosen.
(function () {
  'use strict';
  var view = window.playbookSearchView = window.playbookSearchView || {};

  view.facets = function (root, changed) {
    var fields = Array.from(root.querySelectorAll('[data-facet]'));
    var chosen = root.querySelector('.search-chosen');
    var clear = root.querySelector('.facets-clear');
    var words = view.words(root);

    function boxes(facet) {
      return fields.filter(function (field) { return !facet || field.getAttribute('data-facet') === facet; })
        .reduce(function (all, field) { return all.concat(Array.from(field.querySelectorAll('input'))); }, []);
    }
    function checked(facet) { return boxes(facet).filter(function (box) { return box.checked; }); }

    // The one that has the focus keeps it, whatever its count.
    function allow(box) {
      box.disabled = box.dataset.count === '0' && !box.checked && box !== document.activeElement;
    }
    function tell() {
      var many = checked().length;
      chosen.textContent = many ? words('chosen', { count: many }) : '';
      clear.hidden = !many;
    }
    function uncheck(facet) {
      checked(facet).forEach(function (box) { box.checked = false; });
      tell();
    }

    root.addEventListener('change', function (event) {
      if (!event.target.closest('[data-facet]')) return;
      tell();
      changed();
    });
    root.addEventListener('focusout', function (event) {
      if (event.target.closest('[data-facet]')) setTimeout(allow, 0, event.target);
    });
    clear.addEventListener('click', function () {
      var first = checked()[0];
      uncheck();
      if (first) first.focus();
      changed();
    });

    return {
      // The options of a search: { pillar: ['people'], … }
      read: function () {
        var filters = {};
        fields.forEach(function (field) {
          var facet = field.getAttribute('data-facet');
          var ids = checked(facet).map(function (box) { return box.value; });
          if (ids.length) filters[facet] = ids;
        });
        return filters;
      },
      write: function (filters) {
        fields.forEach(function (field) {
          var facet = field.getAttribute('data-facet');
          boxes(facet).forEach(function (box) {
            box.checked = (filters[facet] || []).indexOf(box.value) >= 0;
            box.disabled = box.disabled && !box.checked;
          });
          var fold = field.querySelector('details');
          if (fold && filters[facet] && filters[facet].length) fold.open = true;
        });
        tell();
      },
      count: function (facets) {
        fields.forEach(function (field) {
          var facet = field.getAttribute('data-facet');
          var counts = new Map((facets[facet] || []).map(function (value) { return [value.id, value.count]; }));
          boxes(facet).forEach(function (box) {
            var count = counts.get(box.value) || 0;
            box.dataset.count = count;
            box.parentElement.querySelector('.choice-count').textContent = count;
            allow(box);
          });
        });
      },
      // Without a question nothing is counted.
      reset: function () {
        boxes().forEach(function (box) {
          box.disabled = false;
          delete box.dataset.count;
          box.parentElement.querySelector('.choice-count').textContent = '';
        });
      },
      uncheck: uncheck,
      titles: function (facet) {
        return checked(facet).map(function (box) { return box.nextElementSibling.textContent; });
      }
    };
  };
})();
