// The bare service that the register is compared with: Fastify, the same body, the same JSON Schema, the body as answer.
// Prints its address as one line of JSON and ends on SIGTERM.
import { Ajv2020 } from "ajv/dist/2020.js";
import Fastify from "fastify";
import schemas from "../../proto/generated/schemas.json" with { type: "json" };
import { FORMATS } from "../../proto/codec/formats.ts";

const ajv = new Ajv2020({
  allErrors: true,
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: true,
  strict: false,
  formats: FORMATS,
});
ajv.addSchema(schemas);

const server = Fastify({ logger: false });
server.setValidatorCompiler(({ schema }) => ajv.compile(schema));
server.post(
  "/v1/datensaetze/:azrNummer/meldungen",
  { schema: { body: { $ref: "schemas.json#/$defs/Folgemeldung" } } },
  (request, reply) => reply.send(request.body),
);

const url = await server.listen({ host: "127.0.0.1", port: 0 });
process.stdout.write(`${JSON.stringify({ url })}\n`);
process.once("SIGTERM", () => void server.close());
