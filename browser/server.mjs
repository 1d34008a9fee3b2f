// Starts a Hallway server of its own for a test, and stops it.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const READY_WITHIN = 180_000;
const DRAINED_WITHIN = 20_000;

const built = fileURLToPath(new URL("../target/debug/hallway", import.meta.url));
export const binary = process.env.HALLWAY_BINARY ?? built;

// A runner that gives up on a test file ends it so; only an exit takes the server along.
process.once("SIGTERM", () => process.exit(1));

/** A server with the demo organisation in a folder of its own: `{ url, data, stop }`. */
export async function demo({ env = {} } = {}) {
  const data = await mkdtemp(join(tmpdir(), "hallway-browser-"));
  const remove = () => rm(data, { recursive: true, force: true });
  try {
    const server = await start(binary, ["demo", "--listen", "127.0.0.1:0", "--data", data], env);
    return { url: server.url, data, stop: () => server.stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** A server over an empty folder, with the code that founds an organisation: `{ url, data, code, stop }`. */
export async function fresh({ env = {} } = {}) {
  const data = await mkdtemp(join(tmpdir(), "hallway-browser-"));
  const remove = () => rm(data, { recursive: true, force: true });
  try {
    const server = await start(binary, ["serve", "--listen", "127.0.0.1:0", "--data", data], env);
    const code = await server.tells(/code ([A-Z0-9]{4}(?:-[A-Z0-9]{4}){3})/);
    return { url: server.url, data, code, stop: () => server.stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Runs a server until it says where it listens. `tells` waits for what it says on standard output. `stop` asks it to drain and fails if it does not end well. */
export async function start(command, args, env = {}) {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  let complaints = "";
  const told = [];
  const waiting = [];
  child.stderr.setEncoding("utf8").on("data", (text) => (complaints = (complaints + text).slice(-8000)));
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) => resolve(signal ?? code));
  });

  const stop = async () => {
    const timer = setTimeout(kill, DRAINED_WITHIN);
    child.kill("SIGTERM");
    const end = await ended;
    clearTimeout(timer);
    process.off("exit", kill);
    if (end !== 0) throw new Error(`the server ended with ${end}\n${complaints}`);
  };

  let timer;
  const ready = new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      told.push(line);
      for (const look of waiting) look(line);
      const url = /^listening on (http:\/\/\S+)/.exec(line)?.[1];
      if (url) resolve(url);
    });
    ended.then((end) => reject(new Error(`${command} ended with ${end} before it listened\n${complaints}`)));
    timer = setTimeout(() => reject(new Error(`${command} did not listen in time\n${complaints}`)), READY_WITHIN);
  });
  try {
    const tells = (pattern) =>
      new Promise((resolve) => {
        const look = (line) => pattern.test(line) && resolve(pattern.exec(line)[1]);
        waiting.push(look);
        told.forEach(look);
      });
    return { url: await ready, tells, stop };
  } catch (error) {
    kill();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
