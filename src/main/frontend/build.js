// Lays the browser's files where the program serves them: one style sheet, one sprite, one script for the house and one for its door.
// The name of their folder is the hash of their content, so that browsers may keep them for ever.
// node build.js <target folder>
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? join(here, "../../../target/classes/static/assets");
const modules = join(here, "node_modules");
const read = file => readFileSync(join(here, file), "utf8");

function styles() {
  return ["tokens", "components", "kit"].map(name => read(`css/${name}.css`))
    .concat(readdirSync(join(here, "css/screens")).sort().map(name => read(`css/screens/${name}`)))
    .join("\n").replace(/\/\*[^]*?\*\//g, "").replace(/^\s+/gm, "").replace(/\n+/g, "\n");
}

// The sign-in page has a sprite of its own, of what stands in it: at the door nobody waits for every icon of the house.
const ofDoor = () => [...read("../jte/staff/sign-in.jte").matchAll(/name = "([\w-]+)", door = true/g)].map(it => it[1]);
const listed = () => read("icons.txt").split("\n").map(l => l.trim()).filter(l => l && !l.startsWith("#"));

function sprite(names) {
  const symbols = [...new Set(names)].map(name => {
    const svg = readFileSync(join(modules, "@tabler/icons/icons/outline", `${name}.svg`), "utf8");
    const inner = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).replace(/\s*\n\s*/g, "");
    return `<symbol id="${name}" viewBox="0 0 24 24">${inner}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("\n")}</svg>\n`;
}

/** An entry and all that it asks for, in one file: a first page fetches one script, not thirty (docs/decisions/0013). */
function script(entry) {
  buildSync({ entryPoints: [join(here, `js/${entry}.js`)], outfile: join(target, `js/${entry}.js`), bundle: true, minify: true, format: "esm", target: "es2022", charset: "utf8", legalComments: "none", logLevel: "warning" });
}

function hash(folder) {
  const sum = createHash("sha256");
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).filter(e => e.isFile())
    .map(e => join(e.parentPath ?? e.path, e.name)).sort()) sum.update(entry.slice(folder.length)).update(readFileSync(entry));
  return sum.digest("hex").slice(0, 12);
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
writeFileSync(join(target, "app.css"), styles());
writeFileSync(join(target, "icons.svg"), sprite(listed()));
writeFileSync(join(target, "door.svg"), sprite(ofDoor()));
script("app");
script("door");
copyFileSync(join(here, "favicon.svg"), join(target, "favicon.svg"));
copyFileSync(join(modules, "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"), join(target, "inter.woff2"));
writeFileSync(join(target, "version.txt"), hash(target));
