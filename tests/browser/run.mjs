// Runs every journey in journeys/, or only those named on the command line (`node run.mjs landing`), with node's own
// test runner: one process for each file, two at a time, since a journey waits half of its time for codes and pages.

import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("journeys/", import.meta.url));
const named = process.argv.slice(2);
const found = readdirSync(folder).filter((file) => file.endsWith(".mjs")).sort();
const files = found.filter((file) => named.length === 0 || named.includes(file.replace(/\.mjs$/, "")));

if (files.length === 0) {
  console.error(`no such journey; there are: ${found.map((file) => file.replace(/\.mjs$/, "")).join(", ")}`);
  process.exit(1);
}

const tests = spawn(process.execPath, ["--test", "--test-concurrency=2", "--test-reporter=spec", ...files.map((file) => folder + file)], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => tests.kill(signal));
tests.on("exit", (code) => process.exit(code ?? 1));
