import type { RemovedApiTable } from './table.js';

/**
 * The rest of what TensorFlow 2 dropped: each name was seen in 1.15.5, in neither 2.0.0 nor 2.21.0, and under tensorflow.compat.v1 in
 * 2.21.0; each argument was taken by 1.15.5 and refused by both others. What has a better name stands in tensorflow.ts.
 */
const NAMES = `
  AttrValue COMPILER_VERSION CXX11_ABI_FLAG ConditionalAccumulator ConditionalAccumulatorBase Event FIFOQueue
  FixedLenSequenceFeature FixedLengthRecordReader GIT_VERSION GRAPH_DEF_VERSION GRAPH_DEF_VERSION_MIN_CONSUMER
  GRAPH_DEF_VERSION_MIN_PRODUCER GraphDef GraphOptions HistogramProto IdentityReader LMDBReader LogMessage
  MONOLITHIC_BUILD MetaGraphDef NameAttrList NoGradient NodeDef NotDifferentiable OpError OptimizerOptions
  PaddingFIFOQueue PriorityQueue QUANTIZED_DTYPES QueueBase RandomShuffleQueue ReaderBase RunMetadata RunOptions
  SessionLog SparseConditionalAccumulator SparseFeature SparseTensorValue Summary SummaryMetadata TensorInfo
  TextLineReader VERSION VariableScope WholeFileReader accumulate_n add_check_numerics_ops add_to_collections
  all_variables arg_max arg_min assert_greater_equal assert_integer assert_less_equal assert_near assert_negative
  assert_non_negative assert_non_positive assert_none_equal assert_positive assert_proper_iterable
  assert_rank_at_least assert_rank_in assert_same_float_dtype assert_scalar assert_type assert_variables_initialized
  assign_sub batch_gather batch_scatter_update batch_to_space_nd betainc bincount cholesky_solve clip_by_average_norm
  colocate_with container control_flow_v2_enabled convert_to_tensor_or_indexed_slices
  convert_to_tensor_or_sparse_tensor count_nonzero count_up_to create_partitioned_variables cross cumprod
  data.get_output_classes data.get_output_shapes data.get_output_types data.make_initializable_iterator
  data.make_one_shot_iterator debugging.is_finite debugging.is_inf debugging.is_nan debugging.is_non_decreasing
  debugging.is_strictly_increasing decode_base64 decode_compressed decode_json_example delete_session_tensor
  dequantize deserialize_many_sparse digamma dimension_at_index dimension_value disable_control_flow_v2
  disable_eager_execution disable_resource_variables disable_tensor_equality disable_v2_behavior
  disable_v2_tensorshape distributions div_no_nan enable_control_flow_v2 enable_resource_variables
  enable_tensor_equality enable_v2_behavior enable_v2_tensorshape encode_base64 erfc expm1
  fake_quant_with_min_max_args fake_quant_with_min_max_args_gradient fake_quant_with_min_max_vars
  fake_quant_with_min_max_vars_gradient fake_quant_with_min_max_vars_per_channel
  fake_quant_with_min_max_vars_per_channel_gradient fft2d fft3d fixed_size_partitioner floor_div floordiv floormod
  get_collection_ref get_local_variable get_seed get_session_handle get_session_tensor glorot_normal_initializer
  ifft2d ifft3d igamma igammac image.extract_image_patches image.resize_area image.resize_bicubic
  image.resize_image_with_crop_or_pad image.resize_image_with_pad image.resize_nearest_neighbor image.transpose_image
  initialize_all_tables initialize_local_variables initialize_variables initializers.global_variables
  initializers.local_variables initializers.tables_initializer initializers.uniform_unit_scaling
  initializers.variables invert_permutation io.PaddingFIFOQueue io.PriorityQueue io.QueueBase io.RandomShuffleQueue
  io.TFRecordCompressionType io.tf_record_iterator is_finite is_non_decreasing is_numeric_tensor
  is_strictly_increasing is_variable_initialized lbeta lin_space linalg.transpose lite.OpHint lite.TocoConverter
  lite.constants lite.toco_convert load_file_system_library local_variables log1p log_sigmoid logical_xor
  losses.absolute_difference losses.add_loss losses.compute_weighted_loss losses.cosine_distance losses.get_losses
  losses.get_regularization_loss losses.get_regularization_losses losses.get_total_loss losses.hinge_loss
  losses.huber_loss losses.log_loss losses.mean_pairwise_squared_error losses.sigmoid_cross_entropy make_template
  manip matching_files matrix_band_part matrix_diag matrix_diag_part matrix_set_diag matrix_solve matrix_solve_ls
  matrix_transpose matrix_triangular_solve metrics.auc metrics.average_precision_at_k metrics.false_negatives
  metrics.false_negatives_at_thresholds metrics.false_positives metrics.false_positives_at_thresholds metrics.mean
  metrics.mean_cosine_distance metrics.mean_iou metrics.mean_per_class_accuracy metrics.mean_relative_error
  metrics.mean_tensor metrics.percentage_below metrics.precision metrics.precision_at_k
  metrics.precision_at_thresholds metrics.precision_at_top_k metrics.recall metrics.recall_at_k
  metrics.recall_at_thresholds metrics.recall_at_top_k metrics.root_mean_squared_error
  metrics.sensitivity_at_specificity metrics.sparse_average_precision_at_k metrics.sparse_precision_at_k
  metrics.specificity_at_sensitivity metrics.true_negatives metrics.true_negatives_at_thresholds
  metrics.true_positives metrics.true_positives_at_thresholds min_max_variable_partitioner model_variables
  moving_average_variables nn.avg_pool_v2 nn.conv2d_backprop_filter nn.conv2d_backprop_input
  nn.conv3d_backprop_filter nn.conv3d_backprop_filter_v2 nn.ctc_beam_search_decoder_v2 nn.ctc_loss_v2
  nn.depthwise_conv2d_native nn.depthwise_conv2d_native_backprop_filter nn.depthwise_conv2d_native_backprop_input
  nn.fused_batch_norm nn.log_uniform_candidate_sampler nn.max_pool_v2 nn.quantized_avg_pool nn.quantized_conv2d
  nn.quantized_max_pool nn.quantized_relu_x nn.raw_rnn nn.relu_layer nn.static_bidirectional_rnn
  nn.static_state_saving_rnn nn.uniform_candidate_sampler no_regularizer op_scope orthogonal_initializer
  parse_single_sequence_example parse_tensor polygamma qr quantize quantize_v2 quantized_concat random.get_seed
  random.multinomial random.set_random_seed random.stateless_multinomial random_crop random_gamma random_poisson
  reciprocal reduce_join regex_replace report_uninitialized_variables resource_variables_enabled rsqrt
  saved_model.Builder saved_model.LEGACY_INIT_OP_KEY saved_model.MAIN_OP_KEY saved_model.build_signature_def
  saved_model.build_tensor_info saved_model.builder saved_model.classification_signature_def saved_model.constants
  saved_model.get_tensor_from_tensor_info saved_model.is_valid_signature saved_model.load_v2 saved_model.main_op
  saved_model.main_op_with_restore saved_model.maybe_saved_model_directory saved_model.predict_signature_def
  saved_model.regression_signature_def saved_model.signature_constants saved_model.signature_def_utils
  saved_model.tag_constants saved_model.utils scatter_add scatter_div scatter_max scatter_min scatter_mul
  scatter_nd_add scatter_nd_sub scatter_nd_update scatter_sub scatter_update segment_max segment_mean segment_min
  segment_prod self_adjoint_eig self_adjoint_eigvals serialize_many_sparse serialize_sparse serialize_tensor
  setdiff1d sets.set_difference sets.set_intersection sets.set_size sets.set_union
  sparse.SparseConditionalAccumulator sparse.matmul sparse.merge sparse.placeholder sparse.reduce_max_sparse
  sparse.reduce_sum_sparse sparse_add sparse_concat sparse_fill_empty_rows sparse_mask sparse_matmul sparse_maximum
  sparse_merge sparse_minimum sparse_reduce_max sparse_reduce_max_sparse sparse_reduce_sum sparse_reduce_sum_sparse
  sparse_reorder sparse_reset_shape sparse_reshape sparse_retain sparse_segment_mean sparse_segment_sqrt_n
  sparse_segment_sum sparse_slice sparse_softmax sparse_split sparse_tensor_dense_matmul sparse_to_indicator
  sparse_transpose spectral squared_difference string_join string_strip string_to_hash_bucket
  string_to_hash_bucket_fast string_to_hash_bucket_strong substr summary.Event summary.FileWriterCache
  summary.SessionLog summary.Summary summary.SummaryDescription summary.TaggedRunMetadata summary.all_v2_summary_ops
  summary.get_summary_description summary.initialize summary.merge summary.tensor_summary tables_initializer
  tensor_scatter_add tensor_scatter_sub tensor_scatter_update to_bfloat16 to_complex128 to_complex64 to_double trace
  train.AdadeltaOptimizer train.AdagradDAOptimizer train.CheckpointSaverHook train.CheckpointSaverListener
  train.ChiefSessionCreator train.FeedFnHook train.FinalOpsHook train.FtrlOptimizer train.GlobalStepWaiterHook
  train.LoggingTensorHook train.LooperThread train.MonitoredSession train.NanLossDuringTrainingError
  train.NanTensorHook train.NewCheckpointReader train.Optimizer train.ProfilerHook train.ProximalAdagradOptimizer
  train.ProximalGradientDescentOptimizer train.QueueRunner train.SaverDef train.Scaffold train.SecondOrStepTimer
  train.Server train.SessionCreator train.SessionManager train.SessionRunArgs train.SessionRunContext
  train.SessionRunHook train.SessionRunValues train.SingularMonitoredSession train.StepCounterHook
  train.StopAtStepHook train.SummarySaverHook train.Supervisor train.SyncReplicasOptimizer train.VocabInfo
  train.WorkerSessionCreator train.add_queue_runner train.assert_global_step train.basic_train_loop train.batch
  train.batch_join train.checkpoint_exists train.cosine_decay train.cosine_decay_restarts train.create_global_step
  train.do_quantize_training_on_graphdef train.export_meta_graph train.generate_checkpoint_state_proto
  train.get_checkpoint_mtimes train.get_global_step train.global_step train.init_from_checkpoint train.input_producer
  train.inverse_time_decay train.limit_epochs train.linear_cosine_decay train.match_filenames_once train.maybe_batch
  train.maybe_batch_join train.maybe_shuffle_batch train.maybe_shuffle_batch_join train.natural_exp_decay
  train.noisy_linear_cosine_decay train.piecewise_constant train.piecewise_constant_decay train.polynomial_decay
  train.queue_runner train.range_input_producer train.remove_checkpoint train.replica_device_setter train.sdca_fprint
  train.sdca_optimizer train.sdca_shrink_l1 train.shuffle_batch train.shuffle_batch_join train.slice_input_producer
  train.string_input_producer train.summary_iterator train.update_checkpoint_state train.warm_start train.write_graph
  uniform_unit_scaling_initializer unsorted_segment_max unsorted_segment_mean unsorted_segment_min
  unsorted_segment_prod unsorted_segment_sqrt_n user_ops variable_axis_size_partitioner variable_op_scope
  variables_initializer variance_scaling_initializer verify_tensor_all_finite wrap_function write_file zeta
`;

