import { aptInstall, which } from './programs.ts';

/** A command of each Debian package that the tests read PDFs with. */
const PDF_TOOLS = { pdfinfo: 'poppler-utils', qpdf: 'qpdf' };

/** Finds the PDF tools, or gets them with what the machine has. */
export default function setup(): void {
  for (const [command, packageName] of Object.entries(PDF_TOOLS)) {
    if (which(command) || aptInstall(packageName)) continue;
    throw new Error(
      `The tests read PDFs with ${command}: install ${packageName} (Debian, Ubuntu) or poppler and qpdf (brew).`,
    );
  }
}
