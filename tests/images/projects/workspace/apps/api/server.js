const { createServer } = require('node:http');
const { greeting } = require('@all/greeting');
const ms = require('ms');

createServer((_request, response) => response.end(`${greeting} ${ms('1 day')}`)).listen(process.env.PORT || 4300);
