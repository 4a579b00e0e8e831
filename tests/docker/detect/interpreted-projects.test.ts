import { areKnown } from './known.ts';

areKnown({
  'a FastAPI project under uv': {
    files: {
      'pyproject.toml':
        '[project]\nname = "billing_api"\nrequires-python = ">=3.11,<3.13"\ndependencies = ["fastapi>=0.115"]\n',
      'uv.lock': '',
      'main.py': 'app = FastAPI()\n',
    },
    language: 'python',
    options: { name: 'billing-api', version: '3.12', port: 8000 },
    start: 'python3 -m uvicorn main:app --host 0.0.0.0 --port {port}',
    found: ['framework FastAPI pyproject.toml:4', 'version >=3.11,<3.13 pyproject.toml:3'],
  },
  'a Flask app with requirements': {
    files: {
      'requirements.txt': 'flask==3.1.0\n',
      'app.py': 'app.run(host="0.0.0.0", port=5050)\n',
      '.python-version': '3.12.4\n',
    },
    language: 'python',
    options: { version: '3.12', port: 5050 },
    start: 'python3 app.py',
  },
  'a Django project': {
    files: { 'requirements.txt': 'Django==5.2\n', 'manage.py': '', 'shop/wsgi.py': '', 'shop/__init__.py': '' },
    language: 'python',
    options: { port: 8000 },
    start: 'python3 -m gunicorn shop.wsgi:application --bind 0.0.0.0:{port} --worker-tmp-dir /tmp',
  },
  'a model server': {
    files: { 'requirements.txt': 'onnxruntime==1.24.0\nfastapi\n', 'app/main.py': '' },
    language: 'python-ml',
    options: { port: 8000 },
  },
  'a Laravel application, its assets aside': {
    files: {
      'composer.json': '{ "name": "acme/crm", "require": { "php": "^8.3", "laravel/framework": "^12.0" } }',
      'package.json': '{ "devDependencies": { "vite": "8.0.0" } }',
      'public/index.php': '',
    },
    language: 'php',
    options: { name: 'crm', port: 8080 },
  },
  'a Rails application': {
    files: {
      Gemfile: 'source "https://rubygems.org"\nruby "3.4.2"\ngem "rails", "~> 8.0"\n',
      'config.ru': '',
      'package.json': '{}',
    },
    language: 'ruby',
    options: { version: '3.4.2', port: 3000 },
  },
  'a Phoenix application': {
    files: {
      'mix.exs':
        'defmodule Chat.MixProject do\n  def project, do: [app: :chat, elixir: "~> 1.15"]\n  defp deps, do: [{:phoenix, "~> 1.8"}]\nend\n',
    },
    language: 'elixir',
    options: { name: 'chat', port: 4000 },
  },
});
