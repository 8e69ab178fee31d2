/**
 * Functions and classes that draw random numbers, by the generator that they take them from when nothing is said, written
 * by hand from the packages' documentation. xgboost, lightgbm and catboost are not here: their seeds have fixed defaults.
 * So has scikit-learn's `Perceptron`, and gensim's `Word2Vec`.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** `random.*` */
export const PYTHON_DRAWS = words(`random randint randrange choice choices sample shuffle uniform gauss normalvariate
  betavariate expovariate gammavariate lognormvariate paretovariate triangular vonmisesvariate weibullvariate getrandbits
  randbytes binomialvariate`);
/** `numpy.random.*` */
export const NUMPY_DRAWS = words(`beta binomial bytes chisquare choice dirichlet exponential f gamma geometric gumbel
  hypergeometric laplace logistic lognormal logseries multinomial multivariate_normal negative_binomial
  noncentral_chisquare noncentral_f normal pareto permutation poisson power rand randint randn random random_integers
  random_sample ranf rayleigh sample shuffle standard_cauchy standard_exponential standard_gamma standard_normal standard_t
  triangular uniform vonmises wald weibull zipf`);
/** What `from pylab import *` brings of them. */
export const PYLAB_DRAWS = words('rand randn randint random_sample normal uniform poisson permutation shuffle');
/** `torch.*` */
export const TORCH_DRAWS = words(`rand randn randint randperm rand_like randn_like randint_like bernoulli multinomial normal
  poisson`);
/** Layers that begin with random weights, and those that drop units at random. */
export const TORCH_LAYERS =
  /^torch\.nn\.(?:modules\.\w+\.)?(?:Linear|Bilinear|Conv\dd|ConvTranspose\dd|Embedding(?:Bag)?|LSTM(?:Cell)?|GRU(?:Cell)?|RNN(?:Cell)?|Transformer\w*|MultiheadAttention|Dropout\w*)$/;
export const KERAS_LAYERS =
  /^(?:tensorflow\.)?(?:python\.)?keras\.(?:src\.)?layers\.(?:\w+\.)*(?:Dense|(?:Separable|Depthwise)?Conv\dD(?:Transpose)?|Convolution\dD|LSTM|GRU|SimpleRNN|Embedding|\w*Dropout\w*|GaussianNoise|ConvLSTM\dD|MultiHeadAttention|TimeDistributedDense)$/;
/** `tensorflow.random.*`; `tensorflow.random_*` and the like were TensorFlow 1's. */
export const TENSORFLOW_DRAWS =
  /^tensorflow\.(?:compat\.v1\.)?(?:random\.(?:normal|uniform|shuffle|truncated_normal|gamma|poisson|categorical|multinomial)|random_(?:normal|uniform|shuffle|gamma|poisson)|truncated_normal|multinomial|layers\.(?:dense|conv\dd|dropout))$/;

interface LibraryDraw {
  readonly generator: 'numpy' | 'python' | 'own';
  readonly keyword: string;
  /** What it draws decides little: ties, last digits, error bars. */
  readonly weak: boolean;
  /** It draws nothing, or nothing that can be told, where one of these arguments is given. */
  readonly unless?: readonly string[];
  /** It draws only if this argument has one of these values; `absent`: also where it is not given. */
  readonly only?: { readonly argument: string; readonly values: readonly (string | boolean)[]; readonly absent: boolean };
}
const table = new Map<string, LibraryDraw>();
const add = (names: string, entry: LibraryDraw): void => {
  for (const name of words(names)) table.set(name, entry);
};
const sklearn: LibraryDraw = { generator: 'numpy', keyword: 'random_state', weak: false };
const shuffled: LibraryDraw = { ...sklearn, only: { argument: 'shuffle', values: [true], absent: true } };

