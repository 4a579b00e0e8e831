// Zod would test whether it may compile code, which the Content-Security-Policy forbids and reports. The settings are where
// all copies of Zod share them: importing it for this would load a part of it that most texts do not need.
const shared = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
shared.__zod_globalConfig ??= {};
shared.__zod_globalConfig.jitless = true;

export {};
