// Starts the built service for one journey, on a free loopback port and in an empty data folder, and stops it again.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const PATIENCE = 30_000;

// Another build than the debug one is named by TEST_BINARY and not by an ANDRUM_ name: the service refuses settings it does not know.
export const BINARY = resolve(ROOT, process.env.TEST_BINARY ?? "target/debug/andrum");

// Gives { origin, folder, output(), stop() } as soon as the service says that it is ready.
// `host` is the name in its address: passkeys belong to a name, and not to a number.
export async function startAndrum({ args = [], env = {}, patience = PATIENCE, host = "127.0.0.1" } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "andrum-journey-"));
  const port = await freePort();
  const origin = `http://${host}:${port}`;
  const child = spawn(BINARY, ["serve", ...args], {
    cwd: ROOT,
    env: {
      ...withoutSettings(process.env),
      ANDRUM_LISTEN: `127.0.0.1:${port}`,
      ANDRUM_DATA: folder,
      ANDRUM_PUBLIC_URL: origin,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => (said += text));
  }
  let ended = null;
  const end = new Promise((done) => {
    child.once("error", (problem) => done((ended = problem.message)));
    child.once("exit", (code, signal) => done((ended = `it ended with ${signal ?? code}`)));
  });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);

  const stop = async () => {
    child.kill("SIGTERM");
    const stopped = await Promise.race([end.then(() => true), wait(10_000, false, { ref: false })]);
    if (!stopped) child.kill("SIGKILL");
    await end;
    process.off("exit", kill);
    await rm(folder, { recursive: true, force: true });
    if (!stopped) throw new Error(`the service did not stop within ten seconds of SIGTERM:\n${said}`);
  };

  const deadline = Date.now() + patience;
  while (!(await isReady(origin))) {
    if (ended === null && Date.now() < deadline) {
      await wait(25);
      continue;
    }
    const reason = ended ?? `GET /readyz gave no 200 within ${patience / 1000} seconds`;
    await stop();
    throw new Error(`${BINARY} did not start: ${reason}\n${said}`);
  }
  return { origin, folder, output: () => said, stop };
}

async function isReady(origin) {
  try {
    return (await fetch(`${origin}/readyz`)).status === 200;
  } catch {
    return false;
  }
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

function withoutSettings(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("ANDRUM_")));
}
