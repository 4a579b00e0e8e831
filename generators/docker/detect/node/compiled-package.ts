/** Packages that are compiled during installation if there is no binary for the system. */
const NATIVE =
  /(?:node_modules\/|^\s{2,4}["']?\/?|^["']?)(bcrypt|sqlite3|better-sqlite3|argon2|canvas|node-sass|isolated-vm|re2|bufferutil|utf-8-validate|sodium-native|usb|serialport|node-pty|zeromq|kerberos|libxmljs2?|node-rdkafka|leveldown|microtime|deasync|cpu-features|farmhash|iconv|lzma-native|mongodb-client-encryption|@discordjs\/opus|ffi-napi|ref-napi|pg-native|odbc|hiredis|@tensorflow\/tfjs-node)(?:["'@:(]|\/\d|$)/m;

/** The first package that may have to be compiled, of those in a lock file or in a list of quoted names. */
export function compiledPackage(lock: string): string | undefined {
  return NATIVE.exec(lock)?.[1];
}

/** A version of node-gyp that needs a module which Python has lost in 3.12, in the lock files of npm, pnpm and Yarn. */
const OLD_GYP =
  /"node_modules\/(?:[^"\n]{1,100}\/)?node-gyp": \{\s*"version": "[1-9]\.|^ {2}(?:'|\/)?node-gyp[@/][1-9]\.|^"?node-gyp@[^\n]{1,100}:\n\s+version:? "?[1-9]\./m;

/** Whether packages are compiled with a tool that needs setuptools, which has that module. */
export function needsSetuptools(lock: string): boolean {
  return OLD_GYP.test(lock) && compiledPackage(lock) !== undefined;
}
