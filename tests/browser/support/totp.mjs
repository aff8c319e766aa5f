// The codes that an app for one-time codes shows (RFC 6238: SHA-1, six digits, a new one every 30 seconds).

import { createHmac } from "node:crypto";

const SECONDS = 30;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

// The code of a step; `secret` is base32 as it is typed into an app, spaces allowed.
export function codeOf(secret, step) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac("sha1", fromBase32(secret)).update(counter).digest();
  const number = digest.readUInt32BE(digest[19] & 0xf) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

export const stepNow = () => Math.floor(Date.now() / 1000 / SECONDS);

// Milliseconds until a step begins.
export const untilStep = (step) => Math.max(0, step * SECONDS * 1000 - Date.now());

function fromBase32(text) {
  const bits = [...text.replace(/\s/g, "")].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}
