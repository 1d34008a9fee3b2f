// Builds everything the browser gets into the folder named on the command line: one script, one
// style sheet, the fonts, the icon sprite and the mark. Every name carries a hash of its content,
// so a browser may keep the file for ever. build.rs runs this; a packager may run it too and hand
// the folder in by HALLWAY_ASSETS_DIR.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2];
if (!out) throw new Error("usage: node build.mjs FOLDER");

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const read = (name) => readFileSync(join(here, name), "utf8");

function writeHashed(name, extension, text) {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8).toUpperCase();
  writeFileSync(join(out, `${name}-${hash}.${extension}`), text);
}

/** One <symbol> for each drawing in marks/ and for each Lucide icon named in icons.txt. */
function sprite() {
  const lucide = JSON.parse(read("node_modules/@iconify-json/lucide/icons.json"));
  const names = read("icons.txt").split("\n").filter((line) => line && !line.startsWith("#"));
  const icons = names.map((name) => {
    const icon = lucide.icons[name] ?? lucide.icons[lucide.aliases[name]?.parent];
    if (!icon) throw new Error(`icons.txt: Lucide has no icon "${name}"`);
    return `<symbol id="${name}" viewBox="0 0 24 24">${icon.body}</symbol>`;
  });
  const marks = readdirSync(join(here, "marks")).sort().map((file) =>
    read(`marks/${file}`)
      .replace(/^<svg xmlns="[^"]*"/, `<symbol id="${file.replace(".svg", "")}"`)
      .replace(/<\/svg>\s*$/, "</symbol>"),
  );
  const notice = "<!-- Lucide icons, ISC licence, lucide.dev -->";
  return `<svg xmlns="http://www.w3.org/2000/svg">${notice}${marks.join("")}${icons.join("")}</svg>`;
}

/**
 * Turbo puts its progress bar's style into a <style> element, which our content security policy
 * refuses. The bar is styled in css/components/progress.css instead, so that one call goes.
 */
const turboWithoutInlineStyle = {
  name: "turbo-without-inline-style",
  setup({ onLoad }) {
    onLoad({ filter: /@hotwired\/turbo\/dist\/.*\.js$/ }, ({ path }) => {
      const call = "this.installStylesheetElement();";
      const parts = readFileSync(path, "utf8").split(call);
      if (parts.length !== 2) throw new Error(`${path}: expected one ${call}, found ${parts.length - 1}`);
      return { contents: parts.join(""), loader: "js" };
    });
  },
};

await build({
  absWorkingDir: here,
  entryPoints: ["ts/main.ts", "css/main.css"],
  outdir: out,
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "chrome120", "firefox121", "safari17.2"],
  loader: { ".woff2": "file" },
  plugins: [turboWithoutInlineStyle],
  logLevel: "warning",
});
writeHashed("icons", "svg", sprite());
writeHashed("favicon", "svg", read("favicon.svg"));
