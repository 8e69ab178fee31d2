/** The tables of removed APIs, one file a family of packages; read through src/data/removed-api.ts. */
export * from './graphs-and-text.js';
export * from './keras.js';
export * from './keras-backend.js';
export * from './machine-learning.js';
export * from './matplotlib.js';
export * from './numpy.js';
export * from './pandas.js';
export * from './plotting.js';
export * from './python.js';
export * from './scikit-learn.js';
export * from './scikit-learn-1.js';
export * from './scipy.js';
export * from './scipy-numpy.js';
export * from './tensorflow.js';
export * from './tensorflow-1.js';
export * from './torch.js';
export * from './web-and-geo.js';
