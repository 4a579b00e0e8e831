import type { Recipe } from '../../recipe.ts';
import { shownPath } from '../folder.ts';
import { firstLine } from '../parse/lines.ts';
import { readXml } from '../parse/xml.ts';
import { plain } from '../plain.ts';
import type { Detector, Said } from '../project.ts';

const WEB = 'Microsoft.NET.Sdk.Web';

/** Projects that are published for one processor architecture. Others run on any. */
const MADE_FOR_ONE =
  /<(?:PublishAot|PublishSingleFile|PublishReadyToRun|SelfContained)>\s*true|<RuntimeIdentifiers?>|<PlatformTarget>\s*(?!AnyCPU)/i;

export const dotnet: Detector = {
  name: 'dotnet',
  detect(folder, { workspace }) {
    const manifests = folder.files.filter((file) => /^[^/]+\.(?:cs|fs|vb)proj$/.test(file));
    const [manifest] = manifests;
    const text = manifest && folder.text(manifest);
    if (manifest === undefined || text === undefined) return undefined;
    const xml = readXml(manifest, shownPath(folder, manifest), text);
    const sdk = xml.attribute('Sdk');
    // A library is built with the project that uses it.
    if (
      sdk?.value !== WEB &&
      !/Worker$/.test(sdk?.value ?? '') &&
      !/^[ \t]*Exe/i.test(xml.all('OutputType')[0]?.value ?? '')
    )
      return undefined;
    const root = workspace?.root ?? folder;
    const target =
      xml.all('TargetFramework')[0] ??
      xml.all('TargetFrameworks')[0] ??
      centralTarget(root.text('Directory.Build.props') ?? '');
    const assembly = xml.all('AssemblyName')[0] ?? {
      value: manifest.replace(/\.\w+proj$/, ''),
      file: manifest,
      line: 1,
    };
    const path = workspace === undefined ? manifest : `${workspace.member}/${manifest}`;
    const pinned = firstLine(root.text('global.json') ?? '', /"version"\s*:\s*"([^"]+)"/);
    return {
      language: 'dotnet',
      manifest,
      name: assembly,
      version: target && {
        ...target,
        value: target.value.replace(/^.*?net(?:coreapp)?(?=\d)/, '').replace(/-.*$/, ''),
      },
      framework: sdk?.value === WEB ? { ...sdk, value: 'ASP.NET Core' } : undefined,
      usualPort: 8080,
      sources: folder.files.filter((file) => file === 'Program.cs'),
      decisions:
        pinned && !/"rollForward"/.test(root.text('global.json') ?? '')
          ? [
              `${shownPath(root, 'global.json')}:${pinned.line}: the SDK is pinned to ${pinned.value}, but the image may have another version: add "rollForward": "latestFeature"`,
            ]
          : [],
      recipe: dotnetRecipe(
        plain(path, 'path', shownPath(folder, manifest)),
        assembly.value,
        root.files.includes(path.replace(/[^/]+$/, 'packages.lock.json')),
        !MADE_FOR_ONE.test(text),
      ),
    };
  },
};

function centralTarget(text: string): Said | undefined {
  const found = firstLine(text, /<TargetFramework>\s*([^<\s]+)/);
  return found && { ...found, file: 'Directory.Build.props' };
}

/** The SDK restores the project that it publishes, with the central properties at the root of the build context. */
function dotnetRecipe(path: string, assembly: string, hasLock: boolean, crosses: boolean): Recipe {
  return {
    runtime: 'busybox',
    bases: ['distroless', 'slim', 'alpine'],
    crosses,
    buildEnv: { DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' },
    manifests: [],
    compile: `dotnet publish ${path} --configuration Release --output /out/app${hasLock ? ' -p:RestoreLockedMode=true' : ''}`,
    caches: ['/root/.nuget/packages'],
    artifacts: [{ from: '/out/app', to: '/app' }],
    sources: [],
    workdir: '/app',
    env: { ASPNETCORE_HTTP_PORTS: '{port}' },
    start: ['dotnet', `${assembly}.dll`],
    dev: { command: ['dotnet', 'watch', 'run', '--project', path], reloads: true, keep: ['/src/bin', '/src/obj'] },
    memory: '512m',
    startPeriod: '30s',
    health: { kind: 'tcp' },
  };
}
