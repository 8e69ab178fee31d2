/** Real ES modules (NODE_OPTIONS=--experimental-vm-modules): what the tests load is what Node loads. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023', experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
      },
    ],
  },
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/rules/**/*.test.ts', '<rootDir>/bench/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};
