import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';
import { detectIn } from './known.ts';

const variables = (body: string, list = 'fastapi\nuvicorn\npydantic-settings\n') =>
  detectIn({
    'requirements.txt': list,
    'main.py': 'from fastapi import FastAPI\n\napp = FastAPI()\n',
    'settings.py': `from pydantic_settings import BaseSettings\n\n\nclass Settings(BaseSettings):\n${body}\n\nsettings = Settings()\n`,
  })[0]?.variables.map(({ name, place }) => `${name} ${place}`);

test('fields of a settings class without a default are required', () => {
  expect(
    variables(
      '    TILL_NAME: str\n    depth: int = Field(..., env="TILL_DEPTH")\n    level: str = Field(description="x")',
    ),
  ).toEqual(['TILL_NAME settings.py:5', 'TILL_DEPTH settings.py:6', 'level settings.py:7']);
});

test('arguments of a field may stand on several lines', () => {
  expect(
    variables(
      '    TILL_NAME: str = Field(\n        ...,\n        description="name (of the till)",\n    )\n    depth: int = Field(\n        default=3,\n        ge=1,\n    )\n    level: str = Field(\n        "info",\n    )\n    tone: str = Field(\n        alias="TONE",\n    )',
    ),
  ).toEqual(['TILL_NAME settings.py:5', 'TONE settings.py:16']);
});

test('their names include the prefix', () => {
  expect(variables('    colour: str\n    model_config = SettingsConfigDict(env_prefix="TILL_")')).toEqual([
    'TILL_colour settings.py:5',
  ]);
});

test.each([
  '    colour: str = "red"',
  '    colour: str | None',
  '    colour: str | None = None',
  '    colour: Optional[str] = None',
  '    colour: Annotated[str, Field(min_length=3)] = "red"',
  '    colour: str = Field(default="red")',
  '    colour: str = Field("red")',
  '    inner: InnerSettings',
  '    def colour(self):\n        tone: str\n        return tone',
])('fields with a default, other classes and local variables are not: %j', (body) => {
  expect(variables(body)).toEqual([]);
});

test('an address has the scheme that the SQLAlchemy driver needs', () => {
  const [detection] = detectIn({
    'requirements.txt': 'fastapi\nuvicorn\npydantic-settings\nsqlalchemy\nasyncpg\n',
    'main.py': 'from fastapi import FastAPI\n\napp = FastAPI()\n',
    'settings.py':
      'class Settings(BaseSettings):\n    DATABASE_URL: str\n    DB_DRIVER: str\n\nsettings = Settings()\n',
  });
  expect(detection?.variables.map(({ name, value }) => `${name}=${value}`)).toEqual([
    'DATABASE_URL=postgresql+asyncpg://app:only-for-development@postgres:5432/app',
    'DB_DRIVER=postgres',
  ]);
});

test('an empty value in the example does not replace the default of a field', () => {
  const [detection] = detectIn({
    'requirements.txt': 'fastapi\nuvicorn\npydantic-settings\n',
    'main.py': 'from fastapi import FastAPI\n\napp = FastAPI()\n',
    'settings.py':
      'class Settings(BaseSettings):\n    depth: int = 8\n    width: Optional[int] = None\n    sizes: list[int] | None = Field(\n        default=None,\n    )\n    colour: str\n\n    class Config:\n        env_prefix = "TILL_"\n',
    '.env.example': 'TILL_DEPTH=\nTILL_WIDTH=\nTILL_SIZES=\nTILL_COLOUR=\n',
  });
  expect(detection?.variables.map(({ name, value }) => `${name}=${value}`)).toEqual(['TILL_COLOUR=']);
});

test('another spelling in the example is the same variable, unless the class is case-sensitive', () => {
  expect(
    ['', '\n    model_config = SettingsConfigDict(case_sensitive=True)'].map((more) =>
      detectIn({
        'requirements.txt': 'fastapi\nuvicorn\npydantic-settings\n',
        'main.py': 'from fastapi import FastAPI\n\napp = FastAPI()\n',
        'settings.py': `class Settings(BaseSettings):\n    colour: str${more}\n`,
        '.env.example': 'COLOUR=red\n',
      })[0]?.variables.map(({ name }) => name),
    ),
  ).toEqual([['COLOUR'], ['COLOUR', 'colour']]);
});

