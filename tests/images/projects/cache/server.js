const { connect } = require('node:net');
const { createServer } = require('node:http');

const host = process.env.REDIS_HOST || 'localhost';

/** Counts in Redis, by its own protocol. */
createServer((_request, response) => {
  const socket = connect(6379, host, () => socket.write('INCR visits\r\n'));
  socket.once('data', (reply) => {
    response.end(`visits ${String(reply).slice(1).trim()}`);
    socket.destroy();
  });
  socket.once('error', (error) => response.writeHead(500).end(error.message));
}).listen(process.env.PORT || 3000);
