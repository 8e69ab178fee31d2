import { testRule } from '../../../src/testing/index.js';
import { rule } from './rule.js';

const docker = (...lines: string[]): { Dockerfile: string } => ({ Dockerfile: `${lines.join('\n')}\n` });
const DIGEST = `sha256:${'a'.repeat(64)}`;

testRule(rule, {
  passes: [
    { name: 'a tag', project: docker('FROM python:3.11.9-slim') },
    { name: 'an image that was built beforehand', project: docker('FROM cuda-jupyter-lab', 'FROM my_base:latest') },
    { name: 'a digest', project: docker(`FROM python@${DIGEST}`) },
    { name: 'latest with a digest', project: docker(`FROM python:latest@${DIGEST}`) },
    { name: 'a registry with a port, and a tag', project: docker('FROM localhost:5000/team/python:3.11') },
    { name: 'scratch', project: docker('FROM scratch') },
    { name: 'an earlier stage', project: docker('FROM python:3.11 AS Base', 'FROM base') },
    { name: 'a default of ARG', project: docker('ARG PY=3.11', 'FROM python:${PY}-slim') },
    { name: 'a quoted default of ARG', project: docker('ARG PY="3.11"', 'FROM python:$PY') },
    { name: 'an ARG made of another', project: docker('ARG PY=3.11', 'ARG IMAGE=python:${PY}', 'FROM $IMAGE') },
    { name: 'a default in the expansion', project: docker('ARG PY', 'FROM python:${PY:-3.11}') },
    { name: 'an ARG without a default: whoever builds says it', project: docker('ARG IMAGE', 'FROM ${IMAGE}') },
    { name: 'FROM in a heredoc', project: docker('FROM python:3.11', 'RUN <<EOF', 'FROM python', 'EOF') },
    { name: 'FROM in a continued RUN', project: docker('FROM python:3.11', 'RUN echo \\', 'FROM python') },
    { name: 'a FROM to fill in', project: { Dockerfile: 'FROM \nCOPY . .\n' } },
    { name: 'a template', project: { 'Dockerfile.j2': 'FROM python\n' } },
    { name: 'a dev container with a tag', project: { '.devcontainer.json': '{ "image": "python:3.11" }\n' } },
    {
      name: 'a dev container that takes its image from outside',
      project: { '.devcontainer.json': '{"image": "${localEnv:I}"}' },
    },
    {
      name: 'suppressed',
      project: docker('FROM python  # reprolint: ignore[container/base-floating] -- newest on purpose'),
    },
  ],
  fails: [
    {
      name: 'no tag',
      project: docker('# the image', 'FROM python'),
      problems: [
        {
          id: 'noTag',
          at: 'Dockerfile:2:6',
          data: { image: 'python', example: 'python:3.11.9-slim' },
          message: 'the base image "python" has no tag: each build may start from another one',
        },
      ],
    },
    {
      name: 'latest',
      project: docker('FROM --platform=linux/amd64 continuumio/miniconda3:latest AS x'),
      problems: [
        {
          id: 'latest',
          at: 'Dockerfile:1:29',
          help: 'Write which release to start from instead of "latest", such as "continuumio/miniconda3:24.1.2-0".',
        },
      ],
    },
    {
      name: 'a port is no tag',
      project: docker('FROM localhost:5000/team/base'),
      problems: [
        {
          id: 'noTag',
          at: 'Dockerfile:1:6',
          data: { image: 'localhost:5000/team/base', example: 'localhost:5000/team/base@sha256:<digest>' },
        },
      ],
    },
    {
      name: 'latest by a build argument',
      project: docker('ARG TAG=latest', 'FROM ubuntu:${TAG}'),
      problems: [{ id: 'latest', at: 'Dockerfile:2:6', data: { image: 'ubuntu:latest', example: 'ubuntu:22.04' } }],
    },
    {
      name: 'an ARG behind the first FROM does not reach the second',
      project: docker('FROM python:3.11', 'ARG V=1', 'FROM node'),
      problems: [{ id: 'noTag', at: 'Dockerfile:3:6' }],
    },
    {
      name: 'lower case, CRLF, continued, another escape character',
      project: { 'a.dockerfile': '# escape=`\r\nfrom `\r\n  jupyter/scipy-notebook\r\n' },
      problems: [{ id: 'noTag', at: 'a.dockerfile:3:3' }],
    },
    {
      name: 'a dev container',
      project: { '.devcontainer/devcontainer.json': '{\n  // comment\n  "image": "quay.io/a/b:latest",\n}\n' },
      problems: [{ id: 'latest', at: '.devcontainer/devcontainer.json:3:12' }],
    },
  ],
});