test('an empty value in a copied example does not replace the default of a field either', async () => {
  const folder = folderWith({
    'requirements.txt': 'fastapi\nuvicorn\npydantic-settings\n',
    'main.py': 'from fastapi import FastAPI\n\napp = FastAPI()\n',
    'settings.py':
      'class Settings(BaseSettings):\n    depth: int = 8\n    colour: str\n\n    class Config:\n        env_prefix = "TILL_"\n',
    '.env.example': 'TILL_DEPTH=\nTILL_COLOUR=\n',
    'compose.yaml': 'services:\n  web:\n    build: .\n    env_file: .env\n',
  });
  const { stderr } = await call('docker', '--detect', folder, '--force');
  expect(readFileSync(join(folder, '.env'), 'utf8')).toBe('# TILL_DEPTH=\nTILL_COLOUR=\n');
  expect(stderr).toContain('except for TILL_DEPTH: put your own values into it');
});

test('a class may inherit from another one of the project', () => {
  const [detection] = detectIn({
    'requirements.txt': 'fastapi\nuvicorn\npydantic-settings\n',
    'main.py': 'from fastapi import FastAPI\n\napp = FastAPI()\n',
    'base.py': 'class OwnSettings(BaseSettings):\n    level: str = "info"\n',
    'settings.py':
      'class Web(OwnSettings):\n    port: int = 8000\n    colour: str\n\n    class Config:\n        env_prefix = "WEB_"\n\n\nclass Other(Base):\n    tone: str\n',
    '.env': 'WEB_PORT=\nWEB_COLOUR=\n',
  });
  expect(detection?.variables.map(({ name, value }) => `${name}=${value}`)).toEqual(['WEB_COLOUR=']);
});

test('names empty values that a settings class does not take', () => {
  const settings = (more: string) =>
    `from pydantic_settings import BaseSettings\n\n\nclass Settings(BaseSettings):\n    mail_port: Optional[int] = None\n    mail_host: str | None = None\n    mail_from: EmailStr | None = None\n${more}`;
  const decisions = (more: string) =>
    detectIn({
      'requirements.txt': 'fastapi==0.120.0\nuvicorn==0.38.0\n',
      'main.py': 'app = FastAPI()\n',
      'config.py': settings(more),
      'web.env': 'LEVEL=info\nMAIL_HOST=\nMAIL_PORT=\nMAIL_FROM=\n',
      'compose.yaml': 'services:\n  web:\n    build: .\n    env_file: ./web.env\n',
    })[0]?.decisions;
  expect(decisions('')).toContain(
    'web.env:3: MAIL_PORT is empty (also MAIL_FROM), but config.py:5 takes int: give it a value, or remove the line',
  );
  expect(decisions('    model_config = SettingsConfigDict(env_ignore_empty=True)\n')?.join()).not.toContain(
    'MAIL_PORT',
  );
});

test('names no empty value that a settings class takes, as text or by a validator', () => {
  const decisions = (fields: string) =>
    detectIn({
      'requirements.txt': 'fastapi==0.120.0\nuvicorn==0.38.0\n',
      'main.py': 'app = FastAPI()\n',
      'config.py': `from pydantic_settings import BaseSettings\n\n\nclass Settings(BaseSettings):\n${fields}`,
      'web.env': 'DEPTH=\n',
      'compose.yaml': 'services:\n  web:\n    build: .\n    env_file: ./web.env\n',
    })[0]?.decisions.join();
  expect(decisions('    depth: int | None = None\n')).toContain('DEPTH is empty');
  expect(decisions('    depth: int | str = 5\n')).not.toContain('DEPTH is empty');
  expect(decisions('    depth: Union[int, str] = 5\n')).not.toContain('DEPTH is empty');
  expect(decisions('    depth: Union[HttpUrl, Literal[""]] = ""\n')).not.toContain('DEPTH is empty');
  const validated = (validator: string) =>
    decisions(
      `    depth: int | None = None\n\n    ${validator}\n    def filled(cls, value):\n        return value or None\n`,
    );
  expect(validated('@field_validator("depth", mode="before")')).not.toContain('DEPTH is empty');
  expect(validated("@validator('width', 'depth', pre=True)")).not.toContain('DEPTH is empty');
  expect(validated('@field_validator("*", mode="before")')).not.toContain('DEPTH is empty');
  expect(validated('@field_validator("depth")')).toContain('DEPTH is empty');
  expect(validated('@field_validator("width", mode="before")')).toContain('DEPTH is empty');
});
