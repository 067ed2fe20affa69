/* HTML from the clipboard as Markdown: headings, lists, bold, italic, links and tables of Word, Google Docs, Outlook and
   websites. The browser reads it as a document apart, in which nothing runs and nothing is fetched. */
import Turndown from "../vendor/turndown@7.2.5/turndown.js";

const LONGEST = 2000000;
const MOST = 20000; // elements: more would keep the page busy for seconds
const KEPT = "h1, h2, h3, h4, h5, h6, ul, ol, strong, b, em, i, a[href], table, blockquote";
const LEFT_OUT = "script, style, title, img, svg, iframe, object, noscript, template, button, select";
const MARKER = "[data-was-style*='mso-list:Ignore' i], [data-was-style*='mso-list: Ignore' i]";
const SHEET = /<style[\s>][^]*?<\/style\s*>/gi;
const TAG = /<[a-z][^>]*>/gi;
const BARRED = /([\s/"'])(?=(?:style|on\w+)\s*=)/gi;
const one = (said) => said;

const service = new Turndown({ headingStyle: "atx", bulletListMarker: "-", hr: "---", br: "" });
service.addRule("code", { filter: ["code", "pre", "kbd", "thead", "tbody", "tfoot"], replacement: one });
service.addRule("elsewhere", { filter: (node) => node.nodeName === "A" && !/^(https?|mailto):/i.test(node.getAttribute("href")), replacement: one });
service.addRule("point", { filter: "li", replacement: point });
service.addRule("cell", { filter: ["td", "th"], replacement: (said) => ` ${said.trim().replace(/\s*\n\s*/g, " ").replaceAll("|", "\\|")} |` });
service.addRule("table row", { filter: "tr", replacement: row });
service.addRule("whole table", { filter: "table", replacement: (said) => `\n\n${said.trim()}\n\n` });

function point(said, item) {
  const { parentNode: list } = item;
  const at = [...list.children].indexOf(item);
  const mark = list.nodeName === "OL" ? `${(Number(list.getAttribute("start")) || 1) + at}. ` : "- ";
  const text = said.trim().replace(/\n{2,}(?=\s*(-|\d+\.) )/g, "\n").replaceAll("\n", `\n${" ".repeat(mark.length)}`);
  return `${mark}${text}${item.nextElementSibling ? "\n" : ""}`;
}

function row(said, node) {
  const isFirst = node === node.closest("table").rows[0];
  return `|${said}\n${isFirst ? `|${" - |".repeat(node.cells.length)}\n` : ""}`;
}

function renamed(node, name) {
  const made = node.ownerDocument.createElement(name);
  made.append(...node.childNodes);
  return made;
}

/* Word writes a list as paragraphs, each with its level and with its mark as text. */
function lists(body) {
  let open = [];
  for (const line of body.querySelectorAll("[data-was-style*='mso-list' i]:is(p, h1, h2, h3, h4, h5, h6)")) {
    const level = Number(/\blevel(\d)/i.exec(line.dataset.wasStyle)?.[1]);
    const mark = line.querySelector(MARKER);
    if (!level || !mark || !line.matches("p")) { mark?.remove(); continue; }
    if (line.previousElementSibling !== open[0]) open = [];
    open = open.slice(0, level);
    while (open.length < level) {
      const list = body.ownerDocument.createElement(/^\s*\w{1,3}[.)]/.test(mark.textContent) ? "ol" : "ul");
      if (open.length) (open.at(-1).lastElementChild ?? open.at(-1)).append(list);
      else line.before(list);
      open.push(list);
    }
    mark.remove();
    open.at(-1).append(renamed(line, "li"));
    line.remove();
  }
}

/* Google Docs says bold by a style, and puts all it copies in a bold element that is not bold. */
function emphasis(body) {
  body.querySelectorAll("b, strong").forEach((node) => { if (/(?<!-)\bfont-weight:\s*(normal|400)/.test(node.dataset.wasStyle)) node.replaceWith(...node.childNodes); });
  for (const node of body.querySelectorAll("span[data-was-style]")) {
    const [style, isHeading] = [node.dataset.wasStyle, node.closest("h1, h2, h3, h4, h5, h6")];
    if (isHeading || !node.textContent.trim()) continue;
    if (/(?<!-)\bfont-style:\s*italic/.test(style)) node.replaceChildren(renamed(node, "em"));
    if (/(?<!-)\bfont-weight:\s*(bold|[6-9]00)/.test(style)) node.replaceChildren(renamed(node, "strong"));
  }
  body.querySelectorAll(":is(h1, h2, h3, h4, h5, h6) :is(b, strong)").forEach((node) => node.replaceWith(...node.childNodes));
}

function nesting(body) {
  body.querySelectorAll("li > p:only-of-type").forEach((node) => node.replaceWith(...node.childNodes));
  body.querySelectorAll(":is(ul, ol) > :is(ul, ol)").forEach((node) => node.previousElementSibling?.append(node));
}

/* The policy of this page holds for that document too: what it forbids gets another name, or each style would be reported. */
function read(html) {
  const named = html.replace(SHEET, "").replace(TAG, (tag) => tag.replace(BARRED, "$1data-was-"));
  const { body } = new DOMParser().parseFromString(named, "text/html");
  body.querySelectorAll(LEFT_OUT).forEach((node) => node.remove());
  return body;
}

/* Nothing where there is nothing to keep, or it cannot be read: then the plain text goes in. */
export function markdownOf(html) {
  if (!html || html.length > LONGEST) return "";
  try {
    const body = read(html);
    if (body.getElementsByTagName("*").length > MOST) return "";
    [lists, emphasis, nesting].forEach((tidy) => tidy(body));
    return body.querySelector(KEPT) ? service.turndown(body).replaceAll("\u00a0", " ").trim() : "";
  } catch {
    return "";
  }
}
