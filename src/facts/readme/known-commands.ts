/**
 * Programs that READMEs of data-science repositories tell people to type. A code block without a language, or a code
 * span in a sentence, is taken for a command only when it begins with one of these: everything else in backticks is a
 * name, a path or code.
 */
export const KNOWN_COMMANDS: ReadonlySet<string> = new Set(
  `
  pip pip3 pipx conda mamba micromamba conda-lock poetry uv uvx pdm pipenv pixi hatch rye virtualenv venv pyenv easy_install
  python python2 python3 py ipython ipython3 jupyter jupyter-lab jupyter-notebook jupyter-nbconvert jupytext papermill nbconvert
  voila quarto streamlit gradio panel bokeh dash flask uvicorn gunicorn mlflow dvc snakemake nextflow luigi airflow prefect
  kedro invoke inv doit tox nox pytest nosetests unittest torchrun accelerate deepspeed horovodrun mpirun mpiexec srun sbatch qsub
  tensorboard wandb kaggle gdown make gmake cmake ninja bash sh zsh source docker docker-compose podman apptainer singularity
  vagrant ansible-playbook nix nix-shell nix-build nix-env guix devbox devcontainer repo2docker jupyter-repo2docker
  apt apt-get yum dnf brew choco scoop winget apk pacman module git wget curl unzip tar R Rscript julia matlab octave java scala
  sbt mvn gradle node npm npx yarn pnpm bun cargo rustc stack cabal spark-submit pyspark sqlite3 psql mysql cd mkdir cp mv
  rm ln chmod export sudo nohup env activate deactivate workon mkvirtualenv direnv mise cookiecutter copier pre-commit hydra
  `
    .trim()
    .split(/\s+/),
);

/** Those of them that are a command even alone in a code span: "run `make`". The others, alone, are a program's name. */
export const ALONE: ReadonlySet<string> = new Set(['make', 'snakemake', 'doit', 'tox', 'nox', 'jupyter-lab']);
