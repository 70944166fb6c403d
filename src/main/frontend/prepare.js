// What Maven runs: installs the packages when the lock file changed, lays the files when any of them did.
// node prepare.js [target folder]; without a folder it only installs.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2];
const lock = readFileSync(join(here, "package-lock.json"), "utf8");
const installed = join(here, "node_modules/.installed");
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

if (!existsSync(installed) || readFileSync(installed, "utf8") !== lock) {
  execFileSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: here, stdio: "inherit", shell: process.platform === "win32" });
  writeFileSync(installed, lock);
}

if (target) {
  const files = (folder, deep) => readdirSync(join(here, folder), { recursive: deep, withFileTypes: true })
    .filter(e => e.isFile()).map(e => statSync(join(e.parentPath ?? e.path, e.name)).mtimeMs);
  const sources = [...files(".", false), ...files("css", true), ...files("js", true)];
  const made = join(target, "version.txt");
  if (!existsSync(made) || statSync(made).mtimeMs < Math.max(...sources)) {
    execFileSync(process.execPath, [join(here, "build.js"), target], { stdio: "inherit" });
  }
}
