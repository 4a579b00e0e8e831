import express from 'express';

const app = express();
app.get('/', (_request, response) => response.send(typeof Bun === 'undefined' ? 'Node.js' : 'Bun'));
app.listen(process.env.PORT || 3000);
