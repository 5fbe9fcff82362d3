(function(){try{act()}catch(problem){var problem=1}return problem})();
