import type { RemovedApiTable } from './table.js';

/** What SciPy had of NumPy under its own name: each was seen in 1.11.4 and not in 1.12.0. Those that are used most stand in scipy.ts. */
const NAMES = `
  add all allclose amax amin angle any append apply_along_axis arccos arcsin arctan arctan2 argmax argmin argsort
  argwhere around array_equal array_split asanyarray asarray ascontiguousarray asmatrix atleast_1d atleast_2d
  atleast_3d average bartlett bincount blackman block bmat broadcast_arrays broadcast_to c_ cbrt ceil choose clip
  column_stack complex128 complex64 compress conj conjugate convolve copy corrcoef correlate cosh count_nonzero cov
  cross cumprod cumsum deg2rad degrees delete diagflat diagonal diff digitize divide dsplit dstack dtype e ediff1d
  einsum empty empty_like equal exp2 expand_dims expm1 extract fabs fill_diagonal finfo fix flatnonzero flip fliplr
  flipud float32 float64 floor fmax fmin fmod frombuffer fromfile fromfunction fromiter fromstring full full_like
  geomspace gradient greater greater_equal hamming hanning heaviside histogram histogram2d histogramdd hsplit hstack
  hypot identity iinfo imag indices inner insert int16 int32 int64 int8 intersect1d invert isclose iscomplex isfinite
  isin isinf isnan isreal isscalar issubdtype ix_ kaiser kron less less_equal lexsort load log1p logical_and
  logical_not logical_or logical_xor logspace matmul matrix maximum memmap meshgrid mgrid minimum mod modf moveaxis
  multiply nan_to_num nanargmax nanargmin nanmax nanmean nanmedian nanmin nanpercentile nanstd nansum nanvar ndarray
  ndenumerate ndim ndindex negative newaxis nonzero not_equal ogrid ones_like outer pad partition percentile
  piecewise place poly polyadd polyder polydiv polyint polymul polysub polyval power prod ptp put putmask quantile r_
  rad2deg radians ravel real recarray reciprocal remainder repeat reshape resize rint roll rollaxis roots rot90 s_
  save savetxt savez searchsorted select set_printoptions setdiff1d setxor1d shape sign signbit sinc sinh size sort
  split square squeeze stack subtract swapaxes take tan tanh tensordot tile trace transpose tri tril triu trim_zeros
  true_divide trunc uint16 uint32 uint64 uint8 union1d unwrap vander vdot vectorize vsplit vstack zeros_like
`;

export const scipyOfNumpy: RemovedApiTable = {
  package: 'scipy',
  source: 'SciPy {v} release notes',
  root: 'scipy',
  /** Made when it is asked for: most runs never do. */
  get removed() {
    return {
      '1.12.0': {
        attribute: Object.fromEntries(
          NAMES.trim()
            .split(/\s+/)
            .map((name) => [`scipy.${name}`, `numpy.${name}`]),
        ),
      },
    };
  },
};
