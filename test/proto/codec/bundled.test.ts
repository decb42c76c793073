// k6 resolves no packages and has neither Buffer nor process: scenarios are bundled and must run without them.
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { expect, test } from "vitest";

const ENTRY = `
  import { encodeMessage } from "./proto/codec/encode.ts";
  import { decodeLenient } from "./proto/codec/decode-lenient.ts";
  import { encodeDelimited } from "./proto/codec/delimited.ts";
  const autor = { kennung: "azr:123456", name: ${JSON.stringify("Müller-Öztürk ".repeat(10))} };
  const bytes = encodeMessage("Autor", autor);
  globalThis.result = {
    same: JSON.stringify(decodeLenient("Autor", bytes)) === JSON.stringify(autor),
    plain: bytes.constructor === Uint8Array,
    delimited: encodeDelimited("Autor", autor).length - bytes.length,
  };
`;

test("encoding and decoding run bundled in an engine that knows nothing of Node", async () => {
  const bundle = await build({
    stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    platform: "neutral",
    mainFields: ["module", "main"],
    metafile: true,
  });
  const context = createContext({ TextDecoder, Uint8Array });
  runInContext(bundle.outputFiles[0]?.text ?? "", context, { timeout: 10_000 });
  expect(context["result"]).toEqual({ same: true, plain: true, delimited: 2 });
  expect(Object.keys(bundle.metafile.inputs).filter((file) => file.includes("node_modules/ajv"))).toEqual([]);
});
