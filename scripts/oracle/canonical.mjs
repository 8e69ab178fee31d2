/**
 * reprolint's tree as the list of words that ast-dump.py makes of CPython's. The table names, for each kind, CPython's class
 * and its fields in CPython's order, with a function for those that are held differently.
 */
const identifierName = (node) => (node === null ? null : node.name);
const names = (field) => (node) => node[field].map(identifierName);
const flag = (field) => (node) => (node[field] ? '1' : '0');
const CONVERSIONS = { s: '115', r: '114', a: '97' };
const conversion = (node) => (node.conversion === null ? '-1' : CONVERSIONS[node.conversion]);
const context = (node) => ({ kind: { load: 'Load', store: 'Store', del: 'Del' }[node.ctx] });
const truth = (value) => (value === null ? null : value ? 'True' : 'False');

const FUNCTION = ['name', 'args', 'body', 'decoratorList', 'returns', 'typeParams'];
const TYPE_PARAM = ['name', 'defaultValue'];
const FIELDS = {
  Module: ['body'],
  FunctionDef: FUNCTION,
  AsyncFunctionDef: FUNCTION,
  ClassDef: ['name', 'bases', 'keywords', 'body', 'decoratorList', 'typeParams'],
  Return: ['value'],
  Delete: ['targets'],
  Assign: ['targets', 'value'],
  TypeAlias: ['name', 'typeParams', 'value'],
  AugAssign: ['target', 'op', 'value'],
  AnnAssign: ['target', 'annotation', 'value', flag('simple')],
  For: ['target', 'iter', 'body', 'orelse'],
  AsyncFor: ['target', 'iter', 'body', 'orelse'],
  While: ['test', 'body', 'orelse'],
  If: ['test', 'body', 'orelse'],
  With: ['items', 'body'],
  AsyncWith: ['items', 'body'],
  WithItem: ['contextExpr', 'optionalVars'],
  Match: ['subject', 'cases'],
  MatchCase: ['pattern', 'guard', 'body'],
  Raise: ['exc', 'cause'],
  Try: ['body', 'handlers', 'orelse', 'finalbody'],
  TryStar: ['body', 'handlers', 'orelse', 'finalbody'],
  ExceptHandler: ['type', 'name', 'body'],
  Assert: ['test', 'msg'],
  Import: ['names'],
  ImportFrom: ['module', 'names', (node) => String(node.level)],
  Alias: ['name', 'asname'],
  Global: [names('names')],
  Nonlocal: [names('names')],
  Expr: ['value'],
  Pass: [],
  Break: [],
  Continue: [],
  BoolOp: ['op', 'values'],
  NamedExpr: ['target', 'value'],
  BinOp: ['left', 'op', 'right'],
  UnaryOp: ['op', 'operand'],
  Lambda: ['args', 'body'],
  Arguments: ['posonlyargs', 'args', 'vararg', 'kwonlyargs', 'kwDefaults', 'kwarg', 'defaults'],
  Argument: ['arg', 'annotation'],
  IfExp: ['test', 'body', 'orelse'],
  Dict: ['keys', 'values'],
  Set: ['elts'],
  Comprehension: ['target', 'iter', 'ifs', flag('isAsync')],
  ListComp: ['elt', 'generators'],
  SetComp: ['elt', 'generators'],
  DictComp: ['key', 'value', 'generators'],
  GeneratorExp: ['elt', 'generators'],
  Await: ['value'],
  Yield: ['value'],
  YieldFrom: ['value'],
  Compare: ['left', 'ops', 'comparators'],
  Call: ['func', 'args', 'keywords'],
  Keyword: ['arg', 'value'],
  FormattedValue: ['value', conversion, 'formatSpec'],
  Interpolation: ['value', 'str', conversion, 'formatSpec'],
  JoinedStr: ['values'],
  TemplateStr: ['values'],
  Attribute: ['value', 'attr', context],
  Subscript: ['value', 'slice', context],
  Starred: ['value', context],
  Name: ['id', context],
  List: ['elts', context],
  Tuple: ['elts', context],
  Slice: ['lower', 'upper', 'step'],
  TypeVar: ['name', 'bound', 'defaultValue'],
  TypeVarTuple: TYPE_PARAM,
  ParamSpec: TYPE_PARAM,
  MatchValue: ['value'],
  MatchSingleton: [(node) => truth(node.value)],
  MatchSequence: ['patterns'],
  MatchMapping: ['keys', 'patterns', (node) => identifierName(node.rest)],
  MatchClass: ['cls', 'patterns', 'kwdAttrs', 'kwdPatterns'],
  MatchStar: [(node) => identifierName(node.name)],
  MatchAs: ['pattern', (node) => identifierName(node.name)],
  MatchOr: ['patterns'],
};
const CLASS_NAMES = {
  Alias: 'alias',
  Argument: 'arg',
  Arguments: 'arguments',
  Comprehension: 'comprehension',
  Keyword: 'keyword',
  MatchCase: 'match_case',
  WithItem: 'withitem',
};
/** Kinds that CPython gives no place, or (f-strings) places that differ from version to version. */
const WITHOUT_PLACE = new Set([
  ...Object.keys(CLASS_NAMES),
  ...Object.keys(FIELDS).filter((kind) => kind.startsWith('Match') && kind !== 'Match'),
  ...['Module', 'ExceptHandler', 'JoinedStr', 'FormattedValue', 'TypeVar', 'TypeVarTuple', 'ParamSpec'],
  ...['Load', 'Store', 'Del'],
]);

/** The words of a module. `exact`: with the values of strings; `places`: with lines and columns. */
export function canonical(module, { exact, places }) {
  const words = [];
  const stack = [module];
  while (stack.length > 0) {
    const item = stack.pop();
    if (item === null || item === undefined) words.push('-');
    else if (typeof item === 'string') words.push(item);
    else if (Array.isArray(item)) {
      words.push(`[${item.length}`);
      for (let i = item.length - 1; i >= 0; i--) stack.push(item[i]);
    } else node(item, module, words, stack, { exact, places });
  }
  return words;
}

function node(item, module, words, stack, { exact, places }) {
  const { kind } = item;
  words.push(CLASS_NAMES[kind] ?? kind);
  if (places && !WITHOUT_PLACE.has(kind)) words.push(place(item, module));
  if (kind === 'Constant') {
    words.push(item.type === 'str' ? `str ${exact ? quoted(item.value) : ''}` : item.type);
    return;
  }
  const fields = FIELDS[kind] ?? [];
  for (let i = fields.length - 1; i >= 0; i--) {
    const field = fields[i];
    stack.push(typeof field === 'function' ? field(item) : item[field]);
  }
}

function place(item, module) {
  const start = module.lines.positionAt(item.start);
  const end = module.lines.positionAt(item.end);
  return `${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
}

/** As Python's json.dumps writes it. */
function quoted(value) {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
