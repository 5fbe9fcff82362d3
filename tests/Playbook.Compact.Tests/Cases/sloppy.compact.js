(function(){if(given){function inside(){return 1}}return inside()})();