add('train_test_split make_moons make_circles make_blobs make_classification make_multilabel_classification', shuffled);
add(
  `ShuffleSplit StratifiedShuffleSplit GroupShuffleSplit RepeatedKFold RepeatedStratifiedKFold shuffle resample make_regression
  make_gaussian_quantiles make_friedman1 make_friedman2 make_friedman3 make_swiss_roll make_s_curve make_hastie_10_2
  make_low_rank_matrix make_sparse_coded_signal make_sparse_uncorrelated make_spd_matrix make_sparse_spd_matrix
  make_biclusters make_checkerboard k_means permutation_importance RandomForestClassifier RandomForestRegressor
  ExtraTreesClassifier ExtraTreesRegressor ExtraTreeClassifier ExtraTreeRegressor RandomTreesEmbedding BaggingClassifier
  BaggingRegressor IsolationForest MLPClassifier MLPRegressor SGDClassifier SGDRegressor PassiveAggressiveClassifier
  PassiveAggressiveRegressor KMeans MiniBatchKMeans BisectingKMeans SpectralClustering SpectralBiclustering
  SpectralCoclustering GaussianMixture BayesianGaussianMixture TSNE MDS LatentDirichletAllocation FastICA
  DictionaryLearning MiniBatchDictionaryLearning MiniBatchSparsePCA RandomizedSearchCV HalvingRandomSearchCV
  GaussianRandomProjection SparseRandomProjection RANSACRegressor TheilSenRegressor BernoulliRBM RBFSampler Nystroem
  mutual_info_classif mutual_info_regression`,
  sklearn,
);
add('KFold StratifiedKFold StratifiedGroupKFold', {
  ...sklearn,
  only: { argument: 'shuffle', values: [true], absent: false },
});
add('DummyClassifier', {
  ...sklearn,
  only: { argument: 'strategy', values: ['stratified', 'uniform'], absent: false },
});
add('Lasso ElasticNet LassoCV ElasticNetCV', {
  ...sklearn,
  only: { argument: 'selection', values: ['random'], absent: false },
});
add('LogisticRegression LogisticRegressionCV Ridge RidgeClassifier', {
  ...sklearn,
  weak: true,
  only: { argument: 'solver', values: ['sag', 'saga'], absent: false },
});
add('SVC NuSVC', { ...sklearn, weak: true, only: { argument: 'probability', values: [true], absent: false } });
add('PCA', { ...sklearn, weak: true, only: { argument: 'svd_solver', values: ['randomized'], absent: false } });
add(
  `DecisionTreeClassifier DecisionTreeRegressor GradientBoostingClassifier GradientBoostingRegressor AdaBoostClassifier
  AdaBoostRegressor LinearSVC LinearSVR TruncatedSVD NMF SparsePCA FactorAnalysis IterativeImputer AffinityPropagation`,
  { ...sklearn, weak: true },
);

const others = new Map<string, LibraryDraw>();
const addOther = (names: string, entry: LibraryDraw): void => {
  for (const name of words(names)) others.set(name, entry);
};
addOther(
  `imblearn.over_sampling.SMOTE imblearn.over_sampling.ADASYN imblearn.over_sampling.RandomOverSampler
  imblearn.over_sampling.BorderlineSMOTE imblearn.over_sampling.SVMSMOTE imblearn.over_sampling.SMOTENC
  imblearn.under_sampling.RandomUnderSampler imblearn.combine.SMOTETomek imblearn.combine.SMOTEENN umap.UMAP
  gensim.models.LdaModel gensim.models.ldamodel.LdaModel gensim.models.LdaMulticore gensim.models.ldamulticore.LdaMulticore
  scipy.sparse.random scipy.sparse.rand scipy.stats.bootstrap`,
  sklearn,
);
addOther(
  `scipy.optimize.differential_evolution scipy.optimize.dual_annealing scipy.optimize.basinhopping scipy.cluster.vq.kmeans
  scipy.cluster.vq.kmeans2 scipy.stats.qmc.LatinHypercube
  scipy.stats.qmc.Sobol scipy.stats.qmc.Halton`,
  { ...sklearn, keyword: 'seed' },
);
addOther('networkx.spring_layout networkx.random_layout networkx.fruchterman_reingold_layout networkx.draw_spring', {
  ...sklearn,
  keyword: 'seed',
});
addOther(
  `networkx.gnp_random_graph networkx.fast_gnp_random_graph networkx.erdos_renyi_graph networkx.binomial_graph
  networkx.gnm_random_graph networkx.barabasi_albert_graph networkx.watts_strogatz_graph networkx.newman_watts_strogatz_graph
  networkx.random_geometric_graph networkx.powerlaw_cluster_graph networkx.stochastic_block_model`,
  { ...sklearn, generator: 'python', keyword: 'seed' },
);
addOther('wordcloud.WordCloud', { ...sklearn, generator: 'own' });
// Seaborn's bars and bands come from a bootstrap with a generator of its own. A regression always has one; of the others most
// have none, as they show one value a place.
addOther('seaborn.regplot seaborn.lmplot', {
  generator: 'own',
  keyword: 'seed',
  weak: false,
  unless: ['ci', 'fit_reg', 'n_boot', 'lowess'],
});

/** What a function of scikit-learn and its like draws from; nothing where it draws nothing. `name`: dotted. */
export function libraryDraw(name: string): LibraryDraw | undefined {
  const other = others.get(name);
  if (other !== undefined) return other;
  return /^(?:sklearn|cuml|dask_ml)\./.test(name) ? table.get(name.slice(name.lastIndexOf('.') + 1)) : undefined;
}
/** Arguments by which a seed or a generator is handed over. */
export const SEED_KEYWORDS: readonly string[] = ['random_state', 'seed', 'rng', 'random_seed', 'generator', 'key'];
