import type { RemovedApiTable } from './table.js';

/** The functions of the backend, which Keras 3 took from it: each was seen in 2.15.0, and in neither 3.0.0 nor 3.15.1. */
const IN_OPS = `
  abs all any arange argmax argmin batch_normalization binary_crossentropy cast categorical_crossentropy clip
  concatenate cos ctc_decode cumprod cumsum dot dtype elu equal exp expand_dims eye greater greater_equal
  hard_sigmoid in_top_k less less_equal log max maximum mean min minimum ndim not_equal one_hot ones ones_like prod
  relu repeat reshape round shape sigmoid sign sin softmax softplus softsign sparse_categorical_crossentropy sqrt
  square squeeze stack std stop_gradient sum switch tanh tile transpose var zeros zeros_like
`;
/** What only TensorFlow's own Keras still has. */
const IN_TENSORFLOW = `
  batch_dot batch_flatten batch_get_value batch_set_value bias_add cast_to_floatx constant conv1d conv2d
  conv2d_transpose conv3d count_params ctc_batch_cost ctc_label_dense_to_sparse depthwise_conv2d dropout eval flatten
  foldl foldr gather get_value gradients int_shape is_sparse l2_normalize map_fn moving_average_update name_scope
  permute_dimensions pool2d pool3d pow random_normal random_normal_variable random_uniform random_uniform_variable
  repeat_elements resize_images resize_volumes reverse rnn separable_conv2d set_value spatial_2d_padding
  spatial_3d_padding temporal_padding to_dense truncated_normal update update_add update_sub variable
`;
const GONE = 'function in_test_phase in_train_phase learning_phase local_conv1d local_conv2d placeholder print_tensor random_binomial set_learning_phase';

export const kerasBackend: RemovedApiTable = {
  package: 'keras',
  source: 'Keras {v} release notes',
  root: 'keras',
  /** Made when it is asked for: most runs never do. */
  get removed() {
    return {
      '3.0.0': {
        attribute: {
          ...entries(IN_OPS, (name) => `keras.ops.${name}`),
          ...entries(IN_TENSORFLOW, (name) => `tensorflow.keras.backend.${name}`),
          ...entries(GONE, () => 'a layer or model of one\'s own'),
        },
      },
    };
  },
};

function entries(names: string, instead: (name: string) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [`keras.backend.${name}`, instead(name)]),
  );
}
