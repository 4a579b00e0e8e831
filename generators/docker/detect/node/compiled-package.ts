/** Packages that are compiled during installation if there is no binary for the system. */
const NATIVE =
  /(?:node_modules\/|^\s{2,4}["']?\/?|^["']?)(bcrypt|sqlite3|better-sqlite3|argon2|canvas|node-sass|isolated-vm|re2|bufferutil|utf-8-validate|sodium-native|usb|serialport|node-pty|zeromq|kerberos|libxmljs2?|node-rdkafka|leveldown|microtime|deasync|cpu-features|farmhash|iconv|lzma-native|mongodb-client-encryption|@discordjs\/opus|ffi-napi|ref-napi|pg-native|odbc|hiredis|@tensorflow\/tfjs-node)(?:["'@:(]|\/\d|$)/m;

/** The first package that may have to be compiled, of those in a lock file or in a list of quoted names. */
export function compiledPackage(lock: string): string | undefined {
  return NATIVE.exec(lock)?.[1];
}