const ARGUMENTS: Readonly<Record<string, string>> = {
  'tensorflow.argmax(dimension=)': 'axis=',
  'tensorflow.argmin(dimension=)': 'axis=',
  'tensorflow.reduce_mean(keep_dims=)': 'keepdims=',
  'tensorflow.reduce_sum(keep_dims=)': 'keepdims=',
  'tensorflow.reduce_max(keep_dims=)': 'keepdims=',
  'tensorflow.reduce_min(keep_dims=)': 'keepdims=',
  'tensorflow.reduce_prod(keep_dims=)': 'keepdims=',
  'tensorflow.reduce_any(keep_dims=)': 'keepdims=',
  'tensorflow.reduce_all(keep_dims=)': 'keepdims=',
  'tensorflow.reduce_logsumexp(keep_dims=)': 'keepdims=',
  'tensorflow.reduce_mean(reduction_indices=)': 'axis=',
  'tensorflow.reduce_sum(reduction_indices=)': 'axis=',
  'tensorflow.reduce_max(reduction_indices=)': 'axis=',
  'tensorflow.reduce_min(reduction_indices=)': 'axis=',
  'tensorflow.reduce_prod(reduction_indices=)': 'axis=',
  'tensorflow.nn.conv2d(filter=)': 'filters=',
  'tensorflow.nn.conv2d_transpose(filter=)': 'filters=',
  'tensorflow.nn.conv2d_transpose(value=)': 'input=',
  'tensorflow.nn.convolution(filter=)': 'filters=',
  'tensorflow.nn.max_pool(value=)': 'input=',
  'tensorflow.nn.avg_pool(value=)': 'input=',
  'tensorflow.nn.dropout(keep_prob=)': 'rate=1 - keep_prob',
  'tensorflow.nn.softmax(dim=)': 'axis=',
  'tensorflow.nn.log_softmax(dim=)': 'axis=',
  'tensorflow.nn.moments(keep_dims=)': 'keepdims=',
  'tensorflow.norm(keep_dims=)': 'keepdims=',
  'tensorflow.expand_dims(dim=)': 'axis=',
  'tensorflow.squeeze(squeeze_dims=)': 'axis=',
  'tensorflow.nn.separable_conv2d(rate=)': 'dilations=',
  'tensorflow.nn.depthwise_conv2d(rate=)': 'dilations=',
};

export const tensorflowOne: RemovedApiTable = {
  package: 'tensorflow',
  source: 'TensorFlow {v} release notes',
  root: 'tensorflow',
  /** Made when it is asked for: most runs never do. */
  get removed() {
    return {
      '2.0.0': {
        attribute: Object.fromEntries(
          NAMES.trim()
            .split(/\s+/)
            .map((name) => [`tensorflow.${name}`, `tensorflow.compat.v1.${name}`]),
        ),
        argument: ARGUMENTS,
      },
    };
  },
};
