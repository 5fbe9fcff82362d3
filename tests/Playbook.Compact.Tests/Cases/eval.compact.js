(function(given){const local=given;return eval('local')})(1);
