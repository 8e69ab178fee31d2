import type { Expr } from '../ast.js';

/** Of these calls the arguments, or what they are called on, can be seen afterwards: on the screen, in a plot, in a file. */
const MODULES =
  /^(?:matplotlib|seaborn|plotly|bokeh|altair|pylab|folium|plotnine|holoviews|hvplot|corner|ipyvolume|IPython\.(?:core\.)?display|logging|wandb|mlflow|networkx\.draw\w*)\b/;
const BARE = /^(?:print|display|pprint\.pprint|sys\.stdout\.write|cv2\.im(?:show|write)|graphviz\.\w+)$/;
const METHODS =
  /\.(?:plot|hist|hist2d|hexbin|scatter|bar|barh|boxplot|violinplot|imshow|matshow|pcolormesh|pcolor|contourf?|plot_\w+|scatter3D|plot3D|fill_between|errorbar|stem|step|pie|quiver|set_\w*data|to_(?:csv|excel|json|pickle|parquet|sql|feather|hdf|html|latex|markdown|file)|savefig|save\w*|dump|write\w*|tofile|imsave|add_scalar|log|show|info|summary|evaluate|fit_generator)$/;

/** Whether the call shows or keeps what it is given. `keywords`: the names of its keyword arguments. */
export function isOutputCall(name: string, keywords: Iterable<string>): boolean {
  if (MODULES.test(name) || BARE.test(name) || METHODS.test(name)) return true;
  // Keras prints losses while it trains.
  return (
    name.endsWith('.fit') &&
    [...keywords].some((key) => /^(?:epochs|nb_epoch|validation_data|validation_split)$/.test(key))
  );
}

/** What these give, or tell of their argument, is the same whatever the numbers in it are. */
export const INERT_CALLS: ReadonlySet<string> = new Set(
  'len type isinstance id callable hasattr shape ndim allclose isclose array_equal unique_shape get_params get_n_splits sleep zeros_like ones_like empty_like'.split(
    ' ',
  ),
);
export const INERT_ATTRIBUTES: ReadonlySet<string> = new Set(
  'shape ndim dtype dtypes size columns itemsize nbytes strides __class__ __name__ name'.split(' '),
);
/** As the last line of a cell these show nothing of the numbers. */
export const SHOWS_NOTHING: ReadonlySet<string> = new Set(
  'shuffle seed fit append extend insert sort update remove compile add clear reverse'.split(' '),
);

/** Keywords and names that tell how a server is asked, not what it is asked for. */
export const MANNERS: ReadonlySet<string> = new Set(
  'header headers proxies proxy cookies auth timeout user_agent'.split(' '),
);

/** `f` of `f(x)` and of `a.b.f(x)`; nothing of other calls. */
export function lastName(func: Expr): string {
  return func.kind === 'Attribute' ? func.attr : func.kind === 'Name' ? func.id : '';
}
