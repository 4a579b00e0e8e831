import { query } from './data.ts';
import { htmlOf } from './html.ts';
import { anchorOf, nodeHref, sourceLink } from './links.ts';

export interface CommandRow {
  anchor: string;
  synopsis: string;
  descriptionHtml: string;
  href: string | undefined;
  source: { text: string; href: string | undefined };
}

/** Commands by program, that with the most first; the same command line in several notes is one row, the described one first. */
export const commandGroups: readonly { program: string; rows: CommandRow[] }[] = [
  ...Map.groupBy(query.byType('command'), (command) => command.program),
]
  .sort(([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1))
  .map(([program, commands]) => {
    const bySynopsis = Map.groupBy(commands, (command) => command.synopsis);
    const rows = [...bySynopsis.values()].flatMap((same) => {
      const command = same.find(({ description }) => description.length > 0) ?? same[0];
      return command
        ? [
            {
              anchor: anchorOf(command),
              synopsis: command.synopsis,
              descriptionHtml: htmlOf(command.description),
              href: nodeHref(command),
              source: sourceLink(command.source),
            },
          ]
        : [];
    });
    return { program, rows: rows.sort((a, b) => (a.synopsis < b.synopsis ? -1 : a.synopsis > b.synopsis ? 1 : 0)) };
  });
