import type { RemovedApiTable } from './table.js';

/** Keras on its own; 2.4 became a thin cover of tf.keras, 2.13 hid its modules, 3 was written anew. */
export const keras: RemovedApiTable = {
  package: 'keras',
  source: 'Keras {v} release notes',
  removed: {
    '2.4.3': { module: { 'keras.backend.tensorflow_backend': 'keras.backend' } },
    '2.6.0': {
      module: { 'keras.engine.topology': 'keras.layers or keras.models', 'keras.objectives': 'keras.losses' },
      function: { 'keras.utils.multi_gpu_model': 'tensorflow.distribute.MirroredStrategy' },
      method: {
        'keras.models.Sequential.predict_classes': 'model.predict(x).argmax(axis=-1), or > 0.5 for one output',
        'keras.models.Sequential.predict_proba': 'model.predict',
        'keras.Sequential.predict_classes': 'model.predict(x).argmax(axis=-1), or > 0.5 for one output',
      },
    },
    '2.9.0': {
      module: {
        'keras.layers.recurrent': 'keras.layers',
        'keras.layers.embeddings': 'keras.layers',
        'keras.layers.merge': 'keras.layers',
        'keras.layers.wrappers': 'keras.layers',
        'keras.layers.local': 'keras.layers',
        'keras.layers.advanced_activations': 'keras.layers',
      },
    },
    '2.13.1': {
      module: {
        'keras.engine': 'keras.layers or keras.models',
        'keras.layers.core': 'keras.layers',
        'keras.layers.convolutional': 'keras.layers',
        'keras.layers.pooling': 'keras.layers',
        'keras.layers.normalization': 'keras.layers',
        'keras.layers.noise': 'keras.layers',
        'keras.utils.np_utils': 'keras.utils',
        'keras.utils.vis_utils': 'keras.utils',
        'keras.utils.generic_utils': 'keras.utils',
        'keras.wrappers.scikit_learn': 'scikeras.wrappers',
      },
    },
    '3.0.0': {
      module: { 'keras.preprocessing.text': 'keras.layers.TextVectorization', 'keras.layers.experimental': 'keras.layers' },
      attribute: {
        'keras.preprocessing.image.ImageDataGenerator': 'keras.utils.image_dataset_from_directory with augmentation layers',
        'keras.preprocessing.sequence.TimeseriesGenerator': 'keras.utils.timeseries_dataset_from_array',
      },
      method: {
        'keras.models.Model.fit_generator': 'model.fit',
        'keras.models.Sequential.fit_generator': 'model.fit',
        'keras.models.Sequential.predict_generator': 'model.predict',
        'keras.models.Sequential.evaluate_generator': 'model.evaluate',
        'keras.Model.fit_generator': 'model.fit',
      },
      argument: {
        'keras.optimizers.Adam(lr=)': 'learning_rate=',
        'keras.optimizers.SGD(lr=)': 'learning_rate=',
        'keras.optimizers.RMSprop(lr=)': 'learning_rate=',
        'keras.callbacks.ModelCheckpoint(period=)': 'save_freq=',
      },
    },
  },
};
