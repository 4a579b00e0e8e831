exports.path = __dirname;
