import { practices, query } from './data.ts';
import { nodeHref, sourceLink } from './links.ts';

/** Links to the explanations of practices, by the last part of their ids. */
export const checkPractices = Object.fromEntries(
  practices.map(({ id, title, source }) => {
    const own = query.node(id);
    const place = { title, path: source.path, line: source.line };
    return [id.split('/').at(-1) ?? id, { ...place, href: own ? nodeHref(own) : sourceLink(source).href }];
  }),
);

/** A Dockerfile with findings of several kinds, to try the page with. */
export const exampleFiles = [
  {
    path: 'Dockerfile',
    text: `FROM node:latest
ADD . .
RUN apt-get update && apt-get install curl
RUN npm install -g pnpm
ENV API_TOKEN=4f9a1c7be2d84d0c
EXPOSE 3000
CMD npm start
`,
  },
];
