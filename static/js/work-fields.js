/* What the fields of a form hold, in their order, and putting that back. Of radio buttons only the chosen one holds anything. */
const isPick = ({ type }) => type === "radio";

export function textOf(form, fields, body = Object.fromEntries(new FormData(form))) {
  return JSON.stringify(fields.map((field) => (isPick(field) && body[field.name] !== field.value ? "" : body[field.name] ?? "")));
}

export function fill(fields, text) {
  JSON.parse(text).forEach((value, at) => {
    if (isPick(fields[at])) fields[at].checked = value === fields[at].value;
    else fields[at].value = value;
  });
}
