import { distributionsOfConda } from '../../data/conda-names.js';

/** No packages of Python: compilers, libraries, tools and switches that conda and instructions name besides. */
const OTHER = new RegExp(
  `^(?:${[
    'python|pip|conda|mamba|nodefaults|nb-conda.*|r|r-.*|bioconductor-.*|perl|perl-.*|ruby|julia|rust|go|nodejs|openjdk|jre|maven',
    // `_libgcc_mutex`
    '-.*|lib.*|.*-mutex|cpuonly|cuda.*|cudnn|nccl|nvidia-.*|magma-.*|mkl.*|blas|openblas|liblapack|.*openmp|tbb|fftw|gsl|eigen|boost-cpp|hdf5|arpack|metis|suitesparse|glpk',
    'gxx.*|gcc.*|g77|gfortran.*|clang.*|llvm.*|binutils.*|ld-impl.*|sysroot.*|(?:c|cxx|fortran)?-?compilers?|make|cmake|ninja|pkg-config|autoconf|automake|libtool|swig|patchelf|bison|flex|nasm|yasm',
    'apt-.*|g\\+\\+|bmon|iotop|conda-.*|mysql-connector-c|zeromq|pthread-stubs|ca-certificates|certifi-.*|openssl|sqlite|ncurses|readline|tk|xz|zlib|zstd|bzip2|lz4-c|icu|expat|krb5|c-ares|brotli-.*|glib.*|gettext|pcre.*|dbus|nspr|nss|yaml|snappy|jansson',
    'freetype|fontconfig|fonts?-.*|harfbuzz|pango|cairo|pixman|graphite2|fribidi|atk.*|gtk.*|gdk-.*|gts|jpeg|libjpeg.*|openjpeg|giflib|lcms2|qt.*|gst.*|gstreamer|xorg-.*|x264|x265|openh264|lame|nettle|gnutls|gmp|mpfr|mpc|aom|svt-.*|dav1d',
    'geos|proj|proj4|netcdf-fortran|nco|cdo|ncview|udunits2|openmpi|mpich|mpi|ucx',
    'texlive.*|tectonic|pandoc.*|ghostscript|imagemagick|graphviz|ffmpeg|p7zip|(?:un)?zip|wget|curl|git|git-.*|gh|tmux|screen|vim|htop|tree|less|jq|aria2|rsync|parallel|export',
    'pytorch-cuda|pytorch-mutex|torchtriton|python-abi|.*-devel|gds-tools|nsight-.*|lerc|freeimage|jbig|jbig2dec|fmt|spdlog|boost|just|go-task|actionlint|shellcheck|shfmt|taplo|tini|bash|zsh|coreutils|sed|gawk|grep|tar|gzip|pigz',
    // Stubs, and what belongs to a tool: they bring that tool along, and no package that an analysis needs.
    'types-.*|.*-stubs|(?:pytest|flake8|pylint|mypy|mkdocs|jupyter|jupyterlab|jupyterhub)-.*|.*-(?:lab|nb)extensions?',
    'samtools|bcftools|htslib|bedtools|bwa.*|bowtie.*|star|hisat2|stringtie|salmon|kallisto|subread|fastqc|fastp|trimmomatic|sra-tools|entrez-direct|blast|diamond|hmmer|mafft|muscle|iqtree|fasttree|raxml.*|clustal.*|minimap2|seqtk|seqkit|picard|gatk.*|ucsc-.*|meme|vsearch|mmseqs2|plink.*|vcftools',
  ].join('|')})$`,
);

/** Whether an entry stands for no package of Python: it brings none along. */
export function isNoPackage(name: string): boolean {
  const [distribution] = distributionsOfConda(name);
  // Neither is `pytables`, which stands beside `tables` where conda has it.
  return OTHER.test(name) || (distribution !== undefined && distribution !== name);
}
