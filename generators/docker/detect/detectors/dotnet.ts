import { shownPath } from '../folder.ts';
import { readXml } from '../parse/xml.ts';
import type { Detector } from '../project.ts';

const WEB = 'Microsoft.NET.Sdk.Web';

export const dotnet: Detector = {
  name: 'dotnet',
  detect(folder) {
    const manifests = folder.files.filter((file) => /^[^/]+\.(?:cs|fs|vb)proj$/.test(file));
    const [manifest] = manifests;
    const text = manifest && folder.text(manifest);
    if (manifest === undefined || text === undefined) return undefined;
    const xml = readXml(manifest, shownPath(folder, manifest), text);
    const sdk = xml.attribute('Sdk');
    const target = xml.all('TargetFramework')[0] ?? xml.all('TargetFrameworks')[0];
    const assembly = xml.all('AssemblyName')[0] ?? {
      value: manifest.replace(/\.\w+proj$/, ''),
      file: manifest,
      line: 1,
    };
    return {
      language: 'dotnet',
      manifest,
      name: assembly,
      version: target && {
        ...target,
        value: target.value.replace(/^.*?net(?:coreapp)?(?=\d)/, '').replace(/-.*$/, ''),
      },
      framework: sdk?.value === WEB ? { ...sdk, value: 'ASP.NET Core' } : undefined,
      entry: assembly,
      usualPort: 8080,
      sources: folder.files.filter((file) => file === 'Program.cs'),
    };
  },
};
