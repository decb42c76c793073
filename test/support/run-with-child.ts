// A run of the tests that starts one program, which listens on a port of the loopback interface, and waits: to be killed
// from outside.
import { Children } from "../../loadtests/harness/children.ts";

const listens =
  "require('net').createServer().listen(0, '127.0.0.1', function () { console.log(this.address().port); })";

const logFile = process.argv[2] ?? "";
await new Children().start({ name: "program", file: process.execPath, args: ["-e", listens], logFile });
process.stdout.write("started\n");
setInterval(() => undefined, 1000);
