import { execFile } from "node:child_process";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";

/** An issue, as far as the scripts look at it. */
export interface FakeIssue {
  number: number;
  state: string;
  title: string;
  body: string;
  user: { type: string; login: string };
  labels: string[];
  assignees: string[];
}

export interface FakeComment {
  id: number;
  body: string;
  user: { type: string; login: string };
}

/** What stands on the code host; tests look at it and change it. */
export interface FakeGithub {
  url: string;
  issues: FakeIssue[];
  comments: Map<number, FakeComment[]>;
  pulls: object[];
  artifacts: { id: number; name: string; expired: boolean; size_in_bytes: number; archive: Uint8Array }[];
  assignable: Set<string>;
  /** Every call that writes, in order. */
  written: string[];
  close(): void;
}

const bot = { type: "Bot", login: "github-actions[bot]" };
const token = "a token for one hour";

/** A code host with one repository, harbour/handbook, that knows what the scripts ask of it. */
export async function startFakeGithub(): Promise<FakeGithub> {
  const state: Omit<FakeGithub, "url" | "close"> = {
    issues: [],
    comments: new Map(),
    pulls: [],
    artifacts: [],
    assignable: new Set(),
    written: [],
  };
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const answer =
        request.headers.authorization === `Bearer ${token}`
          ? answerTo(state, request, body)
          : { status: 401, json: {} };
      response.writeHead(answer.status, { "content-type": "application/json" });
      response.end(answer.bytes ?? JSON.stringify(answer.json ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, { url: `http://127.0.0.1:${port}`, close: () => void server.close() });
}

interface Answer {
  status: number;
  json?: unknown;
  bytes?: Uint8Array;
}

function answerTo(
  state: Omit<FakeGithub, "url" | "close">,
  request: IncomingMessage,
  body: Partial<FakeIssue>,
): Answer {
  const url = new URL(request.url ?? "", "http://host");
  const path = url.pathname.replace("/repos/harbour/handbook", "");
  const call = `${request.method ?? ""} ${path}`;
  if (request.method !== "GET") state.written.push(call);
  const page = <T>(all: readonly T[]): Answer => {
    const size = Number(url.searchParams.get("per_page") ?? 30);
    const from = (Number(url.searchParams.get("page") ?? 1) - 1) * size;
    return { status: 200, json: all.slice(from, from + size) };
  };
  const number = Number(/\d+/.exec(path)?.[0]);
  if (call === "GET /issues") {
    const label = url.searchParams.get("labels") ?? "";
    return page(state.issues.filter(({ labels }) => labels.includes(label)));
  }
  if (call === "POST /issues") {
    const given = { title: "", body: "", labels: [], assignees: [], ...body };
    state.issues.push({ ...given, number: state.issues.length + 1, state: "open", user: bot });
    return { status: 201 };
  }
  if (/^PATCH \/issues\/\d+$/.test(call)) {
    const issue = state.issues.find((candidate) => candidate.number === number);
    if (issue) Object.assign(issue, body);
    return { status: issue ? 200 : 404 };
  }
  if (call.startsWith("GET /assignees/"))
    return { status: state.assignable.has(path.slice("/assignees/".length)) ? 204 : 404 };
  if (call === "GET /pulls") return page(state.pulls.filter((pull) => headOf(pull) === url.searchParams.get("head")));
  if (/^GET \/actions\/runs\/\d+\/artifacts$/.test(call))
    return { status: 200, json: { artifacts: state.artifacts.map(({ archive: _, ...rest }) => rest) } };
  if (/^GET \/actions\/artifacts\/\d+\/zip$/.test(call)) {
    const bytes = state.artifacts.find(({ id }) => id === number)?.archive;
    return bytes ? { status: 200, bytes } : { status: 404 };
  }
  if (/^GET \/issues\/\d+\/comments$/.test(call)) return page(state.comments.get(number) ?? []);
  if (/^POST \/issues\/\d+\/comments$/.test(call)) {
    const own = state.comments.get(number) ?? [];
    state.comments.set(number, [...own, { id: 900 + own.length, body: body.body ?? "", user: bot }]);
    return { status: 201 };
  }
  if (/^PATCH \/issues\/comments\/\d+$/.test(call)) {
    const comment = [...state.comments.values()].flat().find(({ id }) => id === number);
    if (comment) Object.assign(comment, body);
    return { status: comment ? 200 : 404 };
  }
  return { status: 404 };
}

function headOf(pull: object): string {
  const { label } = (pull as { head: { label: string } }).head;
  return label;
}

async function readBody(request: IncomingMessage): Promise<Partial<FakeIssue>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  return text === "" ? {} : (JSON.parse(text) as Partial<FakeIssue>);
}

/** Runs one of the scripts as its workflow does. */
export function runScript(
  name: string,
  host: FakeGithub,
  parameters: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ code: number; output: string }> {
  const script = fileURLToPath(new URL(`../../.github/handshake/${name}`, import.meta.url));
  const env = {
    PATH: process.env["PATH"],
    GITHUB_API_URL: host.url,
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_REPOSITORY: "harbour/handbook",
    GITHUB_TOKEN: token,
    PAUSE: "0",
    ...environment,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...parameters], { env, encoding: "utf8" }, (error, out, err) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: out + err });
    });
  });
}

/** A ZIP archive, as artifacts come in. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(Buffer.from(content));
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(Buffer.byteLength(content), 8);
    const names = Buffer.alloc(2);
    names.writeUInt16LE(Buffer.byteLength(name));
    const local = Buffer.concat([
      Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
      sizes,
      names,
      Buffer.alloc(2),
      Buffer.from(name),
      packed,
    ]);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(offset);
    entries.push(
      Buffer.concat([
        Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
        sizes,
        names,
        Buffer.alloc(12),
        place,
        Buffer.from(name),
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.set([0x50, 0x4b, 5, 6]);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
