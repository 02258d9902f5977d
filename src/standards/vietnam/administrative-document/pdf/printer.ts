import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';

type Definition = Parameters<typeof pdfmake.createPdf>[0];

/** Sets a document with pages. Fonts are read once; nothing that a text names is ever fetched or opened. */
export async function printed(definition: Definition): Promise<Buffer> {
  prepared ??= prepare();
  await prepared;
  const pdf = pdfmake.createPdf({
    version: '1.7',
    ...definition,
    defaultStyle: { ...definition.defaultStyle, font: FAMILY },
  });
  return pdf.getBuffer();
}

let prepared: Promise<void> | undefined;

const FAMILY = 'Tinos';

/** Tinos has the widths of Times New Roman (Phần I, Mục I.4) and may be handed on inside a file. */
const FACES = {
  normal: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italics: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  bolditalics: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

async function prepare(): Promise<void> {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  // The library finds fonts by name in its own memory; its types leave that out.
  const { virtualfs } = pdfmake as unknown as { virtualfs: { writeFileSync(name: string, content: Buffer): void } };
  const { resolve } = createRequire(import.meta.url);
  for (const face of Object.values(FACES))
    virtualfs.writeFileSync(face, await readFile(resolve(`@expo-google-fonts/tinos/${face}`)));
  pdfmake.setFonts({ [FAMILY]: FACES });
}
