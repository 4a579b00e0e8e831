import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const python = (list: string) => ({ 'requirements.txt': list, 'app.py': 'app = Flask(__name__)\n' });

test.each([
  ['flask==3.1.2\nnumpy @ file:///C:/ci/numpy_1/work\n', 'requirements.txt:2: numpy cannot be installed from a file'],
  ['flask==3.1.2\npywin32==306\n', 'requirements.txt:2: pywin32 can only be installed on Windows'],
  [
    'conda==4.8\nconda-build==3\nanaconda-client==1.7\nflask\nmkl-fft==1\n',
    'requirements.txt:1: conda, conda-build, anaconda-client and 1 more can only be installed with conda',
  ],
])('a requirement for another operating system is reported with its line: %j', (list, says) => {
  expect(detectIn(python(list))[0]?.decisions).toContainEqual(expect.stringContaining(says));
});

test('a requirement that is skipped on Linux, or only has a similar name, is not reported', () => {
  const list = 'flask==3.1.2\npywin32==306; sys_platform == "win32"\npywin32-ctypes==0.2\n# conda==4\nconda-lock==2\n';
  expect(detectIn(python(list))[0]?.decisions.join('\n')).not.toContain('installed');
});
