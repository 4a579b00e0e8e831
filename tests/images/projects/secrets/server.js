const { createServer } = require('node:http');
const { word } = require('./secrets/word');
const { path } = require('./bin/path');

createServer((_request, response) => response.end(`${word} ${path}`)).listen(process.env.PORT || 3000);
